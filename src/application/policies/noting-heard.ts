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
        const back = await backFrom(named, { referralId, sittingId }, consult);
        if (back !== undefined) heard.push(back);
        heard.push({ command: 'NoteHeard', input: { referralId, personId: named, sittingId, discussionId } });
      }
    }
    return sends(heard);
  },
};

/** What was concluded on paper, and entered once its item had gone elsewhere, comes back to where it was concluded. */
const backFrom = async (
  personId: Id,
  { referralId, sittingId: to }: { readonly referralId: Id; readonly sittingId: Id },
  { state }: Consult,
): Promise<Intention | undefined> => {
  const { series, places, leftAsMissed } = await state(referralKind, referralId);
  const from = places.get(personId)?.sittingId;
  if (from === undefined || from === to || !leftAsMissed.get(personId)?.includes(to)) return undefined;
  const input = { referralId, series, personIds: [personId], from, to, concludedThere: true as const };
  return { command: 'PlaceReferral', input: { ...input, moved: 'HELD_AFTER_ALL' } };
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
