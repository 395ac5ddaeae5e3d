/** Ends a pause on its day, and asks a chair about one that lasts: nobody rests unseen. */
import type { EpisodePaused } from '../../domain/tracked/tracked-events.js';
import { endOfDay } from '../../domain/due.js';
import type { Deadline } from '../../domain/policy/policy-record.js';
import { addDays, instantAt, localDateOf, type Instant } from '../../domain/time.js';
import type { OfTracked } from '../../domain/tracked/episode-bars.js';
import { trackerNow, zoneOf } from './on-trackers.js';
import { nothing, sends, type Consult, type Policy, type Reaction } from './policy.js';

const UNTIL = 'until';
const LASTS = 'lasts';

export const restingEpisodes: Policy = {
  name: 'resting-episodes',
  on: ['EpisodePaused', 'ChairsQuestionSettled', 'DeadlineFired'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'EpisodePaused':
        return paused(event.data, event.occurredAt, consult);
      case 'ChairsQuestionSettled': {
        const { question, settledBecause } = event.data;
        if (question !== 'PAUSE_LASTS' || settledBecause !== 'AS_IT_STANDS') return nothing;
        return { commands: [], deadlines: await lasting(event.data, event.occurredAt, consult) };
      }
      case 'DeadlineFired': {
        const { policy, key, dueAt } = event.data;
        if (policy !== restingEpisodes.name) return nothing;
        const [which, series = '', personId = '', episodeId = ''] = key.split('/');
        if (which === LASTS) {
          const input = { series, personId, question: 'PAUSE_LASTS' as const, about: episodeId };
          return sends([{ command: 'AskChair', input }]);
        }
        const until = localDateOf(dueAt, await zoneOf(consult));
        return sends([{ command: 'ResumeEpisode', input: { series, personId, until } }]);
      }
      default:
        return nothing;
    }
  },
};

const paused = async (
  { series, personId, episodeId, until }: EpisodePaused['data'],
  at: Instant,
  consult: Consult,
): Promise<Reaction> => {
  const of = { series, personId, episodeId };
  const deadlines = [...(await lasting(of, at, consult))];
  if (until !== null) {
    const dueAt = instantAt(until, '00:00', await zoneOf(consult));
    deadlines.push({ key: keyOf(UNTIL, of), dueAt });
  }
  return { commands: [], deadlines };
};

/** After as many days as a review may be away at the most. */
const lasting = async (of: OfEpisode, since: Instant, consult: Consult): Promise<readonly Deadline[]> => {
  const tracker = await trackerNow(of.series, consult);
  if (tracker === undefined) return [];
  const zone = await zoneOf(consult);
  const day = addDays(localDateOf(since, zone), tracker.reviewAtMostDays);
  return [{ key: keyOf(LASTS, of), dueAt: endOfDay(day, zone) }];
};

type OfEpisode = OfTracked & { readonly episodeId: string };

const keyOf = (which: string, { series, personId, episodeId }: OfEpisode): string =>
  [which, series, personId, episodeId].join('/');
