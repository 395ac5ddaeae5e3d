/** An adult's outcome is an adult's: by everything that was said of when the person was born, by any record. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { DateOfBirthAccuracy } from '../../src/domain/person/identity.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { PERSONAL, refer, referInput } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const bornOn = (live: LiveBoard, value: string | null, dateOfBirthAccuracy?: DateOfBirthAccuracy) => {
  const subjects = referInput().subjects.map((subject) => ({
    ...subject,
    ...(dateOfBirthAccuracy && { dateOfBirthAccuracy }),
    identity: {
      ...subject.identity,
      dateOfBirth: value === null ? { absent: 'NOT_KNOWN' as const } : { value },
    },
  }));
  return refer(live, { subjects });
};

const outcomeOf = async (live: LiveBoard, personId: string) => {
  const input = { personId, outcome: 'S42_ENQUIRY', capacity: 'HAS', consent: 'GIVEN' } as const;
  const answer = await live.as('HEALTH').execute('RecordAdultOutcome', { ...input, reasons: PERSONAL });
  return 'refusal' in answer ? answer.refusal.code : 'RECORDED';
};

describe('an outcome for an adult', () => {
  it.each([
    ['2011-09-30', undefined, 'NOT_AN_ADULT'],
    // On the day before the eighteenth birthday, and on it: on 30 March 2026.
    ['2008-03-31', undefined, 'NOT_AN_ADULT'],
    ['2008-03-30', undefined, 'RECORDED'],
    ['2011-09-30', 'ESTIMATED' as const, 'RECORDED'],
    [null, undefined, 'RECORDED'],
  ])('of somebody born on %s, %s: %s', async (value, accuracy, outcome) => {
    const live = await openLiveBoard({ start: '2026-03-30T08:00:00.000Z' });
    const { personId } = await bornOn(live, value, accuracy);
    expect(await outcomeOf(live, personId)).toBe(outcome);
  });

  it('is recorded where one record of the person says that it is an adult, and refused by both that do not', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const { personId: into } = await bornOn(live, '1980-09-30');
    expect(await outcomeOf(live, personId)).toBe('NOT_AN_ADULT');
    await live.as('DRM_COORDINATOR').does('MergePeople', { personId, into, reason: PERSONAL });
    await live.quiet();
    expect(await outcomeOf(live, personId)).toBe('RECORDED');
  });

  it('grows with the person: who has turned eighteen since the referral is an adult', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T08:00:00.000Z' });
    const { personId } = await bornOn(live, '2008-03-31');
    expect(await outcomeOf(live, personId)).toBe('NOT_AN_ADULT');
    await live.moveTo('2026-03-31T08:00:00.000Z');
    expect(await outcomeOf(live, personId)).toBe('RECORDED');
  });
});
