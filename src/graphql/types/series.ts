/** A meeting series with the terms of reference that are in force. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLLocalTime } from 'graphql-scalars';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { Asking, Edge } from '../asking.js';
import { SeriesSettings, settingsFrom } from './series-settings.js';
import { Sitting, nextSittingOf } from './sitting.js';

@ObjectType({ description: 'A role that the terms of reference name, with its title in their words.' })
export class MeetingRole {
  @Field({ description: 'Role code.' })
  role!: string;

  @Field({ description: 'The role in the words of the terms of reference.' })
  title!: string;
}

@ObjectType({ description: 'A point on which the source is silent: the board has set it itself.' })
export class OpenPoint {
  @Field({ description: 'The field of the terms.' })
  field!: string;

  @Field({ description: "Why it is open, and what the board's setting rests on." })
  because!: string;
}

@ObjectType({ description: 'A meeting series with the terms of reference that are in force.' })
export class Series extends SeriesSettings {
  @Field(() => ID, { description: 'Code of the series, for example `DRM`.' })
  code!: string;

  @Field({ description: 'Title of the meeting.' })
  title!: string;

  @Field(() => Int, { description: 'Version of the terms in force.' })
  termsVersion!: number;

  @Field(() => GraphQLLocalTime, { description: 'Local time at which sittings begin.' })
  startsAt!: string;

  @Field(() => GraphQLLocalTime, {
    description: 'Local time before which a referral must come in to be heard that day.',
  })
  cutOffAt!: string;

  @Field(() => [MeetingRole], { description: 'The core members, by role.' })
  coreMembers!: readonly MeetingRole[];

  @Field(() => [String], { description: 'The chair roles, in order.' })
  chairs!: readonly string[];

  @Field(() => [MeetingRole], {
    description:
      'Roles beside the core members: who chairs or administers it, is escalated to, or works out of hours.',
  })
  otherRoles!: readonly MeetingRole[];

  @Field({ description: 'The role that receives referrals and keeps the agenda.' })
  administeredBy!: string;

  @Field(() => Series, {
    nullable: true,
    description: 'The series to which themes, people and risks are raised; null where there is none.',
  })
  raisesTo!: Edge<Series | null>;

  @Field(() => [OpenPoint], { description: 'Settings of the board where the source is silent.' })
  openPoints!: readonly OpenPoint[];

  @Field(() => Sitting, {
    nullable: true,
    description: 'The next sitting that is not over; null where none is convened.',
  })
  nextSitting!: Edge<Sitting | null>;
}

export const seriesOf = async (ask: Asking, code: string | undefined): Promise<Series | null> => {
  const series = code === undefined ? undefined : await ask.load('series', code);
  const terms = ask.session.terms.get(series?.series ?? '');
  return terms === undefined ? null : seriesFrom(ask, terms);
};

export const seriesFrom = (ask: Asking, terms: TermsOfReference): Series => ({
  code: terms.series,
  title: terms.title,
  termsVersion: terms.version,
  startsAt: terms.startsAt,
  cutOffAt: terms.cutOff.at,
  ...settingsFrom(terms),
  raisesTo: () => seriesOf(ask, terms.raisesTo),
  coreMembers: terms.coreMembers,
  otherRoles: terms.otherRoles,
  chairs: terms.chairs.map(({ role }) => role),
  administeredBy: terms.administeredBy,
  openPoints: terms.openPoints,
  nextSitting: () => nextSittingOf(ask, terms.series),
});
