/**
 * The threshold for a joint investigation, decided in the item and kept with its reasons also where it is not met.
 * "Where the threshold for a joint investigation is met" a strategy discussion follows (DRM terms, Process).
 */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { absentRoles } from '../sitting/attendance.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Discussion } from './discussion.js';
import type { DiscussionEvent, ThresholdOutcome } from './discussion-events.js';
import { inTheRoom, leadingBars, notGoingOn, ofDiscussion, withoutWhom } from './discussion-state.js';
import { gatewaysFor } from './gateways.js';

export interface RecordThreshold {
  readonly discussionId: Id;
  readonly outcome: ThresholdOutcome;
  readonly reasons: string;
}

export const recordThreshold = (
  discussion: Discussion,
  { discussionId, outcome, reasons }: RecordThreshold,
  { sitting }: { readonly sitting: Sitting },
  context: Context,
): Decision<DiscussionEvent> => {
  const thresholdId = context.newId('threshold');
  const repeated = discussion.recorded.has(thresholdId);
  if (discussion.phase !== 'GOING_ON' && !repeated) return notGoingOn(discussion);
  if (!isConvened(sitting)) return noSitting();
  const { terms } = sitting.convening;
  const absent = absentRoles(terms, inTheRoom(discussion, sitting));
  const said = `${SAYS[outcome](terms, discussion.adult)} ${withoutWhom(absent, terms)}`;
  const because = trace(said, terms.clauses.strategy, context.now);
  if (repeated) return already(because);
  const barred = leadingBars(discussion, sitting, terms, context);
  if (barred !== undefined) return barred;
  const item = ofDiscussion(discussionId, discussion);
  return accept(
    [
      {
        type: 'ThresholdRecorded',
        data: { ...item, thresholdId, outcome, absentRoles: absent },
        parts: [{ name: 'reasons', of: [discussion.personId], content: { text: reasons } }],
        subjects: [discussion.personId],
      },
    ],
    because,
  );
};

const SAYS: Readonly<Record<ThresholdOutcome, (terms: TermsOfReference, adult: boolean) => string>> = {
  MET: (terms, adult) =>
    `The threshold is met, so a strategy discussion is due. Information is shared under ${gatewaysFor(terms, {
      adult,
      thresholdMet: true,
    }).join(', ')} from here on.`,
  NOT_MET: () => 'The threshold is not met. The reasons are kept, and it can be looked at again.',
  DISAGREED: () =>
    'There is no agreement on the threshold. Each agency may have its position recorded, and may escalate.',
};
