/** Reminders: when, and to whom. Good Friday is 3 April 2026, Easter Monday 6 April. */
import { describe, expect, it } from '@jest/globals';
import { actionKind } from '../../../src/domain/action/action.js';
import { firstReminderAt, isInOfficeHours, nextReminderAt } from '../../../src/domain/action/reminders.js';
import { remindOwner } from '../../../src/domain/action/remind-owner.js';
import { by, nurse, policy } from '../../support/a-board.js';
import { actionId, agreed, completed, released } from '../../support/a-case.js';
import { extended, notDone, reminded, returned, withdrawn } from '../../support/an-action.js';
import { rules } from '../../support/commands-of-an-action.js';
import { given } from '../../support/given.js';

const DUE = '2026-03-30T14:00:00.000Z';
const DUE_BY_3PM = [agreed({ dueAt: DUE }), released()] as const;
const remind = { actionId, dueAt: DUE };
const asked = { rules, administeredBy: 'DRM_COORDINATOR', ownerInPost: true };

describe('when an owner is reminded', () => {
  it('an hour before, as the terms of the DRM say', () =>
    expect(firstReminderAt(rules, DUE, '2026-03-30T11:00:00.000Z')).toBe('2026-03-30T13:00:00.000Z'));
  it('at the deadline where that hour has begun', () =>
    expect(firstReminderAt(rules, DUE, '2026-03-30T13:30:00.000Z')).toBe(DUE));
  it('at the deadline where the terms want no reminder before it', () => {
    const none = { ...rules, reminders: { ...rules.reminders, beforeMinutes: 0 } };
    expect(firstReminderAt(none, DUE, '2026-03-30T11:00:00.000Z')).toBe(DUE);
  });
  it('at once where the deadline has passed: it has come to another owner', () =>
    expect(firstReminderAt(rules, DUE, '2026-03-31T09:00:00.000Z')).toBe('2026-03-31T09:00:00.000Z'));
  it.each([
    ['before the deadline, at the deadline', '2026-03-30T13:00:00.000Z', DUE],
    [
      'in the office, when it opens on the next working day',
      '2026-03-30T14:00:00.000Z',
      '2026-03-31T08:00:00.000Z',
    ],
    ['at night, when the office opens', '2026-03-31T02:00:00.000Z', '2026-03-31T08:00:00.000Z'],
    ['in the evening, when it opens on the next day', '2026-03-31T18:00:00.000Z', '2026-04-01T08:00:00.000Z'],
    [
      'on the Thursday before Easter, on the Tuesday after',
      '2026-04-02T10:00:00.000Z',
      '2026-04-07T08:00:00.000Z',
    ],
    ['on Good Friday, on the Tuesday after', '2026-04-03T10:00:00.000Z', '2026-04-07T08:00:00.000Z'],
  ])('and again: %s', (_when, remindedAt, next) => expect(nextReminderAt(rules, DUE, remindedAt)).toBe(next));
  it('every fifth working day where the terms say so', () => {
    const seldom = { ...rules, reminders: { ...rules.reminders, overdueEveryWorkingDays: 5 } };
    expect(nextReminderAt(seldom, DUE, DUE)).toBe('2026-04-08T08:00:00.000Z');
  });
});

describe('office hours', () => {
  it.each([
    ['2026-03-30T07:59:59.999Z', false],
    ['2026-03-30T08:00:00.000Z', true],
    ['2026-03-30T15:59:59.999Z', true],
    ['2026-03-30T16:00:00.000Z', false],
    ['2026-04-03T10:00:00.000Z', false],
    ['2026-04-04T10:00:00.000Z', false],
  ])('at %s: %s', (at, open) => expect(isInOfficeHours(rules, at)).toBe(open));
});

describe('who is reminded', () => {
  it('in office hours its owner', () => {
    const decision = given(actionKind, ...DUE_BY_3PM).when(
      remindOwner,
      remind,
      asked,
      by(policy, '2026-03-30T13:00:00.000Z'),
    );
    decision.thenEvents({
      type: 'OwnerReminded',
      data: { officer: nurse.actor.id, role: null, dueAt: DUE, overdue: false, nextAt: DUE },
    });
    decision.thenSays('The owner was reminded: due by Monday 30 March 2026 at 3:00pm.');
  });
  it('outside them the emergency duty team', () =>
    given(actionKind, ...DUE_BY_3PM)
      .when(remindOwner, remind, asked, by(policy, '2026-03-30T20:00:00.000Z'))
      .thenEvents({
        type: 'OwnerReminded',
        data: {
          officer: null,
          role: 'EMERGENCY_DUTY_TEAM',
          overdue: true,
          nextAt: '2026-03-31T08:00:00.000Z',
        },
      }));
  it('of one that was returned whoever finds it another owner, at any hour', () =>
    given(actionKind, ...DUE_BY_3PM, returned())
      .when(remindOwner, remind, asked, by(policy, '2026-03-30T20:00:00.000Z'))
      .thenEvents({ type: 'OwnerReminded', data: { officer: null, role: 'DRM_COORDINATOR' } }));
  it('of one whose owner has left the board whoever finds it another owner, and the sentence says so', () => {
    const left = given(actionKind, ...DUE_BY_3PM).when(
      remindOwner,
      { ...remind, because: 'OWNER_LEFT' },
      { ...asked, ownerInPost: false },
      by(policy, '2026-03-29T23:00:00.000Z'),
    );
    left.thenEvents({ type: 'OwnerReminded', data: { officer: null, role: 'DRM_COORDINATOR', nextAt: DUE } });
    left.thenSays(/It needs another owner\.$/);
  });
  it('of one that nobody has at once, whenever the next reminder is; and not once it has an owner again', () => {
    const at = by(policy, '2026-03-30T09:00:00.000Z');
    const before = [...DUE_BY_3PM, reminded({ nextAt: '2026-03-30T13:00:00.000Z' })];
    given(actionKind, ...before, returned())
      .when(remindOwner, { ...remind, because: 'RETURNED' }, asked, at)
      .thenEvents({ type: 'OwnerReminded' });
    for (const because of ['RETURNED', 'OWNER_LEFT'] as const)
      given(actionKind, ...before)
        .when(remindOwner, { ...remind, because }, asked, at)
        .thenNothing();
  });
  it.each([
    ['done', [completed()]],
    ['not done', [notDone()]],
    ['taken back', [withdrawn()]],
    ['due later by now', [extended()]],
    ['reminded of already', [reminded({ nextAt: '2026-03-31T08:00:00.000Z' })]],
  ])('nobody of one that is %s', (_case, events) =>
    given(actionKind, ...DUE_BY_3PM, ...events)
      .when(remindOwner, remind, asked, by(policy, '2026-03-30T20:00:00.000Z'))
      .thenNothing(),
  );
  it('nobody where the board has no terms for it any more', () =>
    given(actionKind, ...DUE_BY_3PM)
      .when(remindOwner, remind, { ...asked, rules: undefined }, by(policy, DUE))
      .thenNothing());
});
