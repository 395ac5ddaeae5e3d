/** Nothing counts on positions that follow each other: a log that counts bytes has given none but its own. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { readerThen } from '../../src/application/reads/facts-then.js';
import { projections } from '../../src/projections/all.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { withGaps } from '../support/log-with-gaps.js';
import { closeSitting, onAgenda, openSitting, refer, wholeMonday } from './a-story.js';
import { everyByte } from './snapshots.js';
import { spoiltAgenda } from './spoilt-agenda.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const between = { log: withGaps };

/** Every document, without the position that it stands at; for those that it holds, which event of the log it is. */
const withoutPositions = async (live: LiveBoard): Promise<readonly string[]> => {
  const events = (await live.events()).map(
    ({ position }, nth) => [`"${position}"`, `"event ${nth}"`] as const,
  );
  const named = new Map<string, string>(events);
  return (await everyByte(live.documents())).map((line) =>
    line.replace(/^(\S+ \S+) \d+ /, '$1 ').replaceAll(/"\d+"/g, (quoted) => named.get(quoted) ?? quoted),
  );
};

describe('given a log whose positions have gaps', () => {
  it('then a day goes its way as on one without: the same documents, positions aside', async () => {
    const without = await openLiveBoard();
    await wholeMonday(without);
    const expected = await withoutPositions(without);
    const live = await openLiveBoard({ between });
    await wholeMonday(live);
    expect(await withoutPositions(live)).toEqual(expected);
    for (const view of Object.keys(projections)) {
      expect(await live.board().views.rebuild(view)).toMatchObject({ differing: [] });
      expect(await live.board().views.proveComplete(view)).toMatchObject({ complete: true });
    }
    await live.reopen({ between, documentsLost: true });
    await live.quiet();
    expect(await withoutPositions(live)).toEqual(expected);
  });

  it('then what a policy could not answer is answered once it can, and nothing before it is missed', async () => {
    const live = await openLiveBoard({ between });
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    const { log: spoilt = (log) => log } = spoiltAgenda(live.sitting(MONDAY));
    await live.reopen({ between: { log: (log) => spoilt(withGaps(log)) } });
    await closeSitting(live, MONDAY);
    await live.reopen({ between });
    await live.quiet();
    expect(await onAgenda(live, '2026-03-31')).toEqual([personId]);
  });

  it('then whoever watched up to an event is known as they were then', async () => {
    const live = await openLiveBoard({ between });
    await refer(live);
    const { log } = live.board();
    const officer = live.officer('HEALTH');
    const known = await Promise.all(
      (await live.events()).map(async ({ position }) => (await readerThen(log, officer, position)).reader),
    );
    expect(known[0]).toBeUndefined();
    expect(known.at(-1)?.roles).toEqual([expect.objectContaining({ role: 'HEALTH' })]);
  });
});
