/** Whom to turn to, wherever somebody must not wait. */
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Whom to turn to now: a meeting is never a reason to delay.' })
export class UrgentContact {
  @Field({ description: 'Whom to turn to.' })
  who!: string;

  @Field({ description: 'In which circumstances, or at which hours.' })
  when!: string;

  @Field({ description: 'What to do.' })
  how!: string;
}
