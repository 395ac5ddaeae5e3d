/** The commands of a sitting's minutes. */
import { chairOfSitting, type Authority } from '../../access/authority.js';
import { officerFacts } from '../../access/facts.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { acknowledgeMinutes, type AcknowledgeMinutes } from '../../domain/minutes/acknowledge-minutes.js';
import {
  approveMinutes,
  type ApproveGiven,
  type ApproveMinutes,
} from '../../domain/minutes/approve-minutes.js';
import { correctMinutes, type CorrectMinutes } from '../../domain/minutes/correct-minutes.js';
import { draftMinutes, type DraftMinutes } from '../../domain/minutes/draft-minutes.js';
import { issueMinutes, type IssueMinutes } from '../../domain/minutes/issue-minutes.js';
import { minutesKind, type Minutes, type MinutesEvent } from '../../domain/minutes/minutes.js';
import { nameDelegate, type NameDelegate } from '../../domain/minutes/name-delegate.js';
import { recordDelivery, type RecordDelivery } from '../../domain/minutes/record-delivery.js';
import { sendMinutes, type SendMinutes } from '../../domain/minutes/send-minutes.js';
import type { Sitting } from '../../domain/sitting/sitting.js';
import type { MinutesView } from '../../projections/minutes.js';
import { policyRow, row, type Look, type Services } from '../command.js';
import { sittingNamed } from '../command-scope.js';
import type { BoardIds } from '../ids.js';
import { sittingById } from './lookups.js';
import { copiesMade, preparedCopies } from './minutes-copies.js';

type AtSitting = { readonly given: { readonly sitting: Sitting } };

const withSitting = async ({ sittingId }: { readonly sittingId: Id }, look: Look) => ({
  sitting: await sittingById(look, sittingId),
});
const itsMinutes = ({ sittingId }: { readonly sittingId: Id }, services: Services) =>
  services.document<MinutesView>('minutes', sittingId);
const chairs = ({ given }: AtSitting): readonly Authority[] => [chairOfSitting(given.sitting)];
const coordinator = ({ given }: AtSitting): readonly Authority[] => [
  { of: 'COORDINATOR', terms: given.sitting.convening?.terms },
];
const chairsAndDelegates = (found: AtSitting & { readonly state: Minutes }): readonly Authority[] => [
  ...chairs(found),
  ...found.state.delegates.map(({ officer }) => ({ of: 'OFFICER' as const, officer })),
];
/** Members for their agency's full copy; any officer of an agency that was sent what it has to do. */
const receivers = ({ state, given }: AtSitting & { readonly state: Minutes }): readonly Authority[] => [
  { of: 'MEMBER', terms: given.sitting.convening?.terms },
  ...state.copies
    .filter(({ profile }) => profile === 'OWN_ACTIONS')
    .map(({ agency }) => ({ of: 'AGENCY' as const, agency })),
];

export const minutesCommands = {
  DraftMinutes: policyRow({
    kind: minutesKind,
    stream: (input: DraftMinutes): Id => input.sittingId,
    gather: withSitting,
    decide: draftMinutes,
  }),
  NameDelegate: row({
    kind: minutesKind,
    stream: (input: NameDelegate): Id => input.sittingId,
    authority: chairs,
    about: 'NOBODY',
    atSitting: sittingNamed,
    prepare: itsMinutes,
    gather: async (input: NameDelegate, look, { facts, now, ids }, minutes) => ({
      ...(await withSitting(input, look)),
      delegate: officerFacts(facts, input.officer, now),
      // Also on an item that is still to begin: a delegate may be named before the end.
      conflicted: (await itsItems(input, minutes, look, ids)).some(({ conflicted }) =>
        conflicted.has(input.officer),
      ),
    }),
    decide: nameDelegate,
  }),
  ApproveMinutes: row<
    Minutes,
    MinutesEvent,
    ApproveMinutes,
    ApproveGiven & AtSitting['given'],
    MinutesView | undefined
  >({
    kind: minutesKind,
    stream: (input): Id => input.sittingId,
    authority: chairsAndDelegates,
    // As a whole: the items that are closed to somebody are not in what they read, and are approved by the other chair.
    about: 'NOBODY',
    atSitting: sittingNamed,
    prepare: itsMinutes,
    gather: async (input, look, { ids }, minutes) => ({
      ...(await withSitting(input, look)),
      conflicts: (await itsItems(input, minutes, look, ids))
        .filter(({ begun }) => begun)
        .map(({ conflicted }) => conflicted),
    }),
    decide: approveMinutes,
  }),
  IssueMinutes: row({
    kind: minutesKind,
    stream: (input: IssueMinutes): Id => input.sittingId,
    authority: coordinator,
    about: 'NOBODY',
    atSitting: sittingNamed,
    gather: withSitting,
    decide: issueMinutes,
  }),
  CorrectMinutes: row({
    kind: minutesKind,
    stream: (input: CorrectMinutes): Id => input.sittingId,
    authority: (found: AtSitting) => [...chairs(found), ...coordinator(found)],
    about: ({ input }) => [input.personId],
    atSitting: sittingNamed,
    prepare: itsMinutes,
    gather: async (input: CorrectMinutes, look, { ids }, minutes) => ({
      ...(await withSitting(input, look)),
      people: (await itsItems(input, minutes, look, ids))
        .filter(({ begun }) => begun)
        .map(({ personId }) => personId),
    }),
    decide: correctMinutes,
  }),
  SendMinutes: policyRow({
    kind: minutesKind,
    stream: (input: SendMinutes): Id => input.sittingId,
    prepare: preparedCopies,
    gather: async (input: SendMinutes, look, { facts, now }, prepared) => {
      const sitting = await sittingById(look, input.sittingId);
      const { copies } = await look.state(minutesKind, input.sittingId);
      return { sitting, copies: copiesMade(prepared, sitting, copies, { facts, now }) };
    },
    decide: sendMinutes,
  }),
  RecordDelivery: row({
    kind: minutesKind,
    stream: (input: RecordDelivery): Id => input.sittingId,
    authority: coordinator,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: withSitting,
    decide: recordDelivery,
  }),
  AcknowledgeMinutes: row({
    kind: minutesKind,
    stream: (input: AcknowledgeMinutes): Id => input.sittingId,
    authority: receivers,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: withSitting,
    decide: acknowledgeMinutes,
  }),
};

/** The view proposes whom the minutes are about; the streams say how far each discussion got, and who has a conflict on it. */
const itsItems = async (
  { sittingId }: { readonly sittingId: Id },
  minutes: MinutesView | undefined,
  look: Look,
  ids: BoardIds,
): Promise<readonly MinutedItem[]> => {
  const items: MinutedItem[] = [];
  for (const { personId } of minutes?.record.items ?? []) {
    const { phase, conflicted } = await look.state(discussionKind, ids.discussion(sittingId, personId));
    items.push({ personId, begun: phase !== 'NOT_STARTED', conflicted });
  }
  return items;
};

interface MinutedItem {
  readonly personId: Id;
  readonly begun: boolean;
  readonly conflicted: ReadonlySet<Id>;
}
