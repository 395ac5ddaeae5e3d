/**
 * Support that is asked for or offered, for a child or for whoever works with the child (P18): "Consider any
 * additional support required", "Improve support to professionals working with high-risk cases" (RMM terms, Aims).
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';

export type SupportFor = 'CHILD' | 'WORKER';

/** What became of it. `OFFERED` and `ARRANGED` are on the way; the others are where it ends, and can be said anew. */
export type SupportAnswer = 'OFFERED' | 'ARRANGED' | 'TAKEN_UP' | 'NOT_TAKEN_UP' | 'NOT_AVAILABLE';

type OfSupport = { readonly supportId: Id; readonly personId: Id; readonly series: string };
type Text<Name extends string> = Part<Name, { readonly text: string }>;

interface ForWhom {
  readonly supportFor: SupportFor;
  /** The worker whom it is for; null for a child, or a worker without an account. */
  readonly worker: Id | null;
  /** The item in which it was said; null outside a meeting. */
  readonly discussionId: Id | null;
}
interface By {
  readonly officer: Id;
  readonly agency: Id;
}

export type SupportAsked = DomainEvent<
  'SupportAsked',
  OfSupport &
    ForWhom &
    By & {
      /** Which agency is asked; null where the meeting is. */
      readonly askedOf: Id | null;
    },
  Text<'need'>
>;
export type SupportOffered = DomainEvent<'SupportOffered', OfSupport & ForWhom & By, Text<'offer'>>;
export type SupportAnswered = DomainEvent<
  'SupportAnswered',
  OfSupport & By & { readonly answerId: Id; readonly answer: SupportAnswer },
  Text<'outcome'>
>;
export type SupportEvent = SupportAsked | SupportOffered | SupportAnswered;

export interface Support extends ForWhom {
  readonly phase: 'NONE' | 'ASKED' | 'OFFERED' | 'ANSWERED';
  readonly personId: Id;
  readonly series: string;
  /** Agencies with a say: who asked or offers, and who was asked. */
  readonly agencies: readonly Id[];
  readonly answer: SupportAnswer | null;
  readonly recorded: ReadonlySet<Id>;
}

const OF_SUPPORT = {
  supportId: 'which support it is; a random id',
  personId: 'for which child, or of whose worker; a pseudonym',
  series: 'the meeting that considers it; a code',
};
const FOR_WHOM = {
  supportFor: 'for child or for worker; a code',
  worker: 'which worker it is for; a pseudonym',
  discussionId: 'in which item it was said; an id',
};
const BY = { officer: 'who said so; a random pseudonym', agency: 'of which agency; an id' };

export const supportKind: StreamKind<Support, SupportEvent> = {
  category: 'support',
  initial: {
    ...{ phase: 'NONE', personId: '', series: '', supportFor: 'CHILD', worker: null, discussionId: null },
    ...{ agencies: [], answer: null, recorded: new Set() },
  },
  evolve: (support, event) => {
    const { agency } = event.data;
    switch (event.type) {
      case 'SupportAsked': {
        const { personId, series, supportFor, worker, discussionId, askedOf } = event.data;
        const about = { personId, series, supportFor, worker, discussionId };
        const agencies = askedOf === null ? [agency] : unique([agency, askedOf]);
        return { ...support, ...about, phase: 'ASKED', agencies };
      }
      case 'SupportOffered': {
        const { personId, series, supportFor, worker, discussionId } = event.data;
        const about = { personId, series, supportFor, worker, discussionId };
        return { ...support, ...about, phase: 'OFFERED', agencies: [agency] };
      }
      case 'SupportAnswered': {
        const { answer, answerId } = event.data;
        return { ...support, phase: 'ANSWERED', answer, recorded: new Set([...support.recorded, answerId]) };
      }
    }
  },
  catalogue: {
    SupportAsked: {
      version: 1,
      clear: { ...OF_SUPPORT, ...FOR_WHOM, ...BY, askedOf: 'which agency is asked; an id' },
      parts: { need: 'which support is needed, and why' },
    },
    SupportOffered: {
      version: 1,
      clear: { ...OF_SUPPORT, ...FOR_WHOM, ...BY },
      parts: { offer: 'what is offered' },
    },
    SupportAnswered: {
      version: 1,
      clear: {
        ...OF_SUPPORT,
        ...BY,
        answerId: 'which answer it is; a random id',
        answer: 'what became of it; a code',
      },
      parts: { outcome: 'what became of it, in words' },
    },
  },
};

const unique = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)];
