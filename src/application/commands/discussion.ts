/** The commands of a discussion's stream. */
import { isEntitled, type Authority } from '../../access/authority.js';
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

/** What those who lead the meeting are told by. */
export type AtSitting = { readonly given: { readonly sitting: Sitting } };

export const chairsOrCoordinator = ({ given }: AtSitting): readonly Authority[] => [
  { of: 'CHAIR', terms: given.sitting.convening?.terms },
  { of: 'COORDINATOR', terms: given.sitting.convening?.terms },
];
const policy = (): readonly Authority[] => [{ of: 'POLICY' }];

/** The sitting at which a discussion is going on. */
export const sittingOf = async (look: Look, discussionId: Id): Promise<Sitting> =>
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
