/** Events of one invented escalation, and one ordinary case of each command on it. */
import { actionKind } from '../../src/domain/action/action.js';
import { agreeActionFromEscalation } from '../../src/domain/action/agree-action-from-escalation.js';
import { boardsOwn, trace } from '../../src/domain/decision.js';
import { answerEscalation } from '../../src/domain/escalation/answer-escalation.js';
import { escalateFurther, escalateUnanswered } from '../../src/domain/escalation/escalate-further.js';
import { escalationKind } from '../../src/domain/escalation/escalation.js';
import type {
  EscalationAnswered,
  EscalationRaised,
  EscalationResolved,
  EscalationRouted,
  EscalationsLinked,
  EscalationTakenFurther,
  EscalationWithdrawn,
} from '../../src/domain/escalation/escalation-events.js';
import { handEscalation } from '../../src/domain/escalation/hand-escalation.js';
import { linkEscalations } from '../../src/domain/escalation/link-escalations.js';
import { raiseEscalation } from '../../src/domain/escalation/raise-escalation.js';
import { resolveEscalation } from '../../src/domain/escalation/resolve-escalation.js';
import type { RoleHolder } from '../../src/domain/escalation/route-to.js';
import { withdrawEscalation } from '../../src/domain/escalation/withdraw-escalation.js';
import { drm } from '../../src/domain/terms/drm.js';
import { agency, an, by, coordinator, holds, manager, nurse, officer, policy } from './a-board.js';
import { actionId, rowan } from './a-case.js';
import { TUESDAY } from './a-meeting.js';
import { agreedFromEscalation, escalationId } from './an-action.js';
import { sent } from './sent.js';
import { englandAndWales } from './terms.js';

export const head = officer('head', agency.socialCare, holds('HEAD_OF_MASH'));
export const director = officer('director', agency.socialCare, holds('ASSISTANT_DIRECTOR'));
export const lineManager = officer('line manager', agency.health, holds('AGENCY_LINE_MANAGER'));

/** Everybody who holds a role of the escalation's stages; the line manager is the nurse's. */
export const holders: readonly RoleHolder[] = [head, director, lineManager].map(({ actor, roles }) => ({
  officer: actor.id,
  agency: 'agency' in actor ? actor.agency : '',
  role: roles[0]?.role ?? '',
  as: 'HOLDER',
}));
export const rules = { terms: drm, calendar: englandAndWales, holders };

const OF = { escalationId, personId: rowan };
const subjects = [rowan];
const because = trace('An invented reason.', boardsOwn('An invented rule.'), '2026-03-30T11:00:00.000Z');
/** Two working days after Monday: the end of Wednesday. */
export const ANSWER_DUE = '2026-04-01T23:00:00.000Z';

export const raised = (over: Partial<EscalationRaised['data']> = {}): EscalationRaised => ({
  type: 'EscalationRaised',
  data: {
    ...{ ...OF, series: 'DRM', type: 'DECISION', raisedBy: nurse.actor.id, raisingAgency: agency.health },
    ...{ concernedRoles: ['MASH_TEAM_MANAGER'], concerned: [manager.actor.id], riskToday: false, ...over },
  },
  parts: [
    {
      name: 'issue',
      of: [rowan, manager.actor.id],
      content: {
        ...{ issue: 'Invented: no visit was agreed.', desiredOutcome: 'Invented: a visit today.' },
        evidence: 'Invented: two calls.',
      },
    },
  ],
  subjects,
});
export const routed = (over: Partial<EscalationRouted['data']> = {}): EscalationRouted => ({
  type: 'EscalationRouted',
  data: {
    ...{ ...OF, routes: [{ stage: 0, role: 'HEAD_OF_MASH', of: 'BOARD', officer: head.actor.id }] },
    ...{ passedOver: [], answerDueAt: ANSWER_DUE, because, ...over },
  },
  parts: [],
  subjects,
});
export const nobodyLeft = (): EscalationRouted => routed({ routes: [], answerDueAt: null });
export const answered = (): EscalationAnswered => ({
  type: 'EscalationAnswered',
  data: { ...OF, answerId: an('answer', 'first'), stage: 0, answeredBy: head.actor.id, inTime: true },
  parts: [
    {
      name: 'answer',
      of: [rowan, manager.actor.id],
      content: { response: 'Invented: I have read it.', plan: 'Invented: a visit tonight.' },
    },
  ],
  subjects,
});
export const takenFurther = (): EscalationTakenFurther => ({
  type: 'EscalationTakenFurther',
  data: { ...OF, stage: 1, why: 'UNRESOLVED' },
  parts: [{ name: 'reason', of: [rowan, manager.actor.id], content: { text: 'Invented: no visit yet.' } }],
  subjects,
});
export const resolved = (): EscalationResolved => ({
  type: 'EscalationResolved',
  data: { ...OF, outcome: 'UPHELD', resolvedBy: head.actor.id, actionIds: [actionId] },
  parts: [
    {
      name: 'resolution',
      of: [rowan, manager.actor.id],
      content: { resolution: 'Invented: a visit was made.', learning: 'Invented: ask the night before.' },
    },
  ],
  subjects,
});
export const withdrawnByRaiser = (): EscalationWithdrawn => ({
  type: 'EscalationWithdrawn',
  data: { ...OF, withdrawnBy: nurse.actor.id },
  parts: [{ name: 'reason', of: [rowan, manager.actor.id], content: { text: 'Invented: she was visited.' } }],
  subjects,
});
export const other = an('escalation', 'second');
export const linked = (): EscalationsLinked => ({
  type: 'EscalationsLinked',
  data: { ...OF, other, linkedBy: nurse.actor.id },
  parts: [],
  subjects,
});

/** One of each, for the walks over all events. */
export const escalationEvents = {
  EscalationAnswered: answered(),
  EscalationRaised: raised(),
  EscalationResolved: resolved(),
  EscalationRouted: routed(),
  EscalationTakenFurther: takenFurther(),
  EscalationWithdrawn: withdrawnByRaiser(),
  EscalationsLinked: linked(),
};

export const RAISING = {
  ...{ series: 'DRM', type: 'DECISION' as const, personId: rowan, riskToday: false },
  ...{ concernedRoles: ['MASH_TEAM_MANAGER'], concernedOfficers: [] as string[] },
  ...{ issue: 'Invented: no visit was agreed.', desiredOutcome: 'Invented: a visit today.' },
};
export const RAISED_WITH = { rules, agency: agency.health, unknownPerson: false, unknownOfficers: [] };

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
    also: (look) => ({ actions: [look(actionKind, agreedFromEscalation())] }),
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
