/** Any other business: recorded at the open sitting, about nobody, written anew by its id. */
import { describe, expect, it } from '@jest/globals';
import { recordOtherBusiness } from '../../../src/domain/sitting/record-other-business.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import type { SittingEvent } from '../../../src/domain/sitting/sitting-events.js';
import { rmm } from '../../../src/domain/terms/rmm.js';
import { minutes } from '../../../src/projections/minutes.js';
import { an, by } from '../../support/a-board.js';
import {
  administrator,
  otherBusiness,
  weekly,
  weeklyChairTaken,
  weeklyConvened,
  weeklyOpened,
} from '../../support/a-chair.js';
import { given } from '../../support/given.js';
import { documentOf } from '../../support/projected.js';

const SAID = { sittingId: weekly, heading: 'The room', text: 'Invented: another one in May.' };
const OPEN: readonly SittingEvent[] = [weeklyConvened(), weeklyChairTaken(), weeklyOpened()];
const { template: _template, ...free } = rmm;

const recording = (before: readonly SittingEvent[], over: object = {}) =>
  given(sittingKind, ...before).when(recordOtherBusiness, { ...SAID, ...over }, {}, by(administrator));

describe('any other business', () => {
  it('is recorded in words, and of nobody', () =>
    recording(OPEN).thenEvents({
      type: 'OtherBusinessRecorded',
      data: { sittingId: weekly, series: rmm.series },
      parts: [{ name: 'business', of: [administrator.actor.id], content: { heading: SAID.heading } }],
      subjects: [],
    }));

  it('is written anew by its id', () => {
    const { businessId } = otherBusiness().data;
    recording([...OPEN, otherBusiness()], { businessId }).thenEvents({
      type: 'OtherBusinessRecorded',
      data: { businessId },
    });
  });

  it('is not written anew where nothing of that id was recorded', () =>
    recording([...OPEN, otherBusiness()], { businessId: an('business', 'another') }).thenRefused(
      'NO_SUCH_BUSINESS',
    ));

  it('is not recorded of a sitting that nobody has opened', () =>
    recording([weeklyConvened()]).thenRefused('SITTING_NOT_OPEN'));

  it('is not recorded where the agenda has no place for it', () =>
    recording([weeklyConvened(free), weeklyChairTaken(), weeklyOpened()]).thenRefused('NO_OTHER_BUSINESS'));

  it('stands in the minutes once, in the words that were written last', () => {
    const second = otherBusiness('Invented: from June.', { businessId: an('business', 'second') });
    const found = documentOf(
      minutes,
      weekly,
      ...OPEN,
      otherBusiness('Invented: old.'),
      second,
      otherBusiness(),
    );
    expect(found?.record.business).toMatchObject([
      { kind: 'OTHER_BUSINESS', people: [], content: { text: 'Invented: the room is another one in May.' } },
      { kind: 'OTHER_BUSINESS', people: [], content: { text: 'Invented: from June.' } },
    ]);
  });
});
