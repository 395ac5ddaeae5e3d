/** The commands of a discussion's stream, and of the actions agreed in it. */
import { isEntitled, type Authority } from '../../access/authority.js';
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
import {
  shareInformation,
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
import type { Agenda } from '../../projections/agenda.js';
import { row, type Look, type Services } from '../command.js';
import { heardHere, sittingById, unknownCodes } from './lookups.js';

type AtSitting = { readonly given: { readonly sitting: Sitting } };

const chairsOrCoordinator = ({ given }: AtSitting): readonly Authority[] => [
  { of: 'CHAIR', terms: given.sitting.convening?.terms },
  { of: 'COORDINATOR', terms: given.sitting.convening?.terms },
];
const policy = (): readonly Authority[] => [{ of: 'POLICY' }];

/** The sitting at which a discussion is going on. */
const sittingOf = async (look: Look, discussionId: Id): Promise<Sitting> =>
  sittingById(look, (await look.state(discussionKind, discussionId)).sittingId);

export const discussionCommands = {
  StartDiscussion: row({
    kind: discussionKind,
    stream: ({ sittingId, personId }: StartDiscussion, _newId, ids) => ids.discussion(sittingId, personId),
    authority: chairsOrCoordinator,
    prepare: (input: StartDiscussion, services: Services) => agendaWith(input, services),
    gather: async ({ sittingId, personId }, look, { ids }, agenda): Promise<StartGiven> => ({
      sitting: await sittingById(look, sittingId),
      discussionId: ids.discussion(sittingId, personId),
      ...(await heardHere(look, personId, agenda)),
    }),
    decide: startDiscussion,
  }),
  ShareInformation: row({
    kind: discussionKind,
    stream: (input: ShareInformation): Id => input.discussionId,
    authority: ({ given }) => [
      { of: 'MEMBER', terms: given.sitting.convening?.terms },
      ...chairsOrCoordinator({ given }),
      ...given.sitting.present.map(({ agency }) => ({ of: 'AGENCY' as const, agency })),
    ],
    gather: async (input, look, { actor }): Promise<ShareGiven> => {
      const sitting = await sittingOf(look, input.discussionId);
      return {
        sitting,
        unknownGateways: await unknownCodes(look, 'gateway', input.gateways ?? []),
        ownAgency: 'agency' in actor.actor ? actor.actor.agency : '',
        takesMinutes: chairsOrCoordinator({ given: { sitting } }).some((authority) =>
          isEntitled(actor, authority),
        ),
      };
    },
    decide: shareInformation,
  }),
  RecordDecision: row({
    kind: discussionKind,
    stream: (input: RecordDecision): Id => input.discussionId,
    authority: chairsOrCoordinator,
    gather: async (input, look) => ({ sitting: await sittingOf(look, input.discussionId) }),
    decide: recordDecision,
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

/** The agenda with the person on it: a referral that has only just been received is waited for. */
const agendaWith = async (
  { sittingId, personId }: StartDiscussion,
  services: Services,
): Promise<Agenda | undefined> => {
  const agenda = await services.document<Agenda>('agenda', sittingId);
  if (agenda?.items.some((item) => item.personId === personId)) return agenda;
  await services.settle();
  return services.document<Agenda>('agenda', sittingId);
};
