/** The agenda over the API: its order and who changed it, the checks before the meeting, the handover after it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operationText } from '../../src/cli/demo-operations.js';
import { commandId, startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, child, officersOf, opened, referral, send, type Answered } from './meeting.js';

describe('the agenda of a sitting', () => {
  let service: TestService;
  const kept: Record<string, string> = {};

  const as = (subject: string, operation: string, variables?: Record<string, unknown>): Promise<Answered> =>
    send(service, subject, operation, variables);
  const items = async (): Promise<Answered> =>
    (await as('coordinator', 'see-since-last-time', { sitting: kept['sitting'] })).agenda.items;
  const checksOf = async (subject: string): Promise<Answered> =>
    (await as(subject, 'see-the-checks', { sitting: kept['sitting'] })).checks;
  const badInput = async (operation: string, variables: Record<string, unknown>): Promise<Answered> => {
    const all = { commandId: commandId(), ...variables };
    return (await service.as('mash-manager')(operationText(operation), all)).errors?.[0]?.extensions;
  };

  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
    await officersOf(service);
    for (const more of [{}, { immediateRisk: true }]) {
      const name = 'immediateRisk' in more ? 'Bela Invented' : 'Asha Invented';
      const received = await as('school', 'refer-person', {
        series: 'DRM',
        input: referral(child(name, more)),
      });
      kept['sitting'] = received.heardAt.sitting.id;
    }
    await service.quiet();
    kept['bela'] = (await items())[0].id;
    kept['asha'] = (await items())[1].id;
    const { agencies } = (await service.as('coordinator')('{ agencies { id code } }')).data;
    kept['asc'] = agencies.find(({ code }: Answered) => code === 'ASC').id;
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('says of each item which rule put it in its place', async () => {
    expect(await items()).toMatchObject([
      {
        ...{ place: 1, systemPlace: 1, moved: null, carriedForward: [] },
        placedBecause: {
          key: 'IMMEDIATE_SAFETY',
          sentence: expect.stringMatching(/safety of the person now/),
        },
        sinceLastTime: [{ kind: 'REFERRED' }],
      },
      { place: 2, placedBecause: { key: 'RECEIPT' } },
    ]);
  });

  it('is reordered by a chair, with the reason, and the order of the terms is kept', async () => {
    const input = { toPlace: 1, reason: 'Her worker leaves at one.' };
    expect(await as('health-lead', 'move-item', { item: kept['asha'], input })).toMatchObject({
      __typename: 'NotAccepted',
      code: 'NOT_YOURS_TO_DO',
    });
    expect(await as('mash-manager', 'move-item', { item: kept['asha'], input })).toMatchObject({
      __typename: 'ItemMoved',
      item: { place: 1, systemPlace: 2, moved: { toPlace: 1, reason: 'Her worker leaves at one.' } },
    });
    expect((await items()).map(({ id }: Answered) => id)).toEqual([kept['asha'], kept['bela']]);
    const back = { reason: 'She has left already.' };
    expect(await as('mash-manager', 'move-item', { item: kept['asha'], input: back })).toMatchObject({
      item: { place: 2, systemPlace: 2, moved: null },
    });
  });

  it('takes no place that there is not, and no move without a reason', async () => {
    for (const input of [
      { toPlace: 0, reason: 'A reason.' },
      { toPlace: 1, reason: ' ' },
    ])
      expect(await badInput('move-item', { item: kept['asha'], input })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
  });

  it('is checked before the meeting: what is held, nothing held, and no answer are told apart', async () => {
    const [bela] = await checksOf('health-lead');
    expect(bela.unanswered).toBe(9);
    const found = { role: 'HEALTH', held: 'INFORMATION_GIVEN', information: 'Seen at the clinic in May.' };
    const given = await as('health-lead', 'answer-check', { item: kept['bela'], input: found });
    expect(given.__typename).toBe('CheckAnswered');
    const nothing = { role: 'EDUCATION', held: 'NOTHING_HELD' };
    await as('coordinator', 'answer-check', { item: kept['bela'], input: nothing });
    const [answered] = await checksOf('education-lead');
    const byRole = new Map<string, Answered>(answered.checks.map((check: Answered) => [check.role, check]));
    expect(answered.unanswered).toBe(7);
    expect(byRole.get('HEALTH')).toMatchObject({
      status: 'INFORMATION_GIVEN',
      answer: { information: 'Seen at the clinic in May.', onBehalf: false },
    });
    expect(byRole.get('EDUCATION')).toMatchObject({ status: 'NOTHING_HELD', answer: { onBehalf: true } });
    expect(byRole.get('ADULT_SOCIAL_CARE')).toMatchObject({ status: 'NO_ANSWER', answer: null });
  });

  it('shows the checks to members only, and takes answers from nobody who was not asked', async () => {
    expect(await checksOf('health-visitor')).toBeNull();
    const input = { agency: kept['asc'], held: 'NOTHING_HELD' };
    expect(await as('social-worker', 'answer-check', { item: kept['bela'], input })).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(
      await as('health-lead', 'answer-check', { item: kept['bela'], input: { held: 'NOTHING_HELD' } }),
    ).toMatchObject({ code: 'ROLE_OR_AGENCY' });
    const blank = { role: 'HEALTH', held: 'INFORMATION_GIVEN', information: '' };
    expect(await badInput('answer-check', { item: kept['bela'], input: blank })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('asks an agency besides: it sees the name and the date of birth, and answers', async () => {
    const person = (kept['bela'] ?? '').replace(/^item-.+\./, 'person-');
    const card = async () =>
      (
        await service.as('social-worker')(
          'query ($id: ID!) { person(id: $id) { name { value } knownStatus referrals { id } } }',
          { id: person },
        )
      ).data.person;
    expect(await card()).toBeNull();
    const ask = { item: kept['bela'], input: { agency: kept['asc'] } };
    expect(await as('health-lead', 'ask-agency', ask)).toMatchObject({ code: 'NOT_YOURS_TO_DO' });
    expect(await as('coordinator', 'ask-agency', ask)).toMatchObject({ __typename: 'AgencyAsked' });
    expect(await badInput('ask-agency', { item: kept['bela'], input: { agency: 'asc' } })).toMatchObject({
      violations: [{ path: 'input.agency', rule: 'ID' }],
    });
    expect(await card()).toEqual({ name: { value: 'Bela Invented' }, knownStatus: null, referrals: [] });
    const waiting = async (subject: string): Promise<Answered> =>
      (await as(subject, 'what-am-i-asked')).checksToAnswer;
    expect(await waiting('social-worker')).toMatchObject([
      { item: kept['bela'], role: null, person: { name: { value: 'Bela Invented' } } },
    ]);
    // Health has answered about Bela, and not yet about Asha; a professional without a role is asked nothing.
    expect(await waiting('health-lead')).toMatchObject([{ item: kept['asha'], role: 'HEALTH' }]);
    expect(await waiting('school')).toEqual([]);
    const input = { agency: kept['asc'], held: 'NOTHING_HELD' };
    const answered = await as('social-worker', 'answer-check', { item: kept['bela'], input });
    // Recorded, and nothing of the agenda is shown to who is no member.
    expect(answered).toMatchObject({ __typename: 'CheckAnswered', item: null });
    expect(await waiting('social-worker')).toEqual([]);
    const [bela] = await checksOf('coordinator');
    expect(bela.checks.at(-1)).toMatchObject({
      role: null,
      agency: { name: expect.any(String) },
      status: 'NOTHING_HELD',
    });
  });

  it('hands over at the close who was not heard, what keeps them safe, and whom to ring', async () => {
    await service.moveTo('2026-03-30T11:00:00.000Z');
    await opened(service, kept['sitting'] ?? '');
    const input = { plan: 'Stays at her aunt’s tonight.' };
    expect(await as('health-lead', 'record-safety-plan', { item: kept['bela'], input })).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(await as('coordinator', 'record-safety-plan', { item: kept['bela'], input })).toMatchObject({
      __typename: 'SafetyPlanRecorded',
    });
    expect(await badInput('record-safety-plan', { item: kept['bela'], input: { plan: ' ' } })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const sheet = (subject: string) => as(subject, 'see-the-handover', { sitting: kept['sitting'] });
    expect((await sheet('health-lead')).handover).toBeNull();
    await as('ppd-supervisor', 'close-sitting', { sitting: kept['sitting'] });
    await service.quiet();
    expect((await sheet('health-lead')).handover).toMatchObject({
      until: '2026-03-31T11:00:00.000Z',
      urgentRoute: [{ who: 'Police' }, {}, {}],
      people: expect.arrayContaining([
        expect.objectContaining({
          ...{ heard: 'ROLLED_OVER', missingNow: false, actionsDue: [], ring: [] },
          safetyPlan: 'Stays at her aunt’s tonight.',
        }),
      ]),
    });
    const { html, contentHash } = (await sheet('coordinator')).handover.printed;
    expect(html).toContain(
      '<h1>Handover sheet of Daily Risk Management (DRM) Meeting, Monday 30 March 2026</h1>',
    );
    expect(html).toContain('Stays at her aunt’s tonight.');
    expect(html).toContain(contentHash);
    expect((await sheet('health-visitor')).handover).toBeNull();
    expect(service.reports).toEqual([]);
  });

  it('brings what was found before this sitting to the next, with the day that it is from', async () => {
    const { sitting } = (
      await service.as('coordinator')(
        'query ($id: ID!) { sitting(id: $id) { agenda { items { movedOn { to { id } } } } } }',
        { id: kept['sitting'] },
      )
    ).data;
    const [{ movedOn }] = sitting.agenda.items;
    const { checks } = await as('education-lead', 'see-the-checks', { sitting: movedOn.to.id });
    expect(checks).toHaveLength(2);
    expect(checks[0].checks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ role: 'HEALTH', status: 'INFORMATION_GIVEN', also: [] },
          answer: expect.objectContaining({ earlierSitting: { date: '2026-03-30' } }),
        }),
      ]),
    );
    expect(service.reports).toEqual([]);
  });
});
