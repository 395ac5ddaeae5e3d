/** How far the owner is, as the other instances see it, and what they say where there is none. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { valueOf } from '../../src/application/ownership/fenced.js';
import { soleTenure, TenureOver, type SeenLease } from '../../src/application/ownership/lease.js';
import {
  openProgress,
  publishProgress,
  watchProgress,
  type Watch,
} from '../../src/application/ownership/progress.js';
import { DocumentsUnavailable } from '../../src/store/documents.js';
import { closeInstances, openInstances, until } from '../support/instances.js';
import { closeLiveBoards } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { refer } from './a-story.js';

const watches: Watch[] = [];
afterEach(async () => {
  for (const watch of watches.splice(0)) await watch.stop();
  await closeInstances();
  await closeLiveBoards();
});
afterAll(async () => {
  await closeTestStores();
});

/** An instance that does not own the board, in front of what an owner has published. */
const watching = () => {
  let now = 0;
  let away = false;
  let looks = 0;
  let owned = false;
  let seen: SeenLease = { holder: 'another', sign: '1' };
  let published: object = { views: '0', policies: '0', written: '0', ailments: [] };
  const documents = {
    getSetting: () => {
      looks += 1;
      if (away) return Promise.reject(new DocumentsUnavailable('The engine is away.'));
      return Promise.resolve(JSON.stringify(published));
    },
    setSetting: () => Promise.reject(new Error('Whoever watches changes nothing.')),
  };
  const progress = openProgress();
  const lease = { look: () => Promise.resolve(seen) };
  const watch = watchProgress(documents, { progress, lease, isOwner: () => owned, now: () => now });
  watches.push(watch);
  return {
    ...{ progress, watch },
    looks: () => looks,
    pass: (ms: number) => void (now += ms),
    goAway: () => void (away = true),
    own: () => void (owned = true),
    sign: (next: SeenLease) => void (seen = next),
    publish: (views: bigint, policies: bigint, written: bigint, ailments: readonly string[] = []) =>
      void (published = { views: `${views}`, policies: `${policies}`, written: `${written}`, ailments }),
  };
};

describe('given an owner somewhere else', () => {
  it('when it has come to a position, then whoever waits for it here is let go', async () => {
    const { progress, publish } = watching();
    const waiting = [progress.views.reaches(5n, 20_000), progress.policies.reaches(4n, 20_000)];
    publish(5n, 4n, 3n);
    expect(await Promise.all(waiting)).toEqual([true, true]);
    expect(progress.written()).toBe(3n);
    expect(await progress.policies.reaches(5n, 0)).toBe(false);
  });

  it('when something ails it, then that is told here, too, and on the owner itself by the owner', async () => {
    const { watch, publish, own } = watching();
    publish(1n, 1n, 0n, ['The policies stand still.']);
    await until('it is told', () => watch.ailments().length > 0);
    expect(watch.ailments()).toEqual(['The policies stand still.']);
    own();
    expect(watch.ailments()).toEqual([]);
  });

  it('when nobody waits, then it is looked for seldom, and as soon as somebody comes, at once', async () => {
    const { progress, publish, looks } = watching();
    await until('it has looked', () => looks() > 0);
    const before = looks();
    publish(7n, 7n, 0n);
    // Less than it takes until it looks of itself, whether or not this machine is slow: the arrival wakes it.
    expect(await progress.views.reaches(7n, 20_000)).toBe(true);
    expect(looks() - before).toBeLessThanOrEqual(2);
  });
});

describe('given a board that nobody owns', () => {
  it('when that has lasted, then it says so; and no more once somebody shows a sign of life', async () => {
    const { watch, pass, sign, looks } = watching();
    await until('it has looked', () => looks() > 1);
    pass(9_999);
    const before = looks();
    await until('it has looked again', () => looks() > before + 1);
    expect(watch.ailments()).toEqual([]);
    pass(1);
    expect(watch.ailments()).toEqual([
      'No instance has owned this board for 10 seconds: its views, policies and deadlines stand still.',
    ]);
    // Given back is no sign of life.
    sign({ holder: null, sign: '2' });
    const since = looks();
    await until('it has looked again', () => looks() > since + 1);
    expect(watch.ailments()).toHaveLength(1);
    sign({ holder: 'a third', sign: '3' });
    pass(1_000);
    await until('it is owned', () => watch.ailments().length === 0);
  });

  it('when what the owner says cannot be looked up for several seconds, then it says that', async () => {
    const { watch, pass, goAway, looks } = watching();
    await until('it has looked', () => looks() > 0);
    goAway();
    const before = looks();
    await until('it has tried again', () => looks() > before);
    pass(5_000);
    expect(watch.ailments()).toEqual([
      'What the owner of this board says could not be looked up for 5 seconds.',
    ]);
  });
});

describe('given an owner that is not one any more', () => {
  it('when another tenure has claimed what it publishes, then it stops, and listens to no step any more', async () => {
    let raw: string | undefined;
    const documents = {
      getSetting: () => Promise.resolve(raw),
      setSetting: (_name: string, expected: string | undefined, value: string) => {
        if (raw !== expected) return Promise.resolve(false);
        raw = value;
        return Promise.resolve(true);
      },
    };
    const progress = openProgress();
    let listening = 0;
    const counted: typeof progress = {
      ...progress,
      onStep: (then) => {
        listening += 1;
        const callOff = progress.onStep(then);
        return () => {
          listening -= 1;
          callOff();
        };
      },
    };
    const publishing = publishProgress(
      documents,
      { progress: counted, ailments: () => [], tenure: soleTenure() },
      new AbortController().signal,
    );
    await until('it has published', () => raw?.includes('policies') === true);
    expect(listening).toBe(1);
    raw = JSON.stringify({ fence: 2, write: 1, value: 'of the next owner' });
    progress.views.reached(1n);
    await expect(publishing).rejects.toThrow(TenureOver);
    expect(listening).toBe(0);
  });
});

describe('given an owner that follows one which was gone before it had told what its policies recorded', () => {
  it('then that is waited for all the same, whoever is asked', async () => {
    const instances = await openInstances();
    const first = await instances.begin('BOTH');
    await instances.owner();
    await refer(first.live);
    await first.live.quiet();
    await first.close();
    const { documents } = instances;
    const told = await documents.getSetting('progress');
    const nothing = JSON.stringify({ views: '0', policies: '0', written: '0', ailments: [] });
    await documents.setSetting('progress', told, JSON.stringify({ fence: 1, write: 1_000, value: nothing }));
    const recorded = await instances.log.head();
    await instances.begin('WORKER');
    await instances.ownerAfter(first);
    // Whoever has waited for a view asks next whether anything was recorded besides: less than this would end it there.
    await until('what was recorded is told of', async () => {
      const { written } = JSON.parse(valueOf(await documents.getSetting('progress')) ?? '{}') as {
        readonly written: string;
      };
      return BigInt(written) >= recorded;
    });
  });
});
