import { describe, expect, it } from '@jest/globals';
import { lookalikes, lookalikesKey } from '../../src/projections/lookalikes.js';
import { people } from '../../src/projections/people.js';
import { agency, an } from '../support/a-board.js';
import { ash, identity, received, referralId, rowan, subject } from '../support/a-case.js';
import { MONDAY } from '../support/a-meeting.js';
import {
  associate,
  associateEnded,
  correction,
  dismissed,
  household,
  identifier,
  knownStatus,
  merged,
  NHS_NUMBER,
  safeContact,
  safeContactEnded,
  unmerged,
} from '../support/a-person.js';
import { documentOf, projected } from '../support/projected.js';

const ofAsh = received({ referralId: an('referral', 'second'), subjects: [subject({ personId: ash })] });
const card = (...events: Parameters<typeof documentOf>[2][]) =>
  documentOf(people, rowan, received(), ...events);

describe("what a person's card says besides the referrer's statement", () => {
  it('given a check, then it says what was found, whatever the referrer says later', () => {
    expect(card(knownStatus())).toMatchObject({
      knownStatus: 'KNOWN',
      standing: { openStatus: 'OPEN', caseFile: { reference: 'INVENTED-0001' } },
    });
    expect(card(knownStatus(), received())).toMatchObject({ knownStatus: 'KNOWN' });
  });
  it('given a number, then the one of its kind before gives way, and its token with it', () =>
    expect(card(identifier({ token: 'mistyped' }), identifier())).toMatchObject({
      identifiers: [{ kind: 'NHS_NUMBER', value: { value: NHS_NUMBER } }],
      tokens: [{ kind: 'NHS_NUMBER', token: 'a keyed hash' }],
    }));
  it('given a correction, then what is right stands on it, and what stood before beside it', () =>
    expect(card(correction())).toMatchObject({
      ...{ name: { value: 'Rowen Invented' }, gender: identity.gender, ageInYears: 13 },
      earlier: [
        {
          fields: ['dateOfBirth', 'name'],
          identity: { name: identity.name, dateOfBirth: identity.dateOfBirth },
          reason: { text: 'Invented: her aunt said so.' },
        },
      ],
    }));
  it('given safe-contact instructions, then they are there until they end', () => {
    expect(card(safeContact())?.safeContact).toMatchObject({ addressHidden: true, doNotContact: false });
    expect(card(safeContact(), safeContactEnded())?.safeContact).toBeNull();
  });
  it('given household and associates, then they have their source, and an end once they are over', () =>
    expect(card(household(), associate(), associateEnded())).toMatchObject({
      household: { content: { address: '1 Invented Street' } },
      recordedAssociates: [{ source: agency.police, grading: 'UNTESTED', endedOn: MONDAY }],
    }));
});

describe('two cards', () => {
  it('given a merge, then each names the other; taken apart, neither does', () => {
    const after = projected(people, received(), ofAsh, merged());
    expect(after.get(rowan)?.mergedInto).toBe(ash);
    expect(after.get(ash)?.mergedFrom).toEqual([rowan]);
    const apart = projected(people, received(), ofAsh, merged(), unmerged());
    expect([apart.get(rowan)?.mergedInto, apart.get(ash)?.mergedFrom]).toEqual([null, []]);
  });
  it('given that they are two people, then each says so of the other', () => {
    const after = projected(people, received(), ofAsh, dismissed());
    expect([after.get(rowan)?.dismissed, after.get(ash)?.dismissed]).toEqual([[ash], [rowan]]);
  });
  it('given what concerns one of them alone, then the other does not change', () =>
    expect(documentOf(people, ash, ofAsh, received(), identifier(), correction(), safeContact())).toEqual(
      documentOf(people, ash, ofAsh),
    ));
});

describe('who states the same', () => {
  const NAME = { kind: 'NAME' as const, token: 'a name' };
  it('given two referrals with one token, then both people are found by it, each once', () => {
    const alike = (personId: string, referral: string) =>
      received({ referralId: referral, subjects: [subject({ personId, tokens: [NAME] })] });
    const first = alike(rowan, referralId);
    const document = documentOf(
      lookalikes,
      lookalikesKey(NAME),
      first,
      first,
      alike(ash, an('referral', '2')),
    );
    expect(document).toEqual({ ...NAME, people: [rowan, ash] });
  });
  it('given no number, then nobody is found by it', () =>
    expect(projected(lookalikes, identifier({ token: null, absent: 'UN1' })).size).toBe(0));
});
