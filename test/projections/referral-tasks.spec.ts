import { describe, expect, it } from '@jest/globals';
import { referralTasks } from '../../src/projections/referral-tasks.js';
import { an } from '../support/a-board.js';
import { ash, placed, received, referralId, rowan, subject } from '../support/a-case.js';
import {
  amended,
  asked,
  outcomeTold,
  placedUrgently,
  receiptAcknowledged,
  receivedInFull,
  referralHeard,
  referralWithdrawn,
  withdrawalDeclined,
  withdrawalRequested,
} from '../support/a-referral.js';
import { projected } from '../support/projected.js';

const tasks = (...events: Parameters<typeof projected>[1][]) =>
  [...projected(referralTasks, ...events).values()].map(({ kind, personId }) => [kind, personId]);

describe('what somebody has to do about a referral', () => {
  it('given an ordinary referral, then nothing', () => expect(tasks(received(), placed())).toEqual([]));
  it('given mail of somebody without an account, then to tell them that it came, once', () => {
    expect(tasks(receivedInFull())).toEqual([['ACKNOWLEDGE_RECEIPT', null]]);
    expect(tasks(receivedInFull(), receiptAcknowledged())).toEqual([]);
  });
  it('given answers lack, then to ask for them, until they are given, or it is withdrawn or heard', () => {
    expect(tasks(received(), asked())).toEqual([['ASK_FOR_MISSING', rowan]]);
    expect(tasks(received(), asked(), asked(2))).toEqual([['ASK_FOR_MISSING', rowan]]);
    expect(tasks(received(), asked(), amended())).toEqual([]);
    expect(tasks(received(), asked(), referralWithdrawn())).toEqual([]);
    expect(tasks(received(), asked(), referralHeard())).toEqual([['TELL_OUTCOME', rowan]]);
  });
  it('given an answer that does not complete it, then still to ask', () => {
    const [person] = amended().data.subjects;
    const still = amended({ subjects: [{ ...person!, missing: ['ethnicity'] }] });
    expect(tasks(received(), asked(), still)).toEqual([['ASK_FOR_MISSING', rowan]]);
  });
  it('given it was heard, then to tell the referrer, until that is done', () => {
    expect(tasks(received(), referralHeard())).toEqual([['TELL_OUTCOME', rowan]]);
    expect(tasks(received(), referralHeard(), outcomeTold())).toEqual([]);
  });
  it('given a withdrawal waits, then a chair decides', () => {
    expect(tasks(received(), withdrawalRequested())).toEqual([['DECIDE_WITHDRAWAL', rowan]]);
    expect(tasks(received(), withdrawalRequested(), withdrawalDeclined())).toEqual([]);
    expect(tasks(received(), withdrawalRequested(), referralWithdrawn())).toEqual([]);
  });
  it('given an incident that somebody without the route sent, then a chair considers it', () => {
    const claimed = received({
      ...{ incident: 'CLAIMED', incidentAt: '2026-03-30T02:00:00.000Z' },
      subjects: [subject(), subject({ personId: ash })],
    });
    expect(tasks(claimed)).toEqual([
      ['CONSIDER_INCIDENT', rowan],
      ['CONSIDER_INCIDENT', ash],
    ]);
    expect(tasks(claimed, placedUrgently())).toEqual([['CONSIDER_INCIDENT', ash]]);
    expect(tasks(claimed, placed())).toHaveLength(2);
  });
  it('is found by when it began, and keeps it', () => {
    const documents = projected(referralTasks, received(), asked(), asked(2));
    const [task] = documents.values();
    expect(task && referralTasks.index(task)).toEqual({ since: '2026-03-30T11:01:00.000Z' });
  });
});

describe('the neighbours', () => {
  it('given another referral is acknowledged, then this one still waits', () => {
    const other = an('referral', 'of the police');
    const acknowledged = {
      ...receiptAcknowledged(),
      data: { ...receiptAcknowledged().data, referralId: other },
    };
    const documents = projected(
      ...([referralTasks, receivedInFull(), receivedInFull({ referralId: other }), acknowledged] as const),
    );
    expect([...documents.values()].map((task) => task.referralId)).toEqual([referralId]);
  });
});
