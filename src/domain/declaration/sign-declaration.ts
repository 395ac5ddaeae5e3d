/**
 * Signing the declaration of a sitting: ahead of it, to read the papers; at it; or afterwards, to read its minutes.
 * Who joined after it was read out confirms that they know it.
 */
import { accept, already, refuse, trace, type Context, type Decision, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import { hasSigned, declared, noSigner, wasReadOut, type SignerGiven } from './declaration-state.js';
import type { Declaration, DeclarationEvent, SigningMethod } from './declaration.js';

export interface SignDeclaration {
  readonly sittingId: Id;
  /** An officer, or a visitor of the sitting. */
  readonly signer: Id;
  /** Of the text that they have before them. */
  readonly version: number;
  readonly method: SigningMethod;
  /** Who saw it signed on paper, or heard it said; left out for what is signed on screen. */
  readonly witness?: Id;
  /** They joined after it was read out, and know what was read. */
  readonly confirmsReadOut?: true;
  /** When they signed on paper or said so; now where it is left out. */
  readonly signedAt?: Instant;
}

export interface SignGiven extends SignerGiven {
  /** Whether the witness is in post; true where none is named. */
  readonly witnessInPost: boolean;
}

export const signDeclaration = (
  declaration: Declaration,
  input: SignDeclaration,
  { sitting, textHash, who, witnessInPost }: SignGiven,
  context: Context,
): Decision<DeclarationEvent> => {
  const on = declared(sitting, input.version);
  if ('accepted' in on) return on;
  const { sittingId, signer, version, method, witness, confirmsReadOut = false, signedAt } = input;
  const { text, convening } = on;
  const { series } = convening;
  if (who === undefined) return noSigner();
  const refused = notSignedSo(input, who, witnessInPost, context) ?? inTheFuture(signedAt, context);
  if (refused !== undefined) return refused;
  if (confirmsReadOut && !wasReadOut(declaration, text)) {
    return refuse('NOT_READ_OUT_YET', 'It has not been read out yet: nobody has missed it.', {
      path: ['confirmsReadOut'],
    });
  }
  const signedBefore = hasSigned(declaration, signer, text);
  const because = trace(
    signedBefore
      ? 'They have signed the declaration for this sitting.'
      : 'The declaration is signed for this sitting: its items can be read by whoever else may read them.',
    text.clause,
    context.now,
  );
  const confirmedBefore = signedBefore && declaration.participants.get(signer)?.confirmed === true;
  const clear = { parts: [], subjects: [], occurredAt: signedAt ?? context.now };
  const { agency, role } = who;
  const of = { sittingId, series, signer, version };
  const signed: DeclarationEvent = {
    type: 'DeclarationSigned',
    data: { ...of, textHash, agency, role, method, witness: witness ?? null },
    ...clear,
  };
  const confirmed: DeclarationEvent = { type: 'ReadOutConfirmed', data: of, ...clear };
  const events = [
    ...(signedBefore ? [] : [signed]),
    ...(confirmsReadOut && !confirmedBefore ? [confirmed] : []),
  ];
  return events.length === 0 ? already(because) : accept(events, because);
};

/** On screen for oneself alone; otherwise somebody else records it, and somebody is named who saw or heard it. */
const notSignedSo = (
  { signer, method, witness }: SignDeclaration,
  who: NonNullable<SignGiven['who']>,
  witnessInPost: boolean,
  { actor }: Context,
): Refusal | undefined => {
  if (method === 'ON_SCREEN') {
    if (actor.id !== signer || who.visitor) {
      return refuse(
        'SIGN_FOR_YOURSELF',
        'On screen everybody signs for themself: record how else it was signed.',
        {
          path: ['method'],
        },
      );
    }
    return witness === undefined
      ? undefined
      : refuse('NO_WITNESS_NEEDED', 'What is signed on screen needs no witness.', { path: ['witness'] });
  }
  if (actor.id === signer) {
    return refuse('SIGN_ON_SCREEN', 'You are signed in: sign on screen.', { path: ['method'] });
  }
  if (witness === undefined || witness === signer || !witnessInPost) {
    return refuse('WITNESS_NEEDED', 'Name somebody in post, other than who signs, who saw or heard it.', {
      path: ['witness'],
    });
  }
  return undefined;
};

const inTheFuture = (signedAt: Instant | undefined, { now }: Context): Refusal | undefined =>
  signedAt !== undefined && signedAt > now
    ? refuse('IN_THE_FUTURE', 'That time has not come yet.', { path: ['signedAt'] })
    : undefined;
