/**
 * Who sees what, proved over the wire: everything personal of a case carries a word of its own, every reader asks
 * for everything there is by every way in, and the words that come back are exactly the ones meant for that reader.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, type GraphQLInterfaceType, type GraphQLNamedOutputType } from 'graphql';
import { amend, found } from '../../src/application/founding.js';
import { BOARD, commandId, foundingFile, startTestService, type TestService } from '../support/service.js';
import { answers, smallTool } from '../support/a-risk.js';
import { A_WHOLE_MEETING_MS, child, draftedMeeting, only, send, type Meeting } from './meeting.js';
import { everyField, walk } from './walk.js';
import { watch } from './watching.js';

const SCHEMA = buildSchema(readFileSync('schema.graphql', 'utf8'));
const QUERIES = SCHEMA.getQueryType()?.getFields() ?? {};

/** What is personal, and the words by which it is known again. */
const WORDS = {
  name: 'Asha Invented',
  dateOfBirth: '2012-05-14',
  associate: 'Dov Invented',
  whatHappened: 'Away since Friday',
  shared: 'Two reports',
  decision: 'Visit today',
  rationale: 'Not seen for three days',
  action: 'Visit the home',
  check: 'Seen at the clinic',
  safetyPlan: 'Stays at her aunt',
  lookFor: 'Tall with red hair',
  paper: 'Clinic record 7',
  narrative: 'Carries a second phone',
  draft: 'Only half of it',
};
type Word = keyof typeof WORDS;
const EVERYTHING = Object.keys(WORDS) as Word[];
/** A draft of an assessment is its author's alone. */
const OF_THE_MEETING = EVERYTHING.filter((word) => word !== 'draft');

/** Readers by how they stand to the case, and what of it is meant for them. */
const READERS: readonly (readonly [who: string, subject: string, sees: readonly Word[]])[] = [
  ['a professional without a role, referral or action', 'health-visitor', []],
  [
    'somebody who assesses, whose agency has the action to do',
    ...(['social-worker', ['name', 'dateOfBirth', 'action', 'narrative', 'draft']] as const),
  ],
  ['the agency that referred', 'school', ['name', 'dateOfBirth', 'associate', 'whatHappened', 'paper']],
  ['a member', 'health-lead', OF_THE_MEETING],
  ['a chair', 'mash-manager', OF_THE_MEETING],
  ['the co-ordinator', 'coordinator', OF_THE_MEETING],
];

const walked = new Set<string>();

const behind = (field: string): string => {
  const type = getNamedType(QUERIES[field]?.type) as GraphQLNamedOutputType;
  walked.add(`Query.${field}`);
  return walk(SCHEMA, type, walked);
};

/** What each thing of a meeting is. */
const KINDS: Readonly<Record<keyof Omit<Meeting, 'officers'>, string>> = {
  ...{ sitting: 'Sitting', referral: 'Referral', person: 'Person', item: 'AgendaItem' },
  ...{ discussion: 'Discussion', action: 'Action', minutes: 'Minutes', agency: 'Agency' },
};

/** Each thing by its id, as what it is; and once as whatever else has an id. All at once would be too large a request. */
const nodes = (things: Omit<Meeting, 'officers'>): readonly string[] => {
  walked.add('Query.node');
  const kinds = SCHEMA.getPossibleTypes(SCHEMA.getType('Node') as GraphQLInterfaceType);
  const as = (id: string, some: typeof kinds) =>
    `{ node(id: "${id}") { __typename ${some.map((kind) => `... on ${kind.name} ${walk(SCHEMA, kind, walked)}`).join(' ')} } }`;
  const own = Object.entries(things).map(([thing, id]) =>
    as(
      id,
      kinds.filter(({ name }) => name === KINDS[thing as keyof typeof KINDS]),
    ),
  );
  const others = kinds.filter(({ name }) => !Object.values(KINDS).includes(name));
  // Several kinds a request, so that none is too large.
  const several = others.flatMap((_kind, index) => (index % 8 === 0 ? [others.slice(index, index + 8)] : []));
  return [...own, ...several.map((some) => as(things.person, some))];
};

/** Every way in: each root field, with every id there is. */
const waysIn = (meeting: Meeting, assessments: readonly string[] = []): readonly string[] => {
  const { officers: _officers, ...things } = meeting;
  return [
    `{ viewer ${behind('viewer')} }`,
    `{ agencies ${behind('agencies')} }`,
    `{ codeSet(name: "gender") ${behind('codeSet')} }`,
    `{ series(code: "DRM") ${behind('series')} }`,
    `{ nextSitting(series: "DRM") ${behind('nextSitting')} }`,
    `{ sittings(series: "DRM", first: 1) ${behind('sittings')} }`,
    `{ consistency(series: "DRM", from: "2026-01-01", to: "2026-12-31") ${behind('consistency')} }`,
    `{ consistencySamples(series: "DRM") ${behind('consistencySamples')} }`,
    `{ itemsToReview ${behind('itemsToReview')} }`,
    `{ riskTool(id: "SMALL") ${behind('riskTool')} }`,
    `{ draftAssessments ${behind('draftAssessments')} }`,
    ...assessments.map((id) => `{ riskAssessment(id: "${id}") ${behind('riskAssessment')} }`),
    `{ tracker(series: "DRM") ${behind('tracker')} }`,
    `{ recordEntriesToWrite ${behind('recordEntriesToWrite')} }`,
    `{ outages(series: "DRM") ${behind('outages')} }`,
    `{ sitting(id: "${meeting.sitting}") ${behind('sitting')} }`,
    `{ referral(id: "${meeting.referral}") ${behind('referral')} }`,
    `{ person(id: "${meeting.person}") ${behind('person')} }`,
    `{ retraction(id: "${meeting.person.replace('person', 'retraction')}") ${behind('retraction')} }`,
    `{ recalls ${behind('recalls')} }`,
    `{ voltItems(series: "DRM") ${behind('voltItems')} }`,
    `{ voltItem(id: "${meeting.person.replace('person', 'volt')}") ${behind('voltItem')} }`,
    `{ voltItemsAbout(person: "${meeting.person}") ${behind('voltItemsAbout')} }`,
    `{ themes(series: "DRM", status: OPEN) ${behind('themes')} }`,
    `{ theme(id: "${meeting.person.replace('person', 'theme')}") ${behind('theme')} }`,
    `{ strategicReferrals(series: "DRM", status: RAISED) ${behind('strategicReferrals')} }`,
    `{ strategicReferralsTo(series: "DRM", status: RAISED) ${behind('strategicReferralsTo')} }`,
    `{ strategicReferral(id: "${meeting.person.replace('person', 'strategic')}") ${behind('strategicReferral')} }`,
    `{ recalls(series: "DRM") ${behind('recalls')} }`,
    `{ strategyDiscussion(id: "${meeting.person.replace('person', 'strategy')}") ${behind('strategyDiscussion')} }`,
    `{ minutesCopy(minutes: "${meeting.minutes}", profile: FULL) ${behind('minutesCopy')} }`,
    `{ caseNotes(filter: { series: "DRM", status: KEPT_IN_MINUTES }) ${behind('caseNotes')} }`,
    `{ escalation(id: "escalation-${meeting.referral.slice('referral-'.length)}") ${behind('escalation')} }`,
    `{ escalations ${behind('escalations')} }`,
    `{ difference(id: "${meeting.referral.replace('referral', 'difference')}") ${behind('difference')} }`,
    `{ differences(series: "DRM") ${behind('differences')} }`,
    `{ absenceLedger(series: "DRM", from: "2026-03-01", to: "2026-04-30") ${behind('absenceLedger')} }`,
    `{ invitations ${behind('invitations')} }`,
    `{ standingBarriers ${behind('standingBarriers')} }`,
    `{ standingBarriers(series: "DRM") ${behind('standingBarriers')} }`,
    `{ awaitedSupport(series: "DRM") ${behind('awaitedSupport')} }`,
    ...['AGREED', 'OPEN', 'RETURNED', 'DONE', 'NOT_DONE', 'WITHDRAWN'].flatMap((status) => [
      `{ actions(filter: { status: ${status} }) ${behind('actions')} }`,
      `{ actions(filter: { status: ${status}, series: "DRM" }) ${behind('actions')} }`,
    ]),
    ...nodes(things),
  ];
};

describe('whoever asks for everything', () => {
  let service: TestService;
  let meeting: Meeting;
  let queries: readonly string[] = [];

  beforeAll(async () => {
    service = await startTestService();
    meeting = await draftedMeeting(service);
    const { item } = meeting;
    const check = { role: 'HEALTH', held: 'INFORMATION_GIVEN', information: WORDS.check };
    await send(service, 'health-lead', 'answer-check', { item, input: check });
    const profile = { description: WORDS.lookFor };
    await send(service, 'school', 'record-missing-profile', { person: meeting.person, input: profile });
    const attachments = [{ title: 'Body map', kind: 'BODY_MAP', heldAt: WORDS.paper }];
    const told = { particulars: { attachments } };
    await send(service, 'school', 'amend-referral', { referral: meeting.referral, input: told });
    const input = { plan: WORDS.safetyPlan };
    await send(service, 'coordinator', 'record-safety-plan', { item, input });
    const tools = { calendars: [], codes: [], terms: [], tools: [smallTool] };
    expect(await amend(service.board, tools, 'a tool')).toBeUndefined();
    const { person } = meeting;
    const { indicators, facts } = answers;
    const whole = { tool: smallTool.id, assessedOn: '2026-03-30', indicators, facts, harmOccurred: false };
    const completed = { ...whole, level: 'YELLOW', narrative: WORDS.narrative };
    const kept = [
      await send(service, 'social-worker', 'complete-risk-assessment', { person, input: completed }),
      await send(service, 'social-worker', 'draft-risk-assessment', {
        ...{ person, input: { ...whole, narrative: WORDS.draft } },
      }),
    ];
    // Once for all readers: each is asked the same.
    queries = waysIn(
      meeting,
      kept.map(({ assessment }) => assessment.id as string),
    );
    await service.quiet();
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  const wordsIn = (texts: readonly string[]): readonly Word[] =>
    EVERYTHING.filter((word) => texts.some((text) => text.includes(WORDS[word])));

  const everythingFor = async (subject: string): Promise<readonly string[]> => {
    const texts: string[] = [];
    for (const query of queries) {
      const { errors, text } = await service.as(subject)(query);
      expect(errors).toBeUndefined();
      texts.push(text);
    }
    return texts;
  };

  it.each(READERS)('being %s, sees what is meant for them and no more', async (_who, subject, sees) => {
    expect(wordsIn(await everythingFor(subject))).toEqual(sees);
    expect(service.reports).toEqual([]);
  });

  it('judging the item anew, sees what was known and nothing of the outcome, until it is judged', async () => {
    await service.quiet();
    const { date } = only(
      await service.as('coordinator')(`{ sitting(id: "${meeting.sitting}") { date } }`),
    ) as { date: string };
    const drawn = await send(service, 'coordinator', 'draw-consistency-sample', {
      series: 'DRM',
      input: { from: date, to: date, size: 1, reviewer: meeting.officers['Invented health-visitor'] },
    });
    expect(drawn).toMatchObject({ __typename: 'ConsistencySampleDrawn' });
    await service.quiet();
    const seen = ['name', 'dateOfBirth', 'whatHappened', 'shared', 'paper'];
    expect(wordsIn(await everythingFor('health-visitor'))).toEqual(seen);
    const { id: sample, items } = drawn.sample as { id: string; items: { id: string }[] };
    const judged = { item: items[0]?.id, threshold: 'MET', decision: 'OTHER', reasons: 'None.' };
    await send(service, 'health-visitor', 'review-sampled-item', { sample, input: judged });
    await service.quiet();
    expect(wordsIn(await everythingFor('health-visitor'))).toEqual([]);
  });

  it('has asked for every field of every type that a query can lead to, by every root field', () => {
    const all = everyField(SCHEMA, SCHEMA.getQueryType() as GraphQLNamedOutputType);
    expect([...all].filter((field) => !walked.has(field))).toEqual([]);
  });

  it('without being somebody here, is told the same thing by every way in', async () => {
    const tokens = {
      none: undefined,
      nobody: await service.issuer.issue({ subject: 'nobody', board: BOARD }),
      'of another board': await service.issuer.issue({ subject: 'coordinator', board: 'another-borough' }),
    };
    const texts = new Set<string>();
    for (const token of Object.values(tokens)) {
      for (const query of queries) {
        const body = JSON.stringify({ query });
        const answer = await service.post(
          body,
          token === undefined ? {} : { authorization: `Bearer ${token}` },
        );
        expect(answer.status).toBe(401);
        texts.add(answer.text);
      }
    }
    expect(texts.size).toBe(1);
  });

  it('and is denied, gets the answer of what does not exist', async () => {
    const denied: readonly (readonly [way: string, id: string, kind: string])[] = [
      ['person', meeting.person, 'person'],
      ['referral', meeting.referral, 'referral'],
      ...(['person', 'referral', 'discussion', 'action', 'minutes'] as const).map(
        (kind) => ['node', meeting[kind], kind] as const,
      ),
    ];
    for (const [way, id, kind] of denied) {
      const query = `query ($id: ID!) { ${way}(id: $id) ${behind(way)} }`;
      const ask = async (asked: string): Promise<string> =>
        (await service.as('health-visitor')(query, { id: asked })).text;
      expect(await ask(id)).toBe(await ask(`${kind}-${commandId()}`));
    }
    const item = 'query ($id: ID!) { node(id: $id) { id } }';
    const { data } = await service.as('health-visitor')(item, { id: meeting.item });
    expect(data.node).toBeNull();
  });

  it('and owns an action, sees of the person name and date of birth: the rest is withheld', async () => {
    const { data } = await service.as('social-worker')(
      `query ($id: ID!) { node(id: $id) { ... on Action { discussion { id } person { name { value absent } dateOfBirth { value absent } gender { value { code } absent } ethnicity { absent } associates { name } knownStatus ageInYears referrals { id } actions { id } } } } }`,
      { id: meeting.action },
    );
    const withheld = { value: null, absent: 'WITHHELD' };
    expect(data.node).toEqual({
      discussion: null,
      person: {
        name: { value: WORDS.name, absent: null },
        dateOfBirth: { value: WORDS.dateOfBirth, absent: null },
        gender: withheld,
        ethnicity: { absent: 'WITHHELD' },
        associates: null,
        knownStatus: null,
        ageInYears: null,
        referrals: [],
        actions: [{ id: meeting.action }],
      },
    });
  });

  it('and has no role in the meeting, sees when it sits and nothing of what it does', async () => {
    const { data } = await service.as('health-visitor')(
      'query ($id: ID!) { sitting(id: $id) { date phase chairs { role } attendance { role } absentRoles unreconciled agenda { staleSince } minutes { id } } }',
      { id: meeting.sitting },
    );
    expect(data.sitting).toEqual({
      ...{ date: '2026-03-30', phase: 'CLOSED' },
      ...{
        chairs: null,
        attendance: null,
        absentRoles: null,
        unreconciled: null,
        agenda: null,
        minutes: null,
      },
    });
  });

  it('and has a conflict about the person, sees nothing of it, whatever their role, until it is withdrawn', async () => {
    const { item } = meeting;
    const input = { kind: 'RELATIVE', conflict: 'Her uncle.' };
    const { officers } = meeting;
    await send(service, 'mash-manager', 'declare-conflict', { item, input });
    await service.board.quiet();
    expect(wordsIn(await everythingFor('mash-manager'))).toEqual([]);
    const ended = { officer: officers['MASH_TEAM_MANAGER'], reason: 'Another family of that name.' };
    await send(service, 'ppd-supervisor', 'withdraw-conflict', { item, input: ended });
    await service.board.quiet();
    const again = `{ person(id: "${meeting.person}") { name { value } } }`;
    expect(wordsIn([(await service.as('mash-manager')(again)).text])).toEqual(['name']);
  });

  it('and is the co-ordinator of another board in the same process, finds nothing of this one', async () => {
    const code = 'another-borough';
    const file = await foundingFile(service.issuer.issuer);
    const board = await service.boards.found(code);
    expect(await found(board, { ...file, board: code }, 'test')).toBeUndefined();
    await board.quiet();
    const token = await service.issuer.issue({ subject: 'coordinator', board: code });
    for (const query of waysIn(meeting)) {
      const { text, errors } = await service.post(JSON.stringify({ query }), {
        authorization: `Bearer ${token}`,
      });
      expect(errors).toBeUndefined();
      expect(wordsIn([text])).toEqual([]);
    }
    const { data } = await service.post(
      JSON.stringify({ query: `{ node(id: "${meeting.sitting}") { id } }` }),
      {
        authorization: `Bearer ${token}`,
      },
    );
    expect(data.node).toBeNull();
  });

  describe('of minutes', () => {
    const MINUTES = `query ($s: ID!, $m: ID!) {
      sitting(id: $s) { minutes { status } } node(id: $m) { ... on Minutes { status items { decisions { decision } } } }
    }`;
    const statusFor = async (subject: string): Promise<readonly unknown[]> => {
      const { data } = await service.as(subject)(MINUTES, { s: meeting.sitting, m: meeting.minutes });
      return [data.sitting.minutes?.status ?? null, data.node?.status ?? null];
    };

    it('sees a draft as chair or co-ordinator only, and hears of it as nobody else', async () => {
      for (const subject of ['mash-manager', 'ppd-supervisor', 'coordinator'])
        expect(await statusFor(subject)).toEqual(['DRAFT', 'DRAFT']);
      for (const subject of ['health-lead', 'education-lead', 'school', 'social-worker', 'health-visitor'])
        expect(await statusFor(subject)).toEqual([null, null]);
    });

    it('sees them as a member once they are issued, and learns of it where it watches', async () => {
      const member = await watch(service, 'health-lead', meeting.sitting, startOfTime(service));
      const chair = await watch(service, 'mash-manager', meeting.sitting, startOfTime(service));
      for (const one of [member, chair]) await one.until((events) => events.length > 0);
      const input = { version: 1 };
      for (const by of ['mash-manager', 'ppd-supervisor'])
        await send(service, by, 'approve-minutes', { minutes: meeting.minutes, input });
      expect(await statusFor('health-lead')).toEqual([null, null]);
      await send(service, 'coordinator', 'issue-minutes', { minutes: meeting.minutes, input });
      expect(await statusFor('health-lead')).toEqual(['ISSUED', 'ISSUED']);
      expect(await statusFor('health-visitor')).toEqual([null, null]);
      const heard = await member.until((events) =>
        events.some(({ minutes }) => minutes?.status === 'ISSUED'),
      );
      const minuted = heard.filter(({ __typename }) => __typename === 'MinutesHappening');
      expect(minuted.every(({ minutes }) => minutes?.status === 'ISSUED')).toBe(true);
      const all = await chair.until((events) => events.some(({ minutes }) => minutes?.status === 'ISSUED'));
      expect(all.filter(({ __typename }) => __typename === 'MinutesHappening').length).toBeGreaterThan(
        minuted.length - 1,
      );
      await member.leave();
      await chair.leave();
    });
  });

  it('and has left, is nobody here from the day after', async () => {
    await send(service, 'coordinator', 'refer-person', {
      series: 'DRM',
      input: { people: [child('Bela Invented')], whatHappened: 'x' },
    });
    const officer = meeting.officers['Invented social-worker'];
    const leave = `mutation ($o: ID!, $c: UUID!) { recordLeaver(officer: $o, input: { lastDay: "2026-03-30" }, commandId: $c) { __typename } }`;
    const left = await service.as('coordinator')(leave, { o: officer, c: commandId() });
    expect(only(left)).toEqual({ __typename: 'LeaverRecorded' });
    const ask = `{ node(id: "${meeting.action}") { id } }`;
    expect((await service.as('social-worker')(ask)).data.node).toEqual({ id: meeting.action });
    await service.moveTo('2026-03-31T07:00:00.000Z');
    for (const query of waysIn(meeting)) {
      const { status, errors } = await service.as('social-worker')(query);
      expect([status, errors?.[0]?.extensions['code']]).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect(service.turnedAway.at(-1)).toBe('NOT_IN_POST');
  });
});

/** A position before everything. */
const startOfTime = ({ board }: TestService): string =>
  Buffer.from(`${board.log.life}:0`).toString('base64url');
