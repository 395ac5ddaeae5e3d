/** Whether a reader is shown anything of a view by their part in these series: asked before it is looked for. */
import type { ActorFacts } from '../../access/facts.js';
import { grantedFields } from '../../access/reading.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { viewTable, type ViewName } from './readable/table.js';

interface OfReader {
  readonly reader: ActorFacts;
  readonly terms: ReadonlyMap<string, TermsOfReference>;
}

export const readsOfSeries = (
  { reader, terms }: OfReader,
  view: ViewName,
  ...series: readonly string[]
): boolean => grantedFields(reader, terms, viewTable[view].readBy, { series }).length > 0;
