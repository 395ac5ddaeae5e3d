/**
 * Who comes and goes at a sitting while an item goes on comes into that item and leaves it: nobody is asked to
 * record that twice.
 */
import { discussionKind, type Discussion } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import type { Agenda } from '../../projections/agenda-items.js';
import { nothing, sends, type Consult, type Policy } from './policy.js';

export const comingIn: Policy = {
  name: 'coming-in',
  on: ['AttendanceRecorded', 'AttendeeLeft'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'AttendanceRecorded': {
        const { sittingId, officer, mode } = event.data;
        if (mode === 'WRITTEN_CONTRIBUTION' || !(await isAtSitting(officer, sittingId, consult)))
          return nothing;
        const into = await goingOn(sittingId, consult, (item) => !staysOut(item, officer));
        return sends(
          into.map((discussionId) => ({
            command: 'ArriveForItem',
            input: { discussionId, officer, at: event.occurredAt },
          })),
        );
      }
      case 'AttendeeLeft': {
        const { sittingId, officer } = event.data;
        if (await isAtSitting(officer, sittingId, consult)) return nothing;
        const outOf = await goingOn(sittingId, consult, ({ here }) => here.has(officer));
        return sends(
          outOf.map((discussionId) => ({
            command: 'LeaveItem',
            input: { discussionId, officer, at: event.occurredAt },
          })),
        );
      }
      default:
        return nothing;
    }
  },
};

/** As it is now: when the log is gone through again, whoever came has left since, and who left has come back. */
const isAtSitting = async (officer: Id, sittingId: Id, { state }: Consult): Promise<boolean> => {
  const { present } = await state(sittingKind, sittingId);
  return present.some((there) => there.officer === officer && there.mode !== 'WRITTEN_CONTRIBUTION');
};

/** Who left the item, or has a conflict on it, does not come in by being marked present once more. */
const staysOut = ({ here, away, conflicted }: Discussion, officer: Id): boolean =>
  here.has(officer) || away.has(officer) || conflicted.has(officer);

/** The items that go on at a sitting, of those that are meant; in practice one. */
const goingOn = async (
  sittingId: Id,
  { document, state, ids }: Consult,
  meant: (item: Discussion) => boolean,
): Promise<readonly Id[]> => {
  const agenda = await document<Agenda>('agenda', sittingId);
  const found: Id[] = [];
  for (const { personId, discussion } of agenda?.items ?? []) {
    if (discussion !== 'GOING_ON') continue;
    const discussionId = ids.discussion(sittingId, personId);
    const item = await state(discussionKind, discussionId);
    if (item.phase === 'GOING_ON' && meant(item)) found.push(discussionId);
  }
  return found;
};
