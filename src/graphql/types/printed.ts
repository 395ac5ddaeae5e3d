/** A document as a page to keep and print. */
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PrintedDocument as Printed } from '../../application/reads/copies.js';

export enum VersionStanding {
  RECORD = 'RECORD',
  DRAFT = 'DRAFT',
  APPROVED = 'APPROVED',
  ISSUED = 'ISSUED',
  BEING_CORRECTED = 'BEING_CORRECTED',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnumType(VersionStanding, {
  name: 'VersionStanding',
  description: 'How the version of the minutes stands that a page shows. The page says it too.',
  valuesMap: {
    RECORD: { description: 'What has been recorded: not drafted and not approved. It may still change.' },
    DRAFT: { description: 'A draft, not approved by the chairs. It may still change.' },
    APPROVED: { description: 'Approved by the chairs, and not issued yet.' },
    ISSUED: { description: 'Issued, and the latest.' },
    BEING_CORRECTED: {
      description: 'Issued; a correction of it is being drafted, and until that is issued it stands.',
    },
    SUPERSEDED: { description: 'A later version takes its place.' },
  },
});

export enum DiffersBecause {
  TAKEN_BACK = 'TAKEN_BACK',
  ERASED = 'ERASED',
  LEFT_OUT_FOR_YOU = 'LEFT_OUT_FOR_YOU',
  NOT_EXPLAINED = 'NOT_EXPLAINED',
}
registerEnumType(DiffersBecause, {
  name: 'DiffersBecause',
  description: 'Why a copy that is made again does not have the hash with which it was sent.',
  valuesMap: {
    TAKEN_BACK: { description: 'Something in it was taken back since: it is marked where it stood.' },
    ERASED: { description: 'Personal information in it was erased since.' },
    LEFT_OUT_FOR_YOU: { description: 'You declared a conflict, and an item is left out for you.' },
    NOT_EXPLAINED: { description: 'None of these: have it looked into.' },
  },
});

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

  @Field(() => VersionStanding, {
    nullable: true,
    description: 'How that version stands; null for a document that has no versions.',
  })
  standing!: VersionStanding | null;

  @Field(() => [DiffersBecause], {
    description:
      'Of a copy that was sent: why it does not have the hash any more with which it was sent. Empty where it has.',
  })
  differsBecause!: readonly DiffersBecause[];
}

/** Null where there is no document for the reader. */
export const printedFrom = (document: Printed | undefined): PrintedDocument | null =>
  document === undefined
    ? null
    : {
        ...document,
        standing: document.standing && VersionStanding[document.standing],
        differsBecause: document.differsBecause.map((why) => DiffersBecause[why]),
      };
