/** Themes: what joins several people, as a link proposes it and the meeting decides it. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { textOf } from './known.js';
import { PageInfo } from './page-info.js';
import { Person, personOf, present } from './person.js';
import { Series, seriesOf } from './series.js';
import { VoltItem, voltOf } from './volt.js';
import { LinkKind, ThemeStatus } from './volt-enums.js';

@ObjectType({ description: 'Whom a link joins beyond those whom the meeting has put into the theme.' })
export class FurtherLinked {
  @Field(() => [Person], { description: 'Who it is; those that you may see.' })
  people!: Edge<Person[]>;

  @Field(() => [VoltItem], { description: 'What joins them; what you may see of it.' })
  voltItems!: Edge<VoltItem[]>;
}

@ObjectType({
  description:
    'Something that joins several people. A link proposes it; whether it is a theme, the meeting says.',
})
export class Theme {
  @Field(() => ID, { description: 'Id of the theme.' })
  id!: string;

  @Field(() => Series, { nullable: true, description: 'The meeting that decides about it.' })
  series!: Edge<Series | null>;

  @Field(() => ThemeStatus, { description: 'What the meeting made of it.' })
  status!: ThemeStatus;

  @Field(() => GraphQLDateTime, { description: 'Since when it stands so.' })
  since!: string;

  @Field(() => LinkKind, {
    nullable: true,
    description: "By what people are linked; null for a theme of the meeting's own.",
  })
  link!: LinkKind | null;

  @Field({
    description: 'Somebody is linked by what is restricted alone: it is for the chairs until it is decided.',
  })
  restricted!: boolean;

  @Field(() => String, { nullable: true, description: 'What the meeting calls it; null until then.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is, in its words; null until then.' })
  description!: string | null;

  @Field(() => [Person], { description: 'Whom it joins; those that you may see.' })
  people!: Edge<Person[]>;

  @Field(() => [VoltItem], { description: 'What it rests on; what you may see of it.' })
  voltItems!: Edge<VoltItem[]>;

  @Field(() => FurtherLinked, {
    nullable: true,
    description: 'Whom the link joins besides; null where nobody, or it is not for you.',
  })
  further!: FurtherLinked | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the sitting that identified it; null where none has.',
  })
  identifiedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was dismissed or closed; null where it was not, or erased.',
  })
  endedBecause!: string | null;
}

@ObjectType({ description: 'One theme of a page, with the cursor behind it.' })
export class ThemeEdge {
  @Field({ description: 'Opaque: where this entry stands. Pass the last one as `after` to go on.' })
  cursor!: string;

  @Field(() => Theme, { description: 'The theme.' })
  node!: Theme;
}

@ObjectType({ description: 'A page of themes, the oldest first.' })
export class ThemeConnection {
  @Field(() => [ThemeEdge], { description: 'The entries that you may see.' })
  edges!: readonly ThemeEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo;
}

export const themeOf = async (ask: Asking, themeId: string): Promise<Theme | null> => {
  const theme = await ask.load('themes', themeId);
  return theme === undefined ? null : themeFrom(ask, theme);
};

export const themeFrom = (ask: Asking, theme: Readable<'themes'>): Theme => ({
  id: idOf('theme', theme.themeId ?? ''),
  series: () => seriesOf(ask, theme.series),
  status: ThemeStatus[theme.status ?? 'PROPOSED'],
  since: theme.since ?? '',
  link: theme.link ? LinkKind[theme.link] : null,
  restricted: theme.restricted ?? false,
  name: textOf(theme.content, 'name'),
  description: textOf(theme.content, 'description'),
  ...joined(ask, theme),
  further: theme.further ? joined(ask, theme.further) : null,
  identifiedAt: theme.identified ? idOf('sitting', theme.identified.sittingId) : null,
  endedBecause: textOf(theme.ended?.reason, 'text'),
});

const joined = (
  ask: Asking,
  {
    people = [],
    voltIds = [],
  }: { readonly people?: readonly string[]; readonly voltIds?: readonly string[] },
): FurtherLinked => ({
  people: () => present(people.map((personId) => personOf(ask, personId))),
  voltItems: () => present(voltIds.map((voltId) => voltOf(ask, voltId))),
});
