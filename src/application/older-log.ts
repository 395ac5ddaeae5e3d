/**
 * A log that ends before what its documents have seen has been put back from an older backup. Going on with it
 * would be silent: views and policies would pass over every new event up to where they had been.
 */
import type { DocumentStore } from '../store/documents.js';
import type { EventLog } from '../store/event-log.js';

/** The log of a board is older than its documents: the board is not opened, people decide what happens next. */
export class LogIsOlder extends Error {
  override readonly name = 'LogIsOlder';

  constructor(code: string, seen: bigint, head: bigint) {
    super(
      `The board ${code} is not opened: its log ends at position ${head}, but its documents have seen ` +
        `position ${seen}, so the log seems to have been put back from an older backup. People have to decide ` +
        'whether the board goes on from it. Once they have: stop the service, delete the documents of this ' +
        'board (documents.db in its folder, or its database on MongoDB), and start: the views are then built anew.',
    );
  }
}

/**
 * @param views names of all views, whose every build is looked at
 * @param policies the position that the policies have reached
 * @throws LogIsOlder
 */
export const refuseOlderLog = async (
  board: { readonly code: string; readonly log: EventLog; readonly documents: DocumentStore },
  views: readonly string[],
  policies: bigint,
): Promise<void> => {
  const { code, log, documents } = board;
  let seen = policies;
  for (const name of views) {
    for (const build of await documents.builds(name)) {
      const { position } = await documents.checkpoint({ name, build });
      if (position > seen) seen = position;
    }
  }
  // Asked last: while this looks, another instance may be taking in what is being written.
  const head = await log.head();
  if (seen > head) throw new LogIsOlder(code, seen, head);
};
