/**
 * How far views and policies of a board are, on whichever instance they run. The owner keeps it in memory and publishes
 * it; the others look it up, often while somebody waits and seldom otherwise.
 */
import { waitingRoom, type WaitingRoom } from './waiting-room.js';
import type { Settings } from './contended-lease.js';
import { claim, valueOf } from './fenced.js';
import { TenureOver, type Lease, type Tenure } from './lease.js';
import { bell, ownPulse, type Pulse } from './pulse.js';

/** What an owner says of itself. Positions are the furthest that everything has reached. */
export interface Published {
  readonly views: bigint;
  readonly policies: bigint;
  /** Position of the last thing that a policy had recorded. */
  readonly written: bigint;
  readonly ailments: readonly string[];
}

export interface Progress {
  readonly views: WaitingRoom;
  readonly policies: WaitingRoom;
  /** Position of the last thing that a policy had recorded. */
  readonly written: () => bigint;
  readonly wrote: (position: bigint) => void;
  /** Calls back with each step, until it is called off. */
  readonly onStep: (then: () => void) => () => void;
  /** Whether somebody waits here, told by calling back once; answers how to call it off. */
  readonly onArrival: (then: () => void) => () => void;
  readonly close: () => void;
}

export const openProgress = (): Progress => {
  const steps = new Set<() => void>();
  const arrivals = new Set<() => void>();
  const each = (listeners: ReadonlySet<() => void>) => (): void => {
    for (const listener of listeners) listener();
  };
  const stepped = each(steps);
  const room = (): WaitingRoom => {
    const inner = waitingRoom({ arrived: each(arrivals) });
    return {
      ...inner,
      reached: (position) => {
        if (position <= inner.now()) return;
        inner.reached(position);
        stepped();
      },
    };
  };
  const listenTo = (listeners: Set<() => void>) => (then: () => void) => {
    listeners.add(then);
    return () => void listeners.delete(then);
  };
  const views = room();
  const policies = room();
  let written = 0n;
  return {
    ...{ views, policies, written: () => written },
    wrote: (position) => {
      if (position > written) written = position;
    },
    onStep: listenTo(steps),
    onArrival: listenTo(arrivals),
    close: () => {
      views.close();
      policies.close();
    },
  };
};

const PROGRESS = 'progress';
/** At most so often: every instance that waits sees it soon enough, and the engine has other things to do. */
const PUBLISHES_EVERY_MS = 10;
const PUBLISHES_AGAIN_AFTER_MS = 500;

/**
 * Publishes for as long as the tenure lasts: the latest wins, and one write is under way at a time.
 * @param ailments what is not well at the moment
 * @throws TenureOver, FenceBehind
 */
export const publishProgress = async (
  documents: Settings,
  { progress, ailments, tenure }: { progress: Progress; ailments: () => readonly string[]; tenure: Tenure },
  signal: AbortSignal,
): Promise<void> => {
  const setting = await claim(documents, PROGRESS, tenure);
  const publish = async (): Promise<void> => {
    const { views, policies, written } = progress;
    const texts = [policies.now(), views.now(), written()].map(String);
    const [policiesAt, viewsAt, writtenAt] = texts;
    await setting.write(
      JSON.stringify({ views: viewsAt, policies: policiesAt, written: writtenAt, ailments: ailments() }),
    );
  };
  const { ring, sleep } = bell();
  const callOff = progress.onStep(ring);
  signal.addEventListener('abort', ring, { once: true });
  try {
    while (!signal.aborted) {
      try {
        await publish();
      } catch (error) {
        if (error instanceof TenureOver) throw error;
        // A fault that passes: whoever waits elsewhere waits a little longer.
      }
      await ownPulse.wait(PUBLISHES_EVERY_MS, signal);
      await sleep(PUBLISHES_AGAIN_AFTER_MS);
    }
  } finally {
    callOff();
  }
};

/** As any instance may ask. @throws DocumentsUnavailable */
const lookUp = async (documents: Settings): Promise<Published | undefined> => {
  const value = valueOf(await documents.getSetting(PROGRESS));
  if (value === undefined) return undefined;
  const { views, policies, written, ailments } = JSON.parse(value) as Record<
    'views' | 'policies' | 'written',
    string
  > & { readonly ailments: readonly string[] };
  return { views: BigInt(views), policies: BigInt(policies), written: BigInt(written), ailments };
};

const LOOKS_WHILE_SOMEBODY_WAITS_MS = 20;
const LOOKS_ANYWAY_MS = 1_000;
/** Somebody is told of an absence only when it is longer than one owner following the other takes. */
const UNOWNED_AFTER_MS = 10_000;
const UNSEEN_AFTER_MS = 5_000;

export interface Watch {
  /** Sentences on what the owner says of itself, and on there being none. */
  readonly ailments: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Watches, on an instance that is not the owner, how far the owner is, and whether there is one. */
export const watchProgress = (
  documents: Settings,
  parts: {
    readonly progress: Progress;
    readonly lease: Pick<Lease, 'look'>;
    readonly isOwner: () => boolean;
    readonly now?: Pulse['now'];
  },
): Watch => {
  const { progress, lease, isOwner, now = ownPulse.now } = parts;
  const { ring, sleep } = bell();
  let stopping = false;
  let told: readonly string[] = [];
  let seenAt = now();
  let sign: string | undefined;
  let aliveAt = now();

  const look = async (): Promise<void> => {
    const published = await lookUp(documents);
    if (published !== undefined) {
      // Before the positions: whoever waits for them asks next whether anything followed.
      progress.wrote(published.written);
      progress.views.reached(published.views);
      progress.policies.reached(published.policies);
    }
    told = published?.ailments ?? [];
    seenAt = now();
  };
  const lookForOwner = async (): Promise<void> => {
    const seen = await lease.look();
    if (seen.sign !== sign && seen.holder !== null) aliveAt = now();
    sign = seen.sign;
  };
  const watch = async (): Promise<void> => {
    for (let leaseAt = -Infinity; !stopping;) {
      if (isOwner()) {
        aliveAt = seenAt = now();
      } else {
        await look().catch(() => undefined);
        if (now() - leaseAt >= LOOKS_ANYWAY_MS) {
          leaseAt = now();
          await lookForOwner().catch(() => undefined);
        }
      }
      const someoneWaits = progress.views.waiting() + progress.policies.waiting() > 0;
      if (someoneWaits) await ownPulse.wait(LOOKS_WHILE_SOMEBODY_WAITS_MS);
      else await sleep(LOOKS_ANYWAY_MS);
    }
  };
  const callOff = progress.onArrival(ring);
  const watching = watch();

  return {
    ailments: () => {
      if (isOwner()) return [];
      const unseen = now() - seenAt;
      if (unseen >= UNSEEN_AFTER_MS)
        return [`What the owner of this board says could not be looked up for ${seconds(unseen)}.`];
      const unowned = now() - aliveAt;
      if (unowned >= UNOWNED_AFTER_MS)
        return [
          `No instance has owned this board for ${seconds(unowned)}: its views, policies and deadlines stand still.`,
        ];
      return told;
    },
    stop: async () => {
      stopping = true;
      callOff();
      ring();
      await watching;
    },
  };
};

const seconds = (ms: number): string => `${Math.floor(ms / 1_000)} seconds`;
