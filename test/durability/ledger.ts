/** What the clients know for themselves: each command that they sent, and the answer once they had it. */
import { randomUUID } from 'node:crypto';
import type { CommandName, InputOf } from '../../src/application/commands/table.js';

/** A command as a client means it; sent again it is the same to the letter, through whichever door. */
export type Sent = {
  [Name in CommandName]: {
    /** Subject of the token that it is sent with. */
    readonly as: string;
    readonly command: Name;
    readonly input: InputOf<Name>;
  };
}[CommandName];

/** The acknowledged part of an answer: what goes on to change is not in it. */
export interface Acknowledged {
  /** Id of the thing that the command was about. */
  readonly id: string;
  /** As GraphQL encodes it. */
  readonly position: string;
  /** The day on which a referral is heard; null for every other command. */
  readonly heardOn: string | null;
}

export interface Entry {
  readonly commandId: string;
  readonly sent: Sent;
  answer?: Acknowledged;
  /** How often it was sent again after it was acknowledged, and answered the same. */
  repeats: number;
}

export interface Ledger {
  readonly entries: readonly Entry[];
  readonly note: (sent: Sent) => Entry;
  readonly acknowledged: () => readonly Entry[];
}

export const newLedger = (): Ledger => {
  const entries: Entry[] = [];
  return {
    entries,
    note: (sent) => {
      const entry: Entry = { commandId: randomUUID(), sent, repeats: 0 };
      entries.push(entry);
      return entry;
    },
    acknowledged: () => entries.filter(({ answer }) => answer !== undefined),
  };
};
