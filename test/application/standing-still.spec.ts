/** A document that stands still: policies do not rely on it, a sitting names its view, and nothing is lost by it. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { valueOf } from '../../src/application/ownership/fenced.js';
import type { SittingOpened } from '../../src/domain/sitting/sitting-events.js';
import type { LocalDate } from '../../src/domain/time.js';
import type { WorkItem } from '../../src/projections/standing.js';
import type { EventLog } from '../../src/store/event-log.js';
import { closeLiveBoards, instead, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { agendaOf, closeSitting, onAgenda, openSitting, refer } from './a-story.js';
import { spoiltAgenda } from './spoilt-agenda.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';

const setting = async (live: LiveBoard, name: string) => valueOf(await live.documents().getSetting(name));

const workItems = async (live: LiveBoard) =>
  (await live.board().views.find<WorkItem>('work-items', { index: 'bySince', equal: [], limit: 100 })).map(
    ({ document }) => document,
  );

/** Monday's sitting is about to close with one item not reached; its agenda stands still from now on. */
const closedOverAStillAgenda = async () => {
  const live = await openLiveBoard();
  const { personId } = await refer(live);
  await live.moveTo('2026-03-30T11:00:00.000Z');
  await openSitting(live, MONDAY);
  await live.reopen({ between: spoiltAgenda(live.sitting(MONDAY)) });
  await closeSitting(live, MONDAY);
  return { live, personId };
};

describe('given an agenda that stands still while its sitting closes', () => {
  it('then the policy does nothing on it, and says so in one work item however often it comes by', async () => {
    const { live } = await closedOverAStillAgenda();
    const once = [{ policy: 'closing', command: 'RecordReaction', code: 'STANDS_STILL' }];
    expect(await workItems(live)).toMatchObject(once);
    const documents = live.documents();
    const before = BigInt((await setting(live, 'policies again from')) ?? '0') - 1n;
    await documents.setSetting('policies', await documents.getSetting('policies'), String(before));
    await live.reopen({ between: spoiltAgenda(live.sitting(MONDAY)) });
    await live.quiet();
    expect(live.board().views.parked()).toMatchObject([{ view: 'agenda', key: live.sitting(MONDAY) }]);
    const types = (await live.events()).map(({ type }) => type);
    expect(types.filter((type) => type === 'PolicyCommandNotAccepted')).toHaveLength(1);
    expect(types).not.toContain('SittingClosed');
  });

  it('when it is mended, then the next start brings it back and the policies make up for what they left', async () => {
    const { live, personId } = await closedOverAStillAgenda();
    await live.reopen();
    await live.quiet();
    expect(live.board().ailments()).toEqual([]);
    expect(await agendaOf(live, MONDAY)).toMatchObject({ phase: 'CLOSED' });
    expect(await onAgenda(live, '2026-03-31')).toEqual([personId]);
    expect(await setting(live, 'policies again from')).toBe('');
    const events = (await live.events()).length;
    await live.reopen();
    await live.quiet();
    expect(await live.events()).toHaveLength(events);
  });
});

/** Holds every reaction of a policy on its way into the log, until it is let go. */
const holdingReactions = () => {
  let letGo = (): void => undefined;
  let arrived = (): void => undefined;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const held = new Promise<void>((resolve) => (arrived = resolve));
  const log = (inner: EventLog): EventLog =>
    instead(inner, {
      append: async (append) => {
        if (append.events[0]?.type === 'PolicyReacted') {
          arrived();
          await released;
        }
        return inner.append(append);
      },
    });
  return { log, held, letGo };
};

describe('given an agenda that stands still before its sitting opens', () => {
  const unreconciled = async (live: LiveBoard, date: LocalDate): Promise<readonly string[]> => {
    const { events } = await openSitting(live, date);
    return (events[0]?.data as SittingOpened['data']).unreconciled;
  };

  it('then the record of the opening names the view, and nobody and nothing in it', async () => {
    const live = await openLiveBoard();
    await live.reopen({ between: spoiltAgenda(live.sitting(MONDAY)) });
    await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    expect(await unreconciled(live, MONDAY)).toEqual(['agenda']);
  });

  it('and that the policies have come no further either, then it names both', async () => {
    const live = await openLiveBoard();
    const tuesday = '2026-03-31';
    const { log, held, letGo } = holdingReactions();
    await live.reopen({ between: { ...spoiltAgenda(live.sitting(tuesday)), log } });
    await live.moveTo('2026-03-30T10:30:00.000Z');
    await refer(live);
    // Monday's sitting was slept through: its deadline fires, and the policy that answers to it is held.
    live.clock.moveTo('2026-03-31T11:00:00.000Z');
    await held;
    try {
      expect(await unreconciled(live, tuesday)).toEqual(['agenda', 'policies']);
    } finally {
      letGo();
    }
  });
});
