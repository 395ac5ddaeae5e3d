/** What a sitting has before it besides people: themes, and what is raised from one meeting to another. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Readable } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { MinutedBusiness, minutedBusinessFrom } from './minuted-business.js';
import { strategicFrom, StrategicReferral } from './strategic.js';
import { Theme, themeFrom } from './theme.js';

@ObjectType({
  description:
    'The business of a sitting after its people, as it stands now; a hundred of each at most, the oldest first.',
})
export class SittingBusiness {
  @Field(() => [Theme], { description: 'Themes that links propose, for the meeting to decide.' })
  themesProposed!: Edge<Theme[]>;

  @Field(() => [Theme], { description: 'Themes that the meeting looks at.' })
  themesOpen!: Edge<Theme[]>;

  @Field(() => [StrategicReferral], {
    description: 'What the meeting has raised to another, and waits for an answer.',
  })
  strategicToRaise!: Edge<StrategicReferral[]>;

  @Field(() => [StrategicReferral], {
    description: 'What has come back with a decision, until the meeting acknowledges it.',
  })
  strategicReturned!: Edge<StrategicReferral[]>;

  @Field(() => [StrategicReferral], {
    description: 'What other meetings have raised, for this sitting to answer.',
  })
  strategicToAnswer!: Edge<StrategicReferral[]>;

  @Field(() => [MinutedBusiness], {
    nullable: true,
    description:
      'What was said under any other business, as the minutes will have it; null where that is not for you: members read it in the minutes.',
  })
  otherBusiness!: Edge<MinutedBusiness[] | null>;
}

const AT_MOST = 100;

/** Null where the terms know neither themes nor raising, from here or to here. */
export const businessOf = (
  ask: Asking,
  { series = '', sittingId = '', terms, chairs }: Readable<'sittings'>,
): Promise<SittingBusiness | null> => {
  const raisedHere = [...ask.session.terms.values()].some(({ raisesTo }) => raisesTo === series);
  const hasBusiness = terms?.tracker !== undefined || terms?.raisesTo !== undefined || raisedHere;
  // Whoever is not shown who takes the chair takes no part in it.
  if (!hasBusiness || chairs === undefined) return Promise.resolve(null);
  const themesIn = async (status: string): Promise<Theme[]> =>
    (await ask.find('themes', { index: 'bySeries', equal: [series, status], limit: AT_MOST })).map(
      ({ document }) => themeFrom(ask, document),
    );
  const raised = async (index: string, equal: readonly string[]): Promise<StrategicReferral[]> =>
    (await ask.find('strategic-referrals', { index, equal: [...equal], limit: AT_MOST })).map(
      ({ document }) => strategicFrom(ask, document),
    );
  return Promise.resolve({
    themesProposed: () => themesIn('PROPOSED'),
    themesOpen: () => themesIn('OPEN'),
    strategicToRaise: () => raised('bySeries', [series, 'RAISED']),
    strategicReturned: () => raised('bySeries', [series, 'ANSWERED']),
    strategicToAnswer: () => raised('byPlace', [series, 'RAISED', sittingId]),
    otherBusiness: async () => {
      const record = (await ask.load('minutes', sittingId))?.record;
      if (record === undefined) return null;
      return (record.business ?? []).filter(({ kind }) => kind === 'OTHER_BUSINESS').map(minutedBusinessFrom);
    },
  });
};
