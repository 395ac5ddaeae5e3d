/** The deaths that were recorded of a person, under whichever of their records. */
import type { Id } from '../domain/event.js';
import type { HarmView } from '../projections/serious-harm.js';
import type { Services } from './command.js';

const HARMS_AT_MOST = 100;

export const deathsOf = async (records: readonly Id[], find: Services['find']): Promise<readonly Id[]> => {
  const harms = await Promise.all(
    records.map((record) =>
      find<HarmView>('serious-harm', { index: 'byPerson', equal: [record], limit: HARMS_AT_MOST }),
    ),
  );
  return harms
    .flat()
    .filter(({ kind }) => kind === 'DEATH')
    .map(({ harmId }) => harmId);
};
