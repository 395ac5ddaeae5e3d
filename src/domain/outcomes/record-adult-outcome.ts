/** What becomes of an adult at risk: with their consent, or against it for a reason that is kept. */
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
import type { Id } from '../event.js';
import { ADULT_AT } from '../person/identity.js';
import { noTerms, type UnderTerms } from '../strategy/strategy-state.js';
import type { AdultOutcome, Capacity, Consent, OutcomeEvent, Outcomes } from './outcomes.js';
import { noItem, type OutcomeGiven } from './record-channel-outcome.js';

export interface RecordAdultOutcome {
  readonly personId: Id;
  readonly outcome: AdultOutcome;
  readonly capacity: Capacity;
  readonly consent: Consent;
  readonly reasons: string;
  /** Why something is done although consent was withheld. */
  readonly override?: string;
  readonly discussionId?: Id;
}

export interface AdultOutcomeGiven extends OutcomeGiven {
  /** By the statement of age that makes the person oldest; null where that settles nothing. */
  readonly oldestInYears: number | null;
}

export const recordAdultOutcome = (
  outcomes: Outcomes,
  input: RecordAdultOutcome,
  { referred, ownItem, under, oldestInYears }: AdultOutcomeGiven,
  context: Context,
): Decision<OutcomeEvent> => {
  if (!referred) return refuse('NO_SUCH_PERSON', 'There is no such person.', { path: ['personId'] });
  if (under === undefined) return noTerms();
  if (!ownItem) return noItem();
  const { personId, outcome, capacity, consent, reasons, override, discussionId = null } = input;
  if (oldestInYears !== null && oldestInYears < FROM_YEARS[outcome]) return stillAChild(outcome, under);
  const against = consent === 'WITHHELD' && outcome !== 'NO_FURTHER_ACTION';
  if (against && override === undefined) {
    return refuse(
      'WHY_AGAINST_CONSENT',
      'The adult has withheld consent. Say why something is done all the same, for example because others are at risk.',
      { clause: MADE_PERSONAL, path: ['override'] },
    );
  }
  if (!against && override !== undefined) {
    return refuse(
      'NOTHING_OVERRIDDEN',
      'Nothing is done against the wish of the adult, so there is nothing to override.',
      {
        clause: MADE_PERSONAL,
        path: ['override'],
      },
    );
  }
  const because = trace(
    `${SAID[outcome]} ${against ? 'Consent was overridden, for a reason that is kept.' : CAPACITY[capacity]}`,
    MADE_PERSONAL,
    context.now,
  );
  const outcomeId = context.newId('outcome');
  if (outcomes.recorded.has(outcomeId)) return already(because);
  return accept(
    [
      {
        type: 'AdultOutcomeRecorded',
        data: {
          ...{ outcomeId, personId, series: under.terms.series, discussionId, outcome },
          ...{ capacity, consent, consentOverridden: against },
        },
        parts: [{ name: 'reasons', of: [personId], content: { reasons, override: override ?? null } }],
        subjects: [personId],
        gateways: under.terms.adultGateways,
      },
    ],
    because,
  );
};

/** The conference takes whoever may be a victim of domestic abuse by the Domestic Abuse Act 2021, s1: from sixteen. */
const FROM_YEARS: Readonly<Record<AdultOutcome, number>> = {
  ...{ S42_ENQUIRY: ADULT_AT, MARAC: 16, MARM: ADULT_AT, NO_FURTHER_ACTION: ADULT_AT },
};

/** Who decides about a child stands in `instead`: social care. */
const stillAChild = (outcome: AdultOutcome, { terms }: UnderTerms): Refusal =>
  refuse(
    'NOT_AN_ADULT',
    `This person is under ${FROM_YEARS[outcome]} by every date of birth on record, and is protected as a child: ask for a strategy discussion. Where the date is wrong, correct it first.`,
    {
      clause: terms.clauses.strategy,
      path: ['personId'],
      instead: { kind: 'ASK_ROLE', roles: terms.strategy.chairedBy },
    },
  );

const SAID: Readonly<Record<AdultOutcome, string>> = {
  S42_ENQUIRY: 'Recorded: a safeguarding enquiry about an adult at risk.',
  MARAC: 'Recorded: to the multi-agency risk assessment conference.',
  MARM: 'Recorded: to multi-agency risk management.',
  NO_FURTHER_ACTION: 'Recorded: no further action, with the reasons.',
};

const CAPACITY: Readonly<Record<Capacity, string>> = {
  HAS: 'The adult has capacity to decide about the risk.',
  LACKS: 'The adult lacks capacity to decide about the risk: what is done is in their best interests.',
  FLUCTUATING: 'The capacity of the adult comes and goes: ask again when it is there.',
  NOT_ASSESSED: 'Capacity is presumed until it is assessed.',
};

const MADE_PERSONAL = boardsOwn(
  'An adult decides about their own life; what is done against their wish has a reason that is kept.',
);
