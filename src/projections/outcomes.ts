/** What became of a person by other routes: the Channel panel with its reviews, and outcomes for an adult. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type {
  AdultOutcome,
  Capacity,
  ChannelOutcome,
  Consent,
  Dimensions,
} from '../domain/outcomes/outcomes.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export interface ChannelView extends Dimensions {
  readonly outcomeId: Id;
  readonly discussionId: Id | null;
  readonly outcome: ChannelOutcome;
  readonly decidedOn: LocalDate;
  readonly content: Personal<{ readonly rationale: string; readonly alternatives: string }>;
  readonly reviews: readonly {
    readonly dueOn: LocalDate;
    readonly held: {
      readonly on: LocalDate;
      readonly inTime: boolean;
      readonly findings: Personal<{ readonly text: string }>;
    } | null;
  }[];
}

export interface AdultView {
  readonly outcomeId: Id;
  readonly discussionId: Id | null;
  readonly at: Instant;
  readonly outcome: AdultOutcome;
  readonly capacity: Capacity;
  readonly consent: Consent;
  readonly consentOverridden: boolean;
  readonly content: Personal<{ readonly reasons: string; readonly override: string | null }>;
}

export interface OutcomesView {
  readonly personId: Id;
  readonly series: string;
  readonly channel: readonly ChannelView[];
  readonly adult: readonly AdultView[];
}

export const outcomes = projection<OutcomesView>({
  name: 'outcomes',
  version: 1,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'ChannelOutcomeRecorded':
      case 'ChannelReviewHeld':
      case 'AdultOutcomeRecorded':
        return [event.data.personId];
      default:
        return [];
    }
  },
  apply: (document, event, personId) => {
    const { channel = [], adult = [] } = document ?? {};
    switch (event.type) {
      case 'ChannelOutcomeRecorded': {
        const { series, outcomeId, discussionId, outcome, decidedOn } = event.data;
        const { engagement, intent, capability, reviews } = event.data;
        const recorded = {
          ...{ outcomeId, discussionId, outcome, decidedOn, engagement, intent, capability },
          content: partOf(event, 'rationale') ?? ERASED,
          reviews: reviews.map(({ dueOn }) => ({ dueOn, held: null })),
        };
        return { personId, series, channel: [...channel, recorded], adult };
      }
      case 'ChannelReviewHeld': {
        const { outcomeId, dueOn, heldOn: on, inTime } = event.data;
        const held = { on, inTime, findings: partOf(event, 'findings') ?? ERASED };
        const reviewed = (one: ChannelView): ChannelView =>
          one.outcomeId === outcomeId
            ? { ...one, reviews: one.reviews.map((due) => (due.dueOn === dueOn ? { dueOn, held } : due)) }
            : one;
        return document && { ...document, channel: channel.map(reviewed) };
      }
      case 'AdultOutcomeRecorded': {
        const { series, outcomeId, discussionId, outcome, capacity, consent, consentOverridden } = event.data;
        const recorded = {
          ...{ outcomeId, discussionId, at: event.occurredAt, outcome, capacity, consent, consentOverridden },
          content: partOf(event, 'reasons') ?? ERASED,
        };
        return { personId, series, channel, adult: [...adult, recorded] };
      }
      default:
        return document;
    }
  },
});
