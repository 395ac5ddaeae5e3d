/** Who took part in an item, who stayed out of it, and what the chair did with it. */
import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { DeclaredConflict, ItemPresence } from '../../projections/discussion-people.js';
import type { LateAnswer, RolledOver } from '../../projections/discussions.js';
import type { Asking, Edge } from '../asking.js';
import { TakingPart, Visitor, visitorAt } from './attendance.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { ConflictKind, DeclinedBecause, LateItemAnswer, RolledOverBecause } from './discussion-enums.js';
import { ActingAs, AttendanceMode } from './enums.js';
import { textOf } from './known.js';

@ObjectType({
  description:
    'Somebody who saw and heard an item. Who came back after leaving is listed once for each time.',
})
export class PresentForItem extends TakingPart {
  @Field(() => String, { nullable: true, description: 'For which core role; null for another practitioner.' })
  role!: string | null;

  @Field(() => ActingAs, { description: 'As holder of the role or standing in.' })
  as!: ActingAs;

  @Field(() => AttendanceMode, { description: 'How the officer takes part.' })
  mode!: AttendanceMode;

  @Field(() => GraphQLDateTime, { description: 'Present for the item from this time on.' })
  from!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Until when; null while the officer is there.',
  })
  until!: string | null;
}

@ObjectType({
  description:
    'A conflict that an officer has on this item: the officer takes no part in it and sees nothing of it.',
})
export class Conflict {
  @Field(() => Officer, {
    nullable: true,
    description: 'Who has it; null for a practitioner without an account.',
  })
  officer!: Edge<Officer | null>;

  @Field(() => Visitor, { nullable: true, description: 'Who it is without an account; null for an officer.' })
  visitor!: Edge<Visitor | null>;

  @Field(() => Agency, { nullable: true, description: 'Of which agency.' })
  agency!: Edge<Agency | null>;

  @Field(() => ConflictKind, { description: 'What sort of conflict it is.' })
  kind!: ConflictKind;

  @Field(() => GraphQLDateTime, { description: 'When it was declared.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'In the words of who declared it; null where erased, or where it was declared on another item of the person.',
  })
  conflict!: string | null;
}

@ObjectType({ description: 'What a chair answered to the offer of a late item.' })
export class LateItem {
  @Field(() => LateItemAnswer, { description: 'Taken or not.' })
  answer!: LateItemAnswer;

  @Field(() => DeclinedBecause, { nullable: true, description: 'Why it was not taken; null where it was.' })
  because!: DeclinedBecause | null;

  @Field(() => String, {
    nullable: true,
    description: "Why, in the chair's words; null where it was taken or the words were erased.",
  })
  note!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was answered.' })
  at!: string;
}

@ObjectType({ description: 'That the chair rolled the item over to the next sitting, and why.' })
export class RollOver {
  @Field(() => RolledOverBecause, { description: 'What sort of reason it is.' })
  because!: RolledOverBecause;

  @Field(() => String, { nullable: true, description: "Why, in the chair's words; null where erased." })
  note!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was rolled over.' })
  at!: string;
}

export const presentFrom = (ask: Asking, sittingId: string, presence: ItemPresence): PresentForItem => ({
  officer: () => officerOf(ask, presence.officer),
  visitor: () => visitorAt(ask, sittingId, presence.officer),
  agency: () => agencyOf(ask, presence.agency),
  role: presence.role,
  as: ActingAs[presence.as],
  mode: AttendanceMode[presence.mode],
  from: presence.from,
  until: presence.until,
});

export const conflictFrom = (ask: Asking, sittingId: string, conflict: DeclaredConflict): Conflict => ({
  officer: () => officerOf(ask, conflict.officer),
  visitor: () => visitorAt(ask, sittingId, conflict.officer),
  agency: () => agencyOf(ask, conflict.agency),
  kind: ConflictKind[conflict.kind],
  at: conflict.at,
  conflict: textOf(conflict.conflict, 'text'),
});

export const lateItemFrom = ({ answer, because, note, at }: LateAnswer): LateItem => ({
  answer: LateItemAnswer[answer],
  because: because && DeclinedBecause[because],
  note: textOf(note, 'text'),
  at,
});

export const rollOverFrom = ({ because, note, at }: RolledOver): RollOver => ({
  because: RolledOverBecause[because],
  note: textOf(note, 'text'),
  at,
});
