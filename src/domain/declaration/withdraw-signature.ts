/** Withdrawing a signature that was recorded for the wrong person. The log keeps that it had been recorded. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { declared, EACH_SITTING, type OfDeclaration } from './declaration-state.js';
import type { Declaration, DeclarationEvent } from './declaration.js';

export interface WithdrawSignature {
  readonly sittingId: Id;
  /** For whom it was recorded. */
  readonly signer: Id;
}

export const withdrawSignature = (
  { participants }: Declaration,
  { sittingId, signer }: WithdrawSignature,
  { sitting }: OfDeclaration,
  { now }: Context,
): Decision<DeclarationEvent> => {
  const on = declared(sitting, undefined);
  if ('accepted' in on) return on;
  const because = trace(
    'The signature does not stand: its papers are closed to whom it was recorded for.',
    EACH_SITTING,
    now,
  );
  const own = participants.get(signer);
  if (own?.stands === 'WITHDRAWN') return already(because);
  if (own?.stands !== 'SIGNED') {
    return refuse('NOT_SIGNED', 'No signature of theirs is recorded for this sitting.', { path: ['signer'] });
  }
  const data = { sittingId, series: on.convening.series, signer, version: own.version };
  return accept([{ type: 'SignatureWithdrawn', data, parts: [], subjects: [] }], because);
};
