/** What was taken back, and who has yet to acknowledge it: open recalls are never out of the co-ordinator's sight. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { CameBy, RetractableKind, RetractedBecause } from '../domain/retraction/retraction.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export interface RetractionView {
  readonly retractionId: Id;
  readonly series: string;
  readonly what: RetractableKind;
  readonly recordId: Id;
  readonly personIds: readonly Id[];
  readonly discussionId: Id | null;
  readonly referralId: Id | null;
  readonly because: RetractedBecause;
  readonly rightPersonId: Id | null;
  readonly retractedAt: Instant;
  readonly reason: Personal<{ readonly text: string }>;
  /** How it is known whom it is about, where it had been taken back before as wrong; null otherwise. */
  readonly rightPersonReason: Personal<{ readonly text: string }> | null;
  readonly recallIds: readonly Id[];
  /** Officers with a conflict on the item, who learn nothing of it. */
  readonly closedTo: readonly Id[];
  /** The agencies that are asked to acknowledge. */
  readonly agencies: readonly Id[];
}

export const retractions = projection<RetractionView>({
  name: 'retractions',
  version: 2,
  ...byKeyOnly,
  keys: (event) =>
    event.type === 'InformationRetracted' ||
    event.type === 'InformationRestated' ||
    event.type === 'RecallRequested'
      ? [event.data.retractionId]
      : [],
  apply: (document, event) => {
    switch (event.type) {
      case 'InformationRetracted': {
        const { agency: _agency, sittingId: _sittingId, closedTo = [], ...retracted } = event.data;
        const reason = partOf(event, 'reason') ?? ERASED;
        const asked = { closedTo, rightPersonReason: null, recallIds: [], agencies: [] };
        return { ...retracted, retractedAt: event.occurredAt, reason, ...asked };
      }
      case 'InformationRestated': {
        const rightPersonReason = partOf(event, 'reason') ?? null;
        return document && { ...document, rightPersonId: event.data.personId, rightPersonReason };
      }
      case 'RecallRequested': {
        const { recallId, agency } = event.data;
        return (
          document && {
            ...document,
            recallIds: [...document.recallIds, recallId],
            agencies: [...new Set([...document.agencies, agency])],
          }
        );
      }
      default:
        return document;
    }
  },
});

export interface RecallView {
  readonly recallId: Id;
  readonly retractionId: Id;
  readonly series: string;
  readonly officer: Id | null;
  readonly agency: Id;
  readonly cameBy: CameBy;
  readonly caseNoteId?: Id;
  readonly status: 'OPEN' | 'ACKNOWLEDGED';
  readonly requestedAt: Instant;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: Id | null;
}

export const recalls = projection<RecallView>({
  name: 'recalls',
  version: 1,
  indexes: {
    byAgency: ['agency', 'status', 'requestedAt'],
    bySeries: ['series', 'status', 'requestedAt'],
  },
  index: ({ agency, series, status, requestedAt }) => ({ agency, series, status, requestedAt }),
  keys: (event) =>
    event.type === 'RecallRequested' || event.type === 'RecallAcknowledged' ? [event.data.recallId] : [],
  apply: (document, event) => {
    switch (event.type) {
      case 'RecallRequested':
        return {
          ...event.data,
          ...{ status: 'OPEN', requestedAt: event.occurredAt, acknowledgedAt: null, acknowledgedBy: null },
        };
      case 'RecallAcknowledged':
        return (
          document && {
            ...document,
            status: 'ACKNOWLEDGED',
            acknowledgedAt: event.occurredAt,
            acknowledgedBy: event.data.by,
          }
        );
      default:
        return document;
    }
  },
});
