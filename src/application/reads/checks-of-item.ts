/**
 * The checks on a person as a sitting has them before it: of every record that is heard as one item, and with
 * what was answered before the sittings that the item came from. Whoever looked need not look again because nobody
 * was heard.
 */
import type { Id } from '../../domain/event.js';
import { heardUnder, type Agenda, type AgendaItem } from '../../projections/agenda-items.js';
import type { PersonsChecks } from '../../projections/checks.js';
import { checksBoard, type AnswerOnBoard, type CheckRow, type RecordChecks } from './checks-board.js';
import type { ReadSession } from './session.js';
import { readTrackerEntry } from './tracker.js';

/** From how many sittings, the newest, an item's checks are brought along. */
const SITTINGS_AT_MOST = 20;

/** None for whom the agenda is not meant, and for whoever has a conflict about the person (ADR 29). */
export const checksOfItem = async (
  session: ReadSession,
  sittingId: Id,
  personId: Id,
): Promise<readonly CheckRow[]> => {
  const items = (await session.load('agenda', sittingId))?.items ?? [];
  const coreMembers = (await session.load('sittings', sittingId))?.terms?.coreMembers ?? [];
  const found = await Promise.all(
    recordsHeard(items, personId).map((item) => checksOfRecord(session, sittingId, item)),
  );
  return found.length === 0 ? [] : checksBoard(coreMembers, found);
};

/** The item of the record itself, and of every record that is heard with it. */
const recordsHeard = (items: Agenda['items'], personId: Id): readonly AgendaItem[] => {
  const own = items.find((item) => item.personId === personId);
  if (own === undefined) return [];
  const leading = heardUnder(items, own);
  return items.filter((item) => heardUnder(items, item) === leading);
};

const checksOfRecord = async (
  session: ReadSession,
  sittingId: Id,
  item: AgendaItem,
): Promise<RecordChecks> => {
  const here = await checksAt(session, sittingId, item.personId);
  const before = await Promise.all(
    (await sittingsBefore(session, sittingId, item)).map((earlier) => broughtFrom(session, earlier, item)),
  );
  const all = [...before, here];
  return {
    asked: all.flatMap(({ asked }) => asked),
    answers: all.flatMap(({ answers }) => answers),
  };
};

/** The sittings that were to hear the person before this one, as the referrals and the review that list the item here say. */
const sittingsBefore = async (
  session: ReadSession,
  sittingId: Id,
  { personId, referralIds, episodeIds }: AgendaItem,
): Promise<readonly Id[]> => {
  const { load } = session;
  const series = episodeIds.length === 0 ? undefined : (await load('agenda', sittingId))?.series;
  const entry = series === undefined ? undefined : await readTrackerEntry(session, series, personId);
  const referrals = await Promise.all(referralIds.map((referralId) => load('referrals', referralId)));
  const before = referrals.flatMap((referral) => {
    const placedAt = referral?.people?.find((person) => person.personId === personId)?.placedAt ?? [];
    const here = placedAt.indexOf(sittingId);
    return placedAt.slice(0, here < 0 ? placedAt.length : here);
  });
  return [...new Set([...before, ...(entry?.cameFrom ?? [])])]
    .filter((earlier) => earlier !== sittingId)
    .slice(-SITTINGS_AT_MOST);
};

/** What came after an item had begun there may well have come before it begins here. */
const broughtFrom = async (
  session: ReadSession,
  earlier: Id,
  { personId, begunAt }: AgendaItem,
): Promise<PersonsChecks & { readonly answers: readonly AnswerOnBoard[] }> => {
  const checks = await checksAt(session, earlier, personId);
  if (checks.answers.length === 0) return checks;
  const date = (await session.load('sittings', earlier))?.date ?? null;
  const answers = checks.answers.map((answer) => ({
    ...{ ...answer, before: { sittingId: earlier, date } },
    late: begunAt !== null && answer.at >= begunAt,
  }));
  return { ...checks, answers };
};

const checksAt = async ({ load }: ReadSession, sittingId: Id, personId: Id): Promise<PersonsChecks> => {
  const people = (await load('checks', sittingId))?.people ?? [];
  const nothing = { personId, asked: [], answers: [] };
  return people.find((one) => one.personId === personId) ?? nothing;
};
