/** A board that hears only complete referrals: what lacks answers moves on at the cut-off, unless it is being heard. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { riverside } from '../support/terms.js';
import { onAgenda, refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const complete = { ...riverside, cutOff: { ...riverside.cutOff, test: 'COMPLETE' as const } };
const TUESDAY = '2026-03-31';
const THURSDAY = '2026-04-02';

const incomplete = async () => {
  const live = await openLiveBoard({ alsoTerms: [complete] });
  const { personId } = await refer(live, { series: 'RIVERSIDE' });
  await live.quiet();
  return { live, personId };
};
const on = async (live: LiveBoard) => ({
  tuesday: await onAgenda(live, TUESDAY, 'RIVERSIDE'),
  thursday: await onAgenda(live, THURSDAY, 'RIVERSIDE').catch(() => []),
});

describe('a referral of which answers lack', () => {
  it('moves on at the cut-off', async () => {
    const { live, personId } = await incomplete();
    expect(await on(live)).toEqual({ tuesday: [personId], thursday: [] });
    await live.moveTo('2026-03-30T15:00:00.000Z');
    expect(await on(live)).toEqual({ tuesday: [], thursday: [personId] });
  });

  it.each([
    ['later', '17:00', '2026-03-30T22:29:59.999Z', '2026-03-30T22:30:00.000Z'],
    ['earlier', '09:00', '2026-03-30T14:29:59.999Z', '2026-03-30T14:30:00.000Z'],
  ] as const)(
    'has until the new cut-off where its sitting is moved to %s',
    async (_when, startsAt, before, cutOff) => {
      const { live, personId } = await incomplete();
      const sittingId = live.sitting(TUESDAY, 'RIVERSIDE');
      const reason = 'PLACE_OR_SYSTEM_UNAVAILABLE' as const;
      await live.as('PANEL_CLERK').does('MoveSitting', { sittingId, date: TUESDAY, startsAt, reason });
      await live.moveTo(before);
      expect(await on(live)).toEqual({ tuesday: [personId], thursday: [] });
      await live.moveTo(cutOff);
      expect(await on(live)).toEqual({ tuesday: [], thursday: [personId] });
    },
  );
});
