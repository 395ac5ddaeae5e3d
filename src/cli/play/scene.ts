/** What a happening of a play has at hand. */
import { sayDateTime, type LocalDate } from '../../domain/time.js';
import { text, ZONE } from '../demo-step.js';
import type { Stage } from './stage.js';

export interface Scene {
  readonly stage: Stage;
  readonly date: LocalDate;
  /** The sitting of the day, or the next one where the board does not sit. */
  readonly sitting: string;
  readonly known: Known;
}

/** Something out of the ordinary. Answers what happened, with the service's own sentence. */
export type Happening = (scene: Scene) => Promise<string>;

/** A time in an answer, as it is said. */
export const time = (answer: unknown, path: string): string => sayDateTime(text(answer, path), ZONE);

/** What one happening leaves for a later one: ids, by a name that both use. */
export interface Known {
  readonly keep: (name: string, id: string) => void;
  /** @throws Error where nothing of that name was kept: the plan has the two in the wrong order */
  readonly kept: (name: string) => string;
}

export const nothingKnown = (): Known => {
  const ids = new Map<string, string>();
  return {
    keep: (name, id) => void ids.set(name, id),
    kept: (name) => {
      const id = ids.get(name);
      if (id === undefined) throw new Error(`Nothing is known yet of ${name}.`);
      return id;
    },
  };
};
