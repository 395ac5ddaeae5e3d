/** What the composition root asks of an engine for events and of one for documents: one of each for the process, for all boards. */
import type { Instant } from '../domain/time.js';
import type { DocumentStore } from '../store/documents.js';
import type { EventLog, LogUnavailable } from '../store/event-log.js';

/** The logs of all boards. */
export interface Logs {
  /** Whether other processes may write them at the same time. */
  readonly shared: boolean;
  /** Codes of the boards that there are. */
  readonly boards: () => Promise<readonly string[]>;
  /** Opens the log of a board, which records what is appended at the instants of this clock; makes an empty one where there is none. */
  readonly open: (code: string, now: () => Instant) => Promise<EventLog>;
  /** Ends what is open besides the logs themselves, which are closed before. */
  readonly close: () => Promise<void>;
}

/** The documents of one board, open. */
export interface OpenDocuments {
  readonly store: DocumentStore;
  /** Gives back what is held beside the store; to be called once the store is closed. */
  readonly release: () => void;
}

/** The documents of all boards. */
export interface Documents {
  readonly shared: boolean;
  /** Opens the documents of a board; makes an empty store where there is none. */
  readonly open: (code: string, logLife: string) => Promise<OpenDocuments>;
  /** Ends what is open besides the stores themselves, which are closed before. */
  readonly close: () => Promise<void>;
}

export interface OpeningLogs {
  /** The log of a board takes no appends any more: nothing may be acknowledged, so the process should end. */
  readonly onFailure: (error: LogUnavailable) => void;
}
