/**
 * Checks of what comes in as unknown data: each names the field at fault and the rule that it breaks, and
 * all problems are told at once, so that whoever writes a row corrects it in one go.
 */

/** One rule that a field breaks. */
export interface Problem {
  /** The field, for example `cutOff.at` or `events[3].date`; empty for the whole. */
  readonly path: string;
  /** Stable, for programs. */
  readonly rule: string;
  /** For the person who has to correct it. */
  readonly message: string;
}

/** Answers what is wrong with a value at a path; nothing where it is sound. */
export type Check = (value: unknown, path: string) => readonly Problem[];

export const problem = (path: string, rule: string, message: string): Problem => ({ path, rule, message });

/** A check from a test; the sentence says what the field must be. */
export const must =
  (rule: string, be: string, test: (value: unknown) => boolean): Check =>
  (value, path) =>
    test(value) ? [] : [problem(path, rule, `${path || 'The whole'} must be ${be}.`)];

/** Text with something in it, up to a number of characters. */
export const text = (most: number): Check =>
  must(
    'TEXT',
    `text of 1 to ${most} characters`,
    (value) => typeof value === 'string' && value.trim() !== '' && value.length <= most,
  );

/** A code for programs: capitals, digits and underscores, beginning with a capital. */
export const code: Check = must(
  'CODE',
  'a code of capitals, digits and underscores',
  (value) => typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,59}$/.test(value),
);

/** A whole number, bounds included. */
export const wholeNumber = (least: number, most: number): Check =>
  must(
    'WHOLE_NUMBER',
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
  );

export const trueOrFalse: Check = must(
  'TRUE_OR_FALSE',
  'true or false',
  (value) => typeof value === 'boolean',
);

/** One of the names of a union; the record makes TypeScript ask for each of them. */
export const oneOf = <Name extends string>(names: Readonly<Record<Name, unknown>>): Check =>
  must(
    'ONE_OF',
    `one of ${Object.keys(names).join(', ')}`,
    (value) => typeof value === 'string' && Object.hasOwn(names, value),
  );

export const nullOr =
  (check: Check): Check =>
  (value, path) =>
    value === null ? [] : check(value, path);

/** A field that need not be there: rows that were adopted before there was such a field have none. */
export const orLeftOut =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? [] : check(value, path);

/** A list of so many entries, bounds included, each of which passes a check. */
export const listOf =
  (check: Check, bounds: { readonly least: number; readonly most: number }): Check =>
  (value, path) => {
    const { least, most } = bounds;
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      return [problem(path, 'LIST', `${path} must be a list of ${least} to ${most} entries.`)];
    }
    return value.flatMap((entry, index) => check(entry, `${path}[${index}]`));
  };

/**
 * A record with exactly these fields: TypeScript asks for a check of each, and other fields are named. A field is
 * missing where its check does not pass over what is left out.
 */
export const fields =
  <T extends object>(checks: { readonly [Field in keyof T]-?: Check }): Check =>
  (value, path) => {
    if (!isRecord(value))
      return [problem(path, 'RECORD', `${path || 'The whole'} must be a record of fields.`)];
    const unknown = Object.keys(value)
      .filter((field) => !Object.hasOwn(checks, field))
      .map((field) =>
        problem(under(path, field), 'UNKNOWN_FIELD', `${under(path, field)} is not a known field.`),
      );
    const known = Object.entries<Check>(checks).flatMap(([field, check]) =>
      Object.hasOwn(value, field)
        ? check(value[field], under(path, field))
        : check(undefined, under(path, field)).length === 0
          ? []
          : [problem(under(path, field), 'MISSING', `${under(path, field)} is missing.`)],
    );
    return [...unknown, ...known];
  };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const under = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`);
