import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ledgerOf,
  placeOf,
  type AttendedFor,
  type HeldSitting,
  type TakenWithout,
} from '../../../src/domain/absence/ledger.js';
import type { Apology } from '../../../src/domain/sitting/attendance.js';

const there = (role: string, over: Partial<AttendedFor> = {}): AttendedFor => ({
  ...{ officer: `${role} holder`, role, as: 'HOLDER', mode: 'IN_PERSON', ...over },
});
const sorry = (role: string): Apology => ({
  ...{ role, officer: null, deputy: null, informationSent: false, receivedAt: null },
});
const without = (role: string, over: Partial<TakenWithout> = {}): TakenWithout => ({
  ...{ kind: 'DECISION', recordId: 'first', discussionId: 'item', personId: 'rowan' },
  ...{ at: '2026-03-30T11:00:00.000Z', role, because: null, ...over },
});
const sitting = (date: string, over: Partial<HeldSitting> = {}): HeldSitting => ({
  ...{ sittingId: `sitting ${date}`, date, coreRoles: ['HEALTH', 'POLICE'] },
  ...{ attended: [], apologies: [], taken: [], ...over },
});
const roleIn = (held: readonly HeldSitting[], role = 'HEALTH') =>
  ledgerOf(held).roles.find((counts) => counts.role === role);

describe('how a role was there', () => {
  it.each([
    ['its holder was in the room', [there('HEALTH')], [], 'byHolder'],
    ['its holder was by video', [there('HEALTH', { mode: 'VIDEO' })], [], 'byHolder'],
    ['a deputy was', [there('HEALTH', { as: 'DEPUTY' })], [], 'byDeputy'],
    [
      'a deputy came, whatever apologies said',
      [there('HEALTH', { as: 'DEPUTY' })],
      [sorry('HEALTH')],
      'byDeputy',
    ],
    ['both were', [there('HEALTH', { as: 'DEPUTY' }), there('HEALTH')], [], 'byHolder'],
    ['it was in writing', [there('HEALTH', { mode: 'WRITTEN_CONTRIBUTION' })], [], 'inWriting'],
    ['it sent apologies', [], [sorry('HEALTH')], 'withApologies'],
    ['another one sent apologies', [], [sorry('POLICE')], 'silently'],
    ['nobody said anything', [there('POLICE')], [], 'silently'],
  ] as const)('given %s, then that is what is counted, once a sitting', (_case, attended, apologies, how) => {
    const counts = roleIn([sitting('2026-03-30', { attended, apologies })]);
    const all = { byHolder: 0, byDeputy: 0, inWriting: 0, withApologies: 0, silently: 0 };
    expect(counts).toMatchObject({ ...all, sittings: 1, [how]: 1 });
  });
  it('given the terms named it at one sitting only, then the other does not count', () =>
    expect(roleIn([sitting('2026-03-30', { coreRoles: ['POLICE'] }), sitting('2026-03-31')])).toMatchObject({
      sittings: 1,
      silently: 1,
    }));
});

describe('sittings running without a role', () => {
  const was = [there('HEALTH')];
  it.each([
    ['it was there last', [[], [], was], 0, 2],
    ['it was away twice since', [was, [], []], 2, 2],
    ['it was away longer before', [[], [], [], was, []], 1, 3],
    ['it was never there', [[], []], 2, 2],
    ['it was always there', [was, was], 0, 0],
  ] as const)('given %s', (_case, attended, running, longestRunning) =>
    expect(
      roleIn(attended.map((who, day) => sitting(`2026-03-${day + 10}`, { attended: who }))),
    ).toMatchObject({ running, longestRunning }),
  );
  it('given it contributed in writing, then it was not in the room', () =>
    expect(
      roleIn([sitting('2026-03-30', { attended: [there('HEALTH', { mode: 'WRITTEN_CONTRIBUTION' })] })]),
    ).toMatchObject({ running: 1 }));
});

describe('what was decided without a role', () => {
  it('is counted by what it was and by why', () => {
    const taken = [
      without('HEALTH', { because: 'CONFLICT' }),
      without('HEALTH', { kind: 'THRESHOLD', recordId: 'second', because: 'LEFT_ITEM' }),
      without('HEALTH', { kind: 'NEXT_STEPS', recordId: 'third' }),
      without('POLICE'),
    ];
    const held = [sitting('2026-03-30', { taken, apologies: [sorry('HEALTH')] })];
    expect(roleIn(held)).toMatchObject({
      ...{ decisions: 1, thresholds: 1, nextSteps: 1 },
      because: { CONFLICT: 1, LEFT_ITEM: 1, LEFT_SITTING: 0, IN_WRITING: 0, APOLOGIES: 1, SILENT: 0 },
    });
    expect(roleIn(held, 'POLICE')).toMatchObject({ decisions: 1, because: { SILENT: 1 } });
  });
  it('stands in the order in which it was decided, with its sitting', () => {
    const held = [
      sitting('2026-03-31', { taken: [without('HEALTH', { at: '2026-03-31T11:00:00.000Z' })] }),
      sitting('2026-03-30', { taken: [without('POLICE'), without('HEALTH')] }),
    ];
    expect(ledgerOf(held).taken.map(({ date, role }) => `${date} ${role}`)).toEqual([
      ...['2026-03-30 HEALTH', '2026-03-30 POLICE', '2026-03-31 HEALTH'],
    ]);
  });

  it('adds up, whoever was there: each entry is counted once for its role, by kind and by reason', () => {
    const role = fc.constantFrom('HEALTH', 'POLICE');
    const entry = fc.record({
      kind: fc.constantFrom('DECISION' as const, 'THRESHOLD' as const, 'NEXT_STEPS' as const),
      recordId: fc.uuid(),
      ...{ discussionId: fc.constant('item'), personId: fc.constant('rowan'), role },
      at: fc.constantFrom('2026-03-30T11:00:00.000Z', '2026-03-30T12:00:00.000Z'),
      because: fc.constantFrom(...(['CONFLICT', 'LEFT_ITEM', 'LEFT_SITTING', 'IN_WRITING', null] as const)),
    });
    const one = fc.record({
      attended: fc.array(
        role.map((of) => there(of)),
        { maxLength: 2 },
      ),
      apologies: fc.array(role.map(sorry), { maxLength: 2 }),
      taken: fc.array(entry, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (sittings) => {
        const held = sittings.map((over, day) => sitting(`2026-03-${day + 10}`, over));
        const { roles, taken, sittingsHeld } = ledgerOf(held);
        expect(sittingsHeld).toBe(held.length);
        expect(taken).toHaveLength(held.flatMap((each) => each.taken).length);
        expect(taken.map(placeOf)).toEqual(taken.map(placeOf).toSorted());
        for (const counts of roles) {
          const own = taken.filter((each) => each.role === counts.role);
          expect(counts.decisions + counts.thresholds + counts.nextSteps).toBe(own.length);
          expect(Object.values(counts.because).reduce((a, b) => a + b, 0)).toBe(own.length);
          const { byHolder, byDeputy, inWriting, withApologies, silently, sittings: all } = counts;
          expect(byHolder + byDeputy + inWriting + withApologies + silently).toBe(all);
          expect(counts.running).toBeLessThanOrEqual(counts.longestRunning);
        }
      }),
    );
  });
});
