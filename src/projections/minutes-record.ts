/**
 * What the minutes record, as it grows with the sitting: who was there, and of each person what was shared, decided
 * and agreed. Names and dates of birth are joined on reading, from the card as it stood when a version was drafted.
 */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id } from '../domain/event.js';
import type { ReferredSubject } from '../domain/referral/referral.js';
import type { Chairing, Presence } from '../domain/sitting/sitting.js';
import type { Instant, LocalDate } from '../domain/time.js';
import type { ActionView } from './actions.js';
import type { RecordedDecision, SharedInformation } from './discussions.js';

export type MinutedAction = Pick<
  ActionView,
  'actionId' | 'ownerAgency' | 'owner' | 'action' | 'dueOn' | 'dueAt'
>;

/** What the minutes record of one person; the action plan is part of it. */
export interface MinutedItem {
  readonly personId: Id;
  readonly referralIds: readonly Id[];
  /** The agencies that referred the person here. */
  readonly referringAgencies: readonly Id[];
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

export const EMPTY_RECORD: MinutesRecord = {
  ...{ date: '', openedAt: null, chairs: [], present: [], absentRoles: [], items: [] },
};

/** The record after something that was said, decided or agreed about a person. */
export const discussed = (record: MinutesRecord, event: LogEvent): MinutesRecord => {
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

export const listed = (
  record: MinutesRecord,
  {
    referralId,
    agency,
    subjects,
  }: {
    readonly referralId: Id;
    readonly agency: Id;
    readonly subjects: readonly ReferredSubject[];
  },
): MinutesRecord => {
  const items = subjects.reduce<readonly MinutedItem[]>((all, { personId, concernTypes, knownStatus }) => {
    const before = all.find((item) => item.personId === personId) ?? {
      ...{ personId, referralIds: [], referringAgencies: [], concernTypes: [], knownStatus },
      ...{ discussed: false, concluded: false, shared: [], decisions: [], actions: [] },
    };
    const item: MinutedItem = {
      ...before,
      referralIds: [...new Set([...before.referralIds, referralId])],
      referringAgencies: [...new Set([...before.referringAgencies, agency])],
      concernTypes: [...new Set([...before.concernTypes, ...concernTypes])],
    };
    return [...all.filter((other) => other.personId !== personId), item];
  }, record.items);
  return { ...record, items };
};

/** An item that was never begun here is minuted where it is heard. One that was begun stays in the record. */
export const unlisted = (record: MinutesRecord, subjects: readonly ReferredSubject[]): MinutesRecord => {
  const gone = new Set(subjects.map(({ personId }) => personId));
  return {
    ...record,
    items: record.items.filter(({ personId, discussed: begun }) => begun || !gone.has(personId)),
  };
};

const withItem = (
  record: MinutesRecord,
  personId: Id,
  change: (item: MinutedItem) => MinutedItem,
): MinutesRecord => ({
  ...record,
  items: record.items.map((item) => (item.personId === personId ? change(item) : item)),
});
