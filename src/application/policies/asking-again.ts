/** Asks again whom the co-ordinator asked about a person, before whichever sitting the item has moved on to. */
import { checksKind } from '../../domain/checks/checks.js';
import type { Id } from '../../domain/event.js';
import type { ReviewPlaced } from '../../domain/tracked/tracked-events.js';
import { referralKind } from '../../domain/referral/referral.js';
import { nothing, sends, type Consult, type Intention, type Policy, type Reaction } from './policy.js';

export const askingAgain: Policy = {
  name: 'asking-again',
  on: ['ReferralPlaced', 'ReviewPlaced'],
  react: async (event, consult) => {
    if (event.type === 'ReviewPlaced') return reviewMoved(event.data, consult);
    if (event.type !== 'ReferralPlaced' || event.data.placement === null) return nothing;
    const { referralId, series, subjects, placement } = event.data;
    const { sittingId } = placement;
    const commands: Intention[] = [];
    for (const { personId } of subjects) {
      const from = event.data.from ?? (await sittingBefore(sittingId, { referralId, personId }, consult));
      if (from === undefined) continue;
      const { asked } = await consult.state(checksKind, consult.ids.checks(from, personId));
      if (asked.length === 0) continue;
      commands.push({ command: 'AskAgenciesAgain', input: { sittingId, personId, series, from } });
    }
    return commands.length === 0 ? nothing : sends(commands);
  },
};

/** A review that was not heard. For the next one, agencies are asked anew. */
const reviewMoved = async (
  { series, personId, from, placement, moved }: ReviewPlaced['data'],
  { state, ids }: Consult,
): Promise<Reaction> => {
  if (from === null || placement === null || moved === 'REVIEWED') return nothing;
  const { asked } = await state(checksKind, ids.checks(from, personId));
  if (asked.length === 0) return nothing;
  const { sittingId } = placement;
  return sends([{ command: 'AskAgenciesAgain', input: { sittingId, personId, series, from } }]);
};

/** Of somebody who had no place for a while: where they had one last. */
const sittingBefore = async (
  sittingId: Id,
  { referralId, personId }: { readonly referralId: Id; readonly personId: Id },
  { state }: Consult,
): Promise<Id | undefined> => {
  const placedAt = (await state(referralKind, referralId)).placedAt.get(personId) ?? [];
  return placedAt[placedAt.indexOf(sittingId) - 1];
};
