import { describe, it } from '@jest/globals';
import { holdKind, liftHold, placeHold } from '../../../src/domain/serious-harm/hold.js';
import {
  recordNotification,
  recordRapidReview,
  recordSeriousHarm,
} from '../../../src/domain/serious-harm/record-serious-harm.js';
import { harmKind } from '../../../src/domain/serious-harm/serious-harm.js';
import { by, coordinator, manager, policy } from '../../support/a-board.js';
import { rowan } from '../../support/a-case.js';
import * as story from '../../support/a-safeguarding-story.js';
import { under } from '../../support/commands-of-a-strategy.js';
import { given } from '../../support/given.js';

const { harmId } = story;
const none = given(harmKind);
const recorded = given(harmKind, story.harmRecorded());
const inMay = by(manager, '2026-05-04T08:00:00.000Z');

describe('a death or serious harm', () => {
  const record = (over: object = {}, also: object = {}) =>
    none.when(
      recordSeriousHarm,
      {
        ...{ personId: rowan, kind: 'DEATH', happenedAt: '2026-03-29T22:00:00.000Z' },
        ...{ circumstances: 'Invented.', ...over },
      },
      { under, referred: true, adult: false, recorded: [], ...also },
      by(manager),
    );
  it('starts its clocks on the day on which it was learnt of, over Easter too', () => {
    record().thenEvents({
      type: 'SeriousHarmRecorded',
      data: {
        ...{ kind: 'DEATH', learntOn: '2026-03-30' },
        ...{ notifyBy: '2026-04-08T23:00:00.000Z', reviewBy: '2026-04-22T23:00:00.000Z' },
      },
      occurredAt: '2026-03-29T22:00:00.000Z',
    });
    record().thenSays(
      /Notify by the end of Wednesday 8 April 2026; the rapid review is due by the end of Wednesday 22 April 2026/,
    );
  });
  it('of an adult is followed by the decision on a Safeguarding Adults Review, by days of its own where there are any', () => {
    const adult = { adult: true };
    record({}, adult).thenEvents({
      type: 'SeriousHarmRecorded',
      data: { adult: true, reviewBy: '2026-04-22T23:00:00.000Z' },
    });
    record({}, adult).thenSays(
      /the decision on a Safeguarding Adults Review is due by the end of Wednesday 22 April 2026/,
    );
    const seriousHarm = { ...under.terms.seriousHarm, adultReviewWithinWorkingDays: 10 };
    const own = { under: { ...under, terms: { ...under.terms, seriousHarm } } };
    record({}, { ...adult, ...own }).thenEvents({
      type: 'SeriousHarmRecorded',
      data: { reviewBy: '2026-04-15T23:00:00.000Z' },
    });
    record({}, own).thenEvents({
      type: 'SeriousHarmRecorded',
      data: { reviewBy: '2026-04-22T23:00:00.000Z' },
    });
    const decided = given(harmKind, story.harmRecorded({ adult: true })).when(
      recordRapidReview,
      { harmId, completedOn: '2026-04-22', practiceReview: true, findings: 'Invented.' },
      { under },
      inMay,
    );
    decided.thenSays('Whether a Safeguarding Adults Review is needed was decided in time.');
  });
  it('is recorded once of a kind and day, whichever record of the person it stands in', () => {
    const before = { recorded: [{ kind: 'DEATH', happenedAt: '2026-03-29T08:00:00.000Z' }] };
    record({}, before).thenRefused('HARM_RECORDED', { path: ['happenedAt'] });
    record({ kind: 'SERIOUS_HARM' }, before).thenEvents({ type: 'SeriousHarmRecorded' });
    // Past midnight in London, which is on summer time.
    record({ happenedAt: '2026-03-29T23:30:00.000Z' }, before).thenEvents({ type: 'SeriousHarmRecorded' });
  });
  it('is learnt of after it happened, and not in the future', () => {
    record({ happenedAt: '2026-03-30T11:00:00.001Z' }).thenRefused('HAPPENED_IN_THE_FUTURE');
    record({ learntOn: '2026-03-28' }).thenRefused('LEARNT_AFTER_IT_HAPPENED');
    record({ learntOn: '2026-03-31' }).thenRefused('LEARNT_AFTER_IT_HAPPENED');
    record({}, { referred: false }).thenRefused('NO_SUCH_PERSON');
    record({}, { under: undefined }).thenRefused('NO_TERMS');
  });
  it('is notified in time on the fifth working day, late after it, and once', () => {
    const notify = (notifiedOn: string, before = recorded) =>
      before.when(recordNotification, { harmId, notifiedOn, reference: 'INVENTED-1' }, { under }, inMay);
    notify('2026-04-08').thenEvents({ type: 'HarmNotified', data: { inTime: true } });
    notify('2026-04-09').thenEvents({ type: 'HarmNotified', data: { inTime: false } });
    notify('2026-03-29').thenRefused('AFTER_IT_WAS_LEARNT', { path: ['notifiedOn'] });
    notify('2026-04-08', none).thenRefused('NO_SUCH_HARM');
    notify('2026-04-08', given(harmKind, story.harmRecorded(), story.harmNotified())).thenRefused('NOTIFIED');
  });
  it('is reviewed in time on the fifteenth working day, late after it, and once', () => {
    const review = (completedOn: string, before = recorded) =>
      before.when(
        recordRapidReview,
        { harmId, completedOn, practiceReview: true, findings: 'Invented.' },
        { under },
        inMay,
      );
    review('2026-04-22').thenEvents({ type: 'RapidReviewCompleted', data: { inTime: true } });
    review('2026-04-23').thenEvents({ type: 'RapidReviewCompleted', data: { inTime: false } });
    review('2026-05-05').thenRefused('AFTER_IT_WAS_LEARNT', { path: ['completedOn'] });
    review('2026-04-22', none).thenRefused('NO_SUCH_HARM');
    review('2026-04-22', given(harmKind, story.harmRecorded(), story.rapidReviewed())).thenRefused(
      'REVIEWED',
    );
  });
});

describe('a hold on the records', () => {
  const place = { holdId: harmId, personId: rowan, series: 'DRM', harmId };
  const lift = { holdId: harmId, reasons: 'Invented.' };
  it('is placed once, and not again after it was lifted', () => {
    given(holdKind).when(placeHold, place, {}, by(policy)).thenEvents({ type: 'HoldPlaced' });
    given(holdKind, story.holdPlaced(), story.holdLifted())
      .when(placeHold, place, {}, by(policy))
      .thenNothing();
  });
  it('is lifted with reasons, where it stands', () => {
    const by1 = by(coordinator);
    given(holdKind, story.holdPlaced()).when(liftHold, lift, {}, by1).thenEvents({ type: 'HoldLifted' });
    given(holdKind).when(liftHold, lift, {}, by1).thenRefused('NO_SUCH_HOLD');
  });
});
