/** What the model answers about the items of a sitting: nobody leaves, and no item closes, but by what was agreed in it. */
import type { TestRole } from '../support/live-board.js';
import type { Answer } from './meeting-model.js';
import { dayOf, plusDays } from './meeting-time.js';
import {
  CHAIRS,
  DAYS_AT_MOST,
  end,
  heardUnder,
  itemAt,
  LEADERS,
  nextFrom,
  openEpisode,
  placeAt,
  placedAt,
  recordsOf,
  REVIEW_DAYS,
  standing,
  type ChildModel,
  type EpisodeModel,
  type ItemModel,
  type SittingModel,
  type WeeklyModel,
} from './weekly-model.js';

export interface AtItem {
  readonly model: WeeklyModel;
  readonly sitting: SittingModel;
  readonly child: ChildModel;
}

/** Whoever leads, and has signed for this sitting. */
const mayLead = ({ signed }: SittingModel, role: TestRole, by = LEADERS): Answer | undefined => {
  if (!by.includes(role)) return 'NOT_YOURS_TO_DO';
  return signed.get(role) === 'SIGNED' ? undefined : 'DECLARATION_NOT_SIGNED';
};

/** What lists an item and has not been sent on from it since. */
const listing = ({ model, sitting, child }: AtItem): readonly EpisodeModel[] => {
  const here = placedAt(model, sitting).filter((other) => heardUnder(model, sitting, other) === child);
  const { moved } = itemAt(sitting, child);
  return here.flatMap((record) => {
    const episode = openEpisode(record);
    return episode !== undefined && (moved.get(episode) ?? 0) <= episode.again ? [episode] : [];
  });
};

export const start = (found: AtItem, role: TestRole): Answer => {
  const { model, sitting, child } = found;
  const barred = mayLead(sitting, role);
  if (barred !== undefined) return barred;
  const item = itemAt(sitting, child);
  if (item.phase === 'GOING_ON') return 'NOTHING';
  const here = listing(found);
  if (item.phase === 'CLOSED' && (item.concluded || here.length === 0)) return 'DISCUSSION_CLOSED';
  if (sitting.phase !== 'OPEN') return 'SITTING_NOT_OPEN';
  if (heardUnder(model, sitting, child) !== child) return 'HEARD_UNDER_ANOTHER';
  if (here.length === 0) return 'NOT_ON_THE_AGENDA';
  if (!sitting.isReadOut) return 'DECLARATION_NOT_READ_OUT';
  const heard = placedAt(model, sitting).filter((other) => heardUnder(model, sitting, other) === child);
  const records = [child, ...heard.filter((other) => other !== child)];
  Object.assign(item, { phase: 'GOING_ON', records, listed: here });
  return 'RECORDED';
};

/** Of an item that never began nobody knows at which sitting it would be. */
const inItem = ({ sitting }: AtItem, item: ItemModel, role: TestRole): Answer | undefined =>
  item.phase === 'NOT_STARTED' ? 'NOT_YOURS_TO_DO' : mayLead(sitting, role);

export const decide = (found: AtItem, role: TestRole): Answer => {
  const item = itemAt(found.sitting, found.child);
  const barred = inItem(found, item, role);
  if (barred !== undefined) return barred;
  if (item.phase === 'CLOSED') return 'DISCUSSION_CLOSED';
  item.isDecided = true;
  return 'RECORDED';
};

export interface Agreeing {
  /** Whose episode it is about: a record of whom the item hears. */
  readonly of: ChildModel;
  readonly assessmentId: string | null;
  readonly next: 'LOW' | 'RESOLVED' | { readonly reviewOn?: string };
}

/** What is agreed; the entry has its id from what was recorded. */
export const agree = (
  { model, sitting, child }: AtItem,
  role: TestRole,
  { of, assessmentId, next }: Agreeing,
): { readonly answer: Answer; readonly reviewOn?: string | null } => {
  const item = itemAt(sitting, child);
  const barred = inItem({ model, sitting, child }, item, role);
  if (barred !== undefined) return { answer: barred };
  const episode = openEpisode(of);
  if (episode === undefined) return { answer: 'NOT_TRACKED' };
  if (episode.phase === 'PAUSED') return { answer: 'EPISODE_PAUSED' };
  if (item.phase === 'CLOSED') return { answer: 'DISCUSSION_CLOSED' };
  if (!item.records.includes(of)) return { answer: 'NOT_THIS_ITEM' };
  const assessment = standing(model, of);
  if ((assessment?.assessmentId ?? null) !== assessmentId)
    return { answer: 'NOT_THE_ASSESSMENT_THAT_STANDS' };
  if (next === 'LOW' || next === 'RESOLVED') {
    if (!CHAIRS.includes(role)) return { answer: 'CHAIR_CONFIRMS' };
    const isLow = assessment?.level === 'LOW';
    return next === 'LOW' && !isLow
      ? { answer: 'NOT_AT_A_LEVEL_TO_LEAVE' }
      : { answer: 'RECORDED', reviewOn: null };
  }
  const days = assessment === undefined ? 7 : REVIEW_DAYS[assessment.level];
  const reviewOn = next.reviewOn ?? afterDays(sitting, days);
  return { answer: notOn(reviewOn, sitting.date) ?? 'RECORDED', reviewOn };
};

/** Counted from the Monday on which the meeting recurs, also where it is held after a bank holiday. */
const afterDays = ({ key, date }: SittingModel, days: number): string => {
  const recurs = isTuesday(key) ? plusDays(key, -1) : date;
  const counted = plusDays(recurs, days);
  return counted > date ? counted : plusDays(date, days);
};
const isTuesday = (date: string): boolean => new Date(`${date}T12:00:00.000Z`).getUTCDay() === 2;

/** Undefined: a review may be due on that day. */
export const notOn = (reviewOn: string, after: string, waitsSince = after): Answer | undefined => {
  if (reviewOn <= after) return 'REVIEW_IN_THE_PAST';
  const last = plusDays(waitsSince, DAYS_AT_MOST);
  const latest = last > after ? last : plusDays(after, 1);
  return reviewOn > latest ? 'REVIEW_TOO_LATE' : undefined;
};

/** Undefined: nothing is wanted of whom the item hears. */
export const wanted = ({ model, sitting, child }: AtItem): Answer | undefined => {
  const records = new Set([...itemAt(sitting, child).records, ...recordsOf(model, child)]);
  const active = [...records].filter((record) => openEpisode(record)?.phase === 'ACTIVE');
  if (active.length > 1) return 'TRACKED_TWICE';
  const [one] = active;
  if (one === undefined) return undefined;
  const steps = openEpisode(one)?.agreed.get(sitting.key);
  if (steps === undefined) return 'NEXT_STEPS_NOT_AGREED';
  const stands = standing(model, child)?.assessmentId ?? null;
  return steps.assessmentId === stands ? undefined : 'ASSESSED_SINCE';
};

/** What was agreed takes effect. */
export const conclude = (found: AtItem): void => {
  const { model, sitting, child } = found;
  const item = itemAt(sitting, child);
  Object.assign(item, { phase: 'CLOSED', concluded: true });
  for (const record of new Set([...item.records, ...recordsOf(model, child)])) {
    const episode = openEpisode(record);
    const steps = episode?.agreed.get(sitting.key);
    if (episode?.phase !== 'ACTIVE' || steps === undefined || steps.inForce) continue;
    steps.inForce = true;
    if (steps.leaves !== null) end(episode, steps.leaves);
    else if (steps.reviewOn !== null) {
      placeAt(record, episode, nextFrom(model, steps.reviewOn), steps.reviewOn);
      episode.waitsSince = dayOf(model.now);
    }
  }
};

export const close = (found: AtItem, role: TestRole): Answer => {
  const item = itemAt(found.sitting, found.child);
  const barred = inItem(found, item, role);
  if (barred !== undefined) return barred;
  if (item.phase === 'CLOSED') return 'NOTHING';
  if (!item.isDecided) return 'NO_DECISION_RECORDED';
  const lacking = wanted(found);
  if (lacking !== undefined) return lacking;
  conclude(found);
  return 'RECORDED';
};

export const rollOver = (found: AtItem, role: TestRole): Answer => {
  const { model, sitting, child } = found;
  const barred = mayLead(sitting, role, CHAIRS);
  if (barred !== undefined) return barred;
  const item = itemAt(sitting, child);
  const begun = item.phase === 'GOING_ON' ? item.listed.filter((one) => !item.moved.has(one)) : [];
  const here = [...new Set([...begun, ...listing(found)])];
  const isDone = here.length === 0 && item.moved.size > 0;
  if (sitting.phase !== 'OPEN' && !isDone) return 'SITTING_NOT_OPEN';
  if (heardUnder(model, sitting, child) !== child) return 'HEARD_UNDER_ANOTHER';
  if (isDone) return 'NOTHING';
  if (item.concluded) return 'DISCUSSION_CLOSED';
  if (here.length === 0) return 'NOT_ON_THE_AGENDA';
  for (const episode of here) {
    item.moved.set(episode, episode.again + 1);
    const whose = model.children.find(({ episodes }) => episodes.includes(episode));
    if (whose === undefined || episode.phase !== 'ACTIVE' || episode.at !== sitting.key) continue;
    placeAt(whose, episode, nextFrom(model, episode.reviewOn), episode.reviewOn);
  }
  if (item.phase === 'GOING_ON') item.phase = 'CLOSED';
  return 'RECORDED';
};
