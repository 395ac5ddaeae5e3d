/** Somebody on the tracker of a meeting. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import { readTrackerEntry } from '../../application/reads/tracker.js';
import { localDateOf, daysBetween } from '../../domain/time.js';
import type { AgreedSteps } from '../../projections/agreed-steps.js';
import type { Asking, Edge } from '../asking.js';
import { idOf, trackedIdOf } from '../ids.js';
import { assessmentOf, RiskAssessment } from './assessment.js';
import { Difference, differenceOf } from './difference.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { textOf } from './known.js';
import { Node } from './node.js';
import { Person, personOf, present } from './person.js';
import { Retractable } from './retractable.js';
import { RecordEntry, recordEntryOf } from './record-entry.js';
import { RiskDirection, RiskLevel } from './risk-enums.js';
import { RuleTrace } from './rule.js';
import { Sitting, sittingOf } from './sitting.js';
import { Series, seriesOf } from './series.js';
import { EndedBecause, EntryRoute, TrackerPhase } from './tracker-enums.js';
import { DriftSign, driftOfEntry, TrajectoryStep, trajectoryOfEntry } from './trajectory.js';
import { PausedBecause } from './trajectory-enums.js';

@ObjectType({ description: 'What a sitting agreed about somebody on the tracker.' })
export class NextSteps extends Retractable {
  @Field(() => Sitting, { nullable: true, description: 'The sitting that agreed it.' })
  sitting!: Edge<Sitting | null>;

  @Field(() => RiskLevel, {
    nullable: true,
    description: 'The level, by the assessment; null where nobody had assessed the risk.',
  })
  level!: RiskLevel | null;

  @Field(() => RiskAssessment, { nullable: true, description: 'The assessment that the level rests on.' })
  assessment!: Edge<RiskAssessment | null>;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When the next review is due; null where the person leaves.',
  })
  reviewOn!: string | null;

  @Field({ description: 'Whether the person leaves the tracker as the item closes.' })
  leaves!: boolean;

  @Field(() => Officer, {
    nullable: true,
    description: 'Who said it; of who leaves, the chair who confirmed it.',
  })
  officer!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was agreed.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The steps, in the words of the meeting; null where they were taken back or erased.',
  })
  steps!: string | null;

  @Field(() => RecordEntry, {
    nullable: true,
    description:
      "Who writes it into the person's own record by when, and whether that was done; null where other steps stand in its place.",
  })
  recordEntry!: Edge<RecordEntry | null>;

  @Field(() => [String], { description: 'Core roles that were not there for it.' })
  absentRoles!: readonly string[];
}

@ObjectType({
  implements: () => [Node],
  description: 'Somebody on the tracker of a meeting, by the episode that counts now.',
})
export class TrackerEntry extends Node {
  @Field(() => Series, { nullable: true, description: 'The meeting whose tracker it is.' })
  series!: Edge<Series | null>;

  @Field(() => Person, { nullable: true, description: 'Who is tracked; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => ID, { description: 'Id of the episode: another one begins when somebody comes back.' })
  episode!: string;

  @Field(() => TrackerPhase, { description: 'Whether the person is reviewed.' })
  phase!: TrackerPhase;

  @Field(() => EntryRoute, { description: 'How the person came.' })
  route!: EntryRoute;

  @Field(() => GraphQLLocalDate, { description: 'When the person came.' })
  enteredOn!: string;

  @Field(() => Agency, { nullable: true, description: 'The agency that brought the person.' })
  broughtBy!: Edge<Agency | null>;

  @Field(() => String, {
    nullable: true,
    description: 'Why the person was brought; null where that was taken back or erased.',
  })
  reason!: string | null;

  @Field(() => Difference, {
    nullable: true,
    description: 'The difference of professional opinion by which the person came; null where by none.',
  })
  difference!: Edge<Difference | null>;

  @Field({ description: "Whether the case is open to Children's Social Care." })
  openToSocialCare!: boolean;

  @Field({ description: 'Whether the person came back within the months of the terms.' })
  reEntry!: boolean;

  @Field(() => Int, { description: 'How often the person has come, this time included.' })
  episodes!: number;

  @Field(() => RiskLevel, {
    nullable: true,
    description: 'The level as the meeting holds it; null where nobody has assessed the risk yet.',
  })
  level!: RiskLevel | null;

  @Field(() => RiskAssessment, { nullable: true, description: 'The assessment that the level rests on.' })
  assessment!: Edge<RiskAssessment | null>;

  @Field(() => RiskDirection, {
    nullable: true,
    description: 'How the level went since the review before, or the entry; null where it is not known.',
  })
  direction!: RiskDirection | null;

  @Field(() => GraphQLLocalDate, { description: 'When the next review is due.' })
  reviewOn!: string;

  @Field(() => Int, { description: 'By how many days the review is overdue today; 0 where it is not.' })
  overdueDays!: number;

  @Field(() => Sitting, {
    nullable: true,
    description: 'The sitting that hears the review; null while nothing is due, or none is in sight.',
  })
  heardAt!: Edge<Sitting | null>;

  @Field(() => RuleTrace, { description: 'Why it is heard there.' })
  because!: RuleTrace;

  @Field(() => Int, { description: 'Reviews that were concluded.' })
  reviews!: number;

  @Field(() => Int, { description: 'How often a review was put off.' })
  slipped!: number;

  @Field(() => NextSteps, { nullable: true, description: 'What was agreed last; null until something was.' })
  agreed!: NextSteps | null;

  @Field(() => [RecordEntry], {
    description: "Entries in the person's own record that a sitting asked for, the newest last.",
  })
  recordEntries!: Edge<RecordEntry[]>;

  @Field(() => PausedBecause, {
    nullable: true,
    description: 'Why the episode rests; null while it does not.',
  })
  pausedBecause!: PausedBecause | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'The day on which it goes on by itself; null while it does not rest, or where an event ends that.',
  })
  pausedUntil!: string | null;

  @Field(() => [DriftSign], { description: 'Signs that the plan goes on without going anywhere.' })
  drift!: Edge<DriftSign[]>;

  @Field(() => [TrajectoryStep], {
    description: 'The way of the person on this tracker, every episode of it, the earliest step first.',
  })
  trajectory!: Edge<TrajectoryStep[]>;

  @Field(() => EndedBecause, { nullable: true, description: 'Why the episode ended; null while it goes on.' })
  endedBecause!: EndedBecause | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When it ended; null while it goes on.' })
  endedOn!: string | null;
}

export const trackerEntryOf = async (
  ask: Asking,
  series: string,
  personId: string,
): Promise<TrackerEntry | null> => {
  const entry = await readTrackerEntry(ask.session, series, personId);
  return entry === undefined ? null : trackerEntryFrom(ask, entry);
};

/** How many meetings track one person, at the most. */
const TRACKERS_AT_MOST = 50;

export const trackerEntriesOfPerson = async (ask: Asking, personId: string): Promise<TrackerEntry[]> => {
  const found = await ask.find('tracker', {
    ...{ index: 'byPerson', equal: [personId], limit: TRACKERS_AT_MOST },
  });
  return found.map(({ document }) => trackerEntryFrom(ask, document));
};

export const trackerEntryFrom = (ask: Asking, entry: Readable<'tracker'>): TrackerEntry => {
  const { series = '', personId = '', reviewOn = '', phase = 'ACTIVE', placement, direction } = entry;
  const { board } = ask.session;
  const today = localDateOf(board.clock.now(), ask.session.facts.board.zone);
  return {
    ...{ __typename: 'TrackerEntry', id: trackedIdOf(series, personId) },
    series: () => seriesOf(ask, series),
    person: () => personOf(ask, personId),
    episode: idOf('tracked-episode', entry.episodeId ?? ''),
    phase: TrackerPhase[phase],
    route: EntryRoute[entry.route ?? 'ASSESSMENT'],
    enteredOn: entry.enteredOn ?? '',
    broughtBy: () => agencyOf(ask, entry.broughtBy ?? ''),
    reason: textOf(entry.reason, 'text'),
    difference: () => ofId(entry.differenceId, (id) => differenceOf(ask, id)),
    ...{ openToSocialCare: entry.openToSocialCare ?? false, reEntry: entry.reEntry ?? false },
    ...{ episodes: entry.episodes ?? 0, reviews: entry.reviews ?? 0, slipped: entry.slipped ?? 0 },
    level: entry.level ? RiskLevel[entry.level] : null,
    assessment: () => ofId(entry.assessmentId, (id) => assessmentOf(ask, id)),
    direction: direction ? RiskDirection[direction] : null,
    reviewOn,
    overdueDays: phase === 'ACTIVE' ? Math.max(0, daysBetween(reviewOn, today)) : 0,
    heardAt: () => ofId(placement?.sittingId, (id) => sittingOf(ask, id)),
    because: entry.because,
    agreed: entry.agreed ? nextStepsFrom(ask, entry.agreed) : null,
    recordEntries: async () =>
      present((entry.recordEntries ?? []).map(({ entryId }) => recordEntryOf(ask, entryId))),
    pausedBecause: entry.pause ? PausedBecause[entry.pause.because] : null,
    pausedUntil: entry.pause?.until ?? null,
    drift: () => driftOfEntry(ask, series, personId),
    trajectory: () => trajectoryOfEntry(ask, series, personId),
    endedBecause: entry.ended ? EndedBecause[entry.ended.because] : null,
    endedOn: entry.ended?.on ?? null,
  } as TrackerEntry;
};

const ofId = <T>(
  id: string | null | undefined,
  load: (id: string) => Promise<T | null>,
): Promise<T | null> => (id == null ? Promise.resolve(null) : load(id));

export const nextStepsFrom = (ask: Asking, agreed: AgreedSteps): NextSteps => ({
  ...{ id: idOf('next-steps', agreed.stepsId), retractedAt: agreed.retractedAt ?? null },
  sitting: () => sittingOf(ask, agreed.sittingId),
  level: agreed.level === null ? null : RiskLevel[agreed.level],
  assessment: () => ofId(agreed.assessmentId, (id) => assessmentOf(ask, id)),
  ...{ reviewOn: agreed.reviewOn, leaves: agreed.next === 'LEAVE', at: agreed.at },
  officer: () => officerOf(ask, agreed.officer),
  steps: textOf(agreed.steps, 'text'),
  recordEntry: () => recordEntryOf(ask, agreed.recordEntry.entryId),
  absentRoles: agreed.absentRoles,
});
