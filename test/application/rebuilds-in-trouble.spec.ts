/** Rebuilds meet what a log of years and many hands bring: none of it stops the board, or is done twice. */
import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { soleLease, soleTenure, type Tenure } from '../../src/application/ownership/lease.js';
import { valueOf } from '../../src/application/ownership/fenced.js';
import { compareBuilds } from '../../src/application/views/compare.js';
import { openFeeding } from '../../src/application/views/feeding.js';
import { openFeed } from '../../src/application/views/feed.js';
import { FEEDING, rebuild } from '../../src/application/views/mending.js';
import { openParkingPlace } from '../../src/application/views/parked.js';
import { askForRebuild } from '../../src/application/views/rebuilding/requests.js';
import { openViews } from '../../src/application/views/runner.js';
import { lookUpServed } from '../../src/application/views/served.js';
import { agenda } from '../../src/projections/agenda.js';
import { people } from '../../src/projections/people.js';
import type { Projection } from '../../src/projections/projection.js';
import { DocumentsUnavailable, type DocumentStore } from '../../src/store/documents.js';
import { aCollection, aWrite } from '../contracts/a-document.js';
import { THE_AGENDA } from '../support/a-rebuild-worker.js';
import { closeInstances, openInstances, until, type Instances } from '../support/instances.js';
import { closeLiveBoards, instead, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores, openDocumentsBeside } from '../support/test-stores.js';
import { refer, wholeMonday } from './a-story.js';
import { servingBuild } from './snapshots.js';

// Leases run out, and requests are looked for once a second.
jest.setTimeout(60_000);

afterEach(async () => {
  await closeInstances();
  await closeLiveBoards();
});
afterAll(async () => {
  await closeTestStores();
});

const THE_PEOPLE = people as unknown as Projection;

/** Something that others wait for until it is let go. */
const aGate = () => {
  let letGo = (): void => undefined;
  const opened = new Promise<void>((resolve) => (letGo = resolve));
  return { opened, letGo };
};

/** How often an owner has looked whether a rebuild is asked for. */
const countingLooks = () => {
  let looks = 0;
  const counted = (documents: DocumentStore): DocumentStore =>
    instead(documents, {
      getSetting: (name) => {
        if (name === 'rebuilds asked for') looks += 1;
        return documents.getSetting(name);
      },
    });
  const looksAgain = async (): Promise<void> => {
    const since = looks;
    await until('the owner looks for requests, twice', () => looks >= since + 2);
  };
  return { counted, looksAgain };
};

/** Holds up what is written to a build of the agenda but the one that serves. */
const holding = (serving: string, gate: Promise<void>) => (documents: DocumentStore) =>
  instead(documents, {
    write: async (collection, ...rest) => {
      if (collection.name === 'agenda' && collection.build !== serving) await gate;
      return documents.write(collection, ...rest);
    },
  });

const numberOf = async ({ documents }: Instances): Promise<number | undefined> =>
  (await lookUpServed(documents))['agenda']?.numbers[agenda.version];

const heardOf = async ({ documents }: Instances): Promise<readonly string[]> =>
  (
    JSON.parse(valueOf(await documents.getSetting('rebuilds answered')) ?? '{"heard":[]}') as {
      readonly heard: readonly string[];
    }
  ).heard;

describe('given an owner that is at a rebuild', () => {
  it('when another one is asked for, then whoever asks is told that it is heard, and both are done', async () => {
    const instances = await openInstances();
    const { build } = await servingBuild(instances.documents, 'agenda');
    const { opened, letGo } = aGate();
    const api = await instances.begin('API');
    await instances.begin('WORKER', { between: { documents: holding(build, opened) } });
    await instances.owner();
    const first = api.board().views.rebuild('agenda');
    await until('the first is heard', async () => (await heardOf(instances)).length === 1);
    const second = api.board().views.rebuild('agencies');
    await until('the second is heard', async () => (await heardOf(instances)).length === 2);
    letGo();
    expect(await first).toMatchObject({ differing: [] });
    expect(await second).toMatchObject({ differing: [] });
    expect(await heardOf(instances)).toEqual([]);
  });

  it('when it was asked for by itself, then it is not done once more as if a former owner had begun it', async () => {
    const instances = await openInstances();
    const { build } = await servingBuild(instances.documents, 'agenda');
    const { opened, letGo } = aGate();
    const { counted, looksAgain } = countingLooks();
    await instances.begin('BOTH', {
      between: { documents: (documents) => counted(holding(build, opened)(documents)) },
    });
    const owner = await instances.owner();
    const before = (await numberOf(instances)) ?? 0;
    const rebuilding = owner.board().views.rebuild('agenda');
    await until('it is under way', async () => (await numberOf(instances)) === before + 1);
    // What stands in the settings is there for the owner's own eyes, too.
    await looksAgain();
    letGo();
    expect(await rebuilding).toMatchObject({ differing: [] });
    await looksAgain();
    expect(await numberOf(instances)).toBe(before + 1);
    expect(owner.board().ailments()).toEqual([]);
  });
});

describe('given a build under way of a view that this release has no more', () => {
  it('then the board is fed as ever', async () => {
    const instances = await openInstances();
    const { documents } = instances;
    const raw = await documents.getSetting('builds');
    const gone = {
      ...{ serving: '1.1', numbers: { 1: 2 }, retired: [] },
      building: { build: '1.2', upTo: '1', partitions: 4 },
    };
    const views = { ...(await lookUpServed(documents)), gone };
    const stored = { ...(JSON.parse(raw ?? '') as object), value: JSON.stringify(views) };
    expect(await documents.setSetting('builds', raw, JSON.stringify(stored))).toBe(true);
    const { counted, looksAgain } = countingLooks();
    const worker = await instances.begin('WORKER', { between: { documents: counted } });
    await instances.owner();
    await looksAgain();
    expect(worker.board().isOwner()).toBe(true);
    expect(worker.board().ailments()).toEqual([]);
  });
});

describe('given somebody who waits for a rebuild', () => {
  const answer = { id: 'one', comparison: { documents: 3, differing: [] } };
  const asking = (lookUp: () => Promise<string>) =>
    askForRebuild({
      ...{ id: 'one', view: 'agenda', heardWithinMs: 600 },
      documents: {
        getSetting: (name) => (name === 'rebuilds answered' ? lookUp() : Promise.resolve(undefined)),
        setSetting: () => Promise.resolve(true),
      },
    });
  const isAway = () => Promise.reject(new DocumentsUnavailable('The engine is away.'));

  it('when the documents are away for a moment, then the answer comes nonetheless', async () => {
    let looks = 0;
    const found = JSON.stringify({ heard: [], answered: [answer] });
    const lookUp = () => ((looks += 1) < 3 ? isAway() : Promise.resolve(found));
    expect(await asking(lookUp)).toEqual(answer.comparison);
  });

  it('when they stay away, then that is told', async () => {
    await expect(asking(isAway)).rejects.toThrow('The engine is away.');
  });
});

describe('given partitions that have not taken in the same events', () => {
  it('then whoever asked is told, the board goes on, and the next rebuild is begun anew', async () => {
    const instances = await openInstances();
    const head = String(await instances.log.head());
    let lies = true;
    const lying = (documents: DocumentStore): DocumentStore =>
      instead(documents, {
        getSetting: async (name) => {
          const value = await documents.getSetting(name);
          // Of one that is done: who claims a partition finds what is there.
          const isDone = name === 'partition:agenda:1' && value?.includes(`\\"position\\":\\"${head}\\"`);
          return lies && isDone === true
            ? value?.replace(/\\"digest\\":\\"[0-9a-f]+\\"/, `\\"digest\\":\\"${'f'.repeat(32)}\\"`)
            : value;
        },
      });
    const api = await instances.begin('API');
    const worker = await instances.begin('WORKER', { between: { documents: lying } });
    await instances.owner();
    const before = await servingBuild(instances.documents, 'agenda');
    await expect(api.board().views.rebuild('agenda')).rejects.toMatchObject({
      name: 'RebuildFailed',
      message: 'The partitions of agenda have not taken in the same events.',
    });
    expect(await servingBuild(instances.documents, 'agenda')).toEqual(before);
    expect(worker.board().isOwner()).toBe(true);
    expect(worker.board().ailments()).toEqual([]);
    lies = false;
    expect(await api.board().views.rebuild('agenda')).toMatchObject({ differing: [] });
    expect(await servingBuild(instances.documents, 'agenda')).not.toEqual(before);
  });
});

const aTenure = (fence: number): Tenure => ({ ...soleTenure(), fence });

describe('given an instance that has the board for the second time', () => {
  it('when others have built a view anew in between, then from the first moment it answers from what serves now', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const documents = await openDocumentsBeside(live.board().log);
    const { opened, letGo } = aGate();
    let isHeld = false;
    const held = instead(documents, {
      setSetting: async (...given) => {
        if (isHeld) await opened;
        return documents.setSetting(...given);
      },
    });
    const over = (store: DocumentStore) => openViews(live.board().log, store, { agenda: THE_AGENDA });
    const [one, other] = [over(held), over(documents)];
    const first = aTenure(1);
    await one.start(first);
    await one.stop();
    await first.end();
    const second = aTenure(2);
    await other.start(second);
    await other.rebuild('agenda');
    await other.stop();
    await second.end();

    isHeld = true;
    const starting = one.start(aTenure(3));
    const monday = live.sitting('2026-03-30');
    expect(await one.get('agenda', monday)).toMatchObject({ phase: 'CLOSED' });
    letGo();
    await starting;
    expect(await one.get('agenda', monday)).toMatchObject({ phase: 'CLOSED' });
    await one.stop();
    await documents.close();
  });
});

describe('given a projection of a new version, of which a build is being made', () => {
  /** A board whose two views are as a former release has left them. */
  const leftByAFormer = async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const { log } = live.board();
    const documents = await openDocumentsBeside(log);
    const former = openViews(log, documents, { agenda: THE_AGENDA, people: THE_PEOPLE });
    await former.start();
    await former.stop();
    return { live, log, documents };
  };

  it('then the other views are fed meanwhile, and it is known which one is behind', async () => {
    const { live, log, documents } = await leftByAFormer();
    const { opened, letGo } = aGate();
    const { build } = await servingBuild(documents, 'agenda');
    const raised = { ...THE_AGENDA, version: agenda.version + 1 };
    const held = holding(build, opened)(documents);
    const views = openViews(log, held, { agenda: raised, people: THE_PEOPLE });
    const starting = views.start();
    const { personId } = await refer(live);
    await until('the others have it', async () => (await views.get('people', personId)) !== undefined);
    const head = await log.head();
    expect(views.behind(head)).toEqual(['agenda']);
    expect(await views.reaches(head, 0)).toBe(false);
    letGo();
    await starting;
    expect(await views.reaches(await log.head(), 5_000)).toBe(true);
    expect(await servingBuild(documents, 'agenda')).toMatchObject({ build: `${raised.version}.1` });
    for (const view of ['agenda', 'people'])
      expect(await views.proveComplete(view)).toMatchObject({ complete: true });
    await views.stop();
    await documents.close();
  });

  it('when the others cannot be fed, then it is not made to its end first', async () => {
    const { live, log, documents } = await leftByAFormer();
    const away = instead(documents, {
      write: (collection, ...rest) =>
        collection.name === 'people'
          ? Promise.reject(new DocumentsUnavailable('The disk is gone.'))
          : documents.write(collection, ...rest),
    });
    let reads = 0;
    const slow = instead(log, {
      readAll: async (read) => {
        reads += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
        return log.readAll({ ...read, limit: 1 });
      },
    });
    await refer(live);
    const raised = { ...THE_AGENDA, version: agenda.version + 1 };
    const views = openViews(slow, away, { agenda: raised, people: THE_PEOPLE });
    await views.start();
    expect(views.stopped()).toBe('The disk is gone.');
    expect(reads).toBeLessThan((await live.events()).length);
    await documents.close();
  });
});

/** The owner's side of the agenda alone, over documents of its own. */
const feedingOf = async (live: LiveBoard) => {
  const { log } = live.board();
  const documents = await openDocumentsBeside(log);
  const gate = aGate();
  let isHeld = false;
  const slow = instead(log, {
    readAll: async (read) => {
      if (isHeld) await gate.opened;
      return log.readAll(read);
    },
  });
  const feeding = await openFeeding({
    ...{ log: slow, documents, projections: [THE_AGENDA], tenure: soleTenure() },
    ...{ reached: () => undefined, keepReplacedMs: 0, leaseOf: soleLease },
  });
  await feeding.start();
  return { feeding, documents, hold: () => void (isHeld = true), letGo: gate.letGo };
};

describe('given a build that has much to catch up with once its partitions are there', () => {
  it('then the views that serve are fed meanwhile', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const { feeding, documents, hold, letGo } = await feedingOf(live);
    const parking = await openParkingPlace(documents);
    const behind = await openFeed(documents, THE_AGENDA, `${agenda.version}.9`, {
      ...{ parking, tenure: soleTenure() },
    });
    hold();
    const make = () => Promise.resolve(behind);
    const rebuilding = rebuild({ ...feeding.mending, make }, 'agenda');
    let isFed = false;
    await new Promise((resolve) => setImmediate(resolve));
    void feeding.mending.oneAtATime(FEEDING, () => Promise.resolve((isFed = true)));
    await until('the others had their turn', () => isFed);
    expect(behind.position()).toBe(0n);
    letGo();
    expect(await rebuilding).toMatchObject({ differing: [] });
    await documents.close();
  });
});

describe('given two builds with keys that texts of JavaScript order otherwise', () => {
  it('when they are compared, then what differs is named, and nothing else', async () => {
    const documents = await openDocumentsBeside({ life: 'one' });
    const [one, other] = [aCollection(), { ...aCollection(), build: '1.2' }];
    for (const build of [one, other]) await documents.declare(build);
    await documents.write(one, [aWrite('\uffff'), aWrite('🙂')]);
    await documents.write(other, [aWrite('🙂')]);
    expect(await compareBuilds(documents, one, other)).toEqual({ documents: 2, differing: ['\uffff'] });
    expect(await compareBuilds(documents, other, one)).toEqual({ documents: 1, differing: ['\uffff'] });
    await documents.close();
  });
});
