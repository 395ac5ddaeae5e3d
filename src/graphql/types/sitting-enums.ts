/** The closed sets of the calendar of sittings, and of outages. */
import { registerEnumType } from '@nestjs/graphql';

export enum CalendarChangeKind {
  ARRANGED = 'ARRANGED',
  MOVED = 'MOVED',
  CANCELLED = 'CANCELLED',
  REINSTATED = 'REINSTATED',
}
registerEnumType(CalendarChangeKind, {
  name: 'CalendarChangeKind',
  description: 'How a sitting came to differ from the recurrence of its series.',
  valuesMap: {
    ARRANGED: { description: 'Arranged besides those that recur.' },
    MOVED: { description: 'Held at another date or time; it stays the same sitting, with its items.' },
    CANCELLED: { description: 'Not held; its items moved to the next sitting.' },
    REINSTATED: { description: 'Recorded as missed, and held all the same during an outage.' },
  },
});

export enum CalendarChangeReason {
  URGENT_BUSINESS = 'URGENT_BUSINESS',
  AGENDA_TOO_LONG = 'AGENDA_TOO_LONG',
  INSTEAD_OF_ANOTHER = 'INSTEAD_OF_ANOTHER',
  CHAIRS_UNAVAILABLE = 'CHAIRS_UNAVAILABLE',
  MEMBERS_UNAVAILABLE = 'MEMBERS_UNAVAILABLE',
  PLACE_OR_SYSTEM_UNAVAILABLE = 'PLACE_OR_SYSTEM_UNAVAILABLE',
  INQUORATE = 'INQUORATE',
  DAY_DROPPED = 'DAY_DROPPED',
  OTHER = 'OTHER',
}
registerEnumType(CalendarChangeReason, {
  name: 'CalendarChangeReason',
  description: 'Why a sitting was arranged, moved or cancelled.',
  valuesMap: {
    URGENT_BUSINESS: { description: 'Arranged: something cannot wait for the next sitting.' },
    AGENDA_TOO_LONG: { description: 'Arranged: there is more to hear than fits.' },
    INSTEAD_OF_ANOTHER: { description: 'Arranged: in the place of one that is not held.' },
    CHAIRS_UNAVAILABLE: { description: 'Moved or cancelled: nobody can take the chair.' },
    MEMBERS_UNAVAILABLE: { description: 'Moved or cancelled: too many of the members cannot come.' },
    PLACE_OR_SYSTEM_UNAVAILABLE: {
      description: 'Moved or cancelled: the room, the line or the service is not there.',
    },
    INQUORATE: { description: 'Cancelled by a chair on the day: the quorum of the terms is not met.' },
    DAY_DROPPED: {
      description: 'Cancelled by the service: amended terms or calendar no longer sit on that day.',
    },
    OTHER: { description: 'As the note says.' },
  },
});

export enum ArrangeReason {
  URGENT_BUSINESS = 'URGENT_BUSINESS',
  AGENDA_TOO_LONG = 'AGENDA_TOO_LONG',
  INSTEAD_OF_ANOTHER = 'INSTEAD_OF_ANOTHER',
  OTHER = 'OTHER',
}
registerEnumType(ArrangeReason, {
  name: 'ArrangeReason',
  description: 'Why an extra sitting is arranged.',
  valuesMap: {
    URGENT_BUSINESS: { description: 'Something cannot wait for the next sitting.' },
    AGENDA_TOO_LONG: { description: 'There is more to hear than fits.' },
    INSTEAD_OF_ANOTHER: { description: 'In the place of one that is not held.' },
    OTHER: { description: 'As the note says; it is then needed.' },
  },
});

export enum MoveReason {
  CHAIRS_UNAVAILABLE = 'CHAIRS_UNAVAILABLE',
  MEMBERS_UNAVAILABLE = 'MEMBERS_UNAVAILABLE',
  PLACE_OR_SYSTEM_UNAVAILABLE = 'PLACE_OR_SYSTEM_UNAVAILABLE',
  OTHER = 'OTHER',
}
registerEnumType(MoveReason, {
  name: 'MoveReason',
  description: 'Why a sitting is moved.',
  valuesMap: {
    CHAIRS_UNAVAILABLE: { description: 'Nobody can take the chair at its time.' },
    MEMBERS_UNAVAILABLE: { description: 'Too many of the members cannot come at its time.' },
    PLACE_OR_SYSTEM_UNAVAILABLE: { description: 'The room, the line or the service is not there.' },
    OTHER: { description: 'As the note says; it is then needed.' },
  },
});

export enum CancelReason {
  CHAIRS_UNAVAILABLE = 'CHAIRS_UNAVAILABLE',
  MEMBERS_UNAVAILABLE = 'MEMBERS_UNAVAILABLE',
  PLACE_OR_SYSTEM_UNAVAILABLE = 'PLACE_OR_SYSTEM_UNAVAILABLE',
  INQUORATE = 'INQUORATE',
  OTHER = 'OTHER',
}
registerEnumType(CancelReason, {
  name: 'CancelReason',
  description: 'Why a sitting is not held.',
  valuesMap: {
    CHAIRS_UNAVAILABLE: { description: 'Nobody can take the chair.' },
    MEMBERS_UNAVAILABLE: { description: 'Too many of the members cannot come.' },
    PLACE_OR_SYSTEM_UNAVAILABLE: { description: 'The room, the line or the service is not there.' },
    INQUORATE: {
      description:
        'The quorum of the terms is not met: for a chair to say, on the day, of a meeting that has one.',
    },
    OTHER: { description: 'As the note says; it is then needed.' },
  },
});

export enum OutageReason {
  SERVICE_DOWN = 'SERVICE_DOWN',
  NETWORK_DOWN = 'NETWORK_DOWN',
  NO_ACCESS_TO_DEVICES = 'NO_ACCESS_TO_DEVICES',
  OTHER = 'OTHER',
}
registerEnumType(OutageReason, {
  name: 'OutageReason',
  description: 'Why a meeting could not be recorded as it happened.',
  valuesMap: {
    SERVICE_DOWN: { description: 'This service did not answer.' },
    NETWORK_DOWN: { description: 'It could not be reached.' },
    NO_ACCESS_TO_DEVICES: { description: 'Those in the room had nothing to reach it with.' },
    OTHER: { description: 'As the note says; it is then needed.' },
  },
});
