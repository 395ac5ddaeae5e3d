/** What the minutes have of a professional difference: what was said in the item, as it stood then. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { MinutedDifference as DifferenceView } from '../../projections/minuted-differences.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { DifferenceAbout, DifferenceOutcome } from './difference-enums.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { textOf } from './known.js';

@ObjectType({ description: 'What an agency said in the item that it holds.' })
export class MinutedPosition {
  @Field(() => Agency, { nullable: true, description: 'Which agency.' })
  agency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'Who said so for it, or recorded it.' })
  officer!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'What is held; null where it was erased.' })
  position!: string | null;

  @Field(() => String, { nullable: true, description: 'What shows it; null where nothing was given.' })
  evidence!: string | null;
}

@ObjectType({ description: 'A professional difference as far as it was spoken of in the item.' })
export class MinutedDifference {
  @Field(() => ID, { description: 'Id of the difference: the register has the whole story.' })
  id!: string;

  @Field(() => DifferenceAbout, {
    nullable: true,
    description: 'What is disagreed about; null for one that was raised elsewhere.',
  })
  about!: DifferenceAbout | null;

  @Field(() => [MinutedPosition], { description: 'What was held in the item, in order.' })
  positions!: readonly MinutedPosition[];

  @Field({ description: 'Whether the chair noted in the item that it stands.' })
  noted!: boolean;

  @Field(() => DifferenceOutcome, {
    nullable: true,
    description: 'What it came to, where it was resolved in the item; null otherwise.',
  })
  outcome!: DifferenceOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it was resolved, or why it was noted; null where it was neither, or was erased.',
  })
  how!: string | null;
}

export const minutedDifferenceFrom = (ask: Asking, difference: DifferenceView): MinutedDifference => ({
  id: idOf('difference', difference.differenceId),
  about: difference.about && DifferenceAbout[difference.about],
  positions: difference.positions.map(({ agency, officer, at, position, evidence }) => ({
    agency: () => agencyOf(ask, agency),
    officer: () => officerOf(ask, officer),
    at,
    position: textOf(position, 'text'),
    evidence: textOf(evidence, 'text'),
  })),
  noted: difference.ending?.ended === 'NOTED',
  outcome: difference.ending?.outcome ? DifferenceOutcome[difference.ending.outcome] : null,
  how: textOf(difference.ending?.how, 'text'),
});
