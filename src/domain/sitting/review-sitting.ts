/**
 * A published sitting is looked at again when terms or calendar change, and is never silently moved. Those with
 * times of their own keep them under the new terms; one whose day is dropped is cancelled, with that reason,
 * unless somebody has taken its chair: then people decide.
 */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { sayDate } from '../time.js';
import { cutOffBefore } from './calendar-of-sittings.js';
import type { Sitting } from './sitting.js';
import type { Convening, SittingEvent } from './sitting-events.js';
import type { DayWithoutSitting, SittingDay } from './sitting-days.js';
import { isConvened, noSitting } from './sitting-state.js';

export interface ReviewSitting {
  readonly sittingId: Id;
}

/** The terms and the calendar in force on its date, and what they say of it. */
export interface ReviewGiven {
  readonly terms: TermsOfReference | undefined;
  readonly calendarVersion: number;
  readonly day: SittingDay | DayWithoutSitting | undefined;
}

export const reviewSitting = (
  sitting: Sitting,
  { sittingId }: ReviewSitting,
  { terms, calendarVersion, day }: ReviewGiven,
  { now }: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const before = sitting.convening;
  const { series, date } = before;
  const stays = already(trace('The sitting stays as it is convened.', before.terms.clauses.sittingDays, now));
  if (sitting.phase !== 'CONVENED' || terms === undefined) return stays;
  if (before.terms.version === terms.version && before.calendarVersion === calendarVersion) return stays;
  if (sitting.ownTimes) {
    const cutOffAt = cutOffBefore(terms, before.startsAt);
    const convening: Convening = { ...before, cutOffAt, terms, calendarVersion };
    const because = trace(
      'The sitting keeps the time that was set for it, under the new terms.',
      terms.clauses.sittingDays,
      now,
    );
    return accept([{ type: 'SittingConvenedAnew', data: convening, parts: [], subjects: [] }], because);
  }
  // A calendar that does not reach the day has not dropped it.
  if (day === undefined || day.sits || day.because === 'NOT_COVERED') return stays;
  if (sitting.chairs.length > 0) {
    return refuse(
      'DAY_DROPPED',
      `${terms.title} no longer sits on ${sayDate(date)}, as ${day.reason}; but the chair has been taken. ` +
        'Hold the sitting, move it or cancel it.',
      { clause: terms.clauses.sittingDays },
    );
  }
  const because = trace(
    `The sitting on ${sayDate(date)} is cancelled, as ${day.reason}. Its items move to the next one.`,
    terms.clauses.sittingDays,
    now,
  );
  const cancelled = { sittingId, series, reason: 'DAY_DROPPED' } as const;
  return accept([{ type: 'SittingCancelled', data: cancelled, parts: [], subjects: [] }], because);
};
