/** What is asked of every time that somebody sets for a sitting, and of every reason for it. */
import { boardsOwn, refuse, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { addDays, localDateOf, sayDateTime, type Instant, type LocalDate } from '../time.js';

/** Further ahead a date is more likely a slip of the pen than a plan. */
const DAYS_AHEAD_AT_MOST = 366;

export const tooFarAhead = (
  startsAt: Instant,
  { zone }: TermsOfReference,
  now: Instant,
): Refusal | undefined => {
  if (startsAt <= now) {
    return refuse('IN_THE_PAST', `${sayDateTime(startsAt, zone)} has passed.`, { path: ['startsAt'] });
  }
  if (localDateOf(startsAt, zone) <= addDays(localDateOf(now, zone), DAYS_AHEAD_AT_MOST)) return undefined;
  return refuse('TOO_FAR_AHEAD', 'A sitting is arranged for a day within the next year.', {
    path: ['date'],
  });
};

export const clash = (
  another: { readonly sittingId: Id; readonly date: LocalDate } | undefined,
  said: string,
): Refusal | undefined =>
  another === undefined
    ? undefined
    : refuse('SITTING_THERE_ALREADY', `A sitting is convened for ${said} already.`, {
        clause: boardsOwn('Two sittings of a series do not begin at the same time.'),
        path: ['startsAt'],
        instead: { kind: 'NEXT_SITTING', ...another },
      });

/** A reason that no code names is told in words. */
export const withoutNote = (reason: string, note: string | undefined): Refusal | undefined =>
  reason === 'OTHER' && note === undefined
    ? refuse('NOTE_NEEDED', 'Say in a note what the reason is.', { path: ['note'] })
    : undefined;
