/** How far the policies of a board are, kept beside its documents: lost with them, it begins from the start. */
import type { Settings } from '../ownership/contended-lease.js';
import { claim, valueOf, type FencedSetting } from '../ownership/fenced.js';
import type { Tenure } from '../ownership/lease.js';

export interface PoliciesCheckpoint {
  /** Where the policies go on: behind this position. May lag, because everything that is done again is a repeat. */
  readonly read: () => bigint;
  readonly write: (position: bigint) => Promise<void>;
  /** Those of the policies that have not been through the log as far as `read`: they came with a later release. */
  readonly newcomers: (policies: readonly string[]) => readonly string[];
  /** Notes that they have. */
  readonly caughtUp: (policies: readonly string[]) => Promise<void>;
  /** Notes an event that a policy could not answer yet; the first of them is kept. */
  readonly noteUnanswered: (position: bigint) => Promise<void>;
  /**
   * Moves the checkpoint back to before the first unanswered event, where there is one.
   * @param before the position of the event before the one at a position
   */
  readonly backToUnanswered: (before: (position: bigint) => Promise<bigint>) => Promise<void>;
}

const CHECKPOINT = 'policies';
const CAUGHT_UP = 'policies that were through the log';
const AGAIN_FROM = 'policies again from';
/** Settings cannot be taken away: this one says that every event has been answered. */
const NOTHING_UNANSWERED = '';

const positionIn = (value: string | undefined): bigint => BigInt(value ?? '0');

/** Where the policies of a board are, as any instance may ask. */
export const lookUpPolicies = async (documents: Settings): Promise<bigint> =>
  positionIn(valueOf(await documents.getSetting(CHECKPOINT)));

/**
 * Claims the checkpoint for a tenure: a former owner cannot move it any more, neither on nor back.
 * @throws TenureOver, FenceBehind
 */
export const claimPolicies = async (documents: Settings, tenure: Tenure): Promise<PoliciesCheckpoint> => {
  const claimed = (name: string): Promise<FencedSetting> => claim(documents, name, tenure);
  const checkpoint = await claimed(CHECKPOINT);
  const caughtUp = await claimed(CAUGHT_UP);
  const againFrom = await claimed(AGAIN_FROM);

  const read = (): bigint => positionIn(checkpoint.value());
  const write = (position: bigint): Promise<void> => checkpoint.write(String(position));
  const unanswered = (): bigint | undefined => {
    const noted = againFrom.value() ?? NOTHING_UNANSWERED;
    return noted === NOTHING_UNANSWERED ? undefined : BigInt(noted);
  };
  const known = (): readonly string[] => JSON.parse(caughtUp.value() ?? '[]') as readonly string[];
  return {
    read,
    write,
    newcomers: (policies) => policies.filter((name) => !known().includes(name)),
    caughtUp: (policies) => caughtUp.write(JSON.stringify([...known(), ...policies])),
    noteUnanswered: async (position) => {
      const first = unanswered();
      if (first === undefined || position < first) await againFrom.write(String(position));
    },
    backToUnanswered: async (before) => {
      const first = unanswered();
      if (first === undefined) return;
      // In this order a crash in between costs repeats; in the other it would lose what was not answered.
      if (first <= read()) await write(await before(first));
      await againFrom.write(NOTHING_UNANSWERED);
    },
  };
};
