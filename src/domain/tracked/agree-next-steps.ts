/**
 * "Agreed next steps (including record entry onto tracker and child's record)" (RMM terms, Agenda): the level by the
 * assessment that stands, when the person is reviewed next or that they leave, and who writes it into the person's
 * own record by when. It takes effect when the item closes.
 */
import { noSuchOwner, ownerHasConflict } from '../action/agree-action.js';
import { addWorkingDays, type Calendar } from '../calendar.js';
import {
  accept,
  already,
  boardsOwn,
  refuse,
  trace,
  type Context,
  type Decision,
  type Refusal,
} from '../decision.js';
import type { Discussion } from '../discussion/discussion.js';
import { inTheRoom, leadingBars, notGoingOn } from '../discussion/discussion-state.js';
import { absentRoles } from '../sitting/attendance.js';
import { chairRoles, isChairOf } from '../sitting/who-chairs.js';
import { endOfDay, sayDue } from '../due.js';
import type { Id } from '../event.js';
import { latestAssessment, type Assessed, type Assessment } from '../risk/assessed.js';
import { sayLevel } from '../risk/level.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { Sitting } from '../sitting/sitting.js';
import type { Convening } from '../sitting/sitting-events.js';
import type { TrackerTerms } from '../terms/tracking-settings.js';
import { addDays, sayDate, type Instant, type LocalDate } from '../time.js';
import { noTracker } from './enter-on-tracker.js';
import type { TrackedEvent } from './tracked-events.js';
import { openEpisode, type Episode, type Tracked } from './tracked-state.js';

export interface AgreeNextSteps {
  readonly series: string;
  readonly personId: Id;
  readonly discussionId: Id;
  /** The assessment that the level rests on; null for somebody whom nobody has assessed. */
  readonly assessmentId: Id | null;
  readonly next: ReviewNext | LeaveNext;
  readonly recordEntry: {
    readonly owner: Id;
    /** Left out for the working days of the terms. */
    readonly dueOn?: LocalDate;
  };
  /** What was agreed; of who leaves because the risk is resolved, how it was. */
  readonly steps: string;
}

/** The person stays, and is reviewed again. */
export interface ReviewNext {
  readonly kind: 'REVIEW';
  /** Left out for the days that the tool gives the level. */
  readonly reviewOn?: LocalDate;
}
/** The person leaves, which a chair confirms. */
export interface LeaveNext {
  readonly kind: 'LEAVE';
  readonly because: 'LOW' | 'RESOLVED';
}

export interface NextStepsGiven {
  readonly discussion: Discussion;
  readonly sitting: Sitting;
  /** Of every record of the person. */
  readonly assessed: Assessed;
  /** The calendar of the terms; undefined where none is adopted. */
  readonly calendar: Calendar | undefined;
  /** The agency of who is to write the entry; undefined for somebody who is not in post. */
  readonly ownerAgency: Id | undefined;
}

export const agreeNextSteps = (
  tracked: Tracked,
  input: AgreeNextSteps,
  given: NextStepsGiven,
  context: Context,
): Decision<TrackedEvent> => {
  const { discussion, sitting, ownerAgency } = given;
  const episode = openEpisode(tracked);
  if (episode === undefined) return notTracked();
  const entryId = context.newId('record-entry');
  if (episode.recordEntries.has(entryId)) return already(trace('This has been agreed.', AGREED, context.now));
  if (episode.phase === 'PAUSED') return episodePaused();
  if (!isConvened(sitting) || sitting.convening.series !== tracked.series) return noSitting();
  const { terms } = sitting.convening;
  if (terms.tracker === undefined) return noTracker();
  if (discussion.phase !== 'GOING_ON') return notGoingOn(discussion);
  if (![discussion.personId, ...discussion.alsoStatedAs].includes(input.personId)) return notThisItem();
  const barred = leadingBars(discussion, sitting, terms, context);
  if (barred !== undefined) return barred;
  const { tracker } = terms;
  const assessment = standsOn(input, given.assessed, tracker);
  if (assessment !== undefined && 'accepted' in assessment) return assessment;
  const next = nextOf(input.next, { ...given, convening: sitting.convening, tracker, assessment, context });
  if ('accepted' in next) return next;
  if (ownerAgency === undefined) return noSuchOwner();
  if (discussion.conflicted.has(input.recordEntry.owner)) return ownerHasConflict();
  const dueAt = entryDue(input, sitting.convening, given.calendar);
  if (dueAt <= context.now) return entryDueInThePast(dueAt, terms.zone);
  const because = trace(
    `${next.sentence} The entry in the person's own record is due by ${sayDue(dueAt, terms.zone)}.`,
    next.leaves === null ? tracker.clauses.nextSteps : tracker.clauses.stays,
    context.now,
  );
  const data = {
    ...{ series: tracked.series, personId: tracked.personId, episodeId: episode.episodeId },
    stepsId: context.newId('next-steps'),
    ...{ sittingId: sitting.convening.sittingId, discussionId: input.discussionId },
    ...{ level: assessment?.level ?? null, assessmentId: assessment?.assessmentId ?? null },
    ...{ next: input.next.kind, leaves: next.leaves, reviewOn: next.reviewOn },
    recordEntry: {
      ...{ entryId, owner: input.recordEntry.owner, ownerAgency, dueAt },
      ...entryReplaced(episode, sitting.convening.sittingId),
    },
    ...{
      officer: context.actor.id,
      absentRoles: absentRoles(terms, inTheRoom(discussion, sitting)),
      because,
    },
  };
  const { personId } = tracked;
  const parts = [{ name: 'steps' as const, of: [personId], content: { text: input.steps } }];
  return accept([{ type: 'NextStepsAgreed', data, parts, subjects: [personId] }], because);
};

/** The assessment that stands: the level is by it, and never by what somebody says in the meeting. */
const standsOn = (
  { assessmentId }: AgreeNextSteps,
  assessed: Assessed,
  { tool, clauses }: TrackerTerms,
): Assessment | undefined | Refusal => {
  const latest = latestAssessment(assessed, tool);
  if (latest?.assessmentId === (assessmentId ?? undefined)) return latest;
  const sentence =
    latest === undefined
      ? 'No completed assessment of this person has this id: the level is by a completed one, and without one there is none.'
      : `The assessment of ${sayDate(latest.assessedOn)} is the one that stands: the level is by that.`;
  return refuse('NOT_THE_ASSESSMENT_THAT_STANDS', sentence, {
    clause: clauses.nextSteps,
    path: ['assessment'],
  });
};

interface Next {
  readonly leaves: 'LOW' | 'RESOLVED' | null;
  readonly reviewOn: LocalDate | null;
  readonly sentence: string;
}
type NextGiven = NextStepsGiven & {
  readonly convening: Convening;
  readonly tracker: TrackerTerms;
  readonly assessment: Assessment | undefined;
  readonly context: Context;
};

/** Where the terms say nothing of somebody whom nobody has assessed yet: they are looked at weekly until then. */
const UNASSESSED_DAYS = 7;

const nextOf = (next: AgreeNextSteps['next'], given: NextGiven): Next | Refusal =>
  next.kind === 'REVIEW' ? reviewNext(next, given) : leaveNext(next, given);

const reviewNext = (next: ReviewNext, given: NextGiven): Next | Refusal => {
  const { convening, assessment, tracker } = given;
  const level = assessment?.level ?? null;
  const byTool =
    assessment === undefined
      ? (tracker.unassessedReviewDays ?? UNASSESSED_DAYS)
      : (assessment.reviewDays ?? tracker.reviewAtMostDays);
  const days = Math.min(byTool, tracker.reviewAtMostDays);
  const reviewOn = next.reviewOn ?? afterDays(convening, days);
  const bars = reviewDateBars(reviewOn, convening.date, tracker);
  if (bars !== undefined) return bars;
  const held = level === null ? 'Nobody has assessed the risk yet.' : `Assessed at ${sayLevel(level)} risk.`;
  const later =
    reviewOn > addDays(convening.date, days)
      ? ` That is later than the ${days} days after which it would be looked at again otherwise.`
      : '';
  const sentence = `${held} The next review is due on ${sayDate(reviewOn)}.${later}`;
  return { leaves: null, reviewOn, sentence };
};

/**
 * Counted from the day on which the sitting would recur: somebody who is reviewed weekly is not a fortnight away
 * because this week's sitting was held after a bank holiday.
 */
const afterDays = ({ date, insteadOf = date }: Convening, days: number): LocalDate => {
  const counted = addDays(insteadOf, days);
  return counted > date ? counted : addDays(date, days);
};

const leaveNext = (
  { because: leaves }: LeaveNext,
  { sitting, convening: { terms }, tracker: { clauses, leavesAt }, assessment, context }: NextGiven,
): Next | Refusal => {
  if (!isChairOf(sitting, context)) {
    return refuse('CHAIR_CONFIRMS', 'That somebody leaves the tracker is confirmed by a chair.', {
      clause: clauses.stays,
      instead: { kind: 'ASK_ROLE', roles: chairRoles(terms) },
    });
  }
  const isLow = assessment?.level != null && leavesAt.includes(assessment.level);
  if (leaves === 'LOW' && !isLow) {
    return refuse(
      'NOT_AT_A_LEVEL_TO_LEAVE',
      assessment?.level == null
        ? 'Nobody has completed an assessment: the person stays until one is low, or the risk is resolved.'
        : `Assessed at ${sayLevel(assessment.level)} risk on ${sayDate(assessment.assessedOn)}: the person stays until that is low, or the risk is resolved.`,
      { clause: clauses.stays, path: ['assessment'] },
    );
  }
  const sentence =
    leaves === 'LOW'
      ? 'The risk is assessed as low, and the chair confirms it: the person leaves the tracker as the item closes.'
      : 'The risk is resolved, and the chair confirms it: the person leaves the tracker as the item closes.';
  return { leaves, reviewOn: null, sentence };
};

/** Undefined: a review may be due on that day, after another one, by whoever has been reviewed on a third. */
export const reviewDateBars = (
  reviewOn: LocalDate,
  after: LocalDate,
  { clauses, reviewAtMostDays }: TrackerTerms,
  reviewedOn = after,
): Refusal | undefined => {
  const path = ['reviewOn'];
  if (reviewOn <= after) {
    return refuse('REVIEW_IN_THE_PAST', `The next review lies after ${sayDate(after)}.`, {
      ...{ clause: clauses.tracker, path },
    });
  }
  const last = addDays(reviewedOn, reviewAtMostDays);
  // Whoever has waited longer already is reviewed next.
  const latest = last > after ? last : addDays(after, 1);
  if (reviewOn <= latest) return undefined;
  return refuse(
    'REVIEW_TOO_LATE',
    `Nobody on the tracker waits longer than ${reviewAtMostDays} days: ${sayDate(latest)} at the latest.`,
    { clause: clauses.purpose, path },
  );
};

/** Said again before it was written, nobody owes the entry twice. */
const entryReplaced = ({ agreed, recordEntries }: Episode, sittingId: Id): { readonly replaces?: Id } => {
  const before = agreed.get(sittingId)?.entryId;
  return before !== undefined && recordEntries.get(before)?.writtenOn === null ? { replaces: before } : {};
};

/** A calendar that is not there counts every day: the entry is due sooner, and nobody loses time by it. */
const entryDue = (
  { recordEntry }: AgreeNextSteps,
  { date, terms }: Convening,
  calendar: Calendar | undefined,
): Instant => {
  const within = terms.tracker?.recordEntryWithinWorkingDays ?? 0;
  const otherwise = (): LocalDate =>
    calendar === undefined ? addDays(date, within) : addWorkingDays(calendar, date, within);
  return endOfDay(recordEntry.dueOn ?? otherwise(), terms.zone);
};

const entryDueInThePast = (dueAt: Instant, zone: string): Refusal =>
  refuse('DUE_IN_THE_PAST', `The deadline, ${sayDue(dueAt, zone)}, has passed.`, {
    path: ['recordEntry', 'dueOn'],
  });

const AGREED = boardsOwn(
  'What is agreed once more before the item closes stands in place of what was agreed.',
);

export const notTracked = (): Refusal =>
  refuse('NOT_TRACKED', 'The person is not on this tracker.', { path: ['trackerEntry'] });

export const episodePaused = (): Refusal =>
  refuse('EPISODE_PAUSED', 'The episode rests, and nothing is due meanwhile. Let it go on first.', {
    clause: boardsOwn('While an episode rests no review is due.'),
    path: ['trackerEntry'],
  });

const notThisItem = (): Refusal =>
  refuse('NOT_THIS_ITEM', 'This item is about somebody else.', { path: ['discussionId'] });
