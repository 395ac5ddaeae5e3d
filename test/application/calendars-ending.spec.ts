/** A calendar that runs out is said while there is time to act, to whoever administers a meeting that goes by it. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { calendarsEnding } from '../../src/application/reads/calendars-ending.js';
import { amend } from '../../src/application/founding.js';
import type { Instant } from '../../src/domain/time.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard, type TestRole } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { isleOfMan } from '../support/terms.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

/** The days of the next year are known up to the TT holiday, whose Friday is set each year. */
const LAST_KNOWN_DAY = '2027-06-03';
/** A quarter of a year of weekly sittings lies ahead: the last of them on the last day that is known. */
const IN_TIME: Instant = '2027-03-04T09:00:00.000Z';
const NO_LONGER: Instant = '2027-03-05T09:00:00.000Z';
const told = async (live: LiveBoard, role: TestRole) =>
  (await calendarsEnding(await reading(live, role))).map(({ sentence }) => sentence);

describe('a list of bank holidays', () => {
  it('that reaches as far as sittings are planned is nothing to speak of', async () => {
    const live = await openLiveBoard({ island: true, start: IN_TIME });
    expect(isleOfMan.to).toBe(LAST_KNOWN_DAY);
    expect(await told(live, 'RMM_ADMINISTRATOR')).toEqual([]);
  });

  it('that ends before is said to whoever administers the meetings, once, and to nobody else', async () => {
    const live = await openLiveBoard({ island: true, start: NO_LONGER });
    const said = await told(live, 'RMM_ADMINISTRATOR');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('ends on Thursday 3 June 2027');
    expect(said[0]).toContain('Risk Management Meeting (RMM), Strategic Exploitation Meeting.');
    expect(await told(live, 'CSC_GROUP_MANAGER')).toEqual([]);
    expect(await told(live, 'SCHOOL')).toEqual([]);
  });

  it('is no more spoken of once the board has adopted one that reaches further', async () => {
    const live = await openLiveBoard({ island: true, start: NO_LONGER });
    const calendars = [{ ...isleOfMan, version: 2, to: '2027-12-31' }];
    await amend(live.board(), { calendars, codes: [], terms: [] }, 'the next edition');
    await live.quiet();
    expect(await told(live, 'RMM_ADMINISTRATOR')).toEqual([]);
  });
});
