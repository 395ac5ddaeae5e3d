/**
 * Settings that only the owner changes. A tenure claims each of them before it uses it, and changes it by
 * compare-and-swap from what it last wrote itself: so from the moment of the claim every write of a former owner fails,
 * however late it wakes up, and tells it that its tenure is over.
 */
import type { Settings } from './contended-lease.js';
import { assertHolds, TenureOver, type Tenure } from './lease.js';

export interface FencedSetting {
  /** As this tenure found it, or last wrote it. */
  readonly value: () => string | undefined;
  /** @throws TenureOver where another tenure has claimed it since. */
  readonly write: (value: string) => Promise<void>;
}

/** A later tenure has left its fence in a setting: the lease was lost with its engine, and counts from the start again. */
export class FenceBehind extends Error {
  override readonly name = 'FenceBehind';

  constructor(readonly fence: number) {
    super('The lease of this board was lost; its fence is raised.');
  }
}

interface Stored {
  readonly fence: number;
  /** Counts the writes of a tenure: no two values of a setting are ever the same. */
  readonly write: number;
  readonly value: string | null;
}

const PREFIX = '{"fence":';

const storedOf = (raw: string | undefined): Stored =>
  raw?.startsWith(PREFIX) === true
    ? (JSON.parse(raw) as Stored)
    : // Written before settings had fences.
      { fence: 0, write: 0, value: raw ?? null };

/** What a fenced setting says, for whoever only reads it. */
export const valueOf = (raw: string | undefined): string | undefined => storedOf(raw).value ?? undefined;

/**
 * Claims a setting for a tenure: from now on no earlier one can change it.
 * @throws TenureOver, FenceBehind
 */
export const claim = async (documents: Settings, name: string, tenure: Tenure): Promise<FencedSetting> => {
  let stored: Stored = { fence: 0, write: 0, value: null };
  let raw: string | undefined;
  let busy: Promise<unknown> = Promise.resolve();
  /** Writes whose answers were lost: any of them may have been done, or be done yet. */
  const unknown = new Set<string>();

  const swap = async (next: Stored): Promise<boolean> => {
    const text = JSON.stringify(next);
    unknown.add(text);
    const done = await documents.setSetting(name, raw, text);
    if (!done && (await documents.getSetting(name)) !== text) return false;
    raw = text;
    stored = next;
    unknown.clear();
    return true;
  };
  const write = async (value: string): Promise<void> => {
    for (;;) {
      assertHolds(tenure);
      if (await swap({ fence: tenure.fence, write: stored.write + 1, value })) return;
      const now = await documents.getSetting(name);
      if (now === undefined || !unknown.has(now)) throw new TenureOver();
      // One of its own, of which it had not heard: go on from there.
      raw = now;
      stored = storedOf(now);
    }
  };

  do {
    assertHolds(tenure);
    raw = await documents.getSetting(name);
    stored = storedOf(raw);
    if (stored.fence > tenure.fence) throw new FenceBehind(stored.fence);
  } while (!(await swap({ fence: tenure.fence, write: stored.write + 1, value: stored.value })));

  return {
    value: () => stored.value ?? undefined,
    write: (value) => {
      const mine = busy.then(() => (stored.value === value && unknown.size === 0 ? undefined : write(value)));
      busy = mine.catch(() => undefined);
      return mine;
    },
  };
};
