/**
 * What a worker does that does not own the board: it looks what is being built in partitions, and takes its share. An
 * instance that meets an event that it does not know leaves the builds to those of a later release.
 */
import type { Projection } from '../../../projections/projection.js';
import { UnknownEvent } from '../../codec.js';
import { ownPulse } from '../../ownership/pulse.js';
import { lookUpServed, underWay } from '../served.js';
import type { PartitionedBuild } from '../served.js';
import { workOn, type WorkingParts } from './working.js';

export interface HelpingParts extends Omit<WorkingParts, 'projection'> {
  readonly projections: readonly Projection[];
  /** The owner works on its builds itself. */
  readonly isOwner: () => boolean;
  readonly looksEveryMs?: number;
}

export interface Helping {
  /** Sentences on why this instance does not help, where something failed. */
  readonly ailments: () => readonly string[];
  /** Resolves once nothing of it is going on any more. */
  readonly stop: () => Promise<void>;
}

const LOOKS_EVERY_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export const keepHelping = (parts: HelpingParts): Helping => {
  const { projections, isOwner, documents, looksEveryMs = LOOKS_EVERY_MS } = parts;
  const stopping = new AbortController();
  let left: string | undefined;
  let fault: string | undefined;

  /** Those of which this instance has the projection in the version that is being built. */
  const lookFor = async (): Promise<readonly { building: PartitionedBuild; projection: Projection }[]> =>
    underWay(await lookUpServed(documents)).flatMap((building) => {
      const projection = projections.find(({ name }) => name === building.view);
      return projection !== undefined && building.build.startsWith(`${projection.version}.`)
        ? [{ building, projection }]
        : [];
    });
  /** Aborted as soon as the build is not wanted any more, or this instance has become the owner. */
  const helpWith = async (building: PartitionedBuild, projection: Projection): Promise<void> => {
    // Whoever is faster than the owner would write where nothing has been declared.
    if (!(await documents.builds(building.view)).includes(building.build)) return;
    const done = new AbortController();
    const signal = AbortSignal.any([stopping.signal, done.signal]);
    const isWanted = async (): Promise<boolean> =>
      !isOwner() &&
      (await lookFor()).some(
        (one) => one.building.view === building.view && one.building.build === building.build,
      );
    const watch = async (): Promise<void> => {
      while (!signal.aborted) {
        await ownPulse.wait(looksEveryMs, signal);
        if (signal.aborted || !(await isWanted().catch(() => true))) return done.abort();
      }
    };
    const watching = watch();
    try {
      await workOn({ ...parts, projection }, building, signal);
    } finally {
      done.abort();
      await watching;
    }
  };
  const help = async (): Promise<void> => {
    let pause = looksEveryMs;
    while (!stopping.signal.aborted) {
      await ownPulse.wait(pause, stopping.signal);
      if (stopping.signal.aborted) return;
      try {
        const wanted = isOwner() ? [] : await lookFor();
        for (const { building, projection } of wanted) await helpWith(building, projection);
        pause = looksEveryMs;
        fault = undefined;
      } catch (error) {
        const sentence = error instanceof Error ? error.message : 'unknown.';
        if (error instanceof UnknownEvent) {
          left = `This instance leaves rebuilds to those of a later release: ${sentence}`;
          return;
        }
        fault = `This instance could not help with a rebuild: ${sentence}`;
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  };
  const helping = help();

  return {
    ailments: () => [left, fault].filter((sentence) => sentence !== undefined),
    stop: async () => {
      stopping.abort();
      await helping;
    },
  };
};
