/** One ordinary case of each command about an agenda. */
import { answerCheck } from '../../src/domain/checks/answer-check.js';
import { askAgenciesAgain } from '../../src/domain/checks/ask-agencies-again.js';
import { askAgency } from '../../src/domain/checks/ask-agency.js';
import type { ChecksGiven } from '../../src/domain/checks/checks-state.js';
import { checksKind } from '../../src/domain/checks/checks.js';
import { handoverKind } from '../../src/domain/handover/handover.js';
import { recordSafetyPlan } from '../../src/domain/handover/record-safety-plan.js';
import { moveItem } from '../../src/domain/sitting/move-item.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import type { SittingEvent } from '../../src/domain/sitting/sitting-events.js';
import * as aBoard from './a-board.js';
import { rowan } from './a-case.js';
import { chairTaken, convened, monday, opened, tuesday } from './a-meeting.js';
import { asked, checksId } from './an-agenda.js';
import { sent, type Look } from './sent.js';

const { agency, by, coordinator, ids, manager, nurse, policy } = aBoard;
const item = { sittingId: monday, personId: rowan };

const checksBefore = (look: Look, ...sitting: readonly SittingEvent[]): ChecksGiven => ({
  sitting: look(sittingKind, convened(), ...sitting),
  ...{ checksId, listed: true, movedOn: undefined, discussion: 'NOT_STARTED' },
});

export const preparing = {
  MoveItem: sent({
    of: sittingKind,
    before: [convened()],
    decide: moveItem,
    input: { ...item, toPlace: 1, reason: 'Invented: her worker leaves at one.' },
    also: () => ({ listed: true, discussion: 'NOT_STARTED' as const }),
    by: by(manager),
  }),
  AskAgency: sent({
    of: checksKind,
    decide: askAgency,
    input: { ...item, agency: agency.education },
    also: (look) => ({ ...checksBefore(look), registered: true }),
    by: by(coordinator),
  }),
  AskAgenciesAgain: sent({
    of: checksKind,
    decide: askAgenciesAgain,
    input: { sittingId: tuesday, personId: rowan, series: 'DRM', from: monday },
    also: (look) => ({ checksId: ids.checks(tuesday, rowan), before: look(checksKind, asked()) }),
    by: by(policy),
  }),
  AnswerCheck: sent({
    of: checksKind,
    decide: answerCheck,
    input: { ...item, role: 'HEALTH', agency: null, held: 'NOTHING_HELD' as const },
    also: (look) => ({ ...checksBefore(look), ownAgency: agency.health, keepsAgenda: false }),
    by: by(nurse),
  }),
  RecordSafetyPlan: sent({
    of: handoverKind,
    decide: recordSafetyPlan,
    input: { ...item, plan: 'Invented: stays at an aunt’s.' },
    also: (look) => ({ sitting: look(sittingKind, convened(), chairTaken(), opened()), wasListed: true }),
    by: by(coordinator),
  }),
};
