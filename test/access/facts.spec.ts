/** The facts that access rests on, a page of events at a time. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evolveFacts, noFacts } from '../../src/access/facts.js';
import { everyEvent } from '../support/every-event.js';
import { inLog } from '../support/in-log.js';

const { BoardFounded, FoundingCompleted, AgencyRegistered, TermsAdopted } = everyEvent;
const { OfficerAppointed, RoleAssigned, RoleEnded, OfficerLeft } = everyEvent;

const events = inLog([
  ...[BoardFounded, AgencyRegistered, TermsAdopted, OfficerAppointed],
  ...[RoleAssigned, FoundingCompleted, RoleEnded, OfficerLeft],
]);
const { officerId, credential } = OfficerAppointed.data;

describe('the facts after a page of events', () => {
  it('are the same wherever one page ends and the next begins', () => {
    const whole = evolveFacts(noFacts, events);
    fc.assert(
      fc.property(fc.nat({ max: events.length }), (cut) => {
        const first = evolveFacts(noFacts, events.slice(0, cut));
        expect(evolveFacts(first, events.slice(cut))).toEqual(whole);
      }),
    );
    expect(whole.byCredential.get(credential)).toBe(officerId);
  });

  it('leave those that were handed out before as they were: a request keeps what it was decided upon', () => {
    const before = evolveFacts(noFacts, events.slice(0, 4));
    evolveFacts(before, events.slice(4));
    expect(before.officers.get(officerId)).toMatchObject({ tenures: [], lastDay: null, revision: 0 });
    expect(before.board.phase).toBe('BEING_FOUNDED');
  });

  it('say of each officer how far their own stream had been read', () => {
    expect(evolveFacts(noFacts, events).officers.get(officerId)?.revision).toBe(3);
  });
});
