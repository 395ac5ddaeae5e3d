/** Proof that no event was skipped: the count of the events that were delivered, and the XOR of their ids. */
import type { StoredEvent } from '../../store/event-log.js';
import type { Checkpoint } from '../../store/documents.js';

/** The checkpoint after these events. The XOR does not depend on how they were cut into pages. */
export const advanced = (before: Checkpoint, events: readonly StoredEvent[], reached: bigint): Checkpoint => {
  if (events.length === 0) return { ...before, position: reached };
  const words = [0, 8, 16, 24].map((from) => parseInt(before.digest.slice(from, from + 8), 16));
  for (const { id } of events) {
    // A UUID's hyphens stand at fixed places: reading around them is much cheaper than taking them out.
    words[0]! ^= parseInt(id.slice(0, 8), 16);
    words[1]! ^= parseInt(id.slice(9, 13) + id.slice(14, 18), 16);
    words[2]! ^= parseInt(id.slice(19, 23) + id.slice(24, 28), 16);
    words[3]! ^= parseInt(id.slice(28, 36), 16);
  }
  const digest = words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  return { position: reached, seen: before.seen + events.length, digest };
};
