/** What several decisions on an action answer. */
import { boardsOwn, refuse, type Refusal } from '../decision.js';

export const noAction = (): Refusal => refuse('NO_SUCH_ACTION', 'There is no such action.');

export const RELEASED = boardsOwn('Actions are released to their owners when their item closes.');
