/**
 * Follows what happens to somebody on a tracker elsewhere: a death ends the reviews as a pathway of its own, and a case
 * that is opened makes whoever came by a difference somebody whom social care knows.
 */
import type { Id } from '../../domain/event.js';
import { deathsOf } from '../deaths.js';
import { recordIdsOf } from '../leading.js';
import { trackersOfPerson } from './on-trackers.js';
import { nothing, sends, type Consult, type Policy, type Reaction } from './policy.js';

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
        const open = (await trackersOfPerson(personId, consult)).filter((one) => one.open);
        return sends(
          open.map(({ series, personId: record }) => ({
            ...{ command: 'RecordOpened', input: { series, personId: record } },
          })),
        );
      }
      default:
        return nothing;
    }
  },
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
