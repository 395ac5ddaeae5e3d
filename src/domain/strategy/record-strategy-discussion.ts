/**
 * Writing the record: "the information sharing, decision making and planning will be recorded as a strategy
 * discussion" (DRM terms, Process). It answers the questions that published procedures ask; open ones are named.
 */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { LocalDate } from '../time.js';
import { listed } from './minimum.js';
import type { StrategyDiscussion } from './strategy.js';
import type { NeededOrNot, ParentsTold, StrategyEvent, StrategyRecord } from './strategy-events.js';
import { noTerms, notConvened, ofStrategy, type StrategyGiven } from './strategy-state.js';

export interface RecordStrategyDiscussion {
  readonly strategyId: Id;
  readonly record: StrategyRecord;
  readonly criminalInvestigation: NeededOrNot;
  readonly medical: NeededOrNot;
  readonly legalAction: NeededOrNot;
  readonly parents: ParentsTold;
  readonly reviewOn: LocalDate;
  readonly otherPeople: readonly Id[];
  readonly statutoryReference?: string;
}

export interface RecordGiven extends StrategyGiven {
  /** Whether the board knows each of the other people. */
  readonly othersKnown: boolean;
}

export const recordStrategyDiscussion = (
  strategy: StrategyDiscussion,
  input: RecordStrategyDiscussion,
  given: RecordGiven,
  context: Context,
): Decision<StrategyEvent> => {
  if (strategy.phase !== 'CONVENED') return notConvened(strategy);
  if (given.under === undefined) return noTerms();
  const { terms } = given.under;
  const { record, otherPeople, reviewOn, statutoryReference } = input;
  const unanswered = openQuestions(record);
  const because = trace(
    unanswered.length === 0
      ? 'Recorded. Every question of the record is answered.'
      : `Recorded. Left open: ${listed(unanswered.map((question) => QUESTIONS[question]))}.`,
    terms.clauses.strategy,
    context.now,
  );
  const recordId = context.newId('strategy-record');
  if (strategy.records.includes(recordId)) return already(because);
  if (strategy.issued) {
    return refuse(
      'RECORD_ISSUED',
      'This record has been issued and stays as it is. When facts change, hold another discussion that names this one.',
      { clause: ISSUED_STAYS },
    );
  }
  if (!given.othersKnown) {
    return refuse('NO_SUCH_PERSON', 'One of the other people is not known to the board.', {
      path: ['otherPeople'],
    });
  }
  if (reviewOn < strategy.heldOn) {
    return refuse('REVIEW_BEFORE_DISCUSSION', 'The review comes after the discussion.', {
      path: ['reviewOn'],
    });
  }
  const { personId } = strategy;
  const people = [personId, ...otherPeople.filter((other) => other !== personId)];
  const { criminalInvestigation, medical, legalAction, parents } = input;
  return accept(
    [
      {
        type: 'StrategyDiscussionRecorded',
        data: {
          ...ofStrategy(input.strategyId, strategy),
          ...{ recordId, version: strategy.records.length + 1, otherPeople: people.slice(1) },
          ...{ criminalInvestigation, medical, legalAction, parents, reviewOn, unanswered },
          statutoryReference: strategy.statutoryReference || statutoryReference !== undefined,
        },
        parts: [
          { name: 'record', of: people, content: record },
          ...(statutoryReference === undefined
            ? []
            : [
                {
                  name: 'statutoryReference' as const,
                  of: [personId],
                  content: { reference: statutoryReference },
                },
              ]),
        ],
        subjects: people,
        gateways: strategy.kind === 'CHILD' ? terms.mainGateways : terms.adultGateways,
      },
    ],
    because,
  );
};

type Question = Exclude<keyof StrategyRecord, 'information'>;

const openQuestions = (record: StrategyRecord): readonly Question[] =>
  (Object.keys(QUESTIONS) as Question[]).filter((question) => record[question] === null);

const QUESTIONS: Readonly<Record<Question, string>> = {
  immediateActionTaken: 'immediate action taken',
  otherChildren: 'other children at risk',
  riskAnalysis: 'analysis of risk',
  criminalInvestigation: 'conduct and timing of a criminal investigation',
  furtherInformation: 'further information needed',
  plan: 'immediate and short-term action',
  medical: 'medical examination',
  evidence: 'protection of evidence',
  interviews: 'plan of interviews',
  parents: 'what the parents were told',
  legalAction: 'legal action',
  contingency: 'contingency',
};

const ISSUED_STAYS = boardsOwn(
  'What attendees were sent is never written over; facts that change are discussed anew.',
);
