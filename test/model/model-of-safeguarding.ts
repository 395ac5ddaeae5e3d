/** What the model answers about abuse, Channel, adults, and a death or serious harm with the hold that follows it. */
import type { Answer, Model, PersonModel, Role } from './meeting-model.js';
import { inStep, recordsOf } from './model-of-agendas.js';
import { dayOf } from './meeting-time.js';
import { conflictAbout } from './model-of-conflicts.js';
import { notAMember } from './model-of-people.js';

/** What became of a person besides meetings. */
export interface RoutesModel {
  readonly abuse: AbuseModel[];
  /** Of each exit from the Channel panel: the days on which the person is looked at again, and when that was done. */
  readonly reviews: {
    readonly outcomeId: string;
    readonly decidedOn: string;
    readonly dueOn: string;
    heldOn: string | null;
  }[];
}

export interface AbuseModel {
  readonly concerned: string;
  readonly referredOn: string;
  readonly isRepeat: boolean;
}

export interface HarmModel {
  readonly harmId: string;
  readonly person: PersonModel;
  readonly kind: string;
  readonly day: string;
  readonly learntOn: string;
  notifiedOn: string | null;
  reviewedOn: string | null;
  /** Records that were ever held for it, and those whose hold was lifted. */
  readonly held: Set<PersonModel>;
  readonly lifted: Set<PersonModel>;
}

export const newRoutes = (): RoutesModel => ({ abuse: [], reviews: [] });

/** Everything that was reported of one person, by whichever record. */
const abuseOf = (model: Model, person: PersonModel): readonly AbuseModel[] =>
  recordsOf(model, person).flatMap(({ routes }) => routes.abuse);

/** A repeat is abuse between the same people after a referral of it; the months of the terms outlast every run. */
export const isRepeat = (model: Model, person: PersonModel, concerned: string, occurredOn: string): boolean =>
  abuseOf(model, person).some((before) => before.concerned === concerned && before.referredOn <= occurredOn);

export const recordAbuse = (
  model: Model,
  person: PersonModel,
  role: Role,
  { concerned, occurredOn }: { readonly concerned: string | null; readonly occurredOn: string },
): Answer => {
  const refused = notAMember(role);
  if (refused !== undefined) return refused;
  if (occurredOn > dayOf(model.now)) return 'OCCURRED_BEFORE_REFERRED';
  const isKnown = abuseOf(model, person).some((before) => before.concerned === concerned);
  return concerned === null || isKnown ? 'RECORDED' : 'NO_SUCH_PERSON_OF_CONCERN';
};

export const abuseRecorded = (model: Model, person: PersonModel, abuse: AbuseModel): void => {
  person.routes.abuse.push(abuse);
  inStep(model, person);
};

/** Members, who have no conflict. */
const notTheirs = (person: PersonModel, role: Role): Answer | undefined =>
  notAMember(role) ?? conflictAbout(role, person);

export const decideChannel = (
  person: PersonModel,
  role: Role,
  {
    decidedOn,
    outcome,
    now,
  }: { readonly decidedOn: string; readonly outcome: 'EXITED' | 'ADOPTED'; readonly now: string },
): Answer => {
  const refused = notTheirs(person, role);
  if (refused !== undefined) return refused;
  if (decidedOn > dayOf(now)) return 'DECIDED_IN_THE_FUTURE';
  const stands = outcome === 'EXITED' && person.routes.reviews.some((one) => one.decidedOn === decidedOn);
  return stands ? 'NOTHING' : 'RECORDED';
};

export interface ReviewHeld {
  readonly review: RoutesModel['reviews'][number] | undefined;
  readonly heldOn: string;
  readonly now: string;
}

export const reviewChannel = (
  person: PersonModel,
  role: Role,
  { review, heldOn, now }: ReviewHeld,
): Answer => {
  const refused = notTheirs(person, role);
  if (refused !== undefined) return refused;
  if (review === undefined) return 'NO_SUCH_REVIEW';
  if (review.heldOn === heldOn) return 'NOTHING';
  if (review.heldOn !== null) return 'REVIEW_HELD';
  if (heldOn > dayOf(now)) return 'HELD_IN_THE_FUTURE';
  if (heldOn < review.decidedOn) return 'HELD_BEFORE_THE_EXIT';
  review.heldOn = heldOn;
  return 'RECORDED';
};

/** Whoever is referred in these months is fourteen. */
export const decideAdult = (person: PersonModel, role: Role): Answer =>
  notTheirs(person, role) ?? 'NOT_AN_ADULT';

/** What two people record of one day is recorded once. */
export const recordHarm = (
  model: Model,
  person: PersonModel,
  role: Role,
  { kind, happenedAt }: { readonly kind: string; readonly happenedAt: string },
): Answer => {
  const refused = notAMember(role);
  if (refused !== undefined) return refused;
  if (happenedAt > model.now) return 'HAPPENED_IN_THE_FUTURE';
  const records = recordsOf(model, person);
  const isThere = model.harms.some(
    (harm) => records.includes(harm.person) && harm.kind === kind && harm.day === dayOf(happenedAt),
  );
  return isThere ? 'HARM_RECORDED' : 'RECORDED';
};

/** A hold is placed on every record of the person. */
export const harmRecorded = (
  model: Model,
  of: Pick<HarmModel, 'harmId' | 'person' | 'kind' | 'day'>,
): void => {
  const held = new Set(recordsOf(model, of.person));
  const learnt = { learntOn: dayOf(model.now), notifiedOn: null, reviewedOn: null };
  model.harms.push({ ...of, ...learnt, held, lifted: new Set() });
};

/** What is said only later to be of the same person is held too, as long as a hold of the others stands. */
export const holdEveryRecord = (model: Model, person: PersonModel): void => {
  const records = recordsOf(model, person);
  for (const { held, lifted } of model.harms) {
    if (!records.some((record) => held.has(record) && !lifted.has(record))) continue;
    for (const record of records) held.add(record);
  }
};

type Step = 'notifiedOn' | 'reviewedOn';
const DONE: Readonly<Record<Step, Answer>> = { notifiedOn: 'NOTIFIED', reviewedOn: 'REVIEWED' };

export const followHarm = (
  harm: HarmModel,
  role: Role,
  { step, on, now }: { readonly step: Step; readonly on: string; readonly now: string },
): Answer => {
  const refused = notTheirs(harm.person, role);
  if (refused !== undefined) return refused;
  if (on < harm.learntOn || on > dayOf(now)) return 'AFTER_IT_WAS_LEARNT';
  if (harm[step] === on) return 'NOTHING';
  if (harm[step] !== null) return DONE[step];
  harm[step] = on;
  return 'RECORDED';
};

/** The co-ordinator administers the board. */
export const liftHold = (harm: HarmModel, record: PersonModel, role: Role): Answer => {
  if (role !== 'DRM_COORDINATOR') return 'NOT_YOURS_TO_DO';
  if (!harm.held.has(record)) return 'NO_SUCH_HOLD';
  const barred = conflictAbout(role, record);
  if (barred !== undefined) return barred;
  if (harm.lifted.has(record)) return 'NOTHING';
  harm.lifted.add(record);
  return 'RECORDED';
};
