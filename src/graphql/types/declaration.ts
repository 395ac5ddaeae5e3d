/** The confidentiality declaration of a sitting: what is signed, who read it out, who has signed it and who has not. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import {
  missedReadOut,
  ownStanding,
  signaturesThatCount,
  withoutSignature,
} from '../../application/reads/declarations.js';
import type { Readable } from '../../application/reads/session.js';
import type { Signer } from '../../domain/declaration/declaration.js';
import type { MinutedDeclaration as MinutedView } from '../../projections/minuted-declaration.js';
import type { ReadOut, Signature } from '../../projections/declarations.js';
import type { Asking, Edge } from '../asking.js';
import { TakingPart, visitorAt } from './attendance.js';
import { DeclarationStanding, SigningMethod } from './declaration-enums.js';
import { agencyOf, Officer, officerOf } from './directory.js';
import { textOf } from './known.js';
import { Clause } from './rule.js';

@ObjectType({ description: 'That the declaration was read out at the sitting.' })
export class DeclarationReading {
  @Field(() => Officer, { nullable: true, description: 'Who read it out.' })
  readBy!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'Somebody who takes part, as far as the declaration is concerned.' })
export class DeclarationParticipant extends TakingPart {
  @Field(() => String, { nullable: true, description: 'For which core role; null for everybody else.' })
  role!: string | null;
}

@ObjectType({ description: 'Somebody’s signature under the declaration of a sitting.' })
export class DeclarationSignature extends DeclarationParticipant {
  @Field(() => SigningMethod, { description: 'How it was signed.' })
  method!: SigningMethod;

  @Field(() => Officer, {
    nullable: true,
    description: 'Who saw or heard it; null for what was signed on screen.',
  })
  witness!: Edge<Officer | null>;

  @Field(() => Officer, {
    nullable: true,
    description: 'Who recorded it; on screen it is whoever signed.',
  })
  recordedBy!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was signed.' })
  signedAt!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When who joined late confirmed that they know what was read out; null for everybody else.',
  })
  confirmedAt!: string | null;
}

@ObjectType({
  description: 'That somebody refused to sign: they are not in the room, and the minutes say so.',
})
export class DeclarationRefusal extends DeclarationParticipant {
  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why; null where they gave no reason, or it was erased.',
  })
  reason!: string | null;
}

@ObjectType({
  description:
    'The declaration that everybody signs who takes part in a sitting. Until you have signed, its items are as if they were not there.',
})
export class SittingDeclaration {
  @Field(() => Int, { description: 'Version of the text. Name it when you sign: it is what you have read.' })
  version!: number;

  @Field({ description: 'Title.' })
  title!: string;

  @Field({ description: 'The text that is signed and read out.' })
  text!: string;

  @Field({ description: 'Whether the papers of the sitting are closed to whoever has not signed.' })
  gatesPapers!: boolean;

  @Field(() => Clause, { description: 'Where the terms of reference ask for it.' })
  clause!: Clause;

  @Field(() => DeclarationStanding, { description: 'How you stand to it.' })
  yours!: Edge<DeclarationStanding>;

  @Field(() => DeclarationReading, {
    nullable: true,
    description: 'That it was read out; null until that is recorded. No item begins before.',
  })
  readOut!: DeclarationReading | null;

  @Field(() => [DeclarationSignature], {
    nullable: true,
    description: 'Who has signed this text, in order; null where that is not for you.',
  })
  signatures!: readonly DeclarationSignature[] | null;

  @Field(() => [DeclarationRefusal], {
    nullable: true,
    description: 'Who has refused to sign this text; null where that is not for you.',
  })
  refused!: readonly DeclarationRefusal[] | null;

  @Field(() => [DeclarationParticipant], {
    nullable: true,
    description: 'Who is or was there and has neither signed nor refused; null where that is not for you.',
  })
  notYetSigned!: Edge<readonly DeclarationParticipant[] | null>;

  @Field(() => [DeclarationParticipant], {
    nullable: true,
    description:
      'Who joined after it was read out and has not confirmed that they know it; null where that is not for you.',
  })
  notYetHeard!: Edge<readonly DeclarationParticipant[] | null>;
}

@ObjectType({ description: 'What the minutes say of the declaration.' })
export class MinutedDeclaration {
  @Field(() => Int, { description: 'Version of the text.' })
  version!: number;

  @Field({ description: 'Title.' })
  title!: string;

  @Field(() => DeclarationReading, {
    nullable: true,
    description: 'That it was read out; null where nobody recorded that.',
  })
  readOut!: DeclarationReading | null;

  @Field(() => [DeclarationSignature], { description: 'Who was there and has signed it.' })
  signatures!: readonly DeclarationSignature[];

  @Field(() => [DeclarationParticipant], { description: 'Who has refused to sign it.' })
  refused!: readonly DeclarationParticipant[];

  @Field(() => [DeclarationParticipant], { description: 'Who was there without having signed it.' })
  presentUnsigned!: readonly DeclarationParticipant[];
}

export const declarationOf = async (ask: Asking, sittingId: string): Promise<SittingDeclaration | null> => {
  const declaration = await ask.load('declarations', sittingId);
  if (declaration?.text == null) return null;
  const { text, readOut = null, refusals } = declaration;
  const { version } = text;
  return {
    ...{ version, title: text.title, text: text.text, gatesPapers: text.gatesPapers, clause: text.clause },
    yours: async () => DeclarationStanding[(await ownStanding(ask.session, sittingId)) ?? 'NOT_SIGNED'],
    readOut: readOut?.version === version ? readingFrom(ask, readOut) : null,
    signatures:
      declaration.signatures === undefined
        ? null
        : signaturesThatCount(declaration).map((signature) => signatureFrom(ask, sittingId, signature)),
    refused:
      refusals
        ?.filter((refusal) => refusal.version === version)
        .map((refusal) => ({
          ...participantFrom(ask, sittingId, refusal),
          at: refusal.at,
          reason: textOf(refusal.reason, 'text'),
        })) ?? null,
    notYetSigned: () => there(ask, declaration, withoutSignature),
    notYetHeard: () => there(ask, declaration, missedReadOut),
  };
};

/** Of those who are or were there; null for whoever is not told who has signed. */
const there = async (
  ask: Asking,
  declaration: Readable<'declarations'>,
  those: typeof withoutSignature,
): Promise<readonly DeclarationParticipant[] | null> => {
  const { sittingId = '', signatures } = declaration;
  const stays = (await ask.load('sittings', sittingId))?.stays;
  if (signatures === undefined || stays === undefined) return null;
  return those(stays, declaration).map((who) =>
    participantFrom(ask, sittingId, { ...who, signer: who.officer }),
  );
};

export const minutedDeclarationFrom = (
  ask: Asking,
  sittingId: string,
  { version, title, readOut, signed, refused, presentUnsigned }: MinutedView,
): MinutedDeclaration => ({
  ...{ version, title, readOut: readOut && readingFrom(ask, readOut) },
  signatures: signed.map((signature) => signatureFrom(ask, sittingId, signature)),
  refused: refused.map((one) => participantFrom(ask, sittingId, one)),
  presentUnsigned: presentUnsigned.map((one) => participantFrom(ask, sittingId, one)),
});

const readingFrom = (ask: Asking, { readBy, at }: ReadOut): DeclarationReading => ({
  readBy: () => officerOf(ask, readBy),
  at,
});

const participantFrom = (ask: Asking, sittingId: string, who: Signer): DeclarationParticipant => ({
  officer: () => officerOf(ask, who.signer),
  visitor: () => visitorAt(ask, sittingId, who.signer),
  agency: () => agencyOf(ask, who.agency),
  role: who.role,
});

const signatureFrom = (ask: Asking, sittingId: string, signature: Signature): DeclarationSignature => {
  const { method, witness, recordedBy, signedAt, confirmedAt } = signature;
  return {
    ...participantFrom(ask, sittingId, signature),
    ...{ method: SigningMethod[method], signedAt, confirmedAt },
    witness: async () => (witness === null ? null : officerOf(ask, witness)),
    recordedBy: () => officerOf(ask, recordedBy),
  };
};
