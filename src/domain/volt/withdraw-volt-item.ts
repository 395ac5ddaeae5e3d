/** Withdrawing what its source no longer stands by: it is kept, marked, and links nobody any more. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { personIdsOf, toldAt, type Volt } from './volt.js';
import type { VoltEvent } from './volt-events.js';
import { noVoltItem, themesClause, type VoltUnderTerms } from './volt-rules.js';

export interface WithdrawVoltItem {
  readonly voltId: Id;
  readonly reason: string;
}

export const withdrawVoltItem = (
  volt: Volt,
  { voltId, reason }: WithdrawVoltItem,
  { terms }: Pick<VoltUnderTerms, 'terms'>,
  context: Context,
): Decision<VoltEvent> => {
  if (volt.phase === 'NONE') return noVoltItem();
  const said = 'Withdrawn: kept with its reason, and no longer counted where people are linked.';
  const because = trace(said, themesClause(terms), context.now);
  if (volt.phase === 'WITHDRAWN') return already(because);
  const subjects = personIdsOf(volt);
  const of = subjects.length === 0 ? [context.actor.id] : subjects;
  return accept(
    [
      {
        type: 'VoltItemWithdrawn',
        data: { voltId, series: volt.series, ...toldAt(volt), people: volt.people },
        parts: [{ name: 'reason', of, content: { text: reason } }],
        subjects,
      },
    ],
    because,
  );
};
