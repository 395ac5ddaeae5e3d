/** Events of one invented action after it was released: from hand to hand, and to its end. */
import type {
  ActionAccepted,
  ActionAgreedFromEscalation,
  ActionExtended,
  ActionNotDone,
  ActionReassigned,
  ActionReturned,
  ActionWithdrawn,
  OwnerBarred,
  OwnerReminded,
  OwnerUnbarred,
  ProgressReported,
} from '../../src/domain/action/action-events.js';
import type { Id } from '../../src/domain/event.js';
import { agency, an, nurse, teacher } from './a-board.js';
import { actionId, rowan } from './a-case.js';
import { MONDAY, TUESDAY } from './a-meeting.js';

export const escalationId: Id = an('escalation', 'first');
const OF = { actionId, personId: rowan };
const subjects = [rowan];

export const agreedFromEscalation = (
  over: Partial<ActionAgreedFromEscalation['data']> = {},
): ActionAgreedFromEscalation => {
  const data = {
    ...{ ...OF, escalationId, series: 'DRM', agreedOn: MONDAY, closedTo: [] },
    ...{ raisingAgency: agency.health, agreedBy: nurse.actor.id },
    ...{ ownerAgency: agency.health, owner: nurse.actor.id },
    ...{ dueOn: MONDAY, dueAt: '2026-03-30T23:00:00.000Z', ...over },
  };
  const of = [data.personId ?? data.owner];
  return {
    type: 'ActionAgreedFromEscalation',
    data,
    parts: [{ name: 'action', of, content: { text: 'Invented: look at it again.' } }],
    subjects: data.personId === null ? [] : [data.personId],
  };
};
export const accepted = (): ActionAccepted => ({
  type: 'ActionAccepted',
  data: { ...OF, ownerAgency: agency.health, acceptedBy: nurse.actor.id },
  parts: [],
  subjects,
});
export const returned = (): ActionReturned => ({
  type: 'ActionReturned',
  data: { ...OF, ownerAgency: agency.health, returnedBy: nurse.actor.id },
  parts: [{ name: 'reason', of: [rowan], content: { text: 'Invented: she is with another team.' } }],
  subjects,
});
export const reassigned = (over: Partial<ActionReassigned['data']> = {}): ActionReassigned => ({
  type: 'ActionReassigned',
  data: {
    ...{ ...OF, from: { ownerAgency: agency.health, owner: nurse.actor.id } },
    ...{ ownerAgency: agency.education, owner: teacher.actor.id, ...over },
  },
  parts: [],
  subjects,
});
export const progressReported = (): ProgressReported => ({
  type: 'ProgressReported',
  data: {
    ...{ ...OF, progressId: an('progress', 'first'), agency: agency.health },
    reportedBy: nurse.actor.id,
  },
  parts: [{ name: 'progress', of: [rowan], content: { text: 'Invented: rang twice.' } }],
  subjects,
});
export const extended = (over: Partial<ActionExtended['data']> = {}): ActionExtended => ({
  type: 'ActionExtended',
  data: {
    ...{ ...OF, dueOn: TUESDAY, dueAt: '2026-03-31T23:00:00.000Z' },
    ...{ before: '2026-03-30T23:00:00.000Z', extensions: 1, ...over },
  },
  parts: [{ name: 'reason', of: [rowan], content: { text: 'Invented: the school was closed.' } }],
  subjects,
});
export const notDone = (over: Partial<ActionNotDone['data']> = {}): ActionNotDone => ({
  type: 'ActionNotDone',
  data: { ...OF, because: 'CIRCUMSTANCES_CHANGED', ...over },
  parts: [{ name: 'explanation', of: [rowan], content: { text: 'Invented: she has moved.' } }],
  subjects,
});
export const withdrawn = (): ActionWithdrawn => ({
  type: 'ActionWithdrawn',
  data: { ...OF, because: 'ITEM_CORRECTED' },
  parts: [{ name: 'reason', of: [rowan], content: { text: 'Invented: it was another child.' } }],
  subjects,
});
export const reminded = (over: Partial<OwnerReminded['data']> = {}): OwnerReminded => ({
  type: 'OwnerReminded',
  data: {
    ...{ ...OF, officer: nurse.actor.id, role: null, dueAt: '2026-03-30T23:00:00.000Z' },
    ...{ overdue: false, nextAt: '2026-03-30T23:00:00.000Z', ...over },
  },
  parts: [],
  subjects,
});

export const ownerBarred = (over: Partial<OwnerBarred['data']> = {}): OwnerBarred => ({
  type: 'OwnerBarred',
  data: {
    ...{ ...OF, series: 'DRM', owner: nurse.actor.id, dueAt: '2026-03-30T23:00:00.000Z' },
    ...over,
  },
  parts: [],
  subjects,
});
export const ownerUnbarred = (): OwnerUnbarred => ({
  type: 'OwnerUnbarred',
  data: { ...OF, owner: nurse.actor.id },
  parts: [],
  subjects,
});

/** One of each, for the walks over all events. */
export const actionEvents = {
  ActionAccepted: accepted(),
  ActionAgreedFromEscalation: agreedFromEscalation(),
  ActionExtended: extended(),
  ActionNotDone: notDone(),
  ActionReassigned: reassigned(),
  ActionReturned: returned(),
  ActionWithdrawn: withdrawn(),
  OwnerBarred: ownerBarred(),
  OwnerReminded: reminded(),
  OwnerUnbarred: ownerUnbarred(),
  ProgressReported: progressReported(),
};
