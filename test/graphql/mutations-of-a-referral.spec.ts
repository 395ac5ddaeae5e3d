/** The mutations on a referral after its receipt: accepted, tried, repeated, refused, denied, and of bad input. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandId, startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, child, discussed, opened, officersOf, only, referral, send } from './meeting.js';
import { documentOf, REFERRAL_MUTATIONS, type Step } from './mutation-steps.js';

const REFERRED = `query ($id: ID!) { referral(id: $id) {
  completeAt incident incidentAt receivedAt registeredAt onBehalfOf { name agency } acknowledged { channel toldAt }
  particulars { channel consent notToldBecause marking message immediateSafety locations household { name }
    peopleOfConcern { relationship } workers { role } statutoryReferral { standing reference lacking }
    attachments { title kind heldAt sha256 bytes marking } }
  asked { missing { answers person { id } } } amendments { whatHappened professionalView officer { name } }
  immediateActions { action agency { code } person { id } }
  people { missing immediateRisk ownWords concernTypes { code } heardAt { date lateItem trace { sentence } }
    urgentBecause { text officer { name } } withdrawalAsked { text } keptBecause { text } withdrawn { text }
    heard { sitting { id } discussion { id } } outcomes { text } }
} }`;

describe('a referral after its receipt, through GraphQL', () => {
  let service: TestService;
  let late: { referral: string; person: string };
  let sitting: string;
  const done = new Set<string>();

  const refer = async (by: string, input: object) => {
    const { referral: made } = await send(service, by, 'refer-person', { series: 'DRM', input });
    return { referral: made.id as string, person: made.people[0].person.id as string };
  };
  const stands = async (id: string, by = 'coordinator') => only(await service.as(by)(REFERRED, { id }));

  beforeAll(async () => {
    service = await startTestService('2026-03-30T10:30:00.000Z');
    const today = only(await service.as('coordinator')('{ nextSitting(series: "DRM") { id } }'));
    sitting = today.id;
    late = await refer('school', referral(child('Asha Invented', { immediateRisk: true })));
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  /** Refused, tried, accepted and repeated; the same id for something else is refused. */
  const goes = async ({ name, by, of, success, refused, reused, about }: Step): Promise<void> => {
    done.add(name);
    const attempt = async (
      who: string,
      variables: Record<string, unknown>,
      command = commandId(),
      dryRun = false,
    ) => service.as(who)(documentOf(name), { ...variables, commandId: command, dryRun });
    const refusal = only(await attempt(refused.by ?? by, { ...of, ...refused.of }));
    expect(refusal).toMatchObject({ __typename: 'NotAccepted', code: refused.code });
    expect(refusal.sentence).toMatch(/\.$/);
    if (about !== undefined) {
      const answer = await attempt(by, { ...of, [about]: `agency-${commandId()}` });
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    const command = commandId();
    await service.quiet();
    const before = await service.board.log.head();
    expect(only(await attempt(by, of, command, true))).toMatchObject({ __typename: 'WouldBeAccepted' });
    expect(await service.board.log.head()).toBe(before);
    const accepted = only(await attempt(by, of, command));
    expect(accepted).toEqual({ __typename: success, position: expect.any(String) });
    expect(only(await attempt(by, of, command))).toEqual(accepted);
    expect(only(await attempt(reused.by, reused.of, command))).toMatchObject({ code: 'COMMAND_ID_REUSED' });
    await service.quiet();
  };

  it('recordImmediateAction', async () => {
    const of = (action: string) => ({ referral: late.referral, input: { person: late.person, action } });
    await goes({
      ...{
        name: 'recordImmediateAction',
        success: 'ImmediateActionRecorded',
        by: 'school',
        about: 'referral',
      },
      of: of('Kept her at school.'),
      refused: { by: 'social-worker', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'school', of: of('Rang her mother.') },
    });
    expect((await stands(late.referral, 'school')).immediateActions).toEqual([
      { action: 'Kept her at school.', agency: { code: 'EDUCATION' }, person: { id: late.person } },
    ]);
  });

  it('hearUrgently', async () => {
    const of = (reason: string) => ({
      referral: late.referral,
      input: { people: [late.person], sitting, reason },
    });
    await goes({
      ...{ name: 'hearUrgently', success: 'HeardUrgently', by: 'mash-manager', about: 'referral' },
      of: of('Not safe tonight.'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'mash-manager', of: of('Another reason.') },
    });
    expect((await stands(late.referral)).people).toMatchObject([
      { heardAt: { date: '2026-03-30' }, urgentBecause: { text: 'Not safe tonight.' } },
    ]);
    const query = 'query ($s: ID!) { sitting(id: $s) { agenda { items { immediateActions { action } } } } }';
    expect(only(await service.as('health-lead')(query, { s: sitting })).agenda.items).toEqual([
      { immediateActions: [{ action: 'Kept her at school.' }] },
    ]);
  });

  it('amendReferral', async () => {
    const input = {
      people: [
        {
          ...{ person: late.person, ethnicity: { value: 'WBRI' }, concernTypes: ['MISSING', 'CSE'] },
          ...{ immediateRisk: true, ownWords: 'I do not want to go back.' },
        },
      ],
      ...{ whatHappened: 'Seen at the park.', professionalView: 'An older friend.' },
      particulars: { statutoryReferral: 'MADE', statutoryReference: 'INVENTED-1', locations: ['Park'] },
    };
    const of = { referral: late.referral, input };
    await goes({
      ...{ name: 'amendReferral', success: 'ReferralAmended', by: 'school', about: 'referral', of },
      refused: { by: 'health-visitor', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'school', of: { ...of, input: { whatHappened: 'Something else.' } } },
    });
    expect(await stands(late.referral, 'school')).toMatchObject({
      completeAt: '2026-03-30T10:30:00.000Z',
      amendments: [{ whatHappened: 'Seen at the park.', professionalView: 'An older friend.' }],
      particulars: {
        ...{ locations: ['Park'], channel: null, message: null },
        statutoryReferral: { standing: 'MADE', reference: 'INVENTED-1', lacking: false },
      },
      people: [
        {
          ...{ missing: [], ownWords: 'I do not want to go back.' },
          concernTypes: [{ code: 'MISSING' }, { code: 'CSE' }],
        },
      ],
    });
  });

  it('amendReferral adds a paper, which the printed agenda names with where it is held', async () => {
    const paper = (over: object = {}) => ({
      ...{ referral: late.referral, commandId: commandId(), dryRun: false },
      input: {
        particulars: {
          attachments: [
            { title: 'Log', kind: 'CHRONOLOGY', heldAt: 'School, file 9', sha256: null, ...over },
          ],
        },
      },
    });
    const said = await service.as('school')(documentOf('amendReferral'), paper());
    expect(said.data.amendReferral).toMatchObject({ __typename: 'ReferralAmended' });
    expect((await stands(late.referral, 'school')).particulars).toMatchObject({
      locations: ['Park'],
      attachments: [
        {
          title: 'Log',
          kind: 'CHRONOLOGY',
          heldAt: 'School, file 9',
          sha256: null,
          bytes: null,
          marking: null,
        },
      ],
    });
    const printed = await service.as('coordinator')(
      `{ referral(id: "${late.referral}") { people { heardAt { sitting { agenda { printed { html } } } } } } }`,
    );
    expect(printed.data.referral.people[0].heardAt.sitting.agenda.printed.html).toContain(
      'Papers held at: School, file 9 (Log).',
    );
    for (const over of [{ sha256: 'not a hash' }, { bytes: -1 }, { heldAt: ' ' }]) {
      const bad = await service.as('school')(documentOf('amendReferral'), paper(over));
      expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('amendReferral names what is wrong with an answer', async () => {
    const of = (person: object) => ({
      ...{ referral: late.referral, commandId: commandId(), dryRun: false },
      input: { people: [{ person: late.person, ...person }] },
    });
    const both = await service.as('school')(
      documentOf('amendReferral'),
      of({ gender: { value: 'MALE', absent: 'NOT_ASKED' } }),
    );
    expect(both.errors?.[0]?.extensions).toMatchObject({
      violations: [{ path: 'input.people.0.gender', rule: 'VALUE_OR_REASON' }],
    });
    const blank = await service.as('school')(documentOf('amendReferral'), of({ ownWords: '  ' }));
    expect(blank.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('withdrawReferral and decideWithdrawal', async () => {
    const wish = (reason: string) => ({ referral: late.referral, input: { people: [late.person], reason } });
    await goes({
      ...{ name: 'withdrawReferral', success: 'WithdrawalRecorded', by: 'school', about: 'referral' },
      of: wish('She was found.'),
      refused: { by: 'health-visitor', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'school', of: wish('Another reason.') },
    });
    const tasks = '{ viewer { referralTasks { kind since person { id } referral { id } } } }';
    expect(only(await service.as('ppd-supervisor')(tasks)).referralTasks).toEqual([
      {
        ...{ kind: 'DECIDE_WITHDRAWAL', since: '2026-03-30T10:30:00.000Z' },
        ...{ person: { id: late.person }, referral: { id: late.referral } },
      },
    ]);
    expect(only(await service.as('school')(tasks)).referralTasks).toEqual([]);
    const decides = (agreed: boolean) => ({
      ...{ referral: late.referral, input: { person: late.person, agreed, reason: 'Found is not safe.' } },
    });
    await goes({
      ...{ name: 'decideWithdrawal', success: 'WithdrawalDecided', by: 'ppd-supervisor', about: 'referral' },
      of: decides(false),
      refused: { by: 'coordinator', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'ppd-supervisor', of: decides(true) },
    });
    expect((await stands(late.referral)).people).toMatchObject([
      { withdrawalAsked: null, keptBecause: { text: 'Found is not safe.' }, withdrawn: null },
    ]);
  });

  it('reportCriticalIncident', async () => {
    const of = (name: string) => ({
      series: 'DRM',
      input: { ...referral(child(name)), incidentAt: '2026-03-30T02:00:00.000Z' },
    });
    const notYet = { ...of('Bela Invented').input, incidentAt: '2026-03-30T23:00:00.000Z' };
    await goes({
      ...{ name: 'reportCriticalIncident', success: 'CriticalIncidentReceived', by: 'ppd-supervisor' },
      of: of('Bela Invented'),
      refused: { of: { input: notYet }, code: 'HAPPENED_IN_THE_FUTURE' },
      reused: { by: 'ppd-supervisor', of: of('Cleo Invented') },
    });
    const answer = await send(service, 'school', 'report-critical-incident', of('Dara Invented'));
    expect(answer.heardAt).toMatchObject({
      date: '2026-03-31',
      trace: { sentence: expect.stringMatching(/chairs/) },
    });
    expect(answer.referral).toMatchObject({ incident: 'CLAIMED' });
    expect(answer.heardAt.urgentRoute).toHaveLength(3);
  });

  it('acknowledgeReferral', async () => {
    const agencies = only(await service.as('coordinator')('{ agencies { id code } }')) as {
      id: string;
      code: string;
    }[];
    const agency = agencies.find(({ code }) => code === 'EDUCATION')?.id;
    const made = await refer('coordinator', {
      ...referral(child('Eve Invented', { ownWords: 'He waits at the gate.', aliases: ['Evie Invented'] })),
      earlierReceipt: { receivedAt: '2026-03-30T08:00:00.000Z', reason: 'By mail.' },
      onBehalfOf: { name: 'F Invented', role: 'teacher', agencyName: 'School', contact: 'ext. 9', agency },
      particulars: {
        ...{ channel: 'EMAIL', consent: 'NOT_TOLD', notToldBecause: 'It is not safe.', message: 'A mail.' },
        ...{ marking: 'OFFICIAL_SENSITIVE', immediateSafety: 'At school.' },
        household: [{ name: 'G Invented', relationship: 'brother' }],
        peopleOfConcern: [{ name: 'H Invented', relationship: 'older friend' }],
        workers: [{ name: 'I Invented', role: 'nurse' }],
        attachments: [
          { title: 'Body map', kind: 'BODY_MAP', heldAt: 'Clinic 7', sha256: 'AB'.repeat(32), bytes: 120 },
        ],
      },
    });
    const of = (channel: string) => ({
      referral: made.referral,
      input: { channel, toldAt: '2026-03-30T10:15:00.000Z' },
    });
    await goes({
      ...{
        name: 'acknowledgeReferral',
        success: 'ReferralAcknowledged',
        by: 'coordinator',
        about: 'referral',
      },
      of: of('EMAIL'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'coordinator', of: of('TELEPHONE') },
    });
    // The partner's own people read what was registered for them.
    expect(await stands(made.referral, 'school')).toMatchObject({
      ...{ receivedAt: '2026-03-30T08:00:00.000Z', onBehalfOf: { name: 'F Invented', agency: 'School' } },
      acknowledged: { channel: 'EMAIL', toldAt: '2026-03-30T10:15:00.000Z' },
      particulars: {
        ...{
          consent: 'NOT_TOLD',
          notToldBecause: 'It is not safe.',
          message: 'A mail.',
          immediateSafety: 'At school.',
        },
        ...{ household: [{ name: 'G Invented' }], peopleOfConcern: [{ relationship: 'older friend' }] },
        ...{ workers: [{ role: 'nurse' }], statutoryReferral: { standing: null, lacking: true } },
        attachments: [
          {
            ...{ title: 'Body map', kind: 'BODY_MAP', heldAt: 'Clinic 7', sha256: 'ab'.repeat(32) },
            ...{ bytes: 120, marking: 'OFFICIAL_SENSITIVE' },
          },
        ],
      },
      people: [{ ownWords: 'He waits at the gate.' }],
    });
    expect(await stands(made.referral, 'health-visitor')).toBeNull();
  });

  it(
    'tellReferrerOutcome',
    async () => {
      await service.moveTo('2026-03-30T11:00:00.000Z');
      await opened(service, sitting);
      const officers = await officersOf(service);
      const item = late.person.replace('person-', `${sitting.replace('sitting-', 'item-')}.`);
      const of = (outcome: string) => ({ referral: late.referral, input: { person: late.person, outcome } });
      const early = await service.as('coordinator')(documentOf('tellReferrerOutcome'), {
        ...{ ...of('Too early.'), commandId: commandId(), dryRun: true },
      });
      expect(only(early)).toMatchObject({ code: 'NOT_HEARD_YET' });
      await discussed(service, item, officers['HEALTH'] ?? '');
      await service.quiet();
      await goes({
        ...{ name: 'tellReferrerOutcome', success: 'OutcomeTold', by: 'coordinator', about: 'referral' },
        of: of('A worker visits today.'),
        refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
        reused: { by: 'coordinator', of: of('Something else.') },
      });
      // The referrer learns that it was heard and what is told, not what was said.
      expect((await stands(late.referral, 'school')).people).toMatchObject([
        {
          heard: { sitting: { id: sitting }, discussion: null },
          outcomes: [{ text: 'A worker visits today.' }],
        },
      ]);
    },
    A_WHOLE_MEETING_MS,
  );

  it('has been tried in each of them, and leaves nothing for the reports', () => {
    expect([...done].toSorted()).toEqual([...REFERRAL_MUTATIONS].toSorted());
    expect(service.reports).toEqual([]);
  });
});
