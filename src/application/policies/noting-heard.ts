/** Notes on each referral that its person was heard, so that its referrer is told the outcome. */
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { referralKind } from '../../domain/referral/referral.js';
import { nothing, sends, type Consult, type Intention, type Policy } from './policy.js';

export const notingHeard: Policy = {
  name: 'noting-heard',
  on: ['DiscussionClosed'],
  react: async (event, consult) => {
    if (event.type !== 'DiscussionClosed' || !event.data.concluded) return nothing;
    const { discussionId, sittingId, personId } = event.data;
    const { referralIds, alsoStatedAs } = await consult.state(discussionKind, discussionId);
    const records = [personId, ...alsoStatedAs];
    const heard: Intention[] = [];
    for (const referralId of referralIds) {
      for (const named of await namedBy(referralId, records, consult)) {
        heard.push({ command: 'NoteHeard', input: { referralId, personId: named, sittingId, discussionId } });
      }
    }
    return sends(heard);
  },
};

/** A referral may name another record of the person who was heard: each referrer is told of their own. */
const namedBy = async (
  referralId: Id,
  records: readonly Id[],
  { state }: Consult,
): Promise<readonly Id[]> => {
  const { subjects } = await state(referralKind, referralId);
  return subjects.map(({ personId }) => personId).filter((personId) => records.includes(personId));
};
