/** VOLT, themes and what is raised over the real port: told, proposed, decided at the sitting, answered, heard. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandId, startIslandService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, child, only, referral, send, type Answered } from './meeting.js';
import { THEME_MUTATIONS } from './mutation-steps.js';
import { mutationWalk } from './mutation-walk.js';

const series = 'RMM';
const ARCADE = { kind: 'PLACE', words: 'Invented Arcade, Strand Street' };
const LEADING = ['INTAKE_ASSESSMENT_MANAGER', 'POLICE_DCI', 'RMM_ADMINISTRATOR'];

describe('what links children', () => {
  let service: TestService;
  let sitting = '';
  let people: readonly string[] = [];
  let voltItem = '';
  let theme = '';
  let raised = '';
  const done = new Set<string>();
  const { goes, attempt } = mutationWalk(() => service, done);
  const ask = async (by: string, query: string): Promise<Answered> => {
    await service.quiet();
    const { data, errors } = await service.as(by)(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const business = async (by: string): Promise<Answered> => {
    await service.quiet();
    return ((await send(service, by, 'see-the-business', { sitting })) as Answered).business;
  };
  const told = (text: string, nth: number, over: object = {}) => ({
    series,
    input: {
      ...{ kind: 'LOCATION', source: 'POLICE', sensitivity: 'OPEN', text, things: [ARCADE] },
      people: [{ person: people[nth], as: 'AFFECTED' }],
      ...over,
    },
  });

  beforeAll(async () => {
    service = await startIslandService('2026-03-26T08:00:00.000Z');
    const received = await send(service, 'school', 'refer-person', {
      ...{ series, input: referral(child('Asha Invented'), child('Bela Invented'), child('Cora Invented')) },
    });
    sitting = received.heardAt.sitting.id as string;
    people = received.referral.people.map(({ person }: Answered) => person.id as string);
    for (const by of ['intake-manager', 'administrator', 'dci', 'camhs-lead'])
      await send(service, by, 'sign-the-declaration', {
        sitting,
        input: { version: 1, method: 'ON_SCREEN' },
      });
    await service.moveTo('2026-03-30T13:00:00.000Z');
    await send(service, 'intake-manager', 'take-the-chair', { sitting });
    await send(service, 'intake-manager', 'open-the-sitting', { sitting });
    const version = { version: 1 };
    await send(service, 'intake-manager', 'record-declaration-read-out', { sitting, input: version });
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('recordVoltItem', async () => {
    const restricted = told('Two men meet children there.', 0, {
      ...{ sensitivity: 'RESTRICTED', sanitised: 'A place of concern.' },
      grading: { source: 'RELIABLE', intelligence: 'KNOWN_DIRECTLY', handling: 'SHARING_WITH_CONDITIONS' },
    });
    await goes({
      ...{ name: 'recordVoltItem', success: 'VoltItemRecorded', by: 'dci', of: restricted },
      refused: {
        code: 'A_CHILD_IS_NO_PERSON_OF_CONCERN',
        of: told('x', 0, { people: [{ person: people[0], as: 'PERSON_OF_CONCERN' }] }),
      },
      reused: { by: 'dci', of: told('Something else.', 0) },
    });
    const { voltItems } = await ask('dci', `{ voltItems(series: "${series}") { edges { node { id } } } }`);
    voltItem = voltItems.edges[0].node.id as string;
  });

  it('is refused with the field at fault as the client sent it, and nonsense is no command', async () => {
    const { result } = await attempt('recordVoltItem', {
      ...{ by: 'dci', of: told('x', 0, { sensitivity: 'RESTRICTED' }) },
    });
    expect(result).toMatchObject({ code: 'SANITISED_NEEDED', path: ['input', 'sanitised'] });
    const bad = await attempt('recordVoltItem', { by: 'dci', of: told(' ', 0) });
    expect(bad.answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    const page = await service.as('dci')(
      `{ voltItems(series: "${series}", after: "nonsense") { edges { cursor } } }`,
    );
    expect(page.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is read in full by its source and the chair, sanitised by members, and by nobody else', async () => {
    const query = `{ voltItem(id: "${voltItem}") { text source recordedBy { name } things { words } people { as person { id } }
      grading { handling } agency { name } restricted { text source things { kind words } recordedBy { name } } } }`;
    const full = {
      ...{ text: 'A place of concern.', source: null, recordedBy: null, things: [] },
      people: [{ as: 'AFFECTED', person: { id: people[0] } }],
      grading: { handling: 'SHARING_WITH_CONDITIONS' },
      restricted: { text: 'Two men meet children there.', source: 'POLICE', things: [ARCADE] },
    };
    for (const by of ['dci', 'intake-manager']) expect((await ask(by, query)).voltItem).toMatchObject(full);
    for (const by of ['camhs-lead', 'administrator'])
      expect((await ask(by, query)).voltItem).toMatchObject({ ...full, restricted: null });
    expect((await ask('school', query)).voltItem).toBeNull();
    const about = await send(service, 'camhs-lead', 'volt-about-a-person', { person: people[0] });
    expect(about).toMatchObject([{ id: voltItem, text: 'A place of concern.' }]);
    expect(await send(service, 'school', 'volt-about-a-person', { person: people[0] })).toEqual([]);
  });

  it('linkVoltItem', async () => {
    const more = (words: string) => ({ voltItem, input: { things: [{ kind: 'VEHICLE', words }] } });
    await goes({
      ...{ name: 'linkVoltItem', success: 'VoltItemLinked', by: 'camhs-lead', about: 'voltItem' },
      of: more('MAN 123 X'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'camhs-lead', of: more('MAN 124 X') },
    });
  });

  it('correctVoltItem', async () => {
    const right = (text: string) => ({
      voltItem,
      input: { text, sensitivity: 'OPEN', reason: 'It may be told.' },
    });
    await goes({
      ...{ name: 'correctVoltItem', success: 'VoltItemCorrected', by: 'dci', about: 'voltItem' },
      of: right('One man meets children there.'),
      refused: { by: 'administrator', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'dci', of: right('Nobody does.') },
    });
    const page = await send(service, 'camhs-lead', 'see-the-volt', { series });
    expect(page.edges).toMatchObject([
      {
        node: {
          ...{ text: 'One man meets children there.', sensitivity: 'OPEN' },
          things: [ARCADE, { words: 'MAN 123 X' }],
        },
      },
    ]);
  });

  it('proposes a theme to the meeting, among the business of its sitting', async () => {
    await send(service, 'camhs-lead', 'record-volt-item', told('Seen at the arcade.', 1));
    const { themesProposed, themesOpen } = await business('camhs-lead');
    expect(themesProposed).toMatchObject([
      { link: 'PLACE', status: 'PROPOSED', name: null, people: [{ id: people[0] }, { id: people[1] }] },
    ]);
    expect(themesOpen).toEqual([]);
    theme = themesProposed[0].id as string;
    expect(await business('school')).toBeNull();
  });

  it('identifyTheme', async () => {
    const words = (name: string) => ({
      theme,
      input: { sitting, name, description: 'Children are met there.' },
    });
    await goes({
      ...{ name: 'identifyTheme', success: 'ThemeIdentified', by: 'intake-manager', about: 'theme' },
      of: words('The arcade'),
      refused: { by: 'camhs-lead', code: 'NOT_YOURS_TO_DO', roles: LEADING },
      reused: { by: 'intake-manager', of: words('The street') },
    });
    expect(await business('camhs-lead')).toMatchObject({
      ...{ themesProposed: [], themesOpen: [{ id: theme, name: 'The arcade' }] },
    });
  });

  it('addToTheme', async () => {
    const more = (person: string | undefined) => ({ theme, input: { sitting, people: [person] } });
    await goes({
      ...{ name: 'addToTheme', success: 'ThemeExtended', by: 'administrator', about: 'theme' },
      of: more(people[2]),
      refused: { of: more(`person-${commandId()}`), code: 'NO_SUCH_PERSON' },
      reused: { by: 'administrator', of: more(people[0]) },
    });
  });

  it('raiseToStrategic', async () => {
    const of = (question: string, over: object = {}) => ({
      series,
      input: { sitting, theme, text: 'Children are met at an arcade.', question, ...over },
    });
    await goes({
      ...{ name: 'raiseToStrategic', success: 'StrategicReferralRaised', by: 'intake-manager' },
      of: of('Can its licence be looked at?'),
      refused: { of: of('x', { person: people[0] }), code: 'ONE_AT_A_TIME' },
      reused: { by: 'intake-manager', of: of('Something else?') },
    });
    const { strategicToRaise, strategicReturned } = await business('camhs-lead');
    expect(strategicToRaise).toMatchObject([{ raised: 'THEME', status: 'RAISED', ageInDays: 0 }]);
    expect(strategicReturned).toEqual([]);
    raised = strategicToRaise[0].id as string;
    const none = { series: 'SEM', input: { text: 'x', question: 'x' } };
    const { result } = await attempt('raiseToStrategic', { by: 'intake-manager', of: none });
    expect(result).toMatchObject({ code: 'NOTHING_TO_RAISE_TO', path: ['series'] });
  });

  it('stands among the business of the sitting that is to answer it', async () => {
    const query = `{ strategicReferral(id: "${raised}") { answeredAt { date business { themesOpen { id } strategicToAnswer { id question } } } } }`;
    expect((await ask('intake-manager', query)).strategicReferral.answeredAt).toEqual({
      date: '2026-04-02',
      business: {
        ...{ themesOpen: [], strategicToAnswer: [{ id: raised, question: 'Can its licence be looked at?' }] },
      },
    });
    const waiting = await send(service, 'dci', 'what-was-raised-to-us', { series: 'SEM' });
    expect(waiting.edges).toMatchObject([{ node: { id: raised, text: 'Children are met at an arcade.' } }]);
    expect((await send(service, 'school', 'what-was-raised-to-us', { series: 'SEM' })).edges).toEqual([]);
    const { viewer } = await ask(
      'intake-manager',
      '{ viewer { duties { kind dueAt breached person { id } } } }',
    );
    expect(viewer.duties).toMatchObject([
      { kind: 'STRATEGIC_ANSWER', dueAt: '2026-04-02T23:00:00.000Z', breached: false, person: null },
    ]);
  });

  it('answerStrategicReferral, which returns to the meeting that raised it', async () => {
    const answer = (decision: string) => ({
      referral: raised,
      input: { outcome: 'TAKEN_ON', decision, asked: 'Count who goes there.' },
    });
    await goes({
      ...{ name: 'answerStrategicReferral', success: 'StrategicReferralAnswered', by: 'intake-manager' },
      ...{ of: answer('The licence is reviewed.'), about: 'referral' },
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO', roles: LEADING },
      reused: { by: 'intake-manager', of: answer('It is not.') },
    });
    const { strategicToRaise, strategicReturned } = await business('camhs-lead');
    expect(strategicToRaise).toEqual([]);
    expect(strategicReturned).toMatchObject([
      { id: raised, answer: { outcome: 'TAKEN_ON', asked: 'Count who goes there.' } },
    ]);
  });

  it('acknowledgeStrategicDecision', async () => {
    const heard = (at: string) => ({ referral: raised, input: { sitting: at } });
    await goes({
      ...{ name: 'acknowledgeStrategicDecision', success: 'StrategicDecisionAcknowledged' },
      ...{ by: 'administrator', of: heard(sitting), about: 'referral' },
      refused: { by: 'camhs-lead', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'administrator', of: heard(`sitting-${commandId()}`) },
    });
    expect((await business('camhs-lead')).strategicReturned).toEqual([]);
  });

  it('withdrawStrategicReferral', async () => {
    const risk = { series, input: { text: 'No safe transport at night.', question: 'Who provides it?' } };
    const answered = await send(service, 'administrator', 'raise-to-strategic', risk);
    const back = (reason: string) => ({ referral: answered.referral.id as string, input: { reason } });
    await goes({
      ...{ name: 'withdrawStrategicReferral', success: 'StrategicReferralWithdrawn' },
      ...{ by: 'intake-manager', of: back('Settled.'), about: 'referral' },
      refused: { by: 'camhs-lead', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'intake-manager', of: back('A slip.') },
    });
    const query = `{ strategicReferrals(series: "${series}", status: WITHDRAWN) { edges { node { withdrawnBecause raised } } } }`;
    expect((await ask('dci', query)).strategicReferrals.edges).toEqual([
      { node: { withdrawnBecause: 'Settled.', raised: 'RISK' } },
    ]);
  });

  it('closeTheme', async () => {
    const end = (reason: string) => ({ theme, input: { sitting, reason } });
    await goes({
      ...{ name: 'closeTheme', success: 'ThemeClosed', by: 'intake-manager', about: 'theme' },
      of: end('The arcade was closed.'),
      refused: { by: 'camhs-lead', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'intake-manager', of: end('Another.') },
    });
    const query = `{ theme(id: "${theme}") { status endedBecause identifiedAt voltItems { id } people { id } } }`;
    expect((await ask('dci', query)).theme).toMatchObject({
      ...{ status: 'CLOSED', endedBecause: 'The arcade was closed.', identifiedAt: sitting },
      people: people.map((id) => ({ id })),
    });
  });

  it('dismissTheme', async () => {
    const car = (nth: number) => told('A car.', nth, { things: [{ kind: 'VEHICLE', words: 'MAN 9' }] });
    for (const nth of [1, 2]) await send(service, 'dci', 'record-volt-item', car(nth));
    const { themesProposed } = await business('dci');
    const end = (reason: string) => ({ theme: themesProposed[0].id as string, input: { sitting, reason } });
    await goes({
      ...{ name: 'dismissTheme', success: 'ThemeDismissed', by: 'intake-manager', about: 'theme' },
      of: end('It is the school bus.'),
      refused: { of: { theme: `theme-${commandId()}` }, code: 'NO_SUCH_THEME' },
      reused: { by: 'intake-manager', of: end('Another.') },
    });
    expect((await business('dci')).themesProposed).toEqual([]);
  });

  it('nameTheme', async () => {
    const own = (name: string, at = sitting) => ({
      input: { sitting: at, name, description: 'Seen by all.' },
    });
    await goes({
      ...{ name: 'nameTheme', success: 'ThemeNamed', by: 'intake-manager', of: own('Parties at weekends') },
      refused: { of: own('x', `sitting-${commandId()}`), code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'intake-manager', of: own('Parties by night') },
    });
    const query = `{ themes(series: "${series}", status: OPEN, first: 1) { edges { node { name link people { id } } } pageInfo { hasNextPage endCursor } } }`;
    const { themes } = await ask('camhs-lead', query);
    expect(themes.edges).toEqual([{ node: { name: 'Parties at weekends', link: null, people: [] } }]);
    const more = query.replace('first: 1', `first: 1, after: "${themes.pageInfo.endCursor as string}"`);
    expect((await ask('camhs-lead', more)).themes.edges).toEqual([]);
  });

  it('withdrawVoltItem', async () => {
    const back = (reason: string) => ({ voltItem, input: { reason } });
    await goes({
      ...{ name: 'withdrawVoltItem', success: 'VoltItemWithdrawn', by: 'dci', about: 'voltItem' },
      of: back('The source was mistaken.'),
      refused: { by: 'camhs-lead', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'dci', of: back('A slip.') },
    });
  });

  it('can be taken back by its id, and stands in its discussion', async () => {
    const { agenda } = await send(service, 'intake-manager', 'see-the-agenda', { sitting });
    const started = await send(service, 'intake-manager', 'start-discussion', { item: agenda.items[0].id });
    const discussion = started.discussion.id as string;
    const input = { ...told('In the room.', 0).input, discussion };
    await send(service, 'intake-manager', 'record-volt-item', { series, input });
    const query = `{ node(id: "${discussion}") { ... on Discussion { volt { id text retractedAt discussion } } } }`;
    const { node } = await ask('camhs-lead', query);
    expect(node.volt).toMatchObject([{ text: 'In the room.', discussion, retractedAt: null }]);
    const record = { record: node.volt[0].id as string, input: { reason: 'Another child.' } };
    expect(await send(service, 'intake-manager', 'retract-information', record)).toMatchObject({
      __typename: 'InformationRetracted',
    });
    const after = (await ask('camhs-lead', query)).node.volt[0] as Answered;
    expect(after).toMatchObject({ text: null });
    expect(after.retractedAt).not.toBeNull();
  });

  it('is not the business of a meeting whose terms know neither', async () => {
    const next = only(
      await service.as('intake-manager')('{ nextSitting(series: "DEM") { business { themesOpen { id } } } }'),
    );
    expect(next).toEqual({ business: null });
  });

  it('tries every mutation of its own', () =>
    expect([...done].toSorted()).toEqual([...THEME_MUTATIONS].toSorted()));
});
