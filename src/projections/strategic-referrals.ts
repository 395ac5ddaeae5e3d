/** What one meeting raises to another, and the decision that comes back. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type {
  RaisedKind,
  StrategicOutcome,
  StrategicPlace,
  StrategicStatus,
} from '../domain/strategic/strategic.js';
import type { Instant } from '../domain/time.js';
import { projection } from './projection.js';

type Text = Personal<{ readonly text: string }>;

export interface StrategicView {
  readonly strategicId: Id;
  readonly series: string;
  readonly to: string;
  readonly status: StrategicStatus;
  /** Since when it stands as it does. */
  readonly since: Instant;
  readonly raised: RaisedKind;
  readonly raisedAt: Instant;
  readonly raisedBy: Id;
  readonly themeId: Id | null;
  readonly personId: Id | null;
  /** Whom it concerns; for the meeting that raised it. */
  readonly people: readonly Id[];
  readonly sittingId: Id | null;
  readonly place: StrategicPlace | null;
  readonly answerBy: Instant;
  readonly content: Personal<{ readonly text: string; readonly question: string }>;
  readonly answer: {
    readonly at: Instant;
    readonly by: Id;
    readonly outcome: StrategicOutcome;
    readonly decision: Text;
    /** Null where nothing is asked in return. */
    readonly asked: Text | null;
  } | null;
  readonly acknowledged: { readonly at: Instant; readonly sittingId: Id } | null;
  readonly withdrawn: { readonly at: Instant; readonly reason: Text } | null;
}

export const strategicReferrals = projection<StrategicView>({
  name: 'strategic-referrals',
  version: 1,
  indexes: {
    bySeries: ['series', 'status', 'since'],
    byTo: ['to', 'status', 'since'],
    byPlace: ['to', 'status', 'placedAt'],
  },
  index: ({ series, to, status, since, place }) => ({
    ...{ series, to, status, since },
    placedAt: place?.sittingId ?? '',
  }),
  keys: (event) => {
    switch (event.type) {
      case 'StrategicReferralRaised':
      case 'StrategicReferralPlaced':
      case 'StrategicReferralAnswered':
      case 'StrategicDecisionAcknowledged':
      case 'StrategicReferralWithdrawn':
        return [event.data.strategicId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    const at = event.occurredAt;
    switch (event.type) {
      case 'StrategicReferralRaised': {
        const { because: _because, ...raised } = event.data;
        return {
          ...{ ...raised, status: 'RAISED', since: at, raisedAt: at, raisedBy: event.actor.id },
          content: partOf(event, 'referral') ?? ERASED,
          ...{ answer: null, acknowledged: null, withdrawn: null },
        };
      }
      case 'StrategicReferralPlaced': {
        const { place, answerBy } = event.data;
        return document && { ...document, place, answerBy };
      }
      case 'StrategicReferralAnswered': {
        const { outcome, asksBack } = event.data;
        const decision = partOf(event, 'decision') ?? ERASED;
        const asked = asksBack ? (partOf(event, 'asked') ?? ERASED) : null;
        const answer = { at, by: event.actor.id, outcome, decision, asked };
        return document && { ...document, status: 'ANSWERED', since: at, answer };
      }
      case 'StrategicDecisionAcknowledged': {
        const acknowledged = { at, sittingId: event.data.sittingId };
        return document && { ...document, status: 'ACKNOWLEDGED', since: at, acknowledged };
      }
      case 'StrategicReferralWithdrawn': {
        const withdrawn = { at, reason: partOf(event, 'reason') ?? ERASED };
        return document && { ...document, status: 'WITHDRAWN', since: at, withdrawn };
      }
      default:
        return document;
    }
  },
});
