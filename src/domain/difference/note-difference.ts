/** A chair notes that a difference stands: it is known, and the meeting does nothing more about it. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { DifferenceEvent } from './difference-events.js';
import { clauseOf, isSettled, isWithSomebody, noDifference, type Difference } from './difference-state.js';
import { dayOf, isRefusal, ofDifference, saidAt, type SayingGiven } from './said-by.js';

export interface NoteDifference {
  readonly differenceId: Id;
  readonly reason: string;
  /** The item in which it is said. */
  readonly discussionId?: Id;
}

export const noteDifference = (
  difference: Difference,
  { differenceId, reason }: NoteDifference,
  given: SayingGiven,
  context: Context,
): Decision<DifferenceEvent> => {
  const { rules } = given;
  if (rules === undefined) return noDifference();
  const because = trace(
    'Noted: each position stays on record. Whoever differs may still escalate, or reopen it with something new.',
    clauseOf(rules.terms),
    context.now,
  );
  if (difference.phase === 'NOTED') return already(because);
  const settled = isSettled(difference) ?? isWithSomebody(difference);
  if (settled !== undefined) return settled;
  const said = saidAt(difference, given.item);
  if (isRefusal(said)) return said;
  return accept(
    [
      {
        type: 'DifferenceNoted',
        data: {
          ...{ ...ofDifference(differenceId, difference), ...said },
          ...{ notedBy: context.actor.id, notedOn: dayOf(rules, context.now) },
        },
        parts: [{ name: 'reason', of: [difference.personId], content: { text: reason } }],
        subjects: [difference.personId],
      },
    ],
    because,
  );
};
