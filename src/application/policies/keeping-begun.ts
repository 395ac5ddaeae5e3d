/** Keeps on the agenda what the meeting began to discuss in the moment in which it was withdrawn. */
import { discussionKind, type Discussion } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { referralKind } from '../../domain/referral/referral.js';
import { recordIdsOf } from '../leading.js';
import { nothing, sends, type Consult, type Intention, type Policy } from './policy.js';

export const keepingBegun: Policy = {
  name: 'keeping-begun',
  // Whichever of the two is recorded last finds the other one there.
  on: ['DiscussionStarted', 'ReferralWithdrawn'],
  react: async (event, consult) => {
    const { document, ids } = consult;
    const commands: Intention[] = [];
    switch (event.type) {
      case 'DiscussionStarted': {
        const { discussionId, referralIds } = event.data;
        for (const referralId of referralIds)
          commands.push(...(await kept(referralId, discussionId, consult)));
        return sends(commands);
      }
      case 'ReferralWithdrawn': {
        const { referralId, people } = event.data;
        for (const { personId, sittingId } of people) {
          if (sittingId === null) continue;
          for (const record of await recordIdsOf(personId, { document })) {
            commands.push(...(await kept(referralId, ids.discussion(sittingId, record), consult)));
          }
        }
        return sends(commands);
      }
      default:
        return nothing;
    }
  },
};

const kept = async (referralId: Id, discussionId: Id, { state }: Consult): Promise<readonly Intention[]> => {
  const discussion = await state(discussionKind, discussionId);
  const { withdrawn } = await state(referralKind, referralId);
  const meant = recordsOf(discussion).some((personId) => withdrawn.has(personId));
  return meant && isBegun(discussion) && discussion.referralIds.includes(referralId)
    ? [{ command: 'KeepBegun', input: { referralId, discussionId } }]
    : [];
};

const isBegun = ({ phase, concluded }: Discussion): boolean => phase === 'GOING_ON' || concluded;
const recordsOf = ({ personId, alsoStatedAs }: Discussion): readonly Id[] => [personId, ...alsoStatedAs];
