/**
 * A death or serious harm places a hold on the person's records, by itself: nobody has to think of it that day. Every
 * record of the person is held, also one that is said only later to be of the same person.
 */
import type { Id } from '../../domain/event.js';
import type { HoldView } from '../../projections/serious-harm.js';
import { recordIdsOf } from '../leading.js';
import { nothing, sends, type Consult, type Intention, type Policy } from './policy.js';

const HOLDS_AT_MOST = 100;

export const holdingRecords: Policy = {
  name: 'holding-records',
  on: ['SeriousHarmRecorded', 'PeopleMerged'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'SeriousHarmRecorded': {
        const { personId } = event.data;
        return sends(placed(event.data, personId, await recordsOf(personId, consult), consult));
      }
      case 'PeopleMerged': {
        const records = await recordsOf(event.data.personId, consult);
        const holds = await Promise.all(records.map((record) => standingHolds(record, consult)));
        const commands = holds.flat().flatMap((hold) => {
          const held = holds.flat().filter(({ harmId }) => harmId === hold.harmId);
          const free = records.filter((record) => !held.some(({ personId }) => personId === record));
          return placed(hold, null, free, consult);
        });
        return sends(commands);
      }
      default:
        return nothing;
    }
  },
};

const recordsOf = (personId: Id, { document }: Consult): Promise<readonly Id[]> =>
  recordIdsOf(personId, { document });

const standingHolds = async (personId: Id, { find }: Consult): Promise<readonly HoldView[]> => {
  const query = { index: 'byPerson', equal: [personId], limit: HOLDS_AT_MOST };
  return (await find<HoldView>('holds', query)).filter(({ liftedAt }) => liftedAt === null);
};

/** The hold on the record that the harm was recorded of has the id of the harm; those on others have one of both. */
const placed = (
  { harmId, series }: Pick<HoldView, 'harmId' | 'series'>,
  befell: Id | null,
  records: readonly Id[],
  { ids }: Consult,
): readonly Intention[] =>
  records.map((personId) => ({
    command: 'PlaceHold',
    input: {
      ...{ personId, series, harmId },
      holdId: personId === befell ? harmId : ids.hold(harmId, personId),
    },
  }));
