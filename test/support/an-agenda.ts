/** Events about an invented agenda: its order, the checks before the sitting, the handover after it. */
import type { AgencyAsked, CheckAnswered } from '../../src/domain/checks/checks.js';
import type { Id } from '../../src/domain/event.js';
import type { SafetyPlanRecorded } from '../../src/domain/handover/handover.js';
import type { ItemMovedByChair } from '../../src/domain/sitting/sitting-events.js';
import { agency, an, ids } from './a-board.js';
import { rowan } from './a-case.js';
import { monday } from './a-meeting.js';

export const checksId: Id = ids.checks(monday, rowan);

export const moved = (over: Partial<ItemMovedByChair['data']> = {}): ItemMovedByChair => ({
  type: 'ItemMovedByChair',
  data: { sittingId: monday, series: 'DRM', personId: rowan, toPlace: 1, ...over },
  parts: [
    {
      name: 'reason',
      of: [over.personId ?? rowan],
      content: { text: 'Invented: her worker leaves at one.' },
    },
  ],
  subjects: [over.personId ?? rowan],
});

export const asked = (over: Partial<AgencyAsked['data']> = {}): AgencyAsked => ({
  type: 'AgencyAsked',
  data: { checksId, sittingId: monday, personId: rowan, series: 'DRM', agency: agency.education, ...over },
  parts: [],
  subjects: [over.personId ?? rowan],
});

export const answered = (over: Partial<CheckAnswered['data']> = {}): CheckAnswered => {
  const data = {
    ...{ checksId, sittingId: monday, personId: rowan, series: 'DRM' },
    ...{ answerId: an('answer', 'first'), role: 'HEALTH', agency: null, held: 'INFORMATION_GIVEN' as const },
    ...{ onBehalf: false, late: false },
    ...over,
  };
  const information = { text: 'Invented: seen at the clinic in May.' };
  return {
    type: 'CheckAnswered',
    data,
    parts:
      data.held === 'NOTHING_HELD'
        ? []
        : [{ name: 'information', of: [data.personId], content: information }],
    subjects: [data.personId],
  };
};

export const safetyPlan = (over: Partial<SafetyPlanRecorded['data']> = {}): SafetyPlanRecorded => ({
  type: 'SafetyPlanRecorded',
  data: { sittingId: monday, series: 'DRM', personId: rowan, planId: an('plan', 'first'), ...over },
  parts: [
    { name: 'safetyPlan', of: [over.personId ?? rowan], content: { text: 'Invented: stays at an aunt’s.' } },
  ],
  subjects: [over.personId ?? rowan],
});

/** One of each, for the walks over all events. */
export const agendaEvents = {
  AgencyAsked: asked(),
  CheckAnswered: answered(),
  ItemMovedByChair: moved(),
  SafetyPlanRecorded: safetyPlan(),
};
