/** The rows that ship with the service, by series: a board adopts one as it is, or brings its own. */
import { dem } from './dem.js';
import { drm } from './drm.js';
import { rmm } from './rmm.js';
import { sem } from './sem.js';
import type { TermsOfReference } from './terms-of-reference.js';

export const shippedTerms: Readonly<Record<string, TermsOfReference>> = Object.fromEntries(
  [drm, rmm, dem, sem].map((row) => [row.series, row]),
);
