/** How personal content is written: its text, or why there is none. Never a blank. */
import { isErased, type Personal } from '../../domain/event.js';
import type { DateOfBirthAccuracy } from '../../domain/person/identity.js';
import { isKnown, type Absence, type Known } from '../../domain/known.js';
import { localDateOf, sayDate, type Instant, type LocalDate } from '../../domain/time.js';
import type { Heeded } from '../../projections/card-history.js';
import { ERASED_TEXT, type Labels } from './labels.js';

export const known = <T>(answer: Personal<Known<T>>, say: (value: T) => string): string => {
  if (isErased(answer)) return ERASED_TEXT;
  return isKnown(answer) ? say(answer.value) : ABSENT[answer.absent];
};

/** A date of birth: one that was estimated is never shown as if somebody knew it. */
export const born = (on: Personal<Known<LocalDate>>, accuracy: DateOfBirthAccuracy | null): string =>
  known(on, (date) => `${sayDate(date)}${accuracy === null ? '' : ACCURACY[accuracy]}`);

const ACCURACY: Readonly<Record<DateOfBirthAccuracy, string>> = {
  EXACT: '',
  ESTIMATED: ' (estimated)',
  EXPECTED: ' (expected: not born yet)',
};

export const coded = (answer: Personal<Known<string>>, set: string, labels: Labels): string =>
  known(answer, (code) => labels.code(set, code));

/** Never a blank: why there is no value. */
const ABSENT: Readonly<Record<Absence, string>> = {
  NOT_ASKED: 'Not asked yet',
  NOT_KNOWN: 'Not known',
  PREFERRED_NOT_TO_SAY: 'Preferred not to say',
  WITHHELD: 'Withheld',
};

/** What whoever acts must heed; the instructions themselves stand on the person's card. */
export const heed = ({ addressHidden, doNotContact }: Heeded): string =>
  [
    ...(doNotContact ? ['Do not contact.'] : []),
    ...(addressHidden ? ['The address is hidden.'] : []),
    "Read the instructions on the person's card first.",
  ].join(' ');

export const textOf = <C extends object>(content: Personal<C>, say: (content: C) => string): string =>
  isErased(content) ? ERASED_TEXT : say(content);

/** What was taken back says so, where it stood: it is kept elsewhere, and has not been erased. */
export const standingText = <C extends object>(
  content: Personal<C>,
  say: (content: C) => string,
  { retractedAt, zone }: { readonly retractedAt: Instant | undefined; readonly zone: string },
): string =>
  retractedAt === undefined
    ? textOf(content, say)
    : `Taken back on ${sayDate(localDateOf(retractedAt, zone))}`;
