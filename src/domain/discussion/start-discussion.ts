/**
 * Starting an item: the sitting is open and the person is to be heard at it. Who is in the room is recorded. An item
 * that was left unconcluded begins again where a chair has brought it back; what was recorded of it stands.
 */
import {
  accept,
  already,
  boardsOwn,
  refuse,
  trace,
  type Context,
  type Decision,
  type Refusal,
} from '../decision.js';
import type { Id } from '../event.js';
import { isConvened, noSitting, sittingNotOpen } from '../sitting/sitting-state.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Discussion } from './discussion.js';
import type { ConflictCarried, ConflictKind, DiscussionEvent } from './discussion-events.js';
import { chairsOf, inTheRoom, isChair, leadingBars } from './discussion-state.js';
import {
  asListed,
  BRING_BACK,
  everyRecord,
  listedIn,
  nothingListed,
  ofThese,
  stillHere,
  underAnother,
  type ItemGiven,
  type Listed,
  type OfItem,
} from './item-state.js';

export type StartDiscussion = OfItem;

/** A conflict about the person that was declared on another item. */
export interface DeclaredElsewhere {
  readonly officer: Id;
  readonly agency: Id;
  readonly kind: ConflictKind;
  readonly declaredIn: Id;
}

export interface StartGiven extends ItemGiven {
  /** Whether every referral that states an age states that of an adult. */
  readonly adult?: boolean;
  /** Referrals that placed the person here until the sitting was recorded as missed: it may have been held on paper. */
  readonly leftAsMissed?: readonly Id[];
  /** The same of reviews of episodes. */
  readonly episodesLeftAsMissed?: readonly Id[];
  /** What came late and that no chair has decided to hear here, unless as a late item since. */
  readonly offeredIds?: readonly Id[];
  /** Conflicts about the person that were declared on other items. */
  readonly conflicts?: readonly DeclaredElsewhere[];
}

export const startDiscussion = (
  discussion: Discussion,
  input: StartDiscussion,
  given: StartGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  if (!isConvened(given.sitting)) return noSitting();
  const { sitting, discussionId, adult = false, alsoStatedAs = [] } = given;
  const { terms, series } = given.sitting.convening;
  const because = trace('The item is being discussed.', terms.clauses.recording, context.now);
  if (discussion.phase === 'GOING_ON') return already(because);
  const here = stillHere(discussion, given, given);
  if (discussion.phase === 'CLOSED' && (discussion.concluded || nothingListed(here))) {
    return closedAlready(discussion);
  }
  if (sitting.phase !== 'OPEN') return sittingNotOpen(given.sitting);
  if (given.heardUnderAnother === true) return underAnother();
  // What was heard by the printed agenda is recorded where it was heard, wherever the item has gone since.
  const listed = nothingListed(here) && context.enteredAfterwards === true ? leftAsMissed(given) : here;
  if (nothingListed(listed)) return notOnTheAgenda(discussion);
  const item = { discussionId, ...input, series };
  const carried = carriedFrom(given.conflicts ?? [], discussion, item);
  const begun = { ...discussion, conflicted: withConflicts(discussion, carried) };
  const barred = leadingBars(begun, sitting, terms, context);
  if (barred !== undefined) return barred;
  const isOffered = (id: Id): boolean => given.offeredIds?.includes(id) === true && !discussion.taken.has(id);
  const offered = ofThese(here, isOffered);
  const takes = isChair(terms, context);
  const mayBegin = takes || context.enteredAfterwards === true;
  if (!mayBegin && listedIn(listed).every(isOffered)) return notTaken(terms);
  const present = inTheRoom(begun, sitting);
  const data = { ...item, ...asListed(listed), present, adult, ...everyRecord(alsoStatedAs) };
  const subjects = [input.personId, ...alsoStatedAs];
  const taken: DiscussionEvent = {
    type: 'LateItemAccepted',
    data: { ...item, ...asListed(offered), ...everyRecord(alsoStatedAs) },
    ...{ parts: [], subjects },
  };
  const started: DiscussionEvent = { type: 'DiscussionStarted', data, parts: [], subjects };
  return accept([...carried, ...(takes && !nothingListed(offered) ? [taken] : []), started], because);
};

/** What the sitting would have heard, had it not been recorded as missed. */
const leftAsMissed = ({ leftAsMissed: referralIds = [], episodesLeftAsMissed }: StartGiven): Listed => ({
  ...{ referralIds, ...(episodesLeftAsMissed && { episodeIds: episodesLeftAsMissed }) },
});

/** Whoever has a conflict about the person is out of the item before it begins. */
const carriedFrom = (
  conflicts: readonly DeclaredElsewhere[],
  { conflicted }: Discussion,
  item: OfItem & { readonly discussionId: Id; readonly series: string },
): readonly ConflictCarried[] =>
  conflicts
    .filter(({ officer }) => !conflicted.has(officer))
    .map((conflict) => ({
      ...{ type: 'ConflictCarried', data: { ...item, ...conflict }, parts: [], subjects: [item.personId] },
    }));

const withConflicts = ({ conflicted }: Discussion, carried: readonly ConflictCarried[]): ReadonlySet<Id> =>
  new Set([...conflicted, ...carried.map(({ data }) => data.officer)]);

const closedAlready = ({ concluded }: Discussion): Refusal =>
  refuse(
    'DISCUSSION_CLOSED',
    concluded
      ? 'This item has been discussed and closed.'
      : `This item was left unconcluded, so the next sitting hears it. ${BRING_BACK}`,
  );

const notOnTheAgenda = ({ moved }: Discussion): Refusal =>
  refuse(
    'NOT_ON_THE_AGENDA',
    moved.size > 0
      ? `This item was sent on to the next sitting. ${BRING_BACK}`
      : 'This person is not on the agenda of this sitting.',
    { clause: boardsOwn('A discussion belongs to an item of the agenda.'), path: ['agendaItem'] },
  );

const notTaken = (terms: TermsOfReference): Refusal =>
  refuse(
    'LATE_ITEM_NOT_TAKEN',
    'This item came late, and no chair has taken it yet: a chair takes it, or leaves it to the next sitting.',
    {
      clause: terms.clauses.afterCutOff,
      instead: { kind: 'ASK_ROLE', roles: chairsOf(terms) },
    },
  );
