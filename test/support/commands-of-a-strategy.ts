/** One ordinary case of each command on a strategy discussion. */
import {
  answerStrategyRequest,
  declineStrategyDiscussion,
} from '../../src/domain/strategy/answer-request.js';
import {
  conveneStrategyDiscussion,
  type ConveneStrategyDiscussion,
  type ConveneStrategyGiven,
} from '../../src/domain/strategy/convene-strategy-discussion.js';
import { decideThreshold } from '../../src/domain/strategy/decide-threshold.js';
import { issueStrategyRecord } from '../../src/domain/strategy/issue-strategy-record.js';
import { recordConference } from '../../src/domain/strategy/record-conference.js';
import { recordFollowUp } from '../../src/domain/strategy/record-follow-up.js';
import { recordStrategyDiscussion } from '../../src/domain/strategy/record-strategy-discussion.js';
import { requestStrategyDiscussion } from '../../src/domain/strategy/request-strategy-discussion.js';
import { strategyKind } from '../../src/domain/strategy/strategy.js';
import type { Id } from '../../src/domain/event.js';
import { drm } from '../../src/domain/terms/drm.js';
import { agency, an, by, manager, policy, supervisor, teacher } from './a-board.js';
import { rowan } from './a-case.js';
import * as aStrategy from './a-strategy.js';
import { sent } from './sent.js';
import { englandAndWales } from './terms.js';

const { strategyId, AT_TWO } = aStrategy;
/** Nine in the morning of the day on which the discussion was held. */
export const AT_NINE = '2026-03-31T08:00:00.000Z';

export const under = { terms: drm, calendar: englandAndWales };
export const underTerms = () => ({ under });
export const issuing = () => ({ under, conflicted: new Set<Id>() });

export const convening = (over: Partial<ConveneStrategyDiscussion> = {}): ConveneStrategyDiscussion => ({
  ...{ personId: rowan, format: 'TELEPHONE', heldAt: AT_TWO, chair: manager.actor.id, apologies: [] },
  participants: [
    { agency: agency.socialCare, discipline: 'CHILDRENS_SOCIAL_CARE', officer: manager.actor.id },
    { agency: agency.police, discipline: 'POLICE', officer: supervisor.actor.id },
    {
      ...{ agency: agency.health, discipline: 'HEALTH', officer: null },
      named: { name: 'Doctor Invented', role: 'Paediatrician on call' },
    },
  ],
  ...over,
});

export const conveningGiven = (over: Partial<ConveneStrategyGiven> = {}): ConveneStrategyGiven => ({
  ...{
    under,
    referred: true,
    ageInYears: 14,
    ageIsExact: true,
    referredAt: '2026-03-30T08:58:00.000Z',
    sittingId: null,
  },
  ...{ unknown: [], chairRoles: ['MASH_TEAM_MANAGER'], conflicted: new Set<Id>() },
  labels: new Map([['POLICE', 'Police']]),
  ...over,
});

const requested = aStrategy.strategyRequested();
const held = aStrategy.strategyHeld();

export const strategising = {
  RequestStrategyDiscussion: sent({
    of: strategyKind,
    decide: requestStrategyDiscussion,
    input: { personId: rowan, reason: 'Invented: a mark on her arm.' },
    also: () => ({ under, referred: true, ageInYears: 14, agency: agency.education }),
    by: by(teacher),
  }),
  DeclineStrategyDiscussion: sent({
    of: strategyKind,
    before: [requested],
    decide: declineStrategyDiscussion,
    input: { strategyId, reasons: 'Invented: an accident at sports.' },
    by: by(manager),
  }),
  AnswerStrategyRequest: sent({
    of: strategyKind,
    before: [requested],
    decide: answerStrategyRequest,
    input: { strategyId, answeredBy: an('strategy', 'second') },
    by: by(policy),
  }),
  ConveneStrategyDiscussion: sent({
    of: strategyKind,
    decide: conveneStrategyDiscussion,
    input: convening(),
    also: () => conveningGiven(),
    by: by(manager, AT_TWO),
  }),
  RecordFollowUp: sent({
    of: strategyKind,
    before: [aStrategy.strategyConvened()],
    decide: recordFollowUp,
    input: {
      ...{ strategyId, agency: agency.police, discipline: 'POLICE', officer: supervisor.actor.id },
      ...{ consultedAt: AT_NINE, information: 'Invented: two calls last month.' },
    },
    also: () => ({ ...issuing(), officerAgency: agency.police, knownAgency: true }),
    by: by(manager, AT_NINE),
  }),
  RecordStrategyDiscussion: sent({
    of: strategyKind,
    before: [held],
    decide: recordStrategyDiscussion,
    input: {
      ...{ strategyId, record: aStrategy.record, reviewOn: '2026-04-07', otherPeople: [] },
      ...{ criminalInvestigation: 'NEEDED' as const, medical: 'NEEDED' as const },
      ...{ legalAction: 'UNDECIDED' as const, parents: 'NOT_INFORMED' as const },
    },
    also: () => ({ under, othersKnown: true }),
    by: by(manager, AT_NINE),
  }),
  DecideThreshold: sent({
    of: strategyKind,
    before: [held],
    decide: decideThreshold,
    input: {
      ...{ strategyId, threshold: 'MET' as const, enquiry: 'JOINT' as const },
      ...{ reasons: 'Invented: the mark fits what she says.', positions: [] },
    },
    also: underTerms,
    by: by(manager, AT_NINE),
  }),
  IssueStrategyRecord: sent({
    of: strategyKind,
    before: [held, aStrategy.strategyRecorded(), aStrategy.thresholdDecided()],
    decide: issueStrategyRecord,
    input: { strategyId },
    also: issuing,
    by: by(manager, AT_NINE),
  }),
  RecordConference: sent({
    of: strategyKind,
    before: [held, aStrategy.thresholdDecided()],
    decide: recordConference,
    input: { strategyId, outcome: { heldOn: '2026-04-21' } },
    also: underTerms,
    by: by(manager, '2026-04-22T08:00:00.000Z'),
  }),
};
