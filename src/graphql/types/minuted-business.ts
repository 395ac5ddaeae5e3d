/** What the minutes record behind the people of a sitting. */
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { MinutedBusiness as Recorded } from '../../projections/minutes-business.js';
import { textOf } from './known.js';

export enum MinutedBusinessKind {
  THEME_IDENTIFIED = 'THEME_IDENTIFIED',
  THEME_CLOSED = 'THEME_CLOSED',
  RAISED = 'RAISED',
  DECISION_HEARD = 'DECISION_HEARD',
}
registerEnumType(MinutedBusinessKind, {
  name: 'MinutedBusinessKind',
  description: 'What a sitting decided behind its people.',
  valuesMap: {
    THEME_IDENTIFIED: { description: 'It identified a theme.' },
    THEME_CLOSED: { description: 'It closed a theme.' },
    RAISED: { description: 'It raised a theme, a child or a risk to another meeting.' },
    DECISION_HEARD: { description: 'It heard the decision that came back.' },
  },
});

@ObjectType({ description: 'Something that a sitting decided behind its people. It names nobody by itself.' })
export class MinutedBusiness {
  @Field(() => MinutedBusinessKind, { description: 'What it is.' })
  kind!: MinutedBusinessKind;

  @Field(() => String, {
    nullable: true,
    description: 'What the theme is called, or what was asked; null where there is none, or it was erased.',
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

export const minutedBusinessFrom = ({ kind, content, at }: Recorded): MinutedBusiness => ({
  kind: MinutedBusinessKind[kind],
  heading: headingOf(content),
  text: textOf(content, 'text'),
  at,
});

const headingOf = (content: Recorded['content']): string | null =>
  content === null || 'erased' in content ? null : content.heading;
