/**
 * A view is built anew in partitions, by whichever workers there are, while the build before it serves. Whoever is killed
 * or paused in the middle of it does no harm.
 */
import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { compareBuilds } from '../../src/application/views/compare.js';
import { proveComplete } from '../../src/application/views/completeness.js';
import { keepHelping, type Helping } from '../../src/application/views/rebuilding/helping.js';
import { partitionOf } from '../../src/application/views/rebuilding/partition.js';
import type { PartitionedBuild } from '../../src/application/views/served.js';
import { askForRebuild } from '../../src/application/views/rebuilding/requests.js';
import { finished, workOn } from '../../src/application/views/rebuilding/working.js';
import { openViews } from '../../src/application/views/runner.js';
import { lookUpServed } from '../../src/application/views/served.js';
import { agenda } from '../../src/projections/agenda.js';
import type { DocumentStore } from '../../src/store/documents.js';
import type { EventLog } from '../../src/store/event-log.js';
import { aRebuildWorker, THE_AGENDA, type Stores } from '../support/a-rebuild-worker.js';
import { closeInstances, openInstances, until } from '../support/instances.js';
import { closeLiveBoards, instead, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores, openDocumentsBeside } from '../support/test-stores.js';
import { wholeMonday } from './a-story.js';
import { everyByte, servingBuild } from './snapshots.js';
import { builtAnew } from './sound.js';

// A worker is paused at each of its steps in turn, and missed by another one each time.
jest.setTimeout(120_000);

afterEach(async () => {
  await closeInstances();
  await closeLiveBoards();
});
afterAll(async () => {
  await closeTestStores();
});

const TTL_MS = 60;
const PARTITIONS = 4;
const never = new AbortController().signal;

const worker = (stores: Stores, holder: string) => aRebuildWorker(stores, holder, TTL_MS);

/** A build of the agenda that the board has not, up to where its log is. */
const begun = async (live: LiveBoard, number: number): Promise<PartitionedBuild> => {
  const build = `${agenda.version}.${number}`;
  await live.documents().declare({ name: 'agenda', build, indexes: agenda.indexes });
  return { view: 'agenda', build, upTo: String(await live.board().log.head()), partitions: PARTITIONS };
};

const expectLikeServed = async (live: LiveBoard, building: PartitionedBuild): Promise<void> => {
  const documents = live.documents();
  const served = await servingBuild(documents, 'agenda');
  const compared = await compareBuilds(documents, served, { name: building.view, build: building.build });
  expect(compared.differing).toEqual([]);
  expect(compared.documents).toBeGreaterThan(0);
};

describe('the partition of a key', () => {
  it('is the same in every release: instances of two may work on one build', () => {
    const keys = ['', 'a', 'b', 'DRM.2026-03-30', 'b0a7d0e1-6a52-4c3b-9d64-5f2c8e7a1d90', 'Ærø'];
    expect(keys.map((key) => partitionOf(key, 4))).toEqual(KNOWN_PARTITIONS);
    expect(partitionOf('anything', 1)).toBe(0);
  });

  it('is as likely one as another', () => {
    const keys = Array.from({ length: 8_000 }, (_, number) => `sitting ${number}`);
    for (let partition = 0; partition < 8; partition += 1) {
      const share = keys.filter((key) => partitionOf(key, 8) === partition).length / keys.length;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.15);
    }
  });
});
/** By FNV-1a, 32 bits, over the code units. */
const KNOWN_PARTITIONS = [1, 0, 1, 0, 1, 3];

describe('given a whole day in the log, and workers who build a view of it', () => {
  const aDay = async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    return { live, stores: { log: live.board().log, documents: live.documents() } };
  };

  it('then each partition has seen every event, and together they are what serves', async () => {
    const { live, stores } = await aDay();
    const building = await begun(live, 50);
    const workers = ['one', 'two', 'three'].map((holder) => worker(stores, holder));
    const ends = await Promise.all(workers.map(({ parts }) => workOn(parts, building, never)));
    const [checkpoint] = ends;
    for (const end of ends) expect(end).toEqual(checkpoint);
    if (checkpoint === undefined) throw new Error('Nothing was built.');
    const proof = await proveComplete(stores.log, 'agenda', checkpoint, 100);
    expect(proof).toMatchObject({ complete: true, inLog: (await live.events()).length });
    await expectLikeServed(live, building);
  });

  it('then a worker who is paused at any step loses its partition, and does no harm when it wakes up', async () => {
    const { live, stores } = await aDay();
    let steps = 0;
    for (let step = 1; steps === 0; step += 1) {
      const building = await begun(live, 100 + step);
      const [one, other] = [worker(stores, `one ${step}`), worker(stores, `other ${step}`)];
      let passed = 0;
      const standing = one.pauseAt(() => (passed += 1) === step).then(() => 'STANDS' as const);
      const working = workOn(one.parts, building, never);
      if ((await Promise.race([standing, working])) !== 'STANDS') {
        steps = step;
        break;
      }
      // As if it had been killed: another one does all of it.
      const checkpoint = await workOn(other.parts, building, never);
      expect(checkpoint?.position).toBe(BigInt(building.upTo));
      await expectLikeServed(live, building);
      one.wake();
      // It finds that all is done, or goes on with what it had and is told that it has it no more.
      expect(await working).toEqual(checkpoint);
      await expectLikeServed(live, building);
    }
    expect(steps).toBeGreaterThan(20);
  });

  it('then workers who have been fed other events are found out', () => {
    const building = { view: 'agenda', build: '1.1', upTo: '7', partitions: 2 };
    const one = { position: 7n, seen: 3, digest: 'a'.repeat(32) };
    expect(finished(building, [one, undefined])).toBeUndefined();
    expect(finished(building, [one, { ...one, position: 6n }])).toBeUndefined();
    expect(finished(building, [one, one])).toEqual(one);
    expect(() => finished(building, [one, { ...one, seen: 2 }])).toThrow('not taken in the same events');
    expect(() => finished(building, [one, { ...one, digest: 'b'.repeat(32) }])).toThrow('the same events');
  });
});

/** One who owns the board, and never comes to work on a partition itself. */
const leavesPartitions = (documents: DocumentStore): DocumentStore =>
  instead(documents, {
    setSetting: (name, ...to) =>
      name.startsWith('lease:partition:') ? Promise.resolve(false) : documents.setSetting(name, ...to),
  });

describe('given several instances, of which one is asked for a rebuild', () => {
  it('then others build it, the one before serves meanwhile, and whoever asked is told what came of it', async () => {
    const instances = await openInstances();
    const api = await instances.begin('API');
    await instances.begin('WORKER', { between: { documents: leavesPartitions } });
    await instances.owner();
    const helper = await instances.begin('WORKER');
    await wholeMonday(api.live);
    const before = await servingBuild(instances.documents, 'agenda');
    const key = api.live.sitting('2026-03-30');
    let isOver = false;
    const rebuilding = api
      .board()
      .views.rebuild('agenda')
      .finally(() => (isOver = true));
    await until('it is over', async () => {
      expect(await api.board().views.get('agenda', key)).toMatchObject({ phase: 'CLOSED' });
      return isOver;
    });
    expect(await rebuilding).toMatchObject({ differing: [], documents: expect.any(Number) });
    expect(await servingBuild(instances.documents, 'agenda')).not.toEqual(before);
    expect(helper.board().isOwner()).toBe(false);
    for (const { board } of [api, helper]) {
      expect(await board().views.proveComplete('agenda')).toMatchObject({ complete: true });
      expect(board().ailments()).toEqual([]);
    }
    await instances.quiet();
    expect(await everyByte(instances.documents)).toEqual(await builtAnew(instances));
  });

  it('when its owner stands still in the middle of it, then the next one goes on with it, and the answer comes', async () => {
    const instances = await openInstances();
    const api = await instances.begin('API');
    const owner = await instances.begin('WORKER');
    await instances.owner();
    await wholeMonday(api.live);
    const inTheMiddle = owner.pauseAt(
      ({ call, given, answered }) =>
        call === 'setSetting' && answered && given[0] === 'lease:partition:agenda:0',
    );
    const rebuilding = api.board().views.rebuild('agenda');
    await inTheMiddle;
    const building = (await lookUpServed(instances.documents))['agenda']?.building?.build;
    await instances.begin('WORKER');
    await instances.ownerAfter(owner);
    expect(await rebuilding).toMatchObject({ differing: [] });
    expect((await servingBuild(instances.documents, 'agenda')).build).toBe(building);
    owner.wake();
    await until('it knows that it is not the owner', () => !owner.board().isOwner());
    await instances.quiet();
    expect(await everyByte(instances.documents)).toEqual(await builtAnew(instances));
  });

  it('when nobody can hear of it, then whoever asked is told so, and nothing is left to be done', async () => {
    const live = await openLiveBoard();
    const documents = live.documents();
    const asking = askForRebuild({ documents, id: 'one', view: 'agenda', heardWithinMs: 20 });
    await expect(asking).rejects.toMatchObject({ name: 'NobodyRebuilds' });
    expect(await documents.getSetting('rebuilds asked for')).toBe('[]');
  });
});

describe('given an instance that has much to catch up with before it is at work', () => {
  it('when it is told to stop, then nobody waits for that, and another one has the board', async () => {
    const instances = await openInstances();
    // Nothing has been taken in yet.
    const documents = await openDocumentsBeside(instances.log);
    let reads = 0;
    const slow = (log: EventLog): EventLog =>
      instead(log, {
        readAll: async (read) => {
          reads += 1;
          await new Promise((resolve) => setTimeout(resolve, 50));
          return log.readAll({ ...read, limit: 1 });
        },
      });
    const catchingUp = await instances.begin('WORKER', {
      between: { log: slow, documents: () => documents },
    });
    await until('it has begun to read', () => reads > 3);
    const other = await instances.begin('WORKER', { between: { documents: () => documents } });
    const before = reads;
    await catchingUp.close();
    // It finished the page that it was at.
    expect(reads - before).toBeLessThan(10);
    expect(await instances.owner()).toBe(other);
    await instances.quiet();
    expect(await everyByte(documents)).toEqual(await builtAnew(instances));
    await other.close();
    await documents.close();
  });
});

describe('given a projection of a new version', () => {
  it('then it is built by every worker who knows it, and by none who meets an event that it does not know', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const stores = { log: live.board().log, documents: live.documents() };
    const before = await servingBuild(stores.documents, 'agenda');
    const changed = { ...THE_AGENDA, version: agenda.version + 1 };
    const older = instead(stores.log, {
      readAll: async (read) => {
        const page = await stores.log.readAll(read);
        return {
          ...page,
          events: page.events.map((event) => ({ ...event, type: 'ComesWithALaterRelease' })),
        };
      },
    });
    await live.board().views.stop();
    const helpers: Helping[] = [];
    const help = (log: EventLog): Helping => {
      const own = { ...stores, log };
      const { leaseOf } = worker(own, `helper ${helpers.length}`).parts;
      const helping = keepHelping({
        ...{ ...own, leaseOf, isOwner: () => false, projections: [changed], looksEveryMs: 5 },
      });
      helpers.push(helping);
      return helping;
    };
    const { leaseOf } = worker({ ...stores, documents: leavesPartitions(stores.documents) }, 'owner').parts;
    const views = openViews(stores.log, stores.documents, { agenda: changed }, { leaseOf });
    const starting = views.start();
    const outdated = help(older);
    await until('an outdated instance leaves it to others', () => outdated.ailments().length > 0);
    expect(outdated.ailments()).toEqual([expect.stringContaining('a later release')]);
    expect(await servingBuild(stores.documents, 'agenda')).toEqual(before);
    const helper = help(stores.log);
    await starting;
    expect(views.stopped()).toBeUndefined();
    const after = await servingBuild(stores.documents, 'agenda');
    expect(after).toEqual({ name: 'agenda', build: `${changed.version}.1` });
    expect((await compareBuilds(stores.documents, before, after)).differing).toEqual([]);
    // Readers on other instances may be led to it for a while yet.
    expect((await lookUpServed(stores.documents))['agenda']).toMatchObject({ retired: [before.build] });
    expect(helper.ailments()).toEqual([]);
    await views.stop();
    for (const { stop } of helpers) await stop();
  });
});
