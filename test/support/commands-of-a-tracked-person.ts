/** One ordinary case of each command on somebody on a tracker. */
import { discussionKind } from '../../src/domain/discussion/discussion.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { agreeNextSteps } from '../../src/domain/tracked/agree-next-steps.js';
import { concludeReview } from '../../src/domain/tracked/conclude-review.js';
import { enterOnTracker } from '../../src/domain/tracked/enter-on-tracker.js';
import { moveReviewDate } from '../../src/domain/tracked/move-review-date.js';
import { placeReview } from '../../src/domain/tracked/place-review.js';
import { recordReviewPriority } from '../../src/domain/tracked/record-review-priority.js';
import { trackedKind } from '../../src/domain/tracked/tracked.js';
import { agency, by, policy } from './a-board.js';
import { rowan } from './a-case.js';
import {
  AT_FIRST,
  brought,
  itemBegun,
  movingGiven,
  openSitting,
  stepsGiven,
  stepsInput,
  weeklyChair,
} from './a-review.js';
import { entered, FIRST, first, second, SECOND, stepsAgreed, weekly } from './a-tracked-person.js';
import { sent } from './sent.js';

const OF = { series: weekly.series, personId: rowan };
const next = { sittingId: second, date: SECOND };

export const tracking = {
  EnterOnTracker: sent({
    of: trackedKind,
    decide: enterOnTracker,
    input: { ...OF, reason: 'Invented: taken to a house.' },
    also: () => brought(),
    by: by(weeklyChair),
  }),
  AgreeNextSteps: sent({
    of: trackedKind,
    before: [entered()],
    decide: agreeNextSteps,
    input: stepsInput(),
    also: (look) => ({
      ...stepsGiven(),
      discussion: look(discussionKind, ...itemBegun),
      sitting: look(sittingKind, ...openSitting),
      ownerAgency: agency.socialCare,
    }),
    by: by(weeklyChair, AT_FIRST),
  }),
  MoveReviewDate: sent({
    of: trackedKind,
    before: [entered()],
    decide: moveReviewDate,
    input: { ...OF, reviewOn: SECOND, reason: 'Invented: the worker is away.' },
    also: () => movingGiven(),
    by: by(weeklyChair),
  }),
  PlaceReview: sent({
    of: trackedKind,
    before: [entered()],
    decide: placeReview,
    input: { ...OF, from: first, moved: 'NOT_REACHED' as const },
    also: () => ({ next, heardWith: undefined }),
    by: by(policy),
  }),
  RecordReviewPriority: sent({
    of: trackedKind,
    before: [entered()],
    decide: recordReviewPriority,
    input: {
      ...OF,
      priority: { currentlyMissing: true, strategyPending: false, riskLevel: 'HIGH' as const },
    },
    also: () => ({}),
    by: by(policy),
  }),
  ConcludeReview: sent({
    of: trackedKind,
    before: [entered(), stepsAgreed()],
    decide: concludeReview,
    input: { ...OF, sittingId: first },
    also: () => ({ next, heldOn: FIRST, heardWith: undefined, terms: weekly }),
    by: by(policy),
  }),
};
