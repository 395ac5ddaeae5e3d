/** What the test and an instance in a process of its own say to each other. */
import type { TokenSettings } from '../../../src/access/token.js';
import type { Instant } from '../../../src/domain/time.js';

/** As `main.ts` takes it; BOTH serves the API and owns boards. */
export type Role = 'API' | 'WORKER' | 'BOTH';

/** Where the boards are: variables as an operator sets them. */
export interface Places {
  readonly EVENT_STORE_URL: string;
  readonly READ_MODEL_URL: string;
  readonly KEYS_FOLDER: string;
}

export interface Opening {
  readonly role: Role;
  readonly places: Places;
  readonly tokens: TokenSettings;
  /** What the clock that all instances share shows now. */
  readonly now: Instant;
}

/** What an instance is asked. It answers each in its own time. */
export type Ask =
  /** Answers where it serves; null for one that serves nothing. */
  | { readonly ask: 'open'; readonly opening: Opening }
  /** Answers once its clock shows it. */
  | { readonly ask: 'move'; readonly to: Instant }
  /**
   * Answers whether it owns the board and nothing follows any more, as of a clock that shows `now`. Asked again under
   * the same number, it answers the same question: it is not waited for twice.
   */
  | { readonly ask: 'quiet'; readonly board: string; readonly now: Instant; readonly number: number }
  /** Answers in a sentence how the board is, for whoever looks into a run that stands still. */
  | { readonly ask: 'state'; readonly board: string }
  /** Stops as an operator stops it. */
  | { readonly ask: 'close' };

export type ToInstance = Ask & { readonly nth: number };

export type FromInstance =
  | { readonly nth: number; readonly answer: string | boolean | null }
  | { readonly nth: number; readonly failed: string }
  /** Of an error that should not be, whatever is killed. */
  | { readonly fault: string };
