/**
 * What can be taken back, and where it stands; with its content, which is kept when it is taken back. Proposes to the
 * command that takes it back; of what has been taken back, whoever follows that up reads the content here.
 */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, type Id, type Personal } from '../domain/event.js';
import type { Retractable } from '../domain/retraction/retraction.js';
import { byKeyOnly, projection } from './projection.js';

export interface RetractableView extends Retractable {
  /** Null until it is taken back, where only the sitting knows it. */
  readonly series: string | null;
  readonly content: Personal<object>;
  readonly retractionId: Id | null;
  /** Officers with a conflict on the item, once it was taken back. */
  readonly closedTo: readonly Id[];
}

type Event<Type extends LogEvent['type']> = Extract<LogEvent, { type: Type }>;
type Found = Omit<Retractable, 'eventId'> & { readonly series: string | null; readonly part: string };

/** What an event has recorded that can be taken back, event by event: a further kind is one more row. */
const RECORDED: { readonly [Type in LogEvent['type']]?: (event: Event<Type>) => Found | undefined } = {
  InformationShared: ({ data }) => ({
    ...{ ...inItem(data), what: 'SHARE', recordId: data.shareId, part: 'information' },
    agency: data.agency,
  }),
  SharingDeclined: ({ data }) => ({
    ...{ ...inItem(data), what: 'NOT_SHARED', recordId: data.declineId, part: 'reason' },
    agency: data.agency,
  }),
  NoteWritten: ({ data }) => ({
    ...{ ...inItem(data), what: 'NOTE', recordId: data.noteId, part: 'note' },
    agency: data.agency,
  }),
  NoteRevised: ({ data }) => ({ ...inItem(data), what: 'NOTE', recordId: data.noteId, part: 'note' }),
  ThresholdRecorded: ({ data }) => ({
    ...{ ...inItem(data), what: 'THRESHOLD', recordId: data.thresholdId, part: 'reasons' },
  }),
  DecisionRecorded: ({ data }) => ({
    ...{ ...inItem(data), what: 'DECISION', recordId: data.decisionId, part: 'decision' },
  }),
  DissentRecorded: ({ data }) => ({
    ...{ ...inItem(data), what: 'DISSENT', recordId: data.dissentId, part: 'position' },
    agency: data.agency,
  }),
  ActionAgreed: ({ data }) => ({
    ...{ ...inItem(data), what: 'ACTION', recordId: data.actionId, part: 'action', series: data.series },
  }),
  CheckAnswered: ({ data, actor }) => ({
    ...{ ...atSitting(data), what: 'CHECK_ANSWER', recordId: data.answerId, part: 'information' },
    agency: data.agency ?? (!data.onBehalf && 'agency' in actor ? actor.agency : null),
  }),
  SafetyPlanRecorded: ({ data }) => ({
    ...{ ...atSitting(data), what: 'SAFETY_PLAN', recordId: data.planId, part: 'safetyPlan' },
  }),
  RiskAssessmentCompleted: ({ data: { personId, sittingId, discussionId, ...data } }) => ({
    ...{ what: 'ASSESSMENT', recordId: data.assessmentId, referralId: null, part: 'narrative' },
    ...{ personIds: [personId], sittingId, discussionId, agency: data.agency },
    series: data.series ?? data.knownTo[0] ?? null,
  }),
  WorkerReportSubmitted: ({ data }) => ({
    ...{ ...inItem(data), what: 'WORKER_REPORT', recordId: data.reportId, part: 'report' },
    ...{ agency: data.agency, series: data.series },
  }),
  PlanSetOut: ({ data }) => ({
    ...{ ...ofPerson(data), what: 'PLAN', recordId: data.planId, part: 'plan', agency: data.agency },
  }),
  PlanAssured: ({ data }) => ({
    ...{ ...inItem(data), what: 'PLAN_ASSURANCE', recordId: data.assuranceId, part: 'assurance' },
    series: data.series,
  }),
  BarrierRecorded: ({ data, actor }) => ({
    ...{ ...ofPerson(data), what: 'BARRIER', recordId: data.barrierId, part: 'barrier' },
    agency: 'agency' in actor ? actor.agency : null,
  }),
  SupportAsked: ({ data }) => ({
    ...{ ...ofPerson(data), what: 'SUPPORT', recordId: data.supportId, part: 'need', agency: data.agency },
  }),
  SupportOffered: ({ data }) => ({
    ...{ ...ofPerson(data), what: 'SUPPORT', recordId: data.supportId, part: 'offer', agency: data.agency },
  }),
  ReferralReceived: ({ data: { referralId, subjects, series, agency } }) => ({
    ...{ what: 'REFERRAL', recordId: referralId, referralId, part: 'account', series, agency },
    ...{ personIds: subjects.map(({ personId }) => personId), sittingId: null, discussionId: null },
  }),
  NextStepsAgreed: ({ data }) => ({
    ...{ ...inItem(data), what: 'NEXT_STEPS', recordId: data.stepsId, part: 'steps', series: data.series },
  }),
  DifferenceRaised: ({ data }) => ({
    ...{ ...position(data), part: 'position', sittingId: data.sittingId, discussionId: data.discussionId },
  }),
  PositionTaken: ({ data }) => ({ ...position(data), part: 'position', sittingId: data.sittingId }),
  SocialCareAnswered: ({ data }) => ({ ...position(data), part: 'answer' }),
  DifferenceResolved: (event) => ({
    ...{ ...differenceReason(event), part: 'resolution', sittingId: event.data.sittingId },
    agency: 'agency' in event.actor ? event.actor.agency : null,
  }),
  DifferenceNoted: (event) => ({
    ...{ ...differenceReason(event), part: 'reason', sittingId: event.data.sittingId, agency: null },
  }),
  DifferenceWithdrawn: (event) => ({
    ...{ ...differenceReason(event), part: 'reason', agency: event.data.agency },
  }),
  DifferenceReopened: (event) =>
    event.data.evidenced
      ? { ...differenceReason(event), part: 'evidence', agency: event.data.agency }
      : undefined,
  EpisodeEntered: (event) => reasonOf(event),
  ReviewDateMoved: (event) => reasonOf(event),
  EpisodePaused: (event) => reasonOf(event),
  EpisodeResumed: (event) => reasonOf(event),
  EpisodeEnded: (event) => reasonOf(event),
  EpisodeReinstated: (event) => reasonOf(event),
  TransferDeclined: (event) => reasonOf(event),
  ChairsQuestionSettled: (event) => reasonOf(event),
  RecordEntryReassigned: (event) => {
    const reason = reasonOf(event);
    return reason && { ...reason, entryId: event.data.entryId };
  },
  TransferProposed: ({ data, actor }) => ({
    ...{ ...ofPerson(data), what: 'TRANSFER', recordId: data.transferId, part: 'transfer' },
    agency: 'agency' in actor ? actor.agency : null,
  }),
  TransferAccepted: (event) => ({
    ...{ ...ofPerson(event.data), what: 'TRACKER_REASON', recordId: event.id, part: 'acceptance' },
    agency: null,
  }),
  VoltItemRecorded: (event) => volt(event),
  VoltItemCorrected: (event) => volt(event),
};

/** A position belongs to its difference; only what was said while an item went on belongs to a sitting too. */
const position = (data: OfPosition) => ({
  ...{ ...ofPerson(data), what: 'POSITION' as const, recordId: data.positionId },
  ...{ agency: data.agency, differenceId: data.differenceId },
});
interface OfPosition extends Pick<OfSitting, 'personId' | 'series'> {
  readonly positionId: Id;
  readonly differenceId: Id;
  readonly agency: Id;
}

/** How a difference was settled, or opened again, has no id of its own: that of its event stands for it. */
const differenceReason = ({
  id,
  data,
}: {
  readonly id: Id;
  readonly data: Pick<OfPosition, 'personId' | 'series' | 'differenceId'>;
}) => ({
  ...{ ...ofPerson(data), what: 'DIFFERENCE_REASON' as const, recordId: id },
  differenceId: data.differenceId,
});

/** A reason has no id of its own: that of the event by which it was given stands for it. None where none was given. */
const reasonOf = ({
  id,
  data,
  parts,
}: {
  readonly id: Id;
  readonly data: Pick<OfSitting, 'personId' | 'series'>;
  readonly parts: readonly { readonly name: string }[];
}): Found | undefined =>
  parts.some(({ name }) => name === 'reason')
    ? { ...ofPerson(data), what: 'TRACKER_REASON', recordId: id, part: 'reason', agency: null }
    : undefined;

const peopleIn = ({ people }: { readonly people: readonly { readonly personId: Id }[] }): readonly Id[] => [
  ...new Set(people.map(({ personId }) => personId)),
];

/** Of what is restricted, what is kept for those who follow it up is what everybody entitled had. */
const volt = ({ data }: Event<'VoltItemRecorded' | 'VoltItemCorrected'>): Found => {
  const { voltId, series, agency, people, sittingId, discussionId, sensitivity } = data;
  return {
    ...{ what: 'VOLT', recordId: voltId, series, agency, sittingId, discussionId, referralId: null },
    personIds: peopleIn({ people }),
    part: sensitivity === 'OPEN' ? 'text' : 'sanitised',
  };
};

export const retractables = projection<RetractableView>({
  name: 'retractables',
  version: 5,
  ...byKeyOnly,
  keys: (event) => {
    if (event.type === 'InformationRetracted') return [event.data.recordId];
    if (event.type === 'VoltItemLinked') return [event.data.voltId];
    const found = recordedIn(event);
    return found === undefined ? [] : [found.recordId];
  },
  apply: (document, event) => {
    if (event.type === 'InformationRetracted') {
      const { retractionId, series, closedTo = [] } = event.data;
      return document && { ...document, retractionId, series, closedTo };
    }
    if (event.type === 'VoltItemLinked') {
      return document && { ...document, personIds: peopleIn(event.data) };
    }
    const found = recordedIn(event);
    if (found === undefined) return document;
    const { part: name, ...record } = found;
    const content = event.parts.find((part) => part.name === name)?.content ?? ERASED;
    const recorded = { eventId: event.id, content: content as Personal<object> };
    // What is revised stays the same record, of whom it was, in other words.
    return document === null
      ? { ...record, ...recorded, retractionId: null, closedTo: [] }
      : { ...document, ...recorded };
  },
});

const recordedIn = (event: LogEvent): Found | undefined =>
  (RECORDED[event.type] as ((of: LogEvent) => Found | undefined) | undefined)?.(event);

interface OfSitting {
  readonly personId: Id;
  readonly sittingId: Id;
  readonly series: string;
}

/** What is on a board of the sitting: nothing of the item itself. */
const atSitting = ({ personId, sittingId, series }: OfSitting) => ({
  ...{ personIds: [personId], sittingId, discussionId: null, referralId: null, agency: null, series },
});

/** What belongs to a person, whichever sitting looks at it. */
const ofPerson = ({ personId, series }: Pick<OfSitting, 'personId' | 'series'>) => ({
  ...{ personIds: [personId], sittingId: null, discussionId: null, referralId: null, series },
});

const inItem = ({
  personId,
  sittingId,
  discussionId,
}: Omit<OfSitting, 'series'> & { readonly discussionId: Id }) => ({
  ...atSitting({ personId, sittingId, series: '' }),
  discussionId,
  series: null,
});
