/** The commands of a referral's stream. */
import { isEntitled } from '../../access/authority.js';
import type { Id } from '../../domain/event.js';
import { isKnown, isMissing } from '../../domain/known.js';
import { hearings } from '../../domain/referral/hearing.js';
import { canHear, type Candidate, type HearingGiven } from '../../domain/referral/place.js';
import { placeReferral, type MoveGiven, type PlaceReferral } from '../../domain/referral/place-referral.js';
import { referPerson, type ReferPerson, type ReferPersonGiven } from '../../domain/referral/refer-person.js';
import { referralKind, type ReferredSubject, type StatedIdentity } from '../../domain/referral/referral.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { sittingDays } from '../../domain/sitting/sitting-days.js';
import { ageInYears, localDateOf, type Instant, type LocalDate } from '../../domain/time.js';
import { row, type Look, type Surroundings } from '../command.js';
import { sittingById, termsInForce, unknownCodes } from './lookups.js';

export const referralCommands = {
  ReferPerson: row({
    kind: referralKind,
    stream: (_input: ReferPerson, newId) => newId('referral'),
    authority: () => [{ of: 'ANY_PROFESSIONAL' }],
    gather: async (input, look, around): Promise<ReferPersonGiven> => {
      const { facts, actor, now } = around;
      const receivedAt = input.registered?.receivedAt ?? now;
      const today = localDateOf(receivedAt, facts.board.zone);
      const concernTypes = input.subjects.flatMap((subject) => subject.concernTypes);
      return {
        ...(await hearingOf(input.series, receivedAt, look, around)),
        agency: 'agency' in actor.actor ? actor.actor.agency : '',
        edge: input.subjects.map(({ identity }) => workedOut(identity, today)),
        unknownConcernTypes: await unknownCodes(look, 'concern-type', concernTypes),
        actorIsCoordinator: isEntitled(actor, { of: 'COORDINATOR', terms: facts.terms.get(input.series) }),
        administeredBy: facts.terms.get(input.series)?.administeredBy,
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
};

/** What rules and counts need of a personal part, worked out here at the edge and recorded in clear. */
const workedOut = (
  identity: StatedIdentity,
  today: LocalDate,
): Pick<ReferredSubject, 'ageInYears' | 'missing'> => {
  const { name, dateOfBirth, gender, ethnicity } = identity;
  const answers = { name, dateOfBirth, gender, ethnicity };
  return {
    ageInYears: isKnown(dateOfBirth) ? ageInYears(dateOfBirth.value, today) : null,
    missing: Object.entries(answers).flatMap(([field, answer]) => (isMissing(answer) ? [field] : [])),
  };
};

/** The sittings that the cut-off rule names, in order, as far as the first that can hear it. */
const hearingOf = async (
  series: string,
  receivedAt: Instant,
  look: Look,
  { ids, now }: Surroundings,
): Promise<HearingGiven> => {
  const inForce = await termsInForce(look, series);
  if (inForce === undefined) return { candidates: [], none: undefined };
  const { terms, calendar } = inForce;
  const named = hearings(terms, calendar, receivedAt);
  const candidates: Candidate[] = [];
  for (;;) {
    const next = named.next();
    if (next.done === true) return { candidates, none: next.value };
    const { date } = next.value;
    const sittingId = ids.sitting(series, date);
    const { phase } = await sittingById(look, sittingId);
    // A day that nobody convened, and nobody will, hears nothing: what was placed there would be lost.
    const candidate = {
      hearing: next.value,
      sittingId,
      phase: phase === 'NOT_CONVENED' && !mayBeConvened(terms, date, now) ? 'MISSED' : phase,
    } as const;
    candidates.push(candidate);
    if (canHear(candidate, candidates.length === 1)) return { candidates, none: undefined };
  }
};

/** The next sitting, from today on, that has not opened yet. */
const nextSitting = async (series: string, look: Look, { ids, now }: Surroundings): Promise<MoveGiven> => {
  const inForce = await termsInForce(look, series);
  if (inForce === undefined) return { next: undefined };
  const { terms, calendar } = inForce;
  for (const day of sittingDays(terms, calendar, localDateOf(now, terms.zone), MOVE_WITHIN_DAYS)) {
    if (!day.sits) continue;
    const sittingId = ids.sitting(series, day.date);
    const { phase } = await sittingById(look, sittingId);
    const canHearIt =
      phase === 'CONVENED' || (phase === 'NOT_CONVENED' && mayBeConvened(terms, day.date, now));
    if (canHearIt) return { next: { sittingId, date: day.date, phase } };
  }
  return { next: undefined };
};

/** Sittings are convened from today on, and from the first day of the terms in force. */
const mayBeConvened = (terms: TermsOfReference, date: LocalDate, now: Instant): boolean =>
  date >= terms.validFrom && date >= localDateOf(now, terms.zone);

/** How far ahead an item is moved; beyond it the co-ordinator is shown that it has no place. */
const MOVE_WITHIN_DAYS = 61;
