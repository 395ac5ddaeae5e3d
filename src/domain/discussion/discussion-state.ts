/** Small questions that every decision on a discussion asks. */
import { boardsOwn, refuse, type Context, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Presence } from '../sitting/attendance.js';
import type { Sitting } from '../sitting/sitting.js';
import { chairRoles, isChairOf } from '../sitting/who-chairs.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Discussion } from './discussion.js';

export const notGoingOn = (discussion: Discussion): Refusal =>
  discussion.phase === 'CLOSED'
    ? refuse('DISCUSSION_CLOSED', 'This item has been discussed and closed.')
    : refuse('DISCUSSION_NOT_STARTED', 'This item is not being discussed yet.');

/** How far an item that is on the agenda has got: one that was left unconcluded and brought back waits again. */
export const phaseOnAgenda = ({ phase, concluded }: Discussion): Discussion['phase'] =>
  phase === 'CLOSED' && !concluded ? 'NOT_STARTED' : phase;

export const ofDiscussion = (discussionId: Id, { sittingId, personId }: Discussion) => ({
  discussionId,
  sittingId,
  personId,
});

/** Whoever of the sitting takes part in the item, also in writing: not who has left it, nor who has a conflict. */
export const takingPart = ({ away, conflicted }: Discussion, { present }: Sitting): readonly Presence[] =>
  present.filter(({ officer }) => !away.has(officer) && !conflicted.has(officer));

/** Who sees and hears the item: "who saw and heard an item is who was present for it". */
export const inTheRoom = (discussion: Discussion, sitting: Sitting): readonly Presence[] =>
  takingPart(discussion, sitting).filter(({ mode }) => mode !== 'WRITTEN_CONTRIBUTION');

/** Undefined: the actor may act in the item. */
export const conflictBars = (
  { conflicted }: Discussion,
  { actor }: Context,
  terms?: TermsOfReference,
): Refusal | undefined =>
  conflicted.has(actor.id)
    ? refuse('CONFLICT_DECLARED', 'A conflict is declared for you on this item: somebody else acts in it.', {
        clause: CONFLICTS,
        ...(terms && { instead: { kind: 'ASK_ROLE', roles: chairRoles(terms) } }),
      })
    : undefined;

/**
 * Undefined: the actor may lead the item. The co-ordinator leads it only with a chair who has no conflict; whoever
 * may take the chair of the sitting today is one.
 */
export const leadingBars = (
  discussion: Discussion,
  sitting: Sitting,
  terms: TermsOfReference,
  context: Context,
): Refusal | undefined => {
  const { conflicted } = discussion;
  const barred = conflictBars(discussion, context, terms);
  if (barred !== undefined) return barred;
  const inTheChair = sitting.chairs.some(({ officer }) => !conflicted.has(officer));
  if (inTheChair || isChairOf(sitting, context) || sitting.chairs.length === 0) return undefined;
  return refuse(
    'NOBODY_IN_THE_CHAIR',
    'Everybody in the chair has a conflict on this item. Somebody who stands in for a chair leads it.',
    { clause: CONFLICTS, instead: { kind: 'ASK_ROLE', roles: chairRoles(terms) } },
  );
};

/** Names the absent roles as the terms do, for whoever reads the record. */
export const withoutWhom = (absent: readonly string[], { coreMembers }: TermsOfReference): string => {
  const titles = coreMembers.filter(({ role }) => absent.includes(role)).map(({ title }) => title);
  return titles.length === 0 ? 'Every core role was present.' : `Decided without ${titles.join('; ')}.`;
};

export const CONFLICTS = boardsOwn(
  'Whoever has a conflict on an item takes no part in it, and sees nothing of its record.',
);
export const PRESENT = boardsOwn('Who saw and heard an item is who was present for it.');
