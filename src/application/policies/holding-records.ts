/** A death or serious harm places a hold on the person's records, by itself: nobody has to think of it that day. */
import { nothing, sends, type Policy } from './policy.js';

export const holdingRecords: Policy = {
  name: 'holding-records',
  on: ['SeriousHarmRecorded'],
  react: (event) => {
    if (event.type !== 'SeriousHarmRecorded') return Promise.resolve(nothing);
    const { harmId, personId, series } = event.data;
    const input = { holdId: harmId, personId, series, harmId };
    return Promise.resolve(sends([{ command: 'PlaceHold', input }]));
  },
};
