/**
 * The same tests on the second pair of engines: the specs of the application and of GraphQL, as they are, with their
 * boards on an event store and a MongoDB instead of in files (`test/support/test-stores.ts`).
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openLogs } from '../../src/engines/open.js';
import { comesTo } from './coverage.js';

/** What is run again. */
export const FOLDERS = ['application', 'graphql'] as const;

/** Spec → what it does with the files of the first pair, which the second has not. */
export const ABOUT_FILES: Readonly<Record<string, string>> = {
  'application/older-log.spec.js': 'puts an older copy of the file of the events back beside its documents',
};

/** Spec → what it stands for where there is not time for all of them. */
export const SELECTED: Readonly<Record<string, string>> = {
  'application/command-loop.spec.js': 'commands: at once, sent twice, in conflict',
  'application/deadlines.spec.js': 'deadlines',
  'application/facts-tail.spec.js':
    'what a decision is given by the views and by what they have not taken in yet',
  'application/founding.spec.js': 'a board that is founded, and the policies that convene its sittings',
  'application/once-on-every-instance.spec.js': 'several instances over one board',
  'graphql/pages.spec.js': 'reads, page by page',
  'graphql/sockets.spec.js': 'subscriptions',
  'graphql/two-boards.spec.js': 'two boards of one service: nothing crosses',
  'graphql/until-signed.spec.js': 'what is closed until somebody has signed',
};

/** `PAIR_WHOLE=1` runs all of them, however long that takes. */
export const IS_WHOLE = process.env['PAIR_WHOLE'] === '1';

/** Specs that open boards, by their paths in the folder; those that open none are the same on every engine. */
export const specsOfBoards = (folder: string): readonly string[] =>
  FOLDERS.flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map((file) => join(part, file)),
  )
    .filter((file) => file.endsWith('.spec.js'))
    .filter((file) => comesTo(join(folder, file), join(folder, 'support/test-stores.js')))
    .sort();

/** Which of them run on the second pair. */
export const sameSpecs = (folder: string, isWhole = IS_WHOLE): readonly string[] =>
  specsOfBoards(folder).filter((file) => (isWhole ? !(file in ABOUT_FILES) : file in SELECTED));

/** As the last line of a run says it. */
export const saidOfSameSpecs = (folder: string, ran: number): string => {
  const files = Object.keys(ABOUT_FILES);
  const left = specsOfBoards(folder).length - files.length - ran;
  return (
    `${ran} spec files of ${FOLDERS.join(' and ')} on the second pair as well ` +
    `(${left === 0 ? 'none left out' : `${left} more with PAIR_WHOLE=1`}; ` +
    `about files and on SQLite alone: ${files.join(', ')})`
  );
};

/** How many boards an event store has: what a run has founded there it has not founded in files. */
export const boardsOn = async (url: string): Promise<number> => {
  const logs = await openLogs({ engine: 'kurrent', url }, { onFailure: () => undefined });
  try {
    return (await logs.boards()).length;
  } finally {
    await logs.close();
  }
};
