/** An answer that the minutes must show: a value, or the reason why there is none. Never a blank. */
export type Absence = 'NOT_ASKED' | 'NOT_KNOWN' | 'PREFERRED_NOT_TO_SAY' | 'WITHHELD';

export type Known<T> = { readonly value: T } | { readonly absent: Absence };

export const isKnown = <T>(answer: Known<T>): answer is { readonly value: T } => 'value' in answer;

/** Nobody has been able to answer yet, so it is worth asking again. A preference not to say is respected. */
export const isMissing = (answer: Known<unknown>): boolean =>
  !isKnown(answer) && (answer.absent === 'NOT_ASKED' || answer.absent === 'NOT_KNOWN');
