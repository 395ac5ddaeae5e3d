/**
 * The minutes of a sitting: drafted from the events, approved by the chairs, issued. "Minutes will be produced
 * with an action plan and distributed to partners" (DRM terms, Recording). Their text is a projection of the
 * sitting's events; this stream says which version was drafted from what, and who approved it.
 */
import type { DomainEvent, Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { ChairPolicy } from '../terms/terms-of-reference.js';

type OfMinutes = { readonly sittingId: Id; readonly version: number };
const OF_MINUTES = { sittingId: 'whose minutes; an id', version: 'which version of the minutes' };

export type MinutesDrafted = DomainEvent<
  'MinutesDrafted',
  OfMinutes & { readonly approvalsNeeded: readonly string[]; readonly approvedBy: ChairPolicy },
  never
>;
export type MinutesApproved = DomainEvent<
  'MinutesApproved',
  OfMinutes & { readonly role: string; readonly officer: Id; readonly as: 'HOLDER' | 'DEPUTY' },
  never
>;
export type MinutesIssued = DomainEvent<'MinutesIssued', OfMinutes, never>;
export type MinutesEvent = MinutesDrafted | MinutesApproved | MinutesIssued;

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
  initial: { status: 'NONE', version: 0, approvalsNeeded: [], approvedBy: 'EVERY_CHAIR', approvals: [] },
  evolve: (minutes, event) => {
    switch (event.type) {
      case 'MinutesDrafted': {
        const { version, approvalsNeeded, approvedBy } = event.data;
        return { status: 'DRAFT', version, approvalsNeeded, approvedBy, approvals: [] };
      }
      case 'MinutesApproved': {
        const { role, officer } = event.data;
        const approvalsNeeded = STILL_NEEDED[minutes.approvedBy](minutes.approvalsNeeded, role);
        const status = approvalsNeeded.length === 0 ? 'APPROVED' : minutes.status;
        return { ...minutes, status, approvalsNeeded, approvals: [...minutes.approvals, { role, officer }] };
      }
      case 'MinutesIssued':
        return { ...minutes, status: 'ISSUED' };
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
      },
      parts: {},
    },
    MinutesIssued: { version: 1, clear: OF_MINUTES, parts: {} },
  },
};
