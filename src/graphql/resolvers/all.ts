/** Every resolver of the API on one page. Plain classes: no factories, no inheritance, no request scope. */
import { ActionResolver } from './action.resolver.js';
import { ActionVerbsResolver } from './action-verbs.resolver.js';
import { DiscussionResolver } from './discussion.resolver.js';
import { EscalationResolver } from './escalation.resolver.js';
import { HappeningsResolver } from './happenings.resolver.js';
import { MinutesResolver } from './minutes.resolver.js';
import { OfficerResolver } from './officer.resolver.js';
import { ReferralResolver } from './referral.resolver.js';
import { SittingResolver } from './sitting.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

export const resolvers = [
  ActionResolver,
  ActionVerbsResolver,
  DiscussionResolver,
  EscalationResolver,
  HappeningsResolver,
  MinutesResolver,
  OfficerResolver,
  ReferralResolver,
  SittingResolver,
  ViewerResolver,
];
