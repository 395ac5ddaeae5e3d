/** What is remembered of a strategy discussion: codes, ids and clocks; nothing that was said in it. */
import type { Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant, LocalDate } from '../time.js';
import { strategyCatalogue } from './strategy-catalogue.js';
import type { Enquiry, StrategyEvent, StrategyKind, Threshold } from './strategy-events.js';

/** `ANSWERED`: another discussion of the person was held, which answers the request. */
export type StrategyPhase = 'NONE' | 'REQUESTED' | 'DECLINED' | 'ANSWERED' | 'CONVENED';

/** Who took part, or was consulted. */
export interface TookPart {
  readonly participantId: Id;
  /** Null for somebody without an account. */
  readonly officer: Id | null;
}

export interface StrategyDiscussion {
  readonly phase: StrategyPhase;
  readonly personId: Id;
  readonly series: string;
  readonly kind: StrategyKind;
  readonly concernAt: Instant;
  /** Of a discussion that was held; empty until then. */
  readonly conveningId: Id;
  readonly heldOn: LocalDate;
  readonly heldAt: Instant;
  readonly sittingId: Id | null;
  readonly participants: readonly TookPart[];
  readonly missing: readonly string[];
  readonly followedUp: readonly string[];
  readonly followUpDueAt: Instant | null;
  readonly recordDueAt: Instant;
  readonly statutoryReference: boolean;
  /** Ids of the records that were written, in order. */
  readonly records: readonly Id[];
  readonly issued: boolean;
  readonly decided: {
    /** Undefined of one that was decided before decisions had ids. */
    readonly decisionId: Id | undefined;
    readonly threshold: Threshold;
    readonly enquiry: Enquiry | null;
    readonly positions: readonly { readonly agency: Id; readonly threshold: Threshold }[];
  } | null;
  readonly s47StartedOn: LocalDate | null;
  readonly conferenceDueAt: Instant | null;
  /** The day of the conference, or that there is none; null until either is recorded. */
  readonly conference: LocalDate | 'RULED_OUT' | null;
}

export const strategyKind: StreamKind<StrategyDiscussion, StrategyEvent> = {
  category: 'strategy',
  initial: {
    ...{ phase: 'NONE', personId: '', series: '', kind: 'CHILD', concernAt: '' },
    ...{
      conveningId: '',
      heldOn: '',
      heldAt: '',
      sittingId: null,
      participants: [],
      missing: [],
      followedUp: [],
    },
    ...{ followUpDueAt: null, recordDueAt: '', statutoryReference: false, records: [], issued: false },
    ...{ decided: null, s47StartedOn: null, conferenceDueAt: null, conference: null },
  },
  evolve: (strategy, event) => {
    switch (event.type) {
      case 'StrategyDiscussionRequested': {
        const { personId, series, kind, concernAt } = event.data;
        return { ...strategy, phase: 'REQUESTED', personId, series, kind, concernAt };
      }
      case 'StrategyDiscussionDeclined':
        return { ...strategy, phase: 'DECLINED' };
      case 'StrategyRequestAnswered':
        return { ...strategy, phase: 'ANSWERED' };
      case 'StrategyDiscussionConvened': {
        const { personId, series, kind, concernAt, conveningId, heldOn, heldAt, sittingId } = event.data;
        const { participants, missingDisciplines, followUpDueAt, recordDueAt, statutoryReference } =
          event.data;
        return {
          ...strategy,
          ...{ phase: 'CONVENED', personId, series, kind, concernAt, conveningId },
          ...{ heldOn, heldAt, sittingId },
          ...{ missing: missingDisciplines, followUpDueAt, recordDueAt, statutoryReference },
          participants: participants.map(({ participantId, officer }) => ({ participantId, officer })),
        };
      }
      case 'DisciplineConsulted': {
        const { discipline, participantId, officer } = event.data;
        return {
          ...strategy,
          missing: strategy.missing.filter((missing) => missing !== discipline),
          followedUp: [...strategy.followedUp, discipline],
          participants: [...strategy.participants, { participantId, officer }],
        };
      }
      case 'StrategyDiscussionRecorded': {
        const { recordId, statutoryReference } = event.data;
        return { ...strategy, records: [...strategy.records, recordId], statutoryReference };
      }
      case 'ThresholdDecided': {
        const { decisionId, threshold, enquiry, positions, s47StartedOn, conferenceDueAt } = event.data;
        const decided = { decisionId, threshold, enquiry, positions };
        return { ...strategy, decided, s47StartedOn, conferenceDueAt };
      }
      case 'StrategyRecordIssued':
        return { ...strategy, issued: true };
      case 'ConferenceHeld':
        return { ...strategy, conference: event.data.heldOn };
      case 'ConferenceRuledOut':
        return { ...strategy, conference: 'RULED_OUT' };
    }
  },
  catalogue: strategyCatalogue,
};
