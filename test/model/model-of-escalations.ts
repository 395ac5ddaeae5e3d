/** What the model answers about escalations that Health raises: first to the Head of MASH, then to the Assistant Director. */
import { LEADERS, type ActionModel, type Answer, type EscalationModel, type Model } from './meeting-model.js';
import { dayOf, later, midnightAfter, workingDaysAfter } from './meeting-time.js';

/** Who is turned to at each stage on the board of the model, and within how many working days an answer is due. */
export const STAGES = [
  { role: 'HEAD_OF_MASH', officer: 'HOUSING', days: 2 },
  { role: 'ASSISTANT_DIRECTOR', officer: 'PANEL_CHAIR', days: 5 },
] as const;

/** Of somebody at risk today by the end of the day; late in the evening there are some hours at the least. */
const answerDue = ({ riskToday }: EscalationModel, days: number, now: string): string => {
  if (!riskToday) return midnightAfter(workingDaysAfter(dayOf(now), days));
  const [midnight, hoursOn] = [midnightAfter(dayOf(now)), later(now, 240)];
  return midnight > hoursOn ? midnight : hoursOn;
};

type TurnedTo = EscalationModel['lastTurnedTo'];

/** Whoever was turned to last still has it where nobody is left. */
const turnTo = (escalation: EscalationModel, turnedTo: TurnedTo): void => {
  escalation.with = turnedTo.map(({ officer }) => officer);
  escalation.status = turnedTo.length === 0 ? 'UNROUTED' : 'WITH_STAGE';
  if (turnedTo.length > 0) escalation.lastTurnedTo = turnedTo;
};

const furthestOf = (turnedTo: TurnedTo): number => Math.max(...turnedTo.map(({ stage }) => stage));

const answers = ({ lastTurnedTo }: EscalationModel, role: string): boolean =>
  lastTurnedTo.some(({ officer }) => officer === role);

/** Where somebody is at risk today everybody who can act is told at once, and answers today. */
const routeFrom = (escalation: EscalationModel, from: number, now: string): void => {
  const turnedTo = STAGES.map((stage, index) => ({ ...stage, stage: index })).slice(
    from,
    escalation.riskToday ? STAGES.length : from + 1,
  );
  turnTo(escalation, turnedTo);
  escalation.stage = Math.max(from, ...turnedTo.map(({ stage }) => stage));
  escalation.answerDueAt = answerDue(escalation, turnedTo.at(-1)?.days ?? 0, now);
};

export const raised = (escalationId: string, riskToday: boolean, now: string): EscalationModel => {
  const escalation: EscalationModel = {
    ...{ escalationId, riskToday, status: 'UNROUTED', stage: 0, with: [], lastTurnedTo: [], outcome: null },
    ...{ answerDueAt: '', linkedTo: new Set() },
  };
  routeFrom(escalation, 0, now);
  return escalation;
};

const over = ({ status }: EscalationModel): Answer | undefined => {
  if (status === 'RESOLVED') return 'ESCALATION_RESOLVED';
  return status === 'WITHDRAWN' ? 'ESCALATION_WITHDRAWN' : undefined;
};

export const answerEscalation = (escalation: EscalationModel, role: string): Answer => {
  if (!answers(escalation, role)) return 'NOT_YOURS_TO_DO';
  const refused = over(escalation);
  if (refused !== undefined) return refused;
  turnTo(escalation, escalation.lastTurnedTo);
  escalation.stage = furthestOf(escalation.lastTurnedTo);
  escalation.status = 'ANSWERED';
  return 'RECORDED';
};

/** Resolved, and not wholly in favour of the agency that raised it. */
const isContested = ({ status, outcome }: EscalationModel): boolean =>
  status === 'RESOLVED' && outcome !== 'UPHELD';

const lastHasDecided = ({ stage }: EscalationModel): Answer | undefined =>
  stage + 1 < STAGES.length ? undefined : 'LAST_STAGE_DECIDED';

export const escalateFurther = (
  escalation: EscalationModel,
  role: string,
  { stage, now }: { readonly stage: number; readonly now: string },
): Answer => {
  if (role !== 'HEALTH') return 'NOT_YOURS_TO_DO';
  const refused = isContested(escalation) ? lastHasDecided(escalation) : over(escalation);
  if (refused !== undefined) return refused;
  if (escalation.stage > stage) return 'NOTHING';
  if (escalation.stage < stage) return 'STAGE_NOT_REACHED';
  if (escalation.status === 'UNROUTED') return 'NOBODY_LEFT';
  routeFrom(escalation, stage + 1, now);
  return 'RECORDED';
};

export type Outcome = NonNullable<EscalationModel['outcome']>;

/** What the agency was right about leads to an action that came of it, and was not taken back. */
export const resolveEscalation = (
  escalation: EscalationModel,
  role: string,
  { outcome, actions }: { readonly outcome: Outcome; readonly actions: readonly ActionModel[] },
): Answer => {
  if (role !== 'HEALTH' && !answers(escalation, role)) return 'NOT_YOURS_TO_DO';
  if (escalation.status === 'RESOLVED') return 'NOTHING';
  const refused = over(escalation);
  if (refused !== undefined) return refused;
  const { escalationId } = escalation;
  if (actions.some((action) => action.escalationId !== escalationId || action.status === 'WITHDRAWN'))
    return 'NOT_AN_ACTION_OF_THIS';
  if (outcome !== 'NOT_UPHELD' && actions.length === 0) return 'ACTION_NEEDED';
  escalation.status = 'RESOLVED';
  escalation.outcome = outcome;
  const theirs = escalation.lastTurnedTo.filter(({ officer }) => officer === role);
  if (theirs.length > 0) escalation.stage = furthestOf(theirs);
  return 'RECORDED';
};

export const withdrawEscalation = (escalation: EscalationModel, role: string): Answer => {
  if (role !== 'HEALTH') return 'NOT_YOURS_TO_DO';
  if (escalation.status === 'WITHDRAWN') return 'NOTHING';
  const refused = over(escalation);
  if (refused !== undefined) return refused;
  escalation.status = 'WITHDRAWN';
  return 'RECORDED';
};

/** Where the terms leave nobody to turn to, the co-ordinator or a chair finds somebody who did not raise it. */
export const handEscalation = (
  escalation: EscalationModel,
  role: string,
  { to, now }: { readonly to: string; readonly now: string },
): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  const refused = over(escalation);
  if (refused !== undefined) return refused;
  if (escalation.with.includes(to)) return 'NOTHING';
  if (escalation.status !== 'UNROUTED') return 'ESCALATION_ROUTED';
  if (to === 'HEALTH') return 'OFFICER_CONCERNED';
  turnTo(escalation, [{ stage: escalation.stage, officer: to }]);
  escalation.answerDueAt = answerDue(escalation, STAGES.at(-1)?.days ?? 0, now);
  return 'RECORDED';
};

/** Who links two has a part in both. */
export const linkEscalations = (
  escalation: EscalationModel,
  role: string,
  other: EscalationModel,
): Answer => {
  const isTheirs = (one: EscalationModel) => role === 'HEALTH' || answers(one, role);
  if (!isTheirs(escalation)) return 'NOT_YOURS_TO_DO';
  if (escalation.linkedTo.has(other.escalationId)) return 'NOTHING';
  if (other === escalation || !isTheirs(other)) return 'NO_SUCH_ESCALATION';
  escalation.linkedTo.add(other.escalationId);
  return 'RECORDED';
};

/** What is done about it is agreed at once by whoever has it; the action itself is added once its id is known. */
export const agreeActionFrom = (
  escalation: EscalationModel,
  role: string,
  { dueOn, now }: { readonly dueOn: string; readonly now: string },
): Answer => {
  if (!answers(escalation, role)) return 'NOT_YOURS_TO_DO';
  return over(escalation) ?? (dueOn < dayOf(now) ? 'DUE_IN_THE_PAST' : 'RECORDED');
};

/** What nobody has answered in time goes further by itself. */
export const goUnanswered = (model: Model): void => {
  for (const escalation of model.escalations) {
    if (escalation.status !== 'WITH_STAGE' || escalation.answerDueAt > model.now) continue;
    routeFrom(escalation, escalation.stage + 1, model.now);
  }
};
