/** The island's board is founded from its example file, and its three series are convened by its own calendar. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { closeLiveBoards, openLiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

describe('a board of another jurisdiction', () => {
  it('is founded from its own example and convenes its own series', async () => {
    const island = await openLiveBoard({ island: true });
    const look = async (series: string, date: string) =>
      (
        await island.board().log.readStream(`${sittingKind.category}-${island.sitting(date, series)}`, 0, 1)
      )[0]?.type;
    expect(await look('RMM', '2026-04-13')).toBe('SittingConvened');
    expect(await look('DEM', '2026-03-31')).toBe('SittingConvened');
    expect(await look('SEM', '2026-04-02')).toBe('SittingConvened');
    expect(await look('DEM', '2026-04-03')).toBeUndefined();
  });
});
