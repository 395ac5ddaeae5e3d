/** The commands of a sitting's stream. */
import type { Id } from '../../domain/event.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import { closeSitting, confirmSittingClosed, type CloseSitting } from '../../domain/sitting/close-sitting.js';
import {
  closeSittingLeftOpen,
  type CloseSittingLeftOpen,
} from '../../domain/sitting/close-sitting-left-open.js';
import { recordSittingMissed, type RecordSittingMissed } from '../../domain/sitting/record-sitting-missed.js';
import {
  conveneSitting,
  type ConveneGiven,
  type ConveneSitting,
} from '../../domain/sitting/convene-sitting.js';
import {
  nameChairDelegate,
  withdrawChairDelegate,
  type NameChairDelegate,
  type NameChairDelegateGiven,
  type WithdrawChairDelegate,
} from '../../domain/sitting/name-chair-delegate.js';
import { recordOtherBusiness, type RecordOtherBusiness } from '../../domain/sitting/record-other-business.js';
import { openSitting, type OpenGiven, type OpenSitting } from '../../domain/sitting/open-sitting.js';
import { sittingDay } from '../../domain/sitting/sitting-days.js';
import { sittingKind, type Sitting } from '../../domain/sitting/sitting.js';
import { takeChair, type TakeChair } from '../../domain/sitting/take-chair.js';
import { officerFacts } from '../../access/facts.js';
import { chairOfSitting, type Authority } from '../../access/authority.js';
import type { Agenda } from '../../projections/agenda-items.js';
import { nothing, policyRow, row, type Look, type Services } from '../command.js';
import { sittingNamed } from '../command-scope.js';
import { refusedText } from './declaration-lookups.js';
import { termsInForce } from './lookups.js';
import { proposedBy, settledItems } from './settling.js';

const ofSitting = (input: { readonly sittingId: Id }): Id => input.sittingId;
const chairs = ({ state }: { readonly state: Sitting }): readonly Authority[] => [chairOfSitting(state)];

export const sittingCommands = {
  ConveneSitting: policyRow({
    kind: sittingKind,
    stream: ({ series, date }: ConveneSitting, _newId, ids) => ids.sitting(series, date),
    gather: async ({ series, date }, look, { ids }): Promise<ConveneGiven> => {
      const sittingId = ids.sitting(series, date);
      const inForce = await termsInForce(look, series, date);
      if (inForce === undefined) return { sittingId, terms: undefined, calendarVersion: 0, day: undefined };
      const { terms, calendar } = inForce;
      const day = sittingDay(terms, calendar, date);
      return { sittingId, terms, calendarVersion: calendar.version, day: day.sits ? day : undefined };
    },
    decide: conveneSitting,
  }),
  TakeChair: row({
    kind: sittingKind,
    stream: (input: TakeChair) => ofSitting(input),
    authority: chairs,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: ({ sittingId }, look, { facts, actor }) => refusedText(look, facts, sittingId, actor.actor.id),
    decide: takeChair,
  }),
  NameChairDelegate: row({
    kind: sittingKind,
    stream: (input: NameChairDelegate) => ofSitting(input),
    authority: chairs,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: ({ officer }, _look, { facts, now }): Promise<NameChairDelegateGiven> =>
      Promise.resolve({ delegate: officerFacts(facts, officer, now) }),
    decide: nameChairDelegate,
  }),
  WithdrawChairDelegate: row({
    kind: sittingKind,
    stream: (input: WithdrawChairDelegate) => ofSitting(input),
    authority: chairs,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: nothing,
    decide: withdrawChairDelegate,
  }),
  OpenSitting: row({
    kind: sittingKind,
    stream: (input: OpenSitting) => ofSitting(input),
    authority: chairs,
    about: 'NOBODY',
    // Of the sitting itself: it is opened before the declaration is read out.
    atSitting: 'NONE',
    prepare: (input: OpenSitting, services: Services) => proposedBy(input.sittingId, services),
    gather: async (_input, look, _around, proposed): Promise<OpenGiven> => ({
      unreconciled: proposed.unreconciled,
      settled: await settledItems(proposed, look),
      since: proposed.since,
    }),
    decide: openSitting,
  }),
  RecordOtherBusiness: row({
    kind: sittingKind,
    stream: (input: RecordOtherBusiness) => ofSitting(input),
    authority: ({ state }) => [chairOfSitting(state), { of: 'COORDINATOR', terms: state.convening?.terms }],
    about: 'NOBODY',
    atSitting: sittingNamed,
    gather: nothing,
    decide: recordOtherBusiness,
  }),
  CloseSitting: row({
    kind: sittingKind,
    stream: (input: CloseSitting) => ofSitting(input),
    authority: chairs,
    about: 'NOBODY',
    atSitting: 'NONE',
    prepare: (input: CloseSitting, services: Services) =>
      services.document<Agenda>('agenda', input.sittingId),
    gather: async (_input, look, { ids }, agenda) => ({
      openDiscussions: await openDiscussions(agenda, look, ids.discussion),
    }),
    decide: closeSitting,
  }),
  CloseSittingLeftOpen: policyRow({
    kind: sittingKind,
    stream: (input: CloseSittingLeftOpen) => ofSitting(input),
    gather: nothing,
    decide: closeSittingLeftOpen,
  }),
  ConfirmSittingClosed: policyRow({
    kind: sittingKind,
    stream: (input: CloseSitting) => ofSitting(input),
    prepare: (input: CloseSitting, services: Services) =>
      services.document<Agenda>('agenda', input.sittingId),
    gather: async (_input, look, { ids }, agenda) => ({
      openDiscussions: await openDiscussions(agenda, look, ids.discussion),
    }),
    decide: confirmSittingClosed,
  }),
  RecordSittingMissed: policyRow({
    kind: sittingKind,
    stream: (input: RecordSittingMissed) => ofSitting(input),
    gather: nothing,
    decide: recordSittingMissed,
  }),
};

const openDiscussions = async (
  agenda: Agenda | undefined,
  look: Look,
  discussionId: (sittingId: Id, personId: Id) => Id,
): Promise<number> => {
  let open = 0;
  for (const { personId } of agenda?.items ?? []) {
    const discussion = await look.state(discussionKind, discussionId(agenda?.sittingId ?? '', personId));
    if (discussion.phase === 'GOING_ON') open += 1;
  }
  return open;
};
