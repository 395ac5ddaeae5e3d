/** How far the policies of a board are, kept beside its documents: lost with them, it begins from the start. */
import type { DocumentStore } from '../../store/documents.js';

export interface PoliciesCheckpoint {
  /** Where the policies go on: behind this position. May lag, because everything that is done again is a repeat. */
  readonly read: () => Promise<bigint>;
  readonly write: (position: bigint) => Promise<void>;
  /** Those of the policies that have not been through the log as far as `read`: they came with a later release. */
  readonly newcomers: (policies: readonly string[]) => Promise<readonly string[]>;
  /** Notes that they have. */
  readonly caughtUp: (policies: readonly string[]) => Promise<void>;
  /** Notes an event that a policy could not answer yet; the first of them is kept. */
  readonly noteUnanswered: (position: bigint) => Promise<void>;
  /** Moves the checkpoint back to before the first unanswered event, where there is one. */
  readonly backToUnanswered: () => Promise<void>;
}

const CHECKPOINT = 'policies';
const CAUGHT_UP = 'policies that were through the log';
const AGAIN_FROM = 'policies again from';
/** Settings cannot be taken away: this one says that every event has been answered. */
const NOTHING_UNANSWERED = '';

export const policiesCheckpoint = (documents: DocumentStore): PoliciesCheckpoint => {
  const set = async (name: string, value: string): Promise<void> => {
    await documents.setSetting(name, await documents.getSetting(name), value);
  };
  const read = async (): Promise<bigint> => BigInt((await documents.getSetting(CHECKPOINT)) ?? '0');
  const write = (position: bigint): Promise<void> => set(CHECKPOINT, String(position));
  const unanswered = async (): Promise<bigint | undefined> => {
    const noted = (await documents.getSetting(AGAIN_FROM)) ?? NOTHING_UNANSWERED;
    return noted === NOTHING_UNANSWERED ? undefined : BigInt(noted);
  };
  const known = async (): Promise<readonly string[]> =>
    JSON.parse((await documents.getSetting(CAUGHT_UP)) ?? '[]') as readonly string[];
  return {
    read,
    write,
    newcomers: async (policies) => {
      const before = await known();
      return policies.filter((name) => !before.includes(name));
    },
    caughtUp: async (policies) => set(CAUGHT_UP, JSON.stringify([...(await known()), ...policies])),
    noteUnanswered: async (position) => {
      const first = await unanswered();
      if (first === undefined || position < first) await set(AGAIN_FROM, String(position));
    },
    backToUnanswered: async () => {
      const first = await unanswered();
      if (first === undefined) return;
      // In this order a crash in between costs repeats; in the other it would lose what was not answered.
      if (first <= (await read())) await write(first - 1n);
      await set(AGAIN_FROM, NOTHING_UNANSWERED);
    },
  };
};
