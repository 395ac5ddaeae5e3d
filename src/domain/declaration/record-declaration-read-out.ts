/** Recording that the declaration was read out: at the sitting, before its first item begins (RMM terms, Information sharing). */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { notAtThatTime, sittingNotOpen } from '../sitting/sitting-state.js';
import type { Instant } from '../time.js';
import { declared, wasReadOut, type OfDeclaration } from './declaration-state.js';
import type { Declaration, DeclarationEvent } from './declaration.js';

export interface RecordDeclarationReadOut {
  readonly sittingId: Id;
  readonly version: number;
  readonly readBy: Id;
  /** When it was read; now where it is left out. */
  readonly readAt?: Instant;
}

export interface ReadOutGiven extends OfDeclaration {
  readonly readerInPost: boolean;
}

export const recordDeclarationReadOut = (
  declaration: Declaration,
  { sittingId, version, readBy, readAt }: RecordDeclarationReadOut,
  { sitting, textHash, readerInPost }: ReadOutGiven,
  { now }: Context,
): Decision<DeclarationEvent> => {
  const on = declared(sitting, version);
  if ('accepted' in on) return on;
  const { text, convening } = on;
  const because = trace('The declaration was read out: the first item can begin.', text.clause, now);
  if (wasReadOut(declaration, text)) return already(because);
  if (sitting.phase !== 'OPEN') return sittingNotOpen(sitting);
  if (!readerInPost) {
    return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['readBy'] });
  }
  const refused = notAtThatTime(readAt, convening, now, 'readAt');
  if (refused !== undefined) return refused;
  const data = { sittingId, series: convening.series, version, textHash, readBy };
  return accept(
    [{ type: 'DeclarationReadOut', data, parts: [], subjects: [], occurredAt: readAt ?? now }],
    because,
  );
};
