/** The commands of VOLT: what is known of victims, people of concern, places and trends, and whom it links. */
import { isEntitled, type Authority } from '../../access/authority.js';
import { agencyOf, termsNow } from '../../access/facts.js';
import { takingPart } from '../../domain/discussion/discussion-state.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { retractionKind } from '../../domain/retraction/retraction.js';
import { localDateOf } from '../../domain/time.js';
import { correctVoltItem, type CorrectVoltItem } from '../../domain/volt/correct-volt-item.js';
import { linkVoltItem, type LinkVoltItem } from '../../domain/volt/link-volt-item.js';
import {
  recordVoltItem,
  type RecordVoltGiven,
  type RecordVoltItem,
} from '../../domain/volt/record-volt-item.js';
import { comparedAs } from '../../domain/volt/things.js';
import { voltKind, type Volt } from '../../domain/volt/volt.js';
import type { LinkedPerson, VoltEvent } from '../../domain/volt/volt-events.js';
import type { LinkGiven, ToldThing, VoltUnderTerms } from '../../domain/volt/volt-rules.js';
import { withdrawVoltItem, type WithdrawVoltItem } from '../../domain/volt/withdraw-volt-item.js';
import type { PersonView } from '../../projections/people.js';
import { row, type Look, type Services, type Surroundings } from '../command.js';
import { itsSittingUnlessTold } from '../command-scope.js';
import { recordsOf } from '../leading.js';
import { oldestStated } from './ages.js';
import { leads } from './discussion-lookups.js';
import { sittingById } from './lookups.js';

/** All records of each person who is named; none for an id that is nobody's. */
type Told = ReadonlyMap<Id, readonly PersonView[]>;

interface Links {
  readonly people: readonly LinkedPerson[];
  readonly things: readonly ToldThing[];
}

const EIGHTEEN = 18;

/** Its source, and whoever chairs; of what is open, whoever administers as well. */
const ofSourceOrLeading = ({
  state: { agency, sensitivity },
  given: { terms },
}: {
  readonly state: Volt;
  readonly given: Pick<VoltUnderTerms, 'terms'>;
}): readonly Authority[] => [
  { of: 'AGENCY', agency },
  { of: 'CHAIR', terms },
  ...(sensitivity === 'OPEN' ? [{ of: 'COORDINATOR' as const, terms }] : []),
];

const linked = ({ state: { people } }: { readonly state: Volt }): readonly Id[] =>
  people.map(({ personId }) => personId);

const underTerms = async (
  voltId: Id,
  look: Look,
  { facts, now, ids }: Surroundings,
): Promise<VoltUnderTerms> => ({
  terms: termsNow(facts, now).get((await look.state(voltKind, voltId)).series),
  retracted: (await look.state(retractionKind, ids.retraction(voltId))).retracted,
});

export const voltCommands = {
  RecordVoltItem: row<Volt, VoltEvent, RecordVoltItem, RecordVoltGiven, Told>({
    kind: voltKind,
    stream: (_input, newId) => newId('volt'),
    // News of a risk is anybody's to tell.
    authority: () => [{ of: 'ANY_PROFESSIONAL' }],
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: ({ people }, services) => recordsOfTold(people, services),
    gather: async (input, look, around, told) => {
      const { facts, now, actor } = around;
      const terms = termsNow(facts, now).get(input.series);
      return {
        ...(await linksGiven(input, look, around, told)),
        terms,
        ownAgency: agencyOf(actor),
        agencyKnown: facts.agencies.has(input.agency ?? agencyOf(actor)),
        leads: [
          { of: 'CHAIR' as const, terms },
          { of: 'COORDINATOR' as const, terms },
        ].some((authority) => isEntitled(actor, authority)),
        item: await itemGoingOn(input, look, around),
      };
    },
    decide: recordVoltItem,
  }),
  CorrectVoltItem: row<Volt, VoltEvent, CorrectVoltItem, VoltUnderTerms>({
    kind: voltKind,
    stream: ({ voltId }) => voltId,
    authority: ofSourceOrLeading,
    about: linked,
    atSitting: itsSittingUnlessTold,
    gather: ({ voltId }, look, around) => underTerms(voltId, look, around),
    decide: correctVoltItem,
  }),
  WithdrawVoltItem: row<Volt, VoltEvent, WithdrawVoltItem, VoltUnderTerms>({
    kind: voltKind,
    stream: ({ voltId }) => voltId,
    authority: ofSourceOrLeading,
    about: linked,
    atSitting: itsSittingUnlessTold,
    gather: ({ voltId }, look, around) => underTerms(voltId, look, around),
    decide: withdrawVoltItem,
  }),
  LinkVoltItem: row<Volt, VoltEvent, LinkVoltItem, LinkGiven & VoltUnderTerms, Told>({
    kind: voltKind,
    stream: ({ voltId }) => voltId,
    authority: ({ state: { agency }, given: { terms } }) => [
      { of: 'AGENCY', agency },
      { of: 'MEMBER', terms },
      { of: 'CHAIR', terms },
    ],
    about: ({ state, input }) => [...state.people, ...input.people].map(({ personId }) => personId),
    atSitting: itsSittingUnlessTold,
    prepare: ({ people }, services) => recordsOfTold(people, services),
    gather: async (input, look, around, told) => ({
      ...(await linksGiven(input, look, around, told)),
      ...(await underTerms(input.voltId, look, around)),
    }),
    decide: linkVoltItem,
  }),
};

/** Somebody who has only just been referred is waited for. */
const recordsOfTold = async (people: readonly LinkedPerson[], services: Services): Promise<Told> => {
  const found = async () => {
    const cardOf = (one: Id) => services.document<PersonView>('people', one);
    const ids = [...new Set(people.map(({ personId }) => personId))];
    return new Map(await Promise.all(ids.map(async (one) => [one, await recordsOf(one, cardOf)] as const)));
  };
  const first = await found();
  if ([...first.values()].every((records) => records.length > 0)) return first;
  await services.settle();
  return found();
};

const linksGiven = async (
  { people, things }: Links,
  look: Look,
  { facts, now, tokenise }: Surroundings,
  told: Told,
): Promise<Omit<LinkGiven, 'terms'>> => {
  const today = localDateOf(now, facts.board.zone);
  const underEighteen: Id[] = [];
  for (const { personId, as } of people) {
    if (as !== 'PERSON_OF_CONCERN') continue;
    const age = await oldestStated(told.get(personId) ?? [], today, look);
    if (age !== null && age < EIGHTEEN) underEighteen.push(personId);
  }
  return {
    unknown: people.map(({ personId }) => personId).filter((one) => (told.get(one) ?? []).length === 0),
    underEighteen,
    tokens: things.map(({ kind, words }) => {
      const form = comparedAs(kind, words);
      return form === null ? null : tokenise(`VOLT_${kind}`, form);
    }),
  };
};

/** The item, where it is going on at this meeting and the actor takes part in it. */
const itemGoingOn = async (
  { discussionId, series }: RecordVoltItem,
  look: Look,
  { actor }: Surroundings,
): Promise<RecordVoltGiven['item']> => {
  if (discussionId === undefined) return undefined;
  const discussion = await look.state(discussionKind, discussionId);
  if (discussion.phase !== 'GOING_ON') return undefined;
  const sitting = await sittingById(look, discussion.sittingId);
  if (sitting.convening?.series !== series || discussion.conflicted.has(actor.actor.id)) return undefined;
  const takesPart = takingPart(discussion, sitting).some(({ officer }) => officer === actor.actor.id);
  if (!takesPart && !leads(actor, sitting)) return undefined;
  const { sittingId, personId } = discussion;
  return { sittingId, personId };
};
