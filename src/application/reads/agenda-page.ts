/** The agenda of a sitting as a page, for whoever may read it. */
import { isErased } from '../../domain/event.js';
import { slotOf } from '../../domain/sitting/time-budget.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { LocalDate } from '../../domain/time.js';
import { asHeard, belonging, type Agenda } from '../../projections/agenda-items.js';
import {
  agendaCopy,
  agendaHtml,
  sayReport,
  type EarlierActions,
  type Papers,
  type PresentedCopy,
} from '../documents/agenda-html.js';
import type { ReviewCopy } from '../documents/agenda-review-html.js';
import { contentHash } from '../documents/content-hash.js';
import { plannedTime } from './agenda.js';
import { reviewRead } from './agenda-review.js';
import { cardsOf, type PrintedDocument } from './copies.js';
import { labelsFor } from './labels-of.js';
import { earlierActions } from './since-last-time.js';
import type { ReadSession } from './session.js';

export const agendaPage = async (
  session: ReadSession,
  sittingId: string,
): Promise<PrintedDocument | undefined> => {
  const agenda = await session.load('agenda', sittingId);
  const sitting = await session.load('sittings', sittingId);
  if (agenda?.items === undefined || sitting?.date === undefined) return undefined;
  const whole = agenda as Agenda;
  const people = whole.items.map(({ personId }) => personId);
  const earlier = await earlierOf(session, whole);
  const papers = await papersOf(session, whole);
  const presented = await presentedOf(session, whole);
  const { startsAt, terms, date } = sitting;
  const slotAt = (place: number) =>
    startsAt === undefined || terms === undefined ? null : slotOf({ startsAt, terms }, place);
  const overTime = (await plannedTime(session, whole))?.sentence ?? null;
  const reviews = await reviewsOf(session, whole, terms, date);
  const beside = { earlier, papers, slotAt, overTime, presented, reviews };
  const copy = agendaCopy(whole, date, await cardsOf(session, people), beside);
  const hash = contentHash(copy);
  const labels = await labelsFor(session, sitting.terms, copy);
  const title = sitting.terms?.title ?? '';
  const zone = sitting.terms?.zone ?? session.facts.board.zone;
  const template = sitting.terms?.template;
  const printing = {
    ...{ title, zone, labels, contentHash: hash },
    ...(startsAt !== undefined && { startsAt }),
    ...(template && { template }),
  };
  const html = agendaHtml(copy, printing);
  return { html, contentHash: hash, version: 0, standing: null, differsBecause: [] };
};

/** A meeting that goes on without the service has the actions of its people on paper. */
const earlierOf = async (session: ReadSession, agenda: Agenda): Promise<EarlierActions> => {
  const here = asHeard(belonging(agenda));
  const found = await Promise.all(
    here.map(async (item) => {
      const actions = await earlierActions(session, agenda, item);
      const copies = actions.map(async ({ actionId, status, dueAt, ownerAgency, owner, notDone }) => {
        const { action = null, retractedAt } = (await session.load('actions', actionId)) ?? {};
        const why = { ...(retractedAt && { retractedAt }), ...(notDone && { notDone }) };
        return { action, status, dueAt, ownerAgency, owner, ...why };
      });
      return [item.personId, await Promise.all(copies)] as const;
    }),
  );
  return new Map(found);
};

/** Under the headings of its template, what the meeting reviews of each person. */
const reviewsOf = async (
  session: ReadSession,
  agenda: Agenda,
  terms: TermsOfReference | undefined,
  date: LocalDate,
): Promise<ReadonlyMap<string, ReviewCopy>> => {
  if (terms?.template === undefined) return new Map();
  const { series } = agenda;
  const tool = terms.tracker?.tool;
  const found = asHeard(belonging(agenda)).map(
    async ({ personId }) => [personId, await reviewRead(session, { series, personId, tool, date })] as const,
  );
  return new Map(await Promise.all(found));
};

/** Who presents each item, as far as the reader may see that; nobody where the meeting asks nobody. */
const presentedOf = async (
  { load, board, facts }: ReadSession,
  agenda: Agenda,
): Promise<ReadonlyMap<string, PresentedCopy>> => {
  const found = await Promise.all(
    asHeard(belonging(agenda)).map(async ({ personId }) => {
      const item = await load('presenting', board.ids.discussion(agenda.sittingId, personId));
      if (!item?.invited) return [];
      const { invited, accepted, deputy, reports = [], carriedFrom, missedAt } = item;
      const officer = deputy?.officer ?? accepted?.officer ?? invited.officer;
      const report = sayReport({
        ...{ at: reports.at(-1)?.at, isCarried: typeof carriedFrom === 'string', isMissed: !!missedAt },
        zone: facts.board.zone,
      });
      return [[personId, { officer, agency: invited.agency, report }] as const];
    }),
  );
  return new Map(found.flat());
};

/** Where the papers of each item's referrals are held, as far as the reader may see the referrals. */
const papersOf = async ({ load }: ReadSession, agenda: Agenda): Promise<Papers> => {
  const found = await Promise.all(
    asHeard(belonging(agenda)).map(async ({ personId, referralIds }) => {
      const referrals = await Promise.all(referralIds.map((id) => load('referrals', id)));
      const papers = referrals.flatMap((referral) => {
        const { particulars = null } = referral ?? {};
        return particulars === null || isErased(particulars) ? [] : (particulars.attachments ?? []);
      });
      return [personId, papers.map(({ title, heldAt }) => `${heldAt} (${title})`)] as const;
    }),
  );
  return new Map(found);
};
