/** The commands of an escalation's stream, and the action that may come of it. */
import { isEntitled, type Authority } from '../../access/authority.js';
import { type AccessFacts, agencyInPost, termsNow } from '../../access/facts.js';
import {
  agreeActionFromEscalation,
  type AgreeActionFromEscalation,
  type FromEscalationGiven,
} from '../../domain/action/agree-action-from-escalation.js';
import { actionKind, type Action } from '../../domain/action/action.js';
import type { ActionEvent } from '../../domain/action/action-events.js';
import { answerEscalation, type AnswerEscalation } from '../../domain/escalation/answer-escalation.js';
import {
  escalateFurther,
  escalateUnanswered,
  type EscalateFurther,
  type EscalateUnanswered,
} from '../../domain/escalation/escalate-further.js';
import { subjectsOf } from '../../domain/escalation/escalation-state.js';
import { escalationKind, type Escalation } from '../../domain/escalation/escalation.js';
import type { EscalationEvent } from '../../domain/escalation/escalation-events.js';
import { handEscalation, type HandEscalation } from '../../domain/escalation/hand-escalation.js';
import { linkEscalations, type LinkEscalations } from '../../domain/escalation/link-escalations.js';
import {
  raiseEscalation,
  type RaiseEscalation,
  type RaiseGiven,
} from '../../domain/escalation/raise-escalation.js';
import { resolveEscalation, type ResolveEscalation } from '../../domain/escalation/resolve-escalation.js';
import { answerers, stageOf, type RoleHolder, type RoutingRules } from '../../domain/escalation/route-to.js';
import { withdrawEscalation, type WithdrawEscalation } from '../../domain/escalation/withdraw-escalation.js';
import type { Id } from '../../domain/event.js';
import { rolesOn } from '../../domain/officer/officer.js';
import { localDateOf, type LocalDate } from '../../domain/time.js';
import type { EscalationView } from '../../projections/escalations.js';
import type { PersonView } from '../../projections/people.js';
import type { ConflictView } from '../../projections/conflicts.js';
import {
  policyRow,
  row,
  type CommandRow,
  type Look,
  type SaidByEach,
  type Services,
  type Surroundings,
} from '../command.js';
import { itsPerson } from '../command-scope.js';
import { concern, conflictsAbout, conflictsOf, standing } from '../conflicts.js';
import { termsInForce } from './lookups.js';

/** Who may do what with an escalation depends on who has it now: that is worked out once, here. */
interface Mine {
  /** The agency that raised it: whoever of it is not concerned, for people leave. */
  readonly raisers: readonly Authority[];
  /** Whoever was turned to last, or holds that role now. */
  readonly answerers: readonly Authority[];
  /** The stage at which the actor answers; undefined for everybody else. */
  readonly stage: number | undefined;
  /** Who finds somebody where nobody is left. */
  readonly finders: readonly Authority[];
  readonly rules: RoutingRules | undefined;
}

type Found = { readonly given: Mine };
const raisers = ({ given }: Found): readonly Authority[] => given.raisers;
const theAnswerers = ({ given }: Found): readonly Authority[] => given.answerers;
const eitherSide = ({ given }: Found): readonly Authority[] => [...given.raisers, ...given.answerers];

export type Proposed = readonly ConflictView[];

/** Whoever may have a conflict about the person of an escalation, as the views have them: the streams decide. */
const conflictsIn = async (
  { escalationId }: { readonly escalationId: Id },
  services: Services,
): Promise<Proposed> => {
  const view = await services.document<EscalationView>('escalations', escalationId);
  const personId = view?.personId ?? null;
  return personId === null ? [] : (await conflictsAbout(personId, services)).proposed;
};

const mine = async (
  escalationId: Id,
  look: Look,
  around: Surroundings,
  proposed: Proposed = [],
): Promise<Mine> => {
  const { facts, now, actor } = around;
  const escalation = await look.state(escalationKind, escalationId);
  const { raisingAgency, concerned, series, lastTurnedTo } = escalation;
  const rules = await rulesOf(series, look, around, proposed);
  const holders = roleHolders(facts, localDateOf(now, facts.board.zone));
  const terms = termsNow(facts, now).get(series);
  return {
    raisers: [{ of: 'AGENCY', agency: raisingAgency, butNot: concerned }],
    answerers: answerers({ ...escalation, routes: lastTurnedTo }, { holders }).map((officer) => ({
      of: 'OFFICER',
      officer,
    })),
    stage: stageOf(actor.actor.id, escalation, { holders }),
    finders: [
      { of: 'COORDINATOR', terms, butNot: concerned },
      { of: 'CHAIR', terms, butNot: concerned },
    ],
    rules,
  };
};

export const rulesOf = async (
  series: string,
  look: Look,
  { facts, now }: Surroundings,
  proposed: Proposed,
): Promise<RoutingRules | undefined> => {
  const today = localDateOf(now, facts.board.zone);
  const inForce = await termsInForce(look, series, today);
  if (inForce === undefined) return undefined;
  const conflicted = (await standing(proposed, look)).map(({ officer }) => officer);
  return { ...inForce, holders: roleHolders(facts, today), conflicted };
};

/** Everybody in post on a day, by each role that they hold or stand in for. */
const roleHolders = ({ officers }: AccessFacts, on: LocalDate): readonly RoleHolder[] =>
  [...officers].flatMap(([id, officer]) =>
    rolesOn(officer, on).map(({ role, as }) => ({ officer: id, agency: officer.agency, role, as })),
  );

const ofEscalation = {
  kind: escalationKind,
  stream: ({ escalationId }: { readonly escalationId: Id }): Id => escalationId,
};
const whoHasIt = (
  { escalationId }: { readonly escalationId: Id },
  look: Look,
  around: Surroundings,
  proposed: Proposed,
): Promise<Mine> => mine(escalationId, look, around, proposed);

/** A command on an escalation that asks nothing but who may, and where it could go. */
const onEscalation = <Input extends { readonly escalationId: Id }>(
  definition: SaidByEach<CommandRow<Escalation, EscalationEvent, Input, Mine, Proposed>>,
) =>
  row<Escalation, EscalationEvent, Input, Mine, Proposed>({
    ...ofEscalation,
    prepare: conflictsIn,
    gather: whoHasIt,
    ...definition,
  });

export const escalationCommands = {
  RaiseEscalation: row<
    Escalation,
    EscalationEvent,
    RaiseEscalation,
    RaiseGiven,
    { readonly unknownPerson: boolean; readonly proposed: Proposed }
  >({
    kind: escalationKind,
    stream: (_input, newId) => newId('escalation'),
    authority: () => [{ of: 'ANY_PROFESSIONAL' }],
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: async ({ personId }, services) =>
      personId === undefined
        ? { unknownPerson: false, proposed: [] }
        : {
            unknownPerson: (await services.document<PersonView>('people', personId)) === undefined,
            proposed: (await conflictsAbout(personId, services)).proposed,
          },
    gather: async ({ series, concernedOfficers }, look, around, { unknownPerson, proposed }) => ({
      escalationId: around.streamId,
      rules: await rulesOf(series, look, around, proposed),
      agency: 'agency' in around.actor.actor ? around.actor.actor.agency : '',
      unknownPerson,
      unknownOfficers: concernedOfficers.filter((officer) => !around.facts.officers.has(officer)),
    }),
    decide: raiseEscalation,
  }),
  AnswerEscalation: onEscalation<AnswerEscalation>({
    authority: theAnswerers,
    about: itsPerson,
    atSitting: 'NONE',
    decide: answerEscalation,
  }),
  EscalateFurther: onEscalation<EscalateFurther>({
    authority: raisers,
    about: itsPerson,
    atSitting: 'NONE',
    decide: escalateFurther,
  }),
  EscalateUnanswered: policyRow<Escalation, EscalationEvent, EscalateUnanswered, Mine, Proposed>({
    ...ofEscalation,
    prepare: conflictsIn,
    gather: whoHasIt,
    decide: escalateUnanswered,
  }),
  WithdrawEscalation: onEscalation<WithdrawEscalation>({
    authority: raisers,
    about: itsPerson,
    atSitting: 'NONE',
    decide: withdrawEscalation,
  }),
  HandEscalation: row<
    Escalation,
    EscalationEvent,
    HandEscalation,
    Mine & { readonly inPost: boolean },
    Proposed
  >({
    ...ofEscalation,
    authority: ({ given }) => given.finders,
    about: itsPerson,
    atSitting: 'NONE',
    prepare: conflictsIn,
    gather: async ({ escalationId, officer }, look, around, proposed) => ({
      ...(await mine(escalationId, look, around, proposed)),
      inPost: agencyInPost(officer, around) !== undefined,
    }),
    decide: handEscalation,
  }),
  LinkEscalations: row<
    Escalation,
    EscalationEvent,
    LinkEscalations,
    Mine & { readonly otherIsTheirs: boolean }
  >({
    ...ofEscalation,
    authority: eitherSide,
    about: itsPerson,
    atSitting: 'NONE',
    gather: async ({ escalationId, other }, look, around) => {
      const others = eitherSide({ given: await mine(other, look, around) });
      const otherIsTheirs = others.some((authority) => isEntitled(around.actor, authority));
      return { ...(await mine(escalationId, look, around)), otherIsTheirs };
    },
    decide: linkEscalations,
  }),
  ResolveEscalation: row<
    Escalation,
    EscalationEvent,
    ResolveEscalation,
    Mine & { readonly actions: readonly Action[] }
  >({
    ...ofEscalation,
    authority: eitherSide,
    about: itsPerson,
    atSitting: 'NONE',
    gather: async ({ escalationId, actionIds }, look, around) => {
      const actions: Action[] = [];
      for (const actionId of actionIds) actions.push(await look.state(actionKind, actionId));
      return { ...(await mine(escalationId, look, around)), actions };
    },
    decide: resolveEscalation,
  }),
  AgreeActionFromEscalation: row<
    Action,
    ActionEvent,
    AgreeActionFromEscalation,
    Mine & FromEscalationGiven,
    readonly ConflictView[]
  >({
    kind: actionKind,
    stream: (_input, newId) => newId('action'),
    authority: theAnswerers,
    about: ({ given }) => [given.escalation.personId],
    atSitting: 'NONE',
    prepare: ({ owner }, { find }) => conflictsOf(owner, find),
    gather: async ({ escalationId, owner }, look, around, conflicts) => {
      const escalation = await look.state(escalationKind, escalationId);
      return {
        ...(await mine(escalationId, look, around)),
        escalation,
        ownerAgency: agencyInPost(owner, around),
        zone: around.facts.board.zone,
        ownerHasConflict: await concern(conflicts, subjectsOf(escalation), look),
      };
    },
    decide: agreeActionFromEscalation,
  }),
};
