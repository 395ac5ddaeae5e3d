/** Questions that several commands ask of other streams. What they see is recorded as `decidedUpon`. */
import { calendarKind } from '../../domain/adopted/calendar.js';
import { codesKind, hasCode } from '../../domain/adopted/codes.js';
import { termsKind } from '../../domain/adopted/terms.js';
import type { Calendar } from '../../domain/calendar.js';
import type { Id } from '../../domain/event.js';
import { sittingKind, type Sitting } from '../../domain/sitting/sitting.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { Look } from '../command.js';

/** The terms of a series and the calendar that they name; undefined until both are adopted. */
export const termsInForce = async (
  look: Look,
  series: string,
): Promise<{ readonly terms: TermsOfReference; readonly calendar: Calendar } | undefined> => {
  const { terms } = await look.state(termsKind, series);
  if (terms === undefined) return undefined;
  const { calendar } = await look.state(calendarKind, terms.calendar);
  return calendar === undefined ? undefined : { terms, calendar };
};

export const sittingById = (look: Look, sittingId: Id): Promise<Sitting> =>
  look.state(sittingKind, sittingId);

/** Which of the codes the board's set does not have. */
export const unknownCodes = async (
  look: Look,
  set: string,
  codes: readonly string[],
): Promise<readonly string[]> => {
  if (codes.length === 0) return [];
  const adopted = await look.state(codesKind, set);
  return codes.filter((code) => !hasCode(adopted, code));
};
