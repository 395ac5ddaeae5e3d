/**
 * Follows what happens to somebody on a tracker elsewhere: a death ends the reviews as a pathway of its own, and a case
 * that is opened makes whoever came by a difference somebody whom social care knows.
 */
import type { Id } from '../../domain/event.js';
import type { HarmView } from '../../projections/serious-harm.js';
import { recordIdsOf } from '../leading.js';
import { trackersOfPerson } from './on-trackers.js';
import { nothing, sends, type Consult, type Policy, type Reaction } from './policy.js';

const HARMS_AT_MOST = 100;

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
        const harmId = await deathOf(event.data.personId, consult);
        return harmId === undefined ? nothing : died(event.data.personId, harmId, consult);
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

/** The death that was recorded under any record of the person. */
const deathOf = async (personId: Id, consult: Consult): Promise<Id | undefined> => {
  for (const record of await recordIdsOf(personId, consult)) {
    const query = { index: 'byPerson', equal: [record], limit: HARMS_AT_MOST };
    const found = await consult.find<HarmView>('serious-harm', query);
    const death = found.find(({ kind }) => kind === 'DEATH');
    if (death !== undefined) return death.harmId;
  }
  return undefined;
};
