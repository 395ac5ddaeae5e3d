/** Agreeing an action in a discussion: one agency, one named officer, a deadline. "All agencies" owns nothing. */
import { sayDue } from '../due.js';
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
import type { Discussion } from '../discussion/discussion.js';
import { CONFLICTS, leadingBars, notGoingOn } from '../discussion/discussion-state.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import { localDateOf } from '../time.js';
import type { Action } from './action.js';
import type { ActionEvent } from './action-events.js';
import { dueInstant, dueInThePast, type Due } from './due.js';

export interface AgreeAction extends Due {
  readonly discussionId: Id;
  readonly owner: Id;
  readonly action: string;
}

export interface AgreeGiven {
  readonly discussion: Discussion;
  readonly sitting: Sitting;
  /** The owner's agency; undefined for somebody who is not in post. */
  readonly ownerAgency: Id | undefined;
}

export const agreeAction = (
  action: Action,
  input: AgreeAction,
  given: AgreeGiven,
  context: Context,
): Decision<ActionEvent> => {
  if (action.status !== 'NONE') return already(trace('This action has been agreed.', OWNED, context.now));
  const { discussion, sitting, ownerAgency } = given;
  if (discussion.phase !== 'GOING_ON') return notGoingOn(discussion);
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const barred = leadingBars(discussion, sitting, terms, context);
  if (barred !== undefined) return barred;
  if (ownerAgency === undefined) return noSuchOwner();
  if (discussion.conflicted.has(input.owner)) return ownerHasConflict();
  const { zone, clauses } = terms;
  const passed = dueInThePast(input, { zone, clause: clauses.actionPlan, now: context.now });
  if (passed !== undefined) return passed;
  const { personId, sittingId } = discussion;
  const data = {
    actionId: context.newId('action'),
    personId,
    discussionId: input.discussionId,
    sittingId,
    series,
    ownerAgency,
    owner: input.owner,
    dueOn: input.dueOn,
    dueAt: dueInstant(input, zone),
    agreedOn: localDateOf(context.now, zone),
  };
  return accept(
    [
      {
        type: 'ActionAgreed',
        data,
        parts: [{ name: 'action', of: [personId], content: { text: input.action } }],
        subjects: [personId],
      },
    ],
    trace(`Due by ${sayDue(data.dueAt, terms.zone)}.`, clauses.actionPlan, context.now),
  );
};

export const OWNED = boardsOwn('Every action has one agency and one named officer as its owner.');

/** Whoever is in the room knows of the conflict; so this may say why. */
export const ownerHasConflict = (): Refusal =>
  refuse(
    'OWNER_HAS_CONFLICT',
    'A conflict about this person is declared for this officer. Name a colleague as the owner.',
    { clause: CONFLICTS, path: ['owner'] },
  );

export const noSuchOwner = (): Refusal =>
  refuse('NO_SUCH_OFFICER', 'An action needs one named owner, and nobody in post has this id.', {
    clause: OWNED,
    path: ['owner'],
  });
