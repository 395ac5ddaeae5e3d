/** The port's contract on the EventStoreDB adapter: on the simulated server always, on a real one where it is given. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { connectKurrent, type KurrentConnection } from '../../src/store/kurrent/connection.js';
import { openKurrentEventLog } from '../../src/store/kurrent/event-log.js';
import { eventLogContract, type OpenedLog } from '../contracts/event-log.contract.js';
import { eventLogInstancesContract } from '../contracts/event-log-instances.contract.js';
import { SimulatedEventStore } from '../engines/simulated-event-store/simulated-event-store.js';

const aBoard = (): string => `board-${randomUUID()}`;

/** The contract on an event store, with a board of its own for each log. */
const contractOn = (engine: string, url: () => Promise<string>, leave: () => void): void => {
  let connection: KurrentConnection;
  beforeAll(async () => {
    connection = await connectKurrent(await url());
  });
  afterAll(async () => {
    await connection.close();
    leave();
  });
  eventLogContract(engine, async (): Promise<OpenedLog> => {
    const board = aBoard();
    const open = (clock = () => new Date().toISOString()) =>
      openKurrentEventLog({ connection, board, clock });
    let log = await open();
    return {
      log,
      reopen: async () => {
        await log.close();
        log = await open();
        return log;
      },
      close: () => log.close(),
    };
  });
  const shared = aBoard();
  eventLogInstancesContract(engine, (clock) => openKurrentEventLog({ connection, board: shared, clock }));
};

let simulated: SimulatedEventStore;
contractOn(
  'a simulated EventStoreDB',
  async () => {
    // Positions that no number holds exactly: they need all of their 64 bits.
    simulated = await SimulatedEventStore.start({ begin: 2n ** 62n + 1n });
    return simulated.url();
  },
  () => simulated.stop(),
);

const given = process.env['EVENTSTORE_URL'];
if (given !== undefined)
  contractOn(
    'the EventStoreDB of EVENTSTORE_URL',
    () => Promise.resolve(given),
    () => undefined,
  );
