/** What the views show of who chairs a sitting, of a sitting moved by a holiday, and of where an item was before. */
import { describe, expect, it } from '@jest/globals';
import { agenda } from '../../src/projections/agenda.js';
import { happeningAt } from '../../src/projections/happenings.js';
import { minutes } from '../../src/projections/minutes.js';
import type { Projection } from '../../src/projections/projection.js';
import { sittings } from '../../src/projections/sittings.js';
import { placed, received, rowan } from '../support/a-case.js';
import {
  CHAIR,
  chairDelegateNamed,
  chairDelegateWithdrawn,
  groupManager,
  inspector,
  intakeManager,
  weekly,
  weeklyChairTaken,
  weeklyConvened,
} from '../support/a-chair.js';
import { convened, convenedAnew, monday, tuesday } from '../support/a-meeting.js';
import { inLog } from '../support/in-log.js';
import { documentOf, projected } from '../support/projected.js';

const NAMED = { role: CHAIR, officer: groupManager.actor.id, namedBy: intakeManager.actor.id };

describe.each([
  ['sittings', sittings as Projection],
  ['minutes', minutes as Projection],
])('the view of %s', (_case, view) => {
  it('given somebody named, then they stand there, and no longer once that is withdrawn', () => {
    const named = [weeklyConvened(), chairDelegateNamed()];
    expect(documentOf(view, weekly, ...named)).toMatchObject({ chairDelegates: [NAMED] });
    expect(documentOf(view, weekly, ...named, chairDelegateWithdrawn())).toMatchObject({
      chairDelegates: [],
    });
  });
  it('given another named, then the last one stands', () =>
    expect(
      documentOf(view, weekly, weeklyConvened(), chairDelegateNamed(inspector), chairDelegateNamed()),
    ).toMatchObject({ chairDelegates: [NAMED] }));
  it('leaves a neighbour as it was', () => {
    const documents = projected(view, convened(), weeklyConvened(), chairDelegateNamed());
    expect(documents.get(monday)).toMatchObject({ chairDelegates: [] });
  });
});

describe('who is in the chair', () => {
  const deputy = { as: 'DEPUTY', deputyRole: 'POLICE_DCI' } as const;
  it('given a deputy, then with the role by which they are, and their holder after them', () => {
    const taken = [weeklyConvened(), weeklyChairTaken(inspector, deputy)];
    expect(documentOf(sittings, weekly, ...taken)?.chairs).toEqual([
      { role: CHAIR, ...deputy, officer: inspector.actor.id },
    ]);
    expect(documentOf(sittings, weekly, ...taken, weeklyChairTaken())?.chairs).toEqual([
      { role: CHAIR, as: 'HOLDER', officer: intakeManager.actor.id },
    ]);
    expect(documentOf(minutes, weekly, ...taken)?.record.chairs).toMatchObject([deputy]);
  });
  it('shows in the room who was named', () => {
    const [event] = inLog([chairDelegateNamed()]);
    if (event === undefined) throw new Error('There is an event.');
    expect(happeningAt(weekly, event)).toEqual({ kind: 'SITTING' });
    expect(happeningAt(monday, event)).toBeUndefined();
  });
});

describe('a sitting that a bank holiday moved', () => {
  const moved = convened();
  const insteadOf = { ...moved, data: { ...moved.data, insteadOf: '2026-03-29' } };
  it('says which, until it is convened as one that recurs', () => {
    expect(documentOf(sittings, monday, insteadOf)).toMatchObject({ insteadOf: '2026-03-29' });
    expect(documentOf(sittings, monday, insteadOf, convenedAnew())).not.toHaveProperty('insteadOf');
  });
});

describe('an item that comes from an earlier sitting', () => {
  const itemAt = (sittingId: string, ...events: Parameters<typeof projected>[1][]) =>
    documentOf(agenda, sittingId, ...events)?.items.find(({ personId }) => personId === rowan);
  it('says from which, and why it was not heard there', () => {
    expect(itemAt(tuesday, received(), placed())).toMatchObject({
      carriedFrom: { sittingId: monday, moved: 'NOT_REACHED' },
    });
    expect(itemAt(tuesday, received(), placed({ moved: 'ROLLED_OVER' }))).toMatchObject({
      carriedFrom: { sittingId: monday, moved: 'ROLLED_OVER' },
    });
  });
  it('says nothing of one that was just received, or had no place before', () => {
    expect(itemAt(monday, received())).toMatchObject({ carriedFrom: null });
    expect(
      itemAt(tuesday, received({ placement: null }), placed({ from: null, moved: 'NO_PLACE_BEFORE' })),
    ).toMatchObject({ carriedFrom: null });
  });
});
