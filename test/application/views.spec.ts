/** The views of a board are rebuilt rather than repaired: to the same bytes, beside the one that serves. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { openViews, type Views } from '../../src/application/views/runner.js';
import { agenda } from '../../src/projections/agenda.js';
import { projections } from '../../src/projections/all.js';
import type { Projection } from '../../src/projections/projection.js';
import type { DocumentStore } from '../../src/store/documents.js';
import { closeLiveBoards, instead, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores, openDocumentsBeside } from '../support/test-stores.js';
import { onAgenda, refer, wholeMonday } from './a-story.js';
import { everyByte, servingBuild } from './snapshots.js';

afterEach(closeLiveBoards);
/** The nth build of the agenda as it is built today. */
const build = (nth: number): string => `${agenda.version}.${nth}`;

afterAll(closeTestStores);

const views = Object.keys(projections);

describe('given a whole day in the log', () => {
  it('when each view is built anew, then every document is the same, byte by byte', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const before = await everyByte(live.documents());
    for (const view of views) {
      const { documents, differing } = await live.board().views.rebuild(view);
      expect({ view, differing }).toEqual({ view, differing: [] });
      expect(documents).toBe(before.filter((line) => line.startsWith(`${view} `)).length);
    }
    expect(await everyByte(live.documents())).toEqual(before);
    expect(await live.documents().builds('agenda')).toEqual([build(2)]);
  });

  it('when the documents are lost altogether, then they are built anew to the same bytes', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const before = await everyByte(live.documents());
    await live.reopen({ documentsLost: true });
    await live.quiet();
    expect(await everyByte(live.documents())).toEqual(before);
  });

  it('when a view is built anew while events keep coming, then it has them all and no reader sees a gap', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const rebuilding = live.board().views.rebuild('agenda');
    const people = [];
    for (let count = 0; count < 30; count += 1) {
      people.push((await refer(live)).personId);
      expect(await live.board().views.get('agenda', live.sitting('2026-03-30'))).toBeDefined();
    }
    expect((await rebuilding).differing).toEqual([]);
    await live.quiet();
    expect(await onAgenda(live, '2026-03-31')).toEqual(expect.arrayContaining(people));
    expect((await live.board().views.rebuild('agenda')).differing).toEqual([]);
  });

  it('when two ask for the same rebuild at once, then it is done twice, one after the other', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const both = await Promise.all([
      live.board().views.rebuild('agenda'),
      live.board().views.rebuild('agenda'),
    ]);
    expect(both.map(({ differing }) => differing)).toEqual([[], []]);
    expect(await live.documents().builds('agenda')).toEqual([build(3)]);
  });

  it('when a rebuild was interrupted, then the next one begins again', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const half = { name: 'agenda', build: build(2) };
    await live.documents().declare({ ...half, indexes: {} });
    const wrong = { key: 'wrong', readPosition: null, position: 1n, document: { items: [] }, index: {} };
    await live.documents().write(half, [wrong]);
    expect((await live.board().views.rebuild('agenda')).differing).toEqual([]);
    expect(await live.board().views.get('agenda', 'wrong')).toBeUndefined();
  });
});

/** Views of their own over a board's log, with documents of their own. */
const viewsBeside = (live: LiveBoard, documents: DocumentStore, over: Record<string, Projection> = {}) =>
  openViews(live.board().log, documents, { ...projections, ...over });

const started = async (views: Views): Promise<Views> => {
  await views.start();
  return views;
};

describe('given a projection of a raised version', () => {
  const raised = {
    ...agenda,
    version: agenda.version + 1,
    apply: (...[document, event, key]: Parameters<typeof agenda.apply>) => {
      const after = agenda.apply(document, event, key);
      return after && { ...after, raised: true };
    },
  } as unknown as Projection;

  it('when the service starts, then the old documents are readable until the new build takes over', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const documents = await openDocumentsBeside(live.board().log);
    await (await started(viewsBeside(live, documents))).stop();
    const monday = live.sitting('2026-03-30');
    const old = (await documents.get(await servingBuild(documents, 'agenda'), monday))?.document;

    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    let building = (): void => undefined;
    const isBuilding = new Promise<void>((resolve) => (building = resolve));
    const gated = instead(documents, {
      write: async (collection, ...rest) => {
        if (collection.build === `${raised.version}.1`) {
          building();
          await gate;
        }
        return documents.write(collection, ...rest);
      },
    });
    const newer = viewsBeside(live, gated, { agenda: raised });
    const starting = newer.start();
    await isBuilding;
    expect(await newer.get('agenda', monday)).toEqual(old);
    go();
    await starting;
    expect(await newer.get('agenda', monday)).toEqual({ ...(old as object), raised: true });
    expect(await documents.builds('agenda')).toEqual([`${raised.version}.1`]);
    expect(await newer.proveComplete('agenda')).toMatchObject({ complete: true });
    await newer.stop();
    await documents.close();
  });
});

describe('the proof that no event was skipped', () => {
  it('holds for every view, with the count of the log', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const inLog = (await live.events()).length;
    for (const view of views) {
      expect(await live.board().views.proveComplete(view)).toEqual({
        view,
        complete: true,
        seen: inLog,
        inLog,
      });
    }
  });

  it.each([
    ['count', { seen: 1 }],
    ['digest', { digest: 'f'.repeat(32) }],
  ])('fails where the %s of a checkpoint was tampered with', async (_what, wrong) => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const documents = live.documents();
    const { board } = live;
    await board().views.stop();
    const serving = await servingBuild(documents, 'agenda');
    await documents.write(serving, [], { ...(await documents.checkpoint(serving)), ...wrong });
    await live.reopen();
    expect(await board().views.proveComplete('agenda')).toMatchObject({ complete: false });
    expect(await board().views.proveComplete('minutes')).toMatchObject({ complete: true });
  });

  it('fails where a checkpoint was moved past events that the view never saw', async () => {
    const live = await openLiveBoard();
    const documents = await openDocumentsBeside(live.board().log);
    const name = { name: 'agenda', build: build(1) };
    await documents.declare({ ...name, indexes: {} });
    const head = await live.board().log.head();
    await documents.write(name, [], { ...(await documents.checkpoint(name)), position: head });
    const running = await started(viewsBeside(live, documents));
    expect(await running.proveComplete('agenda')).toMatchObject({ complete: false, seen: 0 });
    await running.stop();
    await documents.close();
  });
});

describe('given a crash between documents and checkpoint', () => {
  it('when the events are delivered again, then nothing changes and the proof holds', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const documents = await openDocumentsBeside(live.board().log);
    const losesCheckpoints = instead(documents, {
      write: (collection, writes) => documents.write(collection, writes),
    });
    const first = await started(viewsBeside(live, losesCheckpoints));
    const before = await everyByte(documents);
    expect(before.length).toBeGreaterThan(20);
    await first.stop();
    expect(await documents.checkpoint({ name: 'agenda', build: build(1) })).toMatchObject({ position: 0n });
    const again = await started(viewsBeside(live, documents));
    expect(await everyByte(documents)).toEqual(before);
    for (const view of views) expect(await again.proveComplete(view)).toMatchObject({ complete: true });
    await again.stop();
    await documents.close();
  });
});
