/** Each engine of the documents through its port beside its bare client, in one run. */
import type { DocumentWrite } from '../src/store/documents.js';
import { isMongoAtHand, mongoEngine, sqliteEngine, type Engine, type Way } from './document-engines.js';
import { pairedRows, soManyPerSecond, type Measure } from './paired.js';
import type { Scale } from './scale.js';
import type { Row, Table } from './table.js';

const DAYS = ['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02'] as const;
const PAGE = 50;

export const measureDocuments = async (scale: Scale): Promise<Table> => {
  const isMongo = await isMongoAtHand(scale.documents.mayBuild);
  const rows: Row[] = [];
  for (const open of isMongo ? [sqliteEngine, mongoEngine] : [sqliteEngine]) {
    const engine = await open();
    rows.push(...(await rowsOf(engine, scale)));
    await engine.close();
  }
  if (!isMongo) rows.push(['MongoDB: not measured, for want of a server', '', '', '']);
  return {
    title: 'Documents through their port, beside the bare client',
    head: ['engine, what', 'through the port, documents/s', 'bare, documents/s', 'ratio'],
    rows,
  };
};

const rowsOf = async ({ name, port, bare }: Engine, { documents }: Scale): Promise<readonly Row[]> => {
  const fresh = pagesOf(documents.pages, documents.page, null);
  const again = pagesOf(documents.pages, documents.page, 1n);
  const keys = fresh.flatMap((page) => page.map(({ key }) => key));
  const measures: readonly Measure<Way>[] = [
    [
      'catching up, new documents',
      async (way) => {
        await way.clear();
        return soManyPerSecond(keys.length, () => way.catchUp(fresh));
      },
    ],
    [
      'catching up, documents that are there',
      async (way) => {
        await way.clear();
        await way.catchUp(fresh);
        return soManyPerSecond(keys.length, () => way.catchUp(again));
      },
    ],
    ['reading by key', (way) => soManyPerSecond(keys.length, () => way.readByKey(keys))],
    [
      'pages by index',
      (way) => soManyPerSecond(keys.length / DAYS.length, () => way.readPages(DAYS[0], PAGE)),
    ],
  ];
  return pairedRows({ name, port, bare, rounds: documents.rounds }, measures);
};

/** Documents of the size of an item of an agenda, about 1,500 bytes. */
const pagesOf = (
  pages: number,
  size: number,
  readPosition: bigint | null,
): readonly (readonly DocumentWrite[])[] =>
  Array.from({ length: pages }, (_, page) =>
    Array.from({ length: size }, (_, at) => {
      const number = page * size + at;
      const text = 'Invented words of an account. '.repeat(12);
      return {
        key: `item-${String(number).padStart(8, '0')}`,
        readPosition,
        position: (readPosition ?? 0n) + 1n,
        document: {
          number,
          text,
          lines: Array.from({ length: 10 }, (__, line) => ({ line, text: 'x'.repeat(90) })),
        },
        index: { day: DAYS[number % DAYS.length] ?? '', place: number },
      };
    }),
  );
