/** Drafts the minutes from the events of a sitting that is over. Sent by the policy that watches for it. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Minutes, MinutesDrafted, MinutesEvent } from './minutes.js';

export interface DraftMinutes {
  readonly sittingId: Id;
}

export const draftMinutes = (
  minutes: Minutes,
  { sittingId }: DraftMinutes,
  given: { readonly sitting: Sitting },
  context: Context,
): Decision<MinutesEvent> => {
  if (!isConvened(given.sitting)) return noSitting();
  const { terms } = given.sitting.convening;
  const because = trace(
    'The minutes are drafted when the sitting is over.',
    terms.clauses.recording,
    context.now,
  );
  if (minutes.status !== 'NONE') return already(because);
  if (given.sitting.phase !== 'CLOSED') return refuse('SITTING_NOT_CLOSED', 'This sitting is not over yet.');
  return accept([drafted(sittingId, minutes.version + 1, terms)], because);
};

/** A version that waits for the chairs, as the terms of its sitting ask for. */
export const drafted = (sittingId: Id, version: number, terms: TermsOfReference): MinutesDrafted => ({
  type: 'MinutesDrafted',
  data: {
    sittingId,
    version,
    approvalsNeeded: terms.chairs.map(({ role }) => role),
    approvedBy: terms.minutesApproval,
  },
  parts: [],
  subjects: [],
});
