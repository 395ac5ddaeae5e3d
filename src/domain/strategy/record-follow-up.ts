/** After an urgent exception, whoever of the minimum was missing is consulted as soon as may be. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import { sayCodes } from './minimum.js';
import type { StrategyDiscussion } from './strategy.js';
import type { NamedParticipant, StrategyEvent } from './strategy-events.js';
import { noTerms, notConvened, ofStrategy, type StrategyGiven } from './strategy-state.js';
import { hasConflict, NO_PART, type Conflicts } from './taking-part.js';

export interface RecordFollowUp {
  readonly strategyId: Id;
  readonly agency: Id;
  readonly discipline: string;
  readonly officer: Id | null;
  /** Where the one who was consulted has no account. */
  readonly named?: NamedParticipant;
  readonly consultedAt: Instant;
  readonly information: string;
}

export interface FollowUpGiven extends StrategyGiven, Conflicts {
  /** The agency of the officer who is named; undefined where nobody in post has the id. */
  readonly officerAgency: Id | undefined;
  readonly knownAgency: boolean;
}

export const recordFollowUp = (
  strategy: StrategyDiscussion,
  input: RecordFollowUp,
  given: FollowUpGiven,
  context: Context,
): Decision<StrategyEvent> => {
  if (strategy.phase !== 'CONVENED') return notConvened(strategy);
  if (given.under === undefined) return noTerms();
  const { discipline, agency, officer, named, consultedAt, information } = input;
  const { strategy: clause } = given.under.terms.clauses;
  const missing = strategy.missing.filter((one) => one !== discipline);
  const because = trace(
    missing.length === 0
      ? 'Consulted. With this the minimum has been heard.'
      : `Consulted. Still to be consulted: ${sayCodes(missing)}.`,
    clause,
    context.now,
  );
  if (strategy.followedUp.includes(discipline)) return already(because);
  if (!strategy.missing.includes(discipline)) {
    return refuse(
      'DISCIPLINE_NOT_MISSING',
      'This discipline took part, or the minimum does not ask for it.',
      {
        clause,
        path: ['discipline'],
      },
    );
  }
  const unfit = unfitTime(strategy, input, context) ?? unfitContact(input, given);
  if (unfit !== undefined) return unfit;
  const participantId = context.newId('participant');
  const { personId, followUpDueAt } = strategy;
  const inTime = followUpDueAt === null || consultedAt < followUpDueAt;
  return accept(
    [
      {
        type: 'DisciplineConsulted',
        data: {
          ...ofStrategy(input.strategyId, strategy),
          ...{ participantId, agency, discipline, officer, consultedAt, inTime },
        },
        parts: [
          ...(named === undefined
            ? []
            : [{ name: 'participant' as const, of: [participantId], content: named }]),
          { name: 'consultation', of: [personId], content: { information } },
        ],
        subjects: [personId],
        occurredAt: consultedAt,
      },
    ],
    because,
  );
};

const unfitTime = ({ heldAt }: StrategyDiscussion, { consultedAt }: RecordFollowUp, context: Context) => {
  if (consultedAt > context.now) {
    return refuse('CONSULTED_IN_THE_FUTURE', 'Nobody can have been consulted later than now.', {
      path: ['consultedAt'],
    });
  }
  return consultedAt < heldAt
    ? refuse(
        'CONSULTED_BEFORE_DISCUSSION',
        'Whoever was missing is consulted about the discussion after it was held.',
        { path: ['consultedAt'] },
      )
    : undefined;
};

const unfitContact = (
  { agency, officer, named }: RecordFollowUp,
  { officerAgency, knownAgency, conflicted }: FollowUpGiven,
) => {
  if (!knownAgency) return refuse('NO_SUCH_AGENCY', 'There is no such agency.', { path: ['agency'] });
  if (officer !== null && officerAgency === undefined) {
    return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['officer'] });
  }
  if (officer !== null && officerAgency !== agency) {
    return refuse('OFFICER_OF_ANOTHER_AGENCY', 'This officer is of another agency.', { path: ['agency'] });
  }
  if (hasConflict({ officer }, { conflicted })) {
    return refuse(
      'CONSULTED_HAS_CONFLICT',
      'A conflict about this person is declared for this officer: consult somebody else for the discipline.',
      { clause: NO_PART, path: ['officer'] },
    );
  }
  if (officer === null && named === undefined) {
    return refuse('OFFICER_OR_NAME', 'Say who was consulted: an officer of the board, or a name.', {
      path: ['officer'],
    });
  }
  return undefined;
};
