/**
 * Working on a build that is made in partitions: takes one partition after the other that nobody has, until all of them
 * have come to the end. The owner of the board and every other worker do the same, each for itself.
 */
import type { Checkpoint } from '../../../store/documents.js';
import { FenceBehind } from '../../ownership/fenced.js';
import { TenureOver, type Lease, type Tenure } from '../../ownership/lease.js';
import { ownPulse } from '../../ownership/pulse.js';
import { buildPartition, lookUpPartitions, nameOfPartition, type PartitionParts } from './partition.js';
import type { PartitionedBuild } from '../served.js';

export interface WorkingParts extends PartitionParts {
  /** The lease by which a thing of this name has one owner at a time. */
  readonly leaseOf: (name: string) => Lease;
}

const LOOKS_EVERY_MS = 500;

/** Partitions of a build have not taken in the same events: nothing can be made of it. */
export class UnlikePartitions extends Error {
  override readonly name = 'UnlikePartitions';

  constructor(view: string) {
    super(`The partitions of ${view} have not taken in the same events.`);
  }
}

/** The checkpoint at which all partitions have arrived; undefined while one of them has not. @throws UnlikePartitions */
export const finished = (
  { view, upTo }: PartitionedBuild,
  found: readonly (Checkpoint | undefined)[],
): Checkpoint | undefined => {
  const [first] = found;
  if (first === undefined || !found.every((one) => one?.position === BigInt(upTo))) return undefined;
  // Each of them has counted the whole log: where two do not agree, one was fed another.
  if (!found.every((one) => one?.seen === first.seen && one.digest === first.digest))
    throw new UnlikePartitions(view);
  return first;
};

/**
 * Works on a build until all of its partitions are there, by whoever's work.
 * @param signal aborted once there is nothing to be done here any more: then undefined is answered
 * @throws UnknownEvent and whatever else the work failed with, but not that somebody else has a partition by now
 */
export const workOn = async (
  parts: WorkingParts,
  building: PartitionedBuild,
  signal: AbortSignal,
): Promise<Checkpoint | undefined> => {
  while (!signal.aborted) {
    const found = await lookUpPartitions(parts.documents, building);
    const checkpoint = finished(building, found);
    if (checkpoint !== undefined) return checkpoint;
    const open = found.flatMap((one, partition) =>
      one?.position === BigInt(building.upTo) ? [] : [partition],
    );
    const taken = await takeOne(parts, building, open, signal);
    if (taken === undefined) continue;
    const { partition, tenure } = taken;
    let behind: number | undefined;
    try {
      await buildPartition(parts, building, partition, {
        tenure,
        signal: AbortSignal.any([signal, tenure.over]),
      });
    } catch (error) {
      if (error instanceof FenceBehind) behind = error.fence;
      else if (!(error instanceof TenureOver)) throw error;
    } finally {
      await tenure.end(behind);
    }
  }
  return undefined;
};

interface Taken {
  readonly partition: number;
  readonly tenure: Tenure;
}

/**
 * Contends for all that are open at once, keeps the first that it gets, and gives back what came with it. One that its
 * holder has finished is had, too: there is nothing left to do in it.
 */
const takeOne = async (
  { leaseOf, documents }: WorkingParts,
  building: PartitionedBuild,
  open: readonly number[],
  signal: AbortSignal,
): Promise<Taken | undefined> => {
  const enough = new AbortController();
  const until = AbortSignal.any([signal, enough.signal]);
  /** Others may finish all of it while this one waits for its turn. */
  const watch = async (): Promise<void> => {
    while (!until.aborted) {
      await ownPulse.wait(LOOKS_EVERY_MS, until);
      if (until.aborted) return;
      const found = await lookUpPartitions(documents, building).catch(() => []);
      if (found.every((one) => one?.position === BigInt(building.upTo)) && found.length > 0) enough.abort();
    }
  };
  const watching = watch();
  let taken: Taken | undefined;
  const contending = inAnyOrder(open).map(async (partition) => {
    // One that is free is had at the first look: the others are not asked for then.
    await ownPulse.wait(0);
    if (enough.signal.aborted) return;
    const tenure = await leaseOf(`lease:${nameOfPartition(building.view, partition)}`).take(until);
    if (tenure === undefined) return;
    if (taken !== undefined) return tenure.end();
    taken = { partition, tenure };
    enough.abort();
  });
  await Promise.all(contending);
  enough.abort();
  await watching;
  return taken;
};

/** So that workers who begin at the same time do not all try for the same one. */
const inAnyOrder = (partitions: readonly number[]): readonly number[] => {
  const from = Math.floor(Math.random() * partitions.length);
  return [...partitions.slice(from), ...partitions.slice(0, from)];
};
