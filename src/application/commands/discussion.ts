/** The commands of a discussion's stream, and of the actions agreed in it. */
import type { Authority } from '../../access/authority.js';
import { officerFacts } from '../../access/facts.js';
import { actionKind, type Action, type ActionEvent } from '../../domain/action/action.js';
import { agreeAction, type AgreeAction, type AgreeGiven } from '../../domain/action/agree-action.js';
import { completeAction, type CompleteAction } from '../../domain/action/complete-action.js';
import { releaseAction, type ReleaseAction } from '../../domain/action/release-action.js';
import {
  closeDiscussion,
  closeWithSitting,
  type CloseDiscussion,
} from '../../domain/discussion/close-discussion.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import { recordDecision, type RecordDecision } from '../../domain/discussion/record-decision.js';
import { recordDissent, type RecordDissent } from '../../domain/discussion/record-dissent.js';
import { recordThreshold, type RecordThreshold } from '../../domain/discussion/record-threshold.js';
import {
  declineToShare,
  shareInformation,
  type DeclineToShare,
  type ShareGiven,
  type ShareInformation,
} from '../../domain/discussion/share-information.js';
import {
  startDiscussion,
  type StartDiscussion,
  type StartGiven,
} from '../../domain/discussion/start-discussion.js';
import type { Id } from '../../domain/event.js';
import type { Sitting } from '../../domain/sitting/sitting.js';
import { row, type Services } from '../command.js';
import {
  adultBy,
  agendaWith,
  chairs,
  chairsOrCoordinator,
  itemOf,
  participants,
  sittingOf,
  speaking,
  type AtSitting,
} from './discussion-lookups.js';
import { unknownCodes } from './lookups.js';

const policy = (): readonly Authority[] => [{ of: 'POLICY' }];

export const discussionCommands = {
  StartDiscussion: row({
    kind: discussionKind,
    stream: ({ sittingId, personId }: StartDiscussion, _newId, ids) => ids.discussion(sittingId, personId),
    authority: chairsOrCoordinator,
    prepare: (input: StartDiscussion, services: Services) => agendaWith(input, services),
    gather: async (input, look, around, agenda): Promise<StartGiven> => {
      const item = await itemOf(input, look, around, agenda);
      return { ...item, adult: await adultBy(look, input.personId, item.referralIds) };
    },
    decide: startDiscussion,
  }),
  ShareInformation: row({
    kind: discussionKind,
    stream: (input: ShareInformation): Id => input.discussionId,
    authority: participants,
    gather: async (input, look, around): Promise<ShareGiven> => ({
      ...(await speaking(look, input.discussionId, around)),
      unknownGateways: await unknownCodes(look, 'gateway', input.gateways ?? []),
    }),
    decide: shareInformation,
  }),
  DeclineToShare: row({
    kind: discussionKind,
    stream: (input: DeclineToShare): Id => input.discussionId,
    authority: participants,
    gather: ({ discussionId }: DeclineToShare, look, around) => speaking(look, discussionId, around),
    decide: declineToShare,
  }),
  RecordThreshold: row({
    kind: discussionKind,
    stream: (input: RecordThreshold): Id => input.discussionId,
    authority: chairs,
    gather: async (input, look) => ({ sitting: await sittingOf(look, input.discussionId) }),
    decide: recordThreshold,
  }),
  RecordDecision: row({
    kind: discussionKind,
    stream: (input: RecordDecision): Id => input.discussionId,
    authority: chairsOrCoordinator,
    gather: async (input, look) => ({ sitting: await sittingOf(look, input.discussionId) }),
    decide: recordDecision,
  }),
  RecordDissent: row({
    kind: discussionKind,
    stream: (input: RecordDissent): Id => input.discussionId,
    authority: participants,
    gather: ({ discussionId }: RecordDissent, look, around) => speaking(look, discussionId, around),
    decide: recordDissent,
  }),
  CloseDiscussion: row({
    kind: discussionKind,
    stream: (input: CloseDiscussion): Id => input.discussionId,
    authority: chairsOrCoordinator,
    gather: async (input, look) => ({ sitting: await sittingOf(look, input.discussionId) }),
    decide: closeDiscussion,
  }),
  CloseWithSitting: row({
    kind: discussionKind,
    stream: (input: CloseDiscussion): Id => input.discussionId,
    authority: policy,
    gather: () => Promise.resolve({}),
    decide: closeWithSitting,
  }),
};

const owners = ({ state, given }: { readonly state: Action } & AtSitting): readonly Authority[] => [
  { of: 'AGENCY', agency: state.ownerAgency },
  { of: 'COORDINATOR', terms: given.sitting.convening?.terms },
];

export const actionCommands = {
  AgreeAction: row({
    kind: actionKind,
    stream: (_input: AgreeAction, newId) => newId('action'),
    authority: chairsOrCoordinator,
    gather: async (input, look, { facts, now }): Promise<AgreeGiven> => {
      const owner = officerFacts(facts, input.owner, now)?.actor;
      return {
        discussion: await look.state(discussionKind, input.discussionId),
        sitting: await sittingOf(look, input.discussionId),
        ownerAgency: owner !== undefined && 'agency' in owner ? owner.agency : undefined,
      };
    },
    decide: agreeAction,
  }),
  ReleaseAction: row({
    kind: actionKind,
    stream: (input: ReleaseAction): Id => input.actionId,
    authority: policy,
    gather: async (input, look) => {
      const { discussionId } = await look.state(actionKind, input.actionId);
      return { discussion: await look.state(discussionKind, discussionId) };
    },
    decide: releaseAction,
  }),
  CompleteAction: row<
    Action,
    ActionEvent,
    CompleteAction,
    { readonly sitting: Sitting; readonly zone: string }
  >({
    kind: actionKind,
    stream: (input) => input.actionId,
    authority: owners,
    gather: async (input, look, { facts }) => {
      const { discussionId } = await look.state(actionKind, input.actionId);
      return { sitting: await sittingOf(look, discussionId), zone: facts.board.zone };
    },
    decide: completeAction,
  }),
};
