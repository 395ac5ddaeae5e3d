/** What becomes of the views when an event cannot be applied, is not known, or another writer was faster. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { TenureOver } from '../../src/application/ownership/lease.js';
import { PAGE } from '../../src/application/views/catch-up.js';
import { openViews, type Views } from '../../src/application/views/runner.js';
import { agenda } from '../../src/projections/agenda.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import { projections } from '../../src/projections/all.js';
import type { Projection } from '../../src/projections/projection.js';
import { DOCUMENT_BYTES, type DocumentStore } from '../../src/store/documents.js';
import { closeLiveBoards, instead, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores, openDocumentsBeside } from '../support/test-stores.js';
import { refer, referInput, wholeMonday } from './a-story.js';
import { everyByte } from './snapshots.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

type Apply = typeof agenda.apply;

/** What may be wrong with a projection: none of it may stop the others. */
const FAULTS = {
  'cannot apply': (..._given: Parameters<Apply>): Agenda | null => {
    throw new Error('A fault in the projection.');
  },
  'makes a document of that is too large': (...given: Parameters<Apply>): Agenda | null => {
    const applied = agenda.apply(...given);
    return applied && Object.assign({}, applied, { more: 'x'.repeat(DOCUMENT_BYTES) });
  },
  'makes a document of that has no JSON form': (...given: Parameters<Apply>): Agenda | null => {
    const applied = agenda.apply(...given);
    return applied && Object.assign({}, applied, { more: 1n });
  },
};
type Fault = keyof typeof FAULTS;

/** An agenda with which something is wrong at the opening of a sitting, or another event, until it is mended. */
const faultyAgenda = (fault: Fault = 'cannot apply', type: string = 'SittingOpened') => {
  let broken = true;
  const projection = {
    ...agenda,
    apply: (...given: Parameters<Apply>) =>
      (broken && given[1].type === type ? FAULTS[fault] : agenda.apply)(...given),
  } as unknown as Projection;
  return { projection, mend: () => void (broken = false) };
};

/** An agenda that does not know by what a sitting is found once it is open. */
const unfindableAgenda: Projection = {
  ...(agenda as unknown as Projection),
  index: (document) => {
    if ((document as Agenda).phase !== 'CONVENED') throw new Error('A fault in the projection.');
    return agenda.index(document as Agenda);
  },
};

const viewsOver = async (
  live: LiveBoard,
  documents: DocumentStore,
  agendaView?: Projection,
): Promise<Views> => {
  const all = agendaView === undefined ? projections : { ...projections, agenda: agendaView };
  const views = openViews(live.board().log, documents, all);
  await views.start();
  return views;
};

const caughtUp = async (live: LiveBoard, views: Views): Promise<void> => {
  expect(await views.reaches(await live.board().log.head(), 5_000)).toBe(true);
};

const wrongWith: readonly (readonly [string, Projection])[] = [
  ...(Object.keys(FAULTS) as Fault[]).map((fault) => [fault, faultyAgenda(fault).projection] as const),
  ['makes a document of that cannot be found', unfindableAgenda],
];

describe('given an event that a projection cannot apply', () => {
  it.each(wrongWith)(
    '(%s) then that document alone stands still, and the others go on',
    async (_, faulty) => {
      const live = await openLiveBoard();
      const { heard, notReached } = await wholeMonday(live);
      const documents = await openDocumentsBeside(live.board().log);
      const views = await viewsOver(live, documents, faulty);
      const monday = live.sitting('2026-03-30');
      expect(views.parked()).toMatchObject([{ view: 'agenda', key: monday, eventType: 'SittingOpened' }]);
      expect(views.staleSince('agenda', monday)).toBe('2026-03-30T11:00:00.000Z');
      expect(views.staleSince('agenda', live.sitting('2026-03-31'))).toBeUndefined();
      // As it was before the opening, with everybody on it; the next sitting has gone on.
      const agendaThen = await views.get<Agenda>('agenda', monday);
      expect(agendaThen?.phase).toBe('CONVENED');
      const people = agendaThen?.items.map(({ personId }) => personId);
      expect(new Set(people)).toEqual(new Set([heard.personId, notReached.personId]));
      const next = { items: [{ personId: notReached.personId }] };
      expect(await views.get('agenda', live.sitting('2026-03-31'))).toMatchObject(next);
      expect(await views.get('minutes', monday)).toMatchObject({ issued: [{ status: 'ISSUED' }] });
      expect(await views.proveComplete('agenda')).toMatchObject({ complete: true });
      await views.stop();
      await documents.close();
    },
  );

  it.each([
    [
      'a replay',
      async (views: Views, key: string) => void expect(await views.replay('agenda', key)).toBe(true),
    ],
    ['the next start', async (views: Views) => views.stop()],
  ])('when the fault is mended, then %s applies all that was missed', async (_how, bringBack) => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const documents = await openDocumentsBeside(live.board().log);
    const faulty = faultyAgenda();
    const before = await viewsOver(live, documents, faulty.projection);
    const monday = live.sitting('2026-03-30');
    expect(await before.replay('agenda', monday)).toBe(false);
    expect(before.parked()).toHaveLength(1);
    faulty.mend();
    await bringBack(before, monday);
    await before.stop();
    const views = await viewsOver(live, documents, faulty.projection);
    expect(views.parked()).toEqual([]);
    expect(await views.get('agenda', monday)).toMatchObject({ phase: 'CLOSED' });
    expect(await everyByte(documents)).toEqual(await everyByte(live.documents()));
    await views.stop();
    await documents.close();
  });

  it('when the service dies as it sets the document aside, then nothing that was applied before is lost', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const documents = await openDocumentsBeside(live.board().log);
    const faulty = faultyAgenda();
    const dies = instead(documents, {
      write: (collection, ...rest) =>
        collection.name === 'agenda'
          ? Promise.reject(new Error('The disk is gone.'))
          : documents.write(collection, ...rest),
    });
    const first = await viewsOver(live, dies, faulty.projection);
    expect(first.stopped()).toBe('The disk is gone.');
    expect(first.parked()).toHaveLength(1);
    faulty.mend();
    const views = await viewsOver(live, documents, faulty.projection);
    expect(views.parked()).toEqual([]);
    expect(await everyByte(documents)).toEqual(await everyByte(live.documents()));
    await views.stop();
    await documents.close();
  });

  it('when the view is built anew from mended code, then nothing is parked in the new build', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const documents = await openDocumentsBeside(live.board().log);
    const faulty = faultyAgenda();
    const views = await viewsOver(live, documents, faulty.projection);
    const monday = live.sitting('2026-03-30');
    faulty.mend();
    expect((await views.rebuild('agenda')).differing).toEqual([monday]);
    expect(views.parked()).toEqual([]);
    expect(await views.get('agenda', monday)).toMatchObject({ phase: 'CLOSED' });
    await views.stop();
    await documents.close();
  });
});

describe('given many documents that stand still', () => {
  const standing = async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const documents = await openDocumentsBeside(live.board().log);
    const faulty = faultyAgenda('cannot apply', 'SittingConvened');
    const before = await viewsOver(live, documents, faulty.projection);
    expect(before.parked().length).toBeGreaterThan(3);
    await before.stop();
    faulty.mend();
    return { live, documents, projection: faulty.projection };
  };

  it('when the fault is mended, then the log is read once for all of them', async () => {
    const { live, documents, projection } = await standing();
    let reads = 0;
    const log = instead(live.board().log, {
      readAll: (read) => {
        reads += 1;
        return live.board().log.readAll(read);
      },
    });
    const views = openViews(log, documents, { ...projections, agenda: projection });
    await views.start();
    expect(views.parked()).toEqual([]);
    expect(await everyByte(documents)).toEqual(await everyByte(live.documents()));
    expect(reads).toBeLessThanOrEqual(Math.ceil((await live.events()).length / PAGE) + 1);
    await views.stop();
    await documents.close();
  });

  it('when it is told to stop meanwhile, then it leaves them to the next', async () => {
    const { live, documents, projection } = await standing();
    const stopping = instead(live.board().log, {
      readAll: (read) => {
        void views.stop();
        return live.board().log.readAll(read);
      },
    });
    const views = openViews(stopping, documents, { ...projections, agenda: projection });
    await views.start();
    expect(views.stopped()).toBe(new TenureOver().message);
    expect(views.parked().length).toBeGreaterThan(3);
    const next = await viewsOver(live, documents, projection);
    expect(next.parked()).toEqual([]);
    await next.stop();
    await documents.close();
  });
});

describe('given a view with a document that stands still, which the next release has no more', () => {
  it('then the other views start, and nothing is said of it', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const documents = await openDocumentsBeside(live.board().log);
    const before = await viewsOver(live, documents, faultyAgenda().projection);
    expect(before.parked()).toHaveLength(1);
    await before.stop();
    const { agenda: _gone, ...others } = projections;
    const views = openViews(live.board().log, documents, others);
    await views.start();
    expect(views.stopped()).toBeUndefined();
    expect(views.parked()).toEqual([]);
    expect(await views.get('sittings', live.sitting('2026-03-30'))).toMatchObject({ phase: 'CLOSED' });
    await views.stop();
    await documents.close();
  });
});

describe('given an event that this release does not know', () => {
  it.each([
    ['type', { type: 'PersonUpdated' }, 'Events of type PersonUpdated are not known to this release.'],
    ['version', { version: 7 }, 'AgencyRegistered version 7 is newer than this release.'],
  ])(
    'of an unknown %s, then views and policies stop before it and say so',
    async (_what, unknown, sentence) => {
      const live = await openLiveBoard();
      const { log } = live.board();
      const known = (await live.events()).find(({ type }) => type === 'AgencyRegistered');
      const { stream: _stream, revision: _revision, position: _position, recordedAt: _at, ...event } = known!;
      const head = await log.head();
      const id = live.nextId();
      await log.append({
        stream: `agency-${id}`,
        expectedRevision: -1,
        events: [{ ...event, ...unknown, id }],
      });
      expect(await live.board().settled(await log.head(), 5_000)).toBe(false);
      expect(live.board().views.stopped()).toBe(sentence);
      expect(await live.board().views.reaches(head, 0)).toBe(true);
      await live.reopen();
      expect(live.board().ailments()).toContain(sentence);
      // What was there before can still be read.
      expect(await live.board().views.get('agenda', live.sitting('2026-03-30'))).toBeDefined();
    },
  );
});

describe('given another writer of the same documents', () => {
  it('when it was faster, then what is stale is read again and comes out the same', async () => {
    const live = await openLiveBoard();
    const documents = await openDocumentsBeside(live.board().log);
    let faster = true;
    const another = instead(documents, {
      write: async (collection, writes, checkpoint) => {
        if (faster && collection.name === 'agenda') {
          faster = false;
          await documents.write(collection, writes.slice(0, 3));
        }
        return documents.write(collection, writes, checkpoint);
      },
    });
    const views = await viewsOver(live, another);
    await refer(live);
    await caughtUp(live, views);
    await live.quiet();
    expect(await everyByte(documents)).toEqual(await everyByte(live.documents()));
    expect(await views.proveComplete('agenda')).toMatchObject({ complete: true });
    await views.stop();
    await documents.close();
  });

  it('when it never ends, then the views stop and say so instead of turning round for ever', async () => {
    const live = await openLiveBoard();
    const documents = await openDocumentsBeside(live.board().log);
    const another = instead(documents, {
      write: (collection, writes, checkpoint) =>
        collection.name === 'agenda'
          ? Promise.resolve({ stale: writes.map(({ key }) => key) })
          : documents.write(collection, writes, checkpoint),
    });
    const views = await viewsOver(live, another);
    expect(views.stopped()).toBe('Another writer keeps changing the documents of agenda.');
    expect(await live.as('HEALTH').execute('ReferPerson', referInput())).toMatchObject({ kind: 'ACCEPTED' });
    await views.stop();
    await documents.close();
  });
});
