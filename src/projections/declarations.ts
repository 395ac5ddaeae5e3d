/** The declaration of each sitting that has one: its text, who read it out, who has signed, and who has refused. */
import type { Signer, SigningMethod } from '../domain/declaration/declaration.js';
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { DeclarationTerms } from '../domain/terms/tracking-settings.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export interface Signature extends Signer {
  readonly version: number;
  readonly method: SigningMethod;
  /** Who saw or heard it; null for what was signed on screen. */
  readonly witness: Id | null;
  /** Who recorded it; the signer themself on screen. */
  readonly recordedBy: Id;
  readonly signedAt: Instant;
  /** When they confirmed what had been read out before they joined; null where they did not. */
  readonly confirmedAt: Instant | null;
}

export interface SignatureRefused extends Signer {
  readonly version: number;
  readonly at: Instant;
  /** Null where none was given. */
  readonly reason: Personal<{ readonly text: string }> | null;
}

export interface ReadOut {
  readonly version: number;
  readonly readBy: Id;
  readonly at: Instant;
}

export interface DeclarationView {
  readonly sittingId: Id;
  readonly series: string;
  /** The text that the sitting meets by; null where it has none any more. Signatures of another are kept, and do not count. */
  readonly text: DeclarationTerms | null;
  readonly readOut: ReadOut | null;
  /** In the order in which they signed; each participant once. */
  readonly signatures: readonly Signature[];
  readonly refusals: readonly SignatureRefused[];
}

export const declarations = projection<DeclarationView>({
  name: 'declarations',
  version: 1,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'SittingConvened':
      case 'SittingConvenedAnew':
        return [event.data.sittingId];
      default:
        return isOfDeclaration(event) ? [event.data.sittingId] : [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'SittingConvened':
      case 'SittingConvenedAnew': {
        const { sittingId, series, terms } = event.data;
        const { declaration: text = null } = terms;
        if (document === null && text === null) return null;
        return { ...(document ?? NOTHING_SIGNED), sittingId, series, text };
      }
      default:
        return document !== null && isOfDeclaration(event)
          ? { ...document, ...after(document, event) }
          : document;
    }
  },
});

/** Events of the stream of a declaration. */
type OfDeclaration = Extract<
  LogEvent,
  {
    readonly type:
      | 'DeclarationSigned'
      | 'ReadOutConfirmed'
      | 'DeclarationRefused'
      | 'DeclarationReadOut'
      | 'SignatureWithdrawn';
  }
>;
export const isOfDeclaration = (event: LogEvent): event is OfDeclaration =>
  event.type === 'DeclarationSigned' ||
  event.type === 'ReadOutConfirmed' ||
  event.type === 'DeclarationRefused' ||
  event.type === 'DeclarationReadOut' ||
  event.type === 'SignatureWithdrawn';

/** What was read out, signed and refused, as the minutes record it too. */
export type Signing = Pick<DeclarationView, 'readOut' | 'signatures' | 'refusals'>;

export const NOTHING_SIGNED: Signing = { readOut: null, signatures: [], refusals: [] };

/** What stands after an event; the same for one of another kind. */
export const signing = (before: Signing, event: LogEvent): Signing =>
  isOfDeclaration(event) ? { ...before, ...after(before, event) } : before;

const after = ({ signatures, refusals }: Signing, event: OfDeclaration): Partial<Signing> => {
  const others = <S extends Signer>(of: readonly S[], signer: Id): readonly S[] =>
    of.filter((one) => one.signer !== signer);
  switch (event.type) {
    case 'DeclarationReadOut': {
      const { version, readBy } = event.data;
      return { readOut: { version, readBy, at: event.occurredAt } };
    }
    case 'DeclarationSigned': {
      const { signer, agency, role, version, method, witness } = event.data;
      const signature = {
        ...{ signer, agency, role, version, method, witness, recordedBy: event.actor.id },
        ...{ signedAt: event.occurredAt, confirmedAt: null },
      };
      return { signatures: [...others(signatures, signer), signature], refusals: others(refusals, signer) };
    }
    case 'ReadOutConfirmed': {
      const confirmed = { confirmedAt: event.occurredAt };
      const { signer } = event.data;
      return {
        signatures: signatures.map((one) => (one.signer === signer ? { ...one, ...confirmed } : one)),
      };
    }
    case 'DeclarationRefused': {
      const { signer, agency, role, version } = event.data;
      const reason = event.parts.length === 0 ? null : (partOf(event, 'reason') ?? ERASED);
      const refusal = { signer, agency, role, version, at: event.occurredAt, reason };
      return { signatures: others(signatures, signer), refusals: [...others(refusals, signer), refusal] };
    }
    case 'SignatureWithdrawn':
      return { signatures: others(signatures, event.data.signer) };
  }
};

/** How somebody stands to the declaration of a sitting. */
export type StandsTo = 'SIGNED' | 'REFUSED' | 'NOT_SIGNED';

export const standsTo = ({ text, signatures, refusals }: DeclarationView, officer: Id): StandsTo => {
  const of = ({ signer, version }: Signer & { readonly version: number }): boolean =>
    signer === officer && version === text?.version;
  if (signatures.some(of)) return 'SIGNED';
  return refusals.some(of) ? 'REFUSED' : 'NOT_SIGNED';
};
