/** Which sitting is the next one: days are the board's own, also in the hour after midnight in summer. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { officerFacts } from '../../src/access/facts.js';
import { nextSitting } from '../../src/application/reads/next-sitting.js';
import { openSession } from '../../src/application/reads/session.js';
import { closeLiveBoards, openLiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

describe('given a sitting of Monday 30 March that nobody has closed', () => {
  it.each([
    ['half past eleven that night', '2026-03-30T22:30:00.000Z', '2026-03-30'],
    ['half past midnight in London', '2026-03-30T23:30:00.000Z', '2026-03-31'],
  ])('when it is %s, then the next sitting is that of the day it is there', async (_when, now, date) => {
    const live = await openLiveBoard();
    const facts = await live.board().facts();
    const reader = officerFacts(facts, live.officer('HEALTH'), now);
    if (reader === undefined) throw new Error('The officer is not in post.');
    // Only the reader's clock is moved: no policy has dealt with the sitting yet.
    const board = { ...live.board(), clock: { ...live.clock, now: () => now } };
    const session = openSession(board, reader, facts, 'SAFEGUARDING');
    expect(await nextSitting(session, 'DRM')).toMatchObject({ date });
  });
});
