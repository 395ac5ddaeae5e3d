/** One ordinary case of each command on an escalation. */
import { actionKind } from '../../src/domain/action/action.js';
import { agreeActionFromEscalation } from '../../src/domain/action/agree-action-from-escalation.js';
import { answerEscalation } from '../../src/domain/escalation/answer-escalation.js';
import { escalateFurther, escalateUnanswered } from '../../src/domain/escalation/escalate-further.js';
import { escalationKind } from '../../src/domain/escalation/escalation.js';
import { handEscalation } from '../../src/domain/escalation/hand-escalation.js';
import { linkEscalations } from '../../src/domain/escalation/link-escalations.js';
import { raiseEscalation } from '../../src/domain/escalation/raise-escalation.js';
import { resolveEscalation } from '../../src/domain/escalation/resolve-escalation.js';
import { withdrawEscalation } from '../../src/domain/escalation/withdraw-escalation.js';
import { agency, by, coordinator, nurse, policy } from './a-board.js';
import { actionId, rowan } from './a-case.js';
import { TUESDAY } from './a-meeting.js';
import { agreedFromEscalation, escalationId } from './an-action.js';
import {
  ANSWER_DUE,
  answered,
  director,
  head,
  nobodyLeft,
  other,
  raised,
  routed,
  rules,
} from './an-escalation.js';
import { sent } from './sent.js';

export const RAISING = {
  ...{ series: 'DRM', type: 'DECISION' as const, personId: rowan, riskToday: false },
  ...{ concernedRoles: ['MASH_TEAM_MANAGER'], concernedOfficers: [] as string[] },
  ...{ issue: 'Invented: no visit was agreed.', desiredOutcome: 'Invented: a visit today.' },
};
export const RAISED_WITH = {
  ...{ escalationId, rules, agency: agency.health, unknownPerson: false },
  unknownOfficers: [] as string[],
};

const of = escalationKind;
const before = [raised(), routed()];

export const escalatingCommands = {
  RaiseEscalation: sent({
    ...{ of, decide: raiseEscalation, input: RAISING, by: by(nurse) },
    also: () => RAISED_WITH,
  }),
  AnswerEscalation: sent({
    ...{ of, before, decide: answerEscalation, by: by(head) },
    input: { escalationId, response: 'Invented: I have read it.', plan: 'Invented: a visit tonight.' },
  }),
  EscalateFurther: sent({
    ...{ of, before, decide: escalateFurther, by: by(nurse) },
    input: { escalationId, stage: 0, reason: 'Invented: no visit yet.' },
    also: () => ({ rules }),
  }),
  EscalateUnanswered: sent({
    ...{ of, before, decide: escalateUnanswered, by: by(policy, ANSWER_DUE) },
    input: { escalationId, answerDueAt: ANSWER_DUE },
    also: () => ({ rules }),
  }),
  WithdrawEscalation: sent({
    ...{ of, before, decide: withdrawEscalation, by: by(nurse) },
    input: { escalationId, reason: 'Invented: she was visited.' },
  }),
  HandEscalation: sent({
    ...{ of, before: [raised(), nobodyLeft()], decide: handEscalation, by: by(coordinator) },
    input: { escalationId, officer: director.actor.id },
    also: () => ({ rules, inPost: true }),
  }),
  LinkEscalations: sent({
    ...{ of, before, decide: linkEscalations, by: by(nurse) },
    input: { escalationId, other },
    also: () => ({ otherIsTheirs: true }),
  }),
  ResolveEscalation: sent({
    ...{ of, before: [...before, answered()], decide: resolveEscalation, by: by(head) },
    input: {
      ...{ escalationId, outcome: 'UPHELD' as const, resolution: 'Invented: a visit was made.' },
      ...{ learning: 'Invented: ask the night before.', actionIds: [actionId] },
    },
    also: (look) => ({ actions: [look(actionKind, agreedFromEscalation())], stage: 0 }),
  }),
  AgreeActionFromEscalation: sent({
    ...{ of: actionKind, decide: agreeActionFromEscalation, by: by(head) },
    input: { escalationId, owner: nurse.actor.id, action: 'Invented: look again.', dueOn: TUESDAY },
    also: (look) => ({
      escalation: look(escalationKind, ...before),
      ...{ ownerAgency: agency.health, zone: 'Europe/London' },
    }),
  }),
};
