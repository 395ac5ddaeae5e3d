/** Where a board hears only complete referrals, what is incomplete at the cut-off moves to the next sitting. */
import type { LogEvent } from '../../domain/catalogue.js';
import type { Deadline } from '../../domain/policy/policy-record.js';
import { referralKind } from '../../domain/referral/referral.js';
import { sittingKind, type Convening } from '../../domain/sitting/sitting.js';
import type { CutOffTest } from '../../domain/terms/terms-of-reference.js';
import type { Agenda } from '../../projections/agenda-items.js';
import { nothing, sends, type Consult, type Policy, type Reaction } from './policy.js';

const CUT_OFF = 'cut-off/';

/** Whether an incomplete referral keeps its place at the cut-off, by what the terms test. */
const KEEPS_ITS_PLACE: Readonly<Record<CutOffTest, boolean>> = { RECEIPT: true, COMPLETE: false };

export const waitingForAnswers: Policy = {
  name: 'waiting-for-answers',
  on: ['ReferralReceived', 'ReferralPlaced', 'SittingConvenedAnew', 'DeadlineFired'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'ReferralReceived':
        return atTheCutOff(event.data, consult);
      case 'ReferralPlaced':
        return event.data.moved === 'URGENT' ? nothing : atTheCutOff(event.data, consult);
      case 'SittingConvenedAnew':
        return atItsNewCutOff(event.data.sittingId, consult);
      case 'DeadlineFired': {
        const { policy, key } = event.data;
        if (policy !== waitingForAnswers.name) return nothing;
        const [referralId = '', sittingId = ''] = key.slice(CUT_OFF.length).split('/');
        return sends([{ command: 'MoveIncomplete', input: { referralId, sittingId } }]);
      }
      default:
        return nothing;
    }
  },
};

type Placed = Extract<LogEvent, { type: 'ReferralReceived' | 'ReferralPlaced' }>['data'];

const atTheCutOff = async (
  { referralId, subjects, placement }: Placed,
  { state }: Consult,
): Promise<Reaction> => {
  if (placement === null || subjects.every(({ missing }) => missing.length === 0)) return nothing;
  const { sittingId } = placement;
  const { convening } = await state(sittingKind, sittingId);
  if (convening === undefined || KEEPS_ITS_PLACE[convening.terms.cutOff.test]) return nothing;
  return { commands: [], deadlines: [untilThen(referralId, convening)] };
};

/** A sitting that is held at another time has another cut-off, and so have those who wait for it. */
const atItsNewCutOff = async (sittingId: string, { document, state }: Consult): Promise<Reaction> => {
  const { convening } = await state(sittingKind, sittingId);
  if (convening === undefined || KEEPS_ITS_PLACE[convening.terms.cutOff.test]) return nothing;
  const agenda = await document<Agenda>('agenda', sittingId);
  const deadlines: Deadline[] = [];
  for (const referralId of new Set(agenda?.items.flatMap(({ referralIds }) => referralIds))) {
    const { subjects, places } = await state(referralKind, referralId);
    const waits = subjects.some(
      ({ personId, missing }) => missing.length > 0 && places.get(personId)?.sittingId === sittingId,
    );
    if (waits) deadlines.push(untilThen(referralId, convening));
  }
  return { commands: [], deadlines };
};

const untilThen = (referralId: string, { sittingId, cutOffAt }: Convening): Deadline => ({
  key: `${CUT_OFF}${referralId}/${sittingId}`,
  dueAt: cutOffAt,
});
