/** What is raised to another meeting falls between no two of its sittings: what one did not answer is for the next. */
import type { StrategicMoved } from '../../domain/strategic/strategic.js';
import { isOver } from '../../domain/sitting/sitting-state.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import type { Id } from '../../domain/event.js';
import type { StrategicView } from '../../projections/strategic-referrals.js';
import { nothing, sends, type Consult, type Intention, type Policy, type Reaction } from './policy.js';

const AT_ONCE_AT_MOST = 100;

export const placingStrategic: Policy = {
  name: 'placing-strategic',
  on: [
    'SittingConvened',
    'SittingMissed',
    'SittingCancelled',
    'SittingClosed',
    'StrategicReferralRaised',
    'StrategicReferralPlaced',
  ],
  react: async (event, consult) => {
    switch (event.type) {
      case 'SittingConvened':
        return sends(await waiting(event.data.series, null, 'NO_PLACE_BEFORE', consult));
      case 'SittingMissed':
      case 'SittingCancelled':
        return sends(await waitingAt(event.data.sittingId, 'SITTING_NOT_HELD', consult));
      case 'SittingClosed':
        return sends(await waitingAt(event.data.sittingId, 'NOT_ANSWERED', consult));
      case 'StrategicReferralRaised':
      case 'StrategicReferralPlaced':
        return event.data.place === null ? nothing : movedOn(event.data.place.sittingId, consult);
      default:
        return nothing;
    }
  },
};

const waitingAt = async (
  sittingId: Id,
  moved: StrategicMoved,
  consult: Consult,
): Promise<readonly Intention[]> => {
  const { convening } = await consult.state(sittingKind, sittingId);
  return convening === undefined ? [] : waiting(convening.series, sittingId, moved, consult);
};

/** Whatever the sitting was to answer and has not; of none, what has no place. */
const waiting = async (
  to: string,
  from: Id | null,
  moved: StrategicMoved,
  { find }: Consult,
): Promise<readonly Intention[]> => {
  const query = { index: 'byPlace', equal: [to, 'RAISED', from ?? ''], limit: AT_ONCE_AT_MOST };
  const found = await find<StrategicView>('strategic-referrals', query);
  return found.map(({ strategicId }) => ({
    command: 'PlaceStrategicReferral',
    input: { strategicId, to, from, moved },
  }));
};

/** One that was given a sitting which ended in the same moment goes on at once. */
const movedOn = async (sittingId: Id, consult: Consult): Promise<Reaction> => {
  const sitting = await consult.state(sittingKind, sittingId);
  if (!isOver(sitting)) return nothing;
  return sends(
    await waitingAt(sittingId, sitting.phase === 'CLOSED' ? 'NOT_ANSWERED' : 'SITTING_NOT_HELD', consult),
  );
};
