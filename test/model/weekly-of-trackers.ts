/** What the model answers about assessments, differences, entry, and what becomes of an episode between sittings. */
import { AGENCY_OF, type TestRole } from '../support/live-board.js';
import type { Answer } from './meeting-model.js';
import { dayOf, plusDays } from './meeting-time.js';
import { notOn } from './weekly-of-items.js';
import {
  CHAIRS,
  end,
  inOrder,
  isDiscussed,
  itemAt,
  leaderOf,
  LEADERS,
  nextFrom,
  openEpisode,
  placeAt,
  recordsOf,
  standing,
  type ChildModel,
  type DifferenceModel,
  type EpisodeModel,
  type SittingModel,
  type TransferModel,
  type WeeklyModel,
} from './weekly-model.js';

/** Undefined: the difference brings somebody here. */
const lacking = (
  model: WeeklyModel,
  child: ChildModel,
  isOpen: boolean,
  difference: DifferenceModel,
): Answer | undefined => {
  const stands = difference.phase === 'RAISED' || difference.takenUp;
  if (!stands || !recordsOf(model, child).includes(difference.child)) return 'NO_SUCH_DIFFERENCE';
  const whole = difference.evidenced && difference.agencies.size > 1 && (isOpen || difference.put);
  return whole ? undefined : 'DIFFERENCE_DOES_NOT_STAND';
};

/** Members of the meeting bring anybody; a social worker whom they have assessed, or differ about. */
export const enter = (
  model: WeeklyModel,
  child: ChildModel,
  role: TestRole,
  difference: DifferenceModel | undefined,
): Answer => {
  const records = recordsOf(model, child);
  const isAssessor = records.some(({ assessments }) => assessments.length > 0);
  const differs = difference !== undefined && records.includes(difference.child);
  const mayBring = isAssessor || (differs && difference.agencies.has(AGENCY_OF[role]));
  if (role === 'SOCIAL_WORKER' && !mayBring) return 'NOT_YOURS_TO_DO';
  if (child.mergedInto !== null) return 'RECORD_MERGED';
  if (openEpisode(child) !== undefined) return 'NOTHING';
  if (records.some((record) => openEpisode(record) !== undefined)) return 'ALREADY_TRACKED';
  const isOpen = records.some(({ open }) => open);
  const level = standing(model, child)?.level;
  if (isOpen && level !== undefined && level !== 'LOW') return 'RECORDED';
  if (difference !== undefined) return lacking(model, child, isOpen, difference) ?? 'RECORDED';
  if (!isOpen) return 'NOT_OPEN_TO_SOCIAL_CARE';
  return level === undefined ? 'NOT_ASSESSED' : 'NOT_AT_THIS_LEVEL';
};

/** Heard at the first sitting before whose cut-off it came in; who has died is never heard. */
export const entered = (model: WeeklyModel, child: ChildModel, episodeId: string): void => {
  const sitting = inOrder(model).find(({ cutOffAt, phase }) => cutOffAt > model.now && phase === 'CONVENED');
  if (sitting === undefined) throw new Error('The quarter is too short.');
  const episode: EpisodeModel = {
    ...{ episodeId, phase: 'ACTIVE', ended: null, reviewOn: sitting.date, at: null, again: 0 },
    waitsSince: dayOf(model.now),
    ...{ heardWith: null, pause: null, transfer: null, agreed: new Map(), despite: [] },
  };
  child.episodes.push(episode);
  placeAt(child, episode, sitting, sitting.date);
  followDeath(model, child);
};

/** A death under any record ends whatever goes on. */
const followDeath = (model: WeeklyModel, child: ChildModel): void => {
  const deaths = deathsOf(model, child);
  for (const record of recordsOf(model, child)) {
    const episode = openEpisode(record);
    if (deaths.some((death) => episode?.despite.includes(death) === false))
      end(episode as EpisodeModel, 'DIED');
  }
};

const deathsOf = (model: WeeklyModel, child: ChildModel): readonly string[] =>
  recordsOf(model, child).flatMap(({ personId, deaths }) => deaths.map((day) => `${personId} ${day}`));

export const die = (model: WeeklyModel, child: ChildModel): Answer => {
  const today = dayOf(model.now);
  if (recordsOf(model, child).some(({ deaths }) => deaths.includes(today))) return 'HARM_RECORDED';
  child.deaths.push(today);
  for (const record of recordsOf(model, child)) {
    const episode = openEpisode(record);
    if (episode !== undefined) end(episode, 'DIED');
  }
  return 'RECORDED';
};

export const pause = (
  model: WeeklyModel,
  child: ChildModel,
  role: TestRole,
  { because, until }: NonNullable<EpisodeModel['pause']>,
): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  const episode = openEpisode(child);
  if (episode === undefined) return 'NOT_TRACKED';
  if (episode.pause?.because === because && episode.pause.until === until) return 'NOTHING';
  if (until !== null && until <= dayOf(model.now)) return 'PAUSE_IS_OVER';
  if (isDiscussed(model, episode.at, child)) return 'ITEM_GOING_ON';
  Object.assign(episode, { phase: 'PAUSED', at: null, pause: { because, until } });
  return 'RECORDED';
};

export const resume = (model: WeeklyModel, child: ChildModel, role: TestRole): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  const episode = openEpisode(child);
  if (episode === undefined) return 'NOT_TRACKED';
  if (episode.phase !== 'PAUSED') return 'NOTHING';
  Object.assign(episode, { phase: 'ACTIVE', pause: null, waitsSince: dayOf(model.now) });
  const next = nextFrom(model, dayOf(model.now));
  placeAt(child, episode, next, next.date);
  return 'RECORDED';
};

/** A chair brings a review back to a sitting that is open, too. */
export const moveReviewDate = (
  model: WeeklyModel,
  child: ChildModel,
  role: TestRole,
  reviewOn: string,
): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  const episode = openEpisode(child);
  if (episode === undefined) return 'NOT_TRACKED';
  if (episode.phase === 'PAUSED') return 'EPISODE_PAUSED';
  const today = dayOf(model.now);
  const from = reviewOn < today ? today : reviewOn;
  const next = inOrder(model).find(
    ({ phase, date }) => (phase === 'CONVENED' || phase === 'OPEN') && date >= from,
  );
  if (next === undefined) throw new Error('The quarter is too short.');
  const begun = isBegun(model, episode, child);
  if (reviewOn === episode.reviewOn && episode.at === next.key && !begun) return 'NOTHING';
  const barred = notOn(reviewOn, plusDays(today, -1), episode.waitsSince);
  if (barred !== undefined) return barred;
  if (begun) return 'BEING_REVIEWED';
  const again = sentOn(next, child, episode);
  placeAt(child, episode, next, reviewOn);
  episode.again = again;
  return 'RECORDED';
};

const discussedAs = (child: ChildModel): readonly ChildModel[] => [...new Set([child, leaderOf(child)])];

const isBegun = (model: WeeklyModel, { at }: EpisodeModel, child: ChildModel): boolean => {
  const sitting = model.sittings.get(at ?? '');
  if (sitting === undefined) return false;
  return discussedAs(child).some((record) => {
    const item = itemAt(sitting, record);
    return item.phase === 'GOING_ON' || item.concluded;
  });
};

const sentOn = (sitting: SittingModel, child: ChildModel, episode: EpisodeModel): number =>
  Math.max(0, ...discussedAs(child).map((record) => itemAt(sitting, record).moved.get(episode) ?? 0));

export const proposeTransfer = (child: ChildModel, role: TestRole): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  const episode = openEpisode(child);
  if (episode === undefined) return 'NOT_TRACKED';
  return episode.transfer === null ? 'RECORDED' : 'TRANSFER_PROPOSED';
};

/** Only what was asked about the episode that goes on is answered; what was asked of an earlier one is over with it. */
const answersNothing = (child: ChildModel, { transferId }: TransferModel): Answer | undefined => {
  const episode = openEpisode(child);
  if (episode === undefined) return 'NOT_TRACKED';
  return episode.transfer === transferId ? undefined : 'TRANSFER_OF_EARLIER_EPISODE';
};

export const declineTransfer = (child: ChildModel, role: TestRole, transfer: TransferModel): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (transfer.status === 'DECLINED') return 'NOTHING';
  const refused = answersNothing(child, transfer);
  if (refused !== undefined) return refused;
  transfer.status = 'DECLINED';
  transfer.episode.transfer = null;
  return 'RECORDED';
};

export const acceptTransfer = (
  model: WeeklyModel,
  child: ChildModel,
  role: TestRole,
  transfer: TransferModel,
): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (transfer.status === 'ACCEPTED') return 'NOTHING';
  const episode = openEpisode(child);
  if (episode === undefined) return 'NOT_TRACKED';
  if (transfer.status === 'DECLINED') return 'TRANSFER_DECLINED';
  const refused = answersNothing(child, transfer);
  if (refused !== undefined) return refused;
  if (isDiscussed(model, episode.at, child)) return 'ITEM_GOING_ON';
  transfer.status = 'ACCEPTED';
  end(episode, 'TRANSFERRED');
  return 'RECORDED';
};

export const reinstate = (
  model: WeeklyModel,
  child: ChildModel,
  role: TestRole,
  episode: EpisodeModel,
): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (episode.phase !== 'ENDED') return 'NOTHING';
  const others = recordsOf(model, child).filter((record) => record !== child);
  const isElsewhere = others.some((record) => openEpisode(record) !== undefined);
  if (episode !== child.episodes.at(-1) || isElsewhere) return 'NEWER_EPISODE';
  Object.assign(episode, { phase: 'ACTIVE', ended: null, transfer: null, pause: null });
  episode.waitsSince = dayOf(model.now);
  const deaths = deathsOf(model, child);
  if (deaths.length > 0) episode.despite = deaths;
  const next = nextFrom(model, dayOf(model.now));
  placeAt(child, episode, next, next.date);
  return 'RECORDED';
};

export const choose = (model: WeeklyModel, child: ChildModel, role: TestRole, goesOn: ChildModel): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (child === goesOn) return 'SAME_RECORD';
  const episode = openEpisode(child);
  // Said before: nothing is left to choose, however the other has gone on since.
  const last = child.episodes.at(-1);
  if (episode === undefined && last?.ended === 'MERGED' && last.heardWith === goesOn) return 'NOTHING';
  if (episode === undefined) return 'NOT_TRACKED';
  if (leaderOf(child) !== leaderOf(goesOn)) return 'NOT_ONE_PERSON';
  if (openEpisode(goesOn) === undefined) return 'OTHER_IS_OVER';
  if (isDiscussed(model, episode.at, child)) return 'ITEM_GOING_ON';
  end(episode, 'MERGED');
  episode.heardWith = goesOn;
  return 'RECORDED';
};

export const merge = (model: WeeklyModel, child: ChildModel, into: ChildModel): Answer => {
  if (child === into) return 'SAME_RECORD';
  const leading = leaderOf(into);
  if (child.mergedInto === leading || (child.mergedInto !== null && leaderOf(child) === leading))
    return 'NOTHING';
  if (leading === child) return 'MERGED_THE_OTHER_WAY';
  if (child.mergedInto !== null) return 'MERGED_ALREADY';
  child.mergedInto = leading;
  hearTogether(model, child);
  followDeath(model, child);
  return 'RECORDED';
};

export const unmerge = (model: WeeklyModel, child: ChildModel): Answer => {
  if (child.mergedInto === null) return 'NOTHING';
  const before = recordsOf(model, child);
  child.mergedInto = null;
  for (const record of before) hearTogether(model, record);
  return 'RECORDED';
};

/** Whoever waits to be heard is heard under the record that leads. */
const hearTogether = (model: WeeklyModel, child: ChildModel): void => {
  for (const record of recordsOf(model, child)) {
    const episode = openEpisode(record);
    const leader = leaderOf(record);
    if (episode?.at != null) episode.heardWith = leader === record ? null : leader;
  }
};

/** Whether any record of a person is being discussed, or was where it still waits to be heard. */
export const isInTheRoom = (model: WeeklyModel, child: ChildModel): boolean =>
  recordsOf(model, child).some((record) =>
    [...model.sittings.values()].some((sitting) => {
      const item = sitting.items.get(record);
      const waits = openEpisode(record)?.at === sitting.key && (item?.moved.size ?? 0) > 0;
      return item?.phase === 'GOING_ON' || waits;
    }),
  );
