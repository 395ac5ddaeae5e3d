/** Any professional may ask for a strategy discussion; social care decides whether it is held. */
import { sayDue } from '../due.js';
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { addMinutes, type Instant } from '../time.js';
import { kindFor } from './minimum.js';
import type { StrategyDiscussion } from './strategy.js';
import type { StrategyEvent, StrategyKind } from './strategy-events.js';
import { noTerms, type StrategyGiven } from './strategy-state.js';

export interface RequestStrategyDiscussion {
  readonly personId: Id;
  readonly reason: string;
  /** When the concern arose, where that was before now. */
  readonly concernAt?: Instant;
  readonly kind?: StrategyKind;
}

export interface RequestGiven extends StrategyGiven {
  /** Whether any referral names the person. */
  readonly referred: boolean;
  readonly ageInYears: number | null;
  readonly agency: Id;
  /** The person's other records. */
  readonly alsoOf?: readonly Id[];
}

export const requestStrategyDiscussion = (
  strategy: StrategyDiscussion,
  input: RequestStrategyDiscussion,
  given: RequestGiven,
  context: Context,
): Decision<StrategyEvent> => {
  const { personId, reason, concernAt = context.now } = input;
  if (!given.referred) return refuse('NO_SUCH_PERSON', 'There is no such person.', { path: ['personId'] });
  const { under, alsoOf = [] } = given;
  if (under === undefined) return noTerms();
  const { terms } = under;
  if (concernAt > context.now) {
    return refuse('CONCERN_IN_THE_FUTURE', 'A concern cannot have arisen later than now.', {
      path: ['concernAt'],
    });
  }
  const holdBy = addMinutes(concernAt, terms.strategy.holdWithinHours * MINUTES);
  const because = trace(
    `Requested. Social care decides; it is to be held, or declined with reasons, by ${sayDue(holdBy, terms.zone)}.`,
    terms.clauses.strategy,
    context.now,
  );
  if (strategy.phase !== 'NONE') return already(because);
  const data = {
    ...{ strategyId: context.newId('strategy'), personId, series: terms.series },
    ...{ kind: kindFor(input.kind, given.ageInYears), requestedBy: context.actor.id, agency: given.agency },
    ...{ concernAt, holdBy },
    ...(alsoOf.length > 0 && { alsoOf }),
  };
  return accept(
    [
      {
        type: 'StrategyDiscussionRequested',
        data,
        parts: [{ name: 'request', of: [personId], content: { reason } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const MINUTES = 60;
