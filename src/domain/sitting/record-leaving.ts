/** Somebody leaves the room, also the chair with them. Whoever comes back is marked present again. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import type { Sitting } from './sitting.js';
import type { SittingEvent } from './sitting-events.js';
import { isConvened, noSitting, notAtThatTime, sittingOver } from './sitting-state.js';

export interface RecordLeaving {
  readonly sittingId: Id;
  readonly officer: Id;
  /** When they left; now where it is left out. */
  readonly leftAt?: Instant;
}

export const recordLeaving = (
  sitting: Sitting,
  { sittingId, officer, leftAt }: RecordLeaving,
  _given: object,
  { now }: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const because = trace(
    'Who has left is not present for what follows; a chair who leaves leaves the chair.',
    terms.clauses.membership,
    now,
  );
  const { present, chairs, left } = sitting;
  const isThere = [...present, ...chairs].some((there) => there.officer === officer);
  if (!isThere && left.includes(officer)) return already(because);
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return sittingOver(sitting);
  if (!isThere) return refuse('NOT_PRESENT', 'Nobody with this id is marked present.', { path: ['officer'] });
  const refused = notAtThatTime(leftAt, sitting.convening, now, 'leftAt');
  if (refused !== undefined) return refused;
  const occurredAt = leftAt ?? now;
  const data = { sittingId, series, officer };
  return accept([{ type: 'AttendeeLeft', data, parts: [], subjects: [], occurredAt }], because);
};
