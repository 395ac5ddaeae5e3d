import { describe, it } from '@jest/globals';
import { outcomesKind } from '../../../src/domain/outcomes/outcomes.js';
import { recordAdultOutcome } from '../../../src/domain/outcomes/record-adult-outcome.js';
import {
  recordChannelOutcome,
  recordChannelReview,
} from '../../../src/domain/outcomes/record-channel-outcome.js';
import { an, by, manager } from '../../support/a-board.js';
import { rowan } from '../../support/a-case.js';
import { channelOutcome, channelReviewed, outcomeId } from '../../support/a-safeguarding-story.js';
import { under } from '../../support/commands-of-a-strategy.js';
import { given } from '../../support/given.js';

const none = given(outcomesKind);
const usual = { under, referred: true, ownItem: true };
const personId = rowan;

describe('what the Channel panel decided', () => {
  const record = (over: object = {}, also: object = {}, before = none) =>
    before.when(
      recordChannelOutcome,
      {
        ...{ personId, outcome: 'EXITED', decidedOn: '2026-03-30', rationale: 'x', alternatives: 'y' },
        ...{ engagement: 'PRESENT', intent: 'NOT_PRESENT', capability: 'UNCLEAR', ...over },
      },
      { ...usual, ...also },
      by(manager),
    );
  it('after an exit, is followed by reviews after the months of the terms', () => {
    record().thenEvents({
      type: 'ChannelOutcomeRecorded',
      data: {
        reviews: [
          { dueOn: '2026-09-30', dueAt: '2026-09-30T23:00:00.000Z' },
          { dueOn: '2027-03-30', dueAt: '2027-03-30T23:00:00.000Z' },
        ],
      },
    });
    record().thenSays(/Reviews are due on Wednesday 30 September 2026 and Tuesday 30 March 2027\.$/);
  });
  it.each(['REFERRED', 'ADOPTED', 'NOT_ADOPTED'])('%s has no reviews', (outcome) =>
    record({ outcome }).thenEvents({ type: 'ChannelOutcomeRecorded', data: { reviews: [] } }),
  );
  it('an exit that is said again is the same one, so that its reviews stand once', () => {
    const exited = given(outcomesKind, channelOutcome({ outcomeId: an('outcome', 'before') }));
    record({}, {}, exited).thenNothing();
    record({}, {}, exited).thenSays(/left the Channel panel.* was recorded before.* are due on Wednesday 30/);
    record({ decidedOn: '2026-03-29' }, {}, exited).thenEvents({ type: 'ChannelOutcomeRecorded' });
    record({ outcome: 'ADOPTED' }, {}, exited).thenEvents({ type: 'ChannelOutcomeRecorded' });
    const adopted = channelOutcome({ outcome: 'ADOPTED', reviews: [] });
    record({}, {}, given(outcomesKind, adopted)).thenEvents({ type: 'ChannelOutcomeRecorded' });
  });
  it('is of somebody, in an item of theirs, and not in the future', () => {
    record({}, { referred: false }).thenRefused('NO_SUCH_PERSON');
    record({}, { ownItem: false }).thenRefused('NO_SUCH_DISCUSSION');
    record({}, { under: undefined }).thenRefused('NO_TERMS');
    record({ decidedOn: '2026-03-31' }).thenRefused('DECIDED_IN_THE_FUTURE');
  });
});

describe('a review after the panel', () => {
  const review = (over: object = {}, story = given(outcomesKind, channelOutcome())) =>
    story.when(
      recordChannelReview,
      { personId, outcomeId, dueOn: '2026-09-30', heldOn: '2026-09-30', findings: 'x', ...over },
      { under },
      by(manager, '2026-10-05T08:00:00.000Z'),
    );
  it('is in time on its day, and late after it', () => {
    review().thenEvents({ type: 'ChannelReviewHeld', data: { inTime: true } });
    review({ heldOn: '2026-10-01' }).thenEvents({ type: 'ChannelReviewHeld', data: { inTime: false } });
  });
  it('is one that is due, once, and recorded afterwards', () => {
    review({ dueOn: '2026-09-29' }).thenRefused('NO_SUCH_REVIEW');
    review({}, none).thenRefused('NO_SUCH_REVIEW');
    review({ heldOn: '2026-10-06' }).thenRefused('HELD_IN_THE_FUTURE');
    review({ heldOn: '2026-03-29' }).thenRefused('HELD_BEFORE_THE_EXIT', { path: ['heldOn'] });
    review({ heldOn: '2026-03-30' }).thenEvents({ type: 'ChannelReviewHeld', data: { inTime: true } });
    review({}, given(outcomesKind, channelOutcome(), channelReviewed())).thenRefused('REVIEW_HELD');
  });
});

describe('what becomes of an adult', () => {
  const record = (over: object = {}, also: object = {}) =>
    none.when(
      recordAdultOutcome,
      { personId, outcome: 'MARM', capacity: 'LACKS', consent: 'GIVEN', reasons: 'Invented.', ...over },
      { ...usual, oldestInYears: null, ...also },
      by(manager),
    );
  it('is recorded with capacity and consent, under the gateways for adults', () => {
    record().thenEvents({
      type: 'AdultOutcomeRecorded',
      data: { outcome: 'MARM', capacity: 'LACKS', consentOverridden: false },
      gateways: under.terms.adultGateways,
    });
    record().thenSays(/best interests\.$/);
  });
  it('is of an adult, or of somebody of whom nobody can say that they are not', () => {
    record({}, { oldestInYears: 17 }).thenRefused('NOT_AN_ADULT', {
      path: ['personId'],
      instead: { kind: 'ASK_ROLE', roles: under.terms.strategy.chairedBy },
    });
    for (const oldestInYears of [18, 64, null])
      record({}, { oldestInYears }).thenEvents({ type: 'AdultOutcomeRecorded' });
    const conference = { outcome: 'MARAC' };
    record(conference, { oldestInYears: 16 }).thenEvents({ type: 'AdultOutcomeRecorded' });
    record(conference, { oldestInYears: 15 }).thenRefused('NOT_AN_ADULT');
  });
  it('against the wish of the adult has a reason', () => {
    record({ consent: 'WITHHELD' }).thenRefused('WHY_AGAINST_CONSENT', { path: ['override'] });
    record({ consent: 'WITHHELD', override: 'Invented.' }).thenEvents({
      type: 'AdultOutcomeRecorded',
      data: { consentOverridden: true },
    });
  });
  it('overrides nothing where there is nothing to override', () => {
    record({ override: 'Invented.' }).thenRefused('NOTHING_OVERRIDDEN');
    const left = { consent: 'WITHHELD', outcome: 'NO_FURTHER_ACTION' };
    record(left).thenEvents({ type: 'AdultOutcomeRecorded' });
    record({ ...left, override: 'Invented.' }).thenRefused('NOTHING_OVERRIDDEN');
  });
  it('is of somebody, in an item of theirs', () => {
    record({}, { referred: false }).thenRefused('NO_SUCH_PERSON');
    record({}, { ownItem: false }).thenRefused('NO_SUCH_DISCUSSION');
    record({}, { under: undefined }).thenRefused('NO_TERMS');
  });
});
