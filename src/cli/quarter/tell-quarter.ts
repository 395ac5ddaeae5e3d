/** The quarter as `npm run demo -- --quarter` tells it, and what there is to look at afterwards. */
import type { DemoBoard } from '../demo-service.js';
import { operationText } from '../demo-operations.js';
import type { Told } from '../demo-story.js';
import type { Known } from '../play/scene.js';
import { openStage } from '../play/stage.js';
import { say } from '../tool.js';
import { personOf } from './children.js';
import { tellFiveStories } from './five-stories.js';
import { playQuarter, weeklyOf } from './quarter.js';

export const LAST_WEEKLY = '2026-06-29';

/** Plays it through the public API. Answers questions about its last sitting. @throws Error as the stage does */
export const tellQuarter = async (demo: DemoBoard): Promise<readonly Told[]> => {
  const stage = await openStage(demo);
  const known = await playQuarter(stage, say);
  await tellFiveStories(stage, known, (date) => known.kept(weeklyOf(date)), say);
  return questionsOf(known);
};

/** What there is to ask of the last sitting, and of a child. */
export const questionsOf = (known: Known): readonly Told[] => {
  const sitting = known.kept(weeklyOf(LAST_WEEKLY));
  const person = personOf(known, 'Merle');
  const told = (operation: string, variables: Told['variables'] = {}, who = 'intake-manager'): Told => ({
    ...{ operation, who, variables },
    query: operationText(operation),
  });
  return [
    told('see-the-series'),
    told('see-the-tracker', { series: 'RMM', first: 20 }),
    told('see-the-agenda', { sitting }),
    told('plan-the-time', { sitting }),
    told('see-the-business', { sitting }),
    told('see-the-declaration', { sitting }),
    told('read-the-minutes', { sitting }),
    told('see-the-way-of-a-person', { person }),
    told('see-the-assessments', { person }),
    told('see-the-differences', { series: 'RMM' }),
    told('see-the-absences', { series: 'RMM', from: '2026-03-31', to: '2026-06-30' }),
    told('what-is-due'),
  ];
};
