/** What several decisions on minutes answer. */
import { CONFLICTS } from '../discussion/discussion-state.js';
import { boardsOwn, refuse, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Copy } from './distribution.js';
import type { Minutes } from './minutes.js';

/** Why the version that is meant is not the one that stands; undefined where it is. */
export const notThisVersion = (minutes: Minutes, version: number): Refusal | undefined => {
  if (minutes.status === 'NONE')
    return refuse('NO_MINUTES', 'No minutes have been drafted for this sitting yet.');
  if (minutes.version === version) return undefined;
  return refuse('MINUTES_SUPERSEDED', `The minutes are at version ${minutes.version} now.`, {
    path: ['version'],
  });
};

/** Who is not to see an item does not approve what is written of it; a chair approves by office, a delegate need not. */
export const delegateConflicted = (path?: readonly string[]): Refusal =>
  refuse(
    'DELEGATE_CONFLICTED',
    'A conflict is declared for the delegate on an item of these minutes: the chair names somebody else.',
    { clause: CONFLICTS, ...(path && { path }) },
  );

export const APPROVING = boardsOwn('Minutes are drafted, approved by the chairs, then issued.');

export const copyFor = ({ copies }: Minutes, version: number, agency: Id): Copy | undefined =>
  copies.find((copy) => copy.version === version && copy.agency === agency);

export const noCopy = (sentence: string): Refusal => refuse('NO_COPY_SENT', sentence, { path: ['version'] });
