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
import { row, type Look, type Surroundings } from '../command.js';
import { birthOf } from './birth.js';
import { sittingById, sittingDayOf, termsInForce, unknownCodes } from './lookups.js';

export const referralCommands = {
  ReferPerson: row({
    kind: referralKind,
    stream: (_input: ReferPerson, newId) => newId('referral'),
    authority: () => [{ of: 'ANY_PROFESSIONAL' }],
    gather: async (input, look, around): Promise<ReferPersonGiven> => {
      const { facts, actor, now } = around;
      const receivedAt = input.registered?.receivedAt ?? now;
      const today = localDateOf(receivedAt, facts.board.zone);
      const terms = termsNow(facts, now).get(input.series);
      const concernTypes = input.subjects.flatMap((subject) => subject.concernTypes);
      return {
        ...(await hearingOf(input.series, receivedAt, look, around)),
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
    gather: (input, look, around) => nextSitting(input.series, look, around),
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
  around: Surroundings,
): Promise<HearingGiven> => {
  const inForce = await termsInForce(look, series, localDateOf(receivedAt, around.facts.board.zone));
  if (inForce === undefined) return { candidates: [], none: undefined };
  const named = hearings(inForce.terms, inForce.calendar, receivedAt);
  const candidates: Candidate[] = [];
  for (;;) {
    const next = named.next();
    if (next.done === true) return { candidates, none: next.value };
    const { date } = next.value;
    const phase = await phaseOn(series, date, look, around);
    const candidate = { hearing: next.value, sittingId: around.ids.sitting(series, date), phase };
    candidates.push(candidate);
    if (canHear(candidate, candidates.length === 1)) return { candidates, none: undefined };
  }
};

/** The next sitting, from today on, that has not opened yet. */
const nextSitting = async (series: string, look: Look, around: Surroundings): Promise<MoveGiven> => {
  const today = localDateOf(around.now, around.facts.board.zone);
  for (let ahead = 0; ahead <= HEARING_WITHIN_DAYS; ahead += 1) {
    const date = addDays(today, ahead);
    if ((await sittingDayOf(look, series, date, around.now)) === undefined) continue;
    const phase = await phaseOn(series, date, look, around);
    if (phase === 'CONVENED' || phase === 'NOT_CONVENED') {
      return { next: { sittingId: around.ids.sitting(series, date), date, phase } };
    }
  }
  return { next: undefined };
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
  const { phase } = await sittingById(look, ids.sitting(series, date));
  if (phase !== 'NOT_CONVENED') return phase;
  if (date < localDateOf(now, facts.board.zone)) return 'MISSED';
  return (await sittingDayOf(look, series, date, now)) === undefined ? 'MISSED' : phase;
};
