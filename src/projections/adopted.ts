/** What the board has adopted: its series with their terms, and its code sets. */
import type { CodeSet } from '../domain/adopted/codes.js';
import { termsKind, type AdoptedTerms } from '../domain/adopted/terms.js';
import { byKeyOnly, projection } from './projection.js';

/** A series with every version of its terms, the newest last. */
export interface SeriesView extends AdoptedTerms {
  readonly series: string;
}

export const series = projection<SeriesView>({
  name: 'series',
  version: 1,
  indexes: { byCode: ['series'] },
  index: ({ series: code }) => ({ series: code }),
  keys: (event) => (event.type === 'TermsAdopted' ? [event.data.series] : []),
  apply: (document, event) =>
    event.type === 'TermsAdopted'
      ? { series: event.data.series, ...termsKind.evolve(document ?? termsKind.initial, event) }
      : document,
});

export const codeSets = projection<CodeSet>({
  name: 'code-sets',
  version: 1,
  ...byKeyOnly,
  keys: (event) => (event.type === 'CodesAdopted' ? [event.data.set] : []),
  apply: (document, event) => (event.type === 'CodesAdopted' ? event.data.codes : document),
});
