/** What is laid before a meeting of each person whom it follows, as far as the reader may see it. */
import type { Id } from '../../domain/event.js';
import { localDateOf, type LocalDate } from '../../domain/time.js';
import { trackedId } from '../../domain/tracked/tracked-state.js';
import type { ReviewCopy } from '../documents/agenda-review-html.js';
import { assessmentsOf, changeSince } from './assessments.js';
import { recordsRead } from './person.js';
import type { Readable, ReadSession } from './session.js';

const AT_MOST = 100;

interface Reviewed {
  readonly series: string;
  readonly personId: Id;
  /** By which the meeting assesses; of assessments by another none is laid before it. */
  readonly tool: string | undefined;
  /** Of the sitting: a page that is printed again later does not tell of what came after it as if that had been known. */
  readonly date: LocalDate;
}

export const reviewRead = async (
  session: ReadSession,
  { series, personId, tool, date }: Reviewed,
): Promise<ReviewCopy> => {
  const found = (await recordsRead(session, personId)).map((record) => record.personId);
  const records = found.length === 0 ? [personId] : found;
  return {
    assessment: await standing(session, personId, { tool, date }),
    differences: (
      await Promise.all(records.map((record) => openDifferences(session, series, record)))
    ).flat(),
    agreed: await agreedLast(session, { series, date }, records),
  };
};

const standing = async (
  session: ReadSession,
  personId: Id,
  { tool, date }: Pick<Reviewed, 'tool' | 'date'>,
): Promise<ReviewCopy['assessment']> => {
  const all = await assessmentsOf(session, personId);
  const last = all.findLast(
    (one) => one.phase === 'COMPLETED' && (tool === undefined || one.tool === tool) && one.assessedOn <= date,
  );
  if (last === undefined || last.completed === null) return null;
  const { assessedOn, officer, agency } = last;
  const { level, total } = last.completed;
  const change = (await changeSince(session, last))?.change;
  const said =
    change === undefined ? [] : [change.sentence, ...change.domains.map(({ sentence }) => sentence)];
  return { level, assessedOn, officer, agency, total, change: said };
};

const OPEN: ReadonlySet<string> = new Set(['RAISED', 'ESCALATED']);

const openDifferences = async (
  session: ReadSession,
  series: string,
  personId: Id,
): Promise<ReviewCopy['differences']> => {
  const query = { index: 'byPerson', equal: [personId], limit: AT_MOST };
  return (await session.find('differences', query)).flatMap(({ document }) => {
    const { phase = 'NOTED', about, positions = [] } = document;
    if (document.series !== series || about === undefined || !OPEN.has(phase)) return [];
    return [
      {
        about,
        positions: positions.map(({ agency, position, retractedAt }) => ({
          ...{ agency, position, ...(retractedAt && { retractedAt }) },
        })),
      },
    ];
  });
};

const agreedLast = async (
  session: ReadSession,
  { series, date }: Pick<Reviewed, 'series' | 'date'>,
  records: readonly Id[],
): Promise<ReviewCopy['agreed']> => {
  const entries = await Promise.all(
    records.map((record) => session.load('tracker', trackedId(series, record))),
  );
  const last = entries
    .flatMap((entry) => (entry?.agreed ? [{ entry, steps: entry.agreed }] : []))
    .toSorted((a, b) => (a.steps.at < b.steps.at ? -1 : Number(a.steps.at > b.steps.at)))
    .at(-1);
  if (last === undefined) return null;
  const { entry, steps } = last;
  if (localDateOf(steps.at, session.facts.board.zone) >= date) return 'IN_ITS_MINUTES';
  return { steps, writtenOn: writtenOn(entry, steps.recordEntry) };
};

const writtenOn = (
  { recordEntries = [] }: Readable<'tracker'>,
  { entryId }: { readonly entryId: Id },
): string | null => recordEntries.find((entry) => entry.entryId === entryId)?.writtenOn ?? null;
