/** Small questions that every decision on a declaration asks, and the gate with them. */
import { boardsOwn, refuse, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import type { Convening } from '../sitting/sitting-events.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { DeclarationTerms } from '../terms/tracking-settings.js';
import type { Declaration, Signer } from './declaration.js';

/** The sitting whose declaration it is, and the hash of its text as the sitting froze it. */
export interface OfDeclaration {
  readonly sitting: Sitting;
  readonly textHash: string;
}

/** Who signs, as the board's events and the sitting have them; undefined for somebody whom neither knows. */
export interface SignerGiven extends OfDeclaration {
  readonly who: (Omit<Signer, 'signer'> & { readonly visitor: boolean }) | undefined;
}

/** Whether somebody has signed the text that the sitting meets by: one under another version does not count. */
export const hasSigned = (
  { participants }: Declaration,
  officer: Id,
  { version }: Pick<DeclarationTerms, 'version'>,
): boolean => {
  const own = participants.get(officer);
  return own?.stands === 'SIGNED' && own.version === version;
};

export const hasRefused = (
  { participants }: Declaration,
  officer: Id,
  { version }: Pick<DeclarationTerms, 'version'>,
): boolean => {
  const own = participants.get(officer);
  return own?.stands === 'REFUSED' && own.version === version;
};

/** Whether the text that the sitting meets by was read out at it. */
export const wasReadOut = (
  { readOut }: Declaration,
  { version }: Pick<DeclarationTerms, 'version'>,
): boolean => readOut === version;

/** The declaration whose signature opens the papers of a sitting under these terms; undefined: they are open. */
export const gateOf = (terms: TermsOfReference | undefined): DeclarationTerms | undefined =>
  terms?.declaration?.gatesPapers === true ? terms.declaration : undefined;

/** What a decision on the declaration of a sitting rests on; otherwise why there is nothing to decide. */
export const declared = (
  sitting: Sitting,
  version: number | undefined,
): Refusal | { readonly convening: Convening; readonly text: DeclarationTerms } => {
  if (!isConvened(sitting)) return noSitting();
  const { convening } = sitting;
  const text = convening.terms.declaration;
  if (text === undefined) {
    return refuse('NO_DECLARATION', 'Nothing is signed at this meeting: its terms have no declaration.');
  }
  if (version !== undefined && version !== text.version) {
    const sentence = `This sitting meets by version ${text.version} of the declaration: read that one.`;
    return refuse('ANOTHER_TEXT', sentence, { clause: text.clause, path: ['version'] });
  }
  return { convening, text };
};

/** What whoever has not signed is told, whatever they wanted to do about an item. */
export const notSigned = ({ clause }: DeclarationTerms): Refusal =>
  refuse(
    'DECLARATION_NOT_SIGNED',
    'You have not signed the declaration of this sitting: sign it first. What you know of a risk you can still tell, and your own actions stay yours.',
    { clause },
  );

export const noSigner = (): Refusal =>
  refuse('NO_SUCH_PARTICIPANT', 'Nobody in post, and no visitor of this sitting, has this id.', {
    path: ['signer'],
  });

export const EACH_SITTING = boardsOwn(
  'Everybody who takes part signs for each sitting, and sees nothing of its items before.',
);
