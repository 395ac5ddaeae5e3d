/** The commands of a referral's stream after its receipt. */
import { chairOfSitting, isEntitled, type Authority } from '../../access/authority.js';
import { agencyOf, termsNow } from '../../access/facts.js';
import { boardsOwn } from '../../domain/decision.js';
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
  type HearingNow,
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
import { addDays, localDateOf } from '../../domain/time.js';
import type { ReferralView } from '../../projections/referrals.js';
import type { SittingView } from '../../projections/sittings.js';
import { nothing, policyRow, row, type Look, type Services, type Surroundings } from '../command.js';
import { personNamed } from '../command-scope.js';
import {
  begunOf,
  leadingAt,
  leadingRecords,
  recordsOfPeople,
  timesSentOn,
  type RecordsOfPeople,
} from './heard-here.js';
import { sittingById, sittingDayOf, unknownCodes } from './lookups.js';
import { proposedOthers } from './other-sittings.js';
import { nextSitting, NOT_OPENED } from './sittings-ahead.js';
import { readAnswers, unknownAnswers, workedOutAnew } from './stated-answers.js';

interface ByTerms {
  /** Those in force of the series that it was made to. */
  readonly terms: TermsOfReference | undefined;
}
type Found = { readonly state: Referral; readonly given: ByTerms };

const chairs = ({ given: { terms } }: Found): readonly Authority[] => [{ of: 'CHAIR', terms }];
const coordinator = ({ given: { terms } }: Found): readonly Authority[] => [{ of: 'COORDINATOR', terms }];
const referringAgency = ({ state: { agency } }: Found): readonly Authority[] => [{ of: 'AGENCY', agency }];

const byTerms = async (referralId: Id, look: Look, { facts, now }: Surroundings): Promise<ByTerms> => {
  const { series } = await look.state(referralKind, referralId);
  return { terms: termsNow(facts, now).get(series) };
};

/** How far the sittings that hear people of a referral have got, and when each begins: they may have moved. */
const hearingNow = async (
  referralId: Id,
  look: Look,
  { now }: Surroundings,
): Promise<ReadonlyMap<Id, HearingNow>> => {
  const { places, series } = await look.state(referralKind, referralId);
  const hearing = new Map<Id, HearingNow>();
  for (const place of places.values()) {
    if (place === null) continue;
    const { sittingId, date } = place;
    const { phase, convening } = await sittingById(look, sittingId);
    const day = convening ?? (await sittingDayOf(look, series, date, now));
    hearing.set(sittingId, { phase, startsAt: day?.startsAt });
  }
  return hearing;
};

/** What was sent on from the sitting a moment ago is given its next place first: from there it is brought back. */
const onceMovedOn = async (
  { referralId, personIds, sittingId }: HearUrgently,
  services: Services,
): Promise<RecordsOfPeople> => {
  const { document, settle } = services;
  const referral = await document<ReferralView>('referrals', referralId);
  const meant = referral?.people.filter(({ personId }) => personIds.includes(personId)) ?? [];
  if (meant.some(({ placement }) => placement?.sittingId === sittingId)) await settle();
  return recordsOfPeople({ referralId }, services);
};

export const referralAfterwardsCommands = {
  AmendReferral: row<Referral, ReferralEvent, AmendReferral, AmendGiven & ByTerms>({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    authority: (found) => [...referringAgency(found), ...coordinator(found), ...chairs(found)],
    about: 'NEWS',
    atSitting: 'NEWS',
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
  WithdrawReferral: row<Referral, ReferralEvent, WithdrawReferral, WithdrawGiven & ByTerms, RecordsOfPeople>({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    authority: (found) => [...referringAgency(found), ...coordinator(found), ...chairs(found)],
    // Asks only: where there is a fear, a chair decides.
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: recordsOfPeople,
    gather: async (input, look, around, records) => {
      const given = await byTerms(input.referralId, look, around);
      return {
        ...given,
        begun: await begunOf(input.referralId, look, around, records),
        actorIsChair: isEntitled(around.actor, { of: 'CHAIR', terms: given.terms }),
      };
    },
    decide: withdrawReferral,
  }),
  DecideWithdrawal: row<
    Referral,
    ReferralEvent,
    DecideWithdrawal,
    DecideWithdrawalGiven & ByTerms,
    RecordsOfPeople
  >({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    authority: chairs,
    about: personNamed,
    atSitting: ({ state, input }) => state.places.get(input.personId)?.sittingId,
    prepare: recordsOfPeople,
    gather: async (input, look, around, records) => {
      const begun = await begunOf(input.referralId, look, around, records);
      const given = await byTerms(input.referralId, look, around);
      return { ...given, begun: begun.includes(input.personId) };
    },
    decide: decideWithdrawal,
  }),
  HearUrgently: row<Referral, ReferralEvent, HearUrgently, HearUrgentlyGiven & ByTerms, RecordsOfPeople>({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    // Also whom a chair has named for that very sitting.
    authority: (found) => [
      ...chairs(found),
      ...(found.given.sitting.convening?.series === found.state.series
        ? [chairOfSitting(found.given.sitting)]
        : []),
    ],
    about: ({ input }) => input.personIds,
    // That somebody is heard sooner does not wait for a signature.
    atSitting: 'NEWS',
    prepare: onceMovedOn,
    gather: async (input, look, around, records) => {
      const given = await byTerms(input.referralId, look, around);
      const found = { ...around, records };
      return {
        ...given,
        sitting: await sittingById(look, input.sittingId),
        begun: await begunOf(input.referralId, look, around, records),
        hearing: await hearingNow(input.referralId, look, around),
        leading: await leadingAt(input.sittingId, input.referralId, look, found),
        sentOn: await timesSentOn(input.sittingId, input.referralId, look, found),
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
    about: 'NEWS',
    atSitting: 'NEWS',
    gather: async (input, look, around) => {
      const given = await byTerms(input.referralId, look, around);
      return {
        ...given,
        agency: agencyOf(around.actor),
        clause: given.terms?.clauses.noDelay,
      };
    },
    decide: recordImmediateAction,
  }),
  AcknowledgeReferral: row<Referral, ReferralEvent, AcknowledgeReferral, ByTerms>({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    authority: coordinator,
    about: ({ state }) => state.subjects.map(({ personId }) => personId),
    atSitting: 'NONE',
    gather: (input, look, around) => byTerms(input.referralId, look, around),
    decide: acknowledgeReferral,
  }),
  TellReferrerOutcome: row<Referral, ReferralEvent, TellReferrerOutcome, ByTerms>({
    kind: referralKind,
    stream: (input): Id => input.referralId,
    authority: (found) => [...coordinator(found), ...chairs(found)],
    about: personNamed,
    atSitting: 'NONE',
    gather: (input, look, around) => byTerms(input.referralId, look, around),
    decide: tellReferrerOutcome,
  }),
  AskReferrer: policyRow({
    kind: referralKind,
    stream: (input: AskReferrer): Id => input.referralId,
    gather: nothing,
    decide: askReferrer,
  }),
  NoteHeard: policyRow({
    kind: referralKind,
    stream: (input: NoteHeard): Id => input.referralId,
    gather: nothing,
    decide: noteHeard,
  }),
  MoveIncomplete: policyRow({
    kind: referralKind,
    stream: (input: MoveIncomplete): Id => input.referralId,
    prepare: async (input: MoveIncomplete, services: Services) => {
      const sitting = await services.document<SittingView>('sittings', input.sittingId);
      const records = await recordsOfPeople(input, services);
      if (sitting === undefined) return { records, proposed: [] };
      return { records, proposed: await proposedOthers(services, sitting.series, services.now) };
    },
    gather: async (input, look, around, { records, proposed }): Promise<MoveIncompleteGiven> => {
      const sitting = await sittingById(look, input.sittingId);
      const { convening } = sitting;
      const clause = convening?.terms.clauses.afterCutOff ?? boardsOwn('Complete referrals are heard.');
      const begun = await begunOf(input.referralId, look, around, records);
      const found = { sitting, begun, leading: await leadingRecords(look, input.referralId), clause };
      if (convening === undefined) return { ...found, next: undefined };
      const after = { phases: NOT_OPENED, proposed, from: addDays(convening.date, 1) };
      return { ...found, ...(await nextSitting(convening.series, look, around, after)) };
    },
    decide: moveIncomplete,
  }),
};
