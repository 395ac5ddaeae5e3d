/** Setting right what was stated about who a person is. What stood before is kept: it may be what another agency has. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { CorrectedIdentity, DateOfBirthAccuracy, IdentityCorrected } from './identity.js';
import type { Person, PersonEvent } from './person.js';
import { noPerson, reasonPart, type OfPerson } from './person-state.js';
import type { Token } from './tokens.js';

export interface CorrectIdentity {
  readonly personId: Id;
  readonly identity: CorrectedIdentity;
  /** How far the date of birth can be relied on; left out: exact. */
  readonly dateOfBirthAccuracy?: DateOfBirthAccuracy;
  readonly reason: string;
}

/** Worked out at the edge from personal content. */
export interface CorrectionGiven extends OfPerson {
  readonly unknownAnswers: readonly string[];
  readonly birth: IdentityCorrected['data']['birth'];
  readonly tokens: readonly Token[];
}

export const correctIdentity = (
  person: Person,
  { personId, identity, reason }: CorrectIdentity,
  given: CorrectionGiven,
  context: Context,
): Decision<PersonEvent> => {
  if (!given.referred) return noPerson();
  const correctionId = context.newId('correction');
  const because = trace('Corrected. What was stated before is kept beside it.', CORRECTED, context.now);
  if (person.recorded.has(correctionId)) return already(because);
  const fields = Object.keys(identity).toSorted();
  if (fields.length === 0) {
    return refuse('NOTHING_TO_CORRECT', 'Say what is right: at least one of the facts.', { path: [] });
  }
  const [unknown] = given.unknownAnswers;
  if (unknown !== undefined) {
    return refuse(
      'UNKNOWN_CODE',
      `The ${unknown} is not a code of this board. Choose one of its set ${unknown}.`,
      { path: [unknown] },
    );
  }
  const { birth, tokens } = given;
  return accept(
    [
      {
        type: 'IdentityCorrected',
        data: { personId, correctionId, fields, birth, tokens },
        parts: [{ name: 'identity', of: [personId], content: identity }, reasonPart(reason, personId)],
        subjects: [personId],
      },
    ],
    because,
  );
};

const CORRECTED = boardsOwn('A correction keeps what was recorded before, and says why it was wrong.');
