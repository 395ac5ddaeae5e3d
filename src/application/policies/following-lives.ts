/**
 * Follows what happens to somebody on a tracker elsewhere: a death ends the reviews as a pathway of its own, and a case
 * that is open makes whoever came by a difference somebody whom social care knows.
 */
import type { Id } from '../../domain/event.js';
import { openEpisode, trackedId } from '../../domain/tracked/tracked-state.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import { isOpenToSocialCare } from '../commands/known-of-person.js';
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
        return sends([
          ...ended.flatMap(({ commands }) => commands),
          // Recorded while they were brought, or known of the other record alone.
          ...(await opened(personId, consult)),
        ]);
      }
      case 'KnownStatusRecorded': {
        const { personId, known, openStatus } = event.data;
        if (known !== 'KNOWN' || openStatus !== 'OPEN') return nothing;
        return sends(await opened(personId, consult));
      }
      default:
        return nothing;
    }
  },
};

/**
 * Whoever is on a tracker as somebody whom social care does not know, and whose case is open by any of their records as
 * it stands: an event that is met again after its documents were lost says nothing of a case that was closed since.
 */
const opened = async (personId: Id, consult: Consult): Promise<readonly Intention[]> => {
  if (!(await isOpenToSocialCare(await recordIdsOf(personId, consult), consult))) return [];
  const commands: Intention[] = [];
  for (const { series, personId: record, open } of await trackersOfPerson(personId, consult)) {
    const episode = openEpisode(await consult.state(trackedKind, trackedId(series, record)));
    if (!open || episode === undefined || episode.openToSocialCare) continue;
    commands.push({ command: 'RecordOpened', input: { series, personId: record } });
  }
  return commands;
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
