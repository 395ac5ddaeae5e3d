/**
 * Who comes and goes at a sitting while an item goes on comes into that item and leaves it: nobody is asked to
 * record that twice. Who was marked present by mistake was not there for its items either, whether they go on or not.
 */
import { discussionKind, type Discussion } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import type { Instant } from '../../domain/time.js';
import type { DiscussionView } from '../../projections/discussions.js';
import type { SittingView } from '../../projections/sittings.js';
import type { Agenda } from '../../projections/agenda-items.js';
import { concern, conflictsOf } from '../conflicts.js';
import { leadingOf } from '../leading.js';
import { nothing, sends, type Consult, type Policy } from './policy.js';

export const comingIn: Policy = {
  name: 'coming-in',
  on: ['AttendanceRecorded', 'VisitorAdmitted', 'AttendeeLeft', 'AttendanceWithdrawn', 'ConflictDeclared'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'AttendanceRecorded':
      case 'VisitorAdmitted': {
        const { sittingId, mode } = event.data;
        const officer = event.type === 'VisitorAdmitted' ? event.data.visitorId : event.data.officer;
        if (mode === 'WRITTEN_CONTRIBUTION' || !(await isAtSitting(officer, sittingId, consult)))
          return nothing;
        const into = await goingOn(
          sittingId,
          consult,
          async (item) => !(await staysOut(item, officer, consult)),
        );
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
      case 'AttendanceWithdrawn': {
        const { sittingId, officer, role } = event.data;
        const heard = await begun(sittingId, consult, ({ heardBy }) => heardBy.has(officer));
        const lastLeft = await whenLastLeft(officer, sittingId, consult);
        const wrong: Id[] = [];
        for (const discussionId of heard) {
          const view = await consult.document<DiscussionView>('discussions', discussionId);
          // What they heard before they left, they heard: only their coming back was a mistake.
          if ((view?.startedAt ?? '') > lastLeft) wrong.push(discussionId);
        }
        return sends(
          wrong.map((discussionId) => ({
            command: 'WithdrawPresence',
            input: { discussionId, officer, role },
          })),
        );
      }
      case 'ConflictDeclared': {
        // Declared on a record that was merged, it holds for the item under which the person is heard.
        const { sittingId, personId, officer } = event.data;
        const leading = await leadingOf(
          personId,
          async (one) => (await consult.state(personKind, one)).mergedInto,
        );
        const outOf = await goingOn(
          sittingId,
          consult,
          (item) => item.personId === leading && leading !== personId && item.here.has(officer),
        );
        return sends(
          outOf.map((discussionId) => ({ command: 'LeaveItem', input: { discussionId, officer } })),
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

/** Empty where they never were there before. */
const whenLastLeft = async (officer: Id, sittingId: Id, { document }: Consult): Promise<Instant> => {
  const { stays = [] } = (await document<SittingView>('sittings', sittingId)) ?? {};
  const left = stays.filter((stay) => stay.officer === officer).map(({ leftAt }) => leftAt ?? '');
  return left.toSorted().at(-1) ?? '';
};

/** Who left the item, or has a conflict about the person, does not come in by being marked present once more. */
const staysOut = async (
  { personId, here, away, conflicted }: Begun,
  officer: Id,
  consult: Consult,
): Promise<boolean> => {
  if (here.has(officer) || away.has(officer) || conflicted.has(officer)) return true;
  // It may have been declared at another sitting, or on another record, since this item was begun.
  return concern(await conflictsOf(officer, consult.find), [personId], consult);
};

type Begun = Exclude<Discussion, { readonly phase: 'NOT_STARTED' }>;

/** The items that go on at a sitting, of those that are meant; in practice one. */
const goingOn = (
  sittingId: Id,
  consult: Consult,
  meant: (item: Begun) => boolean | Promise<boolean>,
): Promise<readonly Id[]> => begun(sittingId, consult, (item) => item.phase === 'GOING_ON' && meant(item));

/** The items that were begun at a sitting, of those that are meant. */
const begun = async (
  sittingId: Id,
  { document, state, ids }: Consult,
  meant: (item: Begun) => boolean | Promise<boolean>,
): Promise<readonly Id[]> => {
  const agenda = await document<Agenda>('agenda', sittingId);
  const found: Id[] = [];
  for (const { personId, discussion } of agenda?.items ?? []) {
    if (discussion === 'NOT_STARTED') continue;
    const discussionId = ids.discussion(sittingId, personId);
    const item = await state(discussionKind, discussionId);
    if (item.phase !== 'NOT_STARTED' && (await meant(item))) found.push(discussionId);
  }
  return found;
};
