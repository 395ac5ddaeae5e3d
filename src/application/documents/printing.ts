/** What every printed document is given besides what it says. */
import type { TemplateTerms } from '../../domain/terms/tracking-settings.js';
import type { Labels } from './labels.js';

export interface Printing {
  /** Title of the meeting, as its terms have it. */
  readonly title: string;
  readonly zone: string;
  readonly labels: Labels;
  readonly contentHash: string;
  /** Whether a later version has taken its place. */
  readonly superseded: boolean;
  /** The order that the terms give the meeting and its items; left out where it is free. */
  readonly template?: TemplateTerms;
}

export const SHARING_NOTICE =
  'Confidential. Not to be copied or shared without the agreement of the agencies concerned. Keep it in a restricted manner.';
