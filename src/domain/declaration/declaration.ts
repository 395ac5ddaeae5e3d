/**
 * The confidentiality declaration of one sitting: "signed by all participants of the meeting and read out at the start
 * of all RMM meetings" (RMM terms, Information sharing). A stream of its own, so that signing holds up nothing else of
 * the sitting. What is signed is a version of a text: a signature under another version does not count.
 */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';

/** On screen: by oneself. On paper, or by voice for who dials in: recorded by whoever takes the minutes, with a witness. */
export type SigningMethod = 'ON_SCREEN' | 'ON_PAPER' | 'BY_VOICE';

type OfSitting = { readonly sittingId: Id; readonly series: string };

/** Which text: its version by the terms that the sitting meets by, and what proves its words. */
type OfText = { readonly version: number; readonly textHash: string };

/** Who signs or refuses, for whom they are there. */
export interface Signer {
  /** The officer; for a practitioner without an account, the id under which the sitting knows them. */
  readonly signer: Id;
  readonly agency: Id;
  /** The core role that they take part for; null for everybody else: a worker, an observer, a visitor. */
  readonly role: string | null;
}

export type DeclarationSigned = DomainEvent<
  'DeclarationSigned',
  OfSitting & OfText & Signer & { readonly method: SigningMethod; readonly witness: Id | null },
  never
>;
/** Who joined after it was read out has been told it, or has read it themself. */
export type ReadOutConfirmed = DomainEvent<
  'ReadOutConfirmed',
  OfSitting & { readonly signer: Id; readonly version: number },
  never
>;
export type DeclarationRefused = DomainEvent<
  'DeclarationRefused',
  OfSitting & OfText & Signer,
  Part<'reason', { readonly text: string }>
>;
export type DeclarationReadOut = DomainEvent<
  'DeclarationReadOut',
  OfSitting & OfText & { readonly readBy: Id },
  never
>;
/** It was recorded for the wrong person, or not given at all. */
export type SignatureWithdrawn = DomainEvent<
  'SignatureWithdrawn',
  OfSitting & { readonly signer: Id; readonly version: number },
  never
>;
export type DeclarationEvent =
  DeclarationSigned | ReadOutConfirmed | DeclarationRefused | DeclarationReadOut | SignatureWithdrawn;

/** What stands of one participant; the last word counts. */
export interface Standing {
  readonly stands: 'SIGNED' | 'REFUSED' | 'WITHDRAWN';
  /** Of the text that was signed or refused. */
  readonly version: number;
  /** Joined late and confirmed that they know what was read out. */
  readonly confirmed: boolean;
}

export interface Declaration {
  readonly participants: ReadonlyMap<Id, Standing>;
  /** The version that was read out last; null until one was. */
  readonly readOut: number | null;
}

const OF_SITTING = {
  sittingId: 'which sitting; an id made from series and date',
  series: 'code of the meeting series',
};
const OF_TEXT = {
  version: 'which text of the declaration; a number',
  textHash: 'proves the words of the text; a hash of public terms',
};
const SIGNER = {
  signer: 'who it is that signs; a random pseudonym',
  agency: 'for which agency; an id',
  role: 'for which role of the terms; a code',
};

const CATALOGUE: EventCatalogue<DeclarationEvent> = {
  DeclarationSigned: {
    version: 1,
    clear: {
      ...{ ...OF_SITTING, ...OF_TEXT, ...SIGNER },
      method: 'on screen, on paper or by voice; a code',
      witness: 'who saw or heard it; a random pseudonym',
    },
    parts: {},
  },
  ReadOutConfirmed: {
    version: 1,
    clear: {
      ...OF_SITTING,
      signer: 'who joined late; a random pseudonym',
      version: 'which text they know; a number',
    },
    parts: {},
  },
  DeclarationRefused: {
    version: 1,
    clear: { ...OF_SITTING, ...OF_TEXT, ...SIGNER },
    parts: { reason: 'why the participant does not sign' },
  },
  DeclarationReadOut: {
    version: 1,
    clear: { ...OF_SITTING, ...OF_TEXT, readBy: 'who read it out; a random pseudonym' },
    parts: {},
  },
  SignatureWithdrawn: {
    version: 1,
    clear: {
      ...OF_SITTING,
      signer: 'whose signature it was not; a random pseudonym',
      version: 'which text of the declaration; a number',
    },
    parts: {},
  },
};

export const declarationKind: StreamKind<Declaration, DeclarationEvent> = {
  category: 'declaration',
  initial: { participants: new Map(), readOut: null },
  evolve: (declaration, event) => {
    switch (event.type) {
      case 'DeclarationSigned':
        return withStanding(declaration, event.data, 'SIGNED');
      case 'DeclarationRefused':
        return withStanding(declaration, event.data, 'REFUSED');
      case 'SignatureWithdrawn':
        return withStanding(declaration, event.data, 'WITHDRAWN');
      case 'ReadOutConfirmed': {
        const before = declaration.participants.get(event.data.signer);
        if (before === undefined) return declaration;
        const confirmed = { ...before, confirmed: true };
        const participants = new Map(declaration.participants).set(event.data.signer, confirmed);
        return { ...declaration, participants };
      }
      case 'DeclarationReadOut':
        return { ...declaration, readOut: event.data.version };
    }
  },
  catalogue: CATALOGUE,
};

const withStanding = (
  declaration: Declaration,
  { signer, version }: { readonly signer: Id; readonly version: number },
  stands: Standing['stands'],
): Declaration => ({
  ...declaration,
  participants: new Map(declaration.participants).set(signer, { stands, version, confirmed: false }),
});
