/** The story that the foundation stands for, from the referral to the minutes and the action that is done. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandId, startTestService, type TestService } from '../support/service.js';

const child = (name: string, more: object = {}) => ({
  name: { value: name },
  dateOfBirth: { value: '2012-05-14' },
  gender: { value: 'FEMALE' },
  ethnicity: { absent: 'NOT_ASKED' },
  concernTypes: ['MISSING'],
  immediateRisk: false,
  ...more,
});

const REFER = `mutation ($input: ReferPersonInput!, $commandId: UUID!) {
  referPerson(series: "DRM", input: $input, commandId: $commandId) {
    __typename
    ... on ReferralReceived {
      position
      heardAt { date late trace { sentence clause { heading } } urgentRoute { who } sitting { id date } }
      referral { id people { person { id name { value } } missing } }
    }
    ... on NotAccepted { code sentence path }
  }
}`;

describe('a referral becomes minutes', () => {
  let service: TestService;
  const kept: Record<string, any> = {};

  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
  });
  afterAll(() => service.close());

  it('a school refers two siblings at 09:58: they are heard today', async () => {
    await service.moveTo('2026-03-30T08:58:00.000Z');
    const input = {
      people: [child('Asha Invented'), child('Bela Invented')],
      whatHappened: 'Both were away since Friday.',
    };
    const { data, errors } = await service.as('school')(REFER, { input, commandId: commandId() });
    expect(errors).toBeUndefined();
    expect(data.referPerson).toMatchObject({
      __typename: 'ReferralReceived',
      heardAt: { date: '2026-03-30', late: false, sitting: { date: '2026-03-30' } },
      referral: { people: [{ person: { name: { value: 'Asha Invented' } }, missing: ['ethnicity'] }, {}] },
    });
    kept.sitting = data.referPerson.heardAt.sitting.id;
  });

  it('a health visitor refers another child at 10:03: it is heard tomorrow, never refused', async () => {
    await service.moveTo('2026-03-30T09:03:00.000Z');
    const input = { people: [child('Caro Invented')], whatHappened: 'Not seen at the clinic.' };
    const { data } = await service.as('health-visitor')(REFER, { input, commandId: commandId() });
    expect(data.referPerson.heardAt).toMatchObject({ date: '2026-03-31', late: true });
    expect(data.referPerson.heardAt.trace.sentence).toContain('after the 10:00am cut-off');
    expect(data.referPerson.heardAt.urgentRoute.length).toBeGreaterThan(0);
  });

  it('the co-ordinator sees the agenda and why each child is on it', async () => {
    const { data, errors } = await service.as('coordinator')(
      `query ($id: ID!) { sitting(id: $id) { phase date agenda { items { id place listedBecause { sentence } person { id name { value } } referrals { agency { code } } } } } }`,
      { id: kept.sitting },
    );
    expect(errors).toBeUndefined();
    expect(data.sitting.agenda.items).toMatchObject([
      {
        place: 1,
        person: { name: { value: expect.stringContaining('Invented') } },
        referrals: [{ agency: { code: 'EDUCATION' } }],
      },
      { place: 2 },
    ]);
    expect(data.sitting.agenda.items[0].listedBecause.sentence).toContain('before the 10:00am cut-off');
    kept.item = data.sitting.agenda.items[0].id;
  });

  it('the two chairs take the chair and open the sitting', async () => {
    await service.moveTo('2026-03-30T11:00:00.000Z');
    for (const chair of ['mash-manager', 'ppd-supervisor']) {
      const { data } = await service.as(chair)(
        `mutation ($s: ID!, $c: UUID!) { takeChair(sitting: $s, commandId: $c) { __typename ... on NotAccepted { code } } }`,
        { s: kept.sitting, c: commandId() },
      );
      expect(data.takeChair).toEqual({ __typename: 'ChairTaken' });
    }
    const { data } = await service.as('mash-manager')(
      `mutation ($s: ID!, $c: UUID!) { openSitting(sitting: $s, commandId: $c) { __typename ... on SittingOpened { sitting { phase unreconciled chairs { role officer { name } } } } ... on NotAccepted { code sentence } } }`,
      { s: kept.sitting, c: commandId() },
    );
    expect(data.openSitting).toMatchObject({
      __typename: 'SittingOpened',
      sitting: { phase: 'OPEN', unreconciled: [] },
    });
    expect(data.openSitting.sitting.chairs).toHaveLength(2);
  });

  it('agencies are marked present', async () => {
    const { data: found } = await service.as('coordinator')(
      `{ agencies { code officers { id roles { role } } } }`,
    );
    const officers = found.agencies.flatMap((agency: any) => agency.officers);
    for (const role of ['PPD_SUPERVISOR', 'MASH_TEAM_MANAGER', 'HEALTH', 'DRM_COORDINATOR']) {
      const officer = officers.find(({ roles }: any) => roles.some((held: any) => held.role === role));
      kept[role] = officer.id;
      const { data } = await service.as('coordinator')(
        `mutation ($s: ID!, $i: RecordAttendanceInput!, $c: UUID!) { recordAttendance(sitting: $s, input: $i, commandId: $c) { __typename ... on NotAccepted { code sentence } } }`,
        { s: kept.sitting, i: { officer: officer.id, role, mode: 'IN_PERSON' }, c: commandId() },
      );
      expect(data.recordAttendance).toEqual({ __typename: 'AttendanceRecorded' });
    }
  });

  it('one child is discussed: police share, a decision and two actions are agreed, and the item closes', async () => {
    const coordinator = service.as('coordinator');
    const started = await coordinator(
      `mutation ($i: ID!, $c: UUID!) { startDiscussion(item: $i, commandId: $c) { __typename ... on DiscussionStarted { discussion { id } } ... on NotAccepted { code sentence } } }`,
      { i: kept.item, c: commandId() },
    );
    const discussion = started.data.startDiscussion.discussion.id;
    const shared = await service.as('ppd-supervisor')(
      `mutation ($d: ID!, $i: ShareInformationInput!, $c: UUID!) { shareInformation(discussion: $d, input: $i, commandId: $c) { __typename ... on InformationShared { discussion { shared { agency { code } gateways { code label } purpose } } } ... on NotAccepted { code sentence } } }`,
      { d: discussion, i: { information: 'Two reports since January.' }, c: commandId() },
    );
    expect(shared.data.shareInformation.discussion.shared[0]).toMatchObject({
      agency: { code: 'POLICE' },
      gateways: [{ code: 'CA2004_S10' }, { code: 'CA2004_S11' }],
      purpose: 'SAFEGUARDING',
    });
    const decided = await coordinator(
      `mutation ($d: ID!, $i: RecordDecisionInput!, $c: UUID!) { recordDecision(discussion: $d, input: $i, commandId: $c) { __typename ... on DecisionRecorded { discussion { decisions { absentRoles } } } } }`,
      {
        d: discussion,
        i: { decision: 'Visit today.', rationale: 'Not seen for three days.' },
        c: commandId(),
      },
    );
    expect(decided.data.recordDecision.discussion.decisions[0].absentRoles).toContain('EDUCATION');
    for (const [owner, dueBy] of [
      ['PPD_SUPERVISOR', '15:00'],
      ['HEALTH', null],
    ] as const) {
      const agreed = await coordinator(
        `mutation ($d: ID!, $i: AgreeActionInput!, $c: UUID!) { agreeAction(discussion: $d, input: $i, commandId: $c) { __typename ... on ActionAgreed { action { id status dueAt } } ... on NotAccepted { code sentence } } }`,
        {
          d: discussion,
          i: { owner: kept[owner], action: 'Visit the home.', dueOn: '2026-03-30', dueBy },
          c: commandId(),
        },
      );
      expect(agreed.data.agreeAction).toMatchObject({
        __typename: 'ActionAgreed',
        action: { status: 'AGREED' },
      });
    }
    const closed = await coordinator(
      `mutation ($d: ID!, $c: UUID!) { closeDiscussion(discussion: $d, commandId: $c) { __typename ... on DiscussionClosed { position discussion { phase } } ... on NotAccepted { code sentence } } }`,
      { d: discussion, c: commandId() },
    );
    expect(closed.data.closeDiscussion).toMatchObject({
      __typename: 'DiscussionClosed',
      discussion: { phase: 'CLOSED' },
    });
    kept.position = closed.data.closeDiscussion.position;
  });

  it('its actions are released to their owners, who see for whom and no more', async () => {
    const { data } = await service.as('health-visitor')(
      `query ($p: Position!) { actions(atLeast: $p) { edges { node { id status person { name { value } ethnicity { absent } knownStatus } discussion { id } } } } }`,
      { p: kept.position },
    );
    expect(data.actions.edges).toHaveLength(1);
    expect(data.actions.edges[0].node.status).toBe('OPEN');
    kept.action = data.actions.edges[0].node.id;
  });

  it('the sitting is closed; the sibling who was not reached moves to tomorrow with the reason', async () => {
    const { data } = await service.as('ppd-supervisor')(
      `mutation ($s: ID!, $c: UUID!) { closeSitting(sitting: $s, commandId: $c) { __typename ... on SittingClosing { position } ... on NotAccepted { code } } }`,
      { s: kept.sitting, c: commandId() },
    );
    const { data: after } = await service.as('coordinator')(
      `query ($id: ID!, $p: Position!) { sitting(id: $id, atLeast: $p) { phase agenda { items { place movedOn { why because { sentence } to { date } } } } minutes { id version status items { discussed person { name { value } } } } } }`,
      { id: kept.sitting, p: data.closeSitting.position },
    );
    await service.quiet();
    expect(after.sitting.agenda.items.at(-1)).toMatchObject({
      place: 0,
      movedOn: { why: 'NOT_REACHED', to: { date: '2026-03-31' } },
    });
  });

  it('the minutes are drafted from the events, approved by both chairs and issued', async () => {
    await service.quiet();
    const read = `query ($id: ID!) { sitting(id: $id) { phase minutes { id version status approvalsNeeded items { discussed person { name { value } dateOfBirth { value } gender { value { label } } ethnicity { absent } associates { name } } concernTypes { label } knownStatus shared { information } decisions { decision rationale } actions { action dueOn } } } } }`;
    const draft = await service.as('coordinator')(read, { id: kept.sitting });
    expect(draft.errors).toBeUndefined();
    expect(draft.data.sitting).toMatchObject({
      phase: 'CLOSED',
      minutes: { version: 1, status: 'DRAFT', approvalsNeeded: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'] },
    });
    const [item] = draft.data.sitting.minutes.items.filter(({ discussed }: any) => discussed);
    expect(item).toMatchObject({
      shared: [{ information: 'Two reports since January.' }],
      actions: [{}, {}],
    });
    const { id, version } = draft.data.sitting.minutes;
    const early = await service.as('coordinator')(
      `mutation ($m: ID!, $v: Int!, $c: UUID!) { issueMinutes(minutes: $m, input: { version: $v }, commandId: $c) { __typename ... on NotAccepted { code instead { ... on AskRole { roles } } } } }`,
      { m: id, v: version, c: commandId() },
    );
    expect(early.data.issueMinutes).toMatchObject({ code: 'MINUTES_NOT_APPROVED' });
    const hidden = await service.as('health-lead')(read, { id: kept.sitting });
    expect(hidden.data.sitting.minutes).toBeNull();
    for (const chair of ['mash-manager', 'ppd-supervisor']) {
      const { data } = await service.as(chair)(
        `mutation ($m: ID!, $v: Int!, $c: UUID!) { approveMinutes(minutes: $m, input: { version: $v }, commandId: $c) { __typename ... on NotAccepted { code } } }`,
        { m: id, v: version, c: commandId() },
      );
      expect(data.approveMinutes).toEqual({ __typename: 'MinutesApproved' });
    }
    const issued = await service.as('coordinator')(
      `mutation ($m: ID!, $v: Int!, $c: UUID!) { issueMinutes(minutes: $m, input: { version: $v }, commandId: $c) { __typename ... on MinutesIssued { minutes { status } } ... on NotAccepted { code } } }`,
      { m: id, v: version, c: commandId() },
    );
    expect(issued.data.issueMinutes).toMatchObject({
      __typename: 'MinutesIssued',
      minutes: { status: 'ISSUED' },
    });
    const member = await service.as('health-lead')(read, { id: kept.sitting });
    expect(member.data.sitting.minutes.status).toBe('ISSUED');
  });

  it('an action is done', async () => {
    const { data } = await service.as('health-visitor')(
      `mutation ($a: ID!, $i: CompleteActionInput!, $c: UUID!) { completeAction(action: $a, input: $i, commandId: $c) { __typename ... on ActionCompleted { action { status inTime outcome } } ... on NotAccepted { code sentence } } }`,
      { a: kept.action, i: { doneOn: '2026-03-30', outcome: 'Seen at home, safe tonight.' }, c: commandId() },
    );
    expect(data.completeAction).toMatchObject({
      __typename: 'ActionCompleted',
      action: { status: 'DONE', inTime: true },
    });
  });
});
