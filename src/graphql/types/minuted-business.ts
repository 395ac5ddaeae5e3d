/** What the minutes record behind the people of a sitting. */
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { MinutedBusiness as Recorded } from '../../projections/minutes-business.js';
import { idOf } from '../ids.js';
import { textOf } from './known.js';

export enum MinutedBusinessKind {
  THEME_IDENTIFIED = 'THEME_IDENTIFIED',
  THEME_CLOSED = 'THEME_CLOSED',
  RAISED = 'RAISED',
  WITHDRAWN = 'WITHDRAWN',
  DECISION_HEARD = 'DECISION_HEARD',
  OTHER_BUSINESS = 'OTHER_BUSINESS',
}
registerEnumType(MinutedBusinessKind, {
  name: 'MinutedBusinessKind',
  description: 'What a sitting decided behind its people.',
  valuesMap: {
    THEME_IDENTIFIED: { description: 'It identified a theme.' },
    THEME_CLOSED: { description: 'It closed a theme.' },
    RAISED: { description: 'It raised a theme, a child or a risk to another meeting.' },
    WITHDRAWN: { description: 'What it had raised was withdrawn, with the reason.' },
    DECISION_HEARD: { description: 'It heard the decision that came back.' },
    OTHER_BUSINESS: { description: 'It came up under any other business.' },
  },
});

@ObjectType({ description: 'Something that a sitting decided behind its people. It names nobody by itself.' })
export class MinutedBusiness {
  @Field(() => MinutedBusinessKind, { description: 'What it is.' })
  kind!: MinutedBusinessKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of a point of other business, to write it anew while the sitting is open; null for everything else.',
  })
  id!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the theme or the point is called, or what was asked; null where there is none, or it was erased.',
  })
  heading!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'In words; null where there are none, or they were erased.',
  })
  text!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;
}

export const minutedBusinessFrom = ({ kind, id, content, at }: Recorded): MinutedBusiness => ({
  kind: MinutedBusinessKind[kind],
  id: kind === 'OTHER_BUSINESS' ? idOf('business', id) : null,
  heading: headingOf(content),
  text: textOf(content, 'text'),
  at,
});

const headingOf = (content: Recorded['content']): string | null =>
  content === null || 'erased' in content ? null : content.heading;
