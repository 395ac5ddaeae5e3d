/** A board as a play has it, in this process or behind however many instances: nothing of it is reached but its doors. */
import type { FoundingFile } from '../../application/founding-file.js';
import type { Id } from '../../domain/event.js';
import type { Instant } from '../../domain/time.js';
import type { Answer } from '../demo-step.js';

export type Variables = Readonly<Record<string, unknown>>;

/** An operation on its way to the board. */
export interface SentBy {
  /** Subject of the token of whoever sends it. */
  readonly who: string;
  /** Text of the operation. */
  readonly query: string;
  /** A command's id is among them: sent again, also to another instance, it answers the same. */
  readonly variables: Variables;
}

export interface PlayedBoard {
  readonly file: FoundingFile;
  /** What the clock of the play shows. */
  readonly now: () => Instant;
  /** Moves the clock on, of every instance. */
  readonly moveTo: (instant: Instant) => Promise<void>;
  /** Waits until nothing follows any more from what was sent and what is due, whichever instance sees to it. */
  readonly quiet: () => Promise<void>;
  /** The id of the next command. Which ids there are belongs to the board: two plays with the same ids make the same things. */
  readonly nextCommandId: () => Id;
  /** @throws Error with what the service says is wrong with the request */
  readonly send: (sent: SentBy) => Promise<Answer>;
}
