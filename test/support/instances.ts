/**
 * Several instances of the service over one board: to the application they are what they are in processes of their own.
 * They share a log and documents, and contend for the board by a lease; each can be made to stand still anywhere.
 */
import { openBoard, type Board } from '../../src/application/board.js';
import { movedClock, type MovedClock } from '../../src/application/clock.js';
import { BOARD_LEASE, contendedLease } from '../../src/application/ownership/contended-lease.js';
import type { InstanceRole } from '../../src/application/ownership/role.js';
import type { DocumentStore } from '../../src/store/documents.js';
import type { EventLog } from '../../src/store/event-log.js';
import {
  actingOn,
  BOARD_ID,
  everyEvent,
  MONDAY_MORNING,
  openLiveBoard,
  testParts,
  type Between,
  type LiveBoard,
} from './live-board.js';
import { openDocumentsAt, openLog } from './test-stores.js';
import { standingGate, type StandingGate } from './standing-gate.js';

export interface Instance extends Pick<StandingGate, 'pause' | 'wake' | 'pauseAt'> {
  readonly board: () => Board;
  /** The board as it is seen through this instance, for the steps of a story. */
  readonly live: LiveBoard;
  readonly close: () => Promise<void>;
}

export interface Instances {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly clock: MovedClock;
  readonly begin: (role: InstanceRole, how?: Beginning) => Promise<Instance>;
  /** The one that owns the board, as soon as there is one. */
  readonly owner: () => Promise<Instance>;
  /** The same, once it is another one than this. */
  readonly ownerAfter: (former: Instance) => Promise<Instance>;
  readonly quiet: () => Promise<void>;
  readonly moveTo: (instant: string) => Promise<void>;
}

export interface Beginning {
  readonly between?: Between;
  readonly clock?: MovedClock;
}

/** Short, so that a test does not wait long for an owner to be missed. */
export const TTL_MS = 600;
const WITHIN_MS = 25_000;

const open = new Set<() => Promise<void>>();

/** Closes what a test left open; call it after each test. */
export const closeInstances = async (): Promise<void> => {
  for (const close of open) await close();
  open.clear();
};

/** Waits for a condition, and says what it was when it does not come true. */
export const until = async (what: string, is: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = performance.now() + WITHIN_MS; !(await is());) {
    if (performance.now() > end) throw new Error(`It did not come to this: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** A board that has been founded, with nobody at work on it. */
export const openInstances = async (ttlMs = TTL_MS): Promise<Instances> => {
  const founded = await openLiveBoard();
  const { place } = founded;
  await founded.close();
  const clock = movedClock(MONDAY_MORNING);
  const log = await openLog(place, clock.now);
  const documents = await openDocumentsAt(place, log.life);
  const instances: Instance[] = [];
  let begun = 0;

  const begin = async (role: InstanceRole, how: Beginning = {}): Promise<Instance> => {
    const gate = standingGate();
    const holder = `instance ${(begun += 1)}`;
    const { between = {} } = how;
    const own = {
      log: gate.before(between.log?.(log) ?? log),
      documents: gate.before(between.documents?.(documents) ?? documents),
      clock: how.clock ?? clock,
    };
    const lease = contendedLease({
      ...{ documents: own.documents, name: BOARD_LEASE, holder, ttlMs, pulse: gate.pulse },
    });
    const board = await openBoard({ ...testParts(own), role, lease }, BOARD_ID);
    const instance: Instance = {
      ...gate,
      board: () => board,
      live: {
        ...seenThrough(founded, board, holder, own),
        quiet: async () => {
          await quiet();
          await board.quiet();
        },
        moveTo: async (instant) => {
          await moveTo(instant);
          await board.quiet();
        },
      },
      close: async () => {
        instances.splice(instances.indexOf(instance), 1);
        await board.close();
      },
    };
    instances.push(instance);
    return instance;
  };
  const ownerWhere = async (isIt: (instance: Instance) => boolean): Promise<Instance> => {
    let owner: Instance | undefined;
    await until('the board has an owner', () => {
      owner = instances.find((instance) => isIt(instance) && instance.board().isOwner());
      return owner !== undefined;
    });
    return owner!;
  };
  const owner = (): Promise<Instance> => ownerWhere(() => true);
  const quiet = async (): Promise<void> => (await owner()).board().quiet();
  const moveTo = async (instant: string): Promise<void> => {
    clock.moveTo(instant);
    await quiet();
  };
  open.add(async () => {
    for (const instance of instances) instance.wake();
    while (instances[0] !== undefined) await instances[0].close();
    await documents.close();
    await log.close();
  });
  return {
    ...{ log, documents, clock, begin, owner, quiet },
    ownerAfter: (former) => ownerWhere((instance) => instance !== former),
    moveTo,
  };
};

const seenThrough = (
  founded: LiveBoard,
  board: Board,
  name: string,
  {
    log,
    documents,
    clock,
  }: { readonly log: EventLog; readonly documents: DocumentStore; readonly clock: MovedClock },
): Omit<LiveBoard, 'quiet' | 'moveTo'> => {
  let counted = 0;
  const nextId = () => board.ids.named('test', `${name} ${(counted += 1)}`);
  return {
    ...founded,
    ...{ clock, nextId, as: actingOn(() => board, clock, nextId) },
    board: () => board,
    documents: () => documents,
    events: () => everyEvent(log),
    reopen: () => Promise.reject(new Error('An instance is begun, and closed.')),
  };
};
