/** Events of one invented escalation, and who holds the roles that it may go to. */
import { boardsOwn, trace } from '../../src/domain/decision.js';
import type {
  EscalationAnswered,
  EscalationRaised,
  EscalationResolved,
  EscalationRouted,
  EscalationsLinked,
  EscalationTakenFurther,
  EscalationWithdrawn,
} from '../../src/domain/escalation/escalation-events.js';
import type { RoleHolder } from '../../src/domain/escalation/route-to.js';
import { drm } from '../../src/domain/terms/drm.js';
import { agency, an, holds, manager, nurse, officer } from './a-board.js';
import { actionId, rowan } from './a-case.js';
import { escalationId } from './an-action.js';
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
export const rules = { terms: drm, calendar: englandAndWales, holders, conflicted: [] as string[] };

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
export const resolved = (over: Partial<EscalationResolved['data']> = {}): EscalationResolved => ({
  type: 'EscalationResolved',
  data: { ...OF, outcome: 'UPHELD', resolvedBy: head.actor.id, actionIds: [actionId], ...over },
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
