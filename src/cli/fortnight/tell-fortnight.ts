/** The fortnight as `npm run demo -- --fortnight` tells it, and what there is to look at afterwards. */
import type { DemoBoard } from '../demo-service.js';
import { operationText } from '../demo-operations.js';
import type { Told } from '../demo-story.js';
import { say } from '../tool.js';
import { playFortnight, sittingOf } from './fortnight.js';
import { LAST_SITTING } from './plan.js';
import type { Known } from '../play/scene.js';
import { openStage } from '../play/stage.js';

/** Plays it through the public API. Answers questions about its last sitting. @throws Error as the stage does */
export const tellFortnight = async (demo: DemoBoard): Promise<readonly Told[]> => {
  return questionsOf(await playFortnight(await openStage(demo), say));
};

/** What there is to ask of the last sitting. */
export const questionsOf = (known: Known): readonly Told[] => {
  const sitting = known.kept(sittingOf(LAST_SITTING));
  const told = (operation: string, variables: Told['variables'] = {}): Told => ({
    ...{ operation, who: 'coordinator', variables },
    query: operationText(operation),
  });
  return [
    told('see-the-agenda', { sitting }),
    told('see-the-room', { sitting }),
    told('read-the-minutes', { sitting }),
    told('see-the-action-plan', { sitting }),
    told('see-the-handover', { sitting }),
    told('what-is-due'),
    told('when-is-the-next-sitting', { series: 'DRM' }),
    told('see-the-calendar', { series: 'DRM', from: '2026-03-23' }),
    told('who-am-i'),
  ];
};
