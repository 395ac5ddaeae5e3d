/** The commands of an agenda item: who takes part in it, what is typed in it, and what the chair does with it. */
import type { Authority } from '../../access/authority.js';
import { agencyOf, officerFacts } from '../../access/facts.js';
import {
  acceptLateItem,
  declineLateItem,
  type AcceptLateItem,
  type DeclineLateItem,
} from '../../domain/discussion/answer-late-item.js';
import {
  arriveForItem,
  leaveItem,
  type ArriveForItem,
  type LeaveItem,
} from '../../domain/discussion/arrive-for-item.js';
import {
  declareConflict,
  withdrawConflict,
  type ConflictGiven,
  type DeclareConflict,
  type WithdrawConflict,
} from '../../domain/discussion/declare-conflict.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Sitting } from '../../domain/sitting/sitting.js';
import { rollOver, type RollOver } from '../../domain/discussion/roll-over.js';
import { withdrawPresence, type WithdrawPresence } from '../../domain/discussion/withdraw-presence.js';
import {
  reviseNote,
  strikeNote,
  writeNote,
  type ReviseNote,
  type StrikeNote,
  type WriteNote,
} from '../../domain/discussion/write-note.js';
import type { Id } from '../../domain/event.js';
import { retractionKind } from '../../domain/retraction/retraction.js';
import type { ConflictView } from '../../projections/conflicts.js';
import type { DiscussionView } from '../../projections/discussions.js';
import { policyRow, row, type Services } from '../command.js';
import { itsPerson, itsSitting, personNamed, sittingNamed } from '../command-scope.js';
import { conflictsAbout, standing } from '../conflicts.js';
import { heardItemOf } from './heard-here.js';
import { sittingById } from './lookups.js';
import {
  agendaWith,
  chairs,
  chairsOrCoordinator,
  itemOf,
  leads,
  participants,
  sittingOf,
  speaking,
  type AtSitting,
} from './discussion-lookups.js';

const ofDiscussion = (input: { readonly discussionId: Id }): Id => input.discussionId;

/** Chairs, the co-ordinator, and the one who comes or goes. */
const oneselfOr = ({
  given,
  input,
}: AtSitting & { readonly input: { readonly officer: Id } }): readonly Authority[] => [
  ...chairsOrCoordinator({ given }),
  { of: 'OFFICER', officer: input.officer },
];

/** Whoever attends without an account has a conflict as anybody else may; a chair or the co-ordinator records it. */
const agencyOfVisitor = (id: Id, { attended }: Sitting): Id | undefined =>
  attended.find(({ officer }) => officer === id)?.agency;

/** The conflicts about whom the item hears, on whichever record and at whichever sitting they were declared. */
const conflictsOn = async (discussionId: Id, services: Services): Promise<readonly ConflictView[]> => {
  const item = await services.document<DiscussionView>('discussions', discussionId);
  return item === undefined ? [] : (await conflictsAbout(item.personId, services)).proposed;
};

export const itemCommands = {
  ArriveForItem: row({
    kind: discussionKind,
    stream: (input: ArriveForItem) => ofDiscussion(input),
    authority: (found) => [...oneselfOr(found), { of: 'POLICY' }],
    // Coming in is asked of whoever comes in.
    about: 'ITEM',
    atSitting: itsSitting,
    prepare: ({ discussionId }: ArriveForItem, services: Services) => conflictsOn(discussionId, services),
    gather: async ({ discussionId }, look, _around, proposed) => ({
      sitting: await sittingOf(look, discussionId),
      conflicted: (await standing(proposed, look)).map(({ officer }) => officer),
    }),
    decide: arriveForItem,
  }),
  LeaveItem: row({
    kind: discussionKind,
    stream: (input: LeaveItem) => ofDiscussion(input),
    authority: (found) => [...oneselfOr(found), { of: 'POLICY' }],
    // Nobody is kept from leaving.
    about: 'NOBODY',
    atSitting: 'NEWS',
    gather: async ({ discussionId }: LeaveItem, look) => ({ sitting: await sittingOf(look, discussionId) }),
    decide: leaveItem,
  }),
  WithdrawPresence: policyRow({
    kind: discussionKind,
    stream: (input: WithdrawPresence) => ofDiscussion(input),
    gather: async ({ discussionId }: WithdrawPresence, look) => ({
      sitting: await sittingOf(look, discussionId),
    }),
    decide: withdrawPresence,
  }),
  DeclareConflict: row({
    kind: discussionKind,
    stream: ({ sittingId, personId }: DeclareConflict, _newId, ids) => ids.discussion(sittingId, personId),
    authority: participants,
    // Nor is anybody kept from declaring a conflict.
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: async (input: DeclareConflict, services: Services) => {
      // What has just been declared or withdrawn is waited for: doubled or lost it would be worse than late.
      await services.settle();
      return {
        agenda: await agendaWith(input, services),
        about: await conflictsAbout(input.personId, services),
      };
    },
    gather: async (input, look, around, { agenda, about }): Promise<ConflictGiven> => {
      const item = await itemOf(input, look, around, agenda);
      const inForce = await standing(about.proposed, look);
      const officer = officerFacts(around.facts, input.officer, around.now);
      return {
        ...item,
        agency: officer === undefined ? agencyOfVisitor(input.officer, item.sitting) : agencyOf(officer),
        records: leads(around.actor, item.sitting),
        inForce: inForce.some((conflict) => conflict.officer === input.officer),
      };
    },
    decide: declareConflict,
  }),
  WithdrawConflict: row({
    kind: discussionKind,
    stream: ({ sittingId, personId }: WithdrawConflict, _newId, ids) => ids.discussion(sittingId, personId),
    authority: chairsOrCoordinator,
    about: personNamed,
    atSitting: sittingNamed,
    prepare: ({ personId }: WithdrawConflict, services: Services) => conflictsAbout(personId, services),
    gather: async ({ sittingId, personId, officer }, look, { ids }, { records, proposed }) => ({
      sitting: await sittingById(look, sittingId),
      discussionId: ids.discussion(sittingId, personId),
      declaredElsewhere: (await standing(proposed, look)).some((conflict) => conflict.officer === officer),
      alsoOf: records.filter((record) => record !== personId),
    }),
    decide: withdrawConflict,
  }),
  WriteNote: row({
    kind: discussionKind,
    stream: (input: WriteNote) => ofDiscussion(input),
    authority: participants,
    about: itsPerson,
    atSitting: itsSitting,
    gather: ({ discussionId }: WriteNote, look, around) => speaking(look, discussionId, around),
    decide: writeNote,
  }),
  ReviseNote: row({
    kind: discussionKind,
    stream: (input: ReviseNote) => ofDiscussion(input),
    authority: participants,
    about: itsPerson,
    atSitting: itsSitting,
    gather: async ({ discussionId, noteId }: ReviseNote, look, around) => {
      const { retracted } = await look.state(retractionKind, around.ids.retraction(noteId));
      return { ...(await speaking(look, discussionId, around)), takenBack: retracted };
    },
    decide: reviseNote,
  }),
  StrikeNote: row({
    kind: discussionKind,
    stream: (input: StrikeNote) => ofDiscussion(input),
    authority: participants,
    about: itsPerson,
    atSitting: itsSitting,
    gather: ({ discussionId }: StrikeNote, look, around) => speaking(look, discussionId, around),
    decide: strikeNote,
  }),
  AcceptLateItem: row({
    kind: discussionKind,
    stream: ({ sittingId, personId }: AcceptLateItem, _newId, ids) => ids.discussion(sittingId, personId),
    authority: chairs,
    about: personNamed,
    atSitting: sittingNamed,
    prepare: (input: AcceptLateItem, services: Services) => agendaWith(input, services),
    gather: heardItemOf,
    decide: acceptLateItem,
  }),
  DeclineLateItem: row({
    kind: discussionKind,
    stream: ({ sittingId, personId }: DeclineLateItem, _newId, ids) => ids.discussion(sittingId, personId),
    authority: chairs,
    about: personNamed,
    atSitting: sittingNamed,
    prepare: (input: DeclineLateItem, services: Services) => agendaWith(input, services),
    gather: heardItemOf,
    decide: declineLateItem,
  }),
  RollOver: row({
    kind: discussionKind,
    stream: ({ sittingId, personId }: RollOver, _newId, ids) => ids.discussion(sittingId, personId),
    authority: chairs,
    about: personNamed,
    atSitting: sittingNamed,
    prepare: (input: RollOver, services: Services) => agendaWith(input, services),
    gather: heardItemOf,
    decide: rollOver,
  }),
};
