/**
 * What the minutes say of the declaration: that it was read out, who of those present has signed it, who has refused,
 * and who was there without having signed. Left out of the minutes of a sitting without one.
 */
import type { LogEvent } from '../domain/catalogue.js';
import type { Signer } from '../domain/declaration/declaration.js';
import type { Presence } from '../domain/sitting/attendance.js';
import type { Chairing } from '../domain/sitting/sitting-events.js';
import type { TermsOfReference } from '../domain/terms/terms-of-reference.js';
import { NOTHING_SIGNED, signing, type ReadOut, type Signature, type Signing } from './declarations.js';

/** The declaration in the record as it grows: every signature, also of who was not there. */
export interface RecordedDeclaration extends Signing {
  /** Of the text that the sitting meets by. */
  readonly version: number;
  readonly title: string;
}

export interface MinutedDeclaration {
  readonly version: number;
  readonly title: string;
  /** Null where nobody recorded that it was. */
  readonly readOut: ReadOut | null;
  /** Of those who were there: marked present, in the chair, or reading it out. */
  readonly signed: readonly Signature[];
  readonly refused: readonly Signer[];
  /** Who was there and has neither signed nor refused it. */
  readonly presentUnsigned: readonly Signer[];
}

interface WithDeclaration {
  readonly declaration?: RecordedDeclaration;
}

/** The record once its sitting is convened, by these terms. */
export const withText = <Record extends WithDeclaration>(
  { declaration: before, ...record }: Record,
  { declaration: text }: TermsOfReference,
): Omit<Record, 'declaration'> & WithDeclaration => {
  if (text === undefined) return record;
  const { version, title } = text;
  return { ...record, declaration: { ...NOTHING_SIGNED, ...before, version, title } };
};

/** The record after something was signed, refused or read out. */
export const declaring = <Record extends WithDeclaration>(record: Record, event: LogEvent): Record => {
  const { declaration } = record;
  if (declaration === undefined) return record;
  const after = signing(declaration, event);
  return after === declaration ? record : { ...record, declaration: { ...declaration, ...after } };
};

type Said = WithDeclaration & {
  readonly present: readonly Pick<Presence, 'officer' | 'agency' | 'role'>[];
  /** Whoever leads the meeting takes part in it, marked present or not. */
  readonly chairs: readonly Pick<Chairing, 'officer'>[];
};

/**
 * What a version says of it; undefined where the sitting has none.
 *
 * @param withWhoeverLed false for a copy that was sent when only those counted who were marked present
 */
export const minutedDeclaration = (
  { declaration, present, chairs }: Said,
  withWhoeverLed = true,
): MinutedDeclaration | undefined => {
  if (declaration === undefined) return undefined;
  const { version, title, readOut, signatures, refusals } = declaration;
  const led = [...chairs.map(({ officer }) => officer), ...(readOut === null ? [] : [readOut.readBy])];
  const there = new Set([...present.map(({ officer }) => officer), ...(withWhoeverLed ? led : [])]);
  const signed = signatures.filter(
    (signature) => signature.version === version && there.has(signature.signer),
  );
  const refused = refusals
    .filter((refusal) => refusal.version === version)
    .map(({ signer, agency, role }) => ({ signer, agency, role }));
  const answered = new Set([...signed, ...refused].map(({ signer }) => signer));
  // Who was there for two roles is named once.
  const unsigned = new Map(
    present
      .filter(({ officer }) => !answered.has(officer))
      .map(({ officer: signer, agency, role }) => [signer, { signer, agency, role }] as const),
  );
  return {
    ...{ version, title, signed, refused, presentUnsigned: [...unsigned.values()] },
    readOut: readOut?.version === version ? readOut : null,
  };
};
