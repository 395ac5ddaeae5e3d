/** A review is heard sooner or later than was agreed, with the reason. One that is put off is counted as slipped. */
import { accept, already, refuse, trace, type Context, type Decision, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { SittingPhase } from '../sitting/sitting.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { addDays, localDateOf, sayDate, type LocalDate } from '../time.js';
import { episodePaused, notTracked, reviewDateBars } from './agree-next-steps.js';
import { noTracker } from './enter-on-tracker.js';
import { dueNow, noSittingInSight } from './place-review.js';
import type { TrackedEvent } from './tracked-events.js';
import { openEpisode, type Tracked } from './tracked-state.js';

export interface MoveReviewDate {
  readonly series: string;
  readonly personId: Id;
  readonly reviewOn: LocalDate;
  readonly reason: string;
}

export interface MoveReviewGiven {
  readonly terms: TermsOfReference | undefined;
  readonly today: LocalDate;
  /** The first sitting from that day on that is not over, also one that is open. */
  readonly next:
    { readonly sittingId: Id; readonly date: LocalDate; readonly phase: SittingPhase } | undefined;
  /** Whether the review is being heard where it is placed now, or has just been sent on from there. */
  readonly begun: boolean;
  /** How often it was sent on from the sitting that is to hear it now. */
  readonly sentOn: number;
  /** Whether a chair moves it: an open sitting then hears it without being asked. */
  readonly byChair: boolean;
  readonly heardWith: Id | undefined;
}

export const moveReviewDate = (
  tracked: Tracked,
  { reviewOn, reason }: MoveReviewDate,
  given: MoveReviewGiven,
  context: Context,
): Decision<TrackedEvent> => {
  const { terms, next } = given;
  if (terms?.tracker === undefined) return noTracker();
  const episode = openEpisode(tracked);
  if (episode === undefined) return notTracked();
  if (episode.phase === 'PAUSED') return episodePaused();
  const { clauses } = terms.tracker;
  const late = reviewOn > episode.reviewOn;
  const when =
    next === undefined
      ? noSittingInSight(`The review is due on ${sayDate(reviewOn)}`)
      : `The review is due on ${sayDate(reviewOn)}, and is heard at the sitting on ${sayDate(next.date)}.`;
  const because = trace(
    late ? `${when} It is later than was agreed, and counted as put off.` : when,
    clauses.tracker,
    context.now,
  );
  const isThere = (episode.placement?.sittingId ?? null) === (next?.sittingId ?? null);
  if (reviewOn === episode.reviewOn && isThere && !given.begun) return already(because);
  // Today's sitting may hear it yet. However often it is put off, nobody waits longer than the terms let them.
  const since = localDateOf(episode.waitsSince, terms.zone);
  const barred = reviewDateBars(reviewOn, addDays(given.today, -1), terms.tracker, since);
  if (barred !== undefined) return barred;
  if (given.begun) return beingHeard(clauses.nextSteps);
  const { series, personId } = tracked;
  const place = {
    lateItem: next?.phase === 'OPEN' && !given.byChair,
    ...(given.sentOn > 0 && { again: given.sentOn }),
  };
  const due = dueNow(episode, { reviewOn, next, heardWith: given.heardWith, because, ...place });
  const data = {
    ...{ series, personId, episodeId: episode.episodeId, ...due },
    ...{ was: episode.reviewOn, slipped: late, from: episode.placement?.sittingId ?? null },
  };
  const parts = [{ name: 'reason' as const, of: [personId], content: { text: reason } }];
  return accept([{ type: 'ReviewDateMoved', data, parts, subjects: [personId] }], because);
};

const beingHeard = (clause: NonNullable<Refusal['clause']>): Refusal =>
  refuse('BEING_REVIEWED', 'The review is going on: when the next one is, is agreed with the next steps.', {
    ...{ clause, path: ['trackerEntry'] },
  });
