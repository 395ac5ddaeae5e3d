/** One ordinary case of every command that the service takes; TypeScript asks for each. */
import type { CommandName } from '../../src/application/commands/table.js';
import { founding, referring } from './commands-before-a-sitting.js';
import { acting, discussing, minuting, watching } from './commands-of-a-case.js';
import { preparing } from './commands-of-an-agenda.js';
import { noting } from './commands-of-a-case-note.js';
import { distributing } from './commands-of-a-distribution.js';
import { calendar } from './commands-of-a-calendar.js';
import { differing } from './commands-of-a-difference.js';
import { inTheRoom } from './commands-of-a-discussion.js';
import { knowing } from './commands-of-a-person.js';
import { strategising } from './commands-of-a-strategy.js';
import { afterHarm, concluding, counting, lookingFor } from './commands-of-safeguarding.js';
import { following } from './commands-of-a-referral.js';
import { retracting } from './commands-of-a-retraction.js';
import { whomToLookFor } from './commands-of-a-missing-profile.js';
import { afterwards } from './commands-of-a-tracked-person-afterwards.js';
import { assessing } from './commands-of-risk.js';
import { sampling } from './commands-of-a-sample.js';
import { chairing } from './commands-of-a-chair.js';
import { watchingOver } from './commands-of-a-theme.js';
import { tracking } from './commands-of-a-tracked-person.js';
import { sitting } from './commands-of-a-sitting.js';
import { escalatingCommands } from './commands-of-an-escalation.js';
import { followingUp } from './commands-of-an-action.js';
import { presentingAndPlanning } from './commands-of-presenting.js';
import { declaringCommands } from './commands-of-a-declaration.js';
import type { Sent } from './sent.js';

export const everyCommand: { readonly [Name in CommandName]: Sent } = {
  ...founding,
  ...referring,
  ...sitting,
  ...discussing,
  ...acting,
  ...minuting,
  ...watching,
  ...differing,
  ...inTheRoom,
  ...knowing,
  ...strategising,
  ...lookingFor,
  ...counting,
  ...concluding,
  ...afterHarm,
  ...preparing,
  ...distributing,
  ...noting,
  ...retracting,
  ...sampling,
  ...afterwards,
  ...tracking,
  ...assessing,
  ...chairing,
  ...watchingOver,
  ...whomToLookFor,
  ...calendar,
  ...following,
  ...followingUp,
  ...escalatingCommands,
  ...presentingAndPlanning,
  ...declaringCommands,
};
