/**
 * Entering the tracker (RMM terms, Child selection and preparation): somebody assessed at one of its levels, be it at
 * the meeting that feeds it or by a social worker; anybody else only where a difference of professional opinion
 * stands. News of a risk is never refused: what is not given here is a place on this tracker, and the answer says
 * where to turn.
 */
import {
  accept,
  already,
  refuse,
  trace,
  boardsOwn,
  type Clause,
  type Context,
  type Decision,
  type Refusal,
} from '../decision.js';
import { lackingForEntry, type Difference, type LackingForEntry } from '../difference/difference-state.js';
import type { Id } from '../event.js';
import { noPerson } from '../person/person-state.js';
import { place, type HearingGiven } from '../referral/place.js';
import { isWithinMonths } from '../repeats/repeats.js';
import { latestAssessment, type Assessed, type Assessment } from '../risk/assessed.js';
import { sayLevel } from '../risk/level.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { TrackerTerms } from '../terms/tracking-settings.js';
import { daysBetween, localDateOf, sayDate, type LocalDate } from '../time.js';
import type { EntryRoute, TrackedEvent } from './tracked-events.js';
import { openEpisode, type Tracked } from './tracked-state.js';

export interface EnterOnTracker {
  readonly series: string;
  readonly personId: Id;
  /** The difference of professional opinion that brings the person; left out where none does. */
  readonly differenceId?: Id;
  /** Why the person is brought, in the words of whoever brings them. */
  readonly reason: string;
}

export interface EnterGiven {
  /** The terms of the series in force today; undefined where there is no such series. */
  readonly terms: TermsOfReference | undefined;
  /** Whether there is such a person. */
  readonly known: boolean;
  /** The leading record, where this one was merged. */
  readonly mergedInto: Id | undefined;
  /** Whether the person is on this tracker under another record. */
  readonly trackedElsewhere: boolean;
  /** Of every record of the person. */
  readonly assessed: Assessed;
  /** Worked out at the edge by what makes the person oldest; null where nobody knows. */
  readonly ageInYears: number | null;
  /** Whether the case is open to social care, by the last check: open to early help alone is not. */
  readonly openToSocialCare: boolean;
  /** The difference that is named; undefined where none is. */
  readonly difference: Difference | undefined;
  /** Every record of the person. */
  readonly records: readonly Id[];
  /** The agency of whoever brings the person. */
  readonly agency: Id;
  /** Where a review can be heard, as for a referral that came in now. */
  readonly hearing: HearingGiven;
}

type Tracking = TermsOfReference & { readonly tracker: TrackerTerms };

export const enterOnTracker = (
  tracked: Tracked,
  input: EnterOnTracker,
  given: EnterGiven,
  context: Context,
): Decision<TrackedEvent> => {
  const { terms } = given;
  if (!keepsTracker(terms)) return noTracker();
  if (!given.known) return noPerson();
  if (given.mergedInto !== undefined) return recordMerged();
  if (openEpisode(tracked) !== undefined) {
    return already(trace(ON_IT_ALREADY, terms.tracker.clauses.stays, context.now));
  }
  if (given.trackedElsewhere) return trackedElsewhere();
  const assessment = latestAssessment(given.assessed, terms.tracker.tool);
  const barred = notAcceptedHere(input, given, terms, assessment);
  if (barred !== undefined) return barred;
  return entered(tracked, input, { ...given, terms, assessment }, context);
};

const entered = (
  tracked: Tracked,
  { series, personId, differenceId, reason }: EnterOnTracker,
  given: EnterGiven & { readonly terms: Tracking; readonly assessment: Assessment | undefined },
  context: Context,
): Decision<TrackedEvent> => {
  const { terms, assessment, openToSocialCare, agency, hearing } = given;
  const { tracker, zone } = terms;
  const today = localDateOf(context.now, zone);
  const byDifference = differs(assessment, openToSocialCare, tracker);
  const route = byDifference ? 'DIFFERENCE' : routeBy(assessment, series, tracker);
  const previous = tracked.episodes.at(-1);
  const reEntry = previous?.ended != null && isWithinMonths(previous.ended.on, today, tracker.reEntryMonths);
  const { placement, because: placedBecause } = place(hearing, context.now);
  const why = [WHY[route], sayAssessed(assessment, today), placedBecause.sentence];
  const because = trace(
    why.filter((sentence) => sentence !== '').join(' '),
    openToSocialCare ? tracker.clauses.entry : tracker.clauses.notOpen,
    context.now,
  );
  const data = {
    ...{ series, personId, episodeId: context.newId('episode') },
    ...{ route, agency, level: assessment?.level ?? null, assessmentId: assessment?.assessmentId ?? null },
    ...{ differenceId: byDifference ? (differenceId ?? null) : null, openToSocialCare },
    ...{ enteredAt: context.now, enteredOn: today, reviewOn: placement?.date ?? today, placement, because },
    ...{ previousEpisodeId: previous?.episodeId ?? null, reEntry },
  };
  const parts = [{ name: 'reason' as const, of: [personId], content: { text: reason } }];
  return accept([{ type: 'EpisodeEntered', data, parts, subjects: [personId] }], because);
};

const keepsTracker = (terms: TermsOfReference | undefined): terms is Tracking => terms?.tracker !== undefined;

/** Whether a place on the tracker takes a difference of professional opinion. */
const differs = (
  assessment: Assessment | undefined,
  openToSocialCare: boolean,
  { entersAt }: TrackerTerms,
): boolean => !openToSocialCare || assessment?.level == null || !entersAt.includes(assessment.level);

/** An assessment made in an item of the meeting, or of one that feeds it, was made by the meeting. */
const routeBy = (assessment: Assessment | undefined, own: string, { fedBy }: TrackerTerms): EntryRoute =>
  assessment?.series != null && [own, ...fedBy].includes(assessment.series) ? 'MEETING' : 'ASSESSMENT';

/** Undefined: the person is accepted. */
const notAcceptedHere = (
  { series, differenceId }: EnterOnTracker,
  { ageInYears, openToSocialCare, difference, records }: EnterGiven,
  { tracker }: Tracking,
  assessment: Assessment | undefined,
): Refusal | undefined => {
  const { clauses } = tracker;
  if (ageInYears !== null && ageInYears >= ADULT) {
    return turnedElsewhere(
      'ADULT',
      'This tracker is for children and young people.',
      clauses.purpose,
      tracker,
    );
  }
  if (!differs(assessment, openToSocialCare, tracker)) return undefined;
  if (differenceId !== undefined) {
    const lacks = lacking(difference, { series, records, notOpen: !openToSocialCare });
    return lacks && { ...lacks, clause: openToSocialCare ? clauses.differences : clauses.notOpen };
  }
  if (!openToSocialCare) {
    return turnedElsewhere(
      'NOT_OPEN_TO_SOCIAL_CARE',
      "The child is not open to Children's Social Care, and comes here only by a difference of professional opinion: record that first.",
      clauses.notOpen,
      tracker,
    );
  }
  const byDifference = 'Where professionals differ about it, record that difference first.';
  if (assessment?.level == null) {
    return turnedElsewhere(
      'NOT_ASSESSED',
      `Nobody has completed an assessment of the risk. ${byDifference}`,
      clauses.entry,
      tracker,
    );
  }
  return turnedElsewhere(
    'NOT_AT_THIS_LEVEL',
    `Assessed at ${sayLevel(assessment.level)} risk on ${sayDate(assessment.assessedOn)}: not accepted here. ${byDifference}`,
    clauses.entry,
    tracker,
  );
};

/** What a difference of professional opinion lacks to bring somebody here; undefined where it stands. */
const lacking = (
  difference: Difference | undefined,
  about: { readonly series: string; readonly records: readonly Id[]; readonly notOpen: boolean },
): Refusal | undefined => {
  const path = ['entryDifference'];
  const lacks =
    difference?.series === about.series ? lackingForEntry(difference, about.records, about) : NONE_AT_ALL;
  if (lacks.length === 0) return undefined;
  if (lacks.includes('DIFFERENCE')) return refuse('NO_SUCH_DIFFERENCE', LACKS.DIFFERENCE, { path });
  const sentence = `This difference of professional opinion does not bring the person here: ${lacks.map((one) => LACKS[one]).join('; ')}.`;
  return refuse('DIFFERENCE_DOES_NOT_STAND', sentence, { path });
};

const NONE_AT_ALL: readonly LackingForEntry[] = ['DIFFERENCE'];
const LACKS: Readonly<Record<LackingForEntry, string>> = {
  DIFFERENCE: 'No difference of professional opinion of this id stands about this person.',
  ABOUT_ENTRY: 'it is about something else',
  EVIDENCE: 'the evidence is wanted',
  SECOND_POSITION: 'the positions of two agencies are wanted',
  PUT_TO_SOCIAL_CARE: "it has not been put to Children's Social Care yet",
};

/** Not accepted here, and where to turn instead. */
const turnedElsewhere = (code: string, why: string, clause: Clause, { turnTo }: TrackerTerms): Refusal =>
  refuse(code, [why, ...turnTo.map(({ who, how }) => `${who}: ${how}`)].join(' '), {
    clause,
    path: ['personId'],
  });

const sayAssessed = (assessment: Assessment | undefined, today: LocalDate): string => {
  if (assessment?.level == null) return 'Nobody has completed an assessment of the risk yet.';
  const { level, assessedOn, reviewDays } = assessment;
  const said = `Assessed at ${sayLevel(level)} risk on ${sayDate(assessedOn)}.`;
  const age = daysBetween(assessedOn, today);
  return reviewDays === undefined || age <= reviewDays
    ? said
    : `${said} That is ${age} days ago: the tool has it looked at again after ${reviewDays}.`;
};

const WHY: Readonly<Record<EntryRoute, string>> = {
  MEETING: 'The meeting assessed the risk, and the person enters the tracker.',
  ASSESSMENT: 'An assessment of the risk was completed, and the person enters the tracker.',
  DIFFERENCE: 'A difference of professional opinion brings the person onto the tracker.',
};

/** From this age on somebody is an adult. */
const ADULT = 18;

export const noTracker = (): Refusal =>
  refuse('NO_TRACKER', 'This meeting keeps no tracker.', { path: ['series'] });

const recordMerged = (): Refusal =>
  refuse('RECORD_MERGED', 'This record was merged: the leading one is tracked.', {
    clause: ONE_ENTRY,
    path: ['personId'],
  });

const trackedElsewhere = (): Refusal =>
  refuse('ALREADY_TRACKED', 'The person is on this tracker already, under another of their records.', {
    clause: ONE_ENTRY,
    path: ['personId'],
  });

/** Said to whoever brings somebody, signed or not: neither when the next review is, nor whether the episode rests. */
const ON_IT_ALREADY =
  'The person is on the tracker already, and is heard when the next review is due. What cannot wait for that is referred.';
const ONE_ENTRY = boardsOwn('A person is tracked once, under the record that leads.');
