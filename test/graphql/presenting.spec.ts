/** Presenting a child over the real port: asked, reported, read in its own item alone, heard in the template's order. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { startIslandService, type TestService } from '../support/service.js';
import { readsOut, signs } from './declared-meeting.js';
import { A_WHOLE_MEETING_MS, child, referral, send, type Answered } from './meeting.js';
import { mutationWalk } from './mutation-walk.js';
import { PRESENTING_MUTATIONS } from './presenting-steps.js';

const WEDNESDAY = '2026-04-08T07:00:00.000Z';
const AT_THE_SITTING = '2026-04-13T13:00:00.000Z';
const WHAT_DO_I_OWE = readFileSync('docs/operations/what-do-i-owe.graphql', 'utf8');
const ANSWERS = {
  assessedRisk: 'Invented: high.',
  whoOrWhat: 'Invented: two adults at the quay.',
  plan: 'Invented: a curfew.',
  effectiveness: 'Invented: on weekdays.',
  barriers: 'Invented: no mentor is free.',
};

describe('presenting a child', () => {
  let service: TestService;
  let officers: Record<string, string> = {};
  let agencies: Record<string, string> = {};
  let sitting = '';
  let people: readonly string[] = [];
  let item = '';
  let discussion = '';
  const done = new Set<string>();
  const { goes } = mutationWalk(() => service, done);
  const ask = async (by: string, query: string): Promise<Answered> => {
    await service.quiet();
    const { data, errors } = await service.as(by)(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const invitations = async (by: string, fields: string): Promise<Answered> =>
    (await ask(by, `{ invitations ${fields} }`)).invitations;
  const owes = async (by: string): Promise<Answered> => {
    await service.quiet();
    const owed = await service.as(by)(WHAT_DO_I_OWE);
    expect(owed.errors).toBeUndefined();
    return owed.data.viewer;
  };
  const sections = async (by: string): Promise<Answered> =>
    (await send(service, by, 'see-the-sections', { discussion }))?.sections;

  beforeAll(async () => {
    service = await startIslandService(WEDNESDAY);
    const received = await send(service, 'school', 'refer-person', {
      series: 'RMM',
      input: referral(child('Asha Invented'), child('Bela Invented')),
    });
    sitting = received.heardAt.sitting.id as string;
    people = received.referral.people.map(({ person }: Answered) => person.id) as string[];
    const found = await send(service, 'administrator', 'who-is-who');
    agencies = Object.fromEntries(found.map(({ code, id }: Answered) => [code, id]));
    officers = Object.fromEntries(
      found.flatMap((agency: Answered) => agency.officers.map(({ name, id }: Answered) => [name, id])),
    );
    for (const subject of ['administrator', 'intake-manager', 'dci', 'group-manager', 'camhs-lead'])
      await signs(service, subject, sitting);
    await signs(service, 'early-help-manager', sitting);
    const { agenda } = await send(service, 'administrator', 'see-the-agenda', { sitting });
    item = String(agenda.items.find((one: Answered) => one.person.id === people[0]).id);
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  const officer = (subject: string): string =>
    Object.entries(officers).find(([name]) => name === NAMES[subject])?.[1] ?? '';
  const NAMES: Record<string, string> = {};

  it('asks the agency that raised a child, which is told so and reads nothing more until it says that it comes', async () => {
    const { nodes } = await whoHas(service);
    Object.assign(NAMES, nodes);
    expect(
      await invitations('school', '{ presentsAs item { id } report { version } person { id } }'),
    ).toEqual([
      { presentsAs: 'RAISING_AGENCY', item: null, report: null, person: expect.anything() as unknown },
      { presentsAs: 'RAISING_AGENCY', item: null, report: null, person: expect.anything() as unknown },
    ]);
    expect(await invitations('dci', '{ presentsAs }')).toEqual([]);
    await send(service, 'group-manager', 'record-known-status', {
      person: people[0],
      input: { known: 'KNOWN', openStatus: 'OPEN', allocatedOfficer: officer('social-worker') },
    });
    expect(await invitations('social-worker', '{ presentsAs reportStanding }')).toEqual([
      { presentsAs: 'ALLOCATED_WORKER', reportStanding: 'AWAITED' },
    ]);
    expect(await invitations('school', '{ presentsAs }')).toHaveLength(1);
  });

  it('tells whoever is asked which child it is, when they are on and by when to report, before they sign', async () => {
    const when = '{ itemId item { id } sitting { startsAt } person { id } slot { from until } reportDueAt }';
    const [asked] = await invitations('social-worker', when);
    expect(asked).toEqual({
      ...{ itemId: item, item: null, sitting: { startsAt: AT_THE_SITTING }, person: { id: people[0] } },
      slot: { from: '2026-04-13T13:06:00.000Z', until: expect.any(String) },
      reportDueAt: expect.any(String),
    });
    // Of the other child of that sitting the worker is told nothing; the school knows when to come for that one.
    const [others] = await invitations('school', when);
    expect(others.itemId).not.toBe(item);
    expect(others.slot.from).toBe(asked.slot.until);
  });

  it('acceptInvitation', async () => {
    await goes({
      ...{ name: 'acceptInvitation', success: 'InvitationAccepted', by: 'social-worker', about: 'item' },
      of: { item },
      refused: { by: 'second-social-worker', code: 'NOT_YOURS_TO_DO' },
      reused: {
        ...{ name: 'sendDeputy', by: 'social-worker' },
        of: { item, input: { deputy: officer('second-social-worker'), reason: 'Invented.' } },
      },
    });
  });

  it('submitWorkerReport', async () => {
    await goes({
      ...{ name: 'submitWorkerReport', success: 'WorkerReportSubmitted', by: 'social-worker', about: 'item' },
      of: { item, input: ANSWERS },
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'social-worker', of: { item, input: { ...ANSWERS, plan: 'Invented: another.' } } },
    });
    expect(
      await invitations('social-worker', '{ reportStanding report { version plan inAdvance } }'),
    ).toEqual([{ reportStanding: 'SUBMITTED', report: { version: 1, plan: ANSWERS.plan, inAdvance: true } }]);
  });

  it('refuses a report without an answer to one of the questions', async () => {
    const { errors } = await service.as('social-worker')(
      'mutation ($i: SubmitWorkerReportInput!, $item: ID!, $c: UUID!) { submitWorkerReport(item: $item, input: $i, commandId: $c) { __typename } }',
      { i: { ...ANSWERS, barriers: '  ' }, item, c: '00000000-0000-4000-8000-000000000001' },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('shows whoever presents a child that item of the agenda, and no other', async () => {
    const query = `{ node(id: "${sitting}") { ... on Sitting { agenda { items { id } } } } }`;
    // Whoever is asked knows so, and sees the item once they have signed.
    expect((await ask('social-worker', query)).node.agenda).toBeNull();
    await signs(service, 'social-worker', sitting);
    expect((await ask('social-worker', query)).node.agenda.items).toEqual([{ id: item }]);
    expect((await ask('administrator', query)).node.agenda.items).toHaveLength(2);
    expect((await ask('second-social-worker', query)).node.agenda).toBeNull();
    const person = (id = '') => `{ node(id: "${id}") { ... on Person { name { value } referrals { id } } } }`;
    expect((await ask('social-worker', person(people[0]))).node).toEqual({
      ...{ name: { value: 'Asha Invented' }, referrals: [] },
    });
    expect((await ask('social-worker', person(people[1]))).node).toBeNull();
  });

  it('says in one query all that is asked of somebody', async () => {
    const owed = await owes('social-worker');
    expect(owed.invitations).toMatchObject([
      { itemId: item, reportStanding: 'SUBMITTED', slot: { from: '2026-04-13T13:06:00.000Z' } },
    ]);
    // Whoever owes nothing is shown an empty list, and no other's.
    expect((await owes('dci')).invitations).toEqual([]);
  });

  it('sendDeputy', async () => {
    const deputy = officer('second-social-worker');
    await goes({
      ...{ name: 'sendDeputy', success: 'DeputySent', by: 'social-worker', about: 'item' },
      of: { item, input: { deputy, reason: 'Invented: in court.' } },
      refused: { by: 'dci', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'social-worker', of: { item, input: { deputy, reason: 'Invented: ill.' } } },
    });
    expect(await invitations('second-social-worker', '{ deputyBecause report { plan } }')).toEqual([
      { deputyBecause: 'Invented: in court.', report: { plan: ANSWERS.plan } },
    ]);
  });

  it('setOutPlan', async () => {
    const plan = (text: string) => ({
      person: people[0],
      input: { series: 'RMM', elements: [{ kind: 'SAFETY', ownerAgency: agencies['POLICE'], text }] },
    });
    await goes({
      ...{ name: 'setOutPlan', success: 'PlanSetOut', by: 'social-worker', about: 'person' },
      of: plan('Invented: a curfew.'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'social-worker', of: plan('Invented: something else.') },
    });
  });

  it('recordBarrier and removeBarrier', async () => {
    const owner = officer('second-social-worker');
    const barrier = (words: string) => ({
      person: people[0],
      input: { series: 'RMM', kind: 'WAITING_LIST', owner, dueOn: '2026-04-20', barrier: words },
    });
    await goes({
      ...{ name: 'recordBarrier', success: 'BarrierRecorded', by: 'dci', about: 'person' },
      of: barrier('Invented: no mentor is free.'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'dci', of: barrier('Invented: something else.') },
    });
    const mine = await send(service, 'second-social-worker', 'see-the-barriers');
    const owed = (await owes('second-social-worker')).barriersToRemove;
    expect(owed).toMatchObject([{ id: mine[0].id, dueOn: '2026-04-20', status: 'STANDING' }]);
    // Should they leave, or be away, a colleague of theirs sees it; nobody else does.
    expect((await owes('social-worker')).barriersToRemove).toMatchObject([{ owner: { id: owner } }]);
    expect((await owes('dci')).barriersToRemove).toEqual([]);
    expect(mine).toMatchObject([{ status: 'STANDING', barrier: 'Invented: no mentor is free.' }]);
    expect(await send(service, 'school', 'see-the-barriers', { series: 'RMM' })).toEqual([]);
    const removed = (outcome: string) => ({ person: people[0], input: { barrier: mine[0].id, outcome } });
    await goes({
      ...{ name: 'removeBarrier', success: 'BarrierRemoved', by: 'second-social-worker', about: 'person' },
      of: removed('Invented: a mentor begins.'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'second-social-worker', of: removed('Invented: something else.') },
    });
    await service.quiet();
    expect(await send(service, 'intake-manager', 'see-the-barriers', { series: 'RMM' })).toEqual([]);
  });

  it('askForSupport, offerSupport and answerSupport', async () => {
    const input = { series: 'RMM', supportFor: 'WORKER', worker: officer('social-worker') };
    const asking = { ...input, askedOf: agencies['CAMHS'], need: 'Invented: to think it through.' };
    await goes({
      ...{ name: 'askForSupport', success: 'SupportAsked', by: 'social-worker', about: 'person' },
      of: { person: people[0], input: asking },
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'social-worker', of: { person: people[0], input: { ...asking, need: 'Invented.' } } },
    });
    const offering = { series: 'RMM', supportFor: 'CHILD', offer: 'Invented: a youth club.' };
    await goes({
      ...{ name: 'offerSupport', success: 'SupportOffered', by: 'early-help-manager', about: 'person' },
      of: { person: people[0], input: offering },
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: {
        by: 'early-help-manager',
        of: { person: people[0], input: { ...offering, offer: 'Invented.' } },
      },
    });
    await service.quiet();
    const awaited = await send(service, 'camhs-lead', 'see-the-support', { series: 'RMM' });
    const asked = awaited.find(({ began }: Answered) => began === 'ASKED');
    expect(asked).toMatchObject({ supportFor: 'WORKER', began: 'ASKED', words: asking.need });
    const waiting = async (by: string) =>
      (await owes(by)).supportToAnswer.map(({ id }: Answered) => id as string);
    expect(await waiting('camhs-lead')).toEqual([asked.id]);
    expect(await waiting('social-worker')).toEqual([asked.id]);
    expect(await waiting('dci')).toEqual([]);
    const answer = (outcome: string) => ({
      ...{ support: asked.id, input: { answer: 'TAKEN_UP', outcome } },
    });
    await goes({
      ...{ name: 'answerSupport', success: 'SupportAnswerRecorded', by: 'camhs-lead', about: 'support' },
      of: answer('Invented: from Friday.'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'camhs-lead', of: answer('Invented: something else.') },
    });
    await service.quiet();
    expect(await waiting('camhs-lead')).toEqual([]);
    expect(await send(service, 'camhs-lead', 'see-the-support', { series: 'RMM' })).toMatchObject([
      { began: 'OFFERED' },
    ]);
  });

  it('hears the item in the order of the template, each thing under its heading', async () => {
    await service.moveTo(AT_THE_SITTING);
    await send(service, 'intake-manager', 'take-the-chair', { sitting });
    await send(service, 'intake-manager', 'open-the-sitting', { sitting });
    await readsOut(service, sitting);
    ({
      discussion: { id: discussion },
    } = await send(service, 'intake-manager', 'start-discussion', { item }));
    for (const [text, section] of [
      ['Invented: of the quay.', undefined],
      ['Invented: of the steps.', 'AGREED_STEPS'],
    ]) {
      await send(service, 'administrator', 'write-note', { discussion, input: { text, section } });
    }
    const refused = await send(service, 'administrator', 'write-note', {
      discussion,
      input: { text: 'Invented.', section: 'ELSEWHERE' },
    });
    expect(refused).toMatchObject({ code: 'NO_SUCH_SECTION' });
    await send(service, 'dci', 'record-volt-item', {
      series: 'RMM',
      input: {
        ...{ discussion, kind: 'LOCATION', source: 'POLICE', sensitivity: 'OPEN' },
        ...{ text: 'Invented: by the ferry.', things: [{ kind: 'PLACE', words: 'Invented ferry' }] },
      },
    });
    const decision = { decision: 'Invented: go on.', rationale: 'Invented: it holds.' };
    await send(service, 'intake-manager', 'record-decision', { discussion, input: decision });
    await service.quiet();
    const found = await sections('administrator');
    expect(found.map(({ code }: Answered) => code)).toEqual([
      ...['REPORT', 'ASSESSMENT', 'AGREED_STEPS', 'NEW_INFORMATION', 'SAFETY_PLANNING', 'DIFFERENCES'],
      'NEXT_STEPS',
    ]);
    expect(found[0]).toMatchObject({ report: ANSWERS, decisions: [] });
    expect(found[2].notes).toEqual([{ text: 'Invented: of the steps.' }]);
    expect(found[3]).toMatchObject({ report: null, notes: [{ text: 'Invented: of the quay.' }] });
    expect(found[4]).toMatchObject({
      planning: { plan: { version: 1 }, barriers: [{ status: 'REMOVED' }] },
      decisions: [decision],
    });
  });

  it('assurePlan, which does not pass over a plan without disruption', async () => {
    const assure = (found: string, asked?: string) => ({
      item,
      input: {
        ...{ disruption: false, personOfConcernFocused: false, effectiveness: 'PARTLY_WORKING', found },
        ...(asked !== undefined && { asked }),
      },
    });
    const without = await send(service, 'intake-manager', 'assure-plan', assure('Invented: it holds.'));
    expect(without).toMatchObject({ code: 'PROMOTION_MISSING', path: ['input', 'asked'] });
    await goes({
      ...{ name: 'assurePlan', success: 'PlanAssured', by: 'intake-manager', about: 'item' },
      of: assure('Invented: it holds.', 'Invented: warn the two adults.'),
      refused: { by: 'camhs-lead', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'intake-manager', of: assure('Invented: something else.', 'Invented.') },
    });
  });

  it('shows what the plan of a child lacks, with every action that was agreed for the child', async () => {
    const agreed = { owner: officer('second-social-worker'), action: 'Invented: ring the aunt.' };
    const due = { dueOn: '2026-04-14' };
    await send(service, 'intake-manager', 'agree-action', { discussion, input: { ...agreed, ...due } });
    await service.quiet();
    const { planning } = await send(service, 'dci', 'see-the-plan-of-a-person', { person: people[0] });
    expect(planning).toMatchObject({
      plan: {
        ...{ version: 1, lacks: ['DISRUPTION', 'PERSON_OF_CONCERN_FOCUSED'] },
        assurances: [{ effectiveness: 'PARTLY_WORKING', asked: 'Invented: warn the two adults.' }],
      },
      barriers: [{ status: 'REMOVED', owner: { name: NAMES['second-social-worker'] } }],
      actionPlan: {
        ...{ toBeDone: 1, overdue: 0 },
        actions: [{ action: agreed.action, owner: { name: NAMES['second-social-worker'] } }],
      },
    });
    // Whoever has no part in it is shown neither the child nor the plan.
    expect(
      await send(service, 'probation-lead', 'see-the-plan-of-a-person', { person: people[0] }),
    ).toBeNull();
  });

  it('recordWorkerAbsent', async () => {
    await goes({
      ...{ name: 'recordWorkerAbsent', success: 'WorkerAbsenceRecorded', by: 'administrator', about: 'item' },
      of: { item, input: { note: 'Invented: rang to say so.' } },
      refused: { by: 'camhs-lead', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'administrator', of: { item, input: { note: 'Invented: something else.' } } },
    });
  });

  it('prints agenda and minutes in the same order', async () => {
    await send(service, 'intake-manager', 'close-discussion', { discussion });
    await service.quiet();
    const printed = `{ node(id: "${sitting}") { ... on Sitting { agenda { printed { html } } } } }`;
    const { html } = (await ask('administrator', printed)).node.agenda.printed;
    const at = (text: string): number => String(html).indexOf(text);
    const order = ['Introductions', 'Individual case discussions', 'Any other business'].map(at);
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order.toSorted((a, b) => a - b)).toEqual(order);
    expect(html).toContain('Review of previously agreed steps');
  });

  it('minutes the report, who presented and what was said of the plan; of VOLT that it was told', async () => {
    await send(service, 'intake-manager', 'close-sitting', { sitting });
    await service.quiet();
    const { minutes } = await send(service, 'administrator', 'read-the-minutes', { sitting });
    const heard = minutes.items.find(({ person }: Answered) => person.id === people[0]);
    expect(heard).toMatchObject({
      report: { version: 1, late: false, assessedRisk: ANSWERS.assessedRisk, plan: ANSWERS.plan },
      presentedBy: { came: false, deputising: false, officer: { name: NAMES['social-worker'] } },
      assurances: [
        {
          ...{ disruption: false, personOfConcernFocused: false, effectiveness: 'PARTLY_WORKING' },
          ...{ found: 'Invented: it holds.', asked: 'Invented: warn the two adults.' },
        },
      ],
      volt: [{ kind: 'LOCATION', item: { id: expect.any(String) } }],
    });
    expect(JSON.stringify(heard.volt)).not.toContain('Invented: by the ferry.');
    const printed = `{ node(id: "${sitting}") { ... on Sitting { minutes { versions { printed { html } } } } } }`;
    const [{ printed: page }] = (await ask('administrator', printed)).node.minutes.versions;
    expect(page.html).toContain('Nobody came to present the item');
    expect(page.html).not.toContain('rang to say so');
  });

  it('tries each of its mutations', () =>
    expect([...done].toSorted()).toEqual(PRESENTING_MUTATIONS.toSorted()));
});

/** The names of officers by the subject of their token. */
const whoHas = async (service: TestService) => {
  const nodes: Record<string, string> = {};
  for (const subject of ['social-worker', 'second-social-worker']) {
    const { data } = await service.as(subject)('{ viewer { officer { name } } }');
    nodes[subject] = data.viewer.officer.name as string;
  }
  return { nodes };
};
