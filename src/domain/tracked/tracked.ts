/**
 * A person on the tracker of a meeting: every episode of it, from how they came to why they left. One stream a person
 * and a series, so that nobody is ever tracked twice at once; whose it is, is in its id.
 */
import type { Id } from '../event.js';
import { placedOnceMore } from '../referral/placed-at.js';
import type { StreamKind } from '../stream-kind.js';
import { TRACKED_CATALOGUE } from './tracked-catalogue.js';
import type { EpisodeEntered, NextStepsAgreed, ReviewDue, TrackedEvent } from './tracked-events.js';
import type { Episode, Tracked } from './tracked-state.js';

export const trackedKind: StreamKind<Tracked, TrackedEvent> = {
  category: 'tracked',
  initial: { series: '', personId: '', episodes: [] },
  evolve: (tracked, event) => {
    const { episodeId } = event.data;
    switch (event.type) {
      case 'EpisodeEntered': {
        const { series, personId } = event.data;
        return { series, personId, episodes: [...tracked.episodes, entered(event.data)] };
      }
      case 'ReviewPlaced': {
        const { from, moved, reviewedAt } = event.data;
        return withEpisode(tracked, episodeId, (episode) => ({
          ...inForce(due(episode, event.data), reviewedAt),
          ...(moved === 'SITTING_MISSED' &&
            from !== null && { leftAsMissed: [...episode.leftAsMissed, from] }),
        }));
      }
      case 'ReviewDateMoved':
        return withEpisode(tracked, episodeId, (episode) => ({
          ...due(episode, event.data),
          slipped: episode.slipped + Number(event.data.slipped),
        }));
      case 'NextStepsAgreed':
        return withEpisode(tracked, episodeId, (episode) => agreedAt(episode, event.data));
      case 'RecordEntryWritten': {
        const { entryId, writtenOn } = event.data;
        return withEpisode(tracked, episodeId, (episode) => {
          const entry = episode.recordEntries.get(entryId);
          if (entry === undefined) return episode;
          const recordEntries = new Map(episode.recordEntries).set(entryId, { ...entry, writtenOn });
          return { ...episode, recordEntries };
        });
      }
      case 'EpisodePaused': {
        const { pausedBecause, until } = event.data;
        const pause = { because: pausedBecause, until };
        return withEpisode(tracked, episodeId, { phase: 'PAUSED', pause, placement: null });
      }
      case 'EpisodeResumed':
      case 'EpisodeReinstated':
        return withEpisode(tracked, episodeId, (episode) => ({
          ...due(episode, event.data),
          ...{ phase: 'ACTIVE', pause: null, transfer: null, ended: null },
        }));
      case 'TransferProposed': {
        const { transferId, transferBecause } = event.data;
        return withEpisode(tracked, episodeId, { transfer: { transferId, because: transferBecause } });
      }
      case 'TransferDeclined':
        return withEpisode(tracked, episodeId, { transfer: null });
      case 'TransferAccepted':
        // The transfer stands until the episode has ended by it.
        return tracked;
      case 'EpisodeEnded': {
        const { endedBecause, endedOn, agreedAt } = event.data;
        const ended = { because: endedBecause, on: endedOn };
        return withEpisode(tracked, episodeId, (episode) => ({
          ...inForce(episode, agreedAt),
          ...{ phase: 'ENDED', ended, pause: null, placement: null },
        }));
      }
      case 'OpenedToSocialCare':
        return withEpisode(tracked, episodeId, { openToSocialCare: true });
    }
  },
  catalogue: TRACKED_CATALOGUE,
};

const entered = (data: EpisodeEntered['data']): Episode => ({
  ...{ episodeId: data.episodeId, phase: 'ACTIVE', route: data.route, agency: data.agency },
  ...{ enteredAt: data.enteredAt, enteredOn: data.enteredOn, openToSocialCare: data.openToSocialCare },
  ...{ level: data.level, assessmentId: data.assessmentId, reviewOn: data.reviewOn },
  ...{ placement: data.placement, placedAt: placedOnceMore([], data.placement), leftAsMissed: [] },
  ...{ agreed: new Map(), recordEntries: new Map(), slipped: 0, pause: null, transfer: null, ended: null },
});

/** As the next review is due now, and where it is heard. */
const due = (episode: Episode, { reviewOn, placement }: ReviewDue): Episode => ({
  ...{ ...episode, reviewOn, placement },
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
  const { entryId, ...entry } = data.recordEntry;
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
