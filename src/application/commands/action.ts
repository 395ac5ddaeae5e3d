/** The commands of an action's stream: agreed by the meeting, followed up by its owner. */
import { isEntitled, type Authority } from '../../access/authority.js';
import { agencyInPost, termsNow } from '../../access/facts.js';
import { acceptAction, type AcceptAction } from '../../domain/action/accept-action.js';
import { actionKind, type Action } from '../../domain/action/action.js';
import type { ActionEvent } from '../../domain/action/action-events.js';
import { agreeAction, type AgreeAction, type AgreeGiven } from '../../domain/action/agree-action.js';
import { completeAction, type CompleteAction } from '../../domain/action/complete-action.js';
import { extendAction, type ExtendAction } from '../../domain/action/extend-action.js';
import {
  reassignAction,
  type ReassignAction,
  type ReassignGiven,
} from '../../domain/action/reassign-action.js';
import { recordActionNotDone, type RecordActionNotDone } from '../../domain/action/record-action-not-done.js';
import { releaseAction, type ReleaseAction } from '../../domain/action/release-action.js';
import { remindOwner, type RemindGiven, type RemindOwner } from '../../domain/action/remind-owner.js';
import { reportProgress, type ReportProgress } from '../../domain/action/report-progress.js';
import { returnAction, type ReturnAction } from '../../domain/action/return-action.js';
import { reviewOwner, type ReviewOwner, type ReviewOwnerGiven } from '../../domain/action/review-owner.js';
import { withdrawAction, type WithdrawAction } from '../../domain/action/withdraw-action.js';
import { boardsOwn, type Clause } from '../../domain/decision.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { localDateOf } from '../../domain/time.js';
import type { ActionView } from '../../projections/actions.js';
import type { ConflictView } from '../../projections/conflicts.js';
import {
  policyRow,
  row,
  type CommandRow,
  type Look,
  type SaidByEach,
  type Surroundings,
} from '../command.js';
import { itsPerson, itsSittingUnlessOwn } from '../command-scope.js';
import { concern, conflictsOf } from '../conflicts.js';
import { chairsOrCoordinator, sittingOf } from './discussion-lookups.js';
import { termsInForce } from './lookups.js';

/** Who follows an action up: the meeting goes by the terms of today, also where they have been amended since. */
interface Following {
  readonly terms: TermsOfReference | undefined;
  readonly zone: string;
}

/** The owner's agency, or the co-ordinator on its behalf: owners telephone. */
const owners = ({
  state,
  given,
}: {
  readonly state: Action;
  readonly given: Following;
}): readonly Authority[] => [
  { of: 'AGENCY', agency: state.ownerAgency, butNot: state.closedTo },
  { of: 'COORDINATOR', terms: given.terms, butNot: state.closedTo },
];

/** Whoever leads the meeting. */
const theMeeting = ({
  state: { closedTo },
  given: { terms },
}: {
  readonly state: Action;
  readonly given: Following;
}): readonly Authority[] => [
  { of: 'CHAIR', terms, butNot: closedTo },
  { of: 'COORDINATOR', terms, butNot: closedTo },
];

const following = async (
  { actionId }: { readonly actionId: Id },
  look: Look,
  { facts, now }: Surroundings,
): Promise<Following> => {
  const { series } = await look.state(actionKind, actionId);
  return { terms: termsNow(facts, now).get(series), zone: facts.board.zone };
};

/** The owner as the view has it, and what conflicts the view has of that owner. */
interface OwnersConflicts {
  readonly owner: Id | undefined;
  readonly conflicts: readonly ConflictView[];
}

/** A command on an action that asks nothing but the action itself, and the terms. */
const followUp = <Input extends { readonly actionId: Id }>(
  definition: SaidByEach<CommandRow<Action, ActionEvent, Input, Following, undefined>>,
) =>
  row<Action, ActionEvent, Input, Following>({
    kind: actionKind,
    stream: ({ actionId }) => actionId,
    gather: following,
    ...definition,
  });

export const actionCommands = {
  AgreeAction: row({
    kind: actionKind,
    stream: (_input: AgreeAction, newId) => newId('action'),
    authority: chairsOrCoordinator,
    about: ({ given }) => [given.discussion.personId],
    atSitting: ({ given }) => given.discussion.sittingId,
    gather: async (input, look, around): Promise<AgreeGiven> => ({
      discussion: await look.state(discussionKind, input.discussionId),
      sitting: await sittingOf(look, input.discussionId),
      ownerAgency: agencyInPost(input.owner, around),
    }),
    decide: agreeAction,
  }),
  ReleaseAction: policyRow({
    kind: actionKind,
    stream: (input: ReleaseAction): Id => input.actionId,
    gather: async (input, look) => {
      const { discussionId } = await look.state(actionKind, input.actionId);
      return { discussion: await look.state(discussionKind, discussionId ?? '') };
    },
    decide: releaseAction,
  }),
  AcceptAction: followUp<AcceptAction>({
    authority: owners,
    about: itsPerson,
    atSitting: 'NONE',
    decide: acceptAction,
  }),
  ReturnAction: followUp<ReturnAction>({
    authority: owners,
    // Whoever owns it gives it back; a colleague takes it on.
    about: 'NEWS',
    atSitting: 'NEWS',
    decide: returnAction,
  }),
  ReassignAction: row<
    Action,
    ActionEvent,
    ReassignAction,
    Following & ReassignGiven,
    readonly ConflictView[]
  >({
    kind: actionKind,
    stream: ({ actionId }) => actionId,
    authority: (found) => [...theMeeting(found), ...owners(found)],
    about: itsPerson,
    atSitting: itsSittingUnlessOwn,
    prepare: ({ owner }, { find }) => conflictsOf(owner, find),
    gather: async (input, look, around, conflicts) => {
      const given = await following(input, look, around);
      const state = await look.state(actionKind, input.actionId);
      const byTheMeeting = theMeeting({ state, given }).some((authority) =>
        isEntitled(around.actor, authority),
      );
      const people = state.personId === null ? [] : [state.personId];
      const ownerHasConflict = await concern(conflicts, people, look);
      return { ...given, byTheMeeting, ownerHasConflict, ownerAgency: agencyInPost(input.owner, around) };
    },
    decide: reassignAction,
  }),
  ReportProgress: followUp<ReportProgress>({
    authority: owners,
    // Whoever owns it says how far it is; a colleague ends it.
    about: 'NEWS',
    atSitting: 'NEWS',
    decide: reportProgress,
  }),
  ExtendAction: row<Action, ActionEvent, ExtendAction, Following & { readonly clause: Clause }>({
    kind: actionKind,
    stream: ({ actionId }) => actionId,
    authority: ({ state, given }) => [{ of: 'CHAIR', terms: given.terms, butNot: state.closedTo }],
    about: itsPerson,
    atSitting: itsSittingUnlessOwn,
    gather: async (input, look, around) => {
      const given = await following(input, look, around);
      return { ...given, clause: given.terms?.clauses.actionPlan ?? PLANNED };
    },
    decide: extendAction,
  }),
  ReviewOwner: policyRow<Action, ActionEvent, ReviewOwner, ReviewOwnerGiven, OwnersConflicts>({
    kind: actionKind,
    stream: ({ actionId }) => actionId,
    prepare: async ({ actionId }, { document, find }) => {
      const owner = (await document<ActionView>('actions', actionId))?.owner;
      return { owner, conflicts: owner === undefined ? [] : await conflictsOf(owner, find) };
    },
    gather: async ({ actionId }, look, _around, { owner, conflicts }) => {
      const { personId } = await look.state(actionKind, actionId);
      return { owner, hasConflict: await concern(conflicts, personId === null ? [] : [personId], look) };
    },
    decide: reviewOwner,
  }),
  CompleteAction: followUp<CompleteAction>({
    authority: owners,
    about: itsPerson,
    atSitting: itsSittingUnlessOwn,
    decide: completeAction,
  }),
  RecordActionNotDone: followUp<RecordActionNotDone>({
    authority: owners,
    about: itsPerson,
    atSitting: itsSittingUnlessOwn,
    decide: recordActionNotDone,
  }),
  WithdrawAction: followUp<WithdrawAction>({
    authority: theMeeting,
    about: itsPerson,
    atSitting: itsSittingUnlessOwn,
    decide: withdrawAction,
  }),
  RemindOwner: policyRow({
    kind: actionKind,
    stream: (input: RemindOwner): Id => input.actionId,
    gather: async (input, look, around): Promise<RemindGiven> => {
      const { facts, now } = around;
      const { series, owner } = await look.state(actionKind, input.actionId);
      const ownerInPost = agencyInPost(owner, around) !== undefined;
      const inForce = await termsInForce(look, series, localDateOf(now, facts.board.zone));
      if (inForce === undefined) return { rules: undefined, administeredBy: null, ownerInPost };
      const { terms, calendar } = inForce;
      return {
        rules: { reminders: terms.reminders, zone: terms.zone, calendar },
        administeredBy: terms.administeredBy,
        ownerInPost,
      };
    },
    decide: remindOwner,
  }),
};

const PLANNED = boardsOwn('A chair may give an action more time.');
