/**
 * What one copy of one version of the minutes says: everything for core members, own actions for others, one person's
 * own record for that person's file, without third parties. Pure; what a copy says does not change once it is issued,
 * so that its hash proves it.
 */
import { isErased, type Id, type Personal } from '../domain/event.js';
import { isKnown, type Known } from '../domain/known.js';
import type { DateOfBirthAccuracy } from '../domain/person/identity.js';
import type { SentProfile } from '../domain/minutes/distribution.js';
import type { Correction } from '../domain/minutes/minutes.js';
import type { ReferredSubject } from '../domain/referral/referral.js';
import type { StatedIdentity } from '../domain/referral/stated.js';
import type { Apology } from '../domain/sitting/attendance.js';
import type { Chairing } from '../domain/sitting/sitting-events.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { aroundPerson, NOBODY_AROUND, without, type Around } from './around-a-person.js';
import type { Cards, NumberOnCard } from './card-history.js';
import type {
  ItemNote,
  NotShared,
  RecordedDecision,
  RecordedThreshold,
  SharedInformation,
} from './discussion-record.js';
import { minutedDeclaration, type MinutedDeclaration } from './minuted-declaration.js';
import { cleanedDifferences, copiedDifferences, type MinutedDifference } from './minuted-differences.js';
import { COPY_FORM, isSince } from './copy-form.js';
import type { MinutesView } from './minutes.js';
import type { ApprovalGiven, CorrectionMade, MinutesVersion } from './minutes-versions.js';
import { minutedCard, type MinutedCard } from './minuted-card.js';
import type { MinutedBusiness } from './minutes-business.js';
import {
  cleaned,
  cleanedReview,
  reviewOf,
  withoutReview,
  type CopiedReview,
  type StepTexts,
} from './copied-review.js';
import type { Attendee, MinutedAction, MinutedItem } from './minutes-record.js';

/** For whom a copy is made, which says what it holds. */
export type CopyFor =
  | { readonly profile: 'FULL' }
  | { readonly profile: 'OWN_ACTIONS'; readonly agency: Id }
  | { readonly profile: 'OWN_CHILD'; readonly personId: Id };

/** Of one person. What the profile leaves out is null; what is lacking says why. */
export interface CopiedItem extends CopiedReview {
  readonly personId: Id;
  readonly name: Personal<Known<string>>;
  readonly dateOfBirth: Personal<Known<LocalDate>>;
  /** How far it can be relied on; null where there is none. */
  readonly dateOfBirthAccuracy: DateOfBirthAccuracy | null;
  /** Numbers by which services know the person. */
  readonly identifiers: readonly NumberOnCard[] | null;
  readonly aliases: Personal<{ readonly all: readonly string[] }> | null;
  /** What whoever acts must heed; null where there is nothing. */
  readonly safeContact: { readonly addressHidden: boolean; readonly doNotContact: boolean } | null;
  readonly sex: Personal<Known<string>> | null;
  readonly gender: Personal<Known<string>> | null;
  readonly ethnicity: Personal<Known<string>> | null;
  readonly associates: Personal<{ readonly all: StatedIdentity['associates'] }> | null;
  readonly concernTypes: readonly string[] | null;
  readonly known: {
    readonly status: ReferredSubject['knownStatus'];
    readonly openStatus: 'OPEN' | 'CLOSED' | null;
    readonly legalStatus: string | null;
  } | null;
  readonly discussed: boolean;
  readonly concluded: boolean;
  readonly rolledOver: boolean;
  readonly conflicts: readonly Id[] | null;
  readonly shared: readonly SharedInformation[] | null;
  readonly notShared: readonly NotShared[] | null;
  readonly thresholds: readonly RecordedThreshold[] | null;
  /** What was noted while the item went on. */
  readonly notes: readonly ItemNote[] | null;
  readonly decisions: readonly RecordedDecision[] | null;
  readonly actions: readonly MinutedAction[];
  readonly differences: readonly MinutedDifference[] | null;
}

/** Why there is this version; its words are null where they are not for whom the copy is made. */
export type CopiedCorrection = Omit<CorrectionMade, 'content'> & {
  readonly content: Personal<Correction> | null;
};

export interface MinutesCopy {
  readonly sittingId: Id;
  readonly series: string;
  readonly date: LocalDate;
  /** 0 for what has been recorded and not been drafted yet. */
  readonly version: number;
  readonly for: CopyFor;
  readonly chairs: readonly Chairing[];
  readonly present: readonly Attendee[] | null;
  readonly apologies: readonly Apology[] | null;
  readonly absentRoles: readonly string[] | null;
  /** Left out where the sitting has none, and of a copy that does not say who was there. */
  readonly declaration?: MinutedDeclaration;
  readonly approvals: readonly ApprovalGiven[];
  readonly issuedAt: Instant | null;
  readonly corrections: readonly CopiedCorrection[];
  readonly items: readonly CopiedItem[];
  /** Of a full copy, what was decided behind the people. Left out where nothing was. */
  readonly business?: readonly MinutedBusiness[];
  /** How many items are left out because the reader declared a conflict on them. */
  readonly leftOut?: number;
}

/** In which form it is made: the present one where that is left out. */
type CopyWanted = CopyFor & {
  readonly form?: number;
  /** Words of steps that were agreed before; none where nobody reviews them. */
  readonly texts?: StepTexts;
};

/** As the meeting went; those who were not reached stand behind. */
const inOrder = (items: readonly MinutedItem[], form: number): readonly MinutedItem[] =>
  isSince(form, 'ORDER_HEARD')
    ? items.toSorted((a, b) => (a.heard ?? items.length) - (b.heard ?? items.length))
    : items;

/** A copy of a version; of the record as it stands now where none has been drafted. */
export const copyOf = (
  view: Pick<MinutesView, 'sittingId' | 'series' | 'record'>,
  version: MinutesVersion | undefined,
  cards: Cards,
  { form = COPY_FORM, texts = new Map(), ...whom }: CopyWanted,
): MinutesCopy => {
  const { sittingId, series } = view;
  const record = version?.record ?? view.record;
  const { date, chairs, present, apologies, absentRoles, items, business } = record;
  const declaration = minutedDeclaration(record, isSince(form, 'WHOEVER_LED_SIGNED'));
  const full: MinutesCopy = {
    ...{ sittingId, series, date, version: version?.version ?? 0, for: { profile: 'FULL' } },
    ...(declaration && { declaration }),
    ...{ chairs, present, apologies, absentRoles, approvals: version?.approvals ?? [] },
    ...{ issuedAt: version?.issuedAt ?? null, corrections: version?.corrections ?? [] },
    items: inOrder(items, form).map((item) => ({
      ...copied(item, minutedCard(cards, item.personId, version?.asOf), form),
      ...reviewOf(record, item.personId, texts),
    })),
  };
  switch (whom.profile) {
    case 'FULL':
      return business === undefined ? full : { ...full, business };
    case 'OWN_ACTIONS':
      return ownActions(full, items, whom.agency);
    case 'OWN_CHILD':
      return redacted(full, whom.personId, around(whom.personId, items, cards));
  }
};

/** Which agencies are sent what: those of core members everything, others what they have to do or have referred. */
export const recipientsOf = (
  { record }: Pick<MinutesVersion, 'record'>,
  coreAgencies: readonly Id[],
  before: ReadonlyMap<Id, SentProfile>,
): ReadonlyMap<Id, SentProfile> => {
  const others = record.items.flatMap(({ actions, referringAgencies, discussed }) => [
    ...actions.map(({ ownerAgency }) => ownerAgency),
    ...(discussed ? referringAgencies : []),
  ]);
  // A corrected version goes to everybody who had an earlier one; who is a core member now is sent it in full.
  return new Map<Id, SentProfile>([
    ...others.map((agency) => [agency, 'OWN_ACTIONS'] as const),
    ...before,
    ...coreAgencies.map((agency) => [agency, 'FULL'] as const),
  ]);
};

const copied = (item: MinutedItem, card: MinutedCard, form: number): CopiedItem => {
  const { standing, safeContact, identifiers } = card;
  const { identity, dateOfBirthAccuracy } = isSince(form, 'EVERY_RECORD') ? card : card.leading;
  const { personId, concernTypes, discussed, concluded, rolledOver, conflicts, actions } = item;
  const { shared, notShared, thresholds, notes, decisions, differences } = item;
  return {
    ...{ personId, discussed, concluded, rolledOver, conflicts, concernTypes, actions },
    ...{ shared, notShared, thresholds, notes, decisions, differences: copiedDifferences(differences) },
    name: isErased(identity) ? identity : identity.name,
    dateOfBirth: isErased(identity) ? identity : identity.dateOfBirth,
    ...{ dateOfBirthAccuracy, identifiers, safeContact },
    aliases: isErased(identity) ? identity : { all: identity.aliases ?? [] },
    sex: isErased(identity) ? identity : (identity.sex ?? { absent: 'NOT_ASKED' }),
    gender: isErased(identity) ? identity : identity.gender,
    ethnicity: isErased(identity) ? identity : identity.ethnicity,
    associates: isErased(identity) ? identity : { all: identity.associates },
    known: {
      status: standing?.known ?? item.knownStatus,
      openStatus: standing?.openStatus ?? null,
      legalStatus: standing?.legalStatus ?? null,
    },
  };
};

/** What an agency has to do, and whether the people whom it referred were heard: nothing of what others shared. */
const ownActions = (full: MinutesCopy, record: readonly MinutedItem[], agency: Id): MinutesCopy => {
  const referred = new Set(
    record
      .filter(({ referringAgencies }) => referringAgencies.includes(agency))
      .map(({ personId }) => personId),
  );
  const items = full.items.flatMap((item) => {
    const actions = item.actions.filter(({ ownerAgency }) => ownerAgency === agency);
    if (actions.length === 0 && !(item.discussed && referred.has(item.personId))) return [];
    const leftOut = {
      identifiers: null,
      aliases: null,
      sex: null,
      gender: null,
      ethnicity: null,
      associates: null,
      concernTypes: null,
      known: null,
    };
    const unsaid = { shared: null, notShared: null, thresholds: null, notes: null, decisions: null };
    return [{ ...withoutReview(item), ...leftOut, ...unsaid, conflicts: null, differences: null, actions }];
  });
  const { declaration: _signed, ...said } = full;
  return {
    ...said,
    ...{
      for: { profile: 'OWN_ACTIONS', agency },
      present: null,
      apologies: null,
      absentRoles: null,
      corrections: full.corrections.flatMap((made) => correctionForOwner(made, items)),
      items,
    },
  };
};

/** Whoever acts for the person hears what is right now; others in the copy, and of nobody in particular, only that. */
const correctionForOwner = (
  made: CopiedCorrection,
  items: readonly CopiedItem[],
): readonly CopiedCorrection[] => {
  if (made.personId === null) return [{ ...made, content: null }];
  const item = items.find(({ personId }) => personId === made.personId);
  if (item === undefined) return [];
  return [item.actions.length > 0 ? made : { ...made, content: null }];
};

/** The record of one person for that person's file: siblings, associates and others of the sitting are left out. */
export const redacted = (full: MinutesCopy, personId: Id, known: Around = NOBODY_AROUND): MinutesCopy => {
  const own = full.items.filter((item) => item.personId === personId);
  const others = full.items.filter((item) => item.personId !== personId);
  const named = [...others.flatMap(nameOf), ...full.items.flatMap(associatesOf)];
  const clean = without({
    ...known,
    own: { ...known.own, names: [...own.flatMap(nameOf), ...known.own.names] },
    others: { ...known.others, names: [...named, ...known.others.names] },
  });
  return {
    ...full,
    for: { profile: 'OWN_CHILD', personId },
    corrections: full.corrections
      .filter((made) => made.personId === personId || made.personId === null)
      .map((made) => ({
        ...made,
        content:
          made.personId === null || made.content === null ? null : cleaned<Correction>(made.content, clean),
      })),
    items: own.map((item) => ({
      ...withoutReview(item),
      associates: null,
      shared: item.shared?.map((share) => cleanShare(share, clean)) ?? null,
      notShared: item.notShared?.map((one) => ({ ...one, reason: cleaned(one.reason, clean) })) ?? null,
      thresholds: item.thresholds?.map((one) => ({ ...one, reasons: cleaned(one.reasons, clean) })) ?? null,
      notes: item.notes?.map((one) => ({ ...one, note: cleaned(one.note, clean) })) ?? null,
      decisions: item.decisions?.map((decision) => cleanDecision(decision, clean)) ?? null,
      differences: cleanedDifferences(item.differences, clean),
      actions: item.actions.map((action) => ({ ...action, action: cleaned(action.action, clean) })),
      ...cleanedReview(item, clean),
    })),
  };
};

/** Everybody of the sitting is somebody else, but for other records of the person. */
const around = (personId: Id, items: readonly MinutedItem[], cards: Cards): Around =>
  aroundPerson(
    personId,
    items.map((item) => item.personId),
    cards,
  );

const nameOf = ({ name, aliases }: CopiedItem): readonly string[] => [
  ...(!isErased(name) && isKnown(name) ? [name.value] : []),
  ...(aliases === null || isErased(aliases) ? [] : aliases.all),
];

const associatesOf = ({ associates }: CopiedItem): readonly string[] =>
  associates === null || isErased(associates) ? [] : associates.all.map(({ name }) => name);

const cleanShare = (share: SharedInformation, clean: (text: string) => string): SharedInformation => ({
  ...share,
  information: cleaned(share.information, clean),
  ...(share.reason && { reason: cleaned(share.reason, clean) }),
});

const cleanDecision = (decision: RecordedDecision, clean: (text: string) => string): RecordedDecision => ({
  ...decision,
  content: cleaned(decision.content, clean),
  dissent: (decision.dissent ?? []).map((one) => ({ ...one, position: cleaned(one.position, clean) })),
});
