/** One ordinary case of each command about who takes the chair of one sitting, and about its end. */
import { recordOtherBusiness } from '../../src/domain/sitting/record-other-business.js';
import { nameChairDelegate, withdrawChairDelegate } from '../../src/domain/sitting/name-chair-delegate.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { by } from './a-board.js';
import {
  administrator,
  CHAIR,
  chairDelegateNamed,
  groupManager,
  intakeManager,
  weekly,
  weeklyChairTaken,
  weeklyConvened,
  weeklyOpened,
} from './a-chair.js';
import { sent } from './sent.js';

export const chairing = {
  RecordOtherBusiness: sent({
    of: sittingKind,
    before: [weeklyConvened(), weeklyChairTaken(), weeklyOpened()],
    decide: recordOtherBusiness,
    input: { sittingId: weekly, heading: 'The room', text: 'Invented: the room is another one in May.' },
    by: by(administrator),
  }),
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
