/** One instance at a time owns a board; a former owner does no harm, wherever it was paused and whenever it wakes up. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { machineFacts } from '../../src/access/facts.js';
import { movedClock } from '../../src/application/clock.js';
import type { InputOf } from '../../src/application/commands/table.js';
import { lookUpPolicies } from '../../src/application/policies/checkpoint.js';
import type { LogEvent } from '../../src/domain/catalogue.js';
import type { Append, EventLog, LogPage, NewEvent } from '../../src/store/event-log.js';
import { DocumentsUnavailable, type DocumentStore } from '../../src/store/documents.js';
import { closeInstances, openInstances, until, type Instance, type Instances } from '../support/instances.js';
import { closeLiveBoards, everyEvent, instead, MONDAY_MORNING } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import type { Passing } from '../support/standing-gate.js';
import { onAgenda, refer, referInput } from './a-story.js';
import { expectSound } from './sound.js';

afterEach(async () => {
  await closeInstances();
  await closeLiveBoards();
});
afterAll(async () => {
  await closeTestStores();
});

const WITHIN_MS = 20_000;

describe('given an owner and another instance that could be it', () => {
  it('when the owner stops, then the other one has the board at once', async () => {
    // So long that only a lease that was given back can be had within the test.
    const instances = await openInstances(3_600_000);
    const first = await instances.begin('BOTH');
    await instances.owner();
    const second = await instances.begin('WORKER');
    await first.close();
    expect(await instances.ownerAfter(first)).toBe(second);
    await refer(second.live);
    await expectSound(instances);
  });

  it('when the owner is gone without a word, then the other one has the board, and nothing is done twice', async () => {
    const instances = await openInstances();
    const api = await instances.begin('API');
    const first = await instances.begin('WORKER');
    await instances.owner();
    await instances.begin('WORKER');
    await refer(api.live);
    first.pause();
    const { personId } = await refer(api.live);
    await instances.ownerAfter(first);
    expect(await api.board().settled(await instances.log.head(), WITHIN_MS)).toBe(true);
    expect(await onAgenda(api.live, '2026-03-30')).toContain(personId);
  });
});

/** Where an owner is paused, and what it is in the middle of. */
const isWrite =
  (collection: string) =>
  ({ call, given }: Passing) =>
    call === 'write' && (given[0] as { readonly name: string }).name === collection;
const isAppendOf =
  (type: string) =>
  ({ call, given }: Passing) =>
    call === 'append' && (given[0] as { events: readonly { type: string }[] }).events[0]?.type === type;
const isSetting =
  (name: string) =>
  ({ call, given }: Passing) =>
    call === 'setSetting' && given[0] === name;
const MOMENTS: readonly (readonly [string, (passing: Passing) => boolean])[] = [
  ['a page of the views', isWrite('agenda')],
  ['a page that sets a deadline', isWrite('deadlines')],
  ['recording a reaction', isAppendOf('PolicyReacted')],
  ['a command of a policy', isAppendOf('ReferrerAsked')],
  ['moving the checkpoint of the policies', isSetting('policies')],
  ['firing a deadline', isAppendOf('DeadlineFired')],
  ['telling how far it is', isSetting('progress')],
  ['a sign of life', isSetting('lease:board')],
];
const EACH = MOMENTS.flatMap(([name, at]) => [
  { name: `before ${name}`, at: (passing: Passing) => !passing.answered && at(passing) },
  { name: `after ${name}`, at: (passing: Passing) => passing.answered && at(passing) },
]);

describe('given an owner that is paused, and does not know it', () => {
  const paused = async (at: (passing: Passing) => boolean) => {
    const instances = await openInstances();
    const api = await instances.begin('API');
    const first = await instances.begin('WORKER');
    await instances.owner();
    await instances.quiet();
    const second = await instances.begin('WORKER');
    const standing = first.pauseAt(at);
    return { instances, api, first, second, standing };
  };
  const expectHarmless = async (instances: Instances, first: Instance): Promise<void> => {
    const policies = await lookUpPolicies(instances.documents);
    first.wake();
    await until('the former owner knows that it is not', () => !first.board().isOwner());
    await expectSound(instances);
    expect(await lookUpPolicies(instances.documents)).toBeGreaterThanOrEqual(policies);
  };

  it.each(EACH)('$name, when it wakes up after another took over, then it does no harm', async ({ at }) => {
    const { instances, api, first, second, standing } = await paused(at);
    await refer(api.live);
    instances.clock.moveTo('2026-03-30T11:00:00.000Z');
    await standing;
    expect(await instances.ownerAfter(first)).toBe(second);
    await refer(api.live, {}, 'EDUCATION');
    await second.board().quiet();
    await expectHarmless(instances, first);
  });

  it.each([
    ['before', false],
    ['after', true],
  ])(
    '%s it lets a new build take over, when it wakes up, then one build serves, and is fed',
    async (_when, answered) => {
      const { instances, api, first, standing } = await paused((passing) => {
        const [name, , value] = passing.given;
        const switched =
          passing.call === 'setSetting' && name === 'builds' && String(value).includes('retired\\":[\\"');
        return switched && passing.answered === answered;
      });
      const rebuilding = first
        .board()
        .views.rebuild('agenda')
        .then(
          () => 'done',
          (error: Error) => error.name,
        );
      await standing;
      const second = await instances.ownerAfter(first);
      const { personId } = await refer(api.live);
      await second.board().quiet();
      expect((await second.board().views.rebuild('agenda')).differing).toEqual([]);
      await expectHarmless(instances, first);
      expect(await rebuilding).toBe(answered ? 'done' : 'TenureOver');
      expect(await onAgenda(api.live, '2026-03-30')).toContain(personId);
    },
  );
});

describe('given documents that are away for a while', () => {
  it('when they are back, then the board has an owner again, which makes up for what it missed', async () => {
    const instances = await openInstances();
    let away = false;
    const between = {
      documents: (documents: DocumentStore) =>
        new Proxy(documents, {
          get: (target, name) => {
            const value: unknown = Reflect.get(target, name, target);
            if (typeof value !== 'function') return value;
            const called = value.bind(target) as (...given: unknown[]) => Promise<unknown>;
            return (...given: unknown[]) =>
              away ? Promise.reject(new DocumentsUnavailable('The engine is away.')) : called(...given);
          },
        }),
    };
    const only = await instances.begin('BOTH', { between });
    const api = await instances.begin('API');
    await instances.owner();
    await instances.quiet();
    away = true;
    const { personId } = await refer(api.live);
    await until('it owns the board no more', () => !only.board().isOwner());
    await expect(onAgenda(only.live, '2026-03-30')).rejects.toThrow(DocumentsUnavailable);
    away = false;
    await instances.owner();
    await instances.quiet();
    expect(await onAgenda(only.live, '2026-03-30')).toContain(personId);
    await expectSound(instances);
  });
});

/** A log that this instance's release does not know an event of. */
const unknown =
  (type: LogEvent['type']) =>
  (log: EventLog): EventLog => {
    const later = (page: LogPage): LogPage => ({
      ...page,
      events: page.events.map((event) =>
        event.type === type ? { ...event, type: 'FromALaterRelease' } : event,
      ),
    });
    return instead(log, {
      readAll: async (read) => later(await log.readAll(read)),
      follow: async function* (read, signal) {
        for await (const page of log.follow(read, signal)) yield later(page);
      },
    });
  };

describe('given a rolling upgrade', () => {
  it('when the old instance meets an event that it does not know, then it hands over for good and says so', async () => {
    const instances = await openInstances();
    let tried = 0;
    const counted: Instance = await instances.begin('BOTH', {
      between: {
        log: unknown('ReferralReceived'),
        documents: (documents) =>
          instead(documents, {
            setSetting: (name, ...rest) => {
              if (name === 'lease:board') tried += 1;
              return documents.setSetting(name, ...rest);
            },
          }),
      },
    });
    await instances.owner();
    const api = await instances.begin('API');
    const { personId } = await refer(api.live);
    const newer = await instances.begin('WORKER');
    expect(await instances.ownerAfter(counted)).toBe(newer);
    expect(await api.board().settled(await instances.log.head(), WITHIN_MS)).toBe(true);
    expect(await onAgenda(api.live, '2026-03-30')).toContain(personId);
    await until('it says so', () => counted.board().ailments().length > 0);
    expect(counted.board().ailments()[0]).toBe(
      'This instance has handed the board over to one of a later release: Events of type FromALaterRelease are not known to this release.',
    );
    const before = tried;
    await newer.close();
    const newest = await instances.begin('WORKER');
    expect(await instances.owner()).toBe(newest);
    expect(tried).toBe(before);
  });
});

describe('given a reaction that another owner has recorded', () => {
  it('when this one would have recorded another, then what is recorded is done, and nothing besides', async () => {
    const instances = await openInstances();
    const api = await instances.begin('API');
    let held: Append | undefined;
    const referred: { id?: string | undefined } = {};
    const owner = await instances.begin('WORKER', {
      between: {
        log: (log) =>
          instead(log, {
            append: async (append) => {
              const [event] = append.events;
              const { to } = (event?.data ?? {}) as { readonly to?: string };
              if (held === undefined && event?.type === 'PolicyReacted' && to === referred.id) {
                held = append;
                await recordInstead(event);
              }
              return log.append(append);
            },
          }),
      },
    });
    /** Between this owner's decision and its append the other one records that nothing is to be done. */
    const recordInstead = async ({ data, commandId, ...meant }: NewEvent): Promise<void> => {
      const { policy } = data as { readonly policy: string };
      const actor = machineFacts(await api.board().facts(), 'POLICY', policy);
      const { occurredAt: now, purpose, correlationId, causationId } = meant;
      const meta = { commandId, actor, now, purpose, correlationId, causationId };
      const nothing = { ...data, commands: [], deadlines: [] } as object as InputOf<'RecordReaction'>;
      expect(await api.board().execute('RecordReaction', nothing, meta)).toMatchObject({ kind: 'ACCEPTED' });
    };
    await instances.owner();
    await instances.quiet();
    const outcome = await api.live.as('HEALTH').does('ReferPerson', referInput());
    referred.id = outcome.events[0]?.id;
    await owner.board().quiet();
    const events = await everyEvent(instances.log);
    expect(held?.events[0]?.data).not.toMatchObject({ commands: [], deadlines: [] });
    const reactions = events.filter(({ commandId }) => commandId === held?.events[0]?.commandId);
    expect(reactions.map(({ data }) => data)).toMatchObject([{ commands: [], deadlines: [] }]);
    await expectSound(instances);
  });
});

describe('given two owners whose clocks differ', () => {
  it('when one has fired what the other one does not think due, then it stays fired once', async () => {
    const instances = await openInstances();
    const ahead = movedClock(MONDAY_MORNING);
    const first = await instances.begin('BOTH', { clock: ahead });
    await instances.owner();
    await refer(first.live);
    await first.board().quiet();
    ahead.moveTo('2026-03-31T11:00:00.000Z');
    await first.board().quiet();
    const fired = async () =>
      (await everyEvent(instances.log)).filter(({ type }) => type === 'DeadlineFired');
    const before = await fired();
    expect(before.length).toBeGreaterThan(0);
    await first.close();
    const behind = await instances.begin('BOTH', { clock: movedClock(MONDAY_MORNING) });
    await instances.ownerAfter(first);
    await behind.board().quiet();
    expect(await fired()).toEqual(before);
    await behind.close();
    const later = movedClock('2026-04-01T11:00:00.000Z');
    const third = await instances.begin('BOTH', { clock: later });
    await instances.owner();
    await third.board().quiet();
    expect((await fired()).slice(0, before.length)).toEqual(before);
    await expectSound(instances);
  });
});
