/** Every resolver of the API on one page. Plain classes: no factories, no inheritance, no request scope. */
import { ActionResolver } from './action.resolver.js';
import { ActionVerbsResolver } from './action-verbs.resolver.js';
import { AttendanceResolver } from './attendance.resolver.js';
import { CalendarOfSittingsResolver } from './calendar-of-sittings.resolver.js';
import { DiscussionResolver } from './discussion.resolver.js';
import { HappeningsResolver } from './happenings.resolver.js';
import { ItemResolver } from './item.resolver.js';
import { MinutesResolver } from './minutes.resolver.js';
import { NoteResolver } from './note.resolver.js';
import { OfficerResolver } from './officer.resolver.js';
import { PersonResolver } from './person.resolver.js';
import { OutageResolver } from './outage.resolver.js';
import { ReferralResolver } from './referral.resolver.js';
import { SafeguardingResolver } from './safeguarding.resolver.js';
import { SeriousHarmResolver } from './serious-harm.resolver.js';
import { SittingResolver } from './sitting.resolver.js';
import { StrategyResolver } from './strategy.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

export const resolvers = [
  ActionResolver,
  ActionVerbsResolver,
  AttendanceResolver,
  CalendarOfSittingsResolver,
  DiscussionResolver,
  HappeningsResolver,
  ItemResolver,
  MinutesResolver,
  NoteResolver,
  OfficerResolver,
  PersonResolver,
  OutageResolver,
  ReferralResolver,
  SafeguardingResolver,
  SeriousHarmResolver,
  SittingResolver,
  StrategyResolver,
  ViewerResolver,
];
