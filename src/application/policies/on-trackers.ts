/** What the policies about somebody on a tracker ask: on which trackers a person is, and by which terms. */
import { termsKind, termsOn } from '../../domain/adopted/terms.js';
import { boardKind } from '../../domain/board/board.js';
import type { Id } from '../../domain/event.js';
import type { TrackerTerms } from '../../domain/terms/tracking-settings.js';
import { localDateOf } from '../../domain/time.js';
import type { TrajectoryView } from '../../projections/trajectories.js';
import { recordIdsOf } from '../leading.js';
import type { Consult } from './policy.js';

/** Nobody is on more trackers of a board. */
const TRACKERS_AT_MOST = 50;

/** Every tracker that a record has been on. */
const trackersOf = (personId: Id, { find }: Consult): Promise<readonly TrajectoryView[]> =>
  find<TrajectoryView>('trajectories', { index: 'byPerson', equal: [personId], limit: TRACKERS_AT_MOST });

/** Every tracker that any record of the person has been on, those of the leading record first. */
export const trackersOfPerson = async (
  personId: Id,
  consult: Consult,
): Promise<readonly TrajectoryView[]> => {
  const records = await recordIdsOf(personId, consult);
  return (await Promise.all(records.map((record) => trackersOf(record, consult)))).flat();
};

export const zoneOf = async ({ state, ids }: Consult): Promise<string> =>
  (await state(boardKind, ids.boardId)).zone;

/** The settings of a series' tracker, by the terms in force now; undefined where it keeps none. */
export const trackerNow = async (series: string, consult: Consult): Promise<TrackerTerms | undefined> => {
  const zone = await zoneOf(consult);
  return termsOn(await consult.state(termsKind, series), localDateOf(consult.now, zone))?.tracker;
};
