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
const RECORDED: { readonly [Type in LogEvent['type']]?: (event: Event<Type>) => Found } = {
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
  ReferralReceived: ({ data: { referralId, subjects, series, agency } }) => ({
    ...{ what: 'REFERRAL', recordId: referralId, referralId, part: 'account', series, agency },
    ...{ personIds: subjects.map(({ personId }) => personId), sittingId: null, discussionId: null },
  }),
};

export const retractables = projection<RetractableView>({
  name: 'retractables',
  version: 3,
  ...byKeyOnly,
  keys: (event) => {
    if (event.type === 'InformationRetracted') return [event.data.recordId];
    const found = recordedIn(event);
    return found === undefined ? [] : [found.recordId];
  },
  apply: (document, event) => {
    if (event.type === 'InformationRetracted') {
      const { retractionId, series, closedTo = [] } = event.data;
      return document && { ...document, retractionId, series, closedTo };
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
  (RECORDED[event.type] as ((of: LogEvent) => Found) | undefined)?.(event);

interface OfSitting {
  readonly personId: Id;
  readonly sittingId: Id;
  readonly series: string;
}

/** What is on a board of the sitting: nothing of the item itself. */
const atSitting = ({ personId, sittingId, series }: OfSitting) => ({
  ...{ personIds: [personId], sittingId, discussionId: null, referralId: null, agency: null, series },
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
