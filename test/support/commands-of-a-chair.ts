/** One ordinary case of each command about who takes the chair of one sitting. */
import { nameChairDelegate, withdrawChairDelegate } from '../../src/domain/sitting/name-chair-delegate.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { by } from './a-board.js';
import { CHAIR, chairDelegateNamed, groupManager, intakeManager, weekly, weeklyConvened } from './a-chair.js';
import { sent } from './sent.js';

export const chairing = {
  NameChairDelegate: sent({
    of: sittingKind,
    before: [weeklyConvened()],
    decide: nameChairDelegate,
    input: { sittingId: weekly, officer: groupManager.actor.id, role: CHAIR },
    also: () => ({ delegate: { roles: groupManager.roles } }),
    by: by(intakeManager),
  }),
  WithdrawChairDelegate: sent({
    of: sittingKind,
    before: [weeklyConvened(), chairDelegateNamed()],
    decide: withdrawChairDelegate,
    input: { sittingId: weekly, role: CHAIR },
    by: by(intakeManager),
  }),
};
