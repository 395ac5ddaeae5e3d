/** A strategy discussion: who asked, who took part, what was said and decided, and what became of its clocks. */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { StrategyPhase } from '../domain/strategy/strategy.js';
import type {
  Apology,
  Enquiry,
  NamedParticipant,
  NeededOrNot,
  ParentsTold,
  Participant,
  StrategyFormat,
  StrategyKind,
  StrategyRecord,
  Threshold,
} from '../domain/strategy/strategy-events.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { projection } from './projection.js';

export interface ParticipantView extends Participant {
  /** Of somebody without an account; null for an officer. */
  readonly named: Personal<NamedParticipant> | null;
  /** A conflict about the person is declared for them: they fill no place of the minimum. */
  readonly inConflict: boolean;
}

export interface ConsultationView extends ParticipantView {
  readonly consultedAt: Instant;
  readonly inTime: boolean;
  readonly content: Personal<{ readonly information: string }>;
}

export interface RecordView {
  readonly version: number;
  readonly at: Instant;
  readonly otherPeople: readonly Id[];
  readonly criminalInvestigation: NeededOrNot;
  readonly medical: NeededOrNot;
  readonly legalAction: NeededOrNot;
  readonly parents: ParentsTold;
  readonly reviewOn: LocalDate;
  readonly unanswered: readonly string[];
  readonly gateways: readonly string[];
  readonly content: Personal<StrategyRecord>;
}

export interface ThresholdView {
  readonly at: Instant;
  readonly threshold: Threshold;
  readonly enquiry: Enquiry | null;
  readonly s47StartedOn: LocalDate | null;
  readonly disagreed: boolean;
  readonly positions: readonly { readonly agency: Id; readonly threshold: Threshold }[];
  readonly reasons: Personal<{ readonly text: string }>;
  readonly positionReasons: Personal<{
    readonly reasons: readonly { readonly agency: Id; readonly text: string }[];
  }>;
}

export interface StrategyView {
  readonly strategyId: Id;
  readonly personId: Id;
  readonly series: string;
  readonly kind: StrategyKind;
  readonly status: Exclude<StrategyPhase, 'NONE'>;
  readonly since: Instant;
  readonly requestedBy: Id | null;
  readonly requestingAgency: Id | null;
  readonly request: Personal<{ readonly reason: string }> | null;
  readonly concernAt: Instant;
  readonly declined: Personal<{ readonly text: string }> | null;
  readonly answeredBy: Id | null;
  readonly held: HeldView | null;
  readonly consultations: readonly ConsultationView[];
  readonly hasStatutoryReference: boolean;
  readonly statutoryReference: Personal<{ readonly reference: string }> | null;
  readonly record: RecordView | null;
  readonly threshold: ThresholdView | null;
  readonly issued: { readonly at: Instant; readonly version: number; readonly inTime: boolean } | null;
  readonly conference: ConferenceView | null;
}

export interface HeldView {
  readonly format: StrategyFormat;
  readonly at: Instant;
  readonly inTime: boolean;
  readonly chair: Id;
  readonly participants: readonly ParticipantView[];
  readonly apologies: readonly (Apology & { readonly content: Personal<{ readonly reason: string }> })[];
  readonly missingDisciplines: readonly string[];
  readonly exception: Personal<{ readonly reason: string }> | null;
  readonly earlier: Id | null;
  readonly discussionId: Id | null;
  readonly recordDueAt: Instant;
}

export interface ConferenceView {
  readonly heldOn: LocalDate | null;
  readonly inTime: boolean | null;
  readonly ruledOut: Personal<{ readonly text: string }> | null;
}

export const strategyDiscussions = projection<StrategyView>({
  name: 'strategy-discussions',
  version: 2,
  indexes: { byPerson: ['personId', 'since'] },
  index: ({ personId, since }) => ({ personId, since }),
  keys: (event) => {
    switch (event.type) {
      case 'StrategyDiscussionRequested':
      case 'StrategyDiscussionDeclined':
      case 'StrategyRequestAnswered':
      case 'StrategyDiscussionConvened':
      case 'DisciplineConsulted':
      case 'StrategyDiscussionRecorded':
      case 'ThresholdDecided':
      case 'StrategyRecordIssued':
      case 'ConferenceHeld':
      case 'ConferenceRuledOut':
        return [event.data.strategyId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    if (event.type === 'StrategyDiscussionRequested') {
      const { strategyId, personId, series, kind, requestedBy, agency, concernAt } = event.data;
      return {
        ...NEW,
        ...{ strategyId, personId, series, kind, status: 'REQUESTED', since: event.occurredAt },
        ...{ requestedBy, requestingAgency: agency, concernAt, request: partOf(event, 'request') ?? ERASED },
      };
    }
    if (event.type === 'StrategyDiscussionConvened') return convened(document, event);
    return document && after(document, event);
  },
});

const NEW: Omit<
  StrategyView,
  'strategyId' | 'personId' | 'series' | 'kind' | 'status' | 'since' | 'concernAt'
> = {
  ...{ requestedBy: null, requestingAgency: null, request: null, declined: null, answeredBy: null },
  ...{ held: null, consultations: [], hasStatutoryReference: false, statutoryReference: null },
  ...{ record: null, threshold: null, issued: null, conference: null },
};

const convened = (
  document: StrategyView | null,
  event: Extract<LogEvent, { type: 'StrategyDiscussionConvened' }>,
): StrategyView => {
  const { strategyId, personId, series, kind, concernAt, statutoryReference } = event.data;
  const { format, heldAt: at, heldInTime: inTime, chair, missingDisciplines } = event.data;
  const { earlier, discussionId, recordDueAt, inConflict = [] } = event.data;
  const participants = event.data.participants.map((one) => ({
    ...one,
    inConflict: inConflict.includes(one.participantId),
    named: one.officer === null ? (partOf(event, 'participant', one.participantId) ?? ERASED) : null,
  }));
  const apologies = event.data.apologies.map((one) => ({
    ...one,
    content: partOf(event, 'apology', one.apologyId) ?? ERASED,
  }));
  const exception = missingDisciplines.length > 0 ? (partOf(event, 'exception') ?? ERASED) : null;
  return {
    ...(document ?? NEW),
    ...{ strategyId, personId, series, kind, concernAt, status: 'CONVENED' },
    since: document?.since ?? event.occurredAt,
    held: {
      ...{ format, at, inTime, chair, participants, apologies, missingDisciplines, exception },
      ...{ earlier, discussionId, recordDueAt },
    },
    hasStatutoryReference: statutoryReference,
    statutoryReference: statutoryReference ? (partOf(event, 'statutoryReference') ?? ERASED) : null,
  };
};

const after = (document: StrategyView, event: LogEvent): StrategyView => {
  const at = event.occurredAt;
  switch (event.type) {
    case 'StrategyDiscussionDeclined':
      return { ...document, status: 'DECLINED', declined: partOf(event, 'reasons') ?? ERASED };
    case 'StrategyRequestAnswered':
      return { ...document, status: 'ANSWERED', answeredBy: event.data.answeredBy };
    case 'DisciplineConsulted': {
      const { participantId, agency, discipline, officer, consultedAt, inTime } = event.data;
      const named = officer === null ? (partOf(event, 'participant') ?? ERASED) : null;
      const content = partOf(event, 'consultation') ?? ERASED;
      const whom = { participantId, agency, discipline, officer, named, inConflict: false };
      const consulted = { ...whom, consultedAt, inTime, content };
      return { ...document, consultations: [...document.consultations, consulted] };
    }
    case 'StrategyDiscussionRecorded': {
      const { version, otherPeople, criminalInvestigation, medical, legalAction } = event.data;
      const { parents, reviewOn, unanswered, statutoryReference } = event.data;
      const codes = { criminalInvestigation, medical, legalAction, parents, reviewOn, unanswered };
      const content = partOf(event, 'record') ?? ERASED;
      const { gateways = [] } = event;
      return {
        ...document,
        record: { version, at, otherPeople, ...codes, gateways, content },
        hasStatutoryReference: statutoryReference,
        statutoryReference: partOf(event, 'statutoryReference') ?? document.statutoryReference,
      };
    }
    case 'ThresholdDecided': {
      const { threshold, enquiry, s47StartedOn, disagreed, positions } = event.data;
      const reasons = partOf(event, 'reasons') ?? ERASED;
      const positionReasons = partOf(event, 'positions') ?? ERASED;
      return {
        ...document,
        threshold: { at, threshold, enquiry, s47StartedOn, disagreed, positions, reasons, positionReasons },
      };
    }
    case 'StrategyRecordIssued': {
      const { version, inTime } = event.data;
      return { ...document, issued: { at, version, inTime } };
    }
    case 'ConferenceHeld': {
      const { heldOn, inTime } = event.data;
      return { ...document, conference: { heldOn, inTime, ruledOut: null } };
    }
    case 'ConferenceRuledOut': {
      const ruledOut = partOf(event, 'reasons') ?? ERASED;
      return { ...document, conference: { heldOn: null, inTime: null, ruledOut } };
    }
    default:
      return document;
  }
};
