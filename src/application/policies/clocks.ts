/** Watches what is due outside a meeting. A deadline that fires marks the duty as late, where it is still open. */
import { DUTY_CLOCKS, dutiesFrom } from '../../projections/what-is-due.js';
import { nothing, type Policy } from './policy.js';

export const clocks: Policy = {
  name: DUTY_CLOCKS,
  on: [
    'StrategyDiscussionRequested',
    'StrategyDiscussionConvened',
    'ThresholdDecided',
    'MissingReported',
    'MissingEpisodeEnded',
    'ChannelOutcomeRecorded',
    'SeriousHarmRecorded',
  ],
  react: (event) => {
    const { arising } = dutiesFrom(event);
    if (arising.length === 0) return Promise.resolve(nothing);
    return Promise.resolve({
      commands: [],
      deadlines: arising.map(({ key, dueAt }) => ({ key, dueAt })),
    });
  },
};
