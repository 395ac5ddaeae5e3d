/**
 * The minutes of a sitting: drafted from the events, approved by the chairs, issued. "Minutes will be produced
 * with an action plan and distributed to partners" (DRM terms, Recording). Their text is a projection of the
 * sitting's events; this stream says which version was drafted from what, and who approved it.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { ChairPolicy } from '../terms/terms-of-reference.js';
import { DISTRIBUTION_CATALOGUE, evolveCopies, type Copy, type DistributionEvent } from './distribution.js';

type OfMinutes = { readonly sittingId: Id; readonly version: number };
const OF_MINUTES = { sittingId: 'whose minutes; an id', version: 'which version of the minutes' };

export type MinutesDrafted = DomainEvent<
  'MinutesDrafted',
  OfMinutes & { readonly approvalsNeeded: readonly string[]; readonly approvedBy: ChairPolicy },
  never
>;
export type MinutesApproved = DomainEvent<
  'MinutesApproved',
  OfMinutes & {
    readonly role: string;
    readonly officer: Id;
    readonly as: 'HOLDER' | 'DEPUTY';
    /** Who named the officer to approve in the chair's place; left out for who holds or stands in for the chair. */
    readonly namedBy?: Id;
  },
  never
>;
export type MinutesIssued = DomainEvent<'MinutesIssued', OfMinutes, never>;
/** Said of the version that is corrected; the next one is drafted with it. */
export type MinutesCorrected = DomainEvent<
  'MinutesCorrected',
  OfMinutes & { readonly correctionId: Id; readonly personId: Id | null; readonly officer: Id },
  Part<'correction', Correction>
>;
export type MinutesDelegateNamed = DomainEvent<
  'MinutesDelegateNamed',
  { readonly sittingId: Id } & Delegate,
  never
>;
export type MinutesEvent =
  | MinutesDrafted
  | MinutesApproved
  | MinutesIssued
  | MinutesCorrected
  | MinutesDelegateNamed
  | DistributionEvent;

export interface Correction {
  /** What the minutes are to say instead. */
  readonly what: string;
  readonly reason: string;
}

/** Who approves in the place of a chair, and who has said so. */
export interface Delegate {
  readonly role: string;
  readonly officer: Id;
  readonly namedBy: Id;
}

export interface Approval {
  readonly role: string;
  readonly officer: Id;
}

export interface Minutes {
  readonly status: 'NONE' | 'DRAFT' | 'APPROVED' | 'ISSUED';
  readonly version: number;
  /** The chair roles whose approval this version waits for; with `ANY_CHAIR` one of them is enough. */
  readonly approvalsNeeded: readonly string[];
  readonly approvedBy: ChairPolicy;
  readonly approvals: readonly Approval[];
  /** One for each chair that has named somebody, for every version. */
  readonly delegates: readonly Delegate[];
  /** Ids of the corrections: what is sent twice is recorded once. */
  readonly corrections: ReadonlySet<Id>;
  readonly copies: readonly Copy[];
  /** Whether any version was ever issued: a correction that is being drafted takes no copy back. */
  readonly everIssued: boolean;
}

/** The approvals that are still waited for once a chair has approved, by what the terms ask for. */
export const STILL_NEEDED: Readonly<
  Record<ChairPolicy, (needed: readonly string[], approved: string) => readonly string[]>
> = {
  ANY_CHAIR: () => [],
  EVERY_CHAIR: (needed, approved) => needed.filter((role) => role !== approved),
};

export const minutesKind: StreamKind<Minutes, MinutesEvent> = {
  category: 'minutes',
  initial: {
    ...{ status: 'NONE', version: 0, approvalsNeeded: [], approvedBy: 'EVERY_CHAIR', approvals: [] },
    ...{ delegates: [], corrections: new Set(), copies: [], everIssued: false },
  },
  evolve: (minutes, event) => {
    switch (event.type) {
      case 'MinutesDrafted': {
        const { version, approvalsNeeded, approvedBy } = event.data;
        return { ...minutes, status: 'DRAFT', version, approvalsNeeded, approvedBy, approvals: [] };
      }
      case 'MinutesApproved': {
        const { role, officer } = event.data;
        const approvalsNeeded = STILL_NEEDED[minutes.approvedBy](minutes.approvalsNeeded, role);
        const status = approvalsNeeded.length === 0 ? 'APPROVED' : minutes.status;
        return { ...minutes, status, approvalsNeeded, approvals: [...minutes.approvals, { role, officer }] };
      }
      case 'MinutesIssued':
        return { ...minutes, status: 'ISSUED', everIssued: true };
      case 'MinutesCorrected':
        return { ...minutes, corrections: new Set([...minutes.corrections, event.data.correctionId]) };
      case 'MinutesDelegateNamed': {
        const { role, officer, namedBy } = event.data;
        const others = minutes.delegates.filter((delegate) => delegate.role !== role);
        return { ...minutes, delegates: [...others, { role, officer, namedBy }] };
      }
      case 'MinutesSent':
      case 'MinutesDelivered':
      case 'MinutesOpened':
      case 'MinutesAcknowledged':
        return { ...minutes, copies: evolveCopies(minutes.copies, event) };
    }
  },
  catalogue: {
    MinutesDrafted: {
      version: 1,
      clear: {
        ...OF_MINUTES,
        approvalsNeeded: 'which chairs may approve; role codes',
        approvedBy: 'whether one chair is enough or each is needed; a code',
      },
      parts: {},
    },
    MinutesApproved: {
      version: 1,
      clear: {
        ...OF_MINUTES,
        role: 'the chair that approved; a role code',
        officer: 'who approved; a random pseudonym',
        as: 'holder or deputy; the record says who stood in',
        namedBy: 'who named the delegate; a random pseudonym',
      },
      parts: {},
    },
    MinutesIssued: { version: 1, clear: OF_MINUTES, parts: {} },
    MinutesCorrected: {
      version: 1,
      clear: {
        ...OF_MINUTES,
        correctionId: 'which correction; an id',
        personId: 'whose entry is corrected; a random pseudonym',
        officer: 'who corrects it; a random pseudonym',
      },
      parts: { correction: 'what the minutes are to say instead, and why' },
    },
    MinutesDelegateNamed: {
      version: 1,
      clear: {
        sittingId: 'whose minutes; an id',
        role: 'the chair that is stood in for; a role code',
        officer: 'who is to approve; a random pseudonym',
        namedBy: 'who named the delegate; a random pseudonym',
      },
      parts: {},
    },
    ...DISTRIBUTION_CATALOGUE,
  },
};
