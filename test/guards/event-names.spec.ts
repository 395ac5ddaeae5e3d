/** Stored names are law: each event says in the past tense and in words of the field what happened. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventCatalogue } from '../../src/domain/catalogue.js';

/** Words that say that something is different now, but not what happened. */
const VAGUE =
  /^(Updated?|Changed?|Processed|Saved?|Modified|Edited|Created|Deleted|Inserted|Upserted|Synced)$/;
const STATUS_SET = /(Status|State|Flag|Data|Value|Field)(Set|Changed)/;

/** Participles that do not end in -ed, of verbs that a meeting uses. */
const IRREGULAR = new Set(
  (
    'Begun Brought Built Chosen Come Done Drawn Fallen Felt Found Given Gone Heard Held Kept Known Laid Left ' +
    'Lent Lost Made Met Overridden Paid Put Read Rung Run Said Seen Sent Set Shown Spoken Split Stood Struck Sworn ' +
    'Taken Told Understood Undone Withdrawn Withheld Won Written'
  ).split(' '),
);
/** Nouns and adjectives that only look like participles. */
const NOT_VERBS = new Set(['Bed', 'Embed', 'Feed', 'Hundred', 'Indeed', 'Need', 'Seed', 'Speed']);

/** The first of two steps of one fact, which design and minutes call so; everything else has happened. */
const NAMED_BY_DESIGN = new Set(['SittingClosing']);

/** What is wrong with the name of an event; empty where nothing is. */
const faultsOf = (name: string): readonly string[] => {
  if (NAMED_BY_DESIGN.has(name)) return [];
  if (!/^([A-Z][a-z]+){2,6}$/.test(name)) return ['is not two to six words, each with a capital'];
  const words = name.match(/[A-Z][a-z]+/g) ?? [];
  const vague = words.filter((word) => VAGUE.test(word)).map((word) => `says ${word}, not what happened`);
  if (STATUS_SET.test(name)) return [...vague, 'says that a field was set, not what happened'];
  return words.some(isParticiple) ? vague : [...vague, 'is not in the past tense'];
};

const isParticiple = (word: string): boolean =>
  IRREGULAR.has(word) || (word.endsWith('ed') && !NOT_VERBS.has(word));

/** Reason by the path of its field, as deep as the description goes. */
const reasonsIn = (clear: object, path = ''): readonly (readonly [field: string, reason: unknown])[] =>
  Object.entries(clear).flatMap(([field, reason]: [string, unknown]) =>
    typeof reason === 'object' && reason !== null
      ? reasonsIn(reason, `${path}${field}.`)
      : [[`${path}${field}`, reason] as const],
  );

const isReason = (reason: unknown): boolean =>
  typeof reason === 'string' && (reason.match(/\p{L}{2,}/gu) ?? []).length >= 3;

describe('given every event type of a board', () => {
  const types = Object.keys(eventCatalogue);

  it('there are some', () => expect(types.length).toBeGreaterThan(20));

  it.each(types)('%s is named for what happened', (type) => expect(faultsOf(type)).toEqual([]));

  it.each(Object.entries(eventCatalogue))(
    '%s says of each clear field why it may stand in clear',
    (_type, event) => expect(reasonsIn(event.clear).filter(([, reason]) => !isReason(reason))).toEqual([]),
  );

  it.each(Object.entries(eventCatalogue))('%s says of each part what it holds', (_type, { parts }) =>
    expect(Object.values<string>(parts).filter((holds) => holds.trim() === '')).toEqual([]),
  );

  it.each(Object.entries(eventCatalogue))('%s has a schema version from 1 on', (_type, { version }) => {
    expect(Number.isInteger(version)).toBe(true);
    expect(version).toBeGreaterThanOrEqual(1);
  });
});

describe('given names that must never be stored', () => {
  it.each([
    ...['ReferralUpdated', 'PersonChanged', 'ReferralProcessed', 'MinutesSaved', 'ReferralStatusSet'],
    ...['ActionModified', 'DiscussionEdited', 'RiskLevelChangeRecorded', 'UpdatedReferralReceived'],
  ])('%s is refused as vague', (name) => expect(faultsOf(name)).not.toEqual([]));

  it.each([
    'ReferPerson',
    'SittingOpening',
    'RiskAssessment',
    'UnmetNeed',
    'Agenda',
    'referralReceived',
    'MINUTES_ISSUED',
  ])('%s is refused: nothing has happened, or it is no name', (name) =>
    expect(faultsOf(name)).not.toEqual([]),
  );

  it.each([
    'ReferralReceived',
    'SittingHeld',
    'ChairTaken',
    'OfficerLeft',
    'UnmetNeedRecorded',
    'ReferralHeardLate',
  ])('%s is welcome', (name) => expect(faultsOf(name)).toEqual([]));

  it('whatever happened, a vague word in its name is refused', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(eventCatalogue)),
        fc.constantFrom('Updated', 'Changed', 'Processed', 'Saved', 'StatusSet', 'Modified', 'Edited'),
        fc.boolean(),
        (name, vague, before) => faultsOf(before ? vague + name : name + vague).length > 0,
      ),
    ));
});

describe('given reasons that are none', () => {
  it.each(['', 'id', 'needed', 'a b c d', 'the id'])('"%s" is refused', (reason) =>
    expect(isReason(reason)).toBe(false),
  );

  it('a missing one is found as deep as the description goes', () => {
    const clear = { a: 'decides who is told', of: { b: 'tells two of them apart', deep: { c: '' } } };
    expect(reasonsIn(clear).filter(([, reason]) => !isReason(reason))).toEqual([['of.deep.c', '']]);
  });
});
