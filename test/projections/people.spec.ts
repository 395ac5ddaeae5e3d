import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { people } from '../../src/projections/people.js';
import { agency, an } from '../support/a-board.js';
import {
  actionId,
  agreed,
  completed,
  released,
  ash,
  identity,
  received,
  referralId,
  rowan,
  started,
  subject,
} from '../support/a-case.js';
import { reassigned, reminded, withdrawn } from '../support/an-action.js';
import { documentOf, projected } from '../support/projected.js';

const second = an('referral', 'second');

describe("a person's card", () => {
  it('given a referral, then it has the identity as stated, and whose business the person is', () =>
    expect(documentOf(people, rowan, received())).toEqual({
      personId: rowan,
      ...identity,
      knownStatus: 'UNKNOWN',
      ageInYears: 14,
      referrals: [{ referralId, series: 'DRM', agency: agency.health }],
      actions: [],
    }));
  it('given another referral, then both are kept, and what was stated last', () =>
    expect(
      documentOf(
        people,
        rowan,
        received(),
        received({
          referralId: second,
          agency: agency.police,
          subjects: [subject({ knownStatus: 'KNOWN' })],
        }),
      ),
    ).toMatchObject({
      knownStatus: 'KNOWN',
      referrals: [{ referralId }, { referralId: second, agency: agency.police }],
    }));
  it('given its action went to another agency, then that one has business with the person', () =>
    expect(documentOf(people, rowan, received(), agreed(), released(), reassigned())?.actions).toMatchObject([
      { ownerAgency: agency.education, released: true },
    ]));
  it('given its action was taken back, then its owner has no business with the person any more', () =>
    expect(documentOf(people, rowan, received(), agreed(), released(), withdrawn())?.actions).toMatchObject([
      { released: false },
    ]));
  it('given a role stood in for the owner, then it has business with the person until the action is done', () => {
    const atNight = reminded({ officer: null, role: 'EMERGENCY_DUTY_TEAM' });
    const history = [received(), agreed(), released(), atNight] as const;
    const roles = (...more: readonly BoardsEvent[]) =>
      documentOf(people, rowan, ...history, ...more)?.actions.map(({ remindedRole }) => remindedRole);
    expect(roles()).toEqual(['EMERGENCY_DUTY_TEAM']);
    expect(roles(completed())).toEqual([null]);
    expect(roles(reminded())).toEqual([null]);
  });
  it('given an action, then its owner has business with the person once it is released', () => {
    const action = { actionId, ownerAgency: agency.health, remindedRole: null };
    expect(documentOf(people, rowan, received(), agreed())?.actions).toEqual([
      { ...action, released: false },
    ]);
    expect(documentOf(people, rowan, received(), agreed(), released())?.actions).toEqual([
      { ...action, released: true },
    ]);
  });
  it('given siblings referred together, then each has a card of their own', () => {
    const documents = projected(
      people,
      received({ subjects: [subject(), subject({ personId: ash, ageInYears: 9 })] }),
    );
    expect([documents.get(rowan)?.ageInYears, documents.get(ash)?.ageInYears]).toEqual([14, 9]);
  });
});

describe('the neighbours', () => {
  it('given what concerns one person, then the card of another does not change', () => {
    const ofAsh = received({ referralId: second, subjects: [subject({ personId: ash })] });
    expect(documentOf(people, ash, ofAsh, received(), started(), agreed())).toEqual(
      documentOf(people, ash, ofAsh),
    );
  });
});
