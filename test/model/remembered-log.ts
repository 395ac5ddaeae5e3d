/** A log whose pages are read once as long as nothing is added: at the end of a run every view goes through all of it. */
import type { EventLog, LogPage, ReadAll } from '../../src/store/event-log.js';
import { instead } from '../support/live-board.js';

export const remembering = (log: EventLog): EventLog => {
  let asOf = -1n;
  const pages = new Map<string, Promise<LogPage>>();
  const readAll = async (read: ReadAll): Promise<LogPage> => {
    const head = await log.head();
    if (head !== asOf) pages.clear();
    asOf = head;
    const key = `${read.after} ${read.limit} ${read.categories?.join() ?? ''}`;
    const page = pages.get(key) ?? log.readAll(read);
    pages.set(key, page);
    return page;
  };
  return instead(log, { readAll });
};
