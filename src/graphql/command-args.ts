/** What every mutation takes besides its subject and its input. */
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsOptional, IsUUID, Length } from 'class-validator';
import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';

@ArgsType()
export class CommandArgs {
  @Field(() => GraphQLUUID, {
    description:
      'Your own id for this command. Sent again with the same input, an accepted command gives the same answer and does nothing more; with another input it is COMMAND_ID_REUSED.',
  })
  @IsUUID()
  commandId!: string;

  @Field({
    defaultValue: false,
    description:
      'Only asks whether it would be accepted: nothing is recorded, and the answer is WouldBeAccepted. Of a command that was accepted before it gives that answer again.',
  })
  @IsBoolean()
  dryRun!: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'Only for entering after an outage: when it happened. It is judged as of then. Left out for what happens now.',
  })
  @IsOptional()
  @IsDate()
  happenedAt?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only for entering after an outage: id of the outage during which it happened. A chair or the co-ordinator enters. Left out for what happens now.',
  })
  @IsOptional()
  @Length(1, 100)
  outage?: string | null;
}
