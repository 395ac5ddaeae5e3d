/**
 * Who is turned to at a stage of an escalation: the first holder of the roles of the terms who is not concerned in
 * the issue and did not raise it. A stage without one is passed by, and the trace says why.
 */
import { endOfDay, sayDue } from '../due.js';
import { addWorkingDays, type Calendar } from '../calendar.js';
import { trace, type RuleTrace } from '../decision.js';
import type { Id } from '../event.js';
import type { EscalationHolder } from '../terms/settings.js';
import { rolesOf, type TermsOfReference } from '../terms/terms-of-reference.js';
import { localDateOf, type Instant } from '../time.js';
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
 * can act at is told at once, and the answer is due by the end of the day.
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
  const answerDueAt = dueAt(routes, issue, rules, now);
  return { routes, passedOver, answerDueAt, because: said({ routes, passedOver, answerDueAt }, rules, now) };
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
  { holders }: RoutingRules,
): Pick<Route, 'officer'> | Pick<PassedOver, 'because'> => {
  if (issue.concernedRoles.includes(role)) return { because: 'CONCERNED' };
  // A deputy of somebody who is concerned is not asked: they act for that person.
  const candidates = inCharge(holders.filter((holder) => holder.role === role && isOf(of, holder, issue)));
  if (candidates.length === 0) return { because: 'VACANT' };
  const found = candidates.find(({ officer }) => isImpartial(officer, issue));
  if (found !== undefined) return { officer: found.officer };
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

const dueAt = (
  routes: readonly Route[],
  { riskToday }: Issue,
  { terms, calendar }: RoutingRules,
  now: Instant,
): Instant | null => {
  const furthest = routes.at(-1);
  if (furthest === undefined) return null;
  const today = localDateOf(now, terms.zone);
  const days = terms.escalation.stages[furthest.stage]?.answerWithinWorkingDays ?? 0;
  const day = riskToday ? today : addWorkingDays(calendar, today, days);
  return endOfDay(day, terms.zone);
};

const WHY: Readonly<Record<PassedOver['because'], string>> = {
  CONCERNED: 'is concerned in the issue',
  RAISED_IT: 'raised the issue',
  VACANT: 'is vacant',
};

/** Names roles, never people: it is shown to everybody who may see the escalation. */
const said = (
  { routes, passedOver, answerDueAt }: Omit<Routing, 'because'>,
  { terms }: RoutingRules,
  now: Instant,
): RuleTrace => {
  const titles = new Map([...terms.coreMembers, ...terms.otherRoles].map(({ role, title }) => [role, title]));
  const title = (role: string): string => titles.get(role) ?? role;
  const past = passedOver.map(({ role, because }) => `${title(role)} ${WHY[because]}.`);
  const to = routes.map(({ role }) => title(role ?? '')).join(' and ');
  const turned =
    answerDueAt === null
      ? 'Nobody is left to turn to: the co-ordinator finds somebody.'
      : `It goes to: ${to}. An answer is due by ${sayDue(answerDueAt, terms.zone)}.`;
  const { escalation, escalationFurther } = terms.clauses;
  const isFirst = passedOver.length === 0 && routes.length === 1 && routes[0]?.stage === 0;
  return trace([...past, turned].join(' '), isFirst ? escalation : escalationFurther, now);
};

/** Roles that no terms of the series name. */
export const unknownRoles = (terms: TermsOfReference, roles: readonly string[]): readonly string[] => {
  const known = new Set(rolesOf(terms));
  return roles.filter((role) => !known.has(role));
};
