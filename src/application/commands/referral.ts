/** The commands of a referral's stream. */
import { isEntitled } from '../../access/authority.js';
import { termsNow } from '../../access/facts.js';
import { answerIn, codesKind, takes } from '../../domain/adopted/codes.js';
import type { Id } from '../../domain/event.js';
import { isMissing } from '../../domain/known.js';
import { tokensOf, type Tokenise } from '../../domain/person/tokens.js';
import { HEARING_WITHIN_DAYS, hearings } from '../../domain/referral/hearing.js';
import { canHear, type Candidate, type HearingGiven } from '../../domain/referral/place.js';
import { placeReferral, type MoveGiven, type PlaceReferral } from '../../domain/referral/place-referral.js';
import { recordPriority, type RecordPriority } from '../../domain/referral/record-priority.js';
import {
  referPerson,
  type ReferPerson,
  type ReferPersonGiven,
  type SubjectAsReferred,
  type WorkedOut,
} from '../../domain/referral/refer-person.js';
import { referralKind } from '../../domain/referral/referral.js';
import type { SittingPhase } from '../../domain/sitting/sitting.js';
import { addDays, localDateOf, type Instant, type LocalDate } from '../../domain/time.js';
import { isOver } from '../../domain/sitting/sitting-state.js';
import { row, type Look, type Services, type Surroundings } from '../command.js';
import { birthOf } from './birth.js';
import { sittingById, sittingDayOf, termsInForce, unknownCodes } from './lookups.js';
import { othersAmong, proposedOthers, type OtherInPhase } from './other-sittings.js';

export const referralCommands = {
  ReferPerson: row({
    kind: referralKind,
    stream: (_input: ReferPerson, newId) => newId('referral'),
    authority: () => [{ of: 'ANY_PROFESSIONAL' }],
    prepare: (input: ReferPerson, services: Services) =>
      proposedOthers(services, input.series, input.registered?.receivedAt ?? services.now),
    gather: async (input, look, around, proposed): Promise<ReferPersonGiven> => {
      const { facts, actor, now } = around;
      const receivedAt = input.registered?.receivedAt ?? now;
      const today = localDateOf(receivedAt, facts.board.zone);
      const terms = termsNow(facts, now).get(input.series);
      const concernTypes = input.subjects.flatMap((subject) => subject.concernTypes);
      return {
        ...(await hearingOf(input.series, receivedAt, look, { ...around, proposed })),
        agency: 'agency' in actor.actor ? actor.actor.agency : '',
        edge: await Promise.all(
          input.subjects.map(async (subject) => workedOut(await read(subject, look), today, around.tokenise)),
        ),
        unknownConcernTypes: await unknownCodes(look, 'concern-type', concernTypes),
        unknownAnswers: await unknownAnswers(input, look),
        actorIsCoordinator: isEntitled(actor, { of: 'COORDINATOR', terms }),
        administeredBy: terms?.administeredBy,
      };
    },
    decide: referPerson,
  }),
  PlaceReferral: row({
    kind: referralKind,
    stream: (input: PlaceReferral): Id => input.referralId,
    authority: () => [{ of: 'POLICY' }],
    prepare: (input: PlaceReferral, services: Services) =>
      proposedOthers(services, input.series, services.now),
    gather: async (input, look, around, proposed) =>
      input.to === undefined
        ? nextSitting(input.series, look, around, await othersAmong(look, proposed))
        : backTo(input.to, input.from, look),
    decide: placeReferral,
  }),
  RecordPriority: row({
    kind: referralKind,
    stream: (input: RecordPriority): Id => input.referralId,
    authority: () => [{ of: 'POLICY' }],
    gather: () => Promise.resolve({}),
    decide: recordPriority,
  }),
};

const CODED_ANSWERS = ['sex', 'gender', 'ethnicity'] as const;

/** Which answers are codes that the board's sets do not have. A set that the board has not adopted takes any. */
const unknownAnswers = async (
  { subjects }: ReferPerson,
  look: Look,
): Promise<ReferPersonGiven['unknownAnswers']> => {
  const unknown: (typeof CODED_ANSWERS)[number][] = [];
  for (const field of CODED_ANSWERS) {
    const adopted = await look.state(codesKind, field);
    if (subjects.some(({ identity: { [field]: answer } }) => answer && !takes(adopted, answer)))
      unknown.push(field);
  }
  return unknown;
};

/** The person as stated, with codes that stand for a lacking answer read as the reason why it is lacking. */
const read = async (subject: SubjectAsReferred, look: Look): Promise<SubjectAsReferred> => {
  const { identity } = subject;
  const answers = await Promise.all(
    CODED_ANSWERS.flatMap((field) => {
      const answer = identity[field];
      if (answer === undefined) return [];
      return [look.state(codesKind, field).then((adopted) => [field, answerIn(adopted, answer)] as const)];
    }),
  );
  return { ...subject, identity: { ...identity, ...Object.fromEntries(answers) } };
};

/** What rules and counts need of a personal part, worked out here at the edge and recorded in clear. */
const workedOut = (
  { identity, dateOfBirthAccuracy: stated }: SubjectAsReferred,
  today: LocalDate,
  tokenise: Tokenise,
): WorkedOut => {
  const { name, dateOfBirth, gender, ethnicity } = identity;
  const answers = { name, dateOfBirth, gender, ethnicity };
  const birth = birthOf(dateOfBirth, stated, today);
  return {
    ageInYears: birth.ageInYears,
    missing: Object.entries(answers).flatMap(([field, answer]) => (isMissing(answer) ? [field] : [])),
    who: {
      tokens: tokensOf(identity, tokenise),
      ...(birth.accuracy !== null && birth.accuracy !== 'EXACT' && { dateOfBirthAccuracy: birth.accuracy }),
    },
    identity,
  };
};

/** The sittings that the cut-off rule names, in order, as far as the first that can hear it. */
const hearingOf = async (
  series: string,
  receivedAt: Instant,
  look: Look,
  around: Surroundings & { readonly proposed: readonly Id[] },
): Promise<HearingGiven> => {
  const inForce = await termsInForce(look, series, localDateOf(receivedAt, around.facts.board.zone));
  if (inForce === undefined) return { candidates: [], none: undefined };
  const others = await othersAmong(look, around.proposed);
  const named = hearings(inForce.terms, inForce.calendar, receivedAt, others);
  const candidates: Candidate[] = [];
  for (;;) {
    const next = named.next();
    if (next.done === true) return { candidates, none: next.value };
    const { date } = next.value;
    const sittingId = next.value.sittingId ?? around.ids.sitting(series, date);
    const other = others.find((candidate) => candidate.sittingId === sittingId);
    const phase = other?.phase ?? (await phaseOn(series, date, look, around));
    const candidate = { hearing: next.value, sittingId, phase };
    candidates.push(candidate);
    if (canHear(candidate, candidates.length === 1)) return { candidates, none: undefined };
  }
};

/** The next sitting, from today on, that has not opened yet. */
const nextSitting = async (
  series: string,
  look: Look,
  around: Surroundings,
  others: readonly OtherInPhase[],
): Promise<MoveGiven> => {
  const today = localDateOf(around.now, around.facts.board.zone);
  for (let ahead = 0; ahead <= HEARING_WITHIN_DAYS; ahead += 1) {
    const date = addDays(today, ahead);
    for (const { sittingId, phase } of await sittingsOn(series, date, look, { ...around, others })) {
      if (phase === 'CONVENED' || phase === 'NOT_CONVENED') return { next: { sittingId, date, phase } };
    }
  }
  return { next: undefined };
};

/** The sittings of a day in the order in which they begin, each with how far it has got. */
const sittingsOn = async (
  series: string,
  date: LocalDate,
  look: Look,
  around: Surroundings & { readonly others: readonly OtherInPhase[] },
): Promise<
  readonly { readonly sittingId: Id; readonly startsAt: Instant; readonly phase: SittingPhase }[]
> => {
  const there = around.others.filter((other) => other.date === date);
  const sittingId = around.ids.sitting(series, date);
  const recurring = await sittingDayOf(look, series, date, around.now);
  if (recurring === undefined || around.others.some((other) => other.sittingId === sittingId)) return there;
  const { startsAt } = recurring;
  const phase = await phaseOn(series, date, look, around);
  return [{ sittingId, startsAt, phase }, ...there].toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
};

/** A sitting that was held after all takes back what had moved from it and is not being heard where it went. */
const backTo = async (to: Id, from: Id | null, look: Look): Promise<MoveGiven> => {
  const { phase, convening } = await sittingById(look, to);
  const elsewhere = from === null ? undefined : (await sittingById(look, from)).phase;
  const isFree = elsewhere === undefined || elsewhere === 'NOT_CONVENED' || elsewhere === 'CONVENED';
  if (!isFree || convening === undefined || isOver({ phase })) return { next: undefined };
  return { next: { sittingId: to, date: convening.date, phase } };
};

/**
 * How far the sitting of a day has got. A day that nobody convened and nobody will, because it is over or the
 * terms in force on it do not sit, hears nothing: what was placed there would be lost.
 */
const phaseOn = async (
  series: string,
  date: LocalDate,
  look: Look,
  { ids, now, facts }: Surroundings,
): Promise<SittingPhase> => {
  const { phase, convening } = await sittingById(look, ids.sitting(series, date));
  // Moved to another day a moment ago: it is not to be found on this one any more.
  if (convening !== undefined && convening.date !== date) return 'MISSED';
  if (phase !== 'NOT_CONVENED') return phase;
  if (date < localDateOf(now, facts.board.zone)) return 'MISSED';
  return (await sittingDayOf(look, series, date, now)) === undefined ? 'MISSED' : phase;
};
