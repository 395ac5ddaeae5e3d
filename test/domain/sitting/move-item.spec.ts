import { describe, expect, it } from '@jest/globals';
import { moveItem, type MoveItem, type MoveItemGiven } from '../../../src/domain/sitting/move-item.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import type { SittingEvent } from '../../../src/domain/sitting/sitting-events.js';
import { by, manager } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import {
  chairTaken,
  closed,
  closing,
  convened,
  convenedAnew,
  missed,
  monday,
  opened,
} from '../../support/a-meeting.js';
import { moved } from '../../support/an-agenda.js';
import { given } from '../../support/given.js';

const REASON = 'Invented: her worker leaves at one.';
const input: MoveItem = { sittingId: monday, personId: rowan, toPlace: 1, reason: REASON };
const LISTED: MoveItemGiven = { listed: true, discussion: 'NOT_STARTED' };
const moving = (
  before: readonly SittingEvent[],
  over: Partial<MoveItem> = {},
  also: Partial<MoveItemGiven> = {},
) => given(sittingKind, ...before).when(moveItem, { ...input, ...over }, { ...LISTED, ...also }, by(manager));

const open = [convened(), chairTaken(), opened()] as const;

describe('a chair hears an item earlier or later', () => {
  it.each([
    ['before the sitting', [convened()]],
    ['while it is open', open],
  ] as const)('%s: with the reason, which is about the person', (_when, before) =>
    moving(before).thenEvents({
      type: 'ItemMovedByChair',
      data: { sittingId: monday, series: 'DRM', personId: rowan, toPlace: 1 },
      parts: [{ name: 'reason', of: [rowan], content: { text: REASON } }],
      subjects: [rowan],
    }),
  );
  it('and the answer says that the order of the terms is kept beside it', () =>
    moving(open).thenSays(/place 1\. The order of the terms of reference is kept/));
  it('moves it again', () =>
    moving([...open, moved()], { toPlace: 3 }).thenEvents({
      type: 'ItemMovedByChair',
      data: { toPlace: 3 },
    }));
  it('moves it to its place once more, where another item has been put there since', () =>
    moving([...open, moved(), moved({ personId: ash })]).thenEvents({ type: 'ItemMovedByChair' }));
  it('moves it back', () =>
    moving([...open, moved()], { toPlace: null }).thenEvents({
      type: 'ItemMovedByChair',
      data: { toPlace: null },
    }));
  it('keeps the moves when the sitting is convened anew', () =>
    moving([convened(), moved(), convenedAnew()]).thenNothing());
});

describe('a chair who presses twice', () => {
  it('has moved it once', () => moving([...open, moved()]).thenNothing());
  it('has moved it back once', () =>
    moving([...open, moved(), moved({ toPlace: null })], { toPlace: null }).thenNothing());
  it('has nothing to move back where nothing was moved', () => moving(open, { toPlace: null }).thenNothing());
});

describe('an item is not moved', () => {
  it.each([
    ['NO_SUCH_SITTING', []],
    ['SITTING_OVER', [...open, closing()]],
    ['SITTING_OVER', [...open, closing(), closed()]],
    ['SITTING_OVER', [convened(), missed()]],
  ] as const)('%s', (code, before) => moving(before).thenRefused(code));
  it('for a person who is not on the agenda', () =>
    moving(open, {}, { listed: false }).thenRefused('NOT_ON_THE_AGENDA', { path: ['agendaItem'] }));
  it.each(['GOING_ON', 'CLOSED'] as const)('once its discussion is %s', (discussion) =>
    moving(open, {}, { discussion }).thenRefused('ITEM_HEARD'),
  );
  it.each([0, -1, 1.5])('to place %s', (toPlace) =>
    moving(open, { toPlace }).thenRefused('NO_SUCH_PLACE', { path: ['toPlace'] }),
  );
  it('is known by the decision alone: nothing of the reason is remembered', () =>
    expect(JSON.stringify(sittingKind.evolve(sittingKind.initial, moved()))).not.toContain('Invented'));
});
