/** Watching a sitting over real sockets: in order, nothing missed, nothing twice, and left without a trace. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import type { EventLog } from '../../src/store/event-log.js';
import { BOARD, commandId, startTestService, type TestService } from '../support/service.js';
import { beside } from './beside.js';
import { A_WHOLE_MEETING_MS, draftedMeeting, referred, send, type Meeting } from './meeting.js';
import { kindsOf, positionsOf, subscribed, watch, type Heard } from './watching.js';

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
  }, A_WHOLE_MEETING_MS);
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
    const [appends, eachOf] = [6, 850];
    for (let nth = 0; nth < appends; nth += 1) {
      const events = Array.from({ length: eachOf }, () => ({ ...envelope, id: commandId() }));
      await service.board.log.append({ stream, expectedRevision: nth * eachOf - 1, events });
    }
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
  readAll: (read) => log.readAll(read),
  eventAt: (position) => log.eventAt(position),
  head: () => log.head(),
  follow: (...asked) => followed.follow(...asked),
  close: () => log.close(),
});
