/**
 * What the minutes record, as it grows with the sitting: who was there, and of each person what was shared, decided
 * and agreed. Names and dates of birth are joined on reading, from the card as it stood when a version was drafted.
 */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id } from '../domain/event.js';
import type { ReferredSubject } from '../domain/referral/referral.js';
import type { Instant, LocalDate } from '../domain/time.js';
import type { ActionView } from './actions.js';
import type { MinutedAttendance } from './minuted-attendance.js';
import type { RecordedDeclaration } from './minuted-declaration.js';
import { differed, type MinutedDifference } from './minuted-differences.js';
import { decided, NOTHING_SAID, noted, said, type ItemRecord } from './discussion-record.js';
import type { MinutedBusiness } from './minutes-business.js';
import { reviewing, type MinutedReview } from './minuted-review.js';

export type MinutedAction = Pick<
  ActionView,
  'actionId' | 'ownerAgency' | 'owner' | 'action' | 'dueOn' | 'dueAt'
> & {
  /** When its text was taken back. Left out where it was not. */
  readonly retractedAt?: Instant;
};

/** What the minutes record of one person; the action plan is part of it. */
export interface MinutedItem extends ItemRecord {
  readonly personId: Id;
  /** Left out until it is begun. */
  readonly discussionId?: Id;
  readonly referralIds: readonly Id[];
  /** The agencies that referred the person here. */
  readonly referringAgencies: readonly Id[];
  readonly concernTypes: readonly string[];
  readonly knownStatus: ReferredSubject['knownStatus'];
  readonly discussed: boolean;
  readonly concluded: boolean;
  /** The chair rolled it over to a later sitting; why stands in the discussion. */
  readonly rolledOver: boolean;
  /** Its place in the order in which the people were heard, from 0; null for one that was not begun. */
  readonly heard: number | null;
  /** Who declared a conflict and left the item. */
  readonly conflicts: readonly Id[];
  readonly actions: readonly MinutedAction[];
  /** What was said of professional differences while it went on. */
  readonly differences: readonly MinutedDifference[];
}

export interface MinutesRecord extends MinutedAttendance, MinutedReview {
  readonly date: LocalDate;
  readonly openedAt: Instant | null;
  readonly items: readonly MinutedItem[];
  /** What was decided behind the people, in order. Left out where nothing was. */
  readonly business?: readonly MinutedBusiness[];
  /** Left out where the sitting has none. */
  readonly declaration?: RecordedDeclaration;
}

export const EMPTY_RECORD: MinutesRecord = {
  ...{ date: '', openedAt: null, chairs: [], present: [], apologies: [], absentRoles: [], items: [] },
};

/** The record after something that was said, decided or agreed about a person. */
export const discussed = (record: MinutesRecord, event: LogEvent): MinutesRecord => {
  switch (event.type) {
    case 'DiscussionStarted': {
      const { personId, discussionId, alsoStatedAs = [], referralIds } = event.data;
      const there = begun(record, personId, referralIds);
      const heard = alsoStatedAs.reduce((all, other) => asOne(all, personId, other), there);
      // One that is brought back and begins again here is no more rolled over.
      const place = record.items.filter((item) => item.heard !== null).length;
      return withItem(reviewing(heard, event), personId, (item) => ({
        ...{ ...item, discussionId },
        ...{ discussed: true, rolledOver: false, heard: item.heard ?? place },
      }));
    }
    case 'InformationShared':
    case 'SharingDeclined':
    case 'ThresholdRecorded':
      return withItem(record, event.data.personId, (item) => said(item, event));
    case 'NoteWritten':
    case 'NoteRevised':
    case 'NoteStruck':
      return withItem(record, event.data.personId, (item) => noted(item, event));
    case 'DecisionRecorded':
    case 'DissentRecorded':
      return withItem(record, event.data.personId, (item) => decided(item, event));
    case 'DifferenceRaised':
    case 'PositionTaken':
    case 'DifferenceResolved':
    case 'DifferenceNoted':
      return withItem(record, event.data.personId, (item) => ({
        ...item,
        differences: differed(item.differences, event),
      }));
    case 'ConflictDeclared':
    case 'ConflictCarried': {
      const { personId, officer } = event.data;
      return withItem(record, personId, (item) => ({
        ...item,
        conflicts: [...new Set([...item.conflicts, officer])],
      }));
    }
    case 'ConflictWithdrawn': {
      const { personId, officer } = event.data;
      return withItem(record, personId, (item) => ({
        ...item,
        conflicts: item.conflicts.filter((declared) => declared !== officer),
      }));
    }
    case 'ItemRolledOver':
      return withItem(record, event.data.personId, (item) => ({ ...item, rolledOver: true }));
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
    case 'ActionWithdrawn': {
      const left = ({ actions }: MinutedItem) =>
        actions.filter(({ actionId }) => actionId !== event.data.actionId);
      return { ...record, items: record.items.map((item) => ({ ...item, actions: left(item) })) };
    }
    case 'DiscussionClosed': {
      const { personId, concluded } = event.data;
      return withItem(record, personId, (item) => ({ ...item, concluded }));
    }
    default:
      return reviewing(record, event);
  }
};

const unheard = (personId: Id, knownStatus: ReferredSubject['knownStatus']): MinutedItem => ({
  ...{ personId, referralIds: [], referringAgencies: [], concernTypes: [], knownStatus },
  ...{ discussed: false, concluded: false, rolledOver: false, conflicts: [], actions: [], heard: null },
  differences: [],
  ...NOTHING_SAID,
});

/** Also one that was withdrawn in the moment in which it began is minuted: it is listed anew a moment later. */
const begun = (record: MinutesRecord, personId: Id, referralIds: readonly Id[]): MinutesRecord =>
  record.items.some((item) => item.personId === personId)
    ? record
    : { ...record, items: [...record.items, { ...unheard(personId, 'NOT_CHECKED'), referralIds }] };

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
    const before = all.find((item) => item.personId === personId) ?? unheard(personId, knownStatus);
    const item: MinutedItem = {
      ...before,
      knownStatus: before.knownStatus === 'NOT_CHECKED' ? knownStatus : before.knownStatus,
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

/** What came to be of concern after the referral was received is minuted beside what was before. */
export const withConcerns = (
  record: MinutesRecord,
  subjects: readonly { readonly personId: Id; readonly concernTypes: readonly string[] }[],
): MinutesRecord =>
  subjects.reduce(
    (before, { personId, concernTypes }) =>
      withItem(before, personId, (item) => ({
        ...item,
        concernTypes: [...new Set([...item.concernTypes, ...concernTypes])],
      })),
    record,
  );

/** A person whom no other referral lists here any more is not minuted, unless the discussion had begun. */
export const withdrawn = (
  record: MinutesRecord,
  referralId: Id,
  people: readonly { readonly personId: Id }[],
): MinutesRecord => {
  const gone = new Set(people.map(({ personId }) => personId));
  const items = record.items
    .map((item) =>
      gone.has(item.personId)
        ? { ...item, referralIds: item.referralIds.filter((id) => id !== referralId) }
        : item,
    )
    .filter(({ referralIds, discussed: begun }) => begun || referralIds.length > 0);
  return { ...record, items };
};

/** Two records of one person are one item of the minutes, with every referrer and concern. */
const asOne = (record: MinutesRecord, personId: Id, other: Id): MinutesRecord => {
  const also = record.items.find((item) => item.personId === other);
  const items = record.items.filter((item) => item !== also);
  return withItem({ ...record, items }, personId, (item) => ({
    ...item,
    referralIds: [...new Set([...item.referralIds, ...(also?.referralIds ?? [])])],
    referringAgencies: [...new Set([...item.referringAgencies, ...(also?.referringAgencies ?? [])])],
    concernTypes: [...new Set([...item.concernTypes, ...(also?.concernTypes ?? [])])],
    knownStatus: also?.knownStatus === 'KNOWN' ? 'KNOWN' : item.knownStatus,
  }));
};

const withItem = (
  record: MinutesRecord,
  personId: Id,
  change: (item: MinutedItem) => MinutedItem,
): MinutesRecord => ({
  ...record,
  items: record.items.map((item) => (item.personId === personId ? change(item) : item)),
});
