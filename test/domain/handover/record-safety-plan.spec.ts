import { describe, it } from '@jest/globals';
import { handoverKind, type HandoverEvent } from '../../../src/domain/handover/handover.js';
import { recordSafetyPlan } from '../../../src/domain/handover/record-safety-plan.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import type { SittingEvent } from '../../../src/domain/sitting/sitting-events.js';
import { by, coordinator } from '../../support/a-board.js';
import { rowan } from '../../support/a-case.js';
import { cancelled } from '../../support/a-calendar-of-sittings.js';
import { chairTaken, closed, closing, convened, missed, monday, opened } from '../../support/a-meeting.js';
import { safetyPlan } from '../../support/an-agenda.js';
import { folded, given } from '../../support/given.js';

const PLAN = 'Invented: stays at an aunt’s.';
const held = [convened(), chairTaken(), opened()] as const;

const recording = (
  sitting: readonly SittingEvent[],
  before: readonly HandoverEvent[] = [],
  wasListed = true,
) =>
  given(handoverKind, ...before).when(
    recordSafetyPlan,
    { sittingId: monday, personId: rowan, plan: PLAN },
    { sitting: folded(sittingKind, ...sitting), wasListed },
    by(coordinator),
  );

describe('what keeps a person safe tonight', () => {
  it.each([
    ['while the sitting is open', held],
    ['while it is closing', [...held, closing()]],
    ['after it', [...held, closing(), closed()]],
  ] as const)('is recorded %s', (_when, sitting) =>
    recording(sitting).thenEvents({
      type: 'SafetyPlanRecorded',
      data: { sittingId: monday, series: 'DRM', personId: rowan },
      parts: [{ name: 'safetyPlan', of: [rowan], content: { text: PLAN } }],
      subjects: [rowan],
    }),
  );
  it('is recorded again when it has become another', () =>
    recording(held, [safetyPlan()]).thenEvents({ type: 'SafetyPlanRecorded' }));
  it('is recorded once when it is sent twice', () =>
    recording(held, [safetyPlan({ planId: by(coordinator).newId('safety-plan') })]).thenNothing());
  it.each([
    ['NO_SUCH_SITTING', []],
    ['SITTING_NOT_OPEN', [convened()]],
    ['SITTING_NOT_OPEN', [convened(), missed()]],
    ['SITTING_NOT_OPEN', [convened(), cancelled()]],
  ] as const)('is refused: %s', (code, sitting) => recording(sitting).thenRefused(code));
  it('is refused for a person who was not on the agenda', () =>
    recording(held, [], false).thenRefused('NOT_ON_THE_AGENDA', { path: ['agendaItem'] }));
});
