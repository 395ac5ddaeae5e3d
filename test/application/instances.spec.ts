/** Several instances over one board: whichever is asked answers, and one at a time owns what must have one owner. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { lookUpPolicies } from '../../src/application/policies/checkpoint.js';
import type { LogEvent } from '../../src/domain/catalogue.js';
import { projections } from '../../src/projections/all.js';
import type { EventLog, LogPage } from '../../src/store/event-log.js';
import { openViews } from '../../src/application/views/runner.js';
import { openSqliteDocuments } from '../../src/store/sqlite/documents.js';
import { removeBoardFolders, aBoardFolder } from '../store/a-board-folder.js';
import { closeInstances, openInstances, until, type Instance, type Instances } from '../support/instances.js';
import { closeLiveBoards, everyEvent, instead, stopWriter } from '../support/live-board.js';
import type { Passing } from '../support/standing-gate.js';
import { onAgenda, refer, wholeMonday } from './a-story.js';
import { everyByte } from './snapshots.js';

afterEach(async () => {
  await closeInstances();
  await closeLiveBoards();
});
afterAll(async () => {
  await stopWriter();
  removeBoardFolders();
});

const WITHIN_MS = 20_000;

/** What the views of a board come to when they are built from its log alone. */
const builtAnew = async ({ log }: Instances): Promise<readonly string[]> => {
  const { documents } = openSqliteDocuments(aBoardFolder(), { logLife: log.life });
  const views = openViews(log, documents, projections);
  await views.start();
  await views.stop();
  const bytes = await everyByte(documents);
  await documents.close();
  return bytes;
};

/** Nothing was done twice: each command recorded once, and of each policy and event one reaction. */
const expectOnce = async ({ log }: Instances): Promise<void> => {
  const events = await everyEvent(log);
  const reactions = events
    .filter(({ type }) => type === 'PolicyReacted')
    .map(({ data }) => data as { readonly policy: string; readonly to: string })
    .map(({ policy, to }) => `${policy} ${to}`);
  expect(new Set(reactions).size).toBe(reactions.length);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const fired = events.filter(({ type }) => type === 'DeadlineFired').map(({ data }) => JSON.stringify(data));
  expect(new Set(fired).size).toBe(fired.length);
};

/** Everything that is in the log has been answered to, once, and the views are what the log says. */
const expectSound = async (instances: Instances): Promise<void> => {
  await instances.quiet();
  await expectOnce(instances);
  expect(await everyByte(instances.documents)).toEqual(await builtAnew(instances));
  const owner = await instances.owner();
  for (const view of ['agenda', 'work-items']) {
    expect(await owner.board().views.proveComplete(view)).toMatchObject({ complete: true });
  }
  expect(owner.board().ailments()).toEqual([]);
};

describe('given two API instances and a worker over one board', () => {
  const three = async () => {
    const instances = await openInstances();
    const one = await instances.begin('API');
    const other = await instances.begin('API');
    const worker = await instances.begin('WORKER');
    await instances.owner();
    return { instances, one, other, worker };
  };

  it('then the worker owns it, and a day goes its way whichever of them is asked', async () => {
    const { instances, one, other, worker } = await three();
    await wholeMonday(one.live);
    expect([one, other, worker].map(({ board }) => board().isOwner())).toEqual([false, false, true]);
    const agendas = await Promise.all(
      [one, other, worker].map(({ live, board }) => board().views.get('agenda', live.sitting('2026-03-30'))),
    );
    expect(agendas[0]).toMatchObject({ phase: 'CLOSED' });
    expect(agendas[1]).toEqual(agendas[0]);
    expect(agendas[2]).toEqual(agendas[0]);
    expect(other.board().ailments()).toEqual([]);
    await expectSound(instances);
  });

  it('when one of them has recorded something, then every one can wait for it, and has it', async () => {
    const { one, other, worker } = await three();
    for (const [asked, told] of [
      [one, other],
      [other, one],
      [one, worker],
      [worker, one],
    ] as const) {
      const outcome = await refer(asked.live);
      const position = await asked.board().log.head();
      expect(await told.board().settled(position, WITHIN_MS)).toBe(true);
      expect(await onAgenda(told.live, '2026-03-30')).toContain(outcome.personId);
    }
  });

  it('when they all write to one stream at once, then every command is recorded once', async () => {
    const { instances, one, other, worker } = await three();
    const modes = ['VIDEO', 'IN_PERSON', 'TELEPHONE'] as const;
    const sent = [one, other, worker].flatMap(({ live }, which) =>
      Array.from({ length: 50 }, () =>
        live.as('DRM_COORDINATOR').does('RecordAttendance', {
          sittingId: live.sitting('2026-03-30'),
          officer: live.officer('HEALTH'),
          role: 'HEALTH',
          mode: modes[which]!,
        }),
      ),
    );
    const outcomes = await Promise.all(sent);
    const recorded = (await everyEvent(instances.log)).filter(({ type }) => type === 'AttendanceRecorded');
    expect(recorded).toHaveLength(outcomes.flatMap(({ events }) => events).length);
    await expectSound(instances);
  });
});

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
