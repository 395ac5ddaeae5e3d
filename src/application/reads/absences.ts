/** What a meeting decided without whom, over a period, as far as it is for the reader. */
import { ledgerOf, placeOf, type Ledger, type TakenAt } from '../../domain/absence/ledger.js';
import { rolesOn } from '../../domain/officer/officer.js';
import type { LocalDate } from '../../domain/time.js';
import { readsOfSeries } from './reads-of-series.js';
import type { Readable, ReadSession, ViewQuery } from './session.js';

/** A sitting a day, and some besides. */
const SITTINGS_AT_MOST = 500;

export interface AbsencesWanted {
  readonly series: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** One role's alone; every one's where left out. */
  readonly role: string | undefined;
  readonly first: number;
  readonly after: ViewQuery['after'];
}

export interface LedgerRead extends Omit<Ledger, 'taken'> {
  /** A page of what was decided without somebody. */
  readonly taken: readonly {
    readonly taken: TakenAt;
    readonly values: readonly string[];
    readonly key: string;
  }[];
  readonly next: ViewQuery['after'];
}

/** By the days of the sittings; both days belong to it. Undefined where it is not for the reader. */
export const absencesOf = async (
  session: ReadSession,
  { series, from, to, role, first, after }: AbsencesWanted,
): Promise<LedgerRead | undefined> => {
  if (!readsOfSeries(session, 'absences', series)) return undefined;
  const query = { index: 'bySeries', equal: [series], from, to, limit: SITTINGS_AT_MOST };
  const found = await session.find('absences', query);
  const held = found.flatMap(({ document }) =>
    isHeld(document) ? [{ ...document, apologies: forRoles(document, session.facts) }] : [],
  );
  const { taken, ...counts } = ledgerOf(held);
  const wanted = taken.filter((one) => role === undefined || one.role === role);
  const behind = after === undefined ? wanted : wanted.filter((one) => placeOf(one) > after.key);
  const page = behind.slice(0, first).map((one) => ({ taken: one, values: [], key: placeOf(one) }));
  const last = page.at(-1);
  const more = behind.length > page.length && last !== undefined;
  return { ...counts, taken: page, next: more ? { values: [], key: last.key } : undefined };
};

type Whole = Required<
  Pick<Readable<'absences'>, 'sittingId' | 'date' | 'coreRoles' | 'attended' | 'apologies' | 'taken'>
>;

const isHeld = (document: Readable<'absences'>): document is Readable<'absences'> & Whole =>
  document.held === true;

/** Whoever sent apologies without saying for which role sent them for each that they held on the day. */
const forRoles = ({ apologies, date }: Whole, { officers }: ReadSession['facts']): Whole['apologies'] =>
  apologies.flatMap((apology) => {
    if (apology.role !== null) return [apology];
    const officer = officers.get(apology.officer ?? '');
    return officer === undefined ? [] : rolesOn(officer, date).map(({ role }) => ({ ...apology, role }));
  });
