/** What a card says of who the person is, beyond the referrer's statement. */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, isErased, partOf, type Personal } from '../domain/event.js';
import type { CorrectedIdentity } from '../domain/person/identity.js';
import type { IdentifierKind, UpnUnknown } from '../domain/person/identifiers.js';
import type { Instant } from '../domain/time.js';
import type { PersonView } from './people.js';

export interface RecordedIdentifier {
  readonly kind: IdentifierKind;
  readonly absent: UpnUnknown | null;
  readonly temporary: boolean;
  readonly recordedAt: Instant;
  /** Null where there is none, and `absent` says why. */
  readonly value: Personal<{ readonly value: string }> | null;
}

/** What stood on the card before a correction: the corrected fields only. */
export interface EarlierIdentity {
  readonly correctedAt: Instant;
  readonly fields: readonly string[];
  readonly identity: Partial<PersonView>;
  readonly reason: Personal<{ readonly text: string }>;
}

type Of<Type extends LogEvent['type']> = Extract<LogEvent, { type: Type }>;

/** A number takes the place of the one of its kind before. */
export const withIdentifier = (
  card: PersonView,
  event: Of<'IdentifierRecorded'>,
): Pick<PersonView, 'identifiers' | 'tokens'> => {
  const { kind, token, absent, temporary } = event.data;
  const value = token === null ? null : (partOf(event, 'identifier') ?? ERASED);
  const identifier = { kind, absent, temporary, recordedAt: event.occurredAt, value };
  const others = card.identifiers.filter((other) => other.kind !== kind);
  const tokens = card.tokens.filter((other) => other.kind !== kind);
  return {
    identifiers: [...others, identifier],
    tokens: token === null ? tokens : [...tokens, { kind, token }],
  };
};

const CORRECTABLE: ReadonlySet<string> = new Set([
  ...['name', 'dateOfBirth', 'sex', 'gender', 'ethnicity', 'aliases'],
]);

/** What is right now; what stood before is kept with the reason. */
export const corrected = (card: PersonView, event: Of<'IdentityCorrected'>): Partial<PersonView> => {
  const { birth, tokens } = event.data;
  const fields = event.data.fields.filter((field) => CORRECTABLE.has(field)) as (keyof CorrectedIdentity)[];
  const identity = partOf(event, 'identity') ?? ERASED;
  const right = fields.map((field) => [field, isErased(identity) ? ERASED : identity[field]]);
  const before = fields.map((field) => [field, card[field]]);
  const earlier: EarlierIdentity = {
    correctedAt: event.occurredAt,
    fields,
    identity: Object.fromEntries(before) as Partial<PersonView>,
    reason: partOf(event, 'reason') ?? ERASED,
  };
  const named = new Set(tokens.map(({ kind }) => kind));
  return {
    ...(Object.fromEntries(right) as Partial<PersonView>),
    ...(birth !== null && { ageInYears: birth.ageInYears, dateOfBirthAccuracy: birth.accuracy }),
    tokens: [...card.tokens.filter(({ kind }) => !named.has(kind)), ...tokens],
    earlier: [...card.earlier, earlier],
  };
};
