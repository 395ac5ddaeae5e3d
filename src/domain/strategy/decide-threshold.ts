/**
 * Whether the threshold for enquiries is met, for one child or adult. Kept with its reasons also when it is not;
 * whoever holds otherwise is recorded with their position.
 */
import {
  accept,
  already,
  boardsOwn,
  refuse,
  trace,
  type Context,
  type Decision,
  type Refusal,
} from '../decision.js';
import { dueWithinWorkingDays, sayDue } from '../due.js';
import type { Id } from '../event.js';
import { sayDate, type Instant } from '../time.js';
import { sayCodes } from './minimum.js';
import type { StrategyDiscussion } from './strategy.js';
import type { Enquiry, StrategyEvent, Threshold } from './strategy-events.js';
import { noTerms, notConvened, ofStrategy, type StrategyGiven, type UnderTerms } from './strategy-state.js';

export interface DecideThreshold {
  readonly strategyId: Id;
  readonly threshold: Threshold;
  /** Named where the threshold is met, and only there. */
  readonly enquiry: Enquiry | null;
  readonly reasons: string;
  readonly positions: readonly {
    readonly agency: Id;
    readonly threshold: Threshold;
    readonly reasons: string;
  }[];
}

export const decideThreshold = (
  strategy: StrategyDiscussion,
  input: DecideThreshold,
  { under }: StrategyGiven,
  context: Context,
): Decision<StrategyEvent> => {
  if (strategy.phase !== 'CONVENED') return notConvened(strategy);
  if (under === undefined) return noTerms();
  const unfit = unfitEnquiry(input, under);
  if (unfit !== undefined) return unfit;
  const { threshold, enquiry, reasons, positions } = input;
  const starts = threshold === 'MET' && strategy.kind === 'CHILD';
  const conferenceDueAt = starts ? conferenceDue(strategy, under) : null;
  const because = trace(
    sentence(strategy, input, conferenceDueAt, under),
    under.terms.clauses.strategy,
    context.now,
  );
  const before = strategy.decided;
  const decisionId = context.newId('threshold-decision');
  if (before !== null && before.decisionId === decisionId) return already(because);
  // Deferred again, or decided after it was deferred, it is another decision with reasons of its own.
  if (before !== null && before.threshold !== 'DEFERRED') {
    if (before.threshold !== threshold || before.enquiry !== enquiry) return decidedOtherwise();
    return positions.every((held) => before.positions.some((one) => isSamePosition(one, held)))
      ? already(because)
      : positionTooLate();
  }
  const { personId } = strategy;
  return accept(
    [
      {
        type: 'ThresholdDecided',
        data: {
          ...ofStrategy(input.strategyId, strategy),
          ...{
            decisionId,
            threshold,
            enquiry,
            s47StartedOn: starts ? strategy.heldOn : null,
            conferenceDueAt,
          },
          positions: positions.map(({ agency, threshold: held }) => ({ agency, threshold: held })),
          disagreed: positions.some(({ threshold: held }) => held !== threshold),
        },
        parts: [
          { name: 'reasons', of: [personId], content: { text: reasons } },
          {
            name: 'positions',
            of: [personId],
            content: { reasons: positions.map(({ agency, reasons: text }) => ({ agency, text })) },
          },
        ],
        subjects: [personId],
        ...(threshold === 'MET' && {
          gateways: strategy.kind === 'CHILD' ? under.terms.mainGateways : under.terms.adultGateways,
        }),
      },
    ],
    because,
  );
};

type Held = Pick<DecideThreshold['positions'][number], 'agency' | 'threshold'>;

const isSamePosition = (one: Held, other: Held): boolean =>
  one.agency === other.agency && one.threshold === other.threshold;

const decidedOtherwise = (): Refusal =>
  refuse(
    'THRESHOLD_DECIDED',
    'The threshold has been decided here. When facts change, hold another discussion that names this one.',
    { clause: DECIDED_STAYS },
  );

/** Never answered as if it had been taken in: who differs would not be heard. */
const positionTooLate = (): Refusal =>
  refuse(
    'THRESHOLD_DECIDED',
    'The threshold has been decided here, and no position is added to it. Whoever differs raises an escalation, or asks for another discussion that names this one.',
    { clause: DECIDED_STAYS, path: ['positions'] },
  );

const unfitEnquiry = (
  { threshold, enquiry }: DecideThreshold,
  { terms }: UnderTerms,
): Refusal | undefined => {
  const clause = terms.clauses.strategy;
  if (threshold === 'MET' && enquiry === null) {
    return refuse('SINGLE_OR_JOINT', 'Say whether social care enquires alone or jointly with the police.', {
      clause,
      path: ['enquiry'],
    });
  }
  return threshold !== 'MET' && enquiry !== null
    ? refuse('NO_ENQUIRY', 'No enquiry starts unless the threshold is met.', { clause, path: ['enquiry'] })
    : undefined;
};

const conferenceDue = ({ heldOn }: StrategyDiscussion, { terms, calendar }: UnderTerms): Instant =>
  dueWithinWorkingDays({ calendar, zone: terms.zone }, heldOn, terms.strategy.conferenceWithinWorkingDays);

const sentence = (
  { missing, heldOn }: StrategyDiscussion,
  { threshold, enquiry }: DecideThreshold,
  conferenceDueAt: Instant | null,
  { terms }: UnderTerms,
): string => {
  if (threshold !== 'MET') return OTHERWISE[threshold];
  const who = enquiry === 'JOINT' ? 'jointly by social care and the police' : 'by social care alone';
  const still = missing.length === 0 ? '' : ` Still to be consulted: ${sayCodes(missing)}.`;
  if (conferenceDueAt === null) return `The threshold is met: enquiries are made ${who}.${still}`;
  const conference = sayDue(conferenceDueAt, terms.zone);
  return `The threshold is met: enquiries started on ${sayDate(heldOn)}, ${who}; the conference is due by ${conference}.${still}`;
};

const OTHERWISE: Readonly<Record<Exclude<Threshold, 'MET'>, string>> = {
  NOT_MET: 'The threshold is not met. The decision and its reasons are kept.',
  DEFERRED: 'The decision is deferred. Until it is taken, the record is not issued.',
};

const DECIDED_STAYS = boardsOwn(
  'A threshold decision stands with its reasons; facts that change are discussed anew.',
);
