/** The rows that ship with the service, by series: a board adopts one as it is, or brings its own. */
import { drm } from './drm.js';
import type { TermsOfReference } from './terms-of-reference.js';

export const shippedTerms: Readonly<Record<string, TermsOfReference>> = { [drm.series]: drm };
