/** The commands of a referral's stream. */
import { isEntitled } from '../../access/authority.js';
import { agencyOf, termsNow } from '../../access/facts.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { keepBegun, type KeepBegun, type KeepBegunGiven } from '../../domain/referral/keep-begun.js';
import { placeReferral, type MoveGiven, type PlaceReferral } from '../../domain/referral/place-referral.js';
import { recordPriority, type RecordPriority } from '../../domain/referral/record-priority.js';
import { referPerson, type ReferPerson, type ReferPersonGiven } from '../../domain/referral/refer-person.js';
import { referralKind } from '../../domain/referral/referral.js';
import {
  reportCriticalIncident,
  type CriticalIncidentGiven,
  type ReportCriticalIncident,
} from '../../domain/referral/report-critical-incident.js';
import { localDateOf } from '../../domain/time.js';
import { nothing, policyRow, row, type Look, type Services, type Surroundings } from '../command.js';
import { hearingOf } from './hearing-of.js';
import { leadingRecords, recordsOfPeople, type RecordsOfPeople } from './heard-here.js';
import { unknownCodes } from './lookups.js';
import { proposedOthers } from './other-sittings.js';
import { backTo, nextSitting, NOT_CLOSED, NOT_OPENED } from './sittings-ahead.js';
import { readAnswers, unknownAnswers, workedOut } from './stated-answers.js';

/** Sittings with times of their own from the receipt on: the view proposes them. */
const others = (input: ReferPerson, services: Services): Promise<readonly Id[]> =>
  proposedOthers(services, input.series, input.registered?.receivedAt ?? services.now);

/** What a referral's receipt rests on: where it can be heard, and what is worked out from personal parts. */
const referring = async (
  input: ReferPerson,
  look: Look,
  around: Surroundings,
  proposed: readonly Id[],
): Promise<ReferPersonGiven> => {
  const { facts, actor, now } = around;
  const receivedAt = input.registered?.receivedAt ?? now;
  const today = localDateOf(receivedAt, facts.board.zone);
  const terms = termsNow(facts, now).get(input.series);
  const concernTypes = input.subjects.flatMap((subject) => subject.concernTypes);
  const identities = input.subjects.map(({ identity }) => identity);
  const edge = await Promise.all(
    input.subjects.map(async (subject) => {
      const identity = await readAnswers(subject.identity, look);
      return workedOut({ ...subject, identity }, today, around.tokenise);
    }),
  );
  const complete = edge.every(({ missing }) => missing.length === 0);
  const partner = input.onBehalfOf?.agencyId;
  return {
    ...(await hearingOf(input.series, { receivedAt, complete }, look, { ...around, proposed })),
    agency: partner ?? agencyOf(actor),
    edge,
    unknownConcernTypes: await unknownCodes(look, 'concern-type', concernTypes),
    unknownAnswers: await unknownAnswers(identities, look),
    ...(partner !== undefined && { partner: facts.agencies.has(partner) }),
    actorIsCoordinator: isEntitled(actor, { of: 'COORDINATOR', terms }),
    administeredBy: terms?.administeredBy,
  };
};

export const referralCommands = {
  ReferPerson: row({
    kind: referralKind,
    stream: (_input: ReferPerson, newId) => newId('referral'),
    authority: () => [{ of: 'ANY_PROFESSIONAL' }],
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: others,
    gather: referring,
    decide: referPerson,
  }),
  ReportCriticalIncident: row({
    kind: referralKind,
    stream: (_input: ReportCriticalIncident, newId) => newId('referral'),
    authority: () => [{ of: 'ANY_PROFESSIONAL' }],
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: (input: ReportCriticalIncident, services: Services) => others(input, services),
    gather: async (input, look, around, proposed): Promise<CriticalIncidentGiven> => {
      const { facts, actor, now } = around;
      const terms = termsNow(facts, now).get(input.series);
      const isOneOf = (of: 'CHAIR' | 'COORDINATOR') => isEntitled(actor, { of, terms });
      return {
        ...(await referring(input, look, around, proposed)),
        ...(await nextSitting(input.series, look, around, { phases: NOT_CLOSED, proposed })),
        mayReport:
          actor.roles.some(({ role }) => terms?.criticalIncidentsFrom.includes(role) === true) ||
          isOneOf('CHAIR') ||
          isOneOf('COORDINATOR'),
        clause: terms?.clauses.agendaOrder,
      };
    },
    decide: reportCriticalIncident,
  }),
  PlaceReferral: policyRow({
    kind: referralKind,
    stream: (input: PlaceReferral): Id => input.referralId,
    prepare: async (input: PlaceReferral, services: Services) => ({
      proposed: await proposedOthers(services, input.series, services.now),
      // What is not brought back goes where nobody has begun it.
      records: input.to === undefined ? new Map<Id, readonly Id[]>() : await recordsOfPeople(input, services),
    }),
    gather: async (input, look, around, prepared) => ({
      ...(await whereTo(input, look, { ...around, ...prepared })),
      leading: await leadingRecords(look, input.referralId),
    }),
    decide: placeReferral,
  }),
  KeepBegun: policyRow({
    kind: referralKind,
    stream: (input: KeepBegun): Id => input.referralId,
    gather: async ({ referralId, discussionId }: KeepBegun, look): Promise<KeepBegunGiven> => {
      const discussion = await look.state(discussionKind, discussionId);
      const { phase, concluded, sittingId, personId, alsoStatedAs, referralIds } = discussion;
      const isBegun = (phase === 'GOING_ON' || concluded) && referralIds.includes(referralId);
      const begun = isBegun ? [personId, ...alsoStatedAs] : [];
      return { sittingId, begun, leading: await leadingRecords(look, referralId) };
    },
    decide: keepBegun,
  }),
  RecordPriority: policyRow({
    kind: referralKind,
    stream: (input: RecordPriority): Id => input.referralId,
    gather: nothing,
    decide: recordPriority,
  }),
};

/** Where an item goes: back, on to the next sitting, or, where it had no place, to the one that its receipt names. */
const whereTo = async (
  input: PlaceReferral,
  look: Look,
  around: Surroundings & { readonly proposed: readonly Id[]; readonly records: RecordsOfPeople },
): Promise<Pick<MoveGiven, 'next' | 'late'>> => {
  const { proposed } = around;
  const { referralId, series, from, to } = input;
  if (to !== undefined) return backTo({ ...input, to }, look, around);
  if (from !== null) return nextSitting(series, look, around, { phases: NOT_OPENED, proposed });
  const { received, receivedAt, subjects } = await look.state(referralKind, referralId);
  if (!received) return { next: undefined };
  const complete = subjects.every(({ missing }) => missing.length === 0);
  const { candidates, none } = await hearingOf(series, { receivedAt, complete }, look, around);
  const named = candidates.find(({ phase }) => NOT_OPENED.includes(phase));
  if (named !== undefined) {
    const { hearing, sittingId, phase } = named;
    return { next: { sittingId, date: hearing.date, phase }, late: hearing.late };
  }
  // Nobody knows yet when the series sits: what came in after a cut-off is not heard before those who came in time.
  if (none?.because === 'NOT_COVERED') return { next: undefined };
  return nextSitting(series, look, around, { phases: NOT_OPENED, proposed });
};
