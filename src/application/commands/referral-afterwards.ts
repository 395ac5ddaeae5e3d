/** The commands of a referral's stream after its receipt. */
import { isEntitled, type Authority } from '../../access/authority.js';
import { termsNow } from '../../access/facts.js';
import { boardsOwn } from '../../domain/decision.js';
import { personKind } from '../../domain/person/person.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { acknowledgeReferral, type AcknowledgeReferral } from '../../domain/referral/acknowledge-referral.js';
import { amendReferral, type AmendGiven, type AmendReferral } from '../../domain/referral/amend-referral.js';
import { askReferrer, type AskReferrer } from '../../domain/referral/ask-referrer.js';
import {
  decideWithdrawal,
  type DecideWithdrawal,
  type DecideWithdrawalGiven,
} from '../../domain/referral/decide-withdrawal.js';
import {
  hearUrgently,
  type HearUrgently,
  type HearUrgentlyGiven,
} from '../../domain/referral/hear-urgently.js';
import {
  moveIncomplete,
  type MoveIncomplete,
  type MoveIncompleteGiven,
} from '../../domain/referral/move-incomplete.js';
import { noteHeard, type NoteHeard } from '../../domain/referral/note-heard.js';
import {
  recordImmediateAction,
  type ImmediateActionGiven,
  type RecordImmediateAction,
} from '../../domain/referral/record-immediate-action.js';
import { referralKind, type Referral, type ReferralEvent } from '../../domain/referral/referral.js';
import {
  tellReferrerOutcome,
  type TellReferrerOutcome,
} from '../../domain/referral/tell-referrer-outcome.js';
import {
  withdrawReferral,
  type WithdrawGiven,
  type WithdrawReferral,
} from '../../domain/referral/withdraw-referral.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { addDays, localDateOf, type LocalDate } from '../../domain/time.js';
import type { SittingView } from '../../projections/sittings.js';
import { row, type Look, type Services, type Surroundings } from '../command.js';
import { sittingById, unknownCodes } from './lookups.js';
import { proposedOthers } from './other-sittings.js';
import { nextSitting, NOT_OPENED } from './sittings-ahead.js';
import { readAnswers, unknownAnswers, workedOutAnew } from './stated-answers.js';

interface ByTerms {
  /** Those in force of the series that it was made to. */
  readonly terms: TermsOfReference | undefined;
}
type Found = { readonly state: Referral; readonly given: ByTerms };

const policy = (): readonly Authority[] => [{ of: 'POLICY' }];
const chairs = ({ given: { terms } }: Found): readonly Authority[] => [{ of: 'CHAIR', terms }];
const coordinator = ({ given: { terms } }: Found): readonly Authority[] => [{ of: 'COORDINATOR', terms }];
const referringAgency = ({ state: { agency } }: Found): readonly Authority[] => [{ of: 'AGENCY', agency }];

const byTerms = async (referralId: Id, look: Look, { facts, now }: Surroundings): Promise<ByTerms> => {
  const { series } = await look.state(referralKind, referralId);
  return { terms: termsNow(facts, now).get(series) };
};

/** People of a referral whose discussion has begun at the sitting that hears them. */
const begunOf = async (referralId: Id, look: Look, { ids }: Surroundings): Promise<readonly Id[]> => {
  const { places } = await look.state(referralKind, referralId);
  const begun: Id[] = [];
  for (const [personId, place] of places) {
    if (place === null) continue;
    // A record that was merged is heard under the one that leads.
    const { mergedInto = personId } = await look.state(personKind, personId);
    for (const heardAs of new Set([personId, mergedInto])) {
      const { phase } = await look.state(discussionKind, ids.discussion(place.sittingId, heardAs));
      if (phase !== 'NOT_STARTED' && !begun.includes(personId)) begun.push(personId);
    }
  }
  return begun;
};

/** On which days the sittings that hear people of a referral are held now: they may have moved. */
const daysNow = async (referralId: Id, look: Look): Promise<ReadonlyMap<Id, LocalDate>> => {
  const { places } = await look.state(referralKind, referralId);
  const days = new Map<Id, LocalDate>();
  for (const place of places.values()) {
    const date = place && (await sittingById(look, place.sittingId)).convening?.date;
    if (place && date) days.set(place.sittingId, date);
  }
  return days;
};

export const referralAfterwardsCommands = {
  AmendReferral: row<Referral, ReferralEvent, AmendReferral, AmendGiven & ByTerms>({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    authority: (found) => [...referringAgency(found), ...coordinator(found), ...chairs(found)],
    gather: async (input, look, around) => {
      const today = localDateOf(around.now, around.facts.board.zone);
      const concernTypes = input.people.flatMap((person) => person.concernTypes ?? []);
      const identities = input.people.flatMap(({ identity }) => identity ?? []);
      return {
        ...(await byTerms(input.referralId, look, around)),
        edge: await Promise.all(
          input.people.map(async (person) => {
            const identity = await readAnswers(person.identity ?? {}, look);
            return workedOutAnew({ ...person, identity }, today);
          }),
        ),
        unknownConcernTypes: await unknownCodes(look, 'concern-type', concernTypes),
        unknownAnswers: await unknownAnswers(identities, look),
      };
    },
    decide: amendReferral,
  }),
  WithdrawReferral: row<Referral, ReferralEvent, WithdrawReferral, WithdrawGiven & ByTerms>({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    authority: (found) => [...referringAgency(found), ...coordinator(found), ...chairs(found)],
    gather: async (input, look, around) => {
      const given = await byTerms(input.referralId, look, around);
      return {
        ...given,
        begun: await begunOf(input.referralId, look, around),
        actorIsChair: isEntitled(around.actor, { of: 'CHAIR', terms: given.terms }),
      };
    },
    decide: withdrawReferral,
  }),
  DecideWithdrawal: row<Referral, ReferralEvent, DecideWithdrawal, DecideWithdrawalGiven & ByTerms>({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    authority: chairs,
    gather: async (input, look, around) => {
      const begun = await begunOf(input.referralId, look, around);
      const given = await byTerms(input.referralId, look, around);
      return { ...given, begun: begun.includes(input.personId) };
    },
    decide: decideWithdrawal,
  }),
  HearUrgently: row<Referral, ReferralEvent, HearUrgently, HearUrgentlyGiven & ByTerms>({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    authority: chairs,
    gather: async (input, look, around) => {
      const given = await byTerms(input.referralId, look, around);
      return {
        ...given,
        sitting: await sittingById(look, input.sittingId),
        begun: await begunOf(input.referralId, look, around),
        movedTo: await daysNow(input.referralId, look),
        clause: given.terms?.clauses.noDelay,
      };
    },
    decide: hearUrgently,
  }),
  RecordImmediateAction: row<Referral, ReferralEvent, RecordImmediateAction, ImmediateActionGiven & ByTerms>({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    authority: (found) => [
      ...referringAgency(found),
      { of: 'MEMBER', terms: found.given.terms },
      ...chairs(found),
    ],
    gather: async (input, look, around) => {
      const given = await byTerms(input.referralId, look, around);
      const { actor } = around.actor;
      return {
        ...given,
        agency: 'agency' in actor ? actor.agency : '',
        clause: given.terms?.clauses.noDelay,
      };
    },
    decide: recordImmediateAction,
  }),
  AcknowledgeReferral: row<Referral, ReferralEvent, AcknowledgeReferral, ByTerms>({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    authority: coordinator,
    gather: (input, look, around) => byTerms(input.referralId, look, around),
    decide: acknowledgeReferral,
  }),
  TellReferrerOutcome: row<Referral, ReferralEvent, TellReferrerOutcome, ByTerms>({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    authority: (found) => [...coordinator(found), ...chairs(found)],
    gather: (input, look, around) => byTerms(input.referralId, look, around),
    decide: tellReferrerOutcome,
  }),
  AskReferrer: row({
    kind: referralKind,
    stream: (input: AskReferrer): Id => input.referralId,
    authority: policy,
    gather: () => Promise.resolve({}),
    decide: askReferrer,
  }),
  NoteHeard: row({
    kind: referralKind,
    stream: (input: NoteHeard): Id => input.referralId,
    authority: policy,
    gather: () => Promise.resolve({}),
    decide: noteHeard,
  }),
  MoveIncomplete: row({
    kind: referralKind,
    stream: (input: MoveIncomplete): Id => input.referralId,
    authority: policy,
    prepare: async ({ sittingId }: MoveIncomplete, services: Services) => {
      const sitting = await services.document<SittingView>('sittings', sittingId);
      return sitting === undefined ? [] : proposedOthers(services, sitting.series, services.now);
    },
    gather: async (input, look, around, proposed): Promise<MoveIncompleteGiven> => {
      const { convening } = await sittingById(look, input.sittingId);
      const clause = convening?.terms.clauses.afterCutOff ?? boardsOwn('Complete referrals are heard.');
      if (convening === undefined) return { next: undefined, clause };
      const after = { phases: NOT_OPENED, proposed, from: addDays(convening.date, 1) };
      return { ...(await nextSitting(convening.series, look, around, after)), clause };
    },
    decide: moveIncomplete,
  }),
};
