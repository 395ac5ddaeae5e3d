/** What the board has adopted: its series with their terms, and its code sets. */
import type { CodeSet } from '../domain/adopted/codes.js';
import type { TermsOfReference } from '../domain/terms/terms-of-reference.js';
import { byKeyOnly, projection } from './projection.js';

export interface SeriesView {
  readonly series: string;
  readonly terms: TermsOfReference;
}

export const series = projection<SeriesView>({
  name: 'series',
  version: 1,
  indexes: { byCode: ['series'] },
  index: ({ series: code }) => ({ series: code }),
  keys: (event) => (event.type === 'TermsAdopted' ? [event.data.series] : []),
  apply: (document, event) => (event.type === 'TermsAdopted' ? event.data : document),
});

export const codeSets = projection<CodeSet>({
  name: 'code-sets',
  version: 1,
  ...byKeyOnly,
  keys: (event) => (event.type === 'CodesAdopted' ? [event.data.set] : []),
  apply: (document, event) => (event.type === 'CodesAdopted' ? event.data.codes : document),
});
