/** Keeps the agenda's order in step with what is learnt between meetings: missing now, strategy pending, level of risk, a repeat. */
import { termsKind, termsOn } from '../../domain/adopted/terms.js';
import type { LogEvent } from '../../domain/catalogue.js';
import type { Id } from '../../domain/event.js';
import { goingOn, missingKind } from '../../domain/missing/missing.js';
import { referralKind } from '../../domain/referral/referral.js';
import { NO_PRIORITY, type Priority } from '../../domain/sitting/priority.js';
import { isWithinMonths, reReferrals } from '../../domain/repeats/repeats.js';
import { assessedTogether, latestAssessment, type Assessed } from '../../domain/risk/assessed.js';
import { riskKind } from '../../domain/risk/risk.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { localDateOf, type LocalDate } from '../../domain/time.js';
import { isSamePriority } from '../../domain/tracked/record-review-priority.js';
import { openEpisode, trackedId } from '../../domain/tracked/tracked-state.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import type { PersonView } from '../../projections/people.js';
import type { RepeatsView } from '../../projections/repeats.js';
import type { StrategyView } from '../../projections/strategy-discussions.js';
import { recordIdsOf } from '../leading.js';
import { nothing, sends, type Consult, type Intention, type Policy } from './policy.js';

const AT_ONCE_AT_MOST = 100;

export const prioritising: Policy = {
  name: 'prioritising',
  on: [
    'ReferralReceived',
    // What was learnt while the item had no place is caught up with when it gets one.
    'ReferralPlaced',
    ...([
      'EpisodeEntered',
      'EpisodeResumed',
      'EpisodeReinstated',
      'ReviewPlaced',
      'ReviewDateMoved',
    ] as const),
    'MissingReported',
    'MissingEpisodeEnded',
    'StrategyDiscussionRequested',
    'StrategyDiscussionDeclined',
    'StrategyDiscussionConvened',
    'StrategyRequestAnswered',
    'DomesticAbuseRecorded',
    'RiskAssessmentCompleted',
    'RiskAssessmentCorrected',
    'PeopleMerged',
    'PeopleUnmerged',
  ],
  react: async (event, consult) => {
    const commands: Intention[] = [];
    for (const people of await whose(event, consult)) commands.push(...(await inStep(people, consult)));
    return commands.length === 0 ? nothing : sends(commands);
  },
};

/** The records of each person, once a person: what is learnt by one of them holds for all. */
const whose = async ({ subjects }: LogEvent, { document }: Consult): Promise<readonly (readonly Id[])[]> => {
  const people: (readonly Id[])[] = [];
  for (const subject of subjects) {
    if (people.some((records) => records.includes(subject))) continue;
    people.push(await recordIdsOf(subject, { document }));
  }
  return people;
};

/** A command for each referral whose sitting is still to come, or goes on, and that does not say so yet. */
const inStep = async (records: readonly Id[], consult: Consult): Promise<readonly Intention[]> => {
  const learnt = await learntOf(records, consult);
  const counted = await countedOf(records, consult);
  const commands: Intention[] = [];
  for (const personId of records) {
    commands.push(...(await recordInStep(personId, learnt, counted, consult)));
    commands.push(...(await reviewsInStep(personId, learnt, consult)));
  }
  return commands;
};

const recordInStep = async (
  personId: Id,
  learnt: Learnt,
  counted: Counted,
  consult: Consult,
): Promise<readonly Intention[]> => {
  const { document, state } = consult;
  const person = await document<PersonView>('people', personId);
  const commands: Intention[] = [];
  for (const { referralId } of person?.referrals.slice(-AT_ONCE_AT_MOST) ?? []) {
    const { subjects, places, series } = await state(referralKind, referralId);
    const place = places.get(personId);
    if (place == null || OVER.has((await state(sittingKind, place.sittingId)).phase)) continue;
    const before = subjects.find((subject) => subject.personId === personId)?.priority ?? NO_PRIORITY;
    const { assessed: _assessed, ...known } = learnt;
    const priority = {
      ...known,
      repeat: isRepeat(counted, await termsOf(series, place.date, consult), place.date),
    };
    if (says(before, priority)) continue;
    commands.push({ command: 'RecordPriority', input: { referralId, personId, priority } });
  }
  return commands;
};

/** A command for each tracker on which the record is, where its review is still to be heard and does not say so yet. */
const reviewsInStep = async (
  personId: Id,
  { currentlyMissing, strategyPending, assessed }: Learnt,
  consult: Consult,
): Promise<readonly Intention[]> => {
  const { document, state } = consult;
  const person = await document<PersonView>('people', personId);
  const commands: Intention[] = [];
  for (const series of person?.trackedIn ?? []) {
    const episode = openEpisode(await state(trackedKind, trackedId(series, personId)));
    if (episode?.placement == null) continue;
    const { placement, priority: before, level } = episode;
    if (OVER.has((await state(sittingKind, placement.sittingId)).phase)) continue;
    // By the meeting's own tool: another one may have been used since, and says nothing of this tracker.
    const tool = (await termsOf(series, placement.date, consult))?.tracker?.tool;
    const riskLevel = latestAssessment(assessed, tool)?.level ?? level;
    const priority = { currentlyMissing, strategyPending, riskLevel };
    if (isSamePriority(before, priority)) continue;
    commands.push({ command: 'RecordReviewPriority', input: { series, personId, priority } });
  }
  return commands;
};

const OVER: ReadonlySet<string> = new Set(['CLOSING', 'CLOSED', 'MISSED', 'CANCELLED']);

type Learnt = Pick<Priority, 'currentlyMissing' | 'strategyPending' | 'riskLevel'> & {
  readonly assessed: Assessed;
};

const learntOf = async (records: readonly Id[], { state, find }: Consult): Promise<Learnt> => {
  const assessed = assessedTogether(await Promise.all(records.map((one) => state(riskKind, one))));
  const riskLevel = latestAssessment(assessed)?.level ?? null;
  const learnt = { currentlyMissing: false, strategyPending: false, riskLevel, assessed };
  for (const personId of records) {
    const query = { index: 'byPerson', equal: [personId], limit: AT_ONCE_AT_MOST };
    const strategies = await find<StrategyView>('strategy-discussions', query);
    learnt.strategyPending ||= strategies.some(({ status }) => status === 'REQUESTED');
    learnt.currentlyMissing ||= goingOn(await state(missingKind, personId)) !== undefined;
  }
  return learnt;
};

type Counted = Pick<RepeatsView, 'referrals' | 'incidents'>;

const countedOf = async (records: readonly Id[], { document }: Consult): Promise<Counted> => {
  const found = await Promise.all(records.map((one) => document<RepeatsView>('repeats', one)));
  const incidents = found.flatMap((one) => one?.incidents ?? []);
  return {
    referrals: found.flatMap((one) => one?.referrals ?? []),
    incidents: incidents.toSorted((a, b) =>
      a.referredOn < b.referredOn ? -1 : Number(a.referredOn > b.referredOn),
    ),
  };
};

/** By either definition, with the months of the terms: the last report of abuse, or any two referrals. */
const isRepeat = (
  { referrals, incidents }: Counted,
  terms: TermsOfReference | undefined,
  sittingOn: LocalDate,
): boolean => {
  if (terms === undefined) return false;
  const { domesticAbuseMonths, referralMonths } = terms.repeats;
  const last = incidents.at(-1);
  if (last?.repeatOf != null && !isPast(last.referredOn, sittingOn, domesticAbuseMonths)) return true;
  const days = referrals.map(({ at }) => localDateOf(at, terms.zone)).toSorted();
  return reReferrals(days.slice(-2), referralMonths) > 0;
};

/** What is reported at a sitting that goes on past its day is not over. */
const isPast = (before: LocalDate, day: LocalDate, months: number): boolean =>
  before <= day && !isWithinMonths(before, day, months);

const termsOf = async (series: string, date: LocalDate, { state }: Consult) =>
  termsOn(await state(termsKind, series), date);

const says = (before: Priority, priority: Partial<Priority>): boolean =>
  (Object.keys(priority) as (keyof Priority)[]).every((key) => before[key] === priority[key]);
