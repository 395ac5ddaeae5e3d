/** The verbs of themes: what a link proposes, the meeting decides. They send, and hold no rule. */
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsEnum, Length } from 'class-validator';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { decodeCursor } from '../cursor.js';
import { uuidOf } from '../ids.js';
import {
  AddToThemeInput,
  EndThemeInput,
  IdentifyThemeInput,
  NameThemeInput,
} from '../inputs/theme.inputs.js';
import { connectionOf, Paging } from '../paging.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { Theme, ThemeConnection, themeFrom, themeOf } from '../types/theme.js';
import { ThemeStatus } from '../types/volt-enums.js';
import * as results from '../types/volt-results.js';

@ArgsType()
class ThemesArgs extends Paging {
  @Field(() => ID, { description: 'Code of the series whose meeting decides.' })
  @Length(1, 60)
  series!: string;

  @Field(() => ThemeStatus, { description: 'What the meeting made of them.' })
  @IsEnum(ThemeStatus)
  status!: ThemeStatus;
}

/** Of a cursor of themes: since when each stands so. */
const CURSOR_VALUES = 1;
const THEME = { type: () => ID, description: 'Id of the theme.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  theme: once(ask, outcome, () => themeOf(ask, outcome.id)),
});
const themeIn = (theme: string) => ({ themeId: uuidOf('theme', theme, 'theme') });
const sittingIn = ({ sitting }: { readonly sitting: string }) => ({
  sittingId: uuidOf('sitting', sitting, 'input.sitting'),
});
const joinedIn = ({ people, voltItems }: Pick<AddToThemeInput, 'people' | 'voltItems'>) => ({
  personIds: people.map((person, index) => uuidOf('person', person, `input.people.${index}`)),
  voltIds: voltItems.map((item, index) => uuidOf('volt', item, `input.voltItems.${index}`)),
});

@Resolver()
export class ThemeResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => ThemeConnection, {
    description: 'The themes of a series by what the meeting made of them, the oldest first.',
  })
  async themes(
    @Request() { session }: RequestContext,
    @Args() { series, status, first, after, atLeast }: ThemesArgs,
  ): Promise<ThemeConnection> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const { entries, next } = await session.page('themes', {
      ...{ index: 'bySeries', equal: [series, status], limit: first },
      ...(typeof after === 'string' && { after: decodeCursor(after, CURSOR_VALUES) }),
    });
    return connectionOf(entries, next, ({ document }) => themeFrom(ask, document));
  }

  @Query(() => Theme, { nullable: true, description: 'A theme by its id; null where there is none for you.' })
  async theme(
    @Request() { session }: RequestContext,
    @Args('id', THEME) id: string,
    @Args() { atLeast }: Reading,
  ): Promise<Theme | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return themeOf(ask, uuidOf('theme', id, 'id'));
  }

  @Mutation(() => results.IdentifyThemeResult, {
    description:
      'Say that what was proposed is a theme, and what it is called. A chair or the co-ordinator may.',
  })
  identifyTheme(
    @Request() request: RequestContext,
    @Args('theme', THEME) theme: string,
    @Args('input', { description: 'At which sitting, and in which words.' }) input: IdentifyThemeInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.IdentifyThemeResult> {
    const { name, description } = input;
    const command = { ...themeIn(theme), ...sittingIn(input), name, description };
    const type = results.ThemeIdentified;
    return send(this, request, args, { name: 'IdentifyTheme', input: command }, { type, shown });
  }

  @Mutation(() => results.NameThemeResult, {
    description: 'Name a theme that the meeting sees by itself. A chair or the co-ordinator may.',
  })
  nameTheme(
    @Request() request: RequestContext,
    @Args('input', { description: 'At which sitting, in which words, and whom it joins.' })
    input: NameThemeInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.NameThemeResult> {
    const { name, description } = input;
    const command = { ...sittingIn(input), name, description, ...joinedIn(input) };
    const type = results.ThemeNamed;
    return send(this, request, args, { name: 'NameTheme', input: command }, { type, shown });
  }

  @Mutation(() => results.AddToThemeResult, {
    description:
      'Add people or items of VOLT to a theme that the meeting looks at. A chair or the co-ordinator may.',
  })
  addToTheme(
    @Request() request: RequestContext,
    @Args('theme', THEME) theme: string,
    @Args('input', { description: 'At which sitting, and what is added.' }) input: AddToThemeInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.AddToThemeResult> {
    const command = { ...themeIn(theme), ...sittingIn(input), ...joinedIn(input) };
    const type = results.ThemeExtended;
    return send(this, request, args, { name: 'AddToTheme', input: command }, { type, shown });
  }

  @Mutation(() => results.DismissThemeResult, {
    description: 'Say that what was proposed is no theme. A chair or the co-ordinator may.',
  })
  dismissTheme(
    @Request() request: RequestContext,
    @Args('theme', THEME) theme: string,
    @Args('input', { description: 'At which sitting, and why.' }) input: EndThemeInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.DismissThemeResult> {
    const command = { ...themeIn(theme), ...sittingIn(input), reason: input.reason };
    const type = results.ThemeDismissed;
    return send(this, request, args, { name: 'DismissTheme', input: command }, { type, shown });
  }

  @Mutation(() => results.CloseThemeResult, {
    description: 'Say that the meeting looks at a theme no more. A chair or the co-ordinator may.',
  })
  closeTheme(
    @Request() request: RequestContext,
    @Args('theme', THEME) theme: string,
    @Args('input', { description: 'At which sitting, and why.' }) input: EndThemeInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.CloseThemeResult> {
    const command = { ...themeIn(theme), ...sittingIn(input), reason: input.reason };
    const type = results.ThemeClosed;
    return send(this, request, args, { name: 'CloseTheme', input: command }, { type, shown });
  }
}
