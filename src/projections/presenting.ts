/** Each item's invitation: who is asked to present it, whether they come, their report, and whether they came. */
import type { LogEvent } from '../domain/catalogue.js';
import type { RuleTrace } from '../domain/decision.js';
import { ERASED, partOf, type Id, type Personal, type Recorded } from '../domain/event.js';
import type {
  Asked,
  PresentingEvent,
  WorkerReport,
  WorkerReportSubmitted,
} from '../domain/presenting/presenting-events.js';
import { isSameAsked } from '../domain/presenting/presenting.js';
import type { Instant } from '../domain/time.js';
import { projection } from './projection.js';
import { struck } from './without-retracted.js';

export interface InvitationView extends Asked {
  readonly startsAt: Instant;
  readonly reportDueAt: Instant;
  readonly at: Instant;
  readonly because: RuleTrace;
}

/** A version of the report, as it stands in the item. */
export interface ReportView {
  readonly reportId: Id;
  readonly version: number;
  readonly agency: Id;
  readonly officer: Id;
  readonly onBehalf: boolean;
  readonly inAdvance: boolean;
  readonly late: boolean;
  readonly at: Instant;
  readonly content: Personal<WorkerReport>;
  /** When it was taken back. Left out where it was not. */
  readonly retractedAt?: Instant;
}

/** With whom the item was heard. */
export interface PresentingOutcome {
  readonly came: boolean;
  readonly officer: Id | null;
  readonly agency: Id | null;
  readonly deputising: boolean;
  readonly saidBy: 'MEETING' | 'ATTENDANCE';
  readonly at: Instant;
  readonly note: Personal<{ readonly text: string }> | null;
}

export interface PresentingView {
  readonly discussionId: Id;
  readonly sittingId: Id;
  readonly personId: Id;
  readonly series: string;
  /** Null once the item is heard elsewhere. */
  readonly invited: InvitationView | null;
  readonly accepted: { readonly officer: Id; readonly at: Instant } | null;
  readonly deputy: {
    readonly officer: Id;
    readonly agency: Id;
    readonly at: Instant;
    readonly reason: Personal<{ readonly text: string }>;
  } | null;
  /** The newest last. */
  readonly reports: readonly ReportView[];
  /** The item of an earlier sitting whose report stands for this one too; null where there is none. */
  readonly carriedFrom: Id | null;
  readonly missedAt: Instant | null;
  readonly outcome: PresentingOutcome | null;
}

export const presenting = projection<PresentingView>({
  name: 'presenting',
  version: 1,
  indexes: {
    byPerson: ['personId', 'startsAt'],
    byPresenter: ['presenter', 'startsAt'],
    byAgency: ['agencyAsked', 'startsAt'],
  },
  // What there is not is looked up as an empty text.
  index: ({ personId, invited, deputy, accepted, outcome }) => {
    const presenter = deputy?.officer ?? accepted?.officer ?? invited?.officer ?? '';
    const isAgencyAsked = invited?.officer === null && presenter === '';
    const awaited = outcome === null;
    return {
      ...{ personId, startsAt: invited?.startsAt ?? '' },
      presenter: awaited ? presenter : '',
      agencyAsked: awaited && isAgencyAsked ? (invited?.agency ?? '') : '',
    };
  },
  keys: (event) => {
    switch (event.type) {
      case 'PresenterInvited':
      case 'InvitationWithdrawn':
      case 'InvitationAccepted':
      case 'DeputySent':
      case 'WorkerReportSubmitted':
      case 'WorkerReportMissed':
      case 'ItemPresented':
      case 'WorkerAbsenceRecorded':
        return [event.data.discussionId];
      case 'InformationRetracted':
        return event.data.discussionId === null ? [] : [event.data.discussionId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'PresenterInvited': {
        const before = document ?? unasked(event.data);
        const { presentsAs, officer, agency, startsAt, reportDueAt, carriedFrom, because } = event.data;
        const asked = { presentsAs, officer, agency };
        const invited = { ...asked, startsAt, reportDueAt, at: event.occurredAt, because };
        const isSame = isSameAsked(before.invited, asked);
        const anew = isSame ? {} : { accepted: null, deputy: null };
        return { ...before, invited, carriedFrom, missedAt: null, ...anew };
      }
      case 'InvitationWithdrawn':
      case 'InvitationAccepted':
      case 'DeputySent':
      case 'WorkerReportSubmitted':
      case 'WorkerReportMissed':
      case 'ItemPresented':
      case 'WorkerAbsenceRecorded':
        return document && { ...document, ...after(document, event) };
      case 'InformationRetracted': {
        const { recordId } = event.data;
        return document && withoutReport(document, { recordId, retractedAt: event.occurredAt });
      }
      default:
        return document;
    }
  },
});

/** For every view that shows the report. */
export const reportIn = (event: Recorded<WorkerReportSubmitted> | LogEventOfReport): ReportView => {
  const { reportId, version, agency, officer, onBehalf, inAdvance, late } = event.data;
  const content = partOf(event, 'report') ?? ERASED;
  return { reportId, version, agency, officer, onBehalf, inAdvance, late, at: event.occurredAt, content };
};
type LogEventOfReport = Extract<LogEvent, { type: 'WorkerReportSubmitted' }>;

const unasked = ({
  discussionId,
  sittingId,
  personId,
  series,
}: Pick<PresentingView, 'discussionId' | 'sittingId' | 'personId' | 'series'>): PresentingView => ({
  ...{ discussionId, sittingId, personId, series, invited: null, accepted: null, deputy: null },
  ...{ reports: [], carriedFrom: null, missedAt: null, outcome: null },
});

const after = (
  view: PresentingView,
  event: Extract<LogEvent, { type: Exclude<PresentingEvent['type'], 'PresenterInvited'> }>,
): Partial<PresentingView> => {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'InvitationWithdrawn':
      return { invited: null, accepted: null, deputy: null };
    case 'InvitationAccepted':
      return { accepted: { officer: event.data.officer, at } };
    case 'DeputySent': {
      const { deputy: officer, agency } = event.data;
      return { deputy: { officer, agency, at, reason: partOf(event, 'reason') ?? ERASED }, accepted: null };
    }
    case 'WorkerReportSubmitted':
      return { reports: [...view.reports, reportIn(event)], missedAt: null };
    case 'WorkerReportMissed':
      return { missedAt: at };
    case 'ItemPresented': {
      const { officer, agency, deputising } = event.data;
      return {
        outcome: { came: true, officer, agency, deputising, saidBy: 'ATTENDANCE', at, note: null },
      };
    }
    case 'WorkerAbsenceRecorded': {
      const { officer, agency, saidBy } = event.data;
      const note = partOf(event, 'note') ?? null;
      return { outcome: { came: false, officer, agency, deputising: false, saidBy, at, note } };
    }
  }
};

const withoutReport = (
  view: PresentingView,
  back: { readonly recordId: Id; readonly retractedAt: Instant },
): PresentingView => ({ ...view, reports: struck(view.reports, back, 'reportId', ['content']) });
