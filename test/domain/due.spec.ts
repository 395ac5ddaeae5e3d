import { describe, expect, it } from '@jest/globals';
import { endOfDay, sayDue } from '../../src/domain/due.js';

const LONDON = 'Europe/London';

describe('by when something is due, for people', () => {
  it.each([
    ['a day in summer', endOfDay('2026-04-01', LONDON), 'the end of Wednesday 1 April 2026'],
    ['a day in winter', endOfDay('2026-12-24', LONDON), 'the end of Thursday 24 December 2026'],
    [
      'the day on which the clocks go forward',
      endOfDay('2026-03-29', LONDON),
      'the end of Sunday 29 March 2026',
    ],
    ['the day on which they go back', endOfDay('2026-10-25', LONDON), 'the end of Sunday 25 October 2026'],
    ['a time of day', '2026-03-30T14:00:00.000Z', 'Monday 30 March 2026 at 3:00pm'],
    ['a minute before midnight', '2026-03-30T22:59:00.000Z', 'Monday 30 March 2026 at 11:59pm'],
  ])('%s', (_what, dueAt, said) => expect(sayDue(dueAt, LONDON)).toBe(said));
});
