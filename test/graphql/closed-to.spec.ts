/** Whoever has a conflict about a person is shown nothing of that person: walked through every view that can be read. */
import { describe, expect, it } from '@jest/globals';
import { openTo } from '../../src/application/reads/closed-to.js';
import { viewTable, type ReadableViews, type ViewName } from '../../src/application/reads/readable/table.js';
import { projections } from '../../src/projections/all.js';
import type { Projection } from '../../src/projections/projection.js';
import { an } from '../support/a-board.js';
import { ash, received, rowan } from '../support/a-case.js';
import { declaring } from '../support/a-declaration.js';
import { convened } from '../support/a-meeting.js';
import { entered } from '../support/a-tracked-person.js';
import { everyEvent } from '../support/every-event.js';
import { projected } from '../support/projected.js';

const VIEWS = Object.keys(viewTable) as ViewName[];
/** Whatever can happen, twice, so that what was told of a thing before there was one is told again. */
const WAITING = received({ placement: null, incident: 'CLAIMED' });
const DUE = entered({ episodeId: an('tracked', 'due'), placement: null });
const EVENTS = [
  ...[...Object.values(everyEvent), ...Object.values(everyEvent)],
  ...[WAITING, DUE, convened(declaring)],
];
const EVERYBODY = new Set(EVENTS.flatMap(({ subjects }) => subjects));

const projectedOf = (view: ViewName): readonly object[] => {
  const found = Object.values(projections).find(({ name }) => name === view);
  if (found === undefined) throw new Error(`There is no view ${view}.`);
  return [...projected(found as Projection, ...EVENTS).values()];
};
const DOCUMENTS = new Map(VIEWS.map((view) => [view, projectedOf(view)]));
const documentsOf = (view: ViewName): readonly object[] => DOCUMENTS.get(view) ?? [];
const shown = <View extends ViewName>(view: View, closed: ReadonlySet<string>): readonly object[] =>
  documentsOf(view).flatMap(
    (document) => openTo(viewTable[view].closed, document as ReadableViews[View], closed) ?? [],
  );

describe('what is closed to whoever has a conflict', () => {
  it('is told by events about the people of the examples', () =>
    expect([...EVERYBODY]).toEqual(expect.arrayContaining([rowan, ash])));

  it('is walked through with documents of every view', () =>
    expect(VIEWS.filter((view) => documentsOf(view).length === 0)).toEqual([]));

  it.each(VIEWS)('leaves nobody in %s who is closed to the reader', (view) => {
    const left = JSON.stringify(shown(view, EVERYBODY));
    for (const personId of EVERYBODY) expect(left).not.toContain(personId);
  });

  it.each(VIEWS)('leaves %s as it is for whoever has none, or one about somebody else', (view) => {
    expect(shown(view, new Set())).toEqual(documentsOf(view));
    expect(shown(view, new Set([an('person', 'somebody else')]))).toEqual(documentsOf(view));
  });

  it('leaves the others on the agenda, the sheet, the board of checks and in the minutes', () => {
    const rest = JSON.stringify(shown('agenda', new Set([ash])));
    expect(rest).toContain(rowan);
    expect(rest).not.toContain(ash);
  });
});
