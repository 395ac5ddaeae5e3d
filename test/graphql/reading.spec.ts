/** Reads: of one's own writes, in few steps, and honest where a view is late or a part is broken. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START } from '../../src/store/event-log.js';
import { commandId, startTestService, type TestService } from '../support/service.js';
import { beside } from './beside.js';
import { child, only, referral, referred, type Answered } from './meeting.js';

const REFER = `mutation ($i: ReferPersonInput!, $c: UUID!) {
  referPerson(series: "DRM", input: $i, commandId: $c) { ... on ReferralReceived { position heardAt { sitting { id } date } referral { id } } }
}`;
const AGENDA = `query ($s: ID!, $p: Position) { sitting(id: $s, atLeast: $p) { agenda { items { person { name { value } } } } } }`;

describe('a read that names a position', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  const encoded = (life: string, position: bigint): string =>
    Buffer.from(`${life}:${position}`).toString('base64url');

  it('shows what was recorded there, each time', async () => {
    for (let nth = 1; nth <= 10; nth += 1) {
      const name = `Invented Child ${nth}`;
      const input = referral(child(name));
      const received = only(await service.as('school')(REFER, { i: input, c: commandId() }));
      const variables = { s: received.heardAt.sitting.id, p: received.position };
      const sitting = only(await service.as('coordinator')(AGENDA, variables));
      expect(sitting.agenda.items.map(({ person }: Answered) => person.name.value)).toContain(name);
    }
  });

  it('is refused where the position is of another board, of another life, or of nothing', async () => {
    const head = await service.board.log.head();
    for (const p of [
      encoded(commandId(), head),
      encoded('', head),
      '',
      'garbage',
      encoded(service.board.log.life, -1n),
    ]) {
      const { errors } = await service.as('school')(
        'query ($p: Position) { viewer(atLeast: $p) { board } }',
        { p },
      );
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        violations: [{ path: 'atLeast' }],
      });
    }
  });

  it('waits for what is still to come, but no longer than two seconds or so: then TRY_AGAIN', async () => {
    const p = encoded(service.board.log.life, (await service.board.log.head()) + 1_000_000n);
    const { errors } = await service.as('school')('query ($p: Position) { viewer(atLeast: $p) { board } }', {
      p,
    });
    expect(errors?.[0]?.extensions).toEqual({ code: 'TRY_AGAIN', retryAfterMs: expect.any(Number) });
  });

  it('takes null for none', async () => {
    const { data, errors } = await service.as('school')(
      '{ viewer(atLeast: null) { board } actions(after: null, filter: null, atLeast: null) { pageInfo { endCursor } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.actions.pageInfo.endCursor).toBeNull();
  });
});

/** Each answer comes a little later than the one before. */
const nextToAnswer = (): (() => Promise<void>) => {
  let waits = 0;
  return () => new Promise((resolve) => void setTimeout(resolve, (waits += 2)));
};

describe('a graph', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService();
    await referred(service, 'Asha Invented', 'Bela Invented', 'Caro Invented', 'Dina Invented');
  });
  afterAll(() => service.close());

  // A server's answers do not come all at once, as those of a file do.
  it.each([
    ['at once', () => Promise.resolve()],
    ['each in its own time', nextToAnswer()],
  ])(
    'is loaded level by level, one question to a view for all that a level needs of it, where answers come %s',
    async (_how, answering) => {
      const asked: { view: string; keys: readonly string[] }[] = [];
      const api = await beside(service, ({ views }) => ({
        views: {
          ...views,
          get: async (view, key) => {
            await answering();
            return views.get(view, key);
          },
          find: async (view, query) => {
            await answering();
            return views.find(view, query);
          },
          getMany: async (view, keys) => {
            asked.push({ view, keys });
            await answering();
            return views.getMany(view, keys);
          },
        },
      }));
      const sitting = only(
        await api.as('coordinator')(
          `{ nextSitting(series: "DRM") { agenda { items { person { name { value } gender { value { label } } } concernTypes { label } referrals { agency { name } referrer { name } people { person { id } } } } } } }`,
        ),
      );
      expect(sitting.agenda.items).toHaveLength(4);
      const views = asked.map(({ view }) => view);
      expect(views.toSorted()).toEqual([
        ...['agencies', 'agenda', 'code-sets', 'code-sets', 'officers'],
        // At each of two levels: the cards, and which records are of the same people.
        ...['people', 'people', 'people', 'people', 'referrals'],
      ]);
      for (const { keys } of asked) expect(new Set(keys).size).toBe(keys.length);
      await api.close();
    },
  );

  it('is asked for anew by each request: what one was let see is not kept for the next', async () => {
    const asked: string[] = [];
    const api = await beside(service, ({ views }) => ({
      views: {
        ...views,
        getMany: async (view, keys) => {
          asked.push(view);
          return views.getMany(view, keys);
        },
      },
    }));
    const query = '{ nextSitting(series: "DRM") { agenda { items { person { id } } } } }';
    expect(only(await api.as('coordinator')(query)).agenda.items[0].person).not.toBeNull();
    const before = asked.length;
    expect(only(await api.as('school')(query)).agenda).toBeNull();
    expect(asked.length).toBeGreaterThan(before);
    await api.close();
  });

  it('that meets a bug is INTERNAL with a number to quote, and nothing of what failed', async () => {
    const failure = new TypeError('Zelda Invented cannot be read');
    const api = await beside(service, ({ views }) => ({
      views: { ...views, getMany: () => Promise.reject(failure) },
    }));
    const { errors, text } = await api.as('coordinator')('{ viewer { board officer { name } } }');
    const { correlationId } = errors?.[0]?.extensions ?? {};
    expect(errors?.[0]).toMatchObject({ path: ['viewer', 'officer'], extensions: { code: 'INTERNAL' } });
    expect(Object.keys(errors?.[0]?.extensions ?? {}).toSorted()).toEqual(['code', 'correlationId']);
    expect(errors?.[0]?.message).toContain(correlationId);
    expect(text).not.toMatch(/Zelda|TypeError|\.js/);
    expect(api.reports).toEqual([{ correlationId, error: failure }]);
    await api.close();
  });
});

describe('a view that stands still', () => {
  it('is told by null: the command was accepted all the same, and its position is answered', async () => {
    const service = await startTestService();
    // An event of a release to come: views stop and say so, they never skip.
    await service.board.log.append({
      stream: 'novelty-1',
      expectedRevision: -1,
      events: [
        {
          ...{ id: commandId(), type: 'SomethingFromTheFuture', version: 1, occurredAt: service.clock.now() },
          ...{ actor: { kind: 'POLICY', id: 'novelty' }, commandId: commandId(), inputHash: 'x' },
          ...{ correlationId: commandId(), causationId: commandId(), purpose: 'SAFEGUARDING' },
          ...{ subjects: [], decidedUpon: [], data: {}, parts: [] },
        },
      ],
    });
    const input = referral(child('Asha Invented'));
    const received = only(await service.as('school')(REFER, { i: input, c: commandId() }));
    expect(received).toMatchObject({ referral: null, heardAt: { date: '2026-03-30' } });
    const later = await service.as('school')('query ($p: Position) { viewer(atLeast: $p) { board } }', {
      p: received.position,
    });
    expect(later.errors?.[0]?.extensions['code']).toBe('TRY_AGAIN');
    const { events } = await service.board.log.readAll({
      after: START,
      limit: 1_000,
      categories: ['referral'],
    });
    expect(events).toHaveLength(1);
    await service.close();
  });
});
