/** What a review of a death or serious harm is called is the board's: not every board is under the law of England. */
import { describe, it } from '@jest/globals';
import {
  recordRapidReview,
  recordSeriousHarm,
} from '../../../src/domain/serious-harm/record-serious-harm.js';
import { harmKind } from '../../../src/domain/serious-harm/serious-harm.js';
import { rmm } from '../../../src/domain/terms/rmm.js';
import { by, manager } from '../../support/a-board.js';
import { rowan } from '../../support/a-case.js';
import { harmId, harmRecorded } from '../../support/a-safeguarding-story.js';
import { under } from '../../support/commands-of-a-strategy.js';
import { given } from '../../support/given.js';

const island = { ...under, terms: { ...under.terms, seriousHarm: rmm.seriousHarm } };
const inMay = by(manager, '2026-05-04T08:00:00.000Z');
const completed = {
  ...{ harmId, completedOn: '2026-04-22', practiceReview: true, findings: 'Invented.' },
};

describe('on a board that has names of its own for its reviews', () => {
  it.each([
    ['a child', false, /; the review of the case is due by/],
    ['an adult', true, /; the decision on a review of the case is due by/],
  ])('the death of %s is answered in them', (_case, adult, said) =>
    given(harmKind)
      .when(
        recordSeriousHarm,
        {
          ...{ personId: rowan, kind: 'DEATH', happenedAt: '2026-03-29T22:00:00.000Z' },
          circumstances: 'Invented.',
        },
        { under: island, referred: true, adult, recorded: [] },
        by(manager),
      )
      .thenSays(said),
  );
  it.each([
    ['a child', false, 'The review of the case was completed in time.'],
    ['an adult', true, 'Whether a review of the case is needed was decided in time.'],
  ])('and so is its review of %s', (_case, adult, said) =>
    given(harmKind, harmRecorded(adult ? { adult: true } : {}))
      .when(recordRapidReview, completed, { under: island }, inMay)
      .thenSays(said),
  );
});
