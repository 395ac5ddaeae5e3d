/**
 * Raising a difference of professional opinion: any professional may, and nobody is turned away for want of a role.
 * Beside a decision that somebody differs from already it is a further position in the same difference.
 */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import { sayDue } from '../due.js';
import type { Id, Part } from '../event.js';
import type { Beside, DifferenceEvent, Speaker } from './difference-events.js';
import { clauseOf, isSettled, type Difference, type DifferenceAbout } from './difference-state.js';
import {
  besideOf,
  dayOf,
  dueFor,
  isRefusal,
  saidAt,
  speakerFor,
  type DifferenceRules,
  type SayingGiven,
} from './said-by.js';

export interface RaiseDifference {
  readonly series: string;
  readonly personId: Id;
  readonly about: DifferenceAbout;
  /** What the agency holds. */
  readonly position: string;
  /** What shows it. Asked for; without it nobody enters a tracker by this difference. */
  readonly evidence?: string;
  /** What would resolve it. */
  readonly requested?: string;
  /** Another agency's position, recorded by whoever leads the meeting. */
  readonly agency?: Id;
  /** The item that it stands beside, and the decision or the threshold in it. */
  readonly discussionId?: Id;
  readonly decisionId?: Id;
  readonly thresholdId?: Id;
}

export interface RaiseGiven extends SayingGiven {
  readonly unknownPerson: boolean;
}

/** What is disagreed about in a meeting has one difference, whose id is that of the decision or threshold. */
export const differenceIdOf = (
  { decisionId, thresholdId }: Pick<RaiseDifference, 'decisionId' | 'thresholdId'>,
  newId: Context['newId'],
): Id => decisionId ?? thresholdId ?? newId('difference');

export const raiseDifference = (
  difference: Difference,
  input: RaiseDifference,
  given: RaiseGiven,
  context: Context,
): Decision<DifferenceEvent> => {
  const { rules } = given;
  const positionId = context.newId('position');
  if (difference.recorded.has(positionId)) {
    return already(trace('This has been raised.', clauseOf(rules?.terms), context.now));
  }
  if (rules === undefined) {
    return refuse('NO_SUCH_SERIES', 'The board has no such meeting series.', { path: ['series'] });
  }
  if (given.unknownPerson) {
    return refuse('NO_SUCH_PERSON', 'Nobody with this id was referred.', { path: ['person'] });
  }
  const said = saidAt(input, given.item);
  if (isRefusal(said)) return said;
  const beside = besideOf(input, given.item);
  if (isRefusal(beside)) return beside;
  const speaker = speakerFor(input.agency, given, context);
  if (isRefusal(speaker)) return speaker;
  const raising: Raising = { input, rules, speaker, beside, positionId, ...said };
  return difference.phase === 'NONE' ? first(raising, context) : further(difference, raising, context);
};

interface Raising {
  readonly input: RaiseDifference;
  readonly rules: DifferenceRules;
  readonly speaker: Speaker;
  readonly beside: Beside;
  readonly positionId: Id;
  readonly sittingId: Id | null;
}

const first = (
  { input, rules, speaker, beside, positionId, sittingId }: Raising,
  context: Context,
): Decision<DifferenceEvent> => {
  const { series, personId, about } = input;
  const raisedOn = dayOf(rules, context.now);
  const settleBy = dueFor(rules, 'settleWithinWorkingDays', raisedOn);
  const differenceId = differenceIdOf(input, context.newId);
  const data = { differenceId, series, personId, about, ...beside, ...speaker, positionId, sittingId };
  return accept(
    [
      {
        type: 'DifferenceRaised',
        data: { ...data, evidenced: input.evidence !== undefined, raisedOn, settleBy },
        parts: partsOf(input),
        subjects: [personId],
      },
    ],
    trace(
      `Kept, and open until it is resolved, noted or escalated: by ${sayDue(settleBy, rules.terms.zone)}.` +
        (input.evidence === undefined ? ' No evidence stands with it yet.' : ''),
      clauseOf(rules.terms),
      context.now,
    ),
  );
};

/** Somebody differs from the same decision already. What was settled is open again: it was not settled for everybody. */
const further = (
  difference: Difference,
  { input, rules, speaker, positionId, sittingId }: Raising,
  context: Context,
): Decision<DifferenceEvent> => {
  const { personId } = input;
  const of = { differenceId: differenceIdOf(input, context.newId), series: difference.series, personId };
  const { agency, officer } = speaker;
  const reopenedOn = dayOf(rules, context.now);
  const settleBy = dueFor(rules, 'settleWithinWorkingDays', reopenedOn);
  const reopened = {
    type: 'DifferenceReopened' as const,
    data: { ...of, agency, officer, evidenced: false, reopenedOn, settleBy },
    parts: [],
    subjects: [personId],
  };
  return accept(
    [
      ...(isSettled(difference) === undefined ? [] : [reopened]),
      {
        type: 'PositionTaken',
        data: {
          ...{ ...of, ...speaker, positionId, sittingId, evidenced: input.evidence !== undefined },
          restates: difference.standing.get(agency) ?? null,
        },
        parts: partsOf(input),
        subjects: [personId],
      },
    ],
    trace(
      'Somebody differs from this already: the position is kept beside theirs, and one way is followed for all.',
      clauseOf(rules.terms),
      context.now,
    ),
  );
};

type Said = Pick<RaiseDifference, 'personId' | 'position' | 'evidence' | 'requested'>;
type SaidPart = Part<'position' | 'evidence' | 'requested', { readonly text: string }>;

/** What was said, in parts of the person whom it is about. */
export const partsOf = ({ personId, position, evidence, requested }: Said) => {
  const of = [personId];
  const part = <Name extends SaidPart['name']>(name: Name, text: string | undefined) =>
    text === undefined ? [] : [{ name, of, content: { text } }];
  return [...part('position', position), ...part('evidence', evidence), ...part('requested', requested)];
};
