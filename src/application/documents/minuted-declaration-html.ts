/** What the minutes say of the confidentiality declaration, on paper. Pure. */
import { sayDateTime } from '../../domain/time.js';
import type { Id } from '../../domain/event.js';
import type { MinutedDeclaration } from '../../projections/minuted-declaration.js';
import type { Attendee } from '../../projections/minuted-attendance.js';
import { element, heading, list, paragraph, type Content } from './html.js';
import type { Labels } from './labels.js';
import { textOf } from './words.js';

interface Said {
  readonly declaration?: MinutedDeclaration;
  readonly present: readonly Attendee[] | null;
}

/** Nothing where the meeting has no declaration. */
export const minutedDeclarationHtml = (
  { declaration, present }: Said,
  { labels, zone }: { readonly labels: Labels; readonly zone: string },
): Content => {
  if (declaration === undefined) return [];
  const { title, version, readOut, signed, refused, presentUnsigned } = declaration;
  const named = (id: Id): string => {
    const visitor = present?.find(({ officer }) => officer === id)?.visitor ?? null;
    return visitor === null
      ? labels.officer(id)
      : textOf(visitor, ({ name, position }) => `${name} (${position})`);
  };
  return element('section', [
    heading(2, `${title}, version ${version}`),
    paragraph(
      readOut === null
        ? 'It is not recorded that it was read out.'
        : `Read out by ${labels.officer(readOut.readBy)} on ${sayDateTime(readOut.at, zone)}.`,
    ),
    heading(3, 'Signed by those present'),
    list(
      signed.map(
        ({ signer, method, witness, signedAt }) =>
          `${named(signer)}, ${METHODS[method]} on ${sayDateTime(signedAt, zone)}` +
          (witness === null ? '' : `, witnessed by ${labels.officer(witness)}`),
      ),
      'By nobody.',
    ),
    heading(3, 'Present without having signed'),
    list(
      presentUnsigned.map(({ signer }) => named(signer)),
      'Nobody.',
    ),
    heading(3, 'Refused to sign'),
    list(
      refused.map(({ signer }) => named(signer)),
      'Nobody.',
    ),
  ]);
};

const METHODS = { ON_SCREEN: 'on screen', ON_PAPER: 'on paper', BY_VOICE: 'by voice' } as const;
