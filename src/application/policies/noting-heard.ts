/** Notes on each referral that its person was heard, so that its referrer is told the outcome. */
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import { referralKind } from '../../domain/referral/referral.js';
import type { DiscussionView } from '../../projections/discussions.js';
import { nothing, sends, type Consult, type Intention, type Policy } from './policy.js';

export const notingHeard: Policy = {
  name: 'noting-heard',
  on: ['DiscussionClosed'],
  react: async (event, consult) => {
    if (event.type !== 'DiscussionClosed' || !event.data.concluded) return nothing;
    const { discussionId, sittingId, personId } = event.data;
    const discussion = await consult.document<DiscussionView>('discussions', discussionId);
    const heard: Intention[] = [];
    for (const referralId of discussion?.referralIds ?? []) {
      for (const named of await namedAs(personId, referralId, consult)) {
        heard.push({ command: 'NoteHeard', input: { referralId, personId: named, sittingId, discussionId } });
      }
    }
    return sends(heard);
  },
};

/** A referral may name another record of the person who was heard: each referrer is told of their own. */
const namedAs = async (personId: Id, referralId: Id, { state }: Consult): Promise<readonly Id[]> => {
  const { subjects } = await state(referralKind, referralId);
  const named: Id[] = [];
  for (const subject of subjects) {
    const { mergedInto } = await state(personKind, subject.personId);
    if (subject.personId === personId || mergedInto === personId) named.push(subject.personId);
  }
  return named;
};
