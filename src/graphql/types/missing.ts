/** Missing episodes and the interviews after them. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { isErased } from '../../domain/event.js';
import type { InterviewFindings } from '../../domain/missing/missing.js';
import type { EpisodeView } from '../../projections/missing-episodes.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Agency, agencyOf } from './directory.js';
import { textOf } from './known.js';
import { LastSeen, lastSeenFrom, MissingProfile, missingProfileOf } from './missing-profile.js';
import { EpisodeEnding, EpisodeType, YesNoOrNotApplicable } from './safeguarding-enums.js';

@ObjectType({ description: 'What an agency reported while the person was missing.' })
export class MissingReport {
  @Field(() => Agency, { nullable: true, description: 'Which agency reported.' })
  agency!: Edge<Agency | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was reported.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'What was reported; null where it was erased.' })
  circumstances!: string | null;
}

@ObjectType({
  description: 'The interview after a return: offered or not, accepted or not, and what it found.',
})
export class ReturnInterview {
  @Field(() => GraphQLDateTime, { description: 'By when it is to be offered.' })
  dueAt!: string;

  @Field(() => YesNoOrNotApplicable, { nullable: true, description: 'Offered; null: nobody has said yet.' })
  offered!: YesNoOrNotApplicable | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was offered, or not offered; or null.',
  })
  offeredAt!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Offered in time; null: not offered yet.' })
  offeredInTime!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why none was offered; null where one was.' })
  notOfferedBecause!: string | null;

  @Field(() => YesNoOrNotApplicable, { nullable: true, description: 'Accepted; null: nobody has said yet.' })
  accepted!: YesNoOrNotApplicable | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was held; null where it was not.' })
  heldAt!: string | null;

  @Field(() => Agency, { nullable: true, description: 'Whose officer recorded it; null until then.' })
  agency!: Edge<Agency | null>;

  @Field(() => String, { nullable: true, description: 'What drove the person away; or null.' })
  push!: string | null;

  @Field(() => String, { nullable: true, description: 'What drew the person; or null.' })
  pull!: string | null;

  @Field(() => String, { nullable: true, description: 'What happened while away; or null.' })
  whileAway!: string | null;

  @Field(() => String, { nullable: true, description: 'What the carer tells; or null.' })
  carerInformation!: string | null;
}

@ObjectType({ description: 'One time that a person was missing.' })
export class MissingEpisode {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => EpisodeType, { description: 'How the person was missing.' })
  type!: EpisodeType;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  startedAt!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when; null: still missing.' })
  endedAt!: string | null;

  @Field(() => [GraphQLDateTime], {
    description: 'Until when it was said to be before that was corrected, the first first.',
  })
  endedAtBefore!: readonly string[];

  @Field(() => EpisodeEnding, { nullable: true, description: 'How it ended; null: still missing.' })
  ending!: EpisodeEnding | null;

  @Field(() => String, { nullable: true, description: 'How the person was found or came back; or null.' })
  endedHow!: string | null;

  @Field(() => Int, { description: 'Which episode it is within the days of the terms.' })
  ordinal!: number;

  @Field(() => [MissingReport], { description: 'What was reported, in order.' })
  reports!: readonly MissingReport[];

  @Field(() => [LastSeen], {
    description: 'How the person was last seen, in the order in which it was told.',
  })
  lastSeen!: readonly LastSeen[];

  @Field(() => MissingProfile, {
    nullable: true,
    description: 'Whom to look for, as it was told before and since; null: nobody has said anything.',
  })
  profile!: Edge<MissingProfile | null>;

  @Field(() => ReturnInterview, { nullable: true, description: 'The interview; null while still missing.' })
  interview!: ReturnInterview | null;
}

/** Of one record, the earliest first. */
export const missingEpisodesOf = async (ask: Asking, personId: string): Promise<MissingEpisode[]> =>
  ((await ask.load('missing-episodes', personId))?.episodes ?? []).map((one) =>
    episodeFrom(ask, personId, one),
  );

const episodeFrom = (ask: Asking, personId: string, episode: EpisodeView): MissingEpisode => ({
  id: idOf('episode', episode.episodeId),
  type: EpisodeType[episode.type],
  ...{ startedAt: episode.startedAt, ordinal: episode.episodes },
  endedAt: episode.ended?.at ?? null,
  endedAtBefore: episode.ended?.before?.map(({ at }) => at) ?? [],
  ending: episode.ended === null ? null : EpisodeEnding[episode.ended.ending],
  endedHow: textOf(episode.ended?.content, 'text'),
  reports: episode.reports.map(({ agency, at, content }) => ({
    agency: () => agencyOf(ask, agency),
    at,
    circumstances: textOf(content, 'text'),
  })),
  lastSeen: (episode.lastSeen ?? []).map((seen) => lastSeenFrom(ask, seen)),
  profile: () => missingProfileOf(ask, personId),
  interview: episode.ended === null ? null : interviewFrom(ask, episode, episode.ended.interviewDueAt),
});

const interviewFrom = (ask: Asking, { offer, interview }: EpisodeView, dueAt: string): ReturnInterview => {
  const findings = interview?.findings;
  const found = (field: keyof InterviewFindings): string | null =>
    findings === undefined || isErased(findings) ? null : (findings as InterviewFindings)[field];
  return {
    dueAt,
    offered: offer === null ? null : YesNoOrNotApplicable[offer.offered],
    ...{ offeredAt: offer?.at ?? null, offeredInTime: offer?.inTime ?? null },
    notOfferedBecause: textOf(offer?.reason, 'text'),
    accepted: interview === null ? null : YesNoOrNotApplicable[interview.accepted],
    heldAt: interview?.heldAt ?? null,
    agency: () => agencyOf(ask, interview?.agency),
    ...{ push: found('push'), pull: found('pull'), whileAway: found('whileAway') },
    carerInformation: found('carerInformation'),
  };
};
