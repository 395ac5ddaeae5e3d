/** Every policy of the service on one page. */
import { answeringRequests } from './answering-requests.js';
import { askingAgain } from './asking-again.js';
import { askingChairs } from './asking-chairs.js';
import { barringOwners } from './barring-owners.js';
import { clocks } from './clocks.js';
import { chasing } from './chasing.js';
import { caseNotes } from './case-notes.js';
import { closing } from './closing.js';
import { comingIn } from './coming-in.js';
import { concludingReviews } from './concluding-reviews.js';
import { convening } from './convening.js';
import { distributingMinutes } from './distributing-minutes.js';
import { draftingMinutes } from './drafting-minutes.js';
import { holdingRecords } from './holding-records.js';
import { invitingPresenters } from './inviting-presenters.js';
import { excludingWhoRefused } from './excluding-who-refused.js';
import { escalating } from './escalating.js';
import { followingDifferences } from './following-differences.js';
import { keepingBegun } from './keeping-begun.js';
import { leftOpenSittings } from './left-open-sittings.js';
import { missedSittings } from './missed-sittings.js';
import { notingHeard } from './noting-heard.js';
import { placingStrategic } from './placing-strategic.js';
import { followingLives } from './following-lives.js';
import { oneEpisode } from './one-episode.js';
import { placing } from './placing.js';
import { proposingThemes } from './proposing-themes.js';
import { remindingOwners } from './reminding-owners.js';
import type { Policy } from './policy.js';
import { prioritising } from './prioritising.js';
import { releasingActions } from './releasing-actions.js';
import { restingEpisodes } from './resting-episodes.js';
import { turningEighteen } from './turning-18.js';
import { waitingForAnswers } from './waiting-for-answers.js';
import { watchingBarriers } from './watching-barriers.js';

export const policies: readonly Policy[] = [
  convening,
  missedSittings,
  leftOpenSittings,
  placing,
  closing,
  releasingActions,
  draftingMinutes,
  clocks,
  answeringRequests,
  prioritising,
  holdingRecords,
  distributingMinutes,
  caseNotes,
  remindingOwners,
  escalating,
  comingIn,
  chasing,
  waitingForAnswers,
  notingHeard,
  concludingReviews,
  keepingBegun,
  askingAgain,
  barringOwners,
  proposingThemes,
  placingStrategic,
  invitingPresenters,
  watchingBarriers,
  excludingWhoRefused,
  restingEpisodes,
  followingLives,
  oneEpisode,
  turningEighteen,
  askingChairs,
  followingDifferences,
];
