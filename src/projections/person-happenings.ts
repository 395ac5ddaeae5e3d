/**
 * What has happened to each person, dated, in ids and codes only: what an agenda shows as "since last time", and
 * where earlier actions are found. Texts are joined on reading, by whoever may read them.
 */
import type { LogEvent } from '../domain/catalogue.js';
import type { Id } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export type PersonHappening = { readonly at: Instant } & (
  | { readonly kind: 'REFERRED'; readonly series: string; readonly referralId: Id }
  | { readonly kind: 'KNOWN_STATUS_RECORDED'; readonly known: 'KNOWN' | 'UNKNOWN' }
  | {
      readonly kind: 'DISCUSSED';
      readonly sittingId: Id;
      readonly discussionId: Id;
      readonly concluded: boolean;
    }
  | { readonly kind: 'ACTION_DONE' | 'ACTION_NOT_DONE' | 'ACTION_RETURNED'; readonly actionId: Id }
);

export interface PersonHappenings {
  readonly personId: Id;
  /** The meetings that the person was referred to, and whose tracker they came to. */
  readonly series: readonly string[];
  /** In the order in which they were recorded. */
  readonly happenings: readonly PersonHappening[];
  /** Every action for the person, also a draft of an item that is going on. */
  readonly actions: readonly {
    readonly actionId: Id;
    /** Null where it was not agreed at a sitting. */
    readonly sittingId: Id | null;
    readonly series: string;
    /** When it was recorded as done, as not done or as withdrawn; null until then. */
    readonly closedAt: Instant | null;
  }[];
}

export const personHappenings = projection<PersonHappenings>({
  name: 'person-happenings',
  version: 3,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
        return event.data.subjects.map(({ personId }) => personId);
      case 'KnownStatusRecorded':
      case 'EpisodeEntered':
      case 'DiscussionClosed':
      case 'ActionAgreed':
        return [event.data.personId];
      case 'ActionAgreedFromEscalation':
        // What an allegation about somebody led to is not laid before a meeting that they may sit in.
        return event.data.personId === null || event.data.closedTo.length > 0 ? [] : [event.data.personId];
      case 'ActionReturned':
      case 'ActionCompleted':
      case 'ActionNotDone':
      case 'ActionWithdrawn':
        return event.data.personId === null ? [] : [event.data.personId];
      default:
        return [];
    }
  },
  apply: (document, event, key) => {
    const before = document ?? { personId: key, series: [], happenings: [], actions: [] };
    const happening = happeningOf(event);
    const happenings = happening === undefined ? before.happenings : [...before.happenings, happening];
    switch (event.type) {
      case 'ReferralReceived':
        return { ...before, happenings, series: [...new Set([...before.series, event.data.series])] };
      case 'EpisodeEntered':
        return { ...before, series: [...new Set([...before.series, event.data.series])] };
      case 'ActionAgreed': {
        const { actionId, sittingId, series } = event.data;
        return { ...before, actions: [...before.actions, { actionId, sittingId, series, closedAt: null }] };
      }
      case 'ActionAgreedFromEscalation': {
        const { actionId, series } = event.data;
        const agreed = { actionId, sittingId: null, series, closedAt: null };
        return { ...before, actions: [...before.actions, agreed] };
      }
      case 'ActionReturned':
      case 'ActionCompleted':
      case 'ActionNotDone':
      case 'ActionWithdrawn': {
        const { actionId } = event.data;
        // One that was closed to somebody is not in here, nor is what became of it.
        if (!before.actions.some((action) => action.actionId === actionId)) return document;
        const closedAt = event.type === 'ActionReturned' ? null : event.recordedAt;
        const actions = before.actions.map((action) =>
          action.actionId === actionId ? { ...action, closedAt } : action,
        );
        return { ...before, happenings, actions };
      }
      default:
        return happening === undefined ? document : { ...before, happenings };
    }
  },
});

/** Undefined for what is no news of its own. */
const happeningOf = (event: LogEvent): PersonHappening | undefined => {
  // When it was recorded, not when it happened: news that came late is news since last time.
  const at = event.recordedAt;
  switch (event.type) {
    case 'ReferralReceived':
      return { at, kind: 'REFERRED', series: event.data.series, referralId: event.data.referralId };
    case 'KnownStatusRecorded':
      return { at, kind: 'KNOWN_STATUS_RECORDED', known: event.data.known };
    case 'DiscussionClosed': {
      const { sittingId, discussionId, concluded } = event.data;
      // Its own sitting knew of it, whenever it was entered: it is news from when it happened on.
      return { at: event.occurredAt, kind: 'DISCUSSED', sittingId, discussionId, concluded };
    }
    case 'ActionReturned':
      return { at, kind: 'ACTION_RETURNED', actionId: event.data.actionId };
    case 'ActionCompleted':
      return { at, kind: 'ACTION_DONE', actionId: event.data.actionId };
    case 'ActionNotDone':
      return { at, kind: 'ACTION_NOT_DONE', actionId: event.data.actionId };
    default:
      return undefined;
  }
};
