/** Errors: the documented codes and nothing internal; whatever a client sends, no error says it again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandId, startTestService, type Answer, type TestService } from '../support/service.js';
import { child, referral } from './meeting.js';

/** Stands for whatever must not be told: put into every input, found in no answer. */
const SECRET = 'Zelda Invented-Secret';

const COMPLETE = `mutation ($a: ID!, $i: CompleteActionInput!, $c: UUID!) {
  completeAction(action: $a, input: $i, commandId: $c) { __typename }
}`;
const REFER = `mutation ($s: ID!, $i: ReferPersonInput!, $c: UUID!) {
  referPerson(series: $s, input: $i, commandId: $c) { __typename ... on NotAccepted { code sentence path } }
}`;
const ATTEND = `mutation ($s: ID!, $i: RecordAttendanceInput!, $c: UUID!) {
  recordAttendance(sitting: $s, input: $i, commandId: $c) { __typename }
}`;
const ACTIONS = `query ($f: ActionFilter, $n: Int, $a: String, $p: Position) {
  actions(filter: $f, first: $n, after: $a, atLeast: $p) { edges { cursor } }
}`;

type Case = readonly [
  what: string,
  query: string,
  variables: Record<string, unknown> | undefined,
  path: string,
];

const good = () => ({ s: 'DRM', c: commandId() });
const person = (more: object) => ({ ...good(), i: { ...referral(child('A', more)), whatHappened: 'x' } });

const MALFORMED: readonly Case[] = [
  ['a command id that is none', REFER, { ...good(), c: SECRET, i: referral(child('A')) }, 'c'],
  ['a text for a list', REFER, { ...good(), i: { ...referral(), people: SECRET } }, 'i.people'],
  ['a text for a truth', REFER, person({ immediateRisk: SECRET }), 'i.people.0.immediateRisk'],
  ['a text for a date', REFER, person({ dateOfBirth: { value: SECRET } }), 'i.people.0.dateOfBirth.value'],
  ['an object for a text', REFER, person({ name: { value: { is: SECRET } } }), 'i.people.0.name.value'],
  ['a list for a text', REFER, person({ name: { value: [SECRET] } }), 'i.people.0.name.value'],
  ['a text that is no code', REFER, person({ concernTypes: [SECRET] }), 'input.people.0.concernTypes'],
  ['a code that is no enum value', REFER, person({ knownStatus: SECRET }), 'i.people.0.knownStatus'],
  ['neither value nor reason', REFER, person({ ethnicity: {} }), 'input.people.0.ethnicity'],
  [
    'a value and a reason',
    REFER,
    person({ name: { value: SECRET, absent: 'NOT_KNOWN' } }),
    'input.people.0.name',
  ],
  ['a field that is not there', REFER, person({ nickname: SECRET }), 'i.people.0.nickname'],
  ['a field that is lacking', REFER, person({ name: undefined }), 'i.people.0.name'],
  ['a null for an object', REFER, person({ name: null }), 'i.people.0.name'],
  ['a value for a field', REFER, person({ [SECRET]: 1 }), 'i.people.0'],
  [
    'an instant that is none',
    REFER,
    { ...good(), i: { ...referral(child('A')), earlierReceipt: { receivedAt: SECRET, reason: SECRET } } },
    'i.earlierReceipt.receivedAt',
  ],
  [
    'a text that is too long',
    REFER,
    person({ name: { value: SECRET.repeat(50) } }),
    'input.people.0.name.value',
  ],
  ['nothing', REFER, { ...good() }, 'i'],
  [
    'an id of no kind',
    COMPLETE,
    { a: SECRET, i: { doneOn: '2026-03-30', outcome: SECRET }, c: commandId() },
    'action',
  ],
  [
    'an id of another kind',
    COMPLETE,
    { a: `sitting-${commandId()}`, i: { doneOn: '2026-03-30', outcome: SECRET }, c: commandId() },
    'action',
  ],
  [
    'a day that does not exist',
    COMPLETE,
    { a: 'x', i: { doneOn: '2026-02-30', outcome: SECRET }, c: commandId() },
    'i.doneOn',
  ],
  [
    'an empty text',
    COMPLETE,
    { a: 'x', i: { doneOn: '2026-03-30', outcome: '' }, c: commandId() },
    'input.outcome',
  ],
  [
    'a mode that there is not',
    ATTEND,
    { s: 'x', i: { officer: 'x', mode: SECRET }, c: commandId() },
    'i.mode',
  ],
  ['a filter that is none', ACTIONS, { f: { status: SECRET } }, 'f.status'],
  ['a series without an end', ACTIONS, { f: { series: SECRET.repeat(10) } }, 'filter.series'],
  ['a number that is none', ACTIONS, { n: SECRET }, 'n'],
  ['a page without an end', ACTIONS, { n: 101 }, 'first'],
  ['a page of nothing', ACTIONS, { n: 0 }, 'first'],
  ['a cursor that is none', ACTIONS, { a: SECRET }, 'after'],
  ['a cursor of another length', ACTIONS, { a: Buffer.from('[[],"x"]').toString('base64url') }, 'after'],
  ['a position that is none', ACTIONS, { p: SECRET }, 'atLeast'],
  ['a position that is too long', ACTIONS, { p: SECRET.repeat(50) }, 'p'],
];

const IN_THE_DOCUMENT: readonly (readonly [what: string, query: string])[] = [
  ['a broken text', `{ node(id: "${SECRET}`],
  ['a text where a name is', `{ viewer("${SECRET}") { board } }`],
  ['a name where an end is', `{ viewer { board } } ${SECRET}`],
  ['a text for an enum', `{ actions(filter: { status: "${SECRET}" }) { edges { cursor } } }`],
  ['an object for a text', `{ node(id: { is: "${SECRET}" }) { id } }`],
  ['a text for an object', `{ actions(filter: "${SECRET}") { edges { cursor } } }`],
  ['a text for a number', `{ actions(first: "${SECRET}") { edges { cursor } } }`],
  ['a text for a UUID', `mutation { takeChair(sitting: "x", commandId: "${SECRET}") { __typename } }`],
  ['a number for a position', '{ viewer(atLeast: 20120514) { board } }'],
  ['a list for a position', `{ viewer(atLeast: ["${SECRET}"]) { board } }`],
  [
    'a text for a date',
    `mutation { endRole(officer: "x", input: { role: "X", lastDay: "${SECRET}" }, commandId: "x") { __typename } }`,
  ],
];

describe('errors', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  const ask = (query: string, variables?: Record<string, unknown>): Promise<Answer> =>
    service.as('coordinator')(query, variables);

  const tellsNothing = ({ text }: Answer): void => {
    for (const word of [
      ...SECRET.split(/[ -]/).filter((part) => part !== 'Invented'),
      '20120514',
      'stack',
      'node_modules',
    ])
      expect(text).not.toContain(word);
  };

  it.each(MALFORMED)('of %s name the place and not the value', async (_what, query, variables, path) => {
    const answer = await ask(query, variables);
    const violations = answer.errors?.[0]?.extensions['violations'];
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(violations).toEqual(expect.arrayContaining([expect.objectContaining({ path })]));
    for (const violation of violations)
      expect(Object.keys(violation).toSorted()).toEqual(['message', 'path', 'rule']);
    tellsNothing(answer);
    expect(service.reports).toEqual([]);
  });

  it.each(IN_THE_DOCUMENT)('of %s in a document name the place and not the value', async (_what, query) => {
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    tellsNothing(answer);
  });

  it('name everything that is wrong with the variables at once', async () => {
    const { errors } = await ask(ATTEND, { s: 'x', i: { officer: 'x', mode: 'NONE', rle: 'X' }, c: 'x' });
    expect(errors?.[0]?.extensions['violations']).toEqual([
      {
        path: 'i.mode',
        rule: 'TYPE',
        message: 'i.mode must be one of IN_PERSON, TELEPHONE, VIDEO, WRITTEN_CONTRIBUTION.',
      },
      {
        path: 'i.rle',
        rule: 'TYPE',
        message: 'Field "rle" is not defined by type "RecordAttendanceInput". Did you mean "role"?',
      },
      {
        path: 'c',
        rule: 'TYPE',
        message: 'c must be a value of type UUID!, like 3f0e0b9c-6f0a-4c57-9d0e-2b1f8f4f3a61.',
      },
    ]);
  });

  it.each([
    [
      'a day in the form of a country',
      { dateOfBirth: { value: '30/09/2011' } },
      'i.people.0.dateOfBirth.value must be a value of type LocalDate, a day like 2026-03-30.',
    ],
    [
      'a null',
      { name: null },
      'i.people.0.name must not be null: it must be a value of type KnownTextInput!.',
    ],
    [
      'what is left out',
      { immediateRisk: undefined },
      'i.people.0.immediateRisk is missing: it must be a value of type Boolean!.',
    ],
    ['a text for an object', { name: 'A' }, 'i.people.0.name must be an object of type KnownTextInput!.'],
    [
      'a text for a code',
      { gender: { value: 'girl' } },
      'value must be in the form of a code: capitals, digits and underscores',
    ],
  ])('of %s say what to send instead', async (_what, more, message) => {
    const { errors } = await ask(REFER, person(more));
    expect(errors?.[0]?.message).toBe(message);
  });

  it('of an instant without a zone say that one is wanted', async () => {
    const earlierReceipt = { receivedAt: '2026-03-30T09:58:00', reason: 'Invented.' };
    const { errors } = await ask(REFER, { ...good(), i: { ...referral(child('A')), earlierReceipt } });
    expect(errors?.[0]?.message).toBe(
      'i.earlierReceipt.receivedAt must be a value of type DateTime!, an instant with its zone, like 2026-03-30T09:58:00Z.',
    );
  });

  it('of a misspelt field say so in words of the schema', async () => {
    const { errors } = await ask('{ viewer { bord } }');
    expect(errors?.[0]?.message).toBe('Cannot query field "bord" on type "Viewer". Did you mean "board"?');
  });

  it('of a subscription by POST say where one is opened', async () => {
    const variables = { sitting: `sitting-${commandId()}` };
    const query = 'subscription ($sitting: ID!) { sittingEvents(sitting: $sitting) { __typename } }';
    const { errors } = await ask(query, variables);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      violations: [{ path: 'query', rule: 'SUBSCRIPTION' }],
    });
  });

  it('of a null that comes to light only while executing are bad input as well', async () => {
    const query = `mutation ($o: String = "x", $c: UUID!) {
      completeAction(action: "x", input: { doneOn: "2026-03-30", outcome: $o }, commandId: $c) { __typename }
    }`;
    const { errors } = await ask(query, { o: null, c: commandId() });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['that is no JSON', `{"query": "${SECRET}`, 400],
    [
      'that brings a prototype',
      `{"query":"{ viewer { board } }","variables":{"__proto__":{"a":"${SECRET}"}}}`,
      400,
    ],
    [
      'that is too large',
      JSON.stringify({ query: '{ viewer { board } }', variables: { a: SECRET.repeat(100_000) } }),
      413,
    ],
    ['that is a batch', `[{"query":"{ viewer { board } }"},{"query":"${SECRET}"}]`, 400],
    ['whose variables are a text', `{"query":"{ viewer { board } }","variables":"${SECRET}"}`, 400],
    [
      'that asks for a stored document',
      `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${SECRET}"}}}`,
      200,
    ],
  ])('of a body %s have the shape of all errors', async (_what, body, status) => {
    const token = await service.issuer.issue({ subject: 'school', board: service.board.code });
    const answer = await service.post(body, { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(status);
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    tellsNothing(answer);
  });

  it('of an address that leads nowhere do not repeat it', async () => {
    const response = await fetch(`${service.url}/people?name=${encodeURIComponent(SECRET)}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('Secret');
  });
});
