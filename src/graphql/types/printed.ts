/** A document as a page to keep and print. */
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'A document as an accessible page without scripts, to be read and printed. Not to be copied or shared without the agreement of the agencies concerned.',
})
export class PrintedDocument {
  @Field({ description: 'The whole page as HTML.' })
  html!: string;

  @Field({
    description:
      'SHA-256 of what it says, in hexadecimal; it stands on the page too. Two copies with the same hash say the same.',
  })
  contentHash!: string;

  @Field(() => Int, {
    description: 'The version of the minutes; 0 for what has not been drafted, or has no versions.',
  })
  version!: number;
}
