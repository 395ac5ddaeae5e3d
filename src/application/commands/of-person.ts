/** What the commands of a person's stream have in common: the person's card, and who may speak of the person. */
import { isEntitled, type Authority } from '../../access/authority.js';
import { termsNow, type AccessFacts, type ActorFacts } from '../../access/facts.js';
import type { Id } from '../../domain/event.js';
import { personKind, type Person, type PersonEvent } from '../../domain/person/person.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { Instant } from '../../domain/time.js';
import type { PersonView } from '../../projections/people.js';
import { recordIdsOf } from '../leading.js';
import { row, type CommandRow, type Services, type Surroundings } from '../command.js';

export type Card = PersonView | undefined;

/** The card of a person; one who has only just been referred is waited for. */
export const cardOf = async (personId: Id, services: Services): Promise<Card> => {
  const card = await services.document<PersonView>('people', personId);
  if (card !== undefined) return card;
  await services.settle();
  return services.document<PersonView>('people', personId);
};

export interface CardWithRecords {
  readonly card: Card;
  /** The other records that were said to be of this person. */
  readonly others: readonly Id[];
}

/** For what is counted over every record of a person. */
export const withRecords = async ({ personId }: OfPerson, services: Services): Promise<CardWithRecords> => {
  const card = await cardOf(personId, services);
  const records = await recordIdsOf(personId, services);
  return { card, others: records.filter((record) => record !== personId) };
};

export interface OfPerson {
  readonly personId: Id;
}

/** What a decision is given, and who is entitled to it. */
type Entitled<Given> = Given & { readonly authorities: readonly Authority[] };

type PersonRow<Input, Given, Prepared> = CommandRow<Person, PersonEvent, Input, Entitled<Given>, Prepared>;

/** A row of a person's stream. Who may send it follows from the person's card, so gathering says so. */
export const personRow = <Input extends OfPerson, Given, Prepared>(
  definition: Required<
    Pick<PersonRow<Input, Given, Prepared>, 'about' | 'atSitting' | 'prepare' | 'gather'>
  > & {
    readonly decide: CommandRow<Person, PersonEvent, Input, Given, Prepared>['decide'];
  },
): PersonRow<Input, Given, Prepared> =>
  row<Person, PersonEvent, Input, Entitled<Given>, Prepared>({
    kind: personKind,
    stream: ({ personId }) => personId,
    authority: ({ given }) => given.authorities,
    ...definition,
  });

export const withCard = ({ personId }: OfPerson, services: Services): Promise<Card> =>
  cardOf(personId, services);

/** For what the meeting itself says. */
export const saidByMembers = (card: Card, { facts, now }: Surroundings) => ({
  referred: card !== undefined,
  authorities: membersOf(card, facts, now),
});

/** For facts that any agency with business may bring. */
export const broughtByAny = (card: Card, { facts, now }: Surroundings) => ({
  referred: card !== undefined,
  authorities: membersAndReferrersOf(card, facts, now),
});

/** Whoever is a member of a meeting that the person was referred to, or that tracks them. */
export const membersOf = (card: Card, facts: AccessFacts, now: Instant): readonly Authority[] =>
  membersUnder(card, termsNow(facts, now));

/** Members, and the agencies that referred: what they know of how to reach somebody safely cannot wait. */
export const membersAndReferrersOf = (card: Card, facts: AccessFacts, now: Instant): readonly Authority[] => [
  ...membersOf(card, facts, now),
  ...(card?.referrals ?? []).map(({ agency }) => ({ of: 'AGENCY' as const, agency })),
];

/** Whether the actor is a member for this person too. A person whom the actor may not speak of is as good as none. */
export const isMemberFor = (
  card: Card,
  actor: ActorFacts,
  { facts, now }: { readonly facts: AccessFacts; readonly now: Instant },
): boolean => membersOf(card, facts, now).some((authority) => isEntitled(actor, authority));

const membersUnder = (card: Card, terms: ReadonlyMap<string, TermsOfReference>): readonly Authority[] =>
  [...(card?.referrals ?? []).map(({ series }) => series), ...(card?.trackedIn ?? [])].map((series) => ({
    ...{ of: 'MEMBER' as const, terms: terms.get(series) },
  }));
