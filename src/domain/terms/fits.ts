/** How the fields of terms of reference fit together. */
import { isRecord, problem, type Problem } from '../shape.js';
import { rolesOf, type TermsOfReference } from './terms-of-reference.js';
import type { TimeBudgetTerms } from './tracking-settings.js';

/** Four or five months of a year have a fifth such day: up to three months lie between two of them. */
const NOT_IN_EVERY_MONTH = 5;
const EVERY_MONTH =
  'weeksOfMonth must name a week that every month has: with the fifth alone, nobody finds a place for months.';

/** How some fields fit together; judged where each of them is sound by itself. */
export interface Fit {
  readonly of: readonly (keyof TermsOfReference)[];
  readonly check: (terms: TermsOfReference) => readonly Problem[];
}

/** Every rule that joins fields. */
export const FITS: readonly Fit[] = [
  {
    of: ['cutOff', 'startsAt'],
    check: ({ cutOff, startsAt }) =>
      cutOff.daysBefore > 0 || cutOff.at < startsAt
        ? []
        : [
            problem(
              'cutOff.at',
              'CUT_OFF_BEFORE_START',
              'cutOff.at must be earlier than the start of the sitting.',
            ),
          ],
  },
  {
    of: ['chairs', 'coreMembers', 'otherRoles'],
    check: (terms) =>
      terms.chairs.flatMap(({ role, deputies = [] }, index) => [
        ...amongRoles(terms, role, `chairs[${index}].role`),
        ...eachOnce(`chairs[${index}].deputies`, [role, ...deputies], '', 1),
        ...deputies.flatMap((deputy, place) =>
          amongRoles(terms, deputy, `chairs[${index}].deputies[${place}]`),
        ),
      ]),
  },
  {
    of: ['administeredBy', 'coreMembers', 'otherRoles'],
    check: (terms) => amongRoles(terms, terms.administeredBy, 'administeredBy'),
  },
  {
    of: ['timeBudget', 'durationMinutes'],
    check: ({ timeBudget, durationMinutes }) =>
      timeBudget === undefined ? [] : withinTheSitting(timeBudget, durationMinutes),
  },
  {
    of: ['otherRoles', 'coreMembers'],
    check: ({ coreMembers, otherRoles }) =>
      eachOnce(
        'otherRoles',
        [...coreMembers, ...otherRoles].map(({ role }) => role),
        '.role',
        coreMembers.length,
      ),
  },
  {
    of: ['criticalIncidentsFrom', 'coreMembers', 'otherRoles'],
    check: (terms) =>
      terms.criticalIncidentsFrom.flatMap((role, index) =>
        amongRoles(terms, role, `criticalIncidentsFrom[${index}]`),
      ),
  },
  {
    of: ['strategy', 'coreMembers', 'otherRoles'],
    check: (terms) =>
      terms.strategy.chairedBy.flatMap((role, index) =>
        amongRoles(terms, role, `strategy.chairedBy[${index}]`),
      ),
  },
  {
    of: ['tracker', 'coreMembers', 'otherRoles'],
    check: (terms) =>
      (terms.tracker?.restrictedTo ?? []).flatMap((role, index) =>
        amongRoles(terms, role, `tracker.restrictedTo[${index}]`),
      ),
  },
  {
    of: ['escalation', 'coreMembers', 'otherRoles'],
    check: (terms) =>
      terms.escalation.stages.flatMap(({ anyOf }, stage) =>
        anyOf.flatMap(({ role }, index) =>
          amongRoles(terms, role, `escalation.stages[${stage}].anyOf[${index}].role`),
        ),
      ),
  },
  {
    of: ['reminders', 'coreMembers', 'otherRoles'],
    check: (terms) => [
      ...amongRoles(terms, terms.reminders.outOfHoursRole, 'reminders.outOfHoursRole'),
      ...(terms.reminders.officeHours.from < terms.reminders.officeHours.to
        ? []
        : [
            problem(
              'reminders.officeHours.to',
              'FROM_BEFORE_TO',
              'reminders.officeHours.to must be later than reminders.officeHours.from.',
            ),
          ]),
    ],
  },
  { of: ['adultGateways'], check: ({ adultGateways }) => eachOnce('adultGateways', adultGateways) },
  {
    of: ['quorum', 'coreMembers'],
    check: ({ quorum, coreMembers }) =>
      quorum === null || quorum.roles <= coreMembers.length
        ? []
        : [
            problem(
              'quorum.roles',
              'QUORUM_WITHIN_CORE',
              'quorum.roles must not be more than there are core members.',
            ),
          ],
  },
  { of: ['sitsOn'], check: ({ sitsOn }) => eachOnce('sitsOn', sitsOn) },
  {
    of: ['weeksOfMonth'],
    check: ({ weeksOfMonth = [] }) => [
      ...eachOnce('weeksOfMonth', weeksOfMonth.map(String)),
      ...(weeksOfMonth.length > 0 && weeksOfMonth.every((week) => week === NOT_IN_EVERY_MONTH)
        ? [problem('weeksOfMonth', 'EVERY_MONTH', EVERY_MONTH)]
        : []),
    ],
  },
  { of: ['agendaOrder'], check: ({ agendaOrder }) => eachOnce('agendaOrder', agendaOrder) },
  { of: ['defaultGateways'], check: ({ defaultGateways }) => eachOnce('defaultGateways', defaultGateways) },
  { of: ['mainGateways'], check: ({ mainGateways }) => eachOnce('mainGateways', mainGateways) },
  {
    of: ['chairs'],
    check: ({ chairs }) =>
      eachOnce(
        'chairs',
        chairs.map(({ role }) => role),
        '.role',
      ),
  },
  {
    of: ['coreMembers'],
    check: ({ coreMembers }) =>
      eachOnce(
        'coreMembers',
        coreMembers.map(({ role }) => role),
        '.role',
      ),
  },
  {
    of: ['openPoints'],
    check: (terms) =>
      terms.openPoints.flatMap(({ field }, index) => {
        const path = `openPoints[${index}].field`;
        return hasField(terms, field)
          ? []
          : [
              problem(
                path,
                'OPEN_POINT_NAMES_FIELD',
                `${path} must name a field of the terms; ${field} is none.`,
              ),
            ];
      }),
  },
];

/** At least one item has its time, and what comes before the items is part of what stands beside them. */
const withinTheSitting = (
  { minutesPerItem, minutesBesideItems, minutesBeforeItems = 0 }: TimeBudgetTerms,
  durationMinutes: number,
): readonly Problem[] => [
  ...(minutesPerItem + minutesBesideItems <= durationMinutes
    ? []
    : [
        problem(
          'timeBudget.minutesPerItem',
          'ITEM_WITHIN_SITTING',
          'timeBudget.minutesPerItem must leave room for one item within durationMinutes.',
        ),
      ]),
  ...(minutesBeforeItems <= minutesBesideItems
    ? []
    : [
        problem(
          'timeBudget.minutesBeforeItems',
          'BEFORE_WITHIN_BESIDE',
          'timeBudget.minutesBeforeItems must not be more than timeBudget.minutesBesideItems.',
        ),
      ]),
];

const amongRoles = (terms: TermsOfReference, role: string, path: string): readonly Problem[] =>
  rolesOf(terms).includes(role)
    ? []
    : [problem(path, 'KNOWN_ROLE', `${path} must be a role that the terms name; ${role} is none.`)];

/** @param before how many of the entries stand in another list, before this one */
const eachOnce = (list: string, entries: readonly string[], suffix = '', before = 0): readonly Problem[] =>
  entries.flatMap((entry, index) => {
    const path = `${list}[${index - before}]${suffix}`;
    return index < before || entries.indexOf(entry) === index
      ? []
      : [problem(path, 'EACH_ONCE', `${path} repeats ${entry}.`)];
  });

const hasField = (terms: object, path: string): boolean => {
  const [first = '', ...rest] = path.split('.');
  if (!Object.hasOwn(terms, first)) return false;
  const value: unknown = (terms as Record<string, unknown>)[first];
  return rest.length === 0 || (isRecord(value) && hasField(value, rest.join('.')));
};
