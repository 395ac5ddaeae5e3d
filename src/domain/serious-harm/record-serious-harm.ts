/** Recording a death or serious harm starts its clocks; a policy places a hold on the person's records. */
import {
  accept,
  already,
  boardsOwn,
  refuse,
  trace,
  type Context,
  type Decision,
  type Refusal,
} from '../decision.js';
import { dueOn, dueWithinWorkingDays, sayDue } from '../due.js';
import type { Id } from '../event.js';
import { noTerms, type StrategyGiven } from '../strategy/strategy-state.js';
import { localDateOf, type Instant, type LocalDate } from '../time.js';
import type { HarmEvent, HarmKind, SeriousHarm } from './serious-harm.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';

export interface RecordSeriousHarm {
  readonly personId: Id;
  readonly kind: HarmKind;
  readonly happenedAt: Instant;
  /** The day on which the authority learnt of it; today where left out. */
  readonly learntOn?: LocalDate;
  readonly circumstances: string;
}

export interface SeriousHarmGiven extends StrategyGiven {
  readonly referred: boolean;
  /** Whether every referral that states an age states that of an adult. */
  readonly adult: boolean;
  /** What was recorded before, of every record of the person. */
  readonly recorded: readonly Pick<SeriousHarm, 'kind' | 'happenedAt'>[];
}

export const recordSeriousHarm = (
  harm: SeriousHarm,
  input: RecordSeriousHarm,
  { referred, adult, recorded, under }: SeriousHarmGiven,
  context: Context,
): Decision<HarmEvent> => {
  if (!referred) return refuse('NO_SUCH_PERSON', 'There is no such person.', { path: ['personId'] });
  if (under === undefined) return noTerms();
  const { terms, calendar } = under;
  const { zone } = terms;
  const { personId, kind, happenedAt, circumstances } = input;
  const today = localDateOf(context.now, zone);
  const learntOn = input.learntOn ?? today;
  if (happenedAt > context.now) {
    return refuse('HAPPENED_IN_THE_FUTURE', 'It cannot have happened later than now.', {
      path: ['happenedAt'],
    });
  }
  if (learntOn > today || learntOn < localDateOf(happenedAt, zone)) {
    return refuse(
      'LEARNT_AFTER_IT_HAPPENED',
      'It is learnt of after it happened, and not later than today.',
      {
        path: ['learntOn'],
      },
    );
  }
  const { notifyWithinWorkingDays, rapidReviewWithinWorkingDays } = terms.seriousHarm;
  const { adultReviewWithinWorkingDays = rapidReviewWithinWorkingDays } = terms.seriousHarm;
  const reviewWithin = adult ? adultReviewWithinWorkingDays : rapidReviewWithinWorkingDays;
  const days = { calendar, zone };
  const notifyBy = dueWithinWorkingDays(days, learntOn, notifyWithinWorkingDays);
  const reviewBy = dueWithinWorkingDays(days, learntOn, reviewWithin);
  const because = trace(
    `Recorded. Notify by ${sayDue(notifyBy, zone)}; the ${sayReview(adult, terms)} is due by ${sayDue(reviewBy, zone)}. The records are held.`,
    OWN_PATHWAY,
    context.now,
  );
  if (harm.personId !== '') return already(because);
  const day = localDateOf(happenedAt, zone);
  if (recorded.some((one) => one.kind === kind && localDateOf(one.happenedAt, zone) === day)) {
    return refuse(
      'HARM_RECORDED',
      'This has been recorded for that day: its clocks run, and the records are held.',
      { path: ['happenedAt'] },
    );
  }
  const harmId = context.newId('harm');
  return accept(
    [
      {
        type: 'SeriousHarmRecorded',
        data: {
          ...{ harmId, personId, series: terms.series, kind, happenedAt, learntOn },
          ...{ notifyBy, reviewBy, ...(adult && { adult }) },
        },
        parts: [{ name: 'circumstances', of: [personId], content: { text: circumstances } }],
        subjects: [personId],
        occurredAt: happenedAt,
      },
    ],
    because,
  );
};

export interface RecordNotification {
  readonly harmId: Id;
  readonly notifiedOn: LocalDate;
  /** The reference that the notified body gave. */
  readonly reference: string;
}

export const recordNotification = (
  harm: SeriousHarm,
  { harmId, notifiedOn, reference }: RecordNotification,
  { under }: StrategyGiven,
  context: Context,
): Decision<HarmEvent> => {
  const unfit = unfitStep(harm, { notifiedOn }, { under }, context);
  if (unfit !== undefined) return unfit;
  const { personId, series } = harm;
  const inTime = notifiedOn <= dueOn(harm.notifyBy, zoneOf(under));
  const because = trace(
    inTime ? 'Notified in time.' : 'Notified late: the working days of the terms had passed.',
    OWN_PATHWAY,
    context.now,
  );
  if (harm.notifiedOn === notifiedOn) return already(because);
  if (harm.notifiedOn !== null) return refuse('NOTIFIED', 'The notification has been recorded.');
  return accept(
    [
      {
        type: 'HarmNotified',
        data: { harmId, personId, series, notifiedOn, inTime },
        parts: [{ name: 'notification', of: [personId], content: { reference } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

export interface RecordRapidReview {
  readonly harmId: Id;
  readonly completedOn: LocalDate;
  readonly practiceReview: boolean;
  readonly findings: string;
}

export const recordRapidReview = (
  harm: SeriousHarm,
  { harmId, completedOn, practiceReview, findings }: RecordRapidReview,
  { under }: StrategyGiven,
  context: Context,
): Decision<HarmEvent> => {
  const unfit = unfitStep(harm, { completedOn }, { under }, context);
  if (unfit !== undefined) return unfit;
  const { personId, series } = harm;
  const inTime = completedOn <= dueOn(harm.reviewBy, zoneOf(under));
  const because = trace(
    harm.adult
      ? `Whether a ${reviewsOf(under?.terms).ofAdult} is needed was decided ${inTime ? 'in time' : 'late'}.`
      : `The ${reviewsOf(under?.terms).ofChild} was completed ${inTime ? 'in time' : 'late'}.`,
    OWN_PATHWAY,
    context.now,
  );
  if (harm.reviewedOn === completedOn) return already(because);
  if (harm.reviewedOn !== null) {
    return refuse('REVIEWED', `The ${sayReview(harm.adult, under?.terms)} has been recorded.`);
  }
  return accept(
    [
      {
        type: 'RapidReviewCompleted',
        data: { harmId, personId, series, completedOn, inTime, practiceReview },
        parts: [{ name: 'findings', of: [personId], content: { text: findings } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const unfitStep = (
  harm: SeriousHarm,
  step: { readonly notifiedOn: LocalDate } | { readonly completedOn: LocalDate },
  { under }: StrategyGiven,
  { now }: Context,
): Refusal | undefined => {
  if (harm.personId === '')
    return refuse('NO_SUCH_HARM', 'No death or serious harm of this id was recorded.');
  if (under === undefined) return noTerms();
  const [field, on] =
    'notifiedOn' in step ? ['notifiedOn', step.notifiedOn] : ['completedOn', step.completedOn];
  return on < harm.learntOn || on > localDateOf(now, under.terms.zone)
    ? refuse('AFTER_IT_WAS_LEARNT', 'This follows after it was learnt of, and is recorded afterwards.', {
        path: [field],
      })
    : undefined;
};

/** What the reviews are called on a board that has not named its own. */
const AS_IN_ENGLAND = { ofChild: 'rapid review', ofAdult: 'Safeguarding Adults Review' };

const reviewsOf = (terms: TermsOfReference | undefined): typeof AS_IN_ENGLAND =>
  terms?.seriousHarm.reviews ?? AS_IN_ENGLAND;

/** Of an adult it is decided whether there is one. */
const sayReview = (adult: boolean, terms: TermsOfReference | undefined): string =>
  adult ? `decision on a ${reviewsOf(terms).ofAdult}` : reviewsOf(terms).ofChild;

const zoneOf = (under: StrategyGiven['under']): string => under?.terms.zone ?? 'UTC';

const OWN_PATHWAY = boardsOwn(
  'A death or serious harm is a pathway of its own: it starts its clocks and a hold on the records, and what was agreed goes on.',
);
