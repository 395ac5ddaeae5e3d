/** Who was at a sitting, from when until when, who sent apologies, and what became of its date. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type { Apology as ApologyGiven } from '../../domain/sitting/attendance.js';
import type { Attendee } from '../../projections/minuted-attendance.js';
import type { CalendarChange as ChangeView, RecordedApology, Stay } from '../../projections/sittings.js';
import type { Asking, Edge } from '../asking.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { idOf } from '../ids.js';
import { ActingAs, AttendanceMode } from './enums.js';
import { textOf } from './known.js';
import { CalendarChangeKind, CalendarChangeReason } from './sitting-enums.js';

@ObjectType({ description: 'A practitioner who is there without an account of the board.' })
export class Visitor {
  @Field(() => ID, { description: 'By this id the record keeper says that they leave, or come in.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name; null where it was erased.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'What the practitioner is; null where it was erased.' })
  position!: string | null;
}

/** Who it is, with an account or without. */
@ObjectType({ isAbstract: true })
export abstract class TakingPart {
  @Field(() => Officer, {
    nullable: true,
    description: 'Who it is; null for a practitioner without an account.',
  })
  officer!: Edge<Officer | null>;

  @Field(() => Visitor, { nullable: true, description: 'Who it is without an account; null for an officer.' })
  visitor!: Edge<Visitor | null>;

  @Field(() => Agency, { nullable: true, description: 'For which agency.' })
  agency!: Edge<Agency | null>;
}

@ObjectType({ description: 'Somebody who is marked present.' })
export class Attendance {
  @Field(() => Officer, {
    nullable: true,
    description: 'Who it is; null for a practitioner without an account.',
  })
  officer!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'For which agency.' })
  agency!: Edge<Agency | null>;

  @Field(() => String, { nullable: true, description: 'For which core role; null for another practitioner.' })
  role!: string | null;

  @Field(() => ActingAs, { description: 'As holder of the role or standing in.' })
  as!: ActingAs;

  @Field(() => AttendanceMode, { description: 'How they take part.' })
  mode!: AttendanceMode;

  @Field(() => Officer, {
    nullable: true,
    description: 'For whom a deputy stands in; null for others, and where that is not known.',
  })
  deputisingFor!: Edge<Officer | null>;

  @Field({ description: 'Listens and does not take part.' })
  observer!: boolean;

  @Field(() => Visitor, { nullable: true, description: 'Who it is without an account; null for an officer.' })
  visitor!: Visitor | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When they left; null for who stayed, or is there now.',
  })
  leftAt!: string | null;
}

@ObjectType({
  description:
    'Somebody who is or was at a sitting, in one role. Who is there for two roles, or comes back, is listed for each.',
})
export class SittingAttendance extends Attendance {
  @Field(() => GraphQLDateTime, { description: 'When they joined.' })
  joinedAt!: string;
}

@ObjectType({ description: 'Who could not come, and whether the meeting had what they know.' })
export class MinutedApology {
  @Field(() => String, {
    nullable: true,
    description: 'For which core role; null where they are for a person only.',
  })
  role!: string | null;

  @Field(() => Officer, {
    nullable: true,
    description: 'Who cannot come; null where they are for a role only.',
  })
  officer!: Edge<Officer | null>;

  @Field(() => Officer, { nullable: true, description: 'Who comes instead; null where nobody does.' })
  deputy!: Edge<Officer | null>;

  @Field({ description: 'Whether information was sent ahead.' })
  informationSent!: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the information reached the meeting; null where none was sent.',
  })
  informationReceivedAt!: string | null;
}

@ObjectType({ description: 'Who cannot come, and whether the meeting has what they know.' })
export class Apology extends MinutedApology {
  @Field(() => String, {
    nullable: true,
    description: 'What they wrote; null where nothing was written, or it was erased.',
  })
  message!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When the apologies were recorded.' })
  recordedAt!: string;
}

@ObjectType({ description: 'That a sitting is not held as the recurrence of its series has it, and why.' })
export class CalendarChange {
  @Field(() => CalendarChangeKind, { description: 'What became of it.' })
  change!: CalendarChangeKind;

  @Field(() => CalendarChangeReason, {
    nullable: true,
    description: 'Why; null for a reinstatement: it was held.',
  })
  reason!: CalendarChangeReason | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'From which date it was moved.' })
  fromDate!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'From which time it was moved.' })
  fromStartsAt!: string | null;

  @Field(() => Officer, { nullable: true, description: 'By whom; null where the service recorded it.' })
  by!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'In the words of who did it; null where nothing was written, or it was erased.',
  })
  note!: string | null;
}

const nobody = (): Promise<null> => Promise.resolve(null);

const visitorFrom = ({ officer, visitor }: Pick<Attendee, 'officer' | 'visitor'>): Visitor | null =>
  visitor && {
    id: idOf('visitor', officer),
    name: textOf(visitor, 'name'),
    position: textOf(visitor, 'position'),
  };

/** Whoever was at a sitting without an account, by the id that stands for them; null for an officer. */
export const visitorAt = async (ask: Asking, sittingId: string, id: string): Promise<Visitor | null> => {
  const { stays = [] } = (await ask.load('sittings', sittingId)) ?? {};
  const stay = stays.find(({ officer, visitor }) => officer === id && visitor !== null);
  return stay === undefined ? null : visitorFrom(stay);
};

export const attendeeFrom = (ask: Asking, attendee: Attendee): Attendance => ({
  officer: attendee.visitor === null ? () => officerOf(ask, attendee.officer) : nobody,
  agency: () => agencyOf(ask, attendee.agency),
  role: attendee.role,
  as: ActingAs[attendee.as],
  mode: AttendanceMode[attendee.mode],
  deputisingFor: personOr(ask, attendee.deputisingFor),
  observer: attendee.observer === true,
  visitor: visitorFrom(attendee),
  leftAt: attendee.leftAt,
});

export const attendanceFrom = (ask: Asking, stay: Stay): SittingAttendance => ({
  ...attendeeFrom(ask, stay),
  joinedAt: stay.joinedAt,
});

export const minutedApologyFrom = (ask: Asking, apology: ApologyGiven): MinutedApology => ({
  role: apology.role,
  officer: personOr(ask, apology.officer),
  deputy: personOr(ask, apology.deputy),
  informationSent: apology.informationSent,
  informationReceivedAt: apology.receivedAt,
});

export const apologyFrom = (ask: Asking, apology: RecordedApology): Apology => ({
  ...minutedApologyFrom(ask, apology),
  message: textOf(apology.message, 'text'),
  recordedAt: apology.recordedAt,
});

export const calendarChangeFrom = (ask: Asking, change: ChangeView): CalendarChange => ({
  change: CalendarChangeKind[change.change],
  reason: change.reason && CalendarChangeReason[change.reason],
  fromDate: change.from?.date ?? null,
  fromStartsAt: change.from?.startsAt ?? null,
  by: personOr(ask, change.by),
  at: change.at,
  note: textOf(change.note, 'text'),
});

const personOr = (ask: Asking, id: string | null | undefined): Edge<Officer | null> =>
  id == null ? nobody : () => officerOf(ask, id);
