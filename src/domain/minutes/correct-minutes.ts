/**
 * Minutes are never edited: a correction makes the next version, a draft that the chairs approve anew. The version
 * that is corrected stays readable as superseded, also after it was issued.
 */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import { drafted } from './draft-minutes.js';
import type { Minutes, MinutesEvent } from './minutes.js';
import { notThisVersion } from './minutes-state.js';

export interface CorrectMinutes {
  readonly sittingId: Id;
  /** The version that was read: another correction may have come first. */
  readonly version: number;
  /** Whose entry is corrected; left out where it is not about one person. */
  readonly personId?: Id;
  readonly what: string;
  readonly reason: string;
}

export interface CorrectMinutesGiven {
  readonly sitting: Sitting;
  /** Whom these minutes are about: a correction of nobody's entry may concern them all. */
  readonly people: readonly Id[];
}

export const correctMinutes = (
  minutes: Minutes,
  input: CorrectMinutes,
  given: CorrectMinutesGiven,
  context: Context,
): Decision<MinutesEvent> => {
  if (!isConvened(given.sitting)) return noSitting();
  const { sittingId, version, personId, what, reason } = input;
  const correctionId = context.newId('correction');
  const because = trace(
    `The correction makes version ${version + 1}, which the chairs approve anew. Version ${version} stays readable.`,
    CORRECTING,
    context.now,
  );
  if (minutes.corrections.has(correctionId)) return already(because);
  const superseded = notThisVersion(minutes, version);
  if (superseded) return superseded;
  if (personId !== undefined && !given.people.includes(personId)) {
    return refuse('NOT_IN_THE_MINUTES', 'These minutes have no entry of this person.', { path: ['person'] });
  }
  const subjects = personId === undefined ? given.people : [personId];
  // Nothing personal belongs to nobody: where nobody was discussed it is the officer's own statement.
  const of = subjects.length > 0 ? subjects : [context.actor.id];
  return accept(
    [
      {
        type: 'MinutesCorrected',
        data: { sittingId, version, correctionId, personId: personId ?? null, officer: context.actor.id },
        parts: [{ name: 'correction', of, content: { what, reason } }],
        subjects,
      },
      drafted(sittingId, version + 1, given.sitting.convening.terms),
    ],
    because,
  );
};

const CORRECTING = boardsOwn(
  'A correction of minutes is a new version with its reason; no version is edited.',
);
