/** Deaths and serious harm with their clocks, and the holds on records that follow them. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { HarmKind } from '../domain/serious-harm/serious-harm.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { projection } from './projection.js';

export interface HarmView {
  readonly harmId: Id;
  readonly personId: Id;
  readonly series: string;
  readonly kind: HarmKind;
  readonly since: Instant;
  readonly learntOn: LocalDate;
  readonly circumstances: Personal<{ readonly text: string }>;
  readonly notifyBy: Instant;
  readonly reviewBy: Instant;
  /** Of an adult: a Safeguarding Adults Review is considered instead of a rapid review. */
  readonly adult: boolean;
  readonly notification: {
    readonly on: LocalDate;
    readonly inTime: boolean;
    readonly content: Personal<{ readonly reference: string }>;
  } | null;
  readonly rapidReview: {
    readonly on: LocalDate;
    readonly inTime: boolean;
    readonly practiceReview: boolean;
    readonly findings: Personal<{ readonly text: string }>;
  } | null;
}

export const seriousHarm = projection<HarmView>({
  name: 'serious-harm',
  version: 2,
  indexes: { byPerson: ['personId', 'since'] },
  index: ({ personId, since }) => ({ personId, since }),
  keys: (event) => {
    switch (event.type) {
      case 'SeriousHarmRecorded':
      case 'HarmNotified':
      case 'RapidReviewCompleted':
        return [event.data.harmId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'SeriousHarmRecorded': {
        const { harmId, personId, series, kind, learntOn, notifyBy, reviewBy, happenedAt } = event.data;
        const circumstances = partOf(event, 'circumstances') ?? ERASED;
        return {
          ...{ harmId, personId, series, kind, since: happenedAt, learntOn, circumstances },
          ...{ notifyBy, reviewBy, adult: event.data.adult === true, notification: null, rapidReview: null },
        };
      }
      case 'HarmNotified': {
        const { notifiedOn: on, inTime } = event.data;
        const content = partOf(event, 'notification') ?? ERASED;
        return document && { ...document, notification: { on, inTime, content } };
      }
      case 'RapidReviewCompleted': {
        const { completedOn: on, inTime, practiceReview } = event.data;
        const findings = partOf(event, 'findings') ?? ERASED;
        return document && { ...document, rapidReview: { on, inTime, practiceReview, findings } };
      }
      default:
        return document;
    }
  },
});

export interface HoldView {
  readonly holdId: Id;
  readonly personId: Id;
  readonly series: string;
  readonly harmId: Id;
  readonly since: Instant;
  readonly liftedAt: Instant | null;
  readonly lifted: Personal<{ readonly text: string }> | null;
}

export const holds = projection<HoldView>({
  name: 'holds',
  version: 1,
  indexes: { byPerson: ['personId', 'since'] },
  index: ({ personId, since }) => ({ personId, since }),
  keys: (event) => (event.type === 'HoldPlaced' || event.type === 'HoldLifted' ? [event.data.holdId] : []),
  apply: (document, event) => {
    switch (event.type) {
      case 'HoldPlaced': {
        const { holdId, personId, series, harmId } = event.data;
        const since = event.occurredAt;
        return { holdId, personId, series, harmId, since, liftedAt: null, lifted: null };
      }
      case 'HoldLifted': {
        const lifted = partOf(event, 'reasons') ?? ERASED;
        return document && { ...document, liftedAt: event.occurredAt, lifted };
      }
      default:
        return document;
    }
  },
});
