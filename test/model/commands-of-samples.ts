/** Steps about samples of concluded items: drawn by chance, judged anew, given back, closed. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import { chairOrNot } from './commands-of-sittings.js';
import type { Model } from './meeting-model.js';
import { idOf, pick, send, some, step, type Real, type Step } from './meeting-steps.js';
import { dayOf, plusDays } from './meeting-time.js';
import * as rules from './model-of-samples.js';
import type { SampledModel, SampleModel } from './model-of-samples.js';

/** Officers who never come to the meeting. */
const reviewers = fc.constantFrom<TestRole>('HOUSING', 'HOUSING', 'PANEL_CHAIR');
const periods = fc.constantFrom([-30, 0], [-30, 0], [-30, 0], [-100, 0], [0, -1], [0, 1]);

interface Drawn {
  readonly itemId: string;
  readonly discussionId: string;
}

const drawing = fc
  .tuple(chairOrNot, reviewers, periods, fc.constantFrom(1, 3))
  .map(([role, reviewer, [first = 0, last = 0], size]) =>
    step(`DrawConsistencySample(${role}, ${reviewer}, ${first} to ${last}, ${size})`, async (model, real) => {
      const today = dayOf(model.now);
      const drawn = { from: plusDays(today, first), to: plusDays(today, last), reviewer };
      const input = { series: 'DRM', ...drawn, size, reviewer: real.live.officer(reviewer) };
      const answer = rules.draw(model, role, drawn);
      const outcome = await send(real, role, 'DrawConsistencySample', input, answer);
      if (outcome.kind !== 'ACCEPTED') return;
      const among = rules.eligible(model, drawn);
      const { items } = outcome.events[0]?.data as { readonly items: readonly Drawn[] };
      expect(items.length).toBe(Math.min(size, among.length));
      const { ids } = real.live.board();
      const sampled = items.map(({ itemId, discussionId }): SampledModel => {
        const found = among.find(
          ({ key, person }) => ids.discussion(idOf(real, key), person.personId) === discussionId,
        );
        if (found === undefined) throw new Error(`${discussionId} was drawn, and should not be.`);
        return { itemId, person: found.person, item: found.item, status: 'AWAITED' };
      });
      model.samples.push({ sampleId: outcome.id, reviewer, closed: false, items: sampled });
    }),
  );

interface OfSample {
  readonly role: TestRole;
  readonly model: Model;
  readonly real: Real;
  readonly sample: SampleModel;
  readonly sampled: SampledModel;
}

/** By the reviewer, mostly; of an item that waits, mostly. */
const ofSample = (name: string, run: (found: OfSample) => Promise<unknown>): fc.Arbitrary<Step> =>
  fc.tuple(fc.constantFrom('REVIEWER', 'REVIEWER', 'REVIEWER', 'HEALTH' as const), some).map(([who, index]) =>
    step(`${name}(${who}, ${index})`, async (model, real) => {
      const sample = pick(model.samples.toReversed(), index);
      if (sample === undefined) return;
      const waiting = sample.items.filter(({ status }) => status === 'AWAITED');
      const sampled = pick(waiting, index) ?? pick(sample.items, index);
      if (sampled === undefined) return;
      const role = who === 'HEALTH' ? who : sample.reviewer;
      await run({ role, model, real, sample, sampled });
    }),
  );

const judging = ofSample('ReviewSampledItem', ({ role, real, sample, sampled }) => {
  const of = { sampleId: sample.sampleId, itemId: sampled.itemId };
  const judged = { threshold: 'MET', decision: 'SAFETY_PLAN', reasons: 'Invented: two nights.' } as const;
  const answer = rules.review(sample, role, sampled);
  return send(real, role, 'ReviewSampledItem', { ...of, ...judged }, answer);
});

const givingBack = ofSample('DeclineSampledItem', ({ role, real, sample, sampled }) => {
  const of = { sampleId: sample.sampleId, itemId: sampled.itemId };
  const answer = rules.giveBack(sample, role, sampled);
  return send(real, role, 'DeclineSampledItem', { ...of, because: 'NO_TIME' }, answer);
});

const closing = fc.tuple(chairOrNot, some).map(([role, index]) =>
  step(`CloseConsistencySample(${role}, ${index})`, async (model, real) => {
    const sample = pick(model.samples, index);
    if (sample === undefined) return;
    const input = { sampleId: sample.sampleId, reason: 'Invented: has left.' };
    await send(real, role, 'CloseConsistencySample', input, rules.close(sample, role));
  }),
);

/** From chance to what was judged. */
export const sampling: readonly fc.Arbitrary<Step>[] = [drawing, judging, judging, givingBack];

export const stepsOfSamples: readonly fc.Arbitrary<Step>[] = [drawing, judging, givingBack, closing];
