import { describe, expect, it } from '@jest/globals';
import {
  fireDeadline,
  policyKind,
  recordNotAccepted,
  recordReaction,
} from '../../../src/domain/policy/policy-record.js';
import { by, deadlineFired, policy, policyCommandNotAccepted, policyReacted } from '../../support/a-board.js';
import { folded, given } from '../../support/given.js';

const LATER = '2026-03-30T17:00:00.000Z';

describe('what a policy does', () => {
  it('given an event, when the policy reacts, then that is recorded before it acts', () =>
    given(policyKind).when(recordReaction, policyReacted().data, {}, by(policy)).thenEvents(policyReacted()));
  it('given a command that the board did not accept, then it becomes a work item, and no deadline moves', () => {
    given(policyKind)
      .when(recordNotAccepted, policyCommandNotAccepted().data, {}, by(policy))
      .thenEvents(policyCommandNotAccepted());
    expect(folded(policyKind, policyReacted(), policyCommandNotAccepted())).toEqual(
      folded(policyKind, policyReacted()),
    );
  });
});

describe('a deadline', () => {
  const fire = deadlineFired().data;
  const moved = policyReacted({ deadlines: [{ key: fire.key, dueAt: LATER }] });

  it('given it was set, when it is due, then it fires, as of the instant at which it was due', () =>
    given(policyKind, policyReacted())
      .when(fireDeadline, fire, {}, by(policy, '2026-03-31T06:00:00.000Z'))
      .thenEvents(deadlineFired()));
  it('given it has fired, then it does not fire again', () =>
    given(policyKind, policyReacted(), deadlineFired())
      .when(fireDeadline, fire, {}, by(policy))
      .thenNothing());
  it('given it was never set, then it does not fire', () =>
    given(policyKind).when(fireDeadline, fire, {}, by(policy)).thenNothing());
  it('given it was moved, then it fires at the new instant and not at the old one', () => {
    given(policyKind, policyReacted(), moved).when(fireDeadline, fire, {}, by(policy)).thenNothing();
    given(policyKind, policyReacted(), moved)
      .when(fireDeadline, { ...fire, dueAt: LATER }, {}, by(policy))
      .thenEvents(deadlineFired({ dueAt: LATER }));
  });
  it('given another one of the policy, then that is not touched', () => {
    const another = { key: 'missed/tuesday', dueAt: '2026-03-31T15:00:00.000Z' };
    expect(
      folded(policyKind, policyReacted(), policyReacted({ deadlines: [another] }), deadlineFired()).open,
    ).toEqual(new Map([[another.key, another.dueAt]]));
  });
});
