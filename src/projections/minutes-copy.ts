/**
 * What one copy of one version of the minutes says: everything for core members, own actions for others, one person's
 * own record for that person's file, without third parties. Pure; what a copy says does not change once it is issued,
 * so that its hash proves it.
 */
import { isErased, type Id } from '../domain/event.js';
import type { SentProfile } from '../domain/minutes/distribution.js';
import { aroundPerson, type Around } from './around-a-person.js';
import type { Cards } from './card-history.js';
import type { CopiedCorrection, CopiedItem, CopyFor, MinutesCopy } from './copied-minutes.js';
import { reviewOf, withoutReview, type StepTexts } from './copied-review.js';
import { COPY_FORM, isSince } from './copy-form.js';
import { minutedCard, type MinutedCard } from './minuted-card.js';
import { minutedDeclaration } from './minuted-declaration.js';
import { copiedDifferences } from './minuted-differences.js';
import type { MinutesView } from './minutes.js';
import type { MinutedItem } from './minutes-record.js';
import type { MinutesVersion } from './minutes-versions.js';
import { redacted } from './redacted-copy.js';

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

/** Everybody of the sitting is somebody else, but for other records of the person. */
const around = (personId: Id, items: readonly MinutedItem[], cards: Cards): Around =>
  aroundPerson(
    personId,
    items.map((item) => item.personId),
    cards,
  );
