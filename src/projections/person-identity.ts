/** What a card says of who the person is, beyond the referrer's statement. */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, isErased, partOf, type Personal } from '../domain/event.js';
import type { CorrectedIdentity, DateOfBirthAccuracy } from '../domain/person/identity.js';
import type { IdentifierKind, UpnUnknown } from '../domain/person/identifiers.js';
import type { Token } from '../domain/person/tokens.js';
import type { StatedIdentity } from '../domain/referral/stated.js';
import type { Instant } from '../domain/time.js';

export type StatedFields = {
  readonly [Field in keyof Required<StatedIdentity>]: Personal<Required<StatedIdentity>[Field]>;
};

/** The part of a card that says who the person is. */
export interface IdentityOnCard extends StatedFields {
  readonly ageInYears: number | null;
  /** Null where no date of birth is known. */
  readonly dateOfBirthAccuracy: DateOfBirthAccuracy | null;
  readonly tokens: readonly Token[];
  readonly identifiers: readonly RecordedIdentifier[];
  /** What corrections took the place of, the latest last. */
  readonly earlier: readonly EarlierIdentity[];
}

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
  readonly identity: Partial<StatedFields>;
  readonly reason: Personal<{ readonly text: string }>;
}

type Of<Type extends LogEvent['type']> = Extract<LogEvent, { type: Type }>;

/** A number takes the place of the one of its kind before. */
export const withIdentifier = (
  card: IdentityOnCard,
  event: Of<'IdentifierRecorded'>,
): Pick<IdentityOnCard, 'identifiers' | 'tokens'> => {
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

/** What a referrer says anew, without the fields corrected since: whoever corrected one knows it better. */
export const saidAnew = <Said extends object>(
  said: Said,
  correctedFields: readonly string[],
): Partial<Said> =>
  Object.fromEntries(
    Object.entries(said).filter(([field]) => !correctedFields.includes(field)),
  ) as Partial<Said>;

const CORRECTABLE: ReadonlySet<string> = new Set([
  ...['name', 'dateOfBirth', 'sex', 'gender', 'ethnicity', 'aliases'],
]);

/** What is right now; what stood before is kept with the reason. */
export const corrected = (card: IdentityOnCard, event: Of<'IdentityCorrected'>): Partial<IdentityOnCard> => {
  const { birth, tokens } = event.data;
  const fields = event.data.fields.filter((field) => CORRECTABLE.has(field)) as (keyof CorrectedIdentity)[];
  const identity = partOf(event, 'identity') ?? ERASED;
  const right = fields.map((field) => [field, isErased(identity) ? ERASED : identity[field]]);
  const before = fields.map((field) => [field, card[field]]);
  const earlier: EarlierIdentity = {
    correctedAt: event.occurredAt,
    fields,
    identity: Object.fromEntries(before) as Partial<StatedFields>,
    reason: partOf(event, 'reason') ?? ERASED,
  };
  const named = new Set(tokens.map(({ kind }) => kind));
  return {
    ...(Object.fromEntries(right) as Partial<IdentityOnCard>),
    ...(birth !== null && { ageInYears: birth.ageInYears, dateOfBirthAccuracy: birth.accuracy }),
    tokens: [...card.tokens.filter(({ kind }) => !named.has(kind)), ...tokens],
    earlier: [...card.earlier, earlier],
  };
};
