/** The commands of a professional difference's stream, and the escalation that may come of it. */
import { agencyOf } from '../../access/facts.js';
import { isEntitled, type Authority } from '../../access/authority.js';
import {
  answerDifference,
  type AnswerDifference,
  type AnswerGiven,
} from '../../domain/difference/answer-difference.js';
import { differenceKind } from '../../domain/difference/difference.js';
import type { DifferenceEvent } from '../../domain/difference/difference-events.js';
import type { Difference } from '../../domain/difference/difference-state.js';
import {
  escalateDifference,
  type EscalateDifference,
  type EscalateGiven,
} from '../../domain/difference/escalate-difference.js';
import {
  followEscalation,
  type FollowEscalation,
  type FollowGiven,
} from '../../domain/difference/follow-escalation.js';
import { noteDifference, type NoteDifference } from '../../domain/difference/note-difference.js';
import { putToSocialCare, type PutToSocialCare } from '../../domain/difference/put-to-social-care.js';
import {
  differenceIdOf,
  raiseDifference,
  type RaiseDifference,
  type RaiseGiven,
} from '../../domain/difference/raise-difference.js';
import { reopenDifference, type ReopenDifference } from '../../domain/difference/reopen-difference.js';
import { resolveDifference, type ResolveDifference } from '../../domain/difference/resolve-difference.js';
import type { NamedItem, SayingGiven } from '../../domain/difference/said-by.js';
import {
  takeUpDisagreement,
  type TakeUpDisagreement,
  type TakeUpGiven,
} from '../../domain/difference/take-up-disagreement.js';
import { takePosition, type TakePosition } from '../../domain/difference/take-position.js';
import { withdrawDifference, type WithdrawDifference } from '../../domain/difference/withdraw-difference.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import { escalationKind, type Escalation } from '../../domain/escalation/escalation.js';
import type { EscalationEvent } from '../../domain/escalation/escalation-events.js';
import type { Id } from '../../domain/event.js';
import { rolesOn } from '../../domain/officer/officer.js';
import { rolesOf, type TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { localDateOf } from '../../domain/time.js';
import type { DifferenceView } from '../../projections/differences.js';
import type { PersonView } from '../../projections/people.js';
import {
  policyRow,
  row,
  type CommandRow,
  type Look,
  type SaidByEach,
  type Surroundings,
} from '../command.js';
import { itsPerson } from '../command-scope.js';
import { conflictsAbout } from '../conflicts.js';
import { rulesOf, type Proposed } from './escalation.js';
import { sittingById, termsInForce } from './lookups.js';

interface Found<Given> {
  readonly state: Difference;
  readonly given: Given;
}

/** What is said of a difference, and who may say it. */
interface Saying extends SayingGiven {
  /** Agencies of whoever is marked present where the item that is named is heard. */
  readonly presentAgencies: readonly Id[];
}
type OfSaying = Found<Saying>;

const leading = (terms: TermsOfReference | undefined): readonly Authority[] => [
  { of: 'CHAIR', terms },
  { of: 'COORDINATOR', terms },
];
const ofAgencies = (agencies: readonly Id[]): readonly Authority[] =>
  agencies.map((agency) => ({ of: 'AGENCY', agency }));

const chairs = ({ given }: OfSaying): readonly Authority[] => [{ of: 'CHAIR', terms: given.rules?.terms }];
const whose = ({ state }: OfSaying): readonly Authority[] =>
  ofAgencies(state.raisedBy === null ? state.positionsOf : [state.raisedBy]);
const whoseOrLeading = (found: OfSaying): readonly Authority[] => [
  ...leading(found.given.rules?.terms),
  ...whose(found),
];
/** Who may say who answers for social care: its managers, and whoever records it in the meeting. */
const socialCare = ({ given }: OfSaying): readonly Authority[] => [
  { of: 'STRATEGY_CHAIR', terms: given.rules?.terms },
  ...leading(given.rules?.terms),
];
/** Members of the meeting, agencies that have a position already, and whoever is in the item. */
const parties = (found: OfSaying): readonly Authority[] => {
  const terms = found.given.rules?.terms;
  const members: readonly Authority[] = [{ of: 'MEMBER', terms }, ...socialCare(found)];
  return [...members, ...ofAgencies([...found.state.positionsOf, ...found.given.presentAgencies])];
};

/** How the actor stands to the meeting and the item that a difference is about. */
const saying = async (
  {
    series,
    agency,
    discussionId,
  }: { readonly series: string; readonly agency?: Id; readonly discussionId: Id | null },
  look: Look,
  { facts, now, actor }: Surroundings,
): Promise<Saying> => {
  const rules = await termsInForce(look, series, localDateOf(now, facts.board.zone));
  const terms = rules?.terms;
  const named = terms === undefined ? [] : rolesOf(terms);
  const { item, presentAgencies } = await itemOf(discussionId, look);
  return {
    ...{ rules, item, presentAgencies, ownAgency: agencyOf(actor) },
    role: actor.roles.find(({ role }) => named.includes(role))?.role ?? null,
    leads: leading(terms).some((authority) => isEntitled(actor, authority)),
    unknownAgency: agency !== undefined && !facts.agencies.has(agency),
  };
};

const itemOf = async (
  discussionId: Id | null,
  look: Look,
): Promise<{ readonly item: NamedItem | null; readonly presentAgencies: readonly Id[] }> => {
  if (discussionId === null) return { item: null, presentAgencies: [] };
  const discussion = await look.state(discussionKind, discussionId);
  const { convening, present } = await sittingById(look, discussion.sittingId);
  return {
    item: { discussion, series: convening?.series ?? '' },
    presentAgencies: discussion.phase === 'GOING_ON' ? present.map(({ agency }) => agency) : [],
  };
};

/** The agencies of whoever decides for social care today: its managers, by the roles that the terms name. */
const agenciesDeciding = (
  terms: TermsOfReference | undefined,
  { facts, now }: Surroundings,
): readonly Id[] => {
  const today = localDateOf(now, facts.board.zone);
  const deciding = [...facts.officers.values()].filter((officer) =>
    rolesOn(officer, today).some(({ role }) => terms?.strategy.chairedBy.includes(role)),
  );
  return [...new Set(deciding.map(({ agency }) => agency))];
};

/** A command on a difference that there is: said in the item that is named, or in the one that it stands beside. */
const onDifference = <
  Input extends { readonly differenceId: Id; readonly agency?: Id; readonly discussionId?: Id },
>(
  definition: SaidByEach<CommandRow<Difference, DifferenceEvent, Input, Saying, undefined>>,
) =>
  row<Difference, DifferenceEvent, Input, Saying>({
    kind: differenceKind,
    stream: ({ differenceId }) => differenceId,
    gather: async ({ differenceId, agency, discussionId }, look, around) => {
      const { series, discussionId: beside } = await look.state(differenceKind, differenceId);
      const item = { discussionId: discussionId ?? beside };
      return saying({ series, ...item, ...(agency !== undefined && { agency }) }, look, around);
    },
    ...definition,
  });

export const differenceCommands = {
  RaiseDifference: row<Difference, DifferenceEvent, RaiseDifference, RaiseGiven, boolean>({
    kind: differenceKind,
    stream: differenceIdOf,
    authority: () => [{ of: 'ANY_PROFESSIONAL' }],
    // That somebody differs is news.
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: async ({ personId }, services) =>
      (await services.document<PersonView>('people', personId)) === undefined,
    gather: async ({ series, agency, discussionId = null }, look, around, unknownPerson) => ({
      ...(await saying({ series, discussionId, ...(agency !== undefined && { agency }) }, look, around)),
      unknownPerson,
    }),
    decide: raiseDifference,
  }),
  TakeUpDisagreement: policyRow<Difference, DifferenceEvent, TakeUpDisagreement, TakeUpGiven>({
    kind: differenceKind,
    stream: ({ differenceId }) => differenceId,
    gather: async ({ discussionId }, look, { facts, now }) => {
      const { item } = await itemOf(discussionId, look);
      const series = item?.series ?? '';
      return { series, rules: await termsInForce(look, series, localDateOf(now, facts.board.zone)) };
    },
    decide: takeUpDisagreement,
  }),
  TakePosition: onDifference<TakePosition>({
    authority: parties,
    about: itsPerson,
    // Whoever has a view says it, signed or not.
    atSitting: 'NEWS',
    decide: takePosition,
  }),
  PutToSocialCare: onDifference<PutToSocialCare>({
    authority: parties,
    about: itsPerson,
    atSitting: 'NONE',
    decide: putToSocialCare,
  }),
  AnswerDifference: row<Difference, DifferenceEvent, AnswerDifference, Saying & AnswerGiven>({
    kind: differenceKind,
    stream: ({ differenceId }) => differenceId,
    authority: socialCare,
    about: itsPerson,
    // What becomes of a difference is settled between those who differ too, signed or not.
    atSitting: 'NEWS',
    gather: async ({ differenceId, agency }, look, around) => {
      const { series } = await look.state(differenceKind, differenceId);
      const of = { series, discussionId: null, ...(agency !== undefined && { agency }) };
      const given = await saying(of, look, around);
      return { ...given, socialCare: agenciesDeciding(given.rules?.terms, around) };
    },
    decide: answerDifference,
  }),
  ResolveDifference: onDifference<ResolveDifference>({
    authority: whoseOrLeading,
    about: itsPerson,
    atSitting: 'NONE',
    decide: resolveDifference,
  }),
  NoteDifference: onDifference<NoteDifference>({
    authority: chairs,
    about: itsPerson,
    atSitting: 'NONE',
    decide: noteDifference,
  }),
  ReopenDifference: onDifference<ReopenDifference>({
    authority: parties,
    // What shows that somebody was right is news.
    about: 'NEWS',
    atSitting: 'NEWS',
    decide: reopenDifference,
  }),
  WithdrawDifference: onDifference<WithdrawDifference>({
    authority: whose,
    about: itsPerson,
    atSitting: 'NEWS',
    decide: withdrawDifference,
  }),
  EscalateDifference: row<
    Escalation,
    EscalationEvent,
    EscalateDifference,
    EscalateGiven & { readonly parties: readonly Authority[] },
    Proposed
  >({
    kind: escalationKind,
    // As long as escalations of a difference were not numbered, each had an id of its own.
    stream: (_input, newId) => newId('escalation'),
    succession: {
      nth: ({ differenceId }, ids, place) => ids.escalation(differenceId, place),
      isOver: ({ status }) => status === 'RESOLVED' || status === 'WITHDRAWN',
    },
    authority: ({ given }) => given.parties,
    // Escalating it is news, as any other escalation is.
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: async ({ differenceId }, services) => {
      await services.settle();
      const view = await services.document<DifferenceView>('differences', differenceId);
      return view === undefined ? [] : (await conflictsAbout(view.personId, services)).proposed;
    },
    gather: async ({ differenceId, concernedOfficers }, look, around, proposed) => {
      const difference = await look.state(differenceKind, differenceId);
      const { series, discussionId } = difference;
      const given = await saying({ series, discussionId }, look, around);
      return {
        ...{ escalationId: around.streamId, difference, agency: given.ownAgency },
        ...{ parties: parties({ state: difference, given }) },
        rules: await rulesOf(series, look, around, proposed),
        unknownOfficers: concernedOfficers.filter((officer) => !around.facts.officers.has(officer)),
      };
    },
    decide: escalateDifference,
  }),
  FollowEscalation: policyRow<Difference, DifferenceEvent, FollowEscalation, FollowGiven>({
    kind: differenceKind,
    stream: ({ differenceId }) => differenceId,
    gather: async ({ differenceId, escalationId }, look, { facts, now }) => {
      const { series } = await look.state(differenceKind, differenceId);
      const escalation = await look.state(escalationKind, escalationId);
      return { escalation, rules: await termsInForce(look, series, localDateOf(now, facts.board.zone)) };
    },
    decide: followEscalation,
  }),
};
