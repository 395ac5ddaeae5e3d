/** The file that a board is founded from, or amended by: its shape, and its checks with every problem at once. */
import type { Code, CodeSet } from '../domain/adopted/codes.js';
import { checkCalendar, type Calendar, type CalendarEdition } from '../domain/calendar.js';
import {
  code,
  fields,
  isRecord,
  listOf,
  must,
  nullOr,
  oneOf,
  orLeftOut,
  problem,
  text,
  wholeNumber,
  type Check,
  type Problem,
} from '../domain/shape.js';
import { checkTool } from '../domain/risk/check-tool.js';
import type { RiskTool } from '../domain/risk/tool.js';
import { shippedTools } from '../domain/risk/tools/shipped.js';
import { checkTerms } from '../domain/terms/check.js';
import { shippedTerms } from '../domain/terms/shipped.js';
import type { TermsOfReference } from '../domain/terms/terms-of-reference.js';
import { isLocalDate, isZone, type LocalDate } from '../domain/time.js';
import { disagreements } from './founding-agreement.js';

export interface FoundingRole {
  readonly role: string;
  readonly as: 'HOLDER' | 'DEPUTY';
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

export interface FoundingOfficer {
  readonly name: string;
  readonly contact: string;
  /** Code of the officer's agency. */
  readonly agency: string;
  /** Who issues the officer's tokens, and the name that it gives the officer. */
  readonly issuer: string;
  readonly subject: string;
  readonly from: LocalDate;
  readonly roles: readonly FoundingRole[];
}

/** What a board adopts; the same shape amends it later. */
export interface AdoptedData {
  readonly calendars: readonly Calendar[];
  readonly codes: readonly CodeSet[];
  readonly terms: readonly TermsOfReference[];
  /** Left out where there are none. */
  readonly tools?: readonly RiskTool[];
}

export interface FoundingFile extends AdoptedData {
  readonly board: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly zone: string;
  readonly administratorRoles: readonly string[];
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
  readonly officers: readonly FoundingOfficer[];
}

/** The file as it is written: calendars name a file in GOV.UK's format, terms and tools may name a shipped one. */
interface WrittenData {
  readonly calendars: readonly (CalendarEdition & { readonly file: string })[];
  readonly codes: readonly CodeSet[];
  readonly terms: readonly unknown[];
  /** Left out of a file of a board that assesses by none. */
  readonly tools?: readonly unknown[];
}
type WrittenFile = Omit<FoundingFile, keyof AdoptedData> & WrittenData;

export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** @param readFile reads a file that the founding file names, as JSON; undefined where there is none. */
export const checkFoundingFile = (
  document: unknown,
  readFile: (name: string) => unknown,
): Checked<FoundingFile> => {
  const shape = FILE(document, '');
  if (shape.length > 0) return { ok: false, problems: shape };
  const written = document as WrittenFile;
  const adopted = resolved(written, readFile);
  const value = { ...written, ...adopted.data };
  const problems = [...adopted.problems, ...disagreements(value, adopted.problems.length === 0)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
};

/** The part of the file by which a board that stands already is amended: calendars, code sets, terms and tools. */
export const checkAmendment = (
  document: unknown,
  readFile: (name: string) => unknown,
): Checked<AdoptedData> => {
  const whole = isRecord(document) ? { calendars: [], codes: [], terms: [], ...document } : document;
  const shape = fields<WrittenData>(DATA)(whole, '');
  if (shape.length > 0) return { ok: false, problems: shape };
  const { problems, data } = resolved(whole as WrittenData, readFile);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: data };
};

const resolved = (
  written: WrittenData,
  readFile: (name: string) => unknown,
): { readonly problems: readonly Problem[]; readonly data: Required<AdoptedData> } => {
  const problems: Problem[] = [];
  const under = (path: string, found: readonly Problem[]): void =>
    void problems.push(
      ...found.map((one) => ({ ...one, path: one.path === '' ? path : `${path}.${one.path}` })),
    );
  const calendars = written.calendars.flatMap(({ file, ...edition }, index) => {
    const document = readFile(file);
    if (document === undefined) {
      under(`calendars[${index}].file`, [
        problem('', 'FILE', 'There is no file of this name, or it is not JSON.'),
      ]);
      return [];
    }
    const checked = checkCalendar(document, edition);
    if (checked.ok) return [checked.calendar];
    under(`calendars[${index}]`, checked.problems);
    return [];
  });
  const tools = (written.tools ?? []).flatMap((row, index) => {
    const shipped = typeof row === 'string' ? shippedTools[row] : row;
    if (shipped === undefined) {
      under(`tools[${index}]`, [problem('', 'SHIPPED', `No risk tool named ${String(row)} is shipped.`)]);
      return [];
    }
    const checked = checkTool(shipped);
    if (checked.ok) return [checked.tool];
    under(`tools[${index}]`, checked.problems);
    return [];
  });
  const terms = written.terms.flatMap((row, index) => {
    const shipped = typeof row === 'string' ? shippedTerms[row] : row;
    if (shipped === undefined) {
      under(`terms[${index}]`, [problem('', 'SHIPPED', `No terms named ${String(row)} are shipped.`)]);
      return [];
    }
    const checked = checkTerms(shipped);
    if (checked.ok) return [checked.terms];
    under(`terms[${index}]`, checked.problems);
    return [];
  });
  return { problems, data: { calendars, codes: written.codes, terms, tools } };
};

const date = must('LOCAL_DATE', 'a date of the form YYYY-MM-DD', isLocalDate);
const slug = must(
  'BOARD',
  'lower-case letters, digits and hyphens, 63 at most',
  (value) => typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,62}$/.test(value),
);
const kebab = must(
  'NAME',
  'lower-case words joined by hyphens',
  (value) => typeof value === 'string' && /^[a-z0-9-]{1,60}$/.test(value),
);
const anything: Check = () => [];
const ABSENCES = { NOT_ASKED: true, NOT_KNOWN: true, PREFERRED_NOT_TO_SAY: true };
const PLAIN_CODE = { code, label: text(200) };
/** Most codes are answers; a national set also has some for a lacking one, and these say why it is lacking. */
const oneCode: Check = (value, path) =>
  isRecord(value) && Object.hasOwn(value, 'absence')
    ? fields<Required<Code>>({ ...PLAIN_CODE, absence: oneOf(ABSENCES) })(value, path)
    : fields<Omit<Code, 'absence'>>(PLAIN_CODE)(value, path);

const DATA = {
  calendars: listOf(
    fields<CalendarEdition & { readonly file: string }>({
      id: kebab,
      version: wholeNumber(1, 10_000),
      from: date,
      to: date,
      file: text(500),
    }),
    { least: 0, most: 20 },
  ),
  codes: listOf(
    fields<CodeSet>({
      name: kebab,
      version: wholeNumber(1, 10_000),
      codes: listOf(oneCode, { least: 1, most: 500 }),
    }),
    { least: 0, most: 50 },
  ),
  terms: listOf(anything, { least: 0, most: 50 }),
  tools: orLeftOut(listOf(anything, { least: 0, most: 20 })),
};

const FILE = fields<WrittenFile>({
  board: slug,
  name: text(200),
  jurisdiction: kebab,
  zone: must('ZONE', 'a time zone, for example Europe/London', isZone),
  administratorRoles: listOf(code, { least: 1, most: 20 }),
  agencies: listOf(fields<{ code: string; name: string }>({ code, name: text(200) }), {
    least: 1,
    most: 500,
  }),
  officers: listOf(
    fields<FoundingOfficer>({
      name: text(200),
      contact: text(500),
      agency: code,
      issuer: text(500),
      subject: text(255),
      from: date,
      roles: listOf(
        fields<FoundingRole>({
          role: code,
          as: oneOf<FoundingRole['as']>({ HOLDER: true, DEPUTY: true }),
          from: date,
          until: nullOr(date),
        }),
        { least: 0, most: 20 },
      ),
    }),
    { least: 1, most: 10_000 },
  ),
  ...DATA,
});
