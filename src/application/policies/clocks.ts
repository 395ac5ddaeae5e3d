/** Watches what is due outside a meeting. A deadline that fires marks the duty as late, where it is still open. */
import type { Deadline } from '../../domain/policy/policy-record.js';
import type { DutyView } from '../../projections/duties.js';
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
    'ReturnCorrected',
    'ChannelOutcomeRecorded',
    'SeriousHarmRecorded',
    'OwnerBarred',
    'PeopleUnmerged',
    'StrategicReferralRaised',
    'StrategicReferralPlaced',
    'ChairAsked',
    'NextStepsAgreed',
  ],
  react: async (event, { document }) => {
    const { arising, moving = [] } = dutiesFrom(event);
    if (arising.length + moving.length === 0) return nothing;
    const deadlines: Deadline[] = moving.map(({ key, dueAt }) => ({ key, dueAt }));
    for (const { key, dueAt } of arising) {
      // What is open already stays due when it was: a deadline that is set again must not push it away.
      const open = await document<DutyView>('duties', key);
      if (open === undefined || open.dueAt >= dueAt) deadlines.push({ key, dueAt });
      else if (!open.breached) deadlines.push({ key, dueAt: open.dueAt });
    }
    return { commands: [], deadlines };
  },
};
