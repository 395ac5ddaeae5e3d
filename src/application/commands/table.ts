/** Every command of the service on one page: name, and the file of the stream that it writes to. */
import { actionCommands } from './action.js';
import { agendaCommands } from './agenda.js';
import { attendanceCommands } from './attendance.js';
import { calendarOfSittingsCommands } from './calendar-of-sittings.js';
import { caseNoteCommands } from './case-note.js';
import { declarationCommands } from './declaration.js';
import { differenceCommands } from './difference.js';
import { discussionCommands } from './discussion.js';
import { escalationCommands } from './escalation.js';
import { foundingCommands } from './founding.js';
import { itemCommands } from './item.js';
import { matchingCommands } from './matching.js';
import { minutesCommands } from './minutes.js';
import { missingCommands } from './missing.js';
import { outcomeCommands } from './outcomes.js';
import { outageCommands } from './outage.js';
import { personCommands } from './person.js';
import { planCommands } from './plan.js';
import { policyCommands } from './policy.js';
import { presentingCommands } from './presenting.js';
import { referralAfterwardsCommands } from './referral-afterwards.js';
import { referralCommands } from './referral.js';
import { retractionCommands } from './retraction.js';
import { repeatCommands } from './repeats.js';
import { riskCommands } from './risk.js';
import { samplingCommands } from './sampling.js';
import { seriousHarmCommands } from './serious-harm.js';
import { trackedCommands } from './tracked.js';
import { sittingCommands } from './sitting.js';
import { strategicCommands } from './strategic.js';
import { strategyCommands } from './strategy.js';
import { themeCommands } from './themes.js';
import { voltCommands } from './volt.js';
import { supportCommands } from './support.js';
import { trackedAfterwardsCommands } from './tracked-afterwards.js';

export const commandTable = {
  ...foundingCommands,
  ...referralCommands,
  ...referralAfterwardsCommands,
  ...sittingCommands,
  ...agendaCommands,
  ...attendanceCommands,
  ...calendarOfSittingsCommands,
  ...outageCommands,
  ...declarationCommands,
  ...discussionCommands,
  ...itemCommands,
  ...actionCommands,
  ...minutesCommands,
  ...caseNoteCommands,
  ...personCommands,
  ...strategyCommands,
  ...trackedCommands,
  ...missingCommands,
  ...repeatCommands,
  ...outcomeCommands,
  ...seriousHarmCommands,
  ...escalationCommands,
  ...differenceCommands,
  ...matchingCommands,
  ...retractionCommands,
  ...samplingCommands,
  ...trackedAfterwardsCommands,
  ...riskCommands,
  ...voltCommands,
  ...themeCommands,
  ...strategicCommands,
  ...presentingCommands,
  ...planCommands,
  ...supportCommands,
  ...policyCommands,
};

export type CommandName = keyof typeof commandTable;

/** The input that a command takes. */
export type InputOf<Name extends CommandName> = Parameters<(typeof commandTable)[Name]['decide']>[1];
