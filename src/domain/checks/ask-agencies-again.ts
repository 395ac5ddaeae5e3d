/**
 * Whoever was asked about a person before one sitting is asked again before the sitting to which the item has
 * moved on: an item that moves leaves nobody behind who was to look. A policy does this, and nobody has to.
 */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Checks, ChecksEvent } from './checks.js';

export interface AskAgenciesAgain {
  /** The sitting that hears the item now. */
  readonly sittingId: Id;
  readonly personId: Id;
  readonly series: string;
  /** The sitting before which they were asked. */
  readonly from: Id;
}

export interface AskedAgainGiven {
  readonly checksId: Id;
  /** The checks on the person before that other sitting. */
  readonly before: Checks;
}

export const askAgenciesAgain = (
  checks: Checks,
  { sittingId, personId, series, from }: AskAgenciesAgain,
  { checksId, before }: AskedAgainGiven,
  context: Context,
): Decision<ChecksEvent> => {
  const because = trace(
    'The item has moved on to this sitting, and with it whoever was asked. What they have answered counts here too.',
    MOVES_ALONG,
    context.now,
  );
  const again = before.asked.filter((agency) => !checks.asked.includes(agency));
  if (again.length === 0) return already(because);
  const asked = again.map((agency): ChecksEvent => {
    const answered = hasAnswered(before, agency);
    const data = { checksId, sittingId, personId, series, agency };
    return {
      type: 'AgencyAsked',
      data: { ...data, before: { sittingId: from, answered } },
      parts: [],
      subjects: [personId],
    };
  });
  return accept(asked, because);
};

const hasAnswered = ({ answers, answeredBefore }: Checks, agency: Id): boolean =>
  answeredBefore.includes(agency) || answers.some((answer) => answer.agency === agency);

const MOVES_ALONG = boardsOwn(
  'Whoever was asked about a person is asked until the person is heard, at whichever sitting that is.',
);
