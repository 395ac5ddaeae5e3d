/**
 * A person on the tracker of a meeting: every episode of it, from how they came to why they left. One stream a person
 * and a series, so that nobody is ever tracked twice at once; whose it is, is in its id.
 */
import type { Id } from '../event.js';
import { placedOnceMore } from '../referral/placed-at.js';
import type { StreamKind } from '../stream-kind.js';
import {
  AFTERWARDS_CATALOGUE,
  evolveAfterwards,
  NOTHING_AFTERWARDS,
  type AfterwardsEvent,
} from './afterwards.js';
import { TRACKED_CATALOGUE } from './tracked-catalogue.js';
import type {
  EpisodeEntered,
  NextStepsAgreed,
  ReviewDue,
  ReviewPriority,
  TrackedEvent,
} from './tracked-events.js';
import type { Episode, Tracked } from './tracked-state.js';

export const trackedKind: StreamKind<Tracked, TrackedEvent | AfterwardsEvent> = {
  category: 'tracked',
  initial: { series: '', personId: '', episodes: [], ...NOTHING_AFTERWARDS },
  evolve: (tracked, event) => {
    const after = { ...tracked, ...evolveAfterwards(tracked, event) };
    const { episodeId } = event.data;
    switch (event.type) {
      case 'EpisodeEntered': {
        const { series, personId } = event.data;
        return { ...after, series, personId, episodes: [...after.episodes, entered(event.data)] };
      }
      case 'ReviewPlaced': {
        const { from, moved, reviewedAt } = event.data;
        return withEpisode(after, episodeId, (episode) => ({
          ...inForce(due(episode, event.data), reviewedAt),
          ...(moved === 'REVIEWED' && { waitsSince: event.occurredAt ?? episode.waitsSince }),
          ...(moved === 'SITTING_MISSED' &&
            from !== null && { leftAsMissed: [...episode.leftAsMissed, from] }),
        }));
      }
      case 'ReviewDateMoved':
        return withEpisode(after, episodeId, (episode) => ({
          ...due(episode, event.data),
          slipped: episode.slipped + Number(event.data.slipped),
        }));
      case 'ReviewPriorityRecorded':
        return withEpisode(after, episodeId, { priority: event.data.priority });
      case 'NextStepsAgreed':
        return withEpisode(after, episodeId, (episode) => agreedAt(episode, event.data));
      case 'RecordEntryWritten': {
        const { entryId, writtenOn } = event.data;
        return withEpisode(after, episodeId, (episode) => {
          const entry = episode.recordEntries.get(entryId);
          if (entry === undefined) return episode;
          const recordEntries = new Map(episode.recordEntries).set(entryId, { ...entry, writtenOn });
          return { ...episode, recordEntries };
        });
      }
      case 'EpisodePaused': {
        const { pausedBecause, until } = event.data;
        const pause = { because: pausedBecause, until };
        return withEpisode(after, episodeId, { phase: 'PAUSED', pause, placement: null });
      }
      case 'EpisodeResumed':
        return withEpisode(after, episodeId, (episode) => ({
          ...{ ...due(episode, event.data), phase: 'ACTIVE', pause: null },
          waitsSince: event.occurredAt ?? episode.waitsSince,
        }));
      case 'EpisodeReinstated':
        return withEpisode(after, episodeId, (episode) => ({
          ...{ ...due(episode, event.data), level: event.data.level },
          despite: event.data.despite ?? episode.despite,
          waitsSince: event.occurredAt ?? episode.waitsSince,
          ...{ phase: 'ACTIVE', pause: null, transfer: null, ended: null },
        }));
      case 'TransferProposed': {
        const { transferId, transferBecause } = event.data;
        return withEpisode(after, episodeId, { transfer: { transferId, because: transferBecause } });
      }
      case 'TransferDeclined':
        return withEpisode(after, episodeId, { transfer: null });
      case 'TransferAccepted':
        // The transfer stands until the episode has ended by it.
        return after;
      case 'EpisodeEnded': {
        const { endedBecause, endedOn, agreedAt } = event.data;
        const ended = { because: endedBecause, on: endedOn };
        return withEpisode(after, episodeId, (episode) => ({
          ...inForce(episode, agreedAt),
          ...{ phase: 'ENDED', ended, pause: null, placement: null },
        }));
      }
      case 'OpenedToSocialCare':
        return withEpisode(after, episodeId, { openToSocialCare: true });
      case 'RecordEntryReassigned': {
        const { entryId, owner, ownerAgency, dueAt } = event.data;
        return withEpisode(after, episodeId, (episode) => {
          const recordEntries = new Map(episode.recordEntries);
          recordEntries.set(entryId, { owner, ownerAgency, dueAt, writtenOn: null });
          return { ...episode, recordEntries };
        });
      }
      case 'ChairAsked':
      case 'ChairsQuestionSettled':
        return after;
    }
  },
  catalogue: { ...TRACKED_CATALOGUE, ...AFTERWARDS_CATALOGUE },
};

const entered = (data: EpisodeEntered['data']): Episode => ({
  ...{ episodeId: data.episodeId, phase: 'ACTIVE', route: data.route, agency: data.agency },
  ...{ enteredAt: data.enteredAt, enteredOn: data.enteredOn, openToSocialCare: data.openToSocialCare },
  ...{ level: data.level, assessmentId: data.assessmentId, reviewOn: data.reviewOn },
  ...{ placement: data.placement, placedAt: placedOnceMore([], data.placement), leftAsMissed: [] },
  ...{ priority: unlearnt(data), waitsSince: data.enteredAt },
  ...{ agreed: new Map(), recordEntries: new Map(), slipped: 0, pause: null, transfer: null, ended: null },
  despite: [],
});

/** As every event that gives a review a place has it: what was learnt beside is said of each place anew. */
const unlearnt = ({ level }: Pick<ReviewDue, 'level'>): ReviewPriority => ({
  ...{ currentlyMissing: false, strategyPending: false, riskLevel: level },
});

/** As the next review is due now, and where it is heard. */
const due = (episode: Episode, { reviewOn, placement, level }: ReviewDue): Episode => ({
  ...{ ...episode, reviewOn, placement, priority: unlearnt({ level }) },
  placedAt: placedOnceMore(episode.placedAt, placement),
});

/** What the sitting agreed has taken effect. */
const inForce = (episode: Episode, sittingId: Id | undefined): Episode => {
  const steps = sittingId === undefined ? undefined : episode.agreed.get(sittingId);
  if (steps === undefined) return episode;
  return { ...episode, agreed: new Map(episode.agreed).set(steps.sittingId, { ...steps, inForce: true }) };
};

/** What a sitting agreed before the same item closed is replaced, and so is its entry, unless that has been written. */
const agreedAt = (episode: Episode, data: NextStepsAgreed['data']): Episode => {
  const { sittingId, discussionId, level, assessmentId, next, leaves, reviewOn, officer } = data;
  const { entryId, replaces: _replaces, ...entry } = data.recordEntry;
  const before = episode.agreed.get(sittingId)?.entryId;
  const agreed = new Map([...episode.agreed].filter(([other]) => other !== sittingId)).set(sittingId, {
    ...{
      sittingId,
      discussionId,
      level,
      assessmentId,
      next,
      leaves,
      reviewOn,
      entryId,
      officer,
      inForce: false,
    },
  });
  const others = [...episode.recordEntries].filter(
    ([other, { writtenOn }]) => other !== before || writtenOn !== null,
  );
  const recordEntries = new Map(others).set(entryId, { ...entry, writtenOn: null });
  return { ...episode, level, assessmentId, agreed, recordEntries };
};

const withEpisode = (
  tracked: Tracked,
  episodeId: Id,
  now: Partial<Episode> | ((episode: Episode) => Episode),
): Tracked => ({
  ...tracked,
  episodes: tracked.episodes.map((episode) => {
    if (episode.episodeId !== episodeId) return episode;
    return typeof now === 'function' ? now(episode) : { ...episode, ...now };
  }),
});
