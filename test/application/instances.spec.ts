/** Several instances over one board: whichever is asked answers. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { sittingEvents } from '../../src/application/reads/sitting-events.js';
import type { EventLog } from '../../src/store/event-log.js';
import { closeInstances, openInstances, until, type Instance } from '../support/instances.js';
import { closeLiveBoards, everyEvent, instead, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { closeSitting, onAgenda, openSitting, refer, wholeMonday } from './a-story.js';
import { reading } from './reading.js';
import { expectSound } from './sound.js';

afterEach(async () => {
  await closeInstances();
  await closeLiveBoards();
});
afterAll(async () => {
  await closeTestStores();
});

const WITHIN_MS = 20_000;

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

  it('when one hands over because it is about to end, then another owns the board, and it answers its last requests', async () => {
    const { instances, worker } = await three();
    const heir = await instances.begin('BOTH');
    await worker.board().handOver();
    expect(await instances.ownerAfter(worker)).toBe(heir);
    const { personId } = await refer(worker.live);
    expect(await worker.board().settled(await instances.log.head(), WITHIN_MS)).toBe(true);
    expect(await onAgenda(worker.live, '2026-03-30')).toContain(personId);
    expect(worker.board().isOwner()).toBe(false);
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

/** A log on which every call takes a while, another one each time: what several instances do comes in any order. */
const unhurried = (log: EventLog): EventLog => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
  return instead(log, {
    readStream: async (...asked) => {
      const events = await log.readStream(...asked);
      await pause();
      return events;
    },
    append: async (append) => {
      await pause();
      return log.append(append);
    },
  });
};

describe('given three instances that write to one discussion', () => {
  it('when each writes forty notes at once, then every one is recorded once, and nobody is told to try again', async () => {
    const instances = await openInstances();
    const three = await Promise.all(
      (['BOTH', 'API', 'API'] as const).map((role) => instances.begin(role, { between: { log: unhurried } })),
    );
    const [one] = three as [Instance, ...Instance[]];
    await instances.owner();
    const { personId } = await refer(one.live);
    await one.live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(one.live, '2026-03-30');
    const sittingId = one.live.sitting('2026-03-30');
    const { id: discussionId } = await one.live
      .as('MASH_TEAM_MANAGER')
      .does('StartDiscussion', { sittingId, personId });
    const outcomes = await Promise.all(
      three.flatMap(({ live }, which) =>
        Array.from({ length: 40 }, (_, index) =>
          live.as('HEALTH').does('ShareInformation', {
            discussionId,
            agency: live.agency('HEALTH'),
            information: `Instance ${which} knows ${index}.`,
          }),
        ),
      ),
    );
    const shared = await instances.log.readStream(`discussion-${discussionId}`, 0, 1_000);
    const recorded = shared.filter(({ type }) => type === 'InformationShared');
    expect(recorded).toHaveLength(120);
    expect(new Set(outcomes.flatMap(({ events }) => events.map(({ id }) => id))).size).toBe(120);
    await expectSound(instances);
  });
});

describe('given somebody who watches a sitting on each instance', () => {
  it('then each hears of everything that happens, in order and once, whichever instance it was sent to', async () => {
    const instances = await openInstances();
    const watchers = [await instances.begin('API'), await instances.begin('API')];
    await instances.begin('WORKER');
    await instances.owner();
    await instances.quiet();
    const before = await instances.log.head();
    const leaving = new AbortController();
    const sitting = `sitting-${watchers[0]!.live.sitting('2026-03-30')}`;
    const heard: [bigint[], bigint[]] = [[], []];
    const watching = watchers.map(async ({ live }, which) => {
      const session = () => reading(live, 'DRM_COORDINATOR');
      const sittingId = live.sitting('2026-03-30');
      const watched = { sittingId, after: before, session, signal: leaving.signal };
      for await (const { position } of sittingEvents(watched)) heard[which]!.push(position);
    });
    const [one, other] = watchers.map(({ live }) => live) as [LiveBoard, LiveBoard];
    await refer(one);
    await refer(other, {}, 'EDUCATION');
    await one.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(other, '2026-03-30');
    await closeSitting(one, '2026-03-30');
    const last = (await instances.log.readStream(sitting, 0, 100)).at(-1)!.position;
    await until('each has heard of the end', () => heard.every((told) => told.includes(last)));
    leaving.abort();
    await Promise.all(watching);
    expect(heard[0].length).toBeGreaterThan(3);
    expect(heard[1]).toEqual(heard[0]);
    expect(heard[0]).toEqual([...new Set(heard[0])].toSorted((a, b) => Number(a - b)));
  });
});
