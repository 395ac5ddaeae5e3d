/**
 * What one field of a founding file cannot tell by itself: names that must be found elsewhere in it, names used
 * twice, and what the board would not accept. All of it is said before anything is recorded, because a board that
 * has begun to be founded from one file cannot go on from a corrected one.
 */
import { problem, type Problem } from '../domain/shape.js';
import { rolesOf, type CoreMember } from '../domain/terms/terms-of-reference.js';
import type { LocalDate } from '../domain/time.js';

interface Versioned {
  readonly version: number;
}

/** Of a founding file, what is compared with other places in it. */
export interface Comparable {
  readonly zone: string;
  readonly administratorRoles: readonly string[];
  readonly agencies: readonly { readonly code: string }[];
  readonly officers: readonly {
    readonly agency: string;
    readonly issuer: string;
    readonly subject: string;
    readonly roles: readonly {
      readonly role: string;
      readonly from: LocalDate;
      readonly until: LocalDate | null;
    }[];
  }[];
  readonly calendars: readonly (Versioned & { readonly id: string })[];
  readonly codes: readonly (Versioned & { readonly name: string })[];
  readonly terms: readonly (Versioned & {
    readonly series: string;
    readonly calendar: string;
    readonly zone: string;
    readonly coreMembers: readonly CoreMember[];
    readonly otherRoles: readonly CoreMember[];
    readonly tracker?: { readonly tool: string };
  })[];
  readonly tools?: readonly (Versioned & { readonly id: string })[];
}

/** @param adoptedIsSound whether every calendar and row of terms could be read, so that their names are all known */
export const disagreements = (file: Comparable, adoptedIsSound: boolean): readonly Problem[] => {
  const { zone, agencies, officers, calendars, codes, terms, tools = [] } = file;
  const known = new Set(agencies.map(({ code }) => code));
  return [
    ...twice(
      'agencies',
      'code',
      agencies.map(({ code }) => code),
      'This code names another agency already.',
    ),
    ...twice(
      'codes',
      'name',
      codes.map(({ name }) => name),
      'This name is used by another code set already.',
    ),
    ...firstVersions('codes', codes),
    ...twice(
      'officers',
      'subject',
      officers.map(({ issuer, subject }) => JSON.stringify([issuer, subject])),
      'Another officer signs in with this issuer and subject.',
    ),
    ...officers.flatMap(({ agency, roles }, index) => [
      ...(known.has(agency)
        ? []
        : [problem(`officers[${index}].agency`, 'KNOWN_AGENCY', 'No agency of the file has this code.')]),
      ...roles.flatMap(({ from, until }, place) =>
        until === null || from <= until
          ? []
          : [
              problem(
                `officers[${index}].roles[${place}].until`,
                'FROM_BEFORE_UNTIL',
                'The last day of a tenure cannot lie before its first.',
              ),
            ],
      ),
    ]),
    ...terms.flatMap((row, index) =>
      row.zone === zone
        ? []
        : [
            problem(
              `terms[${index}].zone`,
              'ZONE_OF_THE_BOARD',
              `The days of the board are those of ${zone}.`,
            ),
          ],
    ),
    ...(adoptedIsSound ? [...adoptedTogether({ calendars, terms, tools }), ...rolesUnknown(file)] : []),
  ];
};

/** A role that no terms name gives nobody any right: it is a slip of the pen, unless the terms are still to come. */
const rolesUnknown = ({ terms, officers, administratorRoles }: Comparable): readonly Problem[] => {
  const known = new Set(terms.flatMap(rolesOf));
  const unknown = (path: string, role: string): readonly Problem[] =>
    terms.length === 0 || known.has(role)
      ? []
      : [problem(path, 'KNOWN_ROLE', 'No terms of the file name this role.')];
  return [
    ...administratorRoles.flatMap((role, index) => unknown(`administratorRoles[${index}]`, role)),
    ...officers.flatMap(({ roles }, index) =>
      roles.flatMap(({ role }, place) => unknown(`officers[${index}].roles[${place}].role`, role)),
    ),
  ];
};

const adoptedTogether = ({
  calendars,
  terms,
  tools,
}: Required<Pick<Comparable, 'calendars' | 'terms' | 'tools'>>): readonly Problem[] => {
  const known = new Set(calendars.map(({ id }) => id));
  const toolIds = tools.map(({ id }) => id);
  return [
    ...twice(
      'calendars',
      'id',
      calendars.map(({ id }) => id),
      'This id names another calendar already.',
    ),
    ...firstVersions('calendars', calendars),
    ...twice(
      'terms',
      'series',
      terms.map(({ series }) => series),
      'This series has terms in the file already.',
    ),
    ...firstVersions('terms', terms),
    ...terms.flatMap(({ calendar }, index) =>
      known.has(calendar)
        ? []
        : [problem(`terms[${index}].calendar`, 'KNOWN_CALENDAR', 'No calendar of the file has this id.')],
    ),
    ...twice('tools', 'id', toolIds, 'This id names another risk tool already.'),
    ...firstVersions('tools', tools),
    ...terms.flatMap(({ tracker }, index) =>
      tracker === undefined || toolIds.includes(tracker.tool)
        ? []
        : [problem(`terms[${index}].tracker.tool`, 'KNOWN_TOOL', 'No risk tool of the file has this id.')],
    ),
  ];
};

const twice = (list: string, field: string, names: readonly string[], message: string): readonly Problem[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) < index ? [problem(`${list}[${index}].${field}`, 'TWICE', message)] : [],
  );

/** A board adopts one version after the other, beginning with the first. */
const firstVersions = (list: string, rows: readonly Versioned[]): readonly Problem[] =>
  rows.flatMap(({ version }, index) =>
    version === 1
      ? []
      : [problem(`${list}[${index}].version`, 'FIRST_VERSION', 'A new board begins with version 1.')],
  );
