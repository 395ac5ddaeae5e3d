/**
 * The weekly meeting on its tracker as a practitioner would tell it, in plain TypeScript and without the service's
 * code: who is followed, where each review is heard, and what each sitting has signed. What is accepted and refused
 * stands beside it, one file a subject.
 */
import type { TestRole } from '../support/live-board.js';
import type { Phase } from './meeting-model.js';
import { at, dayOf, later, plusDays } from './meeting-time.js';

export const LEVELS = ['LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'] as const;
export type Level = (typeof LEVELS)[number];

/** By the placeholder for the board's own tool: after how many days each level is looked at again. */
export const REVIEW_DAYS: Readonly<Record<Level, number>> = { LOW: 84, MEDIUM: 28, HIGH: 14, VERY_HIGH: 7 };
export const DAYS_AT_MOST = 84;

export const CHAIRS: readonly TestRole[] = ['INTAKE_ASSESSMENT_MANAGER', 'POLICE_DCI'];
export const LEADERS: readonly TestRole[] = [...CHAIRS, 'RMM_ADMINISTRATOR'];

export interface AssessmentModel {
  readonly assessmentId: string;
  readonly level: Level;
  readonly assessedOn: string;
  /** When it was completed; of what stands for another, when that was. */
  readonly at: string;
  corrected: boolean;
}

export interface DifferenceModel {
  readonly differenceId: string;
  readonly child: ChildModel;
  phase: 'RAISED' | 'RESOLVED' | 'WITHDRAWN';
  takenUp: boolean;
  evidenced: boolean;
  readonly agencies: Set<string>;
  put: boolean;
  answered: boolean;
}

/** What a sitting agreed about an episode. */
export interface StepsModel {
  readonly assessmentId: string | null;
  /** Null: the person leaves. */
  readonly reviewOn: string | null;
  readonly leaves: 'LOW' | 'RESOLVED' | null;
  readonly entry: EntryModel;
  inForce: boolean;
}

export interface EntryModel {
  readonly entryId: string;
  written: boolean;
}

export interface EpisodeModel {
  readonly episodeId: string;
  phase: 'ACTIVE' | 'PAUSED' | 'ENDED';
  ended: 'LOW' | 'RESOLVED' | 'TRANSFERRED' | 'DIED' | 'MERGED' | null;
  reviewOn: string;
  /** The day of the last review; before one, of the entry, or on which it went on again. */
  waitsSince: string;
  /** The sitting that hears it next; null while it rests, and once it has ended. */
  at: string | null;
  /** How often it had been sent on from there when it was placed. */
  again: number;
  /** The record under which it is heard there, if that is there too. */
  heardWith: ChildModel | null;
  pause: { readonly because: string; readonly until: string | null } | null;
  transfer: string | null;
  readonly agreed: Map<string, StepsModel>;
  /** Deaths that a chair had looked at who let it go on. */
  despite: readonly string[];
}

export interface TransferModel {
  readonly transferId: string;
  readonly episode: EpisodeModel;
  status: 'PROPOSED' | 'DECLINED' | 'ACCEPTED';
}

/** One record; two of them may be of one child. */
export interface ChildModel {
  readonly personId: string;
  open: boolean;
  /** The deaths that were recorded, by the day. */
  readonly deaths: string[];
  mergedInto: ChildModel | null;
  readonly assessments: AssessmentModel[];
  readonly episodes: EpisodeModel[];
  readonly transfers: TransferModel[];
}

export interface ItemModel {
  phase: 'NOT_STARTED' | 'GOING_ON' | 'CLOSED';
  concluded: boolean;
  isDecided: boolean;
  /** Records that are heard in it, and the episodes that listed them when it began. */
  records: readonly ChildModel[];
  listed: readonly EpisodeModel[];
  /** How often each episode was sent on from it. */
  readonly moved: Map<EpisodeModel, number>;
}

export interface SittingModel {
  readonly key: string;
  date: string;
  startsAt: string;
  cutOffAt: string;
  phase: Phase;
  chair: TestRole | null;
  readonly signed: Map<TestRole, 'SIGNED' | 'REFUSED' | 'WITHDRAWN'>;
  isReadOut: boolean;
  readonly items: Map<ChildModel, ItemModel>;
}

export interface WeeklyModel {
  now: string;
  readonly children: readonly ChildModel[];
  readonly sittings: Map<string, SittingModel>;
  readonly differences: DifferenceModel[];
}

/** Wednesday, before the first sitting that the quarter has. */
export const FIRST_MORNING = '2026-04-08T09:00:00.000Z';
const FIRST_MONDAY = '2026-04-13';
const WEEKS = 40;
/** Mondays on which the island does not work: the meeting is held on the day after. */
const HOLIDAYS: readonly string[] = ['2026-05-04', '2026-05-25', '2026-07-06', '2026-08-31', '2026-12-28'];

/** Noon three days before, as long before its start as that is. */
export const timesOf = (date: string) => ({
  ...{ date, startsAt: at(date, '14:00'), cutOffAt: at(plusDays(date, -3), '12:00') },
});

const newSitting = (date: string): SittingModel => ({
  ...{ key: date, ...timesOf(date), phase: 'CONVENED', chair: null },
  ...{ signed: new Map(), isReadOut: false, items: new Map() },
});

export const newModel = (personIds: readonly string[]): WeeklyModel => {
  const mondays = Array.from({ length: WEEKS }, (_, week) => plusDays(FIRST_MONDAY, 7 * week));
  const days = mondays.map((monday) => (HOLIDAYS.includes(monday) ? plusDays(monday, 1) : monday));
  return {
    now: FIRST_MORNING,
    // The last of them is not open to social care.
    children: personIds.map((personId, index) => ({
      ...{ personId, open: index < personIds.length - 1, deaths: [] },
      ...{ mergedInto: null, assessments: [], episodes: [], transfers: [] },
    })),
    sittings: new Map(days.map((date) => [date, newSitting(date)])),
    differences: [],
  };
};

export const openEpisode = ({ episodes }: ChildModel): EpisodeModel | undefined => {
  const last = episodes.at(-1);
  return last?.phase === 'ENDED' ? undefined : last;
};

export const leaderOf = (child: ChildModel): ChildModel =>
  child.mergedInto === null ? child : leaderOf(child.mergedInto);

/** Every record of a person: the one that leads, then those that were merged into it, and so on. */
export const recordsOf = ({ children }: WeeklyModel, child: ChildModel): readonly ChildModel[] => {
  const leader = leaderOf(child);
  return [leader, ...children.filter((other) => other !== leader && leaderOf(other) === leader)];
};

/** The completed assessment that stands: of the latest day, the last completed; of one instant, by the record's id. */
export const standing = (model: WeeklyModel, child: ChildModel): AssessmentModel | undefined => {
  const day = ({ assessedOn, at: completed }: AssessmentModel) => `${assessedOn} ${completed}`;
  return recordsOf(model, child)
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
    .flatMap(({ assessments }) => assessments)
    .filter(({ corrected }) => !corrected)
    .reduce<AssessmentModel | undefined>(
      (last, one) => (last === undefined || day(one) >= day(last) ? one : last),
      undefined,
    );
};

export const inOrder = (model: WeeklyModel): readonly SittingModel[] =>
  [...model.sittings.values()].toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));

/** The first sitting from a day on that has not opened; what is overdue is heard at the next. */
export const nextFrom = (model: WeeklyModel, from: string): SittingModel => {
  const today = dayOf(model.now);
  const first = from < today ? today : from;
  const next = inOrder(model).find(({ phase, date }) => phase === 'CONVENED' && date >= first);
  if (next === undefined) throw new Error('The quarter is too short.');
  return next;
};

export const placeAt = (
  child: ChildModel,
  episode: EpisodeModel,
  { key }: SittingModel,
  reviewOn: string,
): void => {
  const leader = leaderOf(child);
  Object.assign(episode, { at: key, again: 0, reviewOn, heardWith: leader === child ? null : leader });
};

export const end = (episode: EpisodeModel, ended: NonNullable<EpisodeModel['ended']>): void => {
  Object.assign(episode, { phase: 'ENDED', ended, at: null, pause: null });
};

export const itemAt = ({ items }: SittingModel, child: ChildModel): ItemModel => {
  const before = items.get(child);
  if (before !== undefined) return before;
  const item: ItemModel = {
    ...{ phase: 'NOT_STARTED', concluded: false, isDecided: false },
    ...{ records: [], listed: [], moved: new Map() },
  };
  items.set(child, item);
  return item;
};

/** The records that a sitting is to hear, by their own episode. */
export const placedAt = ({ children }: WeeklyModel, { key }: SittingModel): readonly ChildModel[] =>
  children.filter((child) => openEpisode(child)?.at === key);

/** Under which record somebody is heard at a sitting: the one that leads if it is there, otherwise always the same. */
export const heardUnder = (model: WeeklyModel, sitting: SittingModel, child: ChildModel): ChildModel => {
  const heardWith = openEpisode(child)?.heardWith ?? null;
  const there = placedAt(model, sitting);
  if (heardWith === null || !there.includes(child)) return child;
  if (there.includes(heardWith)) return heardUnder(model, sitting, heardWith);
  const alike = there.filter((other) => openEpisode(other)?.heardWith === heardWith);
  return alike.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))[0] ?? child;
};

/** Whether any record of a person is being discussed at a sitting. */
export const isDiscussed = (model: WeeklyModel, key: string | null, child: ChildModel): boolean => {
  const sitting = key === null ? undefined : model.sittings.get(key);
  return recordsOf(model, child).some((record) => sitting?.items.get(record)?.phase === 'GOING_ON');
};

/** A sitting is over: whoever it has not heard to the end is heard at the next. */
export const moveOn = (model: WeeklyModel, sitting: SittingModel): void => {
  for (const child of placedAt(model, sitting)) {
    const episode = openEpisode(child);
    if (episode !== undefined) placeAt(child, episode, nextFrom(model, episode.reviewOn), episode.reviewOn);
  }
};

export const MINUTES_UNTIL_MISSED = 240;
export const missedAt = ({ startsAt }: SittingModel): string => later(startsAt, MINUTES_UNTIL_MISSED);
