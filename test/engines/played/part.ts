/** How much of a play a run plays: all of it, or as many of its days as there is time for. */
import type { GoesOn } from '../../../src/cli/play/goes-on.js';
import type { LocalDate } from '../../../src/domain/time.js';

/** `PLAY_WHOLE=1` plays all of it, however long that takes. */
export const IS_WHOLE = process.env['PLAY_WHOLE'] === '1';

export interface Part {
  readonly goesOn: GoesOn;
  /** The last day that was begun. */
  readonly last: () => LocalDate;
}

/** Begins no day once the time is up, and one in any case. */
export const partOf = (seconds: number): Part => {
  let last: LocalDate | undefined;
  let until: number | undefined;
  return {
    goesOn: (date) => {
      until ??= performance.now() + seconds * 1_000;
      if (!IS_WHOLE && last !== undefined && performance.now() > until) return false;
      last = date;
      return true;
    },
    last: () => last ?? 'no day',
  };
};
