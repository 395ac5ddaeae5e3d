/**
 * Refusing to sign: whoever refuses is not in the room while children are discussed, sees nothing of the items, and is
 * minuted as having refused. They may sign after all.
 */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { declared, hasRefused, noSigner, type SignerGiven } from './declaration-state.js';
import type { Declaration, DeclarationEvent, DeclarationRefused } from './declaration.js';

export interface RefuseDeclaration {
  readonly sittingId: Id;
  /** An officer, or a visitor of the sitting. */
  readonly signer: Id;
  readonly version: number;
  /** In their words; nobody has to give one. */
  readonly reason?: string;
}

export const refuseDeclaration = (
  declaration: Declaration,
  { sittingId, signer, version, reason }: RefuseDeclaration,
  { sitting, textHash, who }: SignerGiven,
  { now }: Context,
): Decision<DeclarationEvent> => {
  const on = declared(sitting, version);
  if ('accepted' in on) return on;
  const { text, convening } = on;
  if (who === undefined) return noSigner();
  const because = trace(
    'Whoever does not sign takes no part in the items, and the minutes say so. They may sign after all.',
    text.clause,
    now,
  );
  if (hasRefused(declaration, signer, text)) return already(because);
  const { agency, role } = who;
  const refused: DeclarationRefused = {
    type: 'DeclarationRefused',
    data: { sittingId, series: convening.series, signer, version, textHash, agency, role },
    parts: reason === undefined ? [] : [{ name: 'reason', of: [signer], content: { text: reason } }],
    subjects: [],
  };
  return accept([refused], because);
};
