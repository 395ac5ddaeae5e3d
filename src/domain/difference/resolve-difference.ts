/**
 * "Resolve or escalate any disagreement between practitioners or managers" (RMM terms, Aims): by the meeting, or between
 * the professionals. That an escalation was resolved does not say it; those whose difference it is do, or a chair.
 */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { DifferenceEvent, ResolvedHow } from './difference-events.js';
import {
  clauseOf,
  isSettled,
  isWithSomebody,
  noDifference,
  type Difference,
  type DifferenceOutcome,
} from './difference-state.js';
import { dayOf, isRefusal, ofDifference, saidAt, type SayingGiven } from './said-by.js';

export interface ResolveDifference {
  readonly differenceId: Id;
  readonly how: ResolvedHow;
  readonly outcome: DifferenceOutcome;
  readonly resolution: string;
  /** What follows from it. */
  readonly follows?: string;
  /** The item in which it is said. */
  readonly discussionId?: Id;
}

export const resolveDifference = (
  difference: Difference,
  { differenceId, how, outcome, resolution, follows, discussionId: _item }: ResolveDifference,
  given: SayingGiven,
  context: Context,
): Decision<DifferenceEvent> => {
  const { rules } = given;
  const clause = clauseOf(rules?.terms);
  const because = trace(SAYS[outcome], clause, context.now);
  if (rules === undefined) return noDifference();
  if (difference.phase === 'RESOLVED' && difference.outcome === outcome) return already(because);
  const settled = isSettled(difference) ?? isWithSomebody(difference);
  if (settled !== undefined) return settled;
  if (how === 'BY_MEETING' && !given.leads) {
    return refuse('MEETING_RESOLVES', 'What the meeting resolves is recorded by whoever leads it.', {
      ...{ clause, path: ['how'] },
      instead: { kind: 'ASK_ROLE', roles: rules.terms.chairs.map(({ role }) => role) },
    });
  }
  const said = saidAt(difference, given.item);
  if (isRefusal(said)) return said;
  return accept(
    [
      {
        type: 'DifferenceResolved',
        data: {
          ...{ ...ofDifference(differenceId, difference), ...said, how, outcome },
          ...{ resolvedBy: context.actor.id, resolvedOn: dayOf(rules, context.now) },
        },
        parts: [
          {
            name: 'resolution',
            of: [difference.personId],
            content: { resolution, follows: follows ?? null },
          },
        ],
        subjects: [difference.personId],
      },
    ],
    because,
  );
};

const SAYS: Readonly<Record<DifferenceOutcome, string>> = {
  TAKEN_UP: 'Resolved: what was asked for by who differed is taken up.',
  STANDS: 'Resolved: what stood before stands, with the agreement of who differed or of the meeting.',
  ANOTHER_WAY: 'Resolved in another way, which is recorded.',
};
