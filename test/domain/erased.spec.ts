import { describe, expect, it } from '@jest/globals';
import { eventCatalogue } from '../../src/domain/catalogue.js';
import { isErased } from '../../src/domain/event.js';
import { projections } from '../../src/projections/all.js';
import { everyCommand } from '../support/every-command.js';
import { everyEvent } from '../support/every-event.js';
import { folded } from '../support/given.js';
import { erased, inLog, kindOf } from '../support/in-log.js';
import { projectedFromLog } from '../support/projected.js';
import { unchanged } from '../support/sent.js';

const types = Object.keys(eventCatalogue) as (keyof typeof everyEvent)[];
const views = Object.entries(projections);
/** In an order in which they may have happened, so that views have a document to put them into. */
const story = inLog(
  [
    ...(['BoardFounded', 'AgencyRegistered', 'OfficerAppointed', 'CalendarAdopted'] as const),
    ...(['ReferralReceived', 'SittingConvened', 'DiscussionStarted'] as const),
    ...types,
  ].map((type) => everyEvent[type]),
);

describe('every event type of the catalogue', () => {
  it('has an example', () => expect(Object.keys(everyEvent).toSorted()).toEqual(types.toSorted()));
  it.each(types)('has an example of each of its parts: %s', (type) =>
    expect([...new Set(everyEvent[type].parts.map(({ name }) => name))]).toEqual(
      Object.keys(eventCatalogue[type]?.parts ?? {}),
    ),
  );
});

describe('once everybody in it is erased', () => {
  it.each(types)(
    'an event leaves the same state behind, for no state holds anything personal: %s',
    (type) => {
      const [kind] = kindOf(type);
      const event = everyEvent[type];
      expect(folded(kind, erased(event))).toEqual(folded(kind, event));
    },
  );

  it.each(Object.entries(everyCommand))('a history decides the same: %s', (_name, { decided }) =>
    expect(decided(erased)).toEqual(decided(unchanged)),
  );

  it.each(views)('a history still builds the view, with the same documents: %s', (_name, view) => {
    const before = projectedFromLog(view, story);
    const after = projectedFromLog(view, story.map(erased));
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(leaves([...after.values()], [...before.values()])).toEqual([]);
  });
});

describe('what is recorded in clear', () => {
  it.each(types)('repeats nothing that stands in a part: %s', (type) => {
    const { data, parts } = everyEvent[type];
    const personal = parts
      .flatMap(({ content }) => texts(content))
      .filter((text) => text.includes('Invented'));
    expect(texts(data).filter((text) => personal.includes(text))).toEqual([]);
  });
});

/** Where two documents differ other than by personal content that is erased in the first. */
const leaves = (after: unknown, before: unknown, path = ''): readonly string[] => {
  if (isErased(after)) return [];
  if (typeof after !== 'object' || after === null) return after === before ? [] : [path];
  const other = (before ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(after).flatMap(([key, value]) => leaves(value, other[key], `${path}/${key}`));
};

const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};
