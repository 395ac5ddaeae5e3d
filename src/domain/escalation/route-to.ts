/**
 * Who is turned to at a stage of an escalation: the first holder of the roles of the terms who is not concerned in
 * the issue, did not raise it and has no conflict about the person. A stage without one is passed by, and the trace
 * says why; of a conflict it says no more than that somebody else answers.
 */
import type { Calendar } from '../calendar.js';
import { trace, type RuleTrace } from '../decision.js';
import { dueWithinWorkingDays, endOfDay, sayDue } from '../due.js';
import type { Id } from '../event.js';
import type { EscalationHolder } from '../terms/settings.js';
import { rolesOf, type TermsOfReference } from '../terms/terms-of-reference.js';
import { addMinutes, localDateOf, type Instant } from '../time.js';
import type { Escalation } from './escalation.js';
import type { PassedOver, Route } from './escalation-events.js';

/** Somebody who holds a role today, or stands in for it. */
export interface RoleHolder {
  readonly officer: Id;
  readonly agency: Id;
  readonly role: string;
  readonly as: 'HOLDER' | 'DEPUTY';
}

export interface RoutingRules {
  readonly terms: TermsOfReference;
  readonly calendar: Calendar;
  readonly holders: readonly RoleHolder[];
  /** Officers with a conflict about the person whom it is about: nobody turns to them (ADR 29). */
  readonly conflicted: readonly Id[];
}

export type Issue = Pick<
  Escalation,
  'raisedBy' | 'raisingAgency' | 'concernedRoles' | 'concerned' | 'riskToday'
>;

export interface Routing {
  readonly routes: readonly Route[];
  readonly passedOver: readonly PassedOver[];
  readonly answerDueAt: Instant | null;
  readonly because: RuleTrace;
}

/**
 * From a stage on, the first that somebody can act at. Where somebody is at risk today every stage that somebody
 * can act at is told at once, and the answer is due by the end of the day, or within hours where few are left of it.
 */
export const routeFrom = (stage: number, issue: Issue, rules: RoutingRules, now: Instant): Routing => {
  const { terms } = rules;
  const routes: Route[] = [];
  const passedOver: PassedOver[] = [];
  for (const [index, { anyOf }] of terms.escalation.stages.entries()) {
    if (index < stage || (routes.length > 0 && !issue.riskToday)) continue;
    for (const holder of anyOf) {
      const found = eligible(holder, issue, rules);
      if ('officer' in found) {
        routes.push({ stage: index, ...holder, ...found });
        break;
      }
      passedOver.push({ stage: index, role: holder.role, ...found });
    }
  }
  const days = terms.escalation.stages[furthest(routes)]?.answerWithinWorkingDays ?? 0;
  const answerDueAt = routes.length === 0 ? null : answerDue(days, issue, rules, now);
  const because = said({ routes, passedOver, answerDueAt }, { stage, rules, now });
  return { routes, passedOver, answerDueAt, because };
};

/** Everybody who may answer now in the place of those who were turned to: roles change hands, people are away. */
export const answerers = (
  { routes, ...issue }: Issue & Pick<Escalation, 'routes'>,
  { holders }: Pick<RoutingRules, 'holders'>,
): readonly Id[] => {
  const now = routes.flatMap(({ officer, role, of }) => [
    officer,
    ...holders.filter((holder) => holder.role === role && isOf(of, holder, issue)).map((one) => one.officer),
  ]);
  return [...new Set(now)].filter((officer) => isImpartial(officer, issue));
};

/** The furthest stage at which somebody may answer now; undefined for who was not turned to, nor holds the role. */
export const stageOf = (
  officer: Id,
  { lastTurnedTo, ...issue }: Issue & Pick<Escalation, 'lastTurnedTo'>,
  held: Pick<RoutingRules, 'holders'>,
): number | undefined => {
  const theirs = lastTurnedTo.filter((route) =>
    answerers({ ...issue, routes: [route] }, held).includes(officer),
  );
  return theirs.length === 0 ? undefined : furthest(theirs);
};

/** The furthest stage among those who were turned to. */
export const furthest = (routes: readonly Route[]): number =>
  routes.reduce((stage, route) => Math.max(stage, route.stage), 0);

/** The officers whom an issue is about: those named, and whoever holds a role named, or stands in where none does. */
export const concernedIn = (
  roles: readonly string[],
  officers: readonly Id[],
  holders: readonly RoleHolder[],
): readonly Id[] => {
  const holding = roles.flatMap((role) => inCharge(holders.filter((holder) => holder.role === role)));
  return [...new Set([...officers, ...holding.map(({ officer }) => officer)])];
};

const eligible = (
  { role, of }: EscalationHolder,
  issue: Issue,
  { holders, conflicted }: RoutingRules,
): Pick<Route, 'officer'> | Pick<PassedOver, 'because'> => {
  if (issue.concernedRoles.includes(role)) return { because: 'CONCERNED' };
  // A deputy of somebody who is concerned is not asked: they act for that person.
  const candidates = inCharge(holders.filter((holder) => holder.role === role && isOf(of, holder, issue)));
  if (candidates.length === 0) return { because: 'VACANT' };
  const impartial = candidates.filter(({ officer }) => isImpartial(officer, issue));
  const found = impartial.find(({ officer }) => !conflicted.includes(officer));
  if (found !== undefined) return { officer: found.officer };
  if (impartial.length > 0) return { because: 'NOT_FREE' };
  const isConcerned = candidates.some(({ officer }) => issue.concerned.includes(officer));
  return { because: isConcerned ? 'CONCERNED' : 'RAISED_IT' };
};

/** Who holds a role; where nobody does, who stands in for it. */
const inCharge = (holders: readonly RoleHolder[]): readonly RoleHolder[] => {
  const holding = holders.filter(({ as }) => as === 'HOLDER');
  return holding.length > 0 ? holding : holders;
};

const isOf = (of: EscalationHolder['of'], { agency }: RoleHolder, { raisingAgency }: Issue): boolean =>
  of === 'BOARD' || agency === raisingAgency;

const isImpartial = (officer: Id, { concerned, raisedBy }: Issue): boolean =>
  officer !== raisedBy && !concerned.includes(officer);

/** Where terms that were adopted before do not say how many hours an answer may take at the least. */
export const RISK_TODAY_AT_LEAST_HOURS = 4;

/**
 * By when an answer is due: the end of so many working days. Of somebody at risk today it is the end of the day;
 * raised late in the evening that would be next to nothing, so there are some hours at the least.
 */
export const answerDue = (
  days: number,
  { riskToday }: Pick<Issue, 'riskToday'>,
  { terms, calendar }: Pick<RoutingRules, 'terms' | 'calendar'>,
  now: Instant,
): Instant => {
  const { zone } = terms;
  const today = localDateOf(now, zone);
  if (!riskToday) return dueWithinWorkingDays({ calendar, zone }, today, days);
  const [midnight, hoursOn] = [endOfDay(today, zone), addMinutes(now, 60 * leastHours(terms))];
  return midnight > hoursOn ? midnight : hoursOn;
};

const leastHours = ({ escalation }: TermsOfReference): number =>
  escalation.riskTodayAtLeastHours ?? RISK_TODAY_AT_LEAST_HOURS;

export const sayAnswerDue = (
  answerDueAt: Instant,
  { terms }: Pick<RoutingRules, 'terms'>,
  now: Instant,
): string => {
  const hours = leastHours(terms);
  const fewLeft = answerDueAt === addMinutes(now, 60 * hours);
  const why = fewLeft ? `: in ${hours} hours, for fewer are left of the day` : '';
  return `An answer is due by ${sayDue(answerDueAt, terms.zone)}${why}.`;
};

const WHY: Readonly<Record<PassedOver['because'], string>> = {
  CONCERNED: 'is concerned in the issue',
  RAISED_IT: 'raised the issue',
  VACANT: 'is vacant',
  NOT_FREE: 'is not free to answer this',
};

/** Names roles, never people: it is shown to everybody who may see the escalation. */
const said = (
  { routes, passedOver, answerDueAt }: Omit<Routing, 'because'>,
  { stage, rules, now }: { readonly stage: number; readonly rules: RoutingRules; readonly now: Instant },
): RuleTrace => {
  const { terms } = rules;
  const titles = new Map([...terms.coreMembers, ...terms.otherRoles].map(({ role, title }) => [role, title]));
  const title = (role: string): string => titles.get(role) ?? role;
  const past = passedOver.map(({ role, because }) => `${title(role)} ${WHY[because]}.`);
  const to = routes.map(({ role }) => title(role ?? '')).join(' and ');
  const turned =
    answerDueAt === null ? nobodyLeft(stage) : `It goes to: ${to}. ${sayAnswerDue(answerDueAt, rules, now)}`;
  const { escalation, escalationFurther } = terms.clauses;
  const isFirst = passedOver.length === 0 && routes.length === 1 && routes[0]?.stage === 0;
  return trace([...past, turned].join(' '), isFirst ? escalation : escalationFurther, now);
};

const nobodyLeft = (stage: number): string =>
  stage === 0
    ? 'Nobody is left to turn to: the co-ordinator finds somebody.'
    : 'Nobody further is left to turn to: who was last turned to may still answer, and the co-ordinator finds somebody.';

/** Roles that no terms of the series name. */
export const unknownRoles = (terms: TermsOfReference, roles: readonly string[]): readonly string[] => {
  const known = new Set(rolesOf(terms));
  return roles.filter((role) => !known.has(role));
};
