/** Copies of minutes and case notes over the wire: who is given which, and what stands on it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officerFacts } from '../../src/access/facts.js';
import { commandId, startTestService, type TestService } from '../support/service.js';
import {
  A_WHOLE_MEETING_MS,
  draftedMeeting,
  send,
  type Answered,
  type Meeting,
  officersOf,
} from './meeting.js';

const COPY = `query ($minutes: ID!, $profile: CopyProfile!, $person: ID, $agency: ID, $version: Int) {
  minutesCopy(minutes: $minutes, profile: $profile, person: $person, agency: $agency, version: $version) {
    html contentHash version standing differsBecause
  }
}`;

describe('copies over the wire', () => {
  let service: TestService;
  let meeting: Meeting;

  beforeAll(async () => {
    service = await startTestService();
    meeting = await draftedMeeting(service);
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  const copy = async (subject: string, of: object): Promise<Answered> =>
    (await service.as(subject)(COPY, { minutes: meeting.minutes, ...of })).data?.minutesCopy;
  const issue = async (version: number) => {
    const input = { version };
    for (const by of ['mash-manager', 'ppd-supervisor'])
      await send(service, by, 'approve-minutes', { minutes: meeting.minutes, input });
    await send(service, 'coordinator', 'issue-minutes', { minutes: meeting.minutes, input });
    await service.quiet();
  };

  it('of a draft are for the chairs and the co-ordinator', async () => {
    const full = await copy('mash-manager', { profile: 'FULL' });
    expect(full).toMatchObject({ standing: 'DRAFT', differsBecause: [] });
    expect(full.html).toContain('A draft, not approved by the chairs');
    expect(full).toMatchObject({ version: 1, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(full.html).toContain('Asha Invented');
    expect(full.html).toContain(full.contentHash);
    for (const subject of ['health-lead', 'school', 'social-worker'])
      expect(await copy(subject, { profile: 'FULL' })).toBeNull();
  });

  it('of a draft wait for the chairs, and for whom a chair has named', async () => {
    const waiting = async (by: string): Promise<number> =>
      (await service.as(by)('{ viewer { minutesToApprove { id version approvalsNeeded } } }')).data.viewer
        .minutesToApprove.length;
    const all = async () =>
      Promise.all(['mash-manager', 'ppd-supervisor', 'education-lead', 'coordinator', 'school'].map(waiting));
    expect(await all()).toEqual([1, 1, 0, 0, 0]);
    const officers = await officersOf(service);
    const input = { officer: officers['EDUCATION'], role: 'MASH_TEAM_MANAGER' };
    expect(
      await send(service, 'mash-manager', 'name-a-delegate', { minutes: meeting.minutes, input }),
    ).toMatchObject({ __typename: 'DelegateNamed' });
    await service.quiet();
    expect(await all()).toEqual([1, 1, 1, 0, 0]);
  });

  it('for one file leave out friends; of one agency hold what it has to do', async () => {
    const file = await copy('coordinator', { profile: 'OWN_CHILD', person: meeting.person });
    expect(file.html).toContain('Visit today.');
    expect(file.html).not.toContain('Dov');
    const own = await copy('coordinator', { profile: 'OWN_ACTIONS', agency: meeting.agency });
    expect(own.html).not.toContain('Two reports.');
    expect(new Set([file.contentHash, own.contentHash]).size).toBe(2);
  });

  it('need to be told whose they are', async () => {
    const variables = { minutes: meeting.minutes, profile: 'OWN_CHILD' };
    const { errors } = await service.as('coordinator')(COPY, variables);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      violations: [{ path: 'person', rule: 'REQUIRED' }],
    });
  });

  it('are waiting for each agency once they are issued, until it acknowledges its own', async () => {
    await issue(1);
    const WAITING =
      '{ viewer { minutesToAcknowledge { version profile contentHash minutes { id } copy { html contentHash } } } }';
    const waiting = async (subject: string): Promise<Answered[]> =>
      (await service.as(subject)(WAITING)).data.viewer.minutesToAcknowledge;
    const [full] = await waiting('health-lead');
    expect(full).toMatchObject({ version: 1, profile: 'FULL', minutes: { id: meeting.minutes } });
    expect(full.copy.contentHash).toBe(full.contentHash);
    // Adult social care has no seat here, and an action to do.
    const [own] = await waiting('social-worker');
    expect(own).toMatchObject({ profile: 'OWN_ACTIONS', minutes: null });
    expect(own.copy.html).toContain('Visit the home.');
    expect(own.copy.html).not.toContain('Two reports.');
    expect(own.copy.contentHash).toBe(own.contentHash);
    // A full copy is for the members among an agency's officers.
    expect(await waiting('health-visitor')).toEqual([]);
    const of = { minutes: meeting.minutes, input: { version: 1 } };
    await send(service, 'social-worker', 'acknowledge-minutes', of);
    await send(service, 'health-lead', 'acknowledge-minutes', of);
    await service.quiet();
    expect([await waiting('health-lead'), await waiting('social-worker')]).toEqual([[], []]);
  });

  it('stay readable as issued while a correction is drafted', async () => {
    const input = { version: 1, person: meeting.person, what: 'Three reports.', reason: 'A slip.' };
    await send(service, 'coordinator', 'correct-minutes', { minutes: meeting.minutes, input });
    await service.quiet();
    const READ = `query ($id: ID!) { node(id: $id) { ... on Minutes { version status superseded delegates { role }
      versions { version superseded corrections { what } printed { html } } } } }`;
    const read = async (subject: string): Promise<Answered> =>
      (await service.as(subject)(READ, { id: meeting.minutes })).data.node;
    const member = await read('health-lead');
    expect(member).toMatchObject({ version: 1, status: 'ISSUED', superseded: true, delegates: null });
    expect(member.versions).toHaveLength(1);
    expect(member.versions[0].printed.html).toContain('Until it is issued this version stands.');
    expect(await read('mash-manager')).toMatchObject({
      ...{ version: 2, status: 'DRAFT', delegates: [{ role: 'MASH_TEAM_MANAGER' }] },
      versions: [{ version: 1 }, { version: 2, corrections: [{ what: 'Three reports.' }] }],
    });
    expect(await copy('health-lead', { profile: 'FULL', version: 2 })).toBeNull();
    expect(await copy('mash-manager', { profile: 'FULL', version: 1 })).toMatchObject({ version: 1 });
  });

  it('of the record for the file come with the case note, to the team and to the worker', async () => {
    const worker = (meeting.officers['Invented health-visitor'] ?? '').replace('officer-', '');
    const coordinator = (meeting.officers['DRM_COORDINATOR'] ?? '').replace('officer-', '');
    const { board, clock } = service;
    const actor = officerFacts(await board.facts(), coordinator, clock.now());
    if (actor === undefined) throw new Error('The co-ordinator is not in post.');
    const id = commandId();
    const standing = {
      known: 'KNOWN',
      openStatus: 'OPEN',
      legalStatus: null,
      allocatedOfficer: worker,
    } as const;
    await board.execute(
      'RecordKnownStatus',
      { personId: meeting.person.replace('person-', ''), ...standing },
      { commandId: id, correlationId: id, now: clock.now(), purpose: 'SAFEGUARDING', actor },
    );
    await service.quiet();
    const LIST = `{ caseNotes(filter: { series: "DRM" }) { id status dueOn overdue copy { html version standing } feedback { status } } }`;
    const list = async (subject: string): Promise<Answered[]> =>
      (await service.as(subject)(LIST)).data.caseNotes;
    const [note] = await list('mash-manager');
    expect(note).toMatchObject({
      status: 'REQUESTED',
      dueOn: '2026-03-31',
      feedback: { status: 'REQUESTED' },
    });
    expect(note.copy.html).not.toContain('Dov');
    // The version that was issued, and not the draft of its correction.
    expect(note.copy).toMatchObject({ version: 1, standing: 'BEING_CORRECTED' });
    expect(await list('health-lead')).toEqual([]);
    const MINE = '{ viewer { feedback { id copy { html } person { id } } } }';
    const mine = (await service.as('health-visitor')(MINE)).data.viewer.feedback as Answered[];
    expect(mine).toMatchObject([{ id: note.id, person: null }]);
    expect(mine[0].copy.html).toContain('Visit today.');
    expect((await service.as('school')(MINE)).data.viewer.feedback).toEqual([]);
    await send(service, 'health-visitor', 'acknowledge-feedback', { caseNote: note.id });
    await service.quiet();
    expect((await service.as('health-visitor')(MINE)).data.viewer.feedback).toEqual([]);
  });

  it('of the agenda are for the members', async () => {
    const AGENDA = 'query ($id: ID!) { sitting(id: $id) { agenda { printed { html contentHash } } } }';
    const { data } = await service.as('health-lead')(AGENDA, { id: meeting.sitting });
    expect(data.sitting.agenda.printed.html).toContain(
      '<caption>In the order in which they are heard: that of the terms of reference',
    );
    expect((await service.as('school')(AGENDA, { id: meeting.sitting })).data.sitting.agenda).toBeNull();
  });

  it('leave nothing for the reports', () => expect(service.reports).toEqual([]));

  it('say why their hash is not the one with which they were sent, once something was taken back', async () => {
    const WAITING =
      '{ viewer { minutesToAcknowledge { contentHash copy { html contentHash standing differsBecause } } } }';
    const [before] = (await service.as('ppd-supervisor')(WAITING)).data.viewer
      .minutesToAcknowledge as Answered[];
    expect(before.copy).toMatchObject({ contentHash: before.contentHash, differsBecause: [] });
    const FIND = 'query ($id: ID!) { node(id: $id) { ... on Minutes { items { actions { id action } } } } }';
    const { data } = await service.as('mash-manager')(FIND, { id: meeting.minutes });
    const [action] = data.node.items.flatMap((item: Answered) => item.actions) as Answered[];
    await send(service, 'coordinator', 'retract-information', {
      record: action.id,
      input: { reason: 'Another house.' },
    });
    await service.quiet();
    const [after] = (await service.as('ppd-supervisor')(WAITING)).data.viewer
      .minutesToAcknowledge as Answered[];
    expect(after.contentHash).toBe(before.contentHash);
    expect(after.copy).toMatchObject({ differsBecause: ['TAKEN_BACK'], standing: 'BEING_CORRECTED' });
    expect(after.copy.contentHash).not.toBe(after.contentHash);
    expect(after.copy.html).toContain(`It was sent with the content hash ${before.contentHash}.`);
    expect(after.copy.html).not.toContain(action.action);
  });
});
