/** Every command of the service on one page: name, and the file of the stream that it writes to. */
import { actionCommands } from './action.js';
import { attendanceCommands } from './attendance.js';
import { calendarOfSittingsCommands } from './calendar-of-sittings.js';
import { discussionCommands } from './discussion.js';
import { foundingCommands } from './founding.js';
import { itemCommands } from './item.js';
import { minutesCommands } from './minutes.js';
import { missingCommands } from './missing.js';
import { outcomeCommands } from './outcomes.js';
import { outageCommands } from './outage.js';
import { personCommands } from './person.js';
import { policyCommands } from './policy.js';
import { referralCommands } from './referral.js';
import { repeatCommands } from './repeats.js';
import { seriousHarmCommands } from './serious-harm.js';
import { sittingCommands } from './sitting.js';
import { strategyCommands } from './strategy.js';

export const commandTable = {
  ...foundingCommands,
  ...referralCommands,
  ...sittingCommands,
  ...attendanceCommands,
  ...calendarOfSittingsCommands,
  ...outageCommands,
  ...discussionCommands,
  ...itemCommands,
  ...actionCommands,
  ...minutesCommands,
  ...personCommands,
  ...strategyCommands,
  ...missingCommands,
  ...repeatCommands,
  ...outcomeCommands,
  ...seriousHarmCommands,
  ...policyCommands,
};

export type CommandName = keyof typeof commandTable;

/** The input that a command takes. */
export type InputOf<Name extends CommandName> = Parameters<(typeof commandTable)[Name]['decide']>[1];
