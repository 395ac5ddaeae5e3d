/** What may be done with an action, by how far it has got: one table, asked by every decision on it. */
import { boardsOwn, refuse, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Action } from './action.js';
import type { ActionStatus } from '../action-status.js';

export const noAction = (): Refusal => refuse('NO_SUCH_ACTION', 'There is no such action.');

export const RELEASED = boardsOwn('Actions are released to their owners when their item closes.');
const ONE_OWNER = boardsOwn('An action that was returned waits until the meeting gives it another owner.');

/** What people and policies do with an action once it is agreed. */
export type ActionVerb =
  'ACCEPT' | 'RETURN' | 'REASSIGN' | 'REPORT' | 'EXTEND' | 'COMPLETE' | 'GIVE_UP' | 'WITHDRAW' | 'REMIND';

/**
 * The statuses in which each is possible. What was not done may still be done after all; what its owner returned
 * is nobody's to end before it has another; news of one is taken as long as the meeting has not taken it back.
 */
export const POSSIBLE: Readonly<Record<ActionVerb, readonly ActionStatus[]>> = {
  ACCEPT: ['OPEN'],
  RETURN: ['OPEN'],
  REASSIGN: ['OPEN', 'RETURNED'],
  REPORT: ['OPEN', 'RETURNED', 'DONE', 'NOT_DONE'],
  EXTEND: ['OPEN', 'RETURNED'],
  COMPLETE: ['OPEN', 'NOT_DONE'],
  GIVE_UP: ['OPEN'],
  WITHDRAW: ['AGREED', 'OPEN', 'RETURNED'],
  REMIND: ['OPEN', 'RETURNED'],
};

/** Why it is not possible now; undefined where it is. */
export const hindered = (verb: ActionVerb, { status }: Action): Refusal | undefined =>
  status !== 'NONE' && POSSIBLE[verb].includes(status) ? undefined : IN_THE_WAY[status]();

const IN_THE_WAY: Readonly<Record<Action['status'], () => Refusal>> = {
  NONE: noAction,
  AGREED: () =>
    refuse('ACTION_NOT_RELEASED', 'This action is released when its item closes.', { clause: RELEASED }),
  OPEN: () => refuse('ACTION_OPEN', 'This action is still to be done.'),
  RETURNED: () =>
    refuse('ACTION_RETURNED', 'This action was returned: it waits for another owner.', { clause: ONE_OWNER }),
  DONE: () => refuse('ACTION_DONE', 'This action has been recorded as done.'),
  NOT_DONE: () => refuse('ACTION_NOT_DONE', 'This action has been recorded as not done.'),
  WITHDRAWN: () => refuse('ACTION_WITHDRAWN', 'The meeting has taken this action back.'),
};

/** Whom a text about an action is about: the person; where it protects nobody in particular, its owner. */
export const about = ({ personId, owner }: Pick<Action, 'personId' | 'owner'>): readonly Id[] => [
  personId ?? owner,
];

export const subjectsOf = ({ personId }: Pick<Action, 'personId'>): readonly Id[] =>
  personId === null ? [] : [personId];
