/**
 * Follows what happens to somebody on a tracker elsewhere: a death ends the reviews as a pathway of its own, and a case
 * that is opened makes whoever came by a difference somebody whom social care knows.
 */
import type { Id } from '../../domain/event.js';
import type { Instant } from '../../domain/time.js';
import { openEpisode, trackedId } from '../../domain/tracked/tracked-state.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import { deathsOf } from '../deaths.js';
import { recordIdsOf } from '../leading.js';
import { trackersOfPerson } from './on-trackers.js';
import { nothing, sends, type Consult, type Intention, type Policy, type Reaction } from './policy.js';

export const followingLives: Policy = {
  name: 'following-lives',
  on: ['SeriousHarmRecorded', 'PeopleMerged', 'KnownStatusRecorded', 'EpisodeEntered'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'SeriousHarmRecorded': {
        const { kind, harmId, personId } = event.data;
        return kind === 'DEATH' ? died(personId, harmId, consult) : nothing;
      }
      case 'PeopleMerged':
      case 'EpisodeEntered': {
        const { personId } = event.data;
        const deaths = await deathsOf(await recordIdsOf(personId, consult), consult.find);
        const ended = await Promise.all(deaths.map((harmId) => died(personId, harmId, consult)));
        return sends(ended.flatMap(({ commands }) => commands));
      }
      case 'KnownStatusRecorded': {
        const { personId, known, openStatus } = event.data;
        if (known !== 'KNOWN' || openStatus !== 'OPEN') return nothing;
        return opened(personId, event.occurredAt, consult);
      }
      default:
        return nothing;
    }
  },
};

/**
 * A case that was opened before an episode began was looked at as it began, and may have been closed by then: met again
 * after its documents were lost, the old event says nothing of it.
 */
const opened = async (personId: Id, at: Instant, consult: Consult): Promise<Reaction> => {
  const commands: Intention[] = [];
  for (const { series, personId: record, open } of await trackersOfPerson(personId, consult)) {
    const episode = openEpisode(await consult.state(trackedKind, trackedId(series, record)));
    if (!open || episode === undefined || episode.enteredAt > at) continue;
    commands.push({ command: 'RecordOpened', input: { series, personId: record } });
  }
  return sends(commands);
};

/** On every tracker, under every record of the person. */
const died = async (personId: Id, harmId: Id, consult: Consult): Promise<Reaction> => {
  const open = (await trackersOfPerson(personId, consult)).filter((one) => one.open);
  return sends(
    open.map(({ series, personId: record }) => ({
      ...{ command: 'EndOnDeath', input: { series, personId: record, harmId } },
    })),
  );
};
