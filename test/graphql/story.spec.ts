/** The story that the foundation stands for, in the operations of the guides: from the referral to the action that is done. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { child, officersOf, opened, referral, send, type Answered } from './meeting.js';

describe('a referral becomes minutes', () => {
  let service: TestService;
  const kept: Record<string, Answered> = {};

  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
  });
  afterAll(() => service.close());

  const as = (subject: string, operation: string, variables?: Record<string, unknown>): Promise<Answered> =>
    send(service, subject, operation, variables);

  it('a school refers two siblings at 09:58: they are heard today', async () => {
    await service.moveTo('2026-03-30T08:58:00.000Z');
    const input = referral(child('Asha Invented'), child('Bela Invented'));
    const received = await as('school', 'refer-person', { series: 'DRM', input });
    expect(received).toMatchObject({
      __typename: 'ReferralReceived',
      heardAt: { date: '2026-03-30', late: false, sitting: { startsAt: '2026-03-30T11:00:00.000Z' } },
      referral: { people: [{ person: { name: { value: 'Asha Invented' } }, missing: ['ethnicity'] }, {}] },
    });
    kept['sitting'] = received.heardAt.sitting.id;
    kept['referral'] = received.referral.id;
  });

  it('a health visitor refers another child at 10:03: it is heard tomorrow, never refused', async () => {
    await service.moveTo('2026-03-30T09:03:00.000Z');
    const input = referral(child('Caro Invented'));
    const { heardAt } = await as('health-visitor', 'refer-person', { series: 'DRM', input });
    expect(heardAt).toMatchObject({ date: '2026-03-31', late: true });
    expect(heardAt.trace.sentence).toContain('after the 10:00am cut-off');
    expect(heardAt.urgentRoute.length).toBeGreaterThan(0);
  });

  it('the co-ordinator sees the agenda and why each child is on it', async () => {
    const { agenda } = await as('coordinator', 'see-the-agenda', { sitting: kept['sitting'] });
    expect(agenda.items).toMatchObject([
      { place: 1, referrals: [{ agency: { name: 'Example Borough Education' } }] },
      { place: 2, person: { name: { value: expect.stringContaining('Invented') } } },
    ]);
    expect(agenda.items[0].listedBecause.sentence).toContain('before the 10:00am cut-off');
    kept['item'] = agenda.items[0].id;
  });

  it('the two chairs take the chair and open the sitting; agencies are marked present', async () => {
    await service.moveTo('2026-03-30T11:00:00.000Z');
    kept['officers'] = await opened(service, kept['sitting']);
    const { phase } = await as('health-lead', 'see-the-agenda', { sitting: kept['sitting'] });
    expect(phase).toBe('OPEN');
  });

  it('one child is discussed: police share, a decision and two actions are agreed, and the item closes', async () => {
    const { discussion } = await as('coordinator', 'start-discussion', { item: kept['item'] });
    const about = { discussion: discussion.id };
    const information = { information: 'Two reports since January.' };
    const shared = await as('ppd-supervisor', 'share-information', { ...about, input: information });
    expect(shared.discussion.shared).toMatchObject([
      {
        ...{ agency: { name: 'Example Police' }, purpose: 'SAFEGUARDING' },
        gateways: [{ code: 'CA2004_S10' }, { code: 'CA2004_S11' }],
      },
    ]);
    const decision = { decision: 'Visit today.', rationale: 'Not seen for three days.' };
    await as('coordinator', 'record-decision', { ...about, input: decision });
    for (const [owner, dueBy] of [
      ['PPD_SUPERVISOR', '15:00'],
      ['HEALTH', null],
    ] as const) {
      const input = { owner: kept['officers'][owner], action: 'Visit the home.', dueOn: '2026-03-30', dueBy };
      const agreed = await as('coordinator', 'agree-action', { ...about, input });
      expect(agreed).toMatchObject({ __typename: 'ActionAgreed', action: { status: 'AGREED' } });
    }
    expect(await as('coordinator', 'close-discussion', about)).toMatchObject({
      __typename: 'DiscussionClosed',
    });
    await service.quiet();
  });

  it('its actions are released to their owners', async () => {
    const { edges } = await as('health-visitor', 'what-we-owe', { first: 10 });
    expect(edges).toMatchObject([{ node: { status: 'OPEN', person: { name: {} } } }]);
    kept['action'] = edges[0].node.id;
  });

  it('the sitting is closed; the sibling who was not reached moves to tomorrow with the reason', async () => {
    const closing = await as('ppd-supervisor', 'close-sitting', { sitting: kept['sitting'] });
    expect(closing.__typename).toBe('SittingClosing');
    await service.quiet();
    const { agenda } = await as('coordinator', 'see-the-agenda', { sitting: kept['sitting'] });
    const moved = { place: 0, movedOn: { why: 'NOT_REACHED', to: { date: '2026-03-31' } } };
    expect(agenda.items.at(-1)).toMatchObject(moved);
    const { people } = await as('school', 'follow-a-referral', { referral: kept['referral'] });
    expect(people.map(({ heardAt }: Answered) => heardAt.date).toSorted()).toEqual([
      '2026-03-30',
      '2026-03-31',
    ]);
  });

  it('the minutes are drafted from the events, approved by both chairs and issued', async () => {
    const read = { sitting: kept['sitting'] };
    const { phase, minutes } = await as('coordinator', 'read-the-minutes', read);
    expect(phase).toBe('CLOSED');
    expect(minutes).toMatchObject({
      version: 1,
      status: 'DRAFT',
      approvalsNeeded: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'],
    });
    const items = minutes.items.filter(({ discussed }: Answered) => discussed);
    expect(items).toMatchObject([
      { shared: [{ information: 'Two reports since January.' }], actions: [{}, {}] },
    ]);
    const version = { minutes: minutes.id, input: { version: 1 } };
    expect(await as('coordinator', 'issue-minutes', version)).toMatchObject({ code: 'MINUTES_NOT_APPROVED' });
    expect((await as('health-lead', 'read-the-minutes', read)).minutes).toBeNull();
    for (const chair of ['mash-manager', 'ppd-supervisor']) {
      const approved = await as(chair, 'approve-minutes', version);
      expect(approved.__typename).toBe('MinutesApproved');
    }
    const issued = await as('coordinator', 'issue-minutes', version);
    expect(issued).toMatchObject({ __typename: 'MinutesIssued', minutes: { status: 'ISSUED' } });
    expect((await as('health-lead', 'read-the-minutes', read)).minutes.status).toBe('ISSUED');
  });

  it('an action is done', async () => {
    const input = { doneOn: '2026-03-30', outcome: 'Seen at home, safe tonight.' };
    const done = await as('health-visitor', 'complete-action', { action: kept['action'], input });
    expect(done).toMatchObject({ __typename: 'ActionCompleted', action: { status: 'DONE', inTime: true } });
    expect((await as('health-visitor', 'what-we-owe', { first: 10 })).edges).toEqual([]);
  });

  it('whoever looks in knows who is who, what may be coded and what waits', async () => {
    expect(Object.keys(await officersOf(service))).toContain('HEALTH');
    expect((await as('school', 'list-the-codes', { set: 'purpose' })).codes.length).toBeGreaterThan(1);
    expect(await as('school', 'who-am-i')).toMatchObject({ purpose: 'SAFEGUARDING', workItems: [] });
    const input = referral(child('Dina Invented'));
    const tried = await as('school', 'try-a-referral', { series: 'DRM', input });
    expect(tried.__typename).toBe('WouldBeAccepted');
  });
});
