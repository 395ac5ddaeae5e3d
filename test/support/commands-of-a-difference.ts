/** One ordinary case of each command on a professional difference. */
import { answerDifference } from '../../src/domain/difference/answer-difference.js';
import { differenceKind } from '../../src/domain/difference/difference.js';
import { escalateDifference } from '../../src/domain/difference/escalate-difference.js';
import { followEscalation } from '../../src/domain/difference/follow-escalation.js';
import { noteDifference } from '../../src/domain/difference/note-difference.js';
import { putToSocialCare } from '../../src/domain/difference/put-to-social-care.js';
import { raiseDifference } from '../../src/domain/difference/raise-difference.js';
import { reopenDifference } from '../../src/domain/difference/reopen-difference.js';
import { resolveDifference } from '../../src/domain/difference/resolve-difference.js';
import type { SayingGiven } from '../../src/domain/difference/said-by.js';
import { takeUpDisagreement } from '../../src/domain/difference/take-up-disagreement.js';
import { takePosition } from '../../src/domain/difference/take-position.js';
import { withdrawDifference } from '../../src/domain/difference/withdraw-difference.js';
import { escalationKind } from '../../src/domain/escalation/escalation.js';
import { agency, an, by, MIDDAY, nurse, policy, teacher } from './a-board.js';
import { discussionId, rowan } from './a-case.js';
import {
  decisionId,
  differed,
  differenceId,
  escalated,
  groupManager,
  intakeManager,
  noted,
  positionTaken,
  putToSocialCare as put,
  resolved,
  rules,
} from './a-difference.js';
import { MONDAY } from './a-meeting.js';
import { escalationId } from './an-action.js';
import { raised, resolved as escalationResolved, routed, rules as routing } from './an-escalation.js';
import { sent } from './sent.js';

/** Somebody of an agency, outside any item. */
export const saying = (ownAgency = agency.health, over: Partial<SayingGiven> = {}): SayingGiven => ({
  ...{ rules, ownAgency, role: null, leads: false, unknownAgency: false, item: null, ...over },
});
export const LEADING = saying(agency.socialCare, { role: 'INTAKE_ASSESSMENT_MANAGER', leads: true });

export const DIFFERING = {
  ...{ series: 'RMM', personId: rowan, about: 'ENTRY' as const },
  ...{ position: 'Invented: she is at high risk.', evidence: 'Invented: three visits to the clinic.' },
  requested: 'Invented: open her case.',
};
export const RESOLVING = {
  ...{ differenceId, how: 'BY_MEETING' as const, outcome: 'STANDS' as const },
  ...{ resolution: 'Invented: early help goes on.', follows: 'Invented: a visit on Friday.' },
};
export const ESCALATING = {
  ...{ differenceId, riskToday: false, concernedRoles: [] as string[], concernedOfficers: [] as string[] },
  ...{ issue: 'Invented: nobody sees her.', desiredOutcome: 'Invented: open her case.' },
};

const of = differenceKind;
const before = [differed(), positionTaken()];

export const differing = {
  RaiseDifference: sent({
    ...{ of, decide: raiseDifference, input: DIFFERING, by: by(nurse) },
    also: () => ({ ...saying(), unknownPerson: false }),
  }),
  TakeUpDisagreement: sent({
    ...{ of, decide: takeUpDisagreement, by: by(policy) },
    input: {
      ...{ differenceId: decisionId, discussionId, personId: rowan, beside: 'DECISION' as const },
      dissent: { dissentId: an('dissent', 'first'), agency: agency.education, officer: teacher.actor.id },
      saidAt: MIDDAY,
    },
    also: () => ({ series: 'RMM', rules }),
  }),
  TakePosition: sent({
    ...{ of, before: [differed()], decide: takePosition, by: by(teacher) },
    input: { differenceId, position: 'Invented: she is settled at school.' },
    also: () => saying(agency.education),
  }),
  PutToSocialCare: sent({
    ...{ of, before, decide: putToSocialCare, by: by(nurse) },
    input: { differenceId, on: MONDAY },
    also: () => saying(),
  }),
  AnswerDifference: sent({
    ...{ of, before: [...before, put()], decide: answerDifference, by: by(groupManager) },
    input: { differenceId, answer: 'DOES_NOT_OPEN' as const, text: 'Invented: the threshold is not met.' },
    also: () => ({
      ...saying(agency.socialCare, { role: 'CSC_GROUP_MANAGER' }),
      socialCare: [agency.socialCare],
    }),
  }),
  ResolveDifference: sent({
    ...{ of, before, decide: resolveDifference, input: RESOLVING, by: by(intakeManager) },
    also: () => LEADING,
  }),
  NoteDifference: sent({
    ...{ of, before, decide: noteDifference, by: by(intakeManager) },
    input: { differenceId, reason: 'Invented: both have been heard.' },
    also: () => LEADING,
  }),
  ReopenDifference: sent({
    ...{ of, before: [...before, resolved()], decide: reopenDifference, by: by(nurse) },
    input: { differenceId, evidence: 'Invented: a fourth visit.' },
    also: () => saying(),
  }),
  WithdrawDifference: sent({
    ...{ of, before, decide: withdrawDifference, by: by(nurse) },
    input: { differenceId, reason: 'Invented: her case was opened.' },
    also: () => saying(),
  }),
  EscalateDifference: sent({
    ...{ of: escalationKind, decide: escalateDifference, input: ESCALATING, by: by(nurse) },
    twice: { refused: 'ESCALATION_GOES_ON' },
    also: (look) => ({
      ...{ escalationId, difference: look(of, ...before, noted()), agency: agency.health },
      ...{ rules: routing, unknownOfficers: [] },
    }),
  }),
  FollowEscalation: sent({
    ...{ of, before: [...before, escalated()], decide: followEscalation, by: by(policy) },
    input: { differenceId, escalationId },
    also: (look) => ({ rules, escalation: look(escalationKind, raised(), routed(), escalationResolved()) }),
  }),
};
