/** Somebody else comes in the place of whoever is asked: an absence that leaves the child without a voice is worse. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { OfItem } from '../discussion/item-state.js';
import type { PresentingEvent } from './presenting-events.js';
import type { Presenting } from './presenting.js';
import { clauseOf, itemOver, notInvited, ofItem, type PresentingGiven } from './presenting-state.js';

export interface SendDeputy extends OfItem {
  readonly deputy: Id;
  readonly reason: string;
}

export interface DeputyGiven extends PresentingGiven {
  /** The agency of the deputy; undefined where nobody in post has that id. */
  readonly deputysAgency: Id | undefined;
}

export const sendDeputy = (
  presenting: Presenting,
  input: SendDeputy,
  given: DeputyGiven,
  context: Context,
): Decision<PresentingEvent> => {
  const clause = clauseOf(given.sitting);
  const because = trace('Noted: a deputy comes and presents.', clause, context.now);
  const { deputy, reason, personId } = input;
  if (presenting.deputy?.officer === deputy) return already(because);
  if (presenting.outcome !== null) return itemOver();
  if (presenting.invited === null) return notInvited();
  if (given.deputysAgency === undefined) {
    return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['deputy'] });
  }
  const { officer: insteadOf } = presenting.invited;
  if (insteadOf === deputy) {
    return refuse('ASKED_THEMSELVES', 'They are asked to present themselves: they are no deputy.', {
      clause,
      path: ['deputy'],
    });
  }
  const data = { ...ofItem(input, given), deputy, agency: given.deputysAgency, insteadOf };
  return accept(
    [
      {
        type: 'DeputySent',
        data,
        // Why somebody cannot come is theirs, not the child's.
        parts: [{ name: 'reason', of: [insteadOf ?? deputy], content: { text: reason } }],
        subjects: [personId],
      },
    ],
    because,
  );
};
