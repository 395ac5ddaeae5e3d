/** An answer about a person as it is sent: the value, or the reason why there is none. */
import type { Known } from '../../domain/known.js';
import { badInput } from '../errors.js';
import type { Absence } from '../types/enums.js';

export interface Answer {
  readonly value?: string | null;
  readonly absent?: Absence | null;
}

/** @throws GraphQLError BAD_USER_INPUT naming the field where it is both, or neither. */
export const answer = ({ value, absent }: Answer, path: string): Known<string> => {
  if (typeof value === 'string' && !absent) return { value };
  if (typeof value !== 'string' && absent) return { absent: absent as Exclude<Absence, Absence.ERASED> };
  const message = 'Give either the value or the reason why there is none, not both and not neither.';
  throw badInput([{ path, rule: 'VALUE_OR_REASON', message }]);
};
