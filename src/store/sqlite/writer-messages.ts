/** What the process and its writer thread tell each other. */
import type { Instant } from '../../domain/time.js';
import type { AppendResult } from '../event-log.js';
import type { EventTexts } from '../event-texts.js';

/** Numbers a question, so that its answer finds who asked; grows within a process. */
export type RequestNumber = number;

/** Numbers a board's open log within the process. */
export type BoardNumber = number;

/** An append with its JSON made already: the thread does nothing but write. */
export interface AppendRequest {
  readonly request: RequestNumber;
  readonly board: BoardNumber;
  readonly stream: string;
  readonly expectedRevision: number;
  /** The process's clock when it was submitted; the log never records an earlier instant than its last. */
  readonly at: Instant;
  readonly events: readonly EventTexts[];
}

export type ToWriter =
  | { readonly kind: 'append'; readonly appends: readonly AppendRequest[] }
  | {
      readonly kind: 'open';
      readonly request: RequestNumber;
      readonly board: BoardNumber;
      readonly file: string;
    }
  | { readonly kind: 'close'; readonly request: RequestNumber; readonly board: BoardNumber }
  | { readonly kind: 'stop' };

/** The answer to one request. */
export type Answer =
  | { readonly request: RequestNumber; readonly kind: 'appended'; readonly result: AppendResult }
  /** Opened or closed. */
  | { readonly request: RequestNumber; readonly kind: 'done' }
  /** Could not be opened or closed. */
  | { readonly request: RequestNumber; readonly kind: 'notDone'; readonly sentence: string }
  /** The engine failed: the board's log takes no appends any more. */
  | { readonly request: RequestNumber; readonly kind: 'unavailable'; readonly sentence: string }
  /** Only this append is at fault, through a mistake of the caller. */
  | { readonly request: RequestNumber; readonly kind: 'mistaken'; readonly sentence: string };
