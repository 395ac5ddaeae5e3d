/** Chases what a referral lacks: somebody is asked, and asked again, until it is complete, heard or withdrawn. */
import { termsKind, termsOn } from '../../domain/adopted/terms.js';
import { boardKind } from '../../domain/board/board.js';
import { referralKind } from '../../domain/referral/referral.js';
import { addMinutes, localDateOf, type Instant } from '../../domain/time.js';
import type { Chasing } from '../../domain/terms/settings.js';
import { nothing, sends, type Consult, type Policy, type Reaction } from './policy.js';

const ASK = 'ask/';

export const chasing: Policy = {
  name: 'chasing',
  on: ['ReferralReceived', 'ReferralAmended', 'ReferrerAsked', 'DeadlineFired'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'ReferralReceived': {
        const { referralId, series, subjects, receivedAt } = event.data;
        if (subjects.every(({ missing }) => missing.length === 0)) return nothing;
        const settings = await settingsOf(series, receivedAt, consult);
        return settings ? asking(referralId, 1, addMinutes(receivedAt, settings.afterMinutes)) : nothing;
      }
      case 'ReferralAmended': {
        // What is lacking already is being asked for: an amendment that leaves it so must not put that off.
        if (event.data.nowLacking !== true) return nothing;
        const { referralId } = event.data;
        const { series, asked } = await consult.state(referralKind, referralId);
        const settings = await settingsOf(series, event.occurredAt, consult);
        const at = settings && addMinutes(event.occurredAt, settings.afterMinutes);
        return at === undefined ? nothing : asking(referralId, asked + 1, at);
      }
      case 'ReferrerAsked': {
        const { referralId, series, time } = event.data;
        const settings = await settingsOf(series, event.occurredAt, consult);
        const again = settings && addMinutes(event.occurredAt, settings.everyMinutes);
        return again === undefined ? nothing : asking(referralId, time + 1, again);
      }
      case 'DeadlineFired': {
        const { policy, key } = event.data;
        const [referralId = '', time = ''] = key.slice(ASK.length).split('/');
        if (policy !== chasing.name) return nothing;
        return sends([{ command: 'AskReferrer', input: { referralId, time: Number(time) } }]);
      }
      default:
        return nothing;
    }
  },
};

const asking = (referralId: string, time: number, dueAt: Instant): Reaction => ({
  commands: [],
  deadlines: [{ key: `${ASK}${referralId}/${time}`, dueAt }],
});

/** Undefined where the series has no terms: its referrals have no place either, and alarm by that. */
const settingsOf = async (
  series: string,
  at: Instant,
  { state, ids }: Consult,
): Promise<Chasing | undefined> => {
  const { zone } = await state(boardKind, ids.boardId);
  return termsOn(await state(termsKind, series), localDateOf(at, zone))?.chasing;
};
