/**
 * A sitting: one dated occurrence of a meeting series. Convening freezes the terms of reference it meets by,
 * so that an amendment never re-judges an old meeting.
 */
import type { Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { LocalDate } from '../time.js';
import {
  presenceOf,
  presenceOfVisitor,
  sameApology,
  withApology,
  withPresence,
  type Apology,
  type AttendanceEvent,
  type Presence,
} from './attendance.js';
import type { CancelReason } from './calendar-of-sittings.js';
import { withMove, type ChairsPlace } from './chairs-order.js';
import { SITTING_CATALOGUE, type Chairing, type Convening, type SittingEvent } from './sitting-events.js';
import { withDelegate, withoutDelegate, type ChairDelegate } from './who-chairs.js';

export type SittingPhase =
  'NOT_CONVENED' | 'CONVENED' | 'OPEN' | 'CLOSING' | 'CLOSED' | 'MISSED' | 'CANCELLED';

export interface Sitting {
  readonly phase: SittingPhase;
  /** Undefined until the sitting is convened. */
  readonly convening?: Convening;
  readonly chairs: readonly Chairing[];
  /** Who was named to take a chair of this sitting; one for each chair at most. */
  readonly chairDelegates: readonly ChairDelegate[];
  /** Those who are there now. */
  readonly present: readonly Presence[];
  /** Everybody who was there at any time, also whoever has left since. */
  readonly attended: readonly Presence[];
  /** Where a chair put items, the newest last. */
  readonly moves?: readonly ChairsPlace[];
  /** What was recorded under any other business; left out until something was. */
  readonly otherBusiness?: readonly Id[];
  /** Those who were there and have left. */
  readonly left: readonly Id[];
  readonly apologies: readonly Apology[];
  /** The day for which the recurrence convened it; null for one that was arranged besides. */
  readonly recursOn: LocalDate | null;
  /** Meets at times of its own: arranged besides the recurrence, or moved from where that puts it. */
  readonly ownTimes: boolean;
  /** Why it is not held; null unless it was cancelled. */
  readonly cancelled: CancelReason | null;
}

export const sittingKind: StreamKind<Sitting, SittingEvent> = {
  category: 'sitting',
  initial: {
    ...{ phase: 'NOT_CONVENED', chairs: [], present: [], attended: [], left: [], apologies: [] },
    ...{ recursOn: null, ownTimes: false, cancelled: null, chairDelegates: [] },
  },
  evolve: (sitting, event) => {
    switch (event.type) {
      case 'SittingConvened':
        return { ...sitting, phase: 'CONVENED', convening: event.data, recursOn: event.data.date };
      case 'SittingConvenedAnew':
        return { ...sitting, phase: 'CONVENED', convening: event.data, cancelled: null };
      case 'ExtraSittingArranged':
        return { ...sitting, ownTimes: true, recursOn: null };
      case 'SittingMoved':
        return { ...sitting, ownTimes: true };
      case 'SittingCancelled':
        return { ...sitting, phase: 'CANCELLED', cancelled: event.data.reason };
      case 'SittingReinstated':
        return { ...sitting, phase: 'CONVENED' };
      case 'ChairTaken':
        return { ...sitting, chairs: withChair(sitting.chairs, event.data) };
      case 'ChairDelegateNamed':
        return { ...sitting, chairDelegates: withDelegate(sitting.chairDelegates, event.data) };
      case 'ChairDelegateWithdrawn':
        return { ...sitting, chairDelegates: withoutDelegate(sitting.chairDelegates, event.data.role) };
      case 'SittingOpened':
        return { ...sitting, phase: 'OPEN' };
      case 'ItemMovedByChair': {
        const { personId, toPlace } = event.data;
        return { ...sitting, moves: withMove(sitting.moves ?? [], { personId, toPlace }) };
      }
      case 'OtherBusinessRecorded': {
        const others = (sitting.otherBusiness ?? []).filter((id) => id !== event.data.businessId);
        return { ...sitting, otherBusiness: [...others, event.data.businessId] };
      }
      case 'SittingClosing':
        return { ...sitting, phase: 'CLOSING' };
      case 'SittingClosed':
        return { ...sitting, phase: 'CLOSED' };
      case 'SittingMissed':
        return { ...sitting, phase: 'MISSED' };
      case 'AttendanceRecorded':
      case 'VisitorAdmitted':
      case 'AttendeeLeft':
      case 'AttendanceWithdrawn':
      case 'ApologiesRecorded':
      case 'ApologiesWithdrawn':
        return { ...sitting, ...afterAttendance(sitting, event) };
    }
  },
  catalogue: SITTING_CATALOGUE,
};

/** Who is there, who has left and who sent apologies, after each of the events about it. */
const afterAttendance = (sitting: Sitting, event: AttendanceEvent): Partial<Sitting> => {
  const { present, attended, left, apologies, chairs } = sitting;
  const came = (presence: Presence): Pick<Sitting, 'present' | 'attended'> => ({
    present: withPresence(present, presence),
    attended: withPresence(attended, presence),
  });
  const back = (id: Id): readonly Id[] => left.filter((officer) => officer !== id);
  switch (event.type) {
    case 'AttendanceRecorded':
      return { ...came(presenceOf(event.data)), left: back(event.data.officer) };
    case 'VisitorAdmitted':
      return { ...came(presenceOfVisitor(event.data)), left: back(event.data.visitorId) };
    case 'AttendeeLeft': {
      const { officer: gone } = event.data;
      const others = <P extends { readonly officer: Id }>(of: readonly P[]): readonly P[] =>
        of.filter(({ officer }) => officer !== gone);
      return { present: others(present), chairs: others(chairs), left: [...back(gone), gone] };
    }
    case 'AttendanceWithdrawn': {
      const { officer: wrong, role: inRole } = event.data;
      const right = ({ officer, role }: Pick<Presence, 'officer' | 'role'>): boolean =>
        officer !== wrong || role !== inRole;
      return {
        present: present.filter(right),
        attended: attended.filter(right),
        chairs: chairs.filter(right),
      };
    }
    case 'ApologiesRecorded': {
      const { role, officer, deputy, informationSent, receivedAt } = event.data;
      const recorded = { role, officer, deputy, informationSent, receivedAt };
      return { apologies: withApology(apologies, recorded) };
    }
    case 'ApologiesWithdrawn':
      return { apologies: apologies.filter((apology) => !sameApology(apology, event.data)) };
  }
};

/** Each chair has one holder at a time: who takes it last. Only what chairing is made of is kept of an event. */
export const withChair = (
  chairs: readonly Chairing[],
  { role, officer, as, deputyRole, namedBy }: Chairing,
): readonly Chairing[] => [
  ...chairs.filter((chair) => chair.role !== role),
  {
    ...{ role, officer, as },
    ...(deputyRole !== undefined && { deputyRole }),
    ...(namedBy !== undefined && { namedBy }),
  },
];
