/** "And other practitioners who would be deemed to have an interest" (DRM terms, Membership): also without an account. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import type { AttendanceMode, VisitorCard } from './attendance.js';
import type { Sitting } from './sitting.js';
import type { SittingEvent } from './sitting-events.js';
import { isConvened, noSitting, notAtThatTime, sittingOver } from './sitting-state.js';

export interface AdmitVisitor {
  readonly sittingId: Id;
  readonly agency: Id;
  readonly visitor: VisitorCard;
  readonly mode: AttendanceMode;
  readonly observer: boolean;
  /** When they joined; now where it is left out. */
  readonly joinedAt?: Instant;
}

export interface AdmitVisitorGiven {
  readonly agencyRegistered: boolean;
}

export const admitVisitor = (
  sitting: Sitting,
  { sittingId, agency, visitor, mode, observer, joinedAt }: AdmitVisitor,
  { agencyRegistered }: AdmitVisitorGiven,
  { now, newId }: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const clause = terms.clauses.membership;
  const because = trace('Practitioners with an interest in a case attend without a role.', clause, now);
  const visitorId = newId('visitor');
  if (sitting.present.some(({ officer }) => officer === visitorId)) return already(because);
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return sittingOver(sitting);
  if (!terms.othersMayAttend) {
    return refuse('MEMBERS_ONLY', 'Only the members that the terms name attend this meeting.', { clause });
  }
  if (!agencyRegistered) {
    return refuse('NO_SUCH_AGENCY', 'No agency of the board has this id.', { path: ['agency'] });
  }
  const refused = notAtThatTime(joinedAt, sitting.convening, now, 'joinedAt');
  if (refused !== undefined) return refused;
  return accept(
    [
      {
        type: 'VisitorAdmitted',
        data: { sittingId, series, visitorId, agency, mode, observer },
        parts: [{ name: 'visitor', of: [visitorId], content: visitor }],
        subjects: [],
        occurredAt: joinedAt ?? now,
      },
    ],
    because,
  );
};
