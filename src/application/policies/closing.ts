/** Ends a sitting once each of its discussions has ended, and ends those that began while it was closing. */
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Agenda, AgendaItem } from '../../projections/agenda-items.js';
import { nothing, sends, type Consult, type Policy, type Reaction } from './policy.js';

export const closing: Policy = {
  name: 'closing',
  on: ['SittingClosing', 'DiscussionStarted', 'DiscussionClosed'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'SittingClosing':
      case 'DiscussionStarted':
      case 'DiscussionClosed':
        return endOf(event.data.sittingId, consult);
      default:
        return nothing;
    }
  },
};

const endOf = async (sittingId: string, { document, state, ids }: Consult): Promise<Reaction> => {
  const agenda = await document<Agenda>('agenda', sittingId);
  if (agenda === undefined || (agenda.phase !== 'CLOSING' && agenda.phase !== 'CLOSED')) return nothing;
  // Also one that began just as its item was moved on: no discussion stays open in a sitting that is over.
  const goingOn: AgendaItem[] = [];
  for (const item of agenda.items) {
    if (item.discussion !== 'GOING_ON') continue;
    // A record that is heard under another has no discussion of its own to close.
    const { phase } = await state(discussionKind, ids.discussion(sittingId, item.personId));
    if (phase === 'GOING_ON') goingOn.push(item);
  }
  if (goingOn.length > 0) {
    return sends(
      goingOn.map(({ personId }) => ({
        command: 'CloseWithSitting',
        input: { discussionId: ids.discussion(sittingId, personId) },
      })),
    );
  }
  return agenda.phase === 'CLOSING'
    ? sends([{ command: 'ConfirmSittingClosed', input: { sittingId } }])
    : nothing;
};
