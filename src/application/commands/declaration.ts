/** The commands of the confidentiality declaration of a sitting. */
import { chairOfSitting, type Authority } from '../../access/authority.js';
import { officerFacts, type AccessFacts } from '../../access/facts.js';
import { declarationKind } from '../../domain/declaration/declaration.js';
import type { OfDeclaration, SignerGiven } from '../../domain/declaration/declaration-state.js';
import {
  recordDeclarationReadOut,
  type ReadOutGiven,
  type RecordDeclarationReadOut,
} from '../../domain/declaration/record-declaration-read-out.js';
import { refuseDeclaration, type RefuseDeclaration } from '../../domain/declaration/refuse-declaration.js';
import {
  signDeclaration,
  type SignDeclaration,
  type SignGiven,
} from '../../domain/declaration/sign-declaration.js';
import { withdrawSignature, type WithdrawSignature } from '../../domain/declaration/withdraw-signature.js';
import type { Id } from '../../domain/event.js';
import type { Sitting } from '../../domain/sitting/sitting.js';
import type { Instant } from '../../domain/time.js';
import { row, type Look, type Surroundings } from '../command.js';
import { contentHash } from '../documents/content-hash.js';
import { sittingById } from './lookups.js';

const ofSitting = ({ sittingId }: { readonly sittingId: Id }): Id => sittingId;

const leading = ({ given }: { readonly given: OfDeclaration }): readonly Authority[] => [
  chairOfSitting(given.sitting),
  { of: 'COORDINATOR', terms: given.sitting.convening?.terms },
];

/** Everybody for themself; for a visitor, on paper and by voice, whoever takes the minutes. */
const signerOrLeading = ({
  given,
  input,
}: {
  readonly given: OfDeclaration;
  readonly input: { readonly signer: Id };
}): readonly Authority[] => [{ of: 'OFFICER', officer: input.signer }, ...leading({ given })];

const declarationOf = async (look: Look, sittingId: Id): Promise<OfDeclaration> => {
  const sitting = await sittingById(look, sittingId);
  const text = sitting.convening?.terms.declaration;
  return { sitting, textHash: text === undefined ? '' : contentHash(text) };
};

const signerOf = async (
  { sittingId, signer }: { readonly sittingId: Id; readonly signer: Id },
  look: Look,
  { facts, now }: Surroundings,
): Promise<SignerGiven> => {
  const of = await declarationOf(look, sittingId);
  return { ...of, who: whoSigns(signer, of.sitting, facts, now) };
};

export const declarationCommands = {
  SignDeclaration: row({
    kind: declarationKind,
    stream: (input: SignDeclaration) => ofSitting(input),
    authority: signerOrLeading,
    // Whoever signs says how they treat what they hear, of anybody.
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: async (input, look, around): Promise<SignGiven> => ({
      ...(await signerOf(input, look, around)),
      witnessInPost: input.witness === undefined || isInPost(input.witness, around),
    }),
    decide: signDeclaration,
  }),
  RefuseDeclaration: row({
    kind: declarationKind,
    stream: (input: RefuseDeclaration) => ofSitting(input),
    authority: signerOrLeading,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: signerOf,
    decide: refuseDeclaration,
  }),
  RecordDeclarationReadOut: row({
    kind: declarationKind,
    stream: (input: RecordDeclarationReadOut) => ofSitting(input),
    authority: leading,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: async ({ sittingId, readBy }, look, around): Promise<ReadOutGiven> => ({
      ...(await declarationOf(look, sittingId)),
      readerInPost: isInPost(readBy, around),
    }),
    decide: recordDeclarationReadOut,
  }),
  WithdrawSignature: row({
    kind: declarationKind,
    stream: (input: WithdrawSignature) => ofSitting(input),
    authority: signerOrLeading,
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: ({ sittingId }, look) => declarationOf(look, sittingId),
    decide: withdrawSignature,
  }),
};

const isInPost = (officer: Id, { facts, now }: Surroundings): boolean =>
  officerFacts(facts, officer, now) !== undefined;

/** As the sitting has them where they are there; otherwise as the board has them. */
const whoSigns = (
  signer: Id,
  { attended, convening }: Sitting,
  facts: AccessFacts,
  now: Instant,
): SignerGiven['who'] => {
  const officer = officerFacts(facts, signer, now);
  const there = attended.find((presence) => presence.officer === signer && presence.role !== null);
  if (officer !== undefined && 'agency' in officer.actor) {
    const core = convening?.terms.coreMembers.map(({ role }) => role) ?? [];
    const role = there?.role ?? officer.roles.find((held) => core.includes(held.role))?.role ?? null;
    return { agency: officer.actor.agency, role, visitor: false };
  }
  const visiting = attended.find((presence) => presence.officer === signer);
  return visiting === undefined ? undefined : { agency: visiting.agency, role: null, visitor: true };
};
