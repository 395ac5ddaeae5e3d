/** Sends the minutes to the partners when they are issued; a corrected version to everybody who had an earlier one. */
import { nothing, sends, type Policy } from './policy.js';

export const distributingMinutes: Policy = {
  name: 'distributing-minutes',
  on: ['MinutesIssued'],
  react: (event) => {
    if (event.type !== 'MinutesIssued') return Promise.resolve(nothing);
    const { sittingId, version } = event.data;
    return Promise.resolve(sends([{ command: 'SendMinutes', input: { sittingId, version } }]));
  },
};
