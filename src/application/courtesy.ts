/**
 * Letting other instances write to a stream, too. Commands of one instance wait for each other, but of two instances that
 * write to one stream the one that has just won is ahead again: its next command begins while the other one is still
 * reading what it has lost to. So whoever has met somebody else on a stream leaves a short gap before its own next
 * command there, of another length each time, for the others to come in.
 */
import { setTimeout as pause } from 'node:timers/promises';

export interface Courtesy {
  /** Somebody else was faster on this stream. */
  readonly met: (stream: string) => void;
  /** Leaves a gap, where somebody else has been met there a moment ago. */
  readonly leaveGap: (stream: string) => Promise<void>;
}

const REMEMBERED_MS = 1_000;
const GAP_AT_MOST_MS = 20;
/** So many streams are written to by several instances in the same second; of more, the oldest are forgotten. */
const REMEMBERED_AT_MOST = 1_000;

export const courtesy = (): Courtesy => {
  const metAt = new Map<string, number>();
  return {
    met: (stream) => {
      metAt.delete(stream);
      metAt.set(stream, performance.now());
      if (metAt.size > REMEMBERED_AT_MOST) metAt.delete(metAt.keys().next().value as string);
    },
    leaveGap: async (stream) => {
      const at = metAt.get(stream);
      if (at === undefined) return;
      if (performance.now() - at < REMEMBERED_MS) await pause(Math.random() * GAP_AT_MOST_MS);
      else metAt.delete(stream);
    },
  };
};
