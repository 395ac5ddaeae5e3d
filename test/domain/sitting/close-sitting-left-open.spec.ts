import { describe, it } from '@jest/globals';
import { closeSittingLeftOpen } from '../../../src/domain/sitting/close-sitting-left-open.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { by, policy } from '../../support/a-board.js';
import { chairTaken, closed, closing, convened, missed, monday, opened } from '../../support/a-meeting.js';
import { given } from '../../support/given.js';

const close = { sittingId: monday };
const open = [convened(), chairTaken(), opened()] as const;

describe('a sitting that nobody closed by the end of its day', () => {
  it('is closed for its chairs, be an item going on or not, so that its items move on', () => {
    const decision = given(sittingKind, ...open).when(closeSittingLeftOpen, close, {}, by(policy));
    decision.thenEvents({ type: 'SittingClosing', data: { sittingId: monday } });
    decision.thenSays('Nobody closed the sitting by the end of its day, so its items move on.');
  });
  it('that was closed after all stays as it is', () => {
    given(sittingKind, ...open, closing())
      .when(closeSittingLeftOpen, close, {}, by(policy))
      .thenNothing();
    given(sittingKind, ...open, closing(), closed())
      .when(closeSittingLeftOpen, close, {}, by(policy))
      .thenNothing();
  });
  it('is none where nobody opened it', () => {
    given(sittingKind, convened()).when(closeSittingLeftOpen, close, {}, by(policy)).thenNothing();
    given(sittingKind, convened(), missed()).when(closeSittingLeftOpen, close, {}, by(policy)).thenNothing();
    given(sittingKind).when(closeSittingLeftOpen, close, {}, by(policy)).thenRefused('NO_SUCH_SITTING');
  });
});
