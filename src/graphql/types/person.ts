/** A person under discussion: a child, a young person or an adult. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  proposedMatches,
  readPerson,
  readRecord,
  type PersonRead,
  type ProposedMatch as Match,
} from '../../application/reads/person.js';
import { isErased } from '../../domain/event.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Action, actionOf } from './action.js';
import { Difference, differencesOfPerson } from './difference.js';
import { dutiesBy, Duty } from './duty.js';
import { CaseNote, caseNotesOfPerson } from './case-note.js';
import { KnownStatus } from './enums.js';
import { KnownCode, KnownDate, KnownText, knownCodeOf, knownOf } from './known.js';
import { MissingEpisode, missingEpisodesOf } from './missing.js';
import { MissingProfile, missingProfileOf } from './missing-profile.js';
import { Node } from './node.js';
import { TrackerEntry, trackerEntriesOfPerson } from './tracker.js';
import { assessmentsOfPerson, RiskAssessment } from './assessment.js';
import { AdultOutcome, adultOutcomesOf, ChannelOutcome, channelOutcomesOf } from './outcomes.js';
import { AgeBand, DateOfBirthAccuracy, MatchReason } from './person-enums.js';
import {
  Associate,
  associatesFrom,
  EarlierIdentity,
  earlierFrom,
  Household,
  householdFrom,
  Identifier,
  Restated,
  restatedFrom,
  identifierFrom,
  KnownStanding,
  SafeContact,
  safeContactFrom,
  standingFrom,
} from './person-facts.js';
import { planningOf, RiskPlanning } from './plan.js';
import { Referral, referralOf } from './referral.js';
import { Repeats, repeatsOfPerson } from './repeats.js';
import { harmOfPerson, Hold, holdsOfPerson, SeriousHarm } from './serious-harm.js';
import { TrajectoryStep, trajectoryOfPerson } from './trajectory.js';
import { strategiesOfPerson, StrategyDiscussion } from './strategy.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A child, young person or adult whom the meeting discusses, with identity as stated by the referrer. Fields that are not for you are withheld.',
})
export class Person extends Node {
  @Field(() => KnownText, { description: 'Name as stated.' })
  name!: KnownText;

  @Field(() => KnownDate, { description: 'Date of birth as stated.' })
  dateOfBirth!: KnownDate;

  @Field(() => DateOfBirthAccuracy, {
    nullable: true,
    description: 'How far the date of birth can be relied on; null: no date is known, or it is not for you.',
  })
  dateOfBirthAccuracy!: DateOfBirthAccuracy | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Other names that the person goes by; null where they are not for you, or were erased.',
  })
  aliases!: readonly string[] | null;

  @Field(() => KnownCode, { description: "Registered sex; a code of the board's set `sex`." })
  sex!: KnownCode;

  @Field(() => KnownCode, { description: "Gender as stated; a code of the board's set `gender`." })
  gender!: KnownCode;

  @Field(() => KnownCode, { description: "Ethnicity as stated; a code of the board's set `ethnicity`." })
  ethnicity!: KnownCode;

  @Field(() => [Associate], {
    nullable: true,
    description:
      'Friends and associates, with their source; null where they are not for you, or were erased.',
  })
  associates!: readonly Associate[] | null;

  @Field(() => KnownStatus, {
    nullable: true,
    description:
      'Whether the authority knows the person: as last checked, or as the referrer says; null: not for you.',
  })
  knownStatus!: KnownStatus | null;

  @Field(() => KnownStanding, {
    nullable: true,
    description: 'What was found when somebody last checked; null: nobody has, or it is not for you.',
  })
  standing!: KnownStanding | null;

  @Field(() => [Identifier], { description: 'Numbers by which services know the person; none: not for you.' })
  identifiers!: readonly Identifier[];

  @Field(() => [SafeContact], {
    description:
      'How to reach the person without harm: read it before you ring, write or visit. None: nothing has been said, which does not make it safe.',
  })
  safeContacts!: readonly SafeContact[];

  @Field(() => Household, {
    nullable: true,
    description: 'With whom the person lives; null: nobody has said, or it is not for you.',
  })
  household!: Household | null;

  @Field(() => [EarlierIdentity], {
    description: 'What stood on record before corrections, the latest last; none: not for you.',
  })
  earlierIdentities!: readonly EarlierIdentity[];

  @Field(() => Int, {
    nullable: true,
    description: 'Age in whole years when last referred or corrected; null: unknown, or not for you.',
  })
  ageInYears!: number | null;

  @Field(() => AgeBand, {
    nullable: true,
    description: 'Unborn, child or adult when last referred or corrected; null: unknown, or not for you.',
  })
  ageBand!: AgeBand | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an adult when last referred or corrected; null: unknown, or not for you.',
  })
  isAdult!: boolean | null;

  @Field(() => [Person], {
    description:
      'Other records that somebody said are of this person, each as it was stated; those that you may see.',
  })
  alsoStatedAs!: Edge<Person[]>;

  @Field(() => [ProposedMatch], {
    description:
      'Who may be the same person, the strongest reason first. A proposal: whether they are one is for a person to say, by `mergePeople` or `dismissMatch`.',
  })
  proposedMatches!: Edge<readonly ProposedMatch[]>;

  @Field(() => [Restated], {
    description: 'What had been recorded about another person by mistake, said anew; none: not for you.',
  })
  restated!: readonly Restated[];

  @Field(() => [Referral], { description: 'The referrals of this person that you may see.' })
  referrals!: Edge<Referral[]>;

  @Field(() => [Action], { description: 'The actions for this person that you may see.' })
  actions!: Edge<Action[]>;

  @Field(() => RiskPlanning, { description: 'Plan, barriers and support, as far as you may see them.' })
  planning!: Edge<RiskPlanning>;

  @Field(() => [StrategyDiscussion], { description: 'Strategy discussions, the earliest first.' })
  strategyDiscussions!: Edge<StrategyDiscussion[]>;

  @Field(() => [Difference], { description: 'Professional differences about the person, in order.' })
  differences!: Edge<Difference[]>;

  @Field(() => MissingProfile, {
    nullable: true,
    description:
      'Whom to look for, should the person be missing; null: nobody has said, or it is not for you.',
  })
  missingProfile!: Edge<MissingProfile | null>;

  @Field(() => [MissingEpisode], {
    description: 'Missing episodes, of every record of the person, the earliest first.',
  })
  missingEpisodes!: Edge<MissingEpisode[]>;

  @Field(() => Repeats, {
    nullable: true,
    description: 'How often the person came back, by both definitions; null where it is not for you.',
  })
  repeats!: Edge<Repeats | null>;

  @Field(() => [ChannelOutcome], { description: 'What the Channel panel decided, in order.' })
  channelOutcomes!: Edge<ChannelOutcome[]>;

  @Field(() => [AdultOutcome], { description: 'What became of an adult at risk, in order.' })
  adultOutcomes!: Edge<AdultOutcome[]>;

  @Field(() => [RiskAssessment], { description: 'Assessments of risk, the earliest first.' })
  assessments!: Edge<RiskAssessment[]>;

  @Field(() => [TrackerEntry], { description: 'Where the person is or was tracked, by meeting.' })
  trackerEntries!: Edge<TrackerEntry[]>;

  @Field(() => [SeriousHarm], { description: 'A death or serious harm; none, as far as you may know.' })
  seriousHarm!: Edge<SeriousHarm[]>;

  @Field(() => [Hold], { description: 'Holds on the records of the person.' })
  holds!: Edge<Hold[]>;

  @Field(() => [Duty], { description: 'What is due for the person outside a meeting, soonest first.' })
  duties!: Edge<Duty[]>;

  @Field(() => [TrajectoryStep], {
    description:
      'The way of the person from meeting to meeting: each assessment, review, pause, transfer and return that you may see, of every record, the earliest first.',
  })
  trajectory!: Edge<TrajectoryStep[]>;

  @Field(() => [CaseNote], {
    description: 'What each discussion left on the case file, as far as you may see it.',
  })
  caseNotes!: Edge<CaseNote[]>;
}

@ObjectType({
  description: 'Another record that may be of the same person. Nothing follows from it by itself.',
})
export class ProposedMatch {
  @Field(() => ID, { description: 'Id of the other person: ask for it, and compare.' })
  other!: string;

  @Field(() => [MatchReason], { description: 'What the two have in common.' })
  reasons!: readonly MatchReason[];
}

const matchFrom = ({ personId, reasons }: Match): ProposedMatch => ({
  other: idOf('person', personId),
  reasons: reasons.map((reason) => MatchReason[reason]),
});

export const personOf = async (ask: Asking, personId: string): Promise<Person | null> => {
  const read = await readPerson(ask.session, personId);
  return read === undefined ? null : personFrom(ask, read);
};

/** One record by itself, which may have been merged into another. */
const recordOf = async (ask: Asking, personId: string): Promise<Person | null> => {
  const read = await readRecord(ask.session, personId);
  return read === undefined ? null : personFrom(ask, read);
};

const personFrom = (
  ask: Asking,
  { personId, card: person, ageBand, alsoStatedAs, safeContacts }: PersonRead,
): Person =>
  ({
    __typename: 'Person',
    id: idOf('person', personId),
    alsoStatedAs: () => present(alsoStatedAs.map((other) => recordOf(ask, other))),
    proposedMatches: async () => (await proposedMatches(ask.session, personId)).map(matchFrom),
    name: knownOf(person.name),
    dateOfBirth: knownOf(person.dateOfBirth),
    dateOfBirthAccuracy: person.dateOfBirthAccuracy ? DateOfBirthAccuracy[person.dateOfBirthAccuracy] : null,
    aliases: person.aliases === undefined || isErased(person.aliases) ? null : person.aliases,
    sex: knownCodeOf(ask, 'sex', person.sex),
    gender: knownCodeOf(ask, 'gender', person.gender),
    ethnicity: knownCodeOf(ask, 'ethnicity', person.ethnicity),
    associates: associatesFrom(ask, person),
    knownStatus: person.knownStatus === undefined ? null : KnownStatus[person.knownStatus],
    standing: standingFrom(ask, person),
    identifiers: (person.identifiers ?? []).map(identifierFrom),
    safeContacts: safeContacts.map(safeContactFrom),
    household: householdFrom(person, safeContacts),
    restated: (person.restated ?? []).map((said) => restatedFrom(ask, said)),
    earlierIdentities: (person.earlier ?? []).map(earlierFrom),
    ageInYears: person.ageInYears ?? null,
    ageBand: ageBand === null ? null : AgeBand[ageBand],
    isAdult: ageBand === null ? null : ageBand === 'ADULT',
    referrals: () => present((person.referrals ?? []).map(({ referralId }) => referralOf(ask, referralId))),
    caseNotes: () => caseNotesOfPerson(ask, personId),
    trajectory: () => trajectoryOfPerson(ask, personId),
    actions: () => present((person.actions ?? []).map(({ actionId }) => actionOf(ask, actionId))),
    ...besidesMeetings(ask, personId, alsoStatedAs),
  }) as Person;

/** What stands under any record of the person is the person's. */
const besidesMeetings = (ask: Asking, personId: string, others: readonly string[]) => {
  const ofEach = async <T>(of: (ask: Asking, personId: string) => Promise<readonly T[]>): Promise<T[]> =>
    (await Promise.all([personId, ...others].map((record) => of(ask, record)))).flat();
  return {
    planning: () => planningOf(ask, [personId, ...others]),
    strategyDiscussions: () => ofEach(strategiesOfPerson),
    differences: () => ofEach((all, record) => differencesOfPerson(all, record)),
    missingProfile: () => missingProfileOf(ask, personId),
    missingEpisodes: async () =>
      (await ofEach(missingEpisodesOf)).toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1)),
    repeats: () => repeatsOfPerson(ask, personId, others),
    channelOutcomes: () => ofEach(channelOutcomesOf),
    adultOutcomes: () => ofEach(adultOutcomesOf),
    assessments: () => assessmentsOfPerson(ask, personId),
    trackerEntries: () => ofEach((all, record) => trackerEntriesOfPerson(all, record)),
    seriousHarm: () => ofEach(harmOfPerson),
    holds: () => ofEach(holdsOfPerson),
    duties: async () =>
      (await ofEach((all, record) => dutiesBy(all, 'byPerson', record))).toSorted((a, b) =>
        a.dueAt < b.dueAt ? -1 : 1,
      ),
  };
};

/** What is absent or denied is left out: the two look alike. */
export const present = async <T>(things: readonly Promise<T | null>[]): Promise<T[]> =>
  (await Promise.all(things)).filter((thing) => thing !== null);
