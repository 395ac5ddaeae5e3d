/** The commands of a sitting's minutes. */
import type { Authority } from '../../access/authority.js';
import type { Id } from '../../domain/event.js';
import { approveMinutes, type ApproveMinutes } from '../../domain/minutes/approve-minutes.js';
import { draftMinutes, type DraftMinutes } from '../../domain/minutes/draft-minutes.js';
import { issueMinutes, type IssueMinutes } from '../../domain/minutes/issue-minutes.js';
import { minutesKind } from '../../domain/minutes/minutes.js';
import type { Sitting } from '../../domain/sitting/sitting.js';
import { row, type Look } from '../command.js';
import { sittingById } from './lookups.js';

type AtSitting = { readonly given: { readonly sitting: Sitting } };

const itsSitting = async ({ sittingId }: { readonly sittingId: Id }, look: Look) => ({
  sitting: await sittingById(look, sittingId),
});
const chairs = ({ given }: AtSitting): readonly Authority[] => [
  { of: 'CHAIR', terms: given.sitting.convening?.terms },
];
const coordinator = ({ given }: AtSitting): readonly Authority[] => [
  { of: 'COORDINATOR', terms: given.sitting.convening?.terms },
];

export const minutesCommands = {
  DraftMinutes: row({
    kind: minutesKind,
    stream: (input: DraftMinutes): Id => input.sittingId,
    authority: () => [{ of: 'POLICY' }],
    gather: itsSitting,
    decide: draftMinutes,
  }),
  ApproveMinutes: row({
    kind: minutesKind,
    stream: (input: ApproveMinutes): Id => input.sittingId,
    authority: chairs,
    gather: itsSitting,
    decide: approveMinutes,
  }),
  IssueMinutes: row({
    kind: minutesKind,
    stream: (input: IssueMinutes): Id => input.sittingId,
    authority: coordinator,
    gather: itsSitting,
    decide: issueMinutes,
  }),
};
