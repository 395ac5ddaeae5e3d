/** Whom and what a copy for one person's file leaves out, as records are merged, taken apart and corrected. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import type { Id } from '../../src/domain/event.js';
import { aroundPerson, peopleBeside, without } from '../../src/projections/around-a-person.js';
import { cardHistory, type Cards } from '../../src/projections/card-history.js';
import { ANOTHERS_DETAILS, HIDDEN_ADDRESS } from '../../src/projections/third-party-details.js';
import { ANOTHER_PERSON } from '../../src/projections/third-parties.js';
import { an } from '../support/a-board.js';
import { ash, identity, received, rowan, subject } from '../support/a-case.js';
import {
  associate,
  household,
  identifier,
  merged,
  NHS_NUMBER,
  safeContact,
  safeContactEnded,
  unmerged,
} from '../support/a-person.js';
import { erased } from '../support/in-log.js';
import { projected } from '../support/projected.js';

const referred = (personId: Id, over: object): BoardsEvent => {
  const event = received({
    referralId: an('referral', personId),
    subjects: [subject({ personId })],
  });
  const parts = event.parts.map((part) =>
    part.name === 'identity' ? { ...part, content: { ...identity, associates: [], ...over } } : part,
  );
  return { ...event, parts } as BoardsEvent;
};
const asked = (personId: Id, birthday: string, names: readonly [string, ...string[]]): BoardsEvent =>
  referred(personId, {
    name: { value: names[0] },
    aliases: names.slice(1),
    dateOfBirth: { value: birthday },
  });

const fileOf = (personId: Id, there: readonly Id[], ...events: readonly BoardsEvent[]) => {
  const cards: Cards = projected(cardHistory, ...events);
  return without(aroundPerson(personId, there, cards));
};
const X = ANOTHER_PERSON;

describe("the names of a person's other records", () => {
  const elm = an('person', 'elm');
  const all = [
    asked(rowan, '2011-09-30', ['Rowan Invented']),
    asked(elm, '2011-09-30', ['Rowen Oakes', 'Red']),
    asked(ash, '2012-09-03', ['Ash Brook', 'Blue']),
  ];
  const told = 'Rowan, also Rowen Oakes and Red, with Ash Brook, called Blue.';
  const together = merged({ personId: elm, into: rowan });

  it("are the person's own while they are merged; those of others are not", () => {
    const clean = fileOf(rowan, [rowan, ash, elm], ...all, together);
    expect(clean(told)).toBe(`Rowan, also Rowen Oakes and Red, with ${X}, called ${X}.`);
  });
  it("are somebody else's where they were never merged, and once they were taken apart", () => {
    const apart = `Rowan, also ${X} and ${X}, with ${X}, called ${X}.`;
    expect(fileOf(rowan, [rowan, ash, elm], ...all)(told)).toBe(apart);
    const again = unmerged({ personId: elm, from: rowan });
    expect(fileOf(rowan, [rowan, ash], ...all, together, again)(told)).toBe(apart);
  });
  it("and those of another's other records are the other's", () => {
    const ofAsh = merged({ personId: elm, into: ash });
    expect(fileOf(rowan, [rowan, ash], ...all, ofAsh)('With Red and Blue.')).toBe(`With ${X} and ${X}.`);
  });
});

describe('what leads to somebody else', () => {
  const number = '07700 900123';
  const lives = (personId: Id, address: string): BoardsEvent => ({
    ...household({ personId }),
    parts: [{ name: 'household', of: [personId], content: { members: [], address } }],
  });
  const reached = (personId: Id, over = {}): BoardsEvent => ({
    ...safeContact({ personId, addressHidden: false, ...over }),
    parts: [{ name: 'instructions', of: [personId], content: { text: `Invented: ring ${number} only.` } }],
  });
  const all = [
    asked(rowan, '2011-09-30', ['Rowan Beech']),
    asked(ash, '2012-09-03', ['Ash Brook']),
    identifier({ personId: ash }),
    lives(ash, '12 Invented Road, E17 1ZZ'),
    reached(ash),
  ];
  const told = `Ash, born 3 September 2012, NHS ${NHS_NUMBER}, of 12 Invented Road, on ${number}.`;

  it('leaves the copies of siblings and associates, and stays in their own', () => {
    const D = ANOTHERS_DETAILS;
    expect(fileOf(rowan, [ash], ...all)(told)).toBe(`${X}, born ${D}, NHS ${D}, of ${D}, on ${D}.`);
    expect(fileOf(ash, [rowan], ...all)(told)).toBe(told);
  });
  it('also of an associate who has a record of their own', () => {
    const knows = associate({ personId: rowan, associatePersonId: ash });
    const cards: Cards = projected(cardHistory, ...all, knows);
    expect(peopleBeside(cards.get(rowan))).toContain(ash);
    expect(without(aroundPerson(rowan, [], cards))(told)).not.toContain('Invented Road');
  });
  it('but what they share stays: an address, unless it is hidden for either', () => {
    const shared = lives(rowan, '12 Invented Road, E17 1ZZ');
    expect(fileOf(rowan, [ash], ...all, shared)('At 12 Invented Road.')).toBe('At 12 Invented Road.');
    const hidden = reached(ash, { addressHidden: true });
    expect(fileOf(rowan, [ash], ...all, shared, hidden)('At 12 Invented Road.')).toBe(
      `At ${HIDDEN_ADDRESS}.`,
    );
    const over = safeContactEnded({ personId: ash });
    expect(fileOf(rowan, [ash], ...all, shared, hidden, over)('At 12 Invented Road.')).toBe(
      'At 12 Invented Road.',
    );
  });
  it('is forgotten once it was erased, and nothing breaks', () =>
    expect(fileOf(rowan, [ash], ...all.map(erased))(told)).toBe(told));

  it('never stands in the copy of another, whatever it is', () =>
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 1, max: 199 }), fc.stringMatching(/^[A-Z][a-z]{3,8}$/)),
        fc.stringMatching(/^[1-9][0-9]{8}$/),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
        ([house, street], digits, born) => {
          const telephone = `0${digits.slice(0, 4)} ${digits.slice(4)}`;
          const birthday = born.toISOString().slice(0, 10);
          const events = [
            asked(rowan, '1999-01-01', ['Rowan Beech']),
            asked(ash, birthday, ['Ash Brook']),
            lives(ash, `${house} ${street} Lane, Elsewhere`),
            {
              ...reached(ash),
              parts: [{ name: 'instructions', of: [ash], content: { text: `Ring ${telephone}.` } }],
            } as BoardsEvent,
          ];
          const text = `Ash (${birthday}) of ${house} ${street} Lane, ${telephone} or ${telephone.replace(' ', '')}.`;
          const left = fileOf(rowan, [ash], ...events)(text);
          for (const each of [birthday, `${street} Lane`, telephone, digits.slice(4), 'Ash']) {
            expect(left).not.toContain(each);
          }
        },
      ),
      { numRuns: 100 },
    ));
});
