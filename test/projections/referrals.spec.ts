import { describe, expect, it } from '@jest/globals';
import { referrals } from '../../src/projections/referrals.js';
import { agency, an, coordinator } from '../support/a-board.js';
import { account, ash, placed, placedAt, received, referralId, rowan, subject } from '../support/a-case.js';
import { opened, tuesday } from '../support/a-meeting.js';
import { documentOf, projected } from '../support/projected.js';

const siblings = received({ subjects: [subject(), subject({ personId: ash })] });

describe('what became of a referral', () => {
  it('given it is received, then it says what was told, by whom, and where each person is heard', () =>
    expect(documentOf(referrals, referralId, received())).toMatchObject({
      agency: agency.health,
      officer: coordinator.actor.id,
      receivedAt: '2026-03-30T08:58:00.000Z',
      registeredAt: '2026-03-30T08:58:00.000Z',
      account,
      people: [{ personId: rowan, placement: placedAt(), because: { sentence: 'An invented reason.' } }],
    }));
  it('given one of two siblings moves, then the other stays where they were', () =>
    expect(documentOf(referrals, referralId, siblings, placed())?.people).toMatchObject([
      { personId: rowan, placement: { sittingId: tuesday } },
      { personId: ash, placement: placedAt() },
    ]));
  it('given no place is left, then it says so', () =>
    expect(documentOf(referrals, referralId, received(), placed({ placement: null }))?.people).toMatchObject([
      { placement: null },
    ]));
  it('is found by its agency and when it was received', () => {
    const document = documentOf(referrals, referralId, received());
    expect(document && referrals.index(document)).toEqual({
      agency: agency.health,
      receivedAt: '2026-03-30T08:58:00.000Z',
    });
  });
});

describe('the neighbours', () => {
  it('given another referral of the same person moves, then this one does not', () => {
    const other = an('referral', 'of the police');
    const documents = projected(
      referrals,
      received(),
      received({ referralId: other }),
      placed({ referralId: other }),
      opened(),
    );
    expect(documents.get(referralId)).toEqual(documentOf(referrals, referralId, received()));
    expect(documents.size).toBe(2);
  });
});
