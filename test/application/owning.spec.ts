/** Owning a board again and again: whatever fails on the way, what is owned is given back, and contended for anew. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { idsOf } from '../../src/application/ids.js';
import { keepOwning, type Work } from '../../src/application/ownership/owner.js';
import type { Lease } from '../../src/application/ownership/lease.js';
import { soleTenure } from '../../src/application/ownership/lease.js';
import { DocumentsUnavailable, type DocumentStore } from '../../src/store/documents.js';
import { closeInstances, openInstances, until } from '../support/instances.js';
import { BOARD_ID, closeLiveBoards, instead } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { onAgenda, refer } from './a-story.js';
import { expectSound } from './sound.js';
import { spoiltAgenda } from './spoilt-agenda.js';

afterEach(async () => {
  await closeInstances();
  await closeLiveBoards();
});
afterAll(async () => {
  await closeTestStores();
});

/** A lease that others contend for as well, and what has become of it. */
const aLease = () => {
  const told = { taken: 0, givenBack: 0 };
  const lease: Lease = {
    sole: false,
    take: (signal) => {
      if (signal.aborted) return Promise.resolve(undefined);
      told.taken += 1;
      const tenure = soleTenure();
      return Promise.resolve({
        ...tenure,
        end: (behind) => {
          told.givenBack += 1;
          return tenure.end(behind);
        },
      });
    },
    look: () => Promise.resolve({ holder: null, sign: '' }),
    beside: () => lease,
  };
  return { lease, told };
};

describe('given work that fails, and then cannot be stopped in order either', () => {
  it('gives the board back all the same, says what failed first, and contends anew', async () => {
    const { lease, told } = aLease();
    const cannotStop: Work = {
      start: () => Promise.reject(new DocumentsUnavailable('It went away.')),
      stop: () => Promise.reject(new DocumentsUnavailable('It is away still.')),
    };
    const owning = keepOwning(lease, () => cannotStop);
    await until('it has contended again', () => told.taken > 1);
    expect(told.givenBack).toBeGreaterThan(0);
    expect(owning.isOwner()).toBe(false);
    expect(owning.ailments()).toEqual([
      'This instance gave the board back, because something failed: It went away.',
    ]);
    await owning.stop();
    expect(told.givenBack).toBe(told.taken);
  });
});

describe('given documents that cannot be written, while all else of their engine goes on', () => {
  it('when they can be again, then the board has an owner again, which makes up for what it missed', async () => {
    // So long that nothing of it is mended by a lease that runs out.
    const instances = await openInstances(20_000);
    let failing = false;
    let failed = 0;
    const between = {
      documents: (documents: DocumentStore) =>
        instead(documents, {
          write: (...given) => {
            if (!failing) return documents.write(...given);
            failed += 1;
            return Promise.reject(new DocumentsUnavailable('The engine takes no writes.'));
          },
        }),
    };
    const only = await instances.begin('BOTH', { between });
    await instances.owner();
    await instances.quiet();
    failing = true;
    const { personId } = await refer(only.live);
    await until('it has given the board back', () => failed > 0 && !only.board().isOwner());
    failing = false;
    await instances.owner();
    await instances.quiet();
    expect(await onAgenda(only.live, '2026-03-30')).toContain(personId);
    await expectSound(instances);
  });
});

describe('given an instance that has just become the owner', () => {
  it('when it is told to stop before its work has begun, then it begins none, and gives the board back', async () => {
    const instances = await openInstances(20_000);
    const settings: string[] = [];
    const first = await instances.begin('WORKER', {
      between: {
        documents: (documents) =>
          instead(documents, {
            setSetting: (name, ...rest) => {
              settings.push(name);
              return documents.setSetting(name, ...rest);
            },
          }),
      },
    });
    await first.pauseAt(
      ({ call, given, answered }) => call === 'setSetting' && given[0] === 'policies' && !answered,
    );
    const handedOver = first.board().handOver();
    first.wake();
    await handedOver;
    // A view may have to be built before a board's work is under way: that is left to the next owner.
    expect(settings).not.toContain('builds');
    expect(settings.at(-1)).toBe('lease:board');
    const second = await instances.begin('WORKER');
    expect(await instances.owner()).toBe(second);
    await expectSound(instances);
  });
});

describe('given a document that stands still at the owner', () => {
  it('when another worker is asked how it is itself, then it is well, and tells of the document all the same', async () => {
    const instances = await openInstances();
    const between = spoiltAgenda(idsOf(BOARD_ID).sitting('DRM', '2026-03-30'));
    const owner = await instances.begin('WORKER', { between });
    await instances.owner();
    const other = await instances.begin('WORKER');
    await refer(other.live);
    await instances.quiet();
    await until('the other one has heard of it', () => other.board().ailments().length > 0);
    expect(other.board().ailments()).toEqual(owner.board().ailments());
    expect(owner.board().ownAilments()).toEqual([expect.stringContaining('has been standing still since')]);
    expect(other.board().ownAilments()).toEqual([]);
  });
});
