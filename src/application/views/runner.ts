/**
 * The views of a board as one instance has them: read by every instance, fed by the one that owns the board for the
 * time being.
 */
import { randomUUID } from 'node:crypto';
import type { Projection } from '../../projections/projection.js';
import type { DocumentStore } from '../../store/documents.js';
import { START, type EventLog } from '../../store/event-log.js';
import { soleLease, soleTenure, type Lease, type Tenure } from '../ownership/lease.js';
import { PAGE } from './catch-up.js';
import type { Comparison } from './compare.js';
import { proveComplete, type Completeness } from './completeness.js';
import { openFeeding, type Feeding } from './feeding.js';
import { replay } from './mending.js';
import { KEEP_REPLACED_MS, openReading, type Reading, type Standing } from './reading.js';
import { askForRebuild } from './rebuilding/requests.js';
import { waitingRoom, type WaitingRoom } from '../ownership/waiting-room.js';

export interface Views extends Pick<Reading, 'get' | 'getMany' | 'find' | 'parked'> {
  /**
   * As the owner: catches up with the log, tries again what is parked, and goes on following for as long as the tenure
   * lasts. What it fails with is told by `stopped`, and to `failed`.
   */
  readonly start: (tenure?: Tenure, failed?: (error: unknown) => void) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Whether every view reaches the position within the time. */
  readonly reaches: (position: bigint, withinMs: number) => Promise<boolean>;
  /** Views that have not seen everything up to the position. */
  readonly behind: (position: bigint) => readonly string[];
  readonly staleSince: (view: string, key: string) => string | undefined;
  /** Applies what a parked document waits for; it stays parked where that still fails. @throws NotOwner */
  readonly replay: (view: string, key: string) => Promise<boolean>;
  /**
   * Builds a view anew beside the one that serves, compares the two, and lets the new one take over. Where another
   * instance owns the board, that one is asked, and waited for.
   * @throws NotOwner where this is the only instance, and does not; NobodyRebuilds where no other one answers
   */
  readonly rebuild: (view: string) => Promise<Comparison>;
  readonly proveComplete: (view: string) => Promise<Completeness>;
  /** Why nothing is projected any more; undefined while all is well. */
  readonly stopped: () => string | undefined;
}

export interface ViewsOptions {
  /** Where requests wait for a position, whichever instance reaches it. */
  readonly waiting?: WaitingRoom;
  /** Other instances read these documents, too, and share the work by leases of these names. */
  readonly leaseOf?: (name: string) => Lease;
}

/** This is done by the instance that owns the board. */
export class NotOwner extends Error {
  override readonly name = 'NotOwner';

  constructor() {
    super('This instance does not own the board at the moment.');
  }
}

export const openViews = (
  log: EventLog,
  documents: DocumentStore,
  projections: Readonly<Record<string, Projection>>,
  { waiting = waitingRoom(), leaseOf }: ViewsOptions = {},
): Views => {
  const all = Object.values(projections);
  const views = all.map(({ name }) => name);
  let feeding: Feeding | undefined;
  let owner: Tenure | undefined;
  let following: Promise<void> = Promise.resolve();
  let stopped: string | undefined;
  let stopping = false;

  const owned = (): Standing | undefined => {
    if (feeding === undefined || owner?.holds() !== true) return undefined;
    const { parked } = feeding;
    return { served: feeding.builds.served(), parked };
  };
  const reading = openReading({ documents, views, owned });
  const owning = (): Feeding => {
    if (feeding === undefined || owner?.holds() !== true) throw new NotOwner();
    return feeding;
  };

  return {
    ...reading,
    start: async (tenure = soleTenure(), failed = () => undefined) => {
      const stopFor = (error: unknown): void => {
        stopped = error instanceof Error ? error.message : 'The views stopped.';
        failed(error);
      };
      stopped = undefined;
      stopping = false;
      // What an earlier tenure knew is not known any more: others may have switched and dropped builds since.
      feeding = undefined;
      owner = tenure;
      try {
        const reached = (position: bigint): void => waiting.reached(position);
        const keepReplacedMs = leaseOf === undefined ? 0 : KEEP_REPLACED_MS;
        feeding = await openFeeding({
          ...{ log, documents, projections: all, tenure, reached, keepReplacedMs },
          leaseOf: leaseOf ?? soleLease,
        });
        if (stopping) feeding.stop();
        await feeding.start();
      } catch (error) {
        return stopFor(error);
      }
      following = feeding.follow().catch(stopFor);
    },
    stop: async () => {
      stopping = true;
      feeding?.stop();
      await following;
      if (owner?.holds() === true) await feeding?.flush();
    },
    reaches: (position, withinMs) => waiting.reaches(position, withinMs),
    behind: (position) => {
      const feeds = owned() === undefined ? undefined : feeding?.builds.feeds();
      // From outside it can be seen how far all of them are, not how far each one is.
      if (feeds === undefined) return waiting.now() < position ? views : [];
      const upTo = new Map(feeds.map((feed) => [feed.projection.name, feed.position()]));
      // One that has no feed is being made, or nothing is known of it yet.
      return views.filter((view) => (upTo.get(view) ?? START) < position);
    },
    staleSince: (view, key) =>
      reading.parked().find((parked) => parked.view === view && parked.key === key)?.staleSince,
    replay: async (view, key) => (await replay(owning().mending, view, [key])).size === 0,
    rebuild: async (view) => {
      if (owned() !== undefined || leaseOf === undefined) return owning().rebuild(view);
      if (!views.includes(view)) throw new Error(`There is no view named ${view}.`);
      return askForRebuild({ documents, id: randomUUID(), view });
    },
    proveComplete: async (view) => {
      const checkpoint =
        owned() !== undefined
          ? owning().builds.feedOf(view).checkpoint()
          : await documents.checkpoint(await reading.serving(view));
      return proveComplete(log, view, checkpoint, PAGE);
    },
    stopped: () => stopped,
  };
};
