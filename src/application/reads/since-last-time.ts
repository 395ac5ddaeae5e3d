/**
 * What a meeting has to know about a person since its last sitting: earlier actions as they stand or stood, and
 * what happened. Each thing is asked for in the reader's own session: what is not for the reader is left out.
 */
import type { Id } from '../../domain/event.js';
import type { CarriedAction } from '../../domain/sitting/sitting-events.js';
import type { Instant } from '../../domain/time.js';
import type { AgendaItem } from '../../projections/agenda-items.js';
import { isEarlierAction } from '../../projections/earlier-actions.js';
import type { PersonHappening } from '../../projections/person-happenings.js';
import { lastClosedBefore } from '../../projections/last-closed.js';
import { trackedId } from '../../domain/tracked/tracked-state.js';
import { recordsRead } from './person.js';
import type { Readable, ReadSession } from './session.js';

/** An earlier action by value. Without a revision it is as it stands now. */
export interface EarlierAction extends Omit<CarriedAction, 'revision'> {
  readonly revision: number | null;
  readonly overdue: boolean;
}

export type SinceLastTime =
  PersonHappening | { readonly at: Instant; readonly kind: 'ACTION_OVERDUE'; readonly actionId: Id };

type Agenda = Readable<'agenda'>;

/** From when on something is news to a sitting: when the sitting of its series before it closed. */
export const sinceOf = async (session: ReadSession, agenda: Agenda): Promise<Instant | null> => {
  if (agenda.settled) return agenda.settled.since;
  const last = await session.load('last-closed', agenda.series ?? '');
  return (last && lastClosedBefore(last, session.board.clock.now())) ?? null;
};

/**
 * The same of one item: between two reviews of somebody on the tracker lie sittings that did not hear them, so that
 * what has happened since their own is news.
 */
const sinceOfItem = async (
  session: ReadSession,
  agenda: Agenda,
  { personId, episodeIds }: Pick<AgendaItem, 'personId' | 'episodeIds'>,
): Promise<Instant | null> => {
  const since = await sinceOf(session, agenda);
  if (since === null || episodeIds.length === 0) return since;
  const { lastReviewedAt, enteredAt } =
    (await session.load('tracker', trackedId(agenda.series ?? '', personId))) ?? {};
  // Read afterwards, the review is this one: what was news to it is what it was settled with.
  const own =
    agenda.settled && lastReviewedAt && lastReviewedAt >= agenda.settled.at ? since : lastReviewedAt;
  const review = own ?? enteredAt ?? since;
  return review < since ? review : since;
};

/** As they stood at the opening; until then, and for what was listed later, as they stand. */
export const earlierActions = async (
  session: ReadSession,
  agenda: Agenda,
  item: AgendaItem,
): Promise<readonly EarlierAction[]> => {
  const { personId, carriedActions } = item;
  const since = await sinceOfItem(session, agenda, item);
  const histories = await historiesOf(session, personId);
  if (agenda.settled && carriedActions !== null) {
    const { at } = agenda.settled;
    const found = await Promise.all(carriedActions.map(({ actionId }) => session.load('actions', actionId)));
    const carried = carriedActions
      .filter((_action, index) => found[index] !== undefined)
      .map((action) => ({ ...action, overdue: isOverdue(action, at) }));
    // Of records that were said only since to be of this person nothing was carried: theirs are live.
    const known = new Set(carriedActions.map(({ actionId }) => actionId));
    const others = histories.filter((history) => history.personId !== personId);
    const live = await liveActions(session, agenda, others, since);
    return [...carried, ...live.filter(({ actionId }) => !known.has(actionId))];
  }
  return liveActions(session, agenda, histories, since);
};

const liveActions = async (
  session: ReadSession,
  agenda: Agenda,
  histories: readonly Readable<'person-happenings'>[],
  since: Instant | null,
): Promise<readonly EarlierAction[]> => {
  const { sittingId = '', series = '' } = agenda;
  const earlier = histories
    .flatMap(({ actions = [] }) => actions)
    .filter((action) => isEarlierAction(action, { sittingId, series }, since));
  const now = session.board.clock.now();
  const found = await Promise.all(earlier.map(({ actionId }) => session.load('actions', actionId)));
  return found.flatMap((action) => {
    const { actionId, status, ownerAgency, owner, dueAt, notDone } = action ?? {};
    if (actionId === undefined || status === undefined || status === 'AGREED') return [];
    if (ownerAgency === undefined || owner === undefined || dueAt === undefined) return [];
    const stands = { actionId, status, ownerAgency, owner, dueAt };
    const why = status === 'NOT_DONE' && notDone ? { notDone: notDone.because } : {};
    return [{ ...stands, ...why, revision: null, overdue: isOverdue(stands, now) }];
  });
};

/** What happened to a person between the close of the sitting before and the opening of this one, or now. */
export const sinceLastTime = async (
  session: ReadSession,
  agenda: Agenda,
  item: AgendaItem,
): Promise<readonly SinceLastTime[]> => {
  const since = await sinceOfItem(session, agenda, item);
  const until = agenda.settled?.at ?? session.board.clock.now();
  const histories = await historiesOf(session, item.personId);
  // What was recorded in the instant of its close belongs to the sitting before: its own items end with it.
  const within = ({ at }: { readonly at: Instant }): boolean => (since === null || at > since) && at <= until;
  const recent = histories.flatMap(({ happenings = [] }) => happenings).filter(within);
  const visible = await Promise.all(recent.map((happening) => isVisible(session, happening)));
  const overdue = (await earlierActions(session, agenda, item))
    .filter((action) => action.overdue && within({ at: action.dueAt }))
    .map(({ actionId, dueAt }) => ({ at: dueAt, kind: 'ACTION_OVERDUE' as const, actionId }));
  return [...recent.filter((_happening, index) => visible[index]), ...overdue].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
};

/** Of every record of the person; each is granted by itself. */
export const historiesOf = async (
  session: ReadSession,
  id: Id,
): Promise<readonly Readable<'person-happenings'>[]> => {
  const records = await recordsRead(session, id);
  const ids = records.length === 0 ? [id] : records.map(({ personId }) => personId);
  const found = await Promise.all(ids.map((one) => session.load('person-happenings', one)));
  return found.filter((history) => history !== undefined);
};

const isOverdue = ({ status, dueAt }: Pick<CarriedAction, 'status' | 'dueAt'>, at: Instant): boolean =>
  (status === 'OPEN' || status === 'RETURNED') && dueAt <= at;

/** What another meeting said of the person is for its own members. */
const isVisible = async (session: ReadSession, happening: PersonHappening): Promise<boolean> => {
  switch (happening.kind) {
    case 'REFERRED':
      return (await session.load('referrals', happening.referralId)) !== undefined;
    case 'KNOWN_STATUS_RECORDED':
      return true;
    case 'DISCUSSED':
      return (await session.load('discussions', happening.discussionId)) !== undefined;
    case 'ACTION_RETURNED':
    case 'ACTION_DONE':
    case 'ACTION_NOT_DONE':
      return (await session.load('actions', happening.actionId)) !== undefined;
  }
};
