/** A quarter's practice looked at: items drawn by chance, judged without their outcome, and how far the two agree. */
import { list, text } from '../demo-step.js';
import type { Happening } from '../play/scene.js';

const PERIOD = { from: '2026-03-23', to: '2026-04-02' };

export const itemsJudgedAnew: Happening = async ({ stage }) => {
  const draw = (size: number) =>
    stage.as('coordinator', 'draw-consistency-sample', {
      series: 'DRM',
      input: { ...PERIOD, size, reviewer: stage.officer('assistant-director') },
    });
  const drawn = await draw(3);
  const [conflict, ...others] = list(
    await stage.as('assistant-director', 'items-to-review'),
    'itemsToReview',
  );
  const of = (item: unknown) => ({ item: text(item, 'id') });
  const sample = text(drawn, 'drawConsistencySample.sample.id');
  const back = { ...of(conflict), because: 'CONFLICT' };
  await stage.as('assistant-director', 'decline-sampled-item', { sample, input: back });
  for (const item of others) {
    const judged = {
      threshold: 'NOT_MET',
      decision: 'SAFETY_PLAN',
      reasons: 'Two agencies see the child daily.',
    };
    await stage.as('assistant-director', 'review-sampled-item', {
      sample,
      input: { ...of(item), ...judged },
    });
  }
  const another = text(await draw(1), 'drawConsistencySample.sample.id');
  const closing = { sample: another, input: { reason: 'Drawn twice.' } };
  await stage.as('mash-manager', 'close-consistency-sample', closing);
  const seen = await stage.as('coordinator', 'see-the-consistency', { series: 'DRM', ...PERIOD });
  const outOf = text(drawn, 'drawConsistencySample.sample.outOf');
  return `Three of ${outOf} concluded items are judged anew by the Assistant Director, who is not told what came of them: ${text(seen, 'consistency.reviewed')} judged, one given back for a conflict, and nobody is named.`;
};
