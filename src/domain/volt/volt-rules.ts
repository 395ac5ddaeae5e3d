/** Small questions that every decision on a VOLT item asks. */
import { boardsOwn, refuse, type Clause, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { LinkedThing, ThingKind } from './things.js';
import type { Volt } from './volt.js';
import type { LinkedPerson, VoltKind, VoltSensitivity } from './volt-events.js';

/** A thing as it is told: its words, and the token that was made of them at the edge. */
export interface ToldThing {
  readonly kind: ThingKind;
  readonly words: string;
}

/** What is known of those whom an item links. */
export interface LinkGiven {
  readonly terms: TermsOfReference | undefined;
  /** Ids that are nobody's here. */
  readonly unknown: readonly Id[];
  /** Who is certainly under eighteen, by everything that was stated. */
  readonly underEighteen: readonly Id[];
  /** Of each thing that is told, in the same order. */
  readonly tokens: readonly (string | null)[];
}

export const themesClause = (terms: TermsOfReference | undefined): Clause =>
  terms?.tracker?.clauses.themes ?? WATCHED;

/** Why people cannot be linked as they are told; undefined where they can. */
export const linkingBars = (
  kind: VoltKind,
  people: readonly LinkedPerson[],
  { unknown, underEighteen, terms }: LinkGiven,
): Refusal | undefined => {
  const clause = themesClause(terms);
  if (people.some(({ personId }) => unknown.includes(personId))) {
    return refuse('NO_SUCH_PERSON', 'Nobody who was referred has this id. Name them in words instead.', {
      path: ['people'],
    });
  }
  const child = people.some(
    ({ personId, as }) => as === 'PERSON_OF_CONCERN' && underEighteen.includes(personId),
  );
  const alleged = people.some(({ as }) => as === 'CHILD_ALLEGED_TO_HAVE_HARMED');
  const others = people.some(({ as }) => as === 'PERSON_OF_CONCERN');
  if (child || (kind === 'PERSON_OF_CONCERN' && alleged && !others)) {
    return refuse(
      'A_CHILD_IS_NO_PERSON_OF_CONCERN',
      'This is about somebody under eighteen: say CHILD_ALLEGED_TO_HAVE_HARMED instead. Person of concern is said of adults only.',
      { clause: child ? ADULTS_ONLY : clause, path: child ? ['people'] : ['kind'] },
    );
  }
  return undefined;
};

export const notSanitised = (
  sensitivity: VoltSensitivity,
  sanitised: string | undefined,
): Refusal | undefined =>
  sensitivity === 'RESTRICTED' && !sanitised
    ? refuse('SANITISED_NEEDED', 'Say as well what everybody at the meeting may read of it.', {
        ...{ clause: SANITISED, path: ['sanitised'] },
      })
    : undefined;

export const noVoltItem = (): Refusal =>
  refuse('NO_SUCH_VOLT_ITEM', 'Nothing of this id was recorded.', { path: ['voltId'] });

/** Undefined: the item stands and can be worked on. */
export const notStanding = ({ phase }: Volt): Refusal | undefined => {
  if (phase === 'NONE') return noVoltItem();
  return phase === 'WITHDRAWN'
    ? refuse('VOLT_WITHDRAWN', 'Its source has withdrawn this. What holds after all is recorded anew.')
    : undefined;
};

/** Those that are not linked yet, each with an id and a token; their words by id. */
export const toldThings = (
  told: readonly ToldThing[],
  tokens: readonly (string | null)[],
  linked: readonly LinkedThing[],
  newId: (index: number) => Id,
): { readonly things: readonly LinkedThing[]; readonly words: Readonly<Record<Id, string>> } => {
  const things: LinkedThing[] = [];
  const words: Record<Id, string> = {};
  told.forEach(({ kind, words: said }, index) => {
    const token = tokens[index] ?? null;
    const isLinked = [...linked, ...things].some(
      (thing) => token !== null && thing.kind === kind && thing.token === token,
    );
    const thingId = newId(index);
    if (isLinked || linked.some((thing) => thing.thingId === thingId)) return;
    things.push({ thingId, kind, token });
    words[thingId] = said;
  });
  return { things, words };
};

/** Each person once in each way; later ones after those that are linked. */
export const withPeople = (
  linked: readonly LinkedPerson[],
  told: readonly LinkedPerson[],
): readonly LinkedPerson[] =>
  told.reduce(
    (all, { personId, as }) =>
      all.some((one) => one.personId === personId && one.as === as) ? all : [...all, { personId, as }],
    linked,
  );

const WATCHED = boardsOwn('What is known of places, people and trends is kept, so that links are seen.');
const ADULTS_ONLY = boardsOwn(
  'A child who is said to have harmed is a child first, and is never called an offender or a person of concern.',
);
const SANITISED = boardsOwn(
  'What is restricted is read by its source and the chairs; everybody else reads what was sanitised of it.',
);
