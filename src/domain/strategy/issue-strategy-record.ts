/** Sending the record to those who took part: one working day where the terms say no other. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import { sayDue } from '../due.js';
import type { Id } from '../event.js';
import type { StrategyDiscussion } from './strategy.js';
import type { StrategyEvent } from './strategy-events.js';
import { noTerms, notConvened, ofStrategy, type StrategyGiven } from './strategy-state.js';
import { hasConflict, type Conflicts } from './taking-part.js';

export interface IssueStrategyRecord {
  readonly strategyId: Id;
}

export type IssueGiven = StrategyGiven & Conflicts;

export const issueStrategyRecord = (
  strategy: StrategyDiscussion,
  { strategyId }: IssueStrategyRecord,
  { under, conflicted }: IssueGiven,
  context: Context,
): Decision<StrategyEvent> => {
  if (strategy.phase !== 'CONVENED') return notConvened(strategy);
  if (under === undefined) return noTerms();
  const { terms } = under;
  const clause = terms.clauses.strategy;
  const inTime = context.now < strategy.recordDueAt;
  const due = sayDue(strategy.recordDueAt, terms.zone);
  const because = trace(
    inTime ? `Issued to those who took part, in time: due by ${due}.` : `Issued late: it was due by ${due}.`,
    clause,
    context.now,
  );
  if (strategy.issued) return already(because);
  if (strategy.records.length === 0) {
    return refuse('NOT_RECORDED', 'Nothing has been recorded yet that could be issued.', { clause });
  }
  if (strategy.decided === null || strategy.decided.threshold === 'DEFERRED') {
    return refuse('THRESHOLD_NOT_DECIDED', 'The record says whether the threshold is met: decide it first.', {
      clause,
    });
  }
  // Also where the conflict was declared after the discussion.
  const to = strategy.participants
    .filter((one) => !hasConflict(one, { conflicted }))
    .map(({ participantId }) => participantId);
  const data = {
    ...ofStrategy(strategyId, strategy),
    ...{ version: strategy.records.length, to, inTime },
  };
  const subjects = [strategy.personId];
  return accept([{ type: 'StrategyRecordIssued', data, parts: [], subjects }], because);
};
