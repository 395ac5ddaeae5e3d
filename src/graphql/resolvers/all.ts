/** Every resolver of the API on one page. Plain classes: no factories, no inheritance, no request scope. */
import { ActionResolver } from './action.resolver.js';
import { AgendaResolver } from './agenda.resolver.js';
import { CaseNoteResolver } from './case-note.resolver.js';
import { ActionVerbsResolver } from './action-verbs.resolver.js';
import { AssessmentResolver } from './assessment.resolver.js';
import { AttendanceResolver } from './attendance.resolver.js';
import { CalendarOfSittingsResolver } from './calendar-of-sittings.resolver.js';
import { DeclarationResolver } from './declaration.resolver.js';
import { AbsenceResolver } from './absence.resolver.js';
import { DifferenceResolver } from './difference.resolver.js';
import { DiscussionResolver } from './discussion.resolver.js';
import { EscalationResolver } from './escalation.resolver.js';
import { HappeningsResolver } from './happenings.resolver.js';
import { ItemResolver } from './item.resolver.js';
import { MinutesDistributionResolver } from './minutes-distribution.resolver.js';
import { MatchingResolver } from './matching.resolver.js';
import { MinutesResolver } from './minutes.resolver.js';
import { MissingProfileResolver } from './missing-profile.resolver.js';
import { NoteResolver } from './note.resolver.js';
import { OfficerResolver } from './officer.resolver.js';
import { ReferralAfterwardsResolver } from './referral-afterwards.resolver.js';
import { PersonResolver } from './person.resolver.js';
import { PlanResolver } from './plan.resolver.js';
import { PresentingResolver } from './presenting.resolver.js';
import { OutageResolver } from './outage.resolver.js';
import { ReferralResolver } from './referral.resolver.js';
import { RetractionResolver } from './retraction.resolver.js';
import { SamplingResolver } from './sampling.resolver.js';
import { SafeguardingResolver } from './safeguarding.resolver.js';
import { SeriousHarmResolver } from './serious-harm.resolver.js';
import { SittingResolver } from './sitting.resolver.js';
import { SittingsResolver } from './sittings.resolver.js';
import { StrategicResolver } from './strategic.resolver.js';
import { TrackerResolver } from './tracker.resolver.js';
import { StrategyResolver } from './strategy.resolver.js';
import { ThemeResolver } from './theme.resolver.js';
import { SupportResolver } from './support.resolver.js';
import { TrackedAfterwardsResolver } from './tracked-afterwards.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';
import { VoltResolver } from './volt.resolver.js';

export const resolvers = [
  ActionResolver,
  AgendaResolver,
  CaseNoteResolver,
  ActionVerbsResolver,
  AssessmentResolver,
  AttendanceResolver,
  CalendarOfSittingsResolver,
  DeclarationResolver,
  AbsenceResolver,
  DifferenceResolver,
  DiscussionResolver,
  EscalationResolver,
  HappeningsResolver,
  ItemResolver,
  MinutesDistributionResolver,
  MatchingResolver,
  MinutesResolver,
  MissingProfileResolver,
  NoteResolver,
  OfficerResolver,
  ReferralAfterwardsResolver,
  PersonResolver,
  PlanResolver,
  PresentingResolver,
  OutageResolver,
  ReferralResolver,
  RetractionResolver,
  SamplingResolver,
  SafeguardingResolver,
  SeriousHarmResolver,
  SittingResolver,
  SittingsResolver,
  StrategicResolver,
  StrategyResolver,
  ThemeResolver,
  SupportResolver,
  TrackedAfterwardsResolver,
  TrackerResolver,
  ViewerResolver,
  VoltResolver,
];
