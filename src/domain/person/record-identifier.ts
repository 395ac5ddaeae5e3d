/**
 * Recording a number by which a service knows the person. One whose check digit does not agree is a typing mistake
 * and is refused; one that somebody else has is a proposal to match, for a person to decide on, and never refused.
 */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { checkIdentifier, type IdentifierKind, type UpnUnknown } from './identifiers.js';
import type { Person, PersonEvent } from './person.js';
import { noPerson, type OfPerson } from './person-state.js';

export interface RecordIdentifier {
  readonly personId: Id;
  readonly kind: IdentifierKind;
  /** The number, or why there is none. */
  readonly number: { readonly value: string } | { readonly absent: UpnUnknown };
}

export interface IdentifierGiven extends OfPerson {
  /** Of the number, made under the board's key; null where it is none of its kind. */
  readonly token: string | null;
  /** Whether another record has the same number. */
  readonly alsoOfAnother: boolean;
}

export const recordIdentifier = (
  person: Person,
  { personId, kind, number }: RecordIdentifier,
  given: IdentifierGiven,
  context: Context,
): Decision<PersonEvent> => {
  if (!given.referred) return noPerson();
  if ('absent' in number) {
    if (kind !== 'UPN') {
      return refuse('ONLY_A_UPN_IS_UNKNOWN', 'Only a UPN has codes for not being known.', {
        path: ['absent'],
      });
    }
    const because = trace('It is recorded why there is no number.', NUMBERS, context.now);
    if (person.identifiers.get(kind) === number.absent) return already(because);
    const data = { personId, kind, token: null, absent: number.absent, temporary: false };
    return accept([{ type: 'IdentifierRecorded', data, parts: [], subjects: [personId] }], because);
  }
  const checked = checkIdentifier(kind, number.value);
  if (!checked.valid) {
    return refuse('NOT_A_VALID_NUMBER', checked.sentence, { clause: CHECKED, path: ['value'] });
  }
  const because = trace(
    given.alsoOfAnother ? ALSO : 'The number agrees with its check.',
    NUMBERS,
    context.now,
  );
  if (person.identifiers.get(kind) === given.token) return already(because);
  const data = { personId, kind, token: given.token, absent: null, temporary: checked.temporary };
  const value = { name: 'identifier' as const, of: [personId], content: { value: checked.number } };
  return accept([{ type: 'IdentifierRecorded', data, parts: [value], subjects: [personId] }], because);
};

const ALSO =
  'Another record has the same number: it is proposed as a match, for somebody who knows to decide upon.';
const NUMBERS = boardsOwn('The same number on two records is a proposal to match them, never a refusal.');
const CHECKED = boardsOwn(
  'A number is taken once its check digit agrees, so that no child gets the number of another.',
);
