/** Convening a sitting for a day, under the terms in force. Not yet opened, it is convened anew when they change. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { sayDate, type LocalDate } from '../time.js';
import type { Sitting } from './sitting.js';
import type { Convening, SittingEvent } from './sitting-events.js';
import type { SittingDay } from './sitting-days.js';

export interface ConveneSitting {
  readonly series: string;
  readonly date: LocalDate;
}

/** The terms and the calendar in force, and what they say of the day. */
export interface ConveneGiven {
  readonly sittingId: Id;
  readonly terms: TermsOfReference | undefined;
  readonly calendarVersion: number;
  /** Undefined where the series does not sit on that day. */
  readonly day: SittingDay | undefined;
}

export const conveneSitting = (
  sitting: Sitting,
  input: ConveneSitting,
  given: ConveneGiven,
  context: Context,
): Decision<SittingEvent> => {
  const { terms, day } = given;
  if (terms === undefined) return refuse('NO_TERMS', 'This series has not adopted terms of reference.');
  if (day === undefined) {
    return refuse('NOT_A_SITTING_DAY', `${terms.title} does not sit on ${sayDate(input.date)}.`, {
      clause: terms.clauses.sittingDays,
      path: ['date'],
    });
  }
  const because = trace(
    `${terms.title} sits on ${sayDate(input.date)}${sayInsteadOf(day)}.`,
    terms.clauses.sittingDays,
    context.now,
  );
  const convening: Convening = {
    sittingId: given.sittingId,
    series: input.series,
    date: input.date,
    startsAt: day.startsAt,
    cutOffAt: day.cutOffAt,
    terms,
    calendarVersion: given.calendarVersion,
    ...(day.insteadOf !== undefined && { insteadOf: day.insteadOf.date }),
  };
  if (sitting.phase === 'NOT_CONVENED') {
    return accept([{ type: 'SittingConvened', data: convening, parts: [], subjects: [] }], because);
  }
  if (sitting.cancelled === 'DAY_DROPPED') {
    const again = trace(
      `${terms.title} sits on ${sayDate(input.date)} after all.`,
      terms.clauses.sittingDays,
      context.now,
    );
    return accept([{ type: 'SittingConvenedAnew', data: convening, parts: [], subjects: [] }], again);
  }
  const asBefore =
    sitting.convening?.terms.version === terms.version &&
    sitting.convening.calendarVersion === given.calendarVersion;
  // A sitting convened for a day before the amendment takes effect keeps the terms that it was convened under.
  const notYetInForce = input.date < terms.validFrom;
  // One with times of its own is reviewed instead: they stand.
  if (sitting.phase !== 'CONVENED' || sitting.ownTimes || asBefore || notYetInForce) return already(because);
  return accept([{ type: 'SittingConvenedAnew', data: convening, parts: [], subjects: [] }], because);
};

/** Why a sitting is held on a day on which its series does not recur. */
const sayInsteadOf = ({ insteadOf }: SittingDay): string =>
  insteadOf === undefined
    ? ''
    : `, the next working day after ${sayDate(insteadOf.date)}, which is a bank holiday (${insteadOf.title})`;
