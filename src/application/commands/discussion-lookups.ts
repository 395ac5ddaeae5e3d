/** What the commands of a discussion, and of the item that it belongs to, look up alike. */
import { chairOfSitting, isEntitled, type Authority } from '../../access/authority.js';
import { type ActorFacts, agencyOf } from '../../access/facts.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import { isAdult } from '../../domain/discussion/gateways.js';
import type { ItemGiven, OfItem } from '../../domain/discussion/item-state.js';
import type { SpeakingGiven } from '../../domain/discussion/share-information.js';
import type { Id } from '../../domain/event.js';
import { referralKind } from '../../domain/referral/referral.js';
import type { Sitting } from '../../domain/sitting/sitting.js';
import type { Agenda } from '../../projections/agenda-items.js';
import type { Look, Services, Surroundings } from '../command.js';
import { listedAt, sittingById } from './lookups.js';

export type AtSitting = { readonly given: { readonly sitting: Sitting } };

export const chairs = ({ given }: AtSitting): readonly Authority[] => [chairOfSitting(given.sitting)];
export const chairsOrCoordinator = ({ given }: AtSitting): readonly Authority[] => [
  ...chairs({ given }),
  { of: 'COORDINATOR', terms: given.sitting.convening?.terms },
];
/** Members, and the agencies of whoever is marked present: all who take part. */
export const participants = ({ given }: AtSitting): readonly Authority[] => [
  { of: 'MEMBER', terms: given.sitting.convening?.terms },
  ...chairsOrCoordinator({ given }),
  ...given.sitting.present.map(({ agency }) => ({ of: 'AGENCY' as const, agency })),
];

/** The sitting at which a discussion is going on. */
export const sittingOf = async (look: Look, discussionId: Id): Promise<Sitting> =>
  sittingById(look, (await look.state(discussionKind, discussionId)).sittingId);

/** For whom the actor speaks at the sitting of a discussion. */
export const speaking = async (
  look: Look,
  discussionId: Id,
  { actor }: Surroundings,
): Promise<SpeakingGiven> => {
  const sitting = await sittingOf(look, discussionId);
  return { sitting, ownAgency: agencyOf(actor), takesMinutes: leads(actor, sitting) };
};

/** Whether the actor is a chair or the co-ordinator of a sitting. */
export const leads = (actor: ActorFacts, sitting: Sitting): boolean =>
  chairsOrCoordinator({ given: { sitting } }).some((authority) => isEntitled(actor, authority));

/** An item of an agenda: the view proposes its referrals, their streams decide. */
export const itemOf = async (
  { sittingId, personId }: OfItem,
  look: Look,
  { ids }: Surroundings,
  agenda: Agenda | undefined,
): Promise<ItemGiven> => ({
  sitting: await sittingById(look, sittingId),
  discussionId: ids.discussion(sittingId, personId),
  ...(await listedAt(look, personId, agenda)),
});

/** Whether a person is an adult, by all the referrals that the item answers, of whichever record of the person. */
export const adultBy = async (
  look: Look,
  records: readonly Id[],
  referralIds: readonly Id[],
): Promise<boolean> => {
  const ages: (number | null)[] = [];
  for (const referralId of referralIds) {
    const { subjects } = await look.state(referralKind, referralId);
    const named = subjects.filter(({ personId }) => records.includes(personId));
    ages.push(...named.map(({ ageInYears }) => ageInYears));
  }
  return isAdult(ages);
};

/** The agenda with the person on it: a referral that has only just been received is waited for. */
export const agendaWith = async (
  { sittingId, personId }: OfItem,
  services: Services,
): Promise<Agenda | undefined> => {
  const agenda = await services.document<Agenda>('agenda', sittingId);
  if (agenda?.items.some((item) => item.personId === personId)) return agenda;
  await services.settle();
  return services.document<Agenda>('agenda', sittingId);
};
