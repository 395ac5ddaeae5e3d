/** Recording what keeps a person safe tonight, for whoever is on duty. A newer plan takes the place of an older one. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting, sittingNotOpen } from '../sitting/sitting-state.js';
import type { Handover, HandoverEvent } from './handover.js';

export interface RecordSafetyPlan {
  readonly sittingId: Id;
  readonly personId: Id;
  readonly plan: string;
}

export interface SafetyPlanGiven {
  readonly sitting: Sitting;
  /** Whether the person was on the agenda of this sitting, heard or not. */
  readonly wasListed: boolean;
}

export const recordSafetyPlan = (
  handover: Handover,
  { sittingId, personId, plan }: RecordSafetyPlan,
  { sitting, wasListed }: SafetyPlanGiven,
  context: Context,
): Decision<HandoverEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const because = trace(
    'The plan stands on the handover sheet of this sitting, for whoever is on duty.',
    ON_DUTY,
    context.now,
  );
  const planId = context.newId('safety-plan');
  if (handover.recorded.has(planId)) return already(because);
  if (sitting.phase !== 'OPEN' && sitting.phase !== 'CLOSING' && sitting.phase !== 'CLOSED') {
    return { ...sittingNotOpen(sitting), clause: ON_DUTY };
  }
  if (!wasListed) {
    return refuse('NOT_ON_THE_AGENDA', 'This person was not on the agenda of this sitting.', {
      path: ['agendaItem'],
    });
  }
  const { series } = sitting.convening;
  return accept(
    [
      {
        type: 'SafetyPlanRecorded',
        data: { sittingId, series, personId, planId },
        parts: [{ name: 'safetyPlan', of: [personId], content: { text: plan } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const ON_DUTY = boardsOwn('Whoever is on duty after a sitting is told what keeps each person safe tonight.');
