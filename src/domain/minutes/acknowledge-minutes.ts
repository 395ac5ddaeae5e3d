/** An agency acknowledges the copy that it was sent: its officers know what they have to do. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Minutes, MinutesEvent } from './minutes.js';
import { copyFor, noCopy } from './minutes-state.js';

export interface AcknowledgeMinutes {
  readonly sittingId: Id;
  readonly version: number;
}

export const acknowledgeMinutes = (
  minutes: Minutes,
  { sittingId, version }: AcknowledgeMinutes,
  _given: object,
  context: Context,
): Decision<MinutesEvent> => {
  const { actor } = context;
  const agency = 'agency' in actor ? actor.agency : '';
  const copy = copyFor(minutes, version, agency);
  if (copy === undefined) return noCopy('Your agency has not been sent a copy of this version.');
  const because = trace('Acknowledged for your agency.', ACKNOWLEDGING, context.now);
  if (copy.acknowledged) return already(because);
  const data = { sittingId, version, agency, officer: actor.id };
  return accept([{ type: 'MinutesAcknowledged', data, parts: [], subjects: [] }], because);
};

const ACKNOWLEDGING = boardsOwn(
  'An agency acknowledges its copy of the minutes once, for all of its officers.',
);
