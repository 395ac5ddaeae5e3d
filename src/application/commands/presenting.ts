/** The commands of who presents an item: asked by the service, answered by whoever is asked. */
import { agencyInPost, agencyOf } from '../../access/facts.js';
import type { Authority } from '../../access/authority.js';
import { calendarKind } from '../../domain/adopted/calendar.js';
import { fileAmong } from '../../domain/case-note/case-note-state.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { OfItem } from '../../domain/discussion/item-state.js';
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import { acceptInvitation, type AcceptInvitation } from '../../domain/presenting/accept-invitation.js';
import { invitePresenter, type InvitePresenter } from '../../domain/presenting/invite-presenter.js';
import { presentingKind, type Presenting } from '../../domain/presenting/presenting.js';
import { agencyAsked, presentersOf, type PresentingGiven } from '../../domain/presenting/presenting-state.js';
import { recordReportMissed, type RecordReportMissed } from '../../domain/presenting/record-report-missed.js';
import {
  noteWhoPresented,
  recordWorkerAbsent,
  type RecordWorkerAbsent,
} from '../../domain/presenting/record-worker-absent.js';
import { sendDeputy, type SendDeputy } from '../../domain/presenting/send-deputy.js';
import { submitWorkerReport, type SubmitWorkerReport } from '../../domain/presenting/submit-worker-report.js';
import { policyRow, row, type Look, type Surroundings } from '../command.js';
import { personNamed, sittingNamed } from '../command-scope.js';
import type { BoardIds } from '../ids.js';
import { chairsOrCoordinator } from './discussion-lookups.js';
import { sittingById } from './lookups.js';

const itemId = ({ sittingId, personId }: OfItem, _newId: unknown, ids: BoardIds): Id =>
  ids.discussion(sittingId, personId);

interface Found {
  readonly state: Presenting;
  readonly given: PresentingGiven;
}

/** Whoever is asked by name, or any officer of the agency that says itself who comes. */
const presenters = ({ state }: Found): readonly Authority[] => {
  const agency = agencyAsked(state);
  return [
    ...presentersOf(state).map((officer) => ({ of: 'OFFICER' as const, officer })),
    ...(agency === null ? [] : [{ of: 'AGENCY' as const, agency }]),
  ];
};
const presentersOrCoordinator = (found: Found): readonly Authority[] => [
  ...presenters(found),
  { of: 'COORDINATOR', terms: found.given.sitting.convening?.terms },
];

const atSitting = async (
  { sittingId, personId }: OfItem,
  look: Look,
  { ids, actor }: Surroundings,
): Promise<PresentingGiven & { readonly ownAgency: Id }> => ({
  sitting: await sittingById(look, sittingId),
  discussionId: ids.discussion(sittingId, personId),
  ownAgency: agencyOf(actor),
});

const withDiscussion = async (input: OfItem, look: Look, around: Surroundings) => {
  const given = await atSitting(input, look, around);
  return { ...given, discussion: await look.state(discussionKind, given.discussionId) };
};

export const presentingCommands = {
  InvitePresenter: policyRow({
    kind: presentingKind,
    stream: itemId,
    gather: async (input: InvitePresenter, look, around) => {
      const { discussion, ...given } = await withDiscussion(input, look, around);
      const others = await Promise.all(input.alsoRecords.map((one) => look.state(personKind, one)));
      const { calendar } = await look.state(calendarKind, given.sitting.convening?.terms.calendar ?? '');
      const { standing } = fileAmong(await look.state(personKind, input.personId), others);
      return {
        ...{ ...given, standing, calendar, concluded: discussion.phase === 'CLOSED' && discussion.concluded },
        workersAgency: agencyInPost(standing?.allocatedOfficer, around),
      };
    },
    decide: invitePresenter,
  }),
  AcceptInvitation: row({
    kind: presentingKind,
    stream: itemId,
    authority: presenters,
    about: personNamed,
    // Whoever is asked says who comes, and reports, before they sign at the door.
    atSitting: 'NONE',
    gather: (input: AcceptInvitation, look, around) => atSitting(input, look, around),
    decide: acceptInvitation,
  }),
  SendDeputy: row({
    kind: presentingKind,
    stream: itemId,
    authority: presentersOrCoordinator,
    // Whoever has a conflict sends somebody else.
    about: 'NEWS',
    atSitting: 'NONE',
    gather: async (input: SendDeputy, look, around) => ({
      ...(await atSitting(input, look, around)),
      deputysAgency: agencyInPost(input.deputy, around),
    }),
    decide: sendDeputy,
  }),
  SubmitWorkerReport: row({
    kind: presentingKind,
    stream: itemId,
    authority: presentersOrCoordinator,
    // What the worker knows of a risk is never refused.
    about: 'NEWS',
    atSitting: 'NEWS',
    gather: async (input: SubmitWorkerReport, look, around) => {
      const { discussion, ...given } = await withDiscussion(input, look, around);
      return { ...given, item: discussion.phase };
    },
    decide: submitWorkerReport,
  }),
  RecordReportMissed: policyRow({
    kind: presentingKind,
    stream: itemId,
    gather: (input: RecordReportMissed, look, around) => atSitting(input, look, around),
    decide: recordReportMissed,
  }),
  RecordWorkerAbsent: row({
    kind: presentingKind,
    stream: itemId,
    authority: chairsOrCoordinator,
    about: personNamed,
    atSitting: sittingNamed,
    gather: (input: RecordWorkerAbsent, look, around) => withDiscussion(input, look, around),
    decide: recordWorkerAbsent,
  }),
  NoteWhoPresented: policyRow({
    kind: presentingKind,
    stream: itemId,
    gather: (input: OfItem, look, around) => withDiscussion(input, look, around),
    decide: noteWhoPresented,
  }),
};
