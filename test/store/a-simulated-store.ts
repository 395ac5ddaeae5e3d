/** A simulated event store for a test, a connection to it that loses its patience soon, and a board's log. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog } from '../../src/store/event-log.js';
import { connectKurrent, type KurrentConnection } from '../../src/store/kurrent/connection.js';
import { openKurrentEventLog } from '../../src/store/kurrent/event-log.js';
import type { Patience } from '../../src/store/kurrent/patience.js';
import {
  SimulatedEventStore,
  type SimulatedEventStoreOptions,
} from '../engines/simulated-event-store/simulated-event-store.js';

/** Short, so that failures are soon over; long enough for a machine that is slow. */
const SHORT: Partial<Patience> = {
  callMs: 400,
  insistMs: 8_000,
  watchMs: 150,
  shortestPauseMs: 5,
  longestPauseMs: 100,
};

export interface Simulated {
  readonly store: SimulatedEventStore;
  readonly connection: KurrentConnection;
  readonly log: EventLog;
  /** One more log on the same connection. */
  open(board?: string, clock?: () => string): Promise<EventLog>;
  /** One more connection, as of another process. */
  connect(patience?: Partial<Patience>): Promise<KurrentConnection>;
}

const leaving: (() => Promise<void>)[] = [];

export const aSimulatedStore = async (
  options: SimulatedEventStoreOptions = {},
  patient: Partial<Patience> = {},
): Promise<Simulated> => {
  const store = await SimulatedEventStore.start(options);
  const connect = async (more: Partial<Patience> = {}): Promise<KurrentConnection> => {
    const connection = await connectKurrent(store.url(), { ...SHORT, ...patient, ...more });
    leaving.push(() => connection.close());
    return connection;
  };
  const connection = await connect();
  const own = `board-${randomUUID()}`;
  const open = async (board = own, clock = () => new Date().toISOString()): Promise<EventLog> => {
    const log = await openKurrentEventLog({ connection, board, clock });
    leaving.unshift(() => log.close());
    return log;
  };
  leaving.push(async () => store.stop());
  return { store, connection, log: await open(), open, connect };
};

/** Closes all that tests have opened. For `afterEach`. */
export const leaveSimulatedStores = async (): Promise<void> => {
  for (const leave of leaving.splice(0)) await leave();
};

/** Waits until something holds; the test's own time is the bound. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await sleep(5);
};
