import { describe, expect, it } from '@jest/globals';
import { projections } from '../../src/projections/all.js';
import { everyEvent } from '../support/every-event.js';
import { inLog } from '../support/in-log.js';
import { projectedFromLog } from '../support/projected.js';

const story = inLog(Object.values(everyEvent));
const views = Object.entries(projections);

describe.each(views)('the view %s', (name, view) => {
  it('is listed by its own name, and has a version', () => {
    expect(view.name).toBe(name);
    expect(view.version).toBeGreaterThan(0);
  });
  it('is touched by some event', () =>
    expect(story.flatMap((event) => view.keys(event))).not.toHaveLength(0));
  it('gives every document a value for each field that it is looked up by', () => {
    const fields = Object.values(view.indexes).flat();
    for (const document of projectedFromLog(view, story).values()) {
      expect(view.index(document)).toEqual(
        Object.fromEntries([...new Set(fields)].map((field) => [field, expect.anything()])),
      );
    }
  });
  it('names the same documents for an event whenever it is asked, each once', () => {
    for (const event of story) {
      const keys = view.keys(event);
      expect(new Set(keys).size).toBe(keys.length);
      expect(view.keys(event)).toEqual(keys);
    }
  });
  it('leaves alone what it has not named', () => {
    for (const event of story) {
      if (view.keys(event).length === 0) expect(view.apply(null, event, 'any key')).toBeNull();
    }
  });
});
