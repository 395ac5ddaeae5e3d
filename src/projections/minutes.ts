/**
 * The minutes of a sitting: the record as it grows, and every version that was drafted from it. A version holds the
 * record as it stood and does not change any more; a correction makes the next one.
 */
import type { LogEvent } from '../domain/catalogue.js';
import type { Id } from '../domain/event.js';
import type { Delegate } from '../domain/minutes/minutes.js';
import { absentRoles } from '../domain/sitting/attendance.js';
import { withChair } from '../domain/sitting/sitting.js';
import { withDelegate, withoutDelegate, type ChairDelegate } from '../domain/sitting/who-chairs.js';
import type { TermsOfReference } from '../domain/terms/terms-of-reference.js';
import { attended } from './minuted-attendance.js';
import {
  discussed,
  EMPTY_RECORD,
  listed,
  unlisted,
  withConcerns,
  withdrawn,
  type MinutesRecord,
} from './minutes-record.js';
import { businessAt, minutedBusiness, withBusiness } from './minutes-business.js';
import { isOfDeclaration } from './declarations.js';
import { declaring, withText } from './minuted-declaration.js';
import { differencesWithout } from './minuted-differences.js';
import { reviewWithout, withEarlierSteps, withoutWrongPerson } from './minuted-review.js';
import { versioned, type Versioned } from './minutes-versions.js';
import { projection } from './projection.js';
import { struck, withoutRetracted } from './without-retracted.js';

export interface MinutesView extends Versioned {
  readonly sittingId: Id;
  readonly series: string;
  readonly delegates: readonly Delegate[];
  /** Who was named to chair the sitting itself: they approve what they chaired. */
  readonly chairDelegates: readonly ChairDelegate[];
  readonly terms: TermsOfReference | null;
}

export const minutes = projection<MinutesView>({
  name: 'minutes',
  version: 11,
  indexes: { byWaiting: ['waiting', 'draftedAt'] },
  index: ({ drafts }) => {
    const draft = drafts.findLast(({ status, superseded }) => status === 'DRAFT' && !superseded);
    return { waiting: draft === undefined ? 'NOTHING' : 'APPROVAL', draftedAt: draft?.draftedAt ?? '' };
  },
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
        return event.data.placement === null ? [] : [event.data.placement.sittingId];
      case 'ReferralPlaced':
        return [event.data.from, event.data.placement?.sittingId].filter((id) => typeof id === 'string');
      case 'ReferralAmended':
        return event.data.subjects.flatMap(({ sittingId }) => sittingId ?? []);
      case 'ReferralWithdrawn':
        return event.data.people.flatMap(({ sittingId }) => sittingId ?? []);
      case 'SittingConvened':
      case 'SittingConvenedAnew':
      case 'ChairTaken':
      case 'AttendanceRecorded':
      case 'VisitorAdmitted':
      case 'AttendeeLeft':
      case 'AttendanceWithdrawn':
      case 'ApologiesRecorded':
      case 'ApologiesWithdrawn':
      case 'SittingOpened':
      case 'DiscussionStarted':
      case 'InformationShared':
      case 'SharingDeclined':
      case 'ThresholdRecorded':
      case 'NoteWritten':
      case 'NoteRevised':
      case 'NoteStruck':
      case 'ConflictDeclared':
      case 'ConflictWithdrawn':
      case 'ConflictCarried':
      case 'ItemRolledOver':
      case 'DecisionRecorded':
      case 'DissentRecorded':
      case 'DiscussionClosed':
      case 'ActionAgreed':
      case 'WorkerReportSubmitted':
      case 'ItemPresented':
      case 'WorkerAbsenceRecorded':
      case 'PlanAssured':
      case 'NextStepsAgreed':
      case 'MinutesDrafted':
      case 'MinutesApproved':
      case 'MinutesIssued':
      case 'MinutesCorrected':
      case 'MinutesDelegateNamed':
      case 'ChairDelegateNamed':
      case 'ChairDelegateWithdrawn':
        return [event.data.sittingId];
      case 'DifferenceRaised':
      case 'PositionTaken':
      case 'DifferenceResolved':
      case 'DifferenceNoted':
      case 'RiskAssessmentCompleted':
      case 'VoltItemRecorded':
        return event.data.sittingId === null ? [] : [event.data.sittingId];
      case 'ActionWithdrawn':
      case 'RiskAssessmentCorrected':
        return event.data.sittingId === undefined ? [] : [event.data.sittingId];
      case 'InformationRetracted':
        return event.data.sittingId === null ? [] : [event.data.sittingId];
      default: {
        if (isOfDeclaration(event)) return [event.data.sittingId];
        const sittingId = businessAt(event);
        return sittingId === undefined ? [] : [sittingId];
      }
    }
  },
  apply: (document, event, key) => {
    switch (event.type) {
      case 'ReferralReceived': {
        const before = document ?? unconvened(key, event.data.series);
        return { ...before, record: listed(before.record, event.data) };
      }
      case 'ReferralPlaced': {
        const before = document ?? unconvened(key, event.data.series);
        const { from, subjects } = event.data;
        const record = from === key ? unlisted(before.record, subjects) : listed(before.record, event.data);
        return { ...before, record };
      }
      case 'ReferralAmended':
        return document && { ...document, record: withConcerns(document.record, event.data.subjects) };
      case 'ReferralWithdrawn': {
        const { referralId, people } = event.data;
        return document && { ...document, record: withdrawn(document.record, referralId, people) };
      }
      case 'SittingConvened':
      case 'SittingConvenedAnew': {
        const { series, terms, date } = event.data;
        const before = document ?? unconvened(key, series);
        const absent = absentRoles(terms, before.record.present);
        const record = withText({ ...before.record, date, absentRoles: absent }, terms);
        return { ...before, terms, record };
      }
      default:
        return document && convened(document, event);
    }
  },
});

const convened = (document: MinutesView, event: LogEvent): MinutesView => {
  const { record } = document;
  switch (event.type) {
    case 'ChairTaken':
      return { ...document, record: { ...record, chairs: withChair(record.chairs, event.data) } };
    case 'ChairDelegateNamed':
      return { ...document, chairDelegates: withDelegate(document.chairDelegates, event.data) };
    case 'ChairDelegateWithdrawn':
      return { ...document, chairDelegates: withoutDelegate(document.chairDelegates, event.data.role) };
    case 'AttendanceRecorded':
    case 'VisitorAdmitted':
    case 'AttendeeLeft':
    case 'AttendanceWithdrawn':
    case 'ApologiesRecorded':
    case 'ApologiesWithdrawn':
      return { ...document, record: attended(record, event, document.terms) };
    case 'SittingOpened':
      return { ...document, record: opened(document, event) };
    case 'MinutesDelegateNamed': {
      const { role, officer, namedBy } = event.data;
      const others = document.delegates.filter((delegate) => delegate.role !== role);
      return { ...document, delegates: [...others, { role, officer, namedBy }] };
    }
    case 'MinutesDrafted':
    case 'MinutesApproved':
    case 'MinutesIssued':
    case 'MinutesCorrected':
      return versioned(document, event);
    case 'InformationRetracted':
      return cleaned(document, (one) => taken(one, event));
    case 'RiskAssessmentCorrected':
      return cleaned(document, (one) => ({ ...one, ...withoutWrongPerson(one, event) }));
    default: {
      const business = minutedBusiness(event);
      if (business !== undefined) {
        return { ...document, record: { ...record, business: withBusiness(record.business, business) } };
      }
      return { ...document, record: discussed(declaring(record, event), event) };
    }
  }
};

/** A version does not change in what it records, but what was taken back is shown no more. */
const cleaned = (document: MinutesView, clean: (record: MinutesRecord) => MinutesRecord): MinutesView => {
  const within = <One extends { readonly record: MinutesRecord }>(one: One): One => ({
    ...one,
    record: clean(one.record),
  });
  return within({
    ...document,
    drafts: document.drafts.map(within),
    issued: document.issued.map(within),
  });
};

const taken = (
  record: MinutesRecord,
  { data, occurredAt }: Extract<LogEvent, { type: 'InformationRetracted' }>,
): MinutesRecord => {
  const back = { recordId: data.recordId, retractedAt: occurredAt };
  const items = record.items.map((item) => ({
    ...withoutRetracted(item, back),
    actions: struck(item.actions, back, 'actionId', ['action']),
    differences: differencesWithout(item.differences, back),
  }));
  return { ...record, items, ...reviewWithout(record, back) };
};

/** Where the template has a heading for it, what was agreed before is reviewed as it stood then. */
const opened = (
  { record, terms }: MinutesView,
  { data, occurredAt: openedAt }: Extract<LogEvent, { type: 'SittingOpened' }>,
): MinutesRecord => {
  const there = { ...record, openedAt };
  return terms?.template === undefined ? there : withEarlierSteps(there, data);
};

const unconvened = (sittingId: Id, series: string): MinutesView => ({
  ...{ sittingId, series, approvedBy: 'EVERY_CHAIR', terms: null, record: EMPTY_RECORD },
  ...{ delegates: [], chairDelegates: [], drafts: [], issued: [], corrections: [] },
});
