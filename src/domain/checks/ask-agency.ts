/** The co-ordinator asks an agency that is no core member what it holds about a person who is to be heard. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { isConvened, noSitting, sittingOver } from '../sitting/sitting-state.js';
import type { Checks, ChecksEvent } from './checks.js';
import { notListed, type ChecksGiven } from './checks-state.js';

export interface AskAgency {
  readonly sittingId: Id;
  readonly personId: Id;
  readonly agency: Id;
}

export const askAgency = (
  checks: Checks,
  { sittingId, personId, agency }: AskAgency,
  given: ChecksGiven & { readonly registered: boolean },
  context: Context,
): Decision<ChecksEvent> => {
  const { sitting, checksId } = given;
  if (!isConvened(sitting)) return noSitting();
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return sittingOver(sitting);
  if (!given.listed) return notListed(given);
  if (!given.registered) {
    return refuse('NO_SUCH_AGENCY', 'No agency of this board has this id.', { path: ['agency'] });
  }
  const { series } = sitting.convening;
  const because = trace(
    'The agency is asked what it holds. Until it has answered, it counts as not having answered.',
    ASKED,
    context.now,
  );
  if (checks.asked.includes(agency)) return already(because);
  const data = { checksId, sittingId, personId, series, agency };
  return accept([{ type: 'AgencyAsked', data, parts: [], subjects: [personId] }], because);
};

const ASKED = boardsOwn('Before a sitting the co-ordinator may ask any agency what it holds about a person.');
