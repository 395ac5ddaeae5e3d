/** Where a board hears only complete referrals, what is incomplete at the cut-off moves to the next sitting. */
import type { LogEvent } from '../../domain/catalogue.js';
import type { Id } from '../../domain/event.js';
import type { Deadline } from '../../domain/policy/policy-record.js';
import type { AmendedSubject } from '../../domain/referral/afterwards.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import type { CutOffTest } from '../../domain/terms/terms-of-reference.js';
import type { Instant } from '../../domain/time.js';
import { nothing, sends, type Consult, type Policy, type Reaction } from './policy.js';

const CUT_OFF = 'cut-off/';

/** Whether an incomplete referral keeps its place at the cut-off, by what the terms test. */
const KEEPS_ITS_PLACE: Readonly<Record<CutOffTest, boolean>> = { RECEIPT: true, COMPLETE: false };

export const waitingForAnswers: Policy = {
  name: 'waiting-for-answers',
  on: ['ReferralReceived', 'ReferralPlaced', 'ReferralAmended', 'DeadlineFired'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'ReferralReceived':
        return atTheCutOff(event.data, consult);
      case 'ReferralPlaced':
        return event.data.moved === 'URGENT' ? nothing : atTheCutOff(event.data, consult);
      case 'ReferralAmended': {
        const { referralId, subjects, nowLacking } = event.data;
        return nowLacking === true
          ? beforeTheCutOff(referralId, subjects, event.occurredAt, consult)
          : nothing;
      }
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
  consult: Consult,
): Promise<Reaction> => {
  if (placement === null || subjects.every(({ missing }) => missing.length === 0)) return nothing;
  const deadline = await cutOffOf(referralId, placement.sittingId, consult);
  return { commands: [], deadlines: deadline === undefined ? [] : [deadline] };
};

/** An amendment after the cut-off does not cost a referral its place. */
const beforeTheCutOff = async (
  referralId: Id,
  subjects: readonly AmendedSubject[],
  at: Instant,
  consult: Consult,
): Promise<Reaction> => {
  const lacking = subjects.filter(({ missing }) => missing.length > 0);
  const sittings = new Set(lacking.flatMap(({ sittingId }) => sittingId ?? []));
  const deadlines: Deadline[] = [];
  for (const sittingId of sittings) {
    const deadline = await cutOffOf(referralId, sittingId, consult);
    if (deadline !== undefined && at < deadline.dueAt) deadlines.push(deadline);
  }
  return { commands: [], deadlines };
};

/** Undefined where an incomplete referral keeps its place. */
const cutOffOf = async (referralId: Id, sittingId: Id, { state }: Consult): Promise<Deadline | undefined> => {
  const { convening } = await state(sittingKind, sittingId);
  if (convening === undefined || KEEPS_ITS_PLACE[convening.terms.cutOff.test]) return undefined;
  return { key: `${CUT_OFF}${referralId}/${sittingId}`, dueAt: convening.cutOffAt };
};
