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
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Discussion } from './discussion.js';
import type { DiscussionEvent } from './discussion-events.js';
import { chairsOf, inTheRoom, isChair, leadingBars } from './discussion-state.js';
import {
  BRING_BACK,
  everyRecord,
  sittingNotOpen,
  stillHere,
  underAnother,
  type ItemGiven,
  type OfItem,
} from './item-state.js';

export type StartDiscussion = OfItem;

export interface StartGiven extends ItemGiven {
  /** Whether every referral that states an age states that of an adult. */
  readonly adult?: boolean;
  /** Referrals that came late and that no chair has decided to hear here, unless as a late item since. */
  readonly offeredIds?: readonly Id[];
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
  const referralIds = stillHere(discussion, given, given.referralIds);
  if (discussion.phase === 'CLOSED' && (discussion.concluded || referralIds.length === 0)) {
    return closedAlready(discussion);
  }
  if (sitting.phase !== 'OPEN') return sittingNotOpen(given.sitting);
  if (given.heardUnderAnother === true) return underAnother();
  if (referralIds.length === 0) return notOnTheAgenda(discussion);
  const barred = leadingBars(discussion, sitting, terms, context);
  if (barred !== undefined) return barred;
  const offered = stillHere(discussion, given, given.offeredIds ?? []).filter(
    (id) => !discussion.taken.has(id),
  );
  const takes = isChair(terms, context);
  const mayBegin = takes || context.enteredAfterwards === true;
  if (!mayBegin && referralIds.every((id) => offered.includes(id))) return notTaken(terms);
  const item = { discussionId, ...input, series };
  const present = inTheRoom(discussion, sitting);
  const data = { ...item, referralIds, present, adult, ...everyRecord(alsoStatedAs) };
  const subjects = [input.personId, ...alsoStatedAs];
  const taken: DiscussionEvent = {
    type: 'LateItemAccepted',
    data: { ...item, referralIds: offered, ...everyRecord(alsoStatedAs) },
    ...{ parts: [], subjects },
  };
  const started: DiscussionEvent = { type: 'DiscussionStarted', data, parts: [], subjects };
  return accept(takes && offered.length > 0 ? [taken, started] : [started], because);
};

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
    { clause: boardsOwn('A discussion belongs to an item of the agenda.'), path: ['person'] },
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
