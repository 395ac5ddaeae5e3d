/**
 * The item has closed: what was agreed in it takes effect. The next review gets its place, or the person leaves. Sent
 * by the policy that watches items close, so that an item which was not concluded changes nothing.
 */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { sayDate, type Instant, type LocalDate } from '../time.js';
import { dueNow, noSittingInSight, REVIEWS } from './place-review.js';
import type { TrackedEvent } from './tracked-events.js';
import { openEpisode, type AgreedSteps, type Episode, type Tracked } from './tracked-state.js';

export interface ConcludeReview {
  readonly series: string;
  readonly personId: Id;
  /** The sitting whose item closed. */
  readonly sittingId: Id;
}

export interface ConcludeGiven {
  /** The first sitting on or after the day of the next review that has not opened; undefined where none is in sight. */
  readonly next: { readonly sittingId: Id; readonly date: LocalDate } | undefined;
  /** The day of the sitting whose item closed. */
  readonly heldOn: LocalDate;
  /** The leading record, where this one was merged. */
  readonly heardWith: Id | undefined;
  readonly terms: TermsOfReference | undefined;
}

export const concludeReview = (
  tracked: Tracked,
  { sittingId }: ConcludeReview,
  given: ConcludeGiven,
  context: Context,
): Decision<TrackedEvent> => {
  const episode = openEpisode(tracked);
  const steps = episode?.agreed.get(sittingId);
  if (episode?.phase !== 'ACTIVE' || steps === undefined || steps.inForce) {
    return already(trace('Nothing that was agreed there waits to take effect.', REVIEWS, context.now));
  }
  const from = episode.placement?.sittingId ?? null;
  const event =
    steps.next === 'LEAVE'
      ? leaves(tracked, episode, { ...steps, from }, { ...given, now: context.now })
      : reviewed(tracked, episode, { ...steps, from }, { ...given, now: context.now });
  return accept([event], event.data.because);
};

type Concluding = AgreedSteps & { readonly from: Id | null };

const leaves = (
  { series, personId }: Tracked,
  { episodeId }: Episode,
  { leaves: why, assessmentId, officer, from, sittingId }: Concluding,
  { heldOn, terms, now }: ConcludeGiven & { readonly now: Instant },
): Extract<TrackedEvent, { type: 'EpisodeEnded' }> => {
  const because = trace(
    why === 'RESOLVED'
      ? 'The risk is resolved, as the chair confirmed: the person has left the tracker.'
      : 'The risk was assessed as low, as the chair confirmed: the person has left the tracker.',
    terms?.tracker?.clauses.stays ?? REVIEWS,
    now,
  );
  const data = {
    ...{ series, personId, episodeId },
    ...{ endedBecause: why ?? ('LOW' as const), endedOn: heldOn, assessmentId, confirmedBy: officer },
    ...{ from, agreedAt: sittingId, because },
  };
  return { type: 'EpisodeEnded', data, parts: [], subjects: [personId] };
};

const reviewed = (
  { series, personId }: Tracked,
  episode: Episode,
  { reviewOn: agreedOn, sittingId: reviewedAt, from }: Concluding,
  { next, heardWith, heldOn, now }: ConcludeGiven & { readonly now: Instant },
): Extract<TrackedEvent, { type: 'ReviewPlaced' }> => {
  const reviewOn = agreedOn ?? heldOn;
  const sentence =
    next === undefined
      ? noSittingInSight(`The next review is due on ${sayDate(reviewOn)}`)
      : `The next review is due on ${sayDate(reviewOn)}, so it will be heard at the sitting on ${sayDate(next.date)}.`;
  const due = dueNow(episode, { reviewOn, next, heardWith, because: trace(sentence, REVIEWS, now) });
  const data = {
    ...{ series, personId, episodeId: episode.episodeId, ...due },
    ...{ from, moved: 'REVIEWED' as const, reviewedAt },
  };
  return { type: 'ReviewPlaced', data, parts: [], subjects: [personId] };
};
