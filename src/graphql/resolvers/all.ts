/** Every resolver of the API on one page. Plain classes: no factories, no inheritance, no request scope. */
import { ActionResolver } from './action.resolver.js';
import { DiscussionResolver } from './discussion.resolver.js';
import { HappeningsResolver } from './happenings.resolver.js';
import { MinutesResolver } from './minutes.resolver.js';
import { OfficerResolver } from './officer.resolver.js';
import { PersonResolver } from './person.resolver.js';
import { ReferralResolver } from './referral.resolver.js';
import { SafeguardingResolver } from './safeguarding.resolver.js';
import { SeriousHarmResolver } from './serious-harm.resolver.js';
import { SittingResolver } from './sitting.resolver.js';
import { StrategyResolver } from './strategy.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

export const resolvers = [
  ActionResolver,
  DiscussionResolver,
  HappeningsResolver,
  MinutesResolver,
  OfficerResolver,
  PersonResolver,
  ReferralResolver,
  SafeguardingResolver,
  SeriousHarmResolver,
  SittingResolver,
  StrategyResolver,
  ViewerResolver,
];
