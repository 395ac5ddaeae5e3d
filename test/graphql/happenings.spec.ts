/** Watching a sitting over real sockets: in order, nothing missed, nothing twice, and never more than may be seen. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import type { EventLog } from '../../src/store/event-log.js';
import { BOARD, commandId, startTestService, type TestService } from '../support/service.js';
import { beside } from './beside.js';
import { draftedMeeting, officersOf, only, referred, send, type Meeting } from './meeting.js';
import { subscribed, watch, type Heard, type Watching } from './watching.js';

const positionsOf = (heard: readonly Heard[]): readonly string[] => heard.map(({ position }) => position);
const kindsOf = (heard: readonly Heard[]): readonly string[] => heard.map(({ __typename }) => __typename);

describe('a sitting that is watched', () => {
  let service: TestService;
  let meeting: Meeting;
  let first: string;
  let whole: readonly Heard[];

  beforeAll(async () => {
    service = await startTestService();
    const { data } = await service.as('coordinator')('{ nextSitting(series: "DRM") { id } }');
    first = Buffer.from(`${service.board.log.life}:${await service.board.log.head()}`).toString('base64url');
    const live = await watch(service, 'coordinator', data.nextSitting.id, first);
    const other = await watch(service, 'mash-manager', data.nextSitting.id, first);
    await referred(service, 'Bela Invented');
    await Promise.all([live, other].map((one) => one.until((heard) => heard.length > 0)));
    meeting = await draftedMeeting(service);
    whole = await live.until((heard) => heard.some(({ __typename }) => __typename === 'MinutesHappening'));
    const seenByOther = await other.until((heard) => heard.length === whole.length);
    expect(seenByOther).toEqual(whole);
    await live.leave();
    await other.leave();
  });
  afterAll(() => service.close());

  it('is told in order, as typed happenings, to whoever watches alike', () => {
    expect(kindsOf(whole)[0]).toBe('AgendaHappening');
    for (const kind of [
      'AgendaHappening',
      'SittingHappening',
      'DiscussionHappening',
      'ActionHappening',
      'MinutesHappening',
    ])
      expect(kindsOf(whole)).toContain(kind);
    const places = positionsOf(whole).map((position) =>
      BigInt(Buffer.from(position, 'base64url').toString().split(':')[1] ?? ''),
    );
    expect(places).toEqual(places.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(places).size).toBe(places.length);
  });

  it('goes on behind a lost connection: nothing is missed and nothing comes twice, wherever it was lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }), async (cuts) => {
        const heard: Heard[] = [];
        for (const cut of [...cuts, whole.length]) {
          const wanted = Math.min(cut, whole.length - heard.length);
          if (wanted === 0) break;
          const watching = await watch(
            service,
            'coordinator',
            meeting.sitting,
            heard.at(-1)?.position ?? first,
          );
          heard.push(...(await watching.until(({ length }) => length >= wanted)).slice(0, wanted));
          await watching.leave();
        }
        expect(positionsOf(heard)).toEqual(positionsOf(whole));
        expect(kindsOf(heard)).toEqual(kindsOf(whole));
      }),
      { numRuns: 8 },
    );
  });

  it('is told to ask afresh whoever is too far behind, and goes on from there', async () => {
    const stream = `officer-${commandId()}`;
    const envelope = {
      ...{ type: 'RoleEnded', version: 1, occurredAt: service.clock.now(), inputHash: 'x' },
      ...{
        actor: { kind: 'OPERATOR' as const, id: 'test' },
        commandId: commandId(),
        purpose: 'SAFEGUARDING',
      },
      ...{ correlationId: commandId(), causationId: commandId(), subjects: [], decidedUpon: [], parts: [] },
      data: { officerId: stream.slice('officer-'.length), role: 'NONE', lastDay: '2026-01-01' },
    };
    const events = Array.from({ length: 5_100 }, () => ({ ...envelope, id: commandId() }));
    await service.board.log.append({ stream, expectedRevision: -1, events });
    const watching = await watch(service, 'coordinator', meeting.sitting, first);
    const [resync] = await watching.until((heard) => heard.length > 0);
    expect(resync?.__typename).toBe('Resync');
    const input = { version: 1 };
    await send(service, 'mash-manager', 'approve-minutes', { minutes: meeting.minutes, input });
    expect(kindsOf(await watching.until((heard) => heard.length > 1))).toEqual([
      'Resync',
      'MinutesHappening',
    ]);
    await watching.leave();
  });

  it('is left at once: nobody goes on following the log for somebody who has gone', async () => {
    let following = 0;
    let nobody = (): void => undefined;
    const log: EventLog = Object.create(service.board.log, {
      follow: {
        value: async function* (...asked: Parameters<EventLog['follow']>) {
          following += 1;
          try {
            yield* service.board.log.follow(...asked);
          } finally {
            following -= 1;
            if (following === 0) nobody();
          }
        },
      },
    }) as EventLog;
    const api = await beside(service, () => ({ log: boundTo(service.board.log, log) }));
    const authorization = `Bearer ${await service.issuer.issue({ subject: 'coordinator', board: BOARD })}`;
    const connected = (): Client =>
      createClient({
        url: `${api.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization },
        retryAttempts: 0,
      });
    const query = `subscription ($s: ID!, $p: Position) { sittingEvents(sitting: $s, after: $p) { __typename ... on SittingHappening { position } } }`;
    const clients = [connected(), connected()];
    const watching = clients.map((client) => subscribed(client, query, { s: meeting.sitting, p: first }));
    for (const one of watching) await one.until((heard) => heard.length > 0);
    expect(following).toBe(2);
    const gone = new Promise<void>((resolve) => (nobody = resolve));
    // One takes its leave, the other's connection is lost.
    await watching[0]?.leave();
    clients[1]?.terminate();
    await gone;
    expect(following).toBe(0);
    await api.close();
  });
});

/** The log with its following replaced: its methods know their own log only. */
const boundTo = (log: EventLog, followed: EventLog): EventLog => ({
  life: log.life,
  append: (append) => log.append(append),
  readStream: (...asked) => log.readStream(...asked),
  readStreamBackwards: (...asked) => log.readStreamBackwards(...asked),
  readAll: (read) => log.readAll(read),
  head: () => log.head(),
  follow: (...asked) => followed.follow(...asked),
  close: () => log.close(),
});

describe('what a watcher may see', () => {
  let service: TestService;
  let sitting: string;
  let officers: Record<string, string>;
  const watchers: Watching[] = [];

  beforeEach(async () => {
    service = await startTestService();
    officers = await officersOf(service);
    ({ sitting } = await referred(service, 'Asha Invented'));
  });
  afterEach(async () => {
    for (const one of watchers.splice(0)) await one.leave();
    await service.close();
  });

  const watching = async (subject: string, after: string): Promise<Watching> => {
    const one = await watch(service, subject, sitting, after);
    watchers.push(one);
    return one;
  };

  const position = async (): Promise<string> =>
    Buffer.from(`${service.board.log.life}:${await service.board.log.head()}`).toString('base64url');

  const change = async (verb: string, officer: string, input: object): Promise<void> => {
    const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
    const { __typename } = only(
      await service.as('coordinator')(
        `mutation ($o: ID!, $i: ${type}!, $c: UUID!) { ${verb}(officer: $o, input: $i, commandId: $c) { __typename } }`,
        { o: officer, i: input, c: commandId() },
      ),
    );
    expect(__typename).not.toBe('NotAccepted');
  };

  const assign = (name: string, until?: string): Promise<void> =>
    change('assignRole', officers[`Invented ${name}`] ?? '', {
      ...{ role: 'HEALTH', as: 'DEPUTY', from: '2026-01-01' },
      ...(until !== undefined && { until }),
    });

  it('is nothing without a role; with one that is given meanwhile, it is told to ask afresh', async () => {
    const visitor = await watching('health-visitor', await position());
    const witness = await watching('coordinator', await position());
    await referred(service, 'Bela Invented');
    await witness.until((heard) => heard.length > 0);
    await assign('health-visitor');
    expect(kindsOf(await visitor.until((heard) => heard.length > 0))).toEqual(['Resync']);
    await referred(service, 'Caro Invented');
    expect(kindsOf(await visitor.until((heard) => heard.length > 1))).toEqual(['Resync', 'AgendaHappening']);
  });

  it('is asked for afresh by whoever was given a role while away: what was withheld before is not missed', async () => {
    const before = await position();
    await assign('health-visitor');
    const visitor = await watching('health-visitor', before);
    expect(kindsOf(await visitor.until((heard) => heard.length > 0))).toEqual(['Resync']);
  });

  it('ends with a role: who watches on is told to ask afresh, and hears no more', async () => {
    await assign('health-visitor', '2026-03-30');
    const visitor = await watching('health-visitor', await position());
    const leftOff = await watching('health-visitor', await position());
    await referred(service, 'Bela Invented');
    expect(kindsOf(await visitor.until((heard) => heard.length > 0))).toEqual(['AgendaHappening']);
    const [{ position: last = '' } = {}] = await leftOff.until((heard) => heard.length > 0);
    await leftOff.leave();
    await service.moveTo('2026-03-31T07:00:00.000Z');
    // Nobody opened the sitting: what it was to hear has moved on, which is a happening at it.
    const heard = await visitor.until((all) => kindsOf(all).includes('Resync'));
    expect(kindsOf(heard).at(-1)).toBe('Resync');
    const again = await watching('health-visitor', last);
    expect(kindsOf(await again.until((all) => all.length > 0))).toEqual(['Resync']);
    const witness = await watching('coordinator', last);
    const seen = await witness.until((all) => all.length > 1);
    expect(kindsOf(seen)).not.toContain('Resync');
    expect(kindsOf(visitor.heard).lastIndexOf('AgendaHappening')).toBe(0);
    expect(kindsOf(again.heard)).toEqual(['Resync']);
  });

  it('is nothing from the day after an officer has left: the subscription ends', async () => {
    await assign('health-visitor');
    const visitor = await watching('health-visitor', await position());
    await referred(service, 'Bela Invented');
    await visitor.until((heard) => heard.length > 0);
    await change('recordLeaver', officers['Invented health-visitor'] ?? '', { lastDay: '2026-03-30' });
    await service.moveTo('2026-03-31T07:00:00.000Z');
    await visitor.ended;
    expect(kindsOf(visitor.heard)).toEqual(['AgendaHappening']);
  });
});

describe('a socket', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  const SECRET = 'Zelda';

  /** What a socket answers to what is no good subscription. */
  const answered = async (query: string, variables: Record<string, unknown> = {}): Promise<string> => {
    const client = await service.socket('coordinator');
    const watching = subscribed(client, query, variables);
    const said = await watching.ended.then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
    await watching.leave();
    return said;
  };

  const WATCH =
    'subscription ($s: ID!, $p: Position) { sittingEvents(sitting: $s, after: $p) { __typename } }';

  it.each([
    ['a broken document', `subscription { sittingEvents(sitting: "${SECRET}`, {}, 'Syntax Error'],
    ['a misspelt field', 'subscription { sittingEvent(sitting: "x") { __typename } }', {}, 'Did you mean'],
    [
      'a literal of another type',
      `subscription { sittingEvents(sitting: { is: "${SECRET}" }) { __typename } }`,
      {},
      'type',
    ],
    ['a variable of another type', WATCH, { s: { is: SECRET } }, 's must be a value of type ID!'],
    ['an id of nothing', WATCH, { s: SECRET }, 'sitting must be the id of'],
    ['an id of another kind', WATCH, { s: `person-${commandId()}` }, 'sitting must be the id of'],
    [
      'a position of another board',
      WATCH,
      { s: `sitting-${commandId()}`, p: 'eDox' },
      'after is no position',
    ],
    ['a query', '{ viewer { board } }', {}, 'takes one subscription'],
    ['introspection', '{ __schema { types { name } } }', {}, 'takes one subscription'],
    [
      'a mutation',
      `mutation { takeChair(sitting: "x", commandId: "${commandId()}") { __typename } }`,
      {},
      'takes one subscription',
    ],
  ])('answers %s as bad input, and not with what was sent', async (_what, query, variables, says) => {
    const said = await answered(query, variables);
    expect(said).toContain(says);
    expect(said).toContain('BAD_USER_INPUT');
    expect(said).not.toContain(SECRET);
    expect(service.reports).toEqual([]);
  });

  it('answers a bug with a number to quote, and nothing of what failed', async () => {
    const failure = new TypeError(`${SECRET} cannot be read`);
    const api = await beside(service, ({ views }) => ({
      views: { ...views, getMany: () => Promise.reject(failure) },
    }));
    const authorization = `Bearer ${await service.issuer.issue({ subject: 'coordinator', board: BOARD })}`;
    const url = `${api.url.replace('http', 'ws')}/graphql`;
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: { authorization } });
    const watching = subscribed(client, WATCH, { s: `sitting-${commandId()}` });
    const said = await watching.ended.then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
    expect(said).toContain('INTERNAL');
    expect(said).not.toMatch(/Zelda|TypeError/);
    expect(api.reports.map(({ error }) => error)).toEqual([failure]);
    await watching.leave();
    await api.close();
  });

  it('lets a professional watch a sitting that there is not: it looks like one where nothing happens', async () => {
    const watching = await watch(service, 'coordinator', `sitting-${commandId()}`, null);
    await watching.leave();
    await watching.ended;
    expect(watching.heard).toEqual([]);
  });
});
