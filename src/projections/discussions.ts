/** What was said and decided about one person at one sitting. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export interface SharedInformation {
  readonly shareId: Id;
  readonly agency: Id;
  readonly officer: Id;
  readonly gateways: readonly string[];
  readonly purpose: string;
  readonly at: Instant;
  readonly information: Personal<{ readonly text: string }>;
  /** When it was taken back: it is kept elsewhere, and shown here no more. Left out where it was not. */
  readonly retractedAt?: Instant;
}

export interface RecordedDecision {
  readonly decisionId: Id;
  readonly at: Instant;
  readonly absentRoles: readonly string[];
  readonly content: Personal<{ readonly decision: string; readonly rationale: string }>;
  /** When it was taken back: it is kept elsewhere, and shown here no more. Left out where it was not. */
  readonly retractedAt?: Instant;
}

/** What was said and decided of one person, without what was taken back. */
export const withoutRetracted = <
  Said extends {
    readonly shared: readonly SharedInformation[];
    readonly decisions: readonly RecordedDecision[];
  },
>(
  said: Said,
  recordId: Id,
  retractedAt: Instant,
): Said => ({
  ...said,
  shared: said.shared.map((share) =>
    share.shareId === recordId ? { ...share, information: ERASED, retractedAt } : share,
  ),
  decisions: said.decisions.map((decision) =>
    decision.decisionId === recordId ? { ...decision, content: ERASED, retractedAt } : decision,
  ),
});

export interface DiscussionView {
  readonly discussionId: Id;
  readonly sittingId: Id;
  readonly personId: Id;
  readonly series: string;
  readonly referralIds: readonly Id[];
  readonly phase: 'GOING_ON' | 'CLOSED';
  readonly concluded: boolean;
  readonly startedAt: Instant;
  readonly closedAt: Instant | null;
  readonly shared: readonly SharedInformation[];
  readonly decisions: readonly RecordedDecision[];
  readonly actionIds: readonly Id[];
}

export const discussions = projection<DiscussionView>({
  name: 'discussions',
  version: 2,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'DiscussionStarted':
      case 'InformationShared':
      case 'DecisionRecorded':
      case 'DiscussionClosed':
      case 'ActionAgreed':
        return [event.data.discussionId];
      case 'InformationRetracted':
        return event.data.discussionId === null ? [] : [event.data.discussionId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    if (event.type === 'DiscussionStarted') {
      const { discussionId, sittingId, personId, series, referralIds } = event.data;
      return {
        ...{ discussionId, sittingId, personId, series, referralIds },
        ...{ phase: 'GOING_ON', concluded: false, startedAt: event.occurredAt, closedAt: null },
        ...{ shared: [], decisions: [], actionIds: [] },
      };
    }
    if (document === null) return null;
    switch (event.type) {
      case 'InformationShared': {
        const { shareId, agency, officer } = event.data;
        const information = partOf(event, 'information') ?? ERASED;
        const { gateways = [], purpose, occurredAt: at } = event;
        return {
          ...document,
          shared: [...document.shared, { shareId, agency, officer, gateways, purpose, at, information }],
        };
      }
      case 'DecisionRecorded': {
        const { decisionId, absentRoles } = event.data;
        const decision = {
          decisionId,
          at: event.occurredAt,
          absentRoles,
          content: partOf(event, 'decision') ?? ERASED,
        };
        return { ...document, decisions: [...document.decisions, decision] };
      }
      case 'InformationRetracted':
        return withoutRetracted(document, event.data.recordId, event.occurredAt);
      case 'ActionAgreed':
        return { ...document, actionIds: [...document.actionIds, event.data.actionId] };
      case 'DiscussionClosed':
        return { ...document, phase: 'CLOSED', concluded: event.data.concluded, closedAt: event.occurredAt };
      default:
        return document;
    }
  },
});
