/**
 * The minutes of a sitting: the record as it grows, and the version that was drafted from it. Names and dates of
 * birth are joined on reading, so that a correction touches one card.
 */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id } from '../domain/event.js';
import { STILL_NEEDED } from '../domain/minutes/minutes.js';
import type { ReferredSubject } from '../domain/referral/referral.js';
import { absentRoles, withPresence, type Presence } from '../domain/sitting/attendance.js';
import { withChair, type Chairing } from '../domain/sitting/sitting.js';
import type { ChairPolicy, TermsOfReference } from '../domain/terms/terms-of-reference.js';
import type { Instant, LocalDate } from '../domain/time.js';
import type { ActionView } from './actions.js';
import type { RecordedDecision, SharedInformation } from './discussion-record.js';
import { byKeyOnly, projection } from './projection.js';

export type MinutedAction = Pick<
  ActionView,
  'actionId' | 'ownerAgency' | 'owner' | 'action' | 'dueOn' | 'dueAt'
>;

/** What the minutes record of one person; the action plan is part of it. */
export interface MinutedItem {
  readonly personId: Id;
  readonly referralIds: readonly Id[];
  readonly concernTypes: readonly string[];
  readonly knownStatus: ReferredSubject['knownStatus'];
  readonly discussed: boolean;
  readonly concluded: boolean;
  readonly shared: readonly SharedInformation[];
  readonly decisions: readonly RecordedDecision[];
  readonly actions: readonly MinutedAction[];
}

export interface MinutesRecord {
  readonly date: LocalDate;
  readonly openedAt: Instant | null;
  readonly chairs: readonly Chairing[];
  readonly present: readonly Presence[];
  readonly absentRoles: readonly string[];
  readonly items: readonly MinutedItem[];
}

export interface MinutesView {
  readonly sittingId: Id;
  readonly series: string;
  readonly status: 'NONE' | 'DRAFT' | 'APPROVED' | 'ISSUED';
  readonly version: number;
  readonly approvalsNeeded: readonly string[];
  readonly approvedBy: ChairPolicy;
  readonly approvals: readonly (Chairing & { readonly at: Instant })[];
  readonly draftedAt: Instant | null;
  readonly issuedAt: Instant | null;
  /** The version that was drafted; it does not change any more. Null until then. */
  readonly drafted: MinutesRecord | null;
  /** What has been recorded so far; the draft is taken from it. */
  readonly record: MinutesRecord;
  readonly terms: TermsOfReference | null;
}

export const minutes = projection<MinutesView>({
  name: 'minutes',
  version: 1,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
        return event.data.placement === null ? [] : [event.data.placement.sittingId];
      case 'ReferralPlaced':
        return [event.data.from, event.data.placement?.sittingId].filter((id) => typeof id === 'string');
      case 'SittingConvened':
      case 'SittingConvenedAnew':
      case 'ChairTaken':
      case 'AttendanceRecorded':
      case 'SittingOpened':
      case 'DiscussionStarted':
      case 'InformationShared':
      case 'DecisionRecorded':
      case 'DiscussionClosed':
      case 'ActionAgreed':
      case 'MinutesDrafted':
      case 'MinutesApproved':
      case 'MinutesIssued':
        return [event.data.sittingId];
      default:
        return [];
    }
  },
  apply: (document, event, key) => {
    switch (event.type) {
      case 'ReferralReceived':
        return listed(document ?? unconvened(key, event.data.series), event.data);
      case 'ReferralPlaced': {
        const before = document ?? unconvened(key, event.data.series);
        return event.data.from === key ? unlisted(before, event.data.subjects) : listed(before, event.data);
      }
      case 'SittingConvened':
      case 'SittingConvenedAnew': {
        const { series, terms, date } = event.data;
        const before = document ?? unconvened(key, series);
        const absent = absentRoles(terms, before.record.present);
        return { ...before, terms, record: { ...before.record, date, absentRoles: absent } };
      }
      default:
        return document && convened(document, event);
    }
  },
});

const convened = (document: MinutesView, event: LogEvent): MinutesView => {
  const { record } = document;
  switch (event.type) {
    case 'ChairTaken': {
      const { role, officer, as } = event.data;
      return { ...document, record: { ...record, chairs: withChair(record.chairs, { role, officer, as }) } };
    }
    case 'AttendanceRecorded': {
      const { officer, agency, role, as, mode } = event.data;
      const present = withPresence(record.present, { officer, agency, role, as, mode });
      const absent = document.terms === null ? [] : absentRoles(document.terms, present);
      return { ...document, record: { ...record, present, absentRoles: absent } };
    }
    case 'SittingOpened':
      return { ...document, record: { ...record, openedAt: event.occurredAt } };
    case 'MinutesDrafted': {
      const { version, approvalsNeeded, approvedBy } = event.data;
      return {
        ...document,
        status: 'DRAFT',
        version,
        approvalsNeeded,
        approvedBy,
        approvals: [],
        drafted: record,
        draftedAt: event.occurredAt,
      };
    }
    case 'MinutesApproved': {
      const { role, officer, as } = event.data;
      const approvalsNeeded = STILL_NEEDED[document.approvedBy](document.approvalsNeeded, role);
      const approvals = [...document.approvals, { role, officer, as, at: event.occurredAt }];
      return {
        ...document,
        status: approvalsNeeded.length === 0 ? 'APPROVED' : 'DRAFT',
        approvalsNeeded,
        approvals,
      };
    }
    case 'MinutesIssued':
      return { ...document, status: 'ISSUED', issuedAt: event.occurredAt };
    default:
      return { ...document, record: discussed(record, event) };
  }
};

const discussed = (record: MinutesRecord, event: LogEvent): MinutesRecord => {
  switch (event.type) {
    case 'DiscussionStarted':
      return withItem(record, event.data.personId, (item) => ({ ...item, discussed: true }));
    case 'InformationShared': {
      const { personId, shareId, agency, officer } = event.data;
      const { gateways = [], purpose, occurredAt: at } = event;
      const information = partOf(event, 'information') ?? ERASED;
      const share = { shareId, agency, officer, gateways, purpose, at, information };
      return withItem(record, personId, (item) => ({ ...item, shared: [...item.shared, share] }));
    }
    case 'DecisionRecorded': {
      const { personId, decisionId, absentRoles: absent } = event.data;
      const decision = {
        decisionId,
        at: event.occurredAt,
        absentRoles: absent,
        content: partOf(event, 'decision') ?? ERASED,
      };
      return withItem(record, personId, (item) => ({ ...item, decisions: [...item.decisions, decision] }));
    }
    case 'ActionAgreed': {
      const { personId, actionId, ownerAgency, owner, dueOn, dueAt } = event.data;
      const agreed = {
        actionId,
        ownerAgency,
        owner,
        dueOn,
        dueAt,
        action: partOf(event, 'action') ?? ERASED,
      };
      return withItem(record, personId, (item) => ({ ...item, actions: [...item.actions, agreed] }));
    }
    case 'DiscussionClosed': {
      const { personId, concluded } = event.data;
      return withItem(record, personId, (item) => ({ ...item, concluded }));
    }
    default:
      return record;
  }
};

const unconvened = (sittingId: Id, series: string): MinutesView => ({
  ...{ sittingId, series, status: 'NONE', version: 0, approvalsNeeded: [], approvals: [] },
  approvedBy: 'EVERY_CHAIR',
  ...{ draftedAt: null, issuedAt: null, drafted: null, terms: null },
  record: { date: '', openedAt: null, chairs: [], present: [], absentRoles: [], items: [] },
});

const listed = (
  document: MinutesView,
  { referralId, subjects }: { readonly referralId: Id; readonly subjects: readonly ReferredSubject[] },
): MinutesView => {
  const { record } = document;
  const items = subjects.reduce<readonly MinutedItem[]>((all, { personId, concernTypes, knownStatus }) => {
    const before = all.find((item) => item.personId === personId);
    const item: MinutedItem =
      before === undefined
        ? {
            ...{
              personId,
              referralIds: [referralId],
              concernTypes,
              knownStatus,
              discussed: false,
              concluded: false,
            },
            ...{ shared: [], decisions: [], actions: [] },
          }
        : {
            ...before,
            referralIds: [...new Set([...before.referralIds, referralId])],
            concernTypes: [...new Set([...before.concernTypes, ...concernTypes])],
          };
    return [...all.filter((other) => other.personId !== personId), item];
  }, record.items);
  return { ...document, record: { ...record, items } };
};

/** An item that was never begun here is minuted where it is heard. One that was begun stays in the record. */
const unlisted = (document: MinutesView, subjects: readonly ReferredSubject[]): MinutesView => {
  const gone = new Set(subjects.map(({ personId }) => personId));
  const items = document.record.items.filter(
    ({ personId, discussed: begun }) => begun || !gone.has(personId),
  );
  return { ...document, record: { ...document.record, items } };
};

const withItem = (
  record: MinutesRecord,
  personId: Id,
  change: (item: MinutedItem) => MinutedItem,
): MinutesRecord => ({
  ...record,
  items: record.items.map((item) => (item.personId === personId ? change(item) : item)),
});
