/** The commands about what is on an agenda: its order, the checks before the sitting, the handover after it. */
import { agencyOf } from '../../access/facts.js';
import { chairOfSitting, isEntitled, type Authority } from '../../access/authority.js';
import { agencyKind } from '../../domain/agency/agency.js';
import { answerCheck, type AnswerCheck, type AnswerCheckGiven } from '../../domain/checks/answer-check.js';
import { askAgenciesAgain, type AskAgenciesAgain } from '../../domain/checks/ask-agencies-again.js';
import { askAgency, type AskAgency } from '../../domain/checks/ask-agency.js';
import type { ChecksGiven } from '../../domain/checks/checks-state.js';
import { checksKind } from '../../domain/checks/checks.js';
import { phaseOnAgenda } from '../../domain/discussion/discussion-state.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import { nothingListed } from '../../domain/discussion/item-state.js';
import type { Id } from '../../domain/event.js';
import { handoverKind } from '../../domain/handover/handover.js';
import {
  recordSafetyPlan,
  type RecordSafetyPlan,
  type SafetyPlanGiven,
} from '../../domain/handover/record-safety-plan.js';
import { moveItem, type MoveItem, type MoveItemGiven } from '../../domain/sitting/move-item.js';
import { sittingKind, type Sitting } from '../../domain/sitting/sitting.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { Agenda } from '../../projections/agenda-items.js';
import { policyRow, row, type Look, type Services, type Surroundings } from '../command.js';
import { personNamed, sittingNamed } from '../command-scope.js';
import { movedOnFrom } from './moved-on.js';
import { listedAt, sittingById } from './lookups.js';

type OfItem = { readonly sittingId: Id; readonly personId: Id };
type AtSitting = { readonly given: { readonly sitting: Sitting } };

const termsOf = ({ convening }: Sitting): TermsOfReference | undefined => convening?.terms;
const coordinator = ({ given }: AtSitting): readonly Authority[] => [
  { of: 'COORDINATOR', terms: termsOf(given.sitting) },
];

export const agendaCommands = {
  MoveItem: row({
    kind: sittingKind,
    stream: (input: MoveItem): Id => input.sittingId,
    authority: ({ state }) => [chairOfSitting(state)],
    about: personNamed,
    atSitting: sittingNamed,
    prepare: (input: MoveItem, services: Services) => agendaListing(input, services),
    gather: async ({ sittingId, personId }, look, { ids }, agenda): Promise<MoveItemGiven> => ({
      listed: !nothingListed(await listedAt(look, personId, agenda)),
      discussion: phaseOnAgenda(await look.state(discussionKind, ids.discussion(sittingId, personId))),
    }),
    decide: moveItem,
  }),
  AskAgency: row({
    kind: checksKind,
    stream: ({ sittingId, personId }: AskAgency, _newId, ids) => ids.checks(sittingId, personId),
    authority: coordinator,
    about: personNamed,
    atSitting: sittingNamed,
    prepare: (input: AskAgency, services: Services) => agendaListing(input, services),
    gather: async (input, look, around, agenda) => ({
      ...(await checksOf(input, look, around, agenda)),
      registered: (await look.state(agencyKind, input.agency)).registered,
    }),
    decide: askAgency,
  }),
  AskAgenciesAgain: policyRow({
    kind: checksKind,
    stream: ({ sittingId, personId }: AskAgenciesAgain, _newId, ids) => ids.checks(sittingId, personId),
    gather: async ({ sittingId, personId, from }, look, { ids }) => ({
      checksId: ids.checks(sittingId, personId),
      before: await look.state(checksKind, ids.checks(from, personId)),
    }),
    decide: askAgenciesAgain,
  }),
  AnswerCheck: row({
    kind: checksKind,
    stream: ({ sittingId, personId }: AnswerCheck, _newId, ids) => ids.checks(sittingId, personId),
    authority: ({ given, input, state }) => [
      { of: 'MEMBER', terms: termsOf(given.sitting) },
      ...coordinator({ given }),
      // An agency that was not asked learns nothing, not even who is to be heard.
      ...state.asked
        .filter((asked) => asked === input.agency)
        .map((agency) => ({ of: 'AGENCY' as const, agency })),
    ],
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: (input: AnswerCheck, services: Services) => agendaListing(input, services),
    gather: async (input, look, around, agenda): Promise<AnswerCheckGiven> => {
      const { actor } = around;
      const checks = await checksOf(input, look, around, agenda);
      return {
        ...checks,
        ownAgency: agencyOf(actor),
        keepsAgenda: coordinator({ given: checks }).some((authority) => isEntitled(actor, authority)),
      };
    },
    decide: answerCheck,
  }),
  RecordSafetyPlan: row({
    kind: handoverKind,
    stream: (input: RecordSafetyPlan): Id => input.sittingId,
    authority: ({ given }) => [chairOfSitting(given.sitting), ...coordinator({ given })],
    about: personNamed,
    atSitting: sittingNamed,
    prepare: (input: RecordSafetyPlan, services: Services) => agendaListing(input, services),
    gather: async ({ sittingId, personId }, look, _around, agenda): Promise<SafetyPlanGiven> => ({
      sitting: await sittingById(look, sittingId),
      // What was rolled over is handed over too: where an item went, no stream says of its first sitting.
      wasListed: agenda?.items.some((item) => item.personId === personId) ?? false,
    }),
    decide: recordSafetyPlan,
  }),
};

const checksOf = async (
  { sittingId, personId }: OfItem,
  look: Look,
  around: Surroundings,
  agenda: Agenda | undefined,
): Promise<ChecksGiven> => {
  const { ids } = around;
  const listed = !nothingListed(await listedAt(look, personId, agenda));
  return {
    sitting: await sittingById(look, sittingId),
    checksId: ids.checks(sittingId, personId),
    listed,
    movedOn: listed ? undefined : await movedOnFrom(look, personId, agenda, around),
    discussion: (await look.state(discussionKind, ids.discussion(sittingId, personId))).phase,
  };
};

/** The agenda with the person on it: a referral that has only just been received is waited for. */
const agendaListing = async (
  { sittingId, personId }: OfItem,
  services: Services,
): Promise<Agenda | undefined> => {
  const agenda = await services.document<Agenda>('agenda', sittingId);
  if (agenda?.items.some((item) => item.personId === personId)) return agenda;
  await services.settle();
  return services.document<Agenda>('agenda', sittingId);
};
