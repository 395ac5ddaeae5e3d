/** What is closed until somebody has signed: walked through every view that can be read, with whatever can happen. */
import { describe, expect, it } from '@jest/globals';
import { noFacts, type AccessFacts } from '../../src/access/facts.js';
import type { Board } from '../../src/application/board.js';
import { gatedSeries } from '../../src/application/declaration-gate.js';
import { gateFor } from '../../src/application/reads/gated.js';
import { viewTable, type ReadableViews, type ViewName } from '../../src/application/reads/readable/table.js';
import type { View } from '../../src/application/reads/readable/view.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';
import { projections } from '../../src/projections/all.js';
import type { Projection } from '../../src/projections/projection.js';
import { an, nurse } from '../support/a-board.js';
import { received, rowan } from '../support/a-case.js';
import { declaring, signed } from '../support/a-declaration.js';
import { convened, monday, tuesday, TUESDAY } from '../support/a-meeting.js';
import { entered } from '../support/a-tracked-person.js';
import { everyEvent } from '../support/every-event.js';
import { projected } from '../support/projected.js';

const VIEWS = Object.keys(viewTable) as ViewName[];
const WAITING = received({
  ...{ referralId: an('referral', 'without a place'), placement: null, incident: 'CLAIMED' },
});
const DUE = entered({ episodeId: an('tracked', 'due'), placement: null });
const EVENTS = [
  ...[...Object.values(everyEvent), ...Object.values(everyEvent)],
  ...[WAITING, DUE, convened(declaring)],
];
const EVERYBODY = new Set(EVENTS.flatMap(({ subjects }) => subjects));
/** Of no sitting: nobody is going to hear who is in it, and somebody has to act, whatever they have signed. */
const isHeardNowhere = (view: ViewName, document: object): boolean =>
  view === 'referrals-without-place' ||
  view === 'reviews-without-place' ||
  (view === 'referrals' &&
    (document as ReadableViews['referrals']).people.every(({ placedAt }) => placedAt.length === 0));

const documents = (name: string): ReadonlyMap<string, object> => {
  const found = Object.values(projections).find((projection) => projection.name === name);
  return projected(found as Projection, ...EVENTS);
};
const DOCUMENTS = new Map(VIEWS.map((view) => [view, [...documents(view).values()]]));

const under = (...terms: readonly TermsOfReference[]): AccessFacts => ({
  ...noFacts,
  adopted: new Map(terms.map((row) => [row.series, { versions: [row] }])),
});

/** Every series that an example of an event is of, each with a declaration. */
const everySeries = [
  ...new Set(
    EVENTS.flatMap(({ data }) => ('series' in data && typeof data.series === 'string' ? [data.series] : [])),
  ),
].map((series) => ({ ...declaring, series }));

/** Views in which both sittings have a declaration, which the nurse has signed for these. */
const board = (...signedFor: readonly string[]): Board => {
  const events = [
    ...[convened(declaring), convened(declaring, TUESDAY)],
    ...signedFor.map((sittingId) => signed(nurse, { sittingId })),
  ];
  const declarations = projected(projections['declarations'] as Projection, ...events);
  const heard = documents('heard-where');
  const all = new Map<string, ReadonlyMap<string, object>>([
    ['declarations', declarations],
    ['heard-where', heard],
  ]);
  const getMany = (view: string, keys: readonly string[]) =>
    Promise.resolve(keys.map((key) => all.get(view)?.get(key)));
  return { views: { getMany } } as unknown as Board;
};

const unsigned = gateFor(board(), nurse.actor.id, under(...everySeries));

const seriesLeft = async <View extends ViewName>(view: View, document: object) => {
  const whole = document as ReadableViews[View];
  const { about, gated } = viewTable[view];
  return (await unsigned.through(gated, whole, about(whole, ['DRM']))).series ?? [];
};

describe('what is closed until somebody has signed', () => {
  it('is walked through with documents of every view', () =>
    expect(VIEWS.filter((view) => DOCUMENTS.get(view)?.length === 0)).toEqual([]));

  it.each(VIEWS)('leaves no part in the meeting to read anybody by in %s', async (view) => {
    for (const document of DOCUMENTS.get(view) ?? []) {
      const text = JSON.stringify(document);
      const names = [...EVERYBODY].some((personId) => text.includes(personId));
      if (!names || isHeardNowhere(view, document)) continue;
      expect([view, await seriesLeft(view, document)]).toEqual([view, []]);
    }
  });

  it('is open where the board has no such meeting, and nothing is looked up', async () => {
    const views = {
      getMany: () => Promise.reject(new Error('Nothing is looked up.')),
    };
    const gate = gateFor({ views } as unknown as Board, nurse.actor.id, under(drm));
    expect(gatedSeries(under(drm)).size).toBe(0);
    expect(await gate.standsAt(monday)).toBe('OPEN');
    for (const view of VIEWS) {
      for (const document of DOCUMENTS.get(view) ?? []) {
        const { about, gated } = viewTable[view] as View<object>;
        const whole = about(document, ['DRM']);
        expect(await gate.through(gated, document, whole)).toBe(whole);
      }
    }
  });

  it('is looked up for no other meeting of the same board', async () => {
    const views = { getMany: () => Promise.reject(new Error('Nothing is looked up.')) };
    const facts = under({ ...declaring, series: 'ANOTHER' });
    const gate = gateFor({ views } as unknown as Board, nurse.actor.id, facts);
    const [agenda] = DOCUMENTS.get('agenda') ?? [];
    const about = { series: ['DRM'] };
    expect(await gate.through(viewTable.agenda.gated, agenda as ReadableViews['agenda'], about)).toBe(about);
  });

  it('opens sitting by sitting, for whoever has signed and for nobody else', async () => {
    const own = gateFor(board(monday), nurse.actor.id, under(declaring));
    const other = gateFor(board(monday), 'somebody else', under(declaring));
    expect([await own.standsAt(monday), await own.standsAt(tuesday)]).toEqual(['SIGNED', 'UNSIGNED']);
    expect(await other.standsAt(monday)).toBe('UNSIGNED');
  });

  it('opens by a later sitting who is heard there, and the actions that its papers carry; nothing else of the earlier', async () => {
    const later = gateFor(board(tuesday), nurse.actor.id, under(declaring));
    const open = async <View extends ViewName>(view: View): Promise<boolean> => {
      const own = (DOCUMENTS.get(view) ?? []).filter((document) => JSON.stringify(document).includes(rowan));
      const left = own.map(async (document) => {
        const whole = document as ReadableViews[View];
        const { about, gated } = viewTable[view];
        return (await later.through(gated, whole, about(whole, ['DRM']))).series ?? [];
      });
      return (await Promise.all(left)).some((series) => series.length > 0);
    };
    expect([await open('people'), await open('actions')]).toEqual([true, true]);
    expect([await open('discussions'), await open('checks'), await open('handover')]).toEqual([
      ...[false, false, false],
    ]);
  });

  it('opens what a meeting makes of a person by the last sitting of that meeting, whichever other has taken them up since', async () => {
    const another = { ...declaring, series: 'ANOTHER' };
    const opens = async (signedFor: string): Promise<boolean> => {
      const events = [
        convened(declaring),
        convened(another, TUESDAY),
        signed(nurse, { sittingId: signedFor }),
      ];
      const heard = {
        personId: rowan,
        sittings: [
          { sittingId: monday, date: '2026-03-30', takenUp: true },
          { sittingId: tuesday, date: '2026-03-31', takenUp: true },
        ],
      };
      const all = new Map<string, ReadonlyMap<string, object>>([
        ['declarations', projected(projections['declarations'] as Projection, ...events)],
        ['heard-where', new Map([[rowan, heard]])],
      ]);
      const getMany = (view: string, keys: readonly string[]) =>
        Promise.resolve(keys.map((key) => all.get(view)?.get(key)));
      const views = { getMany };
      const gate = gateFor({ views } as unknown as Board, nurse.actor.id, under(declaring, another));
      const [document] = (DOCUMENTS.get('tracker') ?? []) as readonly ReadableViews['tracker'][];
      if (document === undefined) throw new Error('Somebody is tracked.');
      const whole = { ...document, personId: rowan, series: declaring.series };
      const { about, gated } = viewTable.tracker;
      return ((await gate.through(gated, whole, about(whole, []))).series ?? []).length > 0;
    };
    expect([await opens(monday), await opens(tuesday)]).toEqual([true, false]);
  });

  it('is closed where nothing is known of a sitting: what is late opens nothing', async () =>
    expect(await unsigned.standsAt('a sitting that nobody has convened')).toBe('UNSIGNED'));
});
