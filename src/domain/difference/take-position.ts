/** An agency takes a position in a difference, or says anew what it holds: what it said before stays readable. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { DifferenceEvent } from './difference-events.js';
import { clauseOf, isSettled, noDifference, type Difference } from './difference-state.js';
import { partsOf } from './raise-difference.js';
import { isRefusal, ofDifference, saidAt, speakerFor, type SayingGiven } from './said-by.js';

export interface TakePosition {
  readonly differenceId: Id;
  readonly position: string;
  readonly evidence?: string;
  /** Another agency's position, recorded by whoever leads the meeting. */
  readonly agency?: Id;
  /** The item in which it is said. */
  readonly discussionId?: Id;
}

export const takePosition = (
  difference: Difference,
  { differenceId, position, evidence, agency }: TakePosition,
  given: SayingGiven,
  context: Context,
): Decision<DifferenceEvent> => {
  const { rules } = given;
  const positionId = context.newId('position');
  const because = trace('Kept beside the other positions.', clauseOf(rules?.terms), context.now);
  if (difference.recorded.has(positionId)) return already(because);
  if (rules === undefined) return noDifference();
  const settled = isSettled(difference);
  if (settled !== undefined) return settled;
  const said = saidAt(difference, given.item);
  if (isRefusal(said)) return said;
  const speaker = speakerFor(agency, given, context);
  if (isRefusal(speaker)) return speaker;
  const { personId } = difference;
  return accept(
    [
      {
        type: 'PositionTaken',
        data: {
          ...{ ...ofDifference(differenceId, difference), ...speaker, positionId, ...said },
          evidenced: evidence !== undefined,
          restates: difference.standing.get(speaker.agency) ?? null,
        },
        parts: partsOf({ personId, position, ...(evidence !== undefined && { evidence }) }),
        subjects: [personId],
      },
    ],
    because,
  );
};
