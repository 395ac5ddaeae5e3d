/**
 * A lease that several instances contend for, kept as one setting of the documents that is changed by compare-and-swap
 * alone. No two machines compare their clocks: whoever contends watches the value, and takes it once it has not changed
 * for so long by their own measure. The holder changes it several times in that time, and counts its tenure as over
 * before anybody else can, when it could not.
 */
import type { DocumentStore } from '../../store/documents.js';
import type { Lease, SeenLease, Tenure } from './lease.js';
import { ownPulse, type Pulse } from './pulse.js';

export type Settings = Pick<DocumentStore, 'getSetting' | 'setSetting'>;

export interface ContendedLeaseOptions {
  readonly documents: Settings;
  /** Names the setting, and with it the thing that is owned. */
  readonly name: string;
  /** Names this instance; no other one has it. */
  readonly holder: string;
  /** How long a holder that shows no sign of life keeps the lease, in milliseconds. */
  readonly ttlMs?: number;
  readonly pulse?: Pulse;
}

/** The setting under which the lease of a board is kept. */
export const BOARD_LEASE = 'lease:board';

const TTL_MS = 3_000;
/** Of the time that a holder has: how often it shows a sign of life, and when it counts itself as out of it. */
const BEATS = 4;
const OVER_AT = 0.75;
/** Somebody who waits looks this often, and at least every so many milliseconds: what is given back does not lie there. */
const LOOKS = 8;
const LOOKS_EVERY_MS = 400;

interface Held {
  readonly holder: string | null;
  readonly fence: number;
  readonly beat: number;
}

const text = ({ holder, fence, beat }: Held): string => JSON.stringify({ holder, fence, beat });
const NEVER_HELD: Held = { holder: null, fence: 0, beat: 0 };
const heldOf = (value: string | undefined): Held =>
  value === undefined ? NEVER_HELD : (JSON.parse(value) as Held);

export const contendedLease = (options: ContendedLeaseOptions): Lease => {
  const { documents, name, holder, ttlMs = TTL_MS, pulse = ownPulse } = options;
  /** Two that contend for one thing in one process are two. */
  let besides = 0;
  return {
    sole: false,
    take: async (signal) => {
      let watched: { readonly value: string | undefined; readonly since: number } | undefined;
      let tried: { readonly held: Held; readonly at: number } | undefined;
      while (!signal.aborted) {
        try {
          const value = await documents.getSetting(name);
          const held = heldOf(value);
          // An attempt whose answer was lost may have succeeded.
          if (tried !== undefined && value === text(tried.held))
            return beginTenure(options, tried.held, tried.at);
          if (watched?.value !== value || watched === undefined) watched = { value, since: pulse.now() };
          if (held.holder === null || pulse.now() - watched.since >= ttlMs) {
            const wanted = { holder, fence: held.fence + 1, beat: 0 };
            const at = pulse.now();
            // The first attempt counts: it may be the one that was done.
            if (tried === undefined || text(tried.held) !== text(wanted)) tried = { held: wanted, at };
            if (await documents.setSetting(name, value, text(wanted)))
              return beginTenure(options, wanted, at);
          }
        } catch {
          // The engine is away: nobody can take anything, and whoever asks how this instance does is told elsewhere.
        }
        await pulse.wait(Math.min(ttlMs / LOOKS, LOOKS_EVERY_MS), signal);
      }
      return undefined;
    },
    beside: (other) => contendedLease({ ...options, name: other, holder: `${holder} ${(besides += 1)}` }),
    look: async (): Promise<SeenLease> => {
      const value = await documents.getSetting(name);
      return { holder: heldOf(value).holder, sign: value ?? '' };
    },
  };
};

/** @param at when the write that began it was sent, by this instance's own measure. */
const beginTenure = (options: ContendedLeaseOptions, first: Held, at: number): Tenure => {
  const { documents, name, ttlMs = TTL_MS, pulse = ownPulse } = options;
  const over = new AbortController();
  const ending = new AbortController();
  const until = AbortSignal.any([over.signal, ending.signal]);
  let held = first;
  let alive = at;
  /** When the next beat was sent first: its answer may be lost several times. */
  let firstSent: number | undefined;

  const isLate = (): boolean => pulse.now() - alive >= ttlMs * OVER_AT;
  /** Shows a sign of life; false where somebody else has the lease. What became of a write may only be seen later. */
  const beat = async (): Promise<boolean> => {
    const next = { ...held, beat: held.beat + 1 };
    const sent = pulse.now();
    firstSent ??= sent;
    const done = await documents.setSetting(name, text(held), text(next));
    // The answer to the same beat may have been lost before: then it has been seen since it was sent first.
    if (!done && (await documents.getSetting(name)) !== text(next)) return false;
    alive = done ? sent : firstSent;
    held = next;
    firstSent = undefined;
    return true;
  };
  const beating = async (): Promise<void> => {
    while (!until.aborted) {
      await pulse.wait(ttlMs / BEATS, until);
      if (until.aborted) return;
      // A fault may pass before the time is up: then the next beat is on time still.
      if (!(await beat().catch(() => true))) over.abort();
    }
  };
  const watching = async (): Promise<void> => {
    while (!until.aborted) {
      if (isLate()) return over.abort();
      await pulse.wait(Math.max(1, alive + ttlMs * OVER_AT - pulse.now()), until);
    }
  };
  const lastBeat = beating();
  void watching();

  return {
    fence: first.fence,
    over: over.signal,
    holds: () => !over.signal.aborted && !isLate(),
    end: async (behind = 0) => {
      ending.abort();
      await lastBeat;
      over.abort();
      try {
        const value = await documents.getSetting(name);
        const now = heldOf(value);
        if (now.holder !== first.holder || now.fence !== first.fence) return;
        await documents.setSetting(
          name,
          value,
          text({ ...NEVER_HELD, fence: Math.max(first.fence, behind) }),
        );
      } catch {
        // Whoever contends has it when its time is up.
      }
    },
  };
};
