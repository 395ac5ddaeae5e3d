/**
 * The handover sheet of a sitting that has been held: for each person heard or rolled over, what whoever is on
 * duty must know before the next sitting. It shows how things stand now, for it is read at night.
 */
import { isErased, type Id, type Personal } from '../../domain/event.js';
import type { UrgentContact } from '../../domain/terms/settings.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { asHeard, heardUnder, type AgendaItem } from '../../projections/agenda-items.js';
import type { DiscussionView } from '../../projections/discussions.js';
import type { SafetyPlan } from '../../projections/handover.js';
import { episodesOf, lastSeenNow, type SightingRead } from './missing-profile.js';
import type { Readable, ReadSession } from './session.js';
import { historiesOf } from './since-last-time.js';

export interface HandedOver {
  readonly personId: Id;
  /** `ROLLED_OVER`: not reached or not concluded; it is heard at a later sitting. */
  readonly heard: 'HEARD' | 'ROLLED_OVER';
  readonly missingNow: boolean;
  /** Of who is missing now; null for everybody else, and where nobody can say. */
  readonly lastSeen: SightingRead | null;
  /** The newest, recorded for tonight or decided as such in the item; null where there is none. */
  readonly safetyPlan: PlanForTonight | null;
  /** Open actions that are due before the next sitting, overdue ones among them, by due date. */
  readonly actions: readonly Readable<'actions'>[];
}

export interface PlanForTonight {
  readonly at: Instant;
  readonly plan: Personal<{ readonly text: string }>;
  /** What kind of record it is, and which: by it it can be taken back. */
  readonly kind: 'safety-plan' | 'decision';
  readonly recordId: Id;
}

export interface HandoverSheet {
  readonly sittingId: Id;
  readonly date: LocalDate;
  readonly terms: TermsOfReference | undefined;
  readonly people: readonly HandedOver[];
  /** Undefined where none is convened. */
  readonly next: Readable<'sittings'> | undefined;
  readonly urgentRoute: readonly UrgentContact[];
}

/** How many sittings behind this one are looked at for the next that may be held. */
const LATER_AT_MOST = 20;
/** How often an item is followed from one sitting to the next. */
const MOVES_AT_MOST = 20;

/** Undefined until the sitting is closed, and for whom it is not meant. */
export const handoverSheet = async (
  session: ReadSession,
  sittingId: Id,
): Promise<HandoverSheet | undefined> => {
  const sitting = await session.load('sittings', sittingId);
  const agenda = await session.load('agenda', sittingId);
  if (agenda?.items === undefined || sitting?.phase !== 'CLOSED') return undefined;
  const next = await sittingAfter(session, sitting);
  const plans = (await session.load('handover', sittingId))?.plans ?? [];
  const people = await Promise.all(
    handedOn(agenda.items, plans).map(async (item): Promise<HandedOver> => {
      const missingNow = await isMissingNow(session, item);
      return {
        personId: item.personId,
        heard: item.concluded ? 'HEARD' : 'ROLLED_OVER',
        missingNow,
        lastSeen: missingNow ? ((await lastSeenNow(session, item.personId)) ?? null) : null,
        safetyPlan: await planFor(session, sittingId, recordsOf(agenda.items ?? [], item), plans),
        actions: await actionsBefore(session, item.personId, sitting.series, next?.startsAt),
      };
    }),
  );
  const { date = '', terms } = sitting;
  return { sittingId, date, terms, people, next, urgentRoute: terms?.urgentRoute ?? [] };
};

/** As they were heard. Who was withdrawn is heard nowhere, and stands here only with a plan for tonight. */
const handedOn = (items: readonly AgendaItem[], plans: readonly SafetyPlan[]): readonly AgendaItem[] =>
  asHeard(items).filter(
    ({ personId, movedOn }) =>
      movedOn?.moved !== 'WITHDRAWN' || plans.some((plan) => plan.personId === personId),
  );

/** Every record that is heard as this item: a plan under any of them is one for the person. */
const recordsOf = (items: readonly AgendaItem[], { personId }: AgendaItem): readonly Id[] =>
  items.filter((item) => heardUnder(items, item) === personId).map((item) => item.personId);

const planFor = async (
  session: ReadSession,
  sittingId: Id,
  records: readonly Id[],
  plans: readonly SafetyPlan[],
): Promise<PlanForTonight | null> => {
  const decided = await Promise.all(records.map((record) => plansDecided(session, sittingId, record)));
  const recorded = plans
    .filter(({ personId, retractedAt }) => records.includes(personId) && !retractedAt)
    .map(({ at, plan, planId }) => ({ at, plan, kind: 'safety-plan' as const, recordId: planId }));
  return newest([...recorded, ...decided.flat()]);
};

/** Decisions of the item that are a plan for the person's safety. */
const plansDecided = async (
  { board, load }: ReadSession,
  sittingId: Id,
  personId: Id,
): Promise<readonly PlanForTonight[]> => {
  const discussionId = board.ids.discussion(sittingId, personId);
  const granted = await load('discussions', discussionId);
  if (granted === undefined) return [];
  // The plan for tonight is hidden from nobody on duty for the sake of a sample that they judge.
  const decisions =
    granted.decisions ??
    (await board.views.get<DiscussionView>('discussions', discussionId))?.decisions ??
    [];
  return decisions
    .filter(({ kind, retractedAt }) => kind === 'SAFETY_PLAN' && !retractedAt)
    .map(({ at, content, decisionId: recordId }) => {
      const plan = isErased(content) ? content : { text: content.decision };
      return { at, plan, kind: 'decision' as const, recordId };
    });
};

const newest = (plans: readonly PlanForTonight[]): PlanForTonight | null =>
  plans.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1) ?? null;

const sittingAfter = async (
  { find }: ReadSession,
  { series = '', startsAt = '' }: Readable<'sittings'>,
): Promise<Readable<'sittings'> | undefined> => {
  const later = await find('sittings', {
    ...{ index: 'bySeries', equal: [series], from: startsAt, limit: LATER_AT_MOST },
  });
  return later.find(
    ({ document: { startsAt: at = '', phase } }) =>
      at > startsAt && phase !== 'MISSED' && phase !== 'CANCELLED',
  )?.document;
};

/**
 * The episodes say it, also of somebody who went missing after the item was concluded. Where there is none it is
 * what is known of the item, which is kept on the agenda that it is on now.
 */
const isMissingNow = async (session: ReadSession, item: AgendaItem): Promise<boolean> => {
  const episodes = await episodesOf(session, item.personId);
  if (episodes.length > 0) return episodes.some(({ ended }) => ended === null);
  const { load } = session;
  let now = item;
  for (let moves = 0; moves < MOVES_AT_MOST && now.movedOn?.placement; moves += 1) {
    const agenda = await load('agenda', now.movedOn.placement.sittingId);
    const there = agenda?.items?.find(({ personId }) => personId === item.personId);
    if (there === undefined) break;
    now = there;
  }
  return now.priority.currentlyMissing;
};

/** Of every record of the person: an action that was agreed before two were merged is due all the same. */
const actionsBefore = async (
  session: ReadSession,
  personId: Id,
  series: string | undefined,
  nextStartsAt: string | undefined,
): Promise<readonly Readable<'actions'>[]> => {
  const histories = await historiesOf(session, personId);
  const ofSeries = histories
    .flatMap(({ actions = [] }) => actions)
    .filter((action) => action.series === series);
  const found = await Promise.all(ofSeries.map(({ actionId }) => session.load('actions', actionId)));
  return found
    .filter((action) => action !== undefined)
    .filter(
      ({ status, dueAt = '' }) =>
        (status === 'OPEN' || status === 'RETURNED') && (nextStartsAt === undefined || dueAt <= nextStartsAt),
    )
    .toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1));
};
