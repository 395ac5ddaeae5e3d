/** A sitting that has not opened is not going to be held: it says why, and its items move on. */
import {
  accept,
  already,
  boardsOwn,
  refuse,
  trace,
  type Context,
  type Decision,
  type Refusal,
} from '../decision.js';
import type { Id } from '../event.js';
import { localDateOf, sayDate } from '../time.js';
import { absentRoles } from './attendance.js';
import { noteOf, type CancelReason } from './calendar-of-sittings.js';
import type { Sitting } from './sitting.js';
import type { Convening, SittingEvent } from './sitting-events.js';
import { chairRoles, isChairOf } from './who-chairs.js';
import { isConvened, noSitting, rolesMissing, sittingOver } from './sitting-state.js';
import { withoutNote } from './sitting-times.js';

export interface CancelSitting {
  readonly sittingId: Id;
  readonly reason: Exclude<CancelReason, 'DAY_DROPPED'>;
  readonly note?: string;
}

export const cancelSitting = (
  sitting: Sitting,
  { sittingId, reason, note }: CancelSitting,
  _given: object,
  context: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series, date } = sitting.convening;
  const because = trace(
    `The sitting on ${sayDate(date)} is not held, so its items move to the next one.`,
    CANCELLED,
    context.now,
  );
  if (sitting.phase === 'CANCELLED') return already(because);
  if (sitting.phase === 'OPEN' || sitting.phase === 'CLOSING') {
    return refuse('SITTING_OPEN', 'This sitting has opened. Close it: what it did not reach moves on.', {
      clause: terms.clauses.recording,
    });
  }
  if (sitting.phase !== 'CONVENED') return sittingOver(sitting);
  const refused =
    withoutNote(reason, note) ?? (reason === 'INQUORATE' ? notInquorate(sitting, context) : undefined);
  if (refused !== undefined) return refused;
  return accept(
    [
      {
        type: 'SittingCancelled',
        data: { sittingId, series, reason },
        parts: noteOf(context.actor, note),
        subjects: [],
      },
    ],
    because,
  );
};

/** That a meeting has not enough of its members is for its chair to say, on the day, of a meeting with a quorum. */
const notInquorate = (
  sitting: Sitting & { readonly convening: Convening },
  context: Context,
): Refusal | undefined => {
  const { terms, date } = sitting.convening;
  const clause = terms.clauses.membership;
  const path = ['reason'];
  if (terms.quorum === null) {
    return refuse('NO_QUORUM', 'This meeting has no quorum: it is held with whoever is there.', {
      clause,
      path,
    });
  }
  if (!isChairOf(sitting, context)) {
    const instead = { kind: 'ASK_ROLE', roles: chairRoles(terms) } as const;
    return refuse('FOR_THE_CHAIR', 'That a sitting is inquorate is for its chair to say.', {
      clause,
      path,
      instead,
    });
  }
  if (localDateOf(context.now, terms.zone) < date) {
    return refuse('NOT_YET', 'Whether a sitting is quorate shows on its day.', { clause, path });
  }
  if (rolesMissing(terms, sitting.present) > 0) return undefined;
  const absent = absentRoles(terms, sitting.present);
  const without = absent.length === 0 ? '' : `, also without ${absent.join(', ')}`;
  return refuse('QUORATE', `Enough of the core roles are marked present${without}: the sitting can open.`, {
    clause,
    path,
  });
};

const CANCELLED = boardsOwn('Items of a sitting that is not held move to the next one, with the reason.');
