/** What `docs/states.md` tells of each kind of stream, read out of its tables. */
import { readFileSync } from 'node:fs';
import type { Step } from './states.js';

/** One row of a table. */
export interface ToldRow {
  readonly stream: string;
  /** The states that it may be in before. */
  readonly from: readonly string[];
  readonly event: string;
  /** The state that it is in then; undefined where it stays in whichever it is. */
  readonly to: string | undefined;
  readonly commands: readonly string[];
  readonly policies: readonly string[];
}

const SECTION = /^### .*\(`([a-z-]+)`\)$/;
const STAYS = 'the same';

export const toldIn = (page: string): readonly ToldRow[] => {
  let stream = '';
  return page.split('\n').flatMap((line) => {
    stream = SECTION.exec(line)?.[1] ?? stream;
    const cells = line.split('|').map((cell) => cell.trim());
    const [, from = '', event = '', to = '', by = ''] = cells;
    if (!event.startsWith('`')) return [];
    return [
      {
        ...{ stream, from: from.split(' · '), event: bare(event), to: to === STAYS ? undefined : to },
        commands: [...by.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name),
        policies: [...by.matchAll(/`([a-z][\w-]*)`/g)].map(([, name = '']) => name),
      },
    ];
  });
};

const bare = (cell: string): string => cell.replaceAll('`', '');

export const PAGE = 'docs/states.md';
export const told: readonly ToldRow[] = toldIn(readFileSync(PAGE, 'utf8'));

export const tellsOf = ({ stream, from, event, to }: Step) => {
  const stays = from === to;
  return (row: ToldRow): boolean =>
    row.stream === stream &&
    row.event === event &&
    row.from.includes(from) &&
    (row.to === to || (row.to === undefined && stays));
};

/** The steps of which the page does not tell, a line each. */
export const untold = (steps: readonly Step[], rows = told): readonly string[] =>
  steps
    .filter((step) => !rows.some(tellsOf(step)))
    .map(({ stream, from, event, to }) => `${stream}: ${from} | ${event} | ${to}`);
