/** Logs in an EventStoreDB or KurrentDB, for any number of processes; one connection for this one. */
import { connectKurrent } from '../store/kurrent/connection.js';
import { openKurrentEventLog } from '../store/kurrent/event-log.js';
import { boardsIn } from '../store/kurrent/register.js';
import type { Logs } from './engines.js';

/** @throws EventStoreUnusable with a sentence: unreachable, wrong credentials, too old, not an event store. */
export const kurrentLogs = async (url: string): Promise<Logs> => {
  const connection = await connectKurrent(url);
  return {
    shared: true,
    boards: () => boardsIn(connection),
    open: (code, now) => openKurrentEventLog({ connection, board: code, clock: now }),
    close: () => connection.close(),
  };
};
