/** What every mutation takes besides its subject and its input. */
import { ArgsType, Field } from '@nestjs/graphql';
import { IsBoolean, IsUUID } from 'class-validator';
import { GraphQLUUID } from 'graphql-scalars';

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
}
