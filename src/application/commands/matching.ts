/** The commands by which people say that two records are of one person, or are not. */
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { dismissMatch, type DismissMatch } from '../../domain/person/dismiss-match.js';
import { mergePeople, type MergePeople } from '../../domain/person/merge-people.js';
import { personKind } from '../../domain/person/person.js';
import { unmergePeople, type UnmergePeople } from '../../domain/person/unmerge-people.js';
import { referralKind } from '../../domain/referral/referral.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import { openEpisode, trackedId } from '../../domain/tracked/tracked-state.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import { leadingOf } from '../leading.js';
import type { Look, Services, Surroundings } from '../command.js';
import { personNamed } from '../command-scope.js';
import { cardOf, isMemberFor, personRow, saidByMembers, withCard, type Card } from './of-person.js';
import { notesOfRecords, writtenTogether } from './written-together.js';

interface Cards {
  readonly card: Card;
  readonly other: Card;
}

const withCards =
  <Input extends { readonly personId: Id }>(otherOf: (input: Input) => Id) =>
  async (input: Input, services: Services): Promise<Cards> => ({
    card: await withCard(input, services),
    other: await cardOf(otherOf(input), services),
  });

export const matchingCommands = {
  MergePeople: personRow({
    about: ({ input }) => [input.personId, input.into],
    atSitting: 'NONE',
    prepare: withCards(({ into }: MergePeople) => into),
    gather: async ({ personId, into }: MergePeople, look, around, { card, other }: Cards) => {
      const leading = await leadingRecord(look, into);
      return {
        ...saidByMembers(card, around),
        otherReferred: isMemberFor(other, around.actor, around),
        leading,
        alreadyOne: (await leadingRecord(look, personId)) === leading,
        sittingIds: await stillToDiscuss({ personId, leading }, look, around, card),
      };
    },
    decide: mergePeople,
  }),
  UnmergePeople: personRow({
    about: personNamed,
    atSitting: 'NONE',
    prepare: async (input: UnmergePeople, services: Services) => ({
      card: await withCard(input, services),
      notes: await notesOfRecords(input.personId, services),
    }),
    gather: async ({ personId }: UnmergePeople, look, around, { card, notes }) => {
      const leading = await leadingRecord(look, personId);
      return {
        ...saidByMembers(card, around),
        sittingIds: await stillToDiscuss({ personId, leading }, look, around, card),
        notes: await writtenTogether(notes, personId, look),
      };
    },
    decide: unmergePeople,
  }),
  DismissMatch: personRow({
    about: ({ input }) => [input.personId, input.other],
    atSitting: 'NONE',
    prepare: withCards(({ other }: DismissMatch) => other),
    gather: async ({ personId, other: otherId }: DismissMatch, look, around, { card, other }: Cards) => ({
      ...saidByMembers(card, around),
      otherReferred: isMemberFor(other, around.actor, around),
      merged: (await leadingRecord(look, personId)) === (await leadingRecord(look, otherId)),
    }),
    decide: dismissMatch,
  }),
};

/** The record that leads among those of a person, as their own streams have it. */
export const leadingRecord = (look: Look, personId: Id): Promise<Id> =>
  leadingOf(personId, async (one) => (await look.state(personKind, one)).mergedInto);

const BEFORE_DISCUSSION: ReadonlySet<string> = new Set(['NOT_CONVENED', 'CONVENED', 'OPEN']);

/** The sittings that are to hear the person: by referral, or as a review that is due. */
const placesOf = async (personId: Id, look: Look, card: Card): Promise<ReadonlySet<Id>> => {
  const sittingIds: (Id | undefined)[] = [];
  for (const { referralId } of card?.referrals ?? []) {
    const { places } = await look.state(referralKind, referralId);
    sittingIds.push(places.get(personId)?.sittingId);
  }
  for (const series of card?.trackedIn ?? []) {
    const episode = openEpisode(await look.state(trackedKind, trackedId(series, personId)));
    sittingIds.push(episode?.placement?.sittingId);
  }
  return new Set(sittingIds.filter((sittingId) => sittingId !== undefined));
};

/** The sittings where the person is placed, and at which neither record has been discussed yet. */
const stillToDiscuss = async (
  { personId, leading }: { readonly personId: Id; readonly leading: Id },
  look: Look,
  { ids }: Surroundings,
  card: Card,
): Promise<readonly Id[]> => {
  const sittingIds = new Set<Id>();
  for (const sittingId of await placesOf(personId, look, card)) {
    const { phase } = await look.state(sittingKind, sittingId);
    if (!BEFORE_DISCUSSION.has(phase)) continue;
    const discussed = await Promise.all(
      [personId, leading].map((one) => look.state(discussionKind, ids.discussion(sittingId, one))),
    );
    if (discussed.every((discussion) => discussion.phase === 'NOT_STARTED')) sittingIds.add(sittingId);
  }
  return [...sittingIds];
};
