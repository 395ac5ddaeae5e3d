/** Whoever is marked present while an item goes on has come into it: nobody is asked to record that twice. */
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Agenda } from '../../projections/agenda.js';
import { nothing, sends, type Intention, type Policy } from './policy.js';

export const comingIn: Policy = {
  name: 'coming-in',
  on: ['AttendanceRecorded'],
  react: async (event, { document, state, ids }) => {
    if (event.type !== 'AttendanceRecorded' || event.data.mode === 'WRITTEN_CONTRIBUTION') return nothing;
    const { sittingId, officer } = event.data;
    const agenda = await document<Agenda>('agenda', sittingId);
    const coming: Intention[] = [];
    for (const { personId, discussion } of agenda?.items ?? []) {
      if (discussion !== 'GOING_ON') continue;
      const discussionId = ids.discussion(sittingId, personId);
      const { phase, here, away, conflicted } = await state(discussionKind, discussionId);
      const staysOut = here.has(officer) || away.has(officer) || conflicted.has(officer);
      if (phase === 'GOING_ON' && !staysOut) {
        coming.push({ command: 'ArriveForItem', input: { discussionId, officer, at: event.occurredAt } });
      }
    }
    return coming.length === 0 ? nothing : sends(coming);
  },
};
