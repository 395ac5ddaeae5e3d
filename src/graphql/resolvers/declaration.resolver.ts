/** The verbs of the confidentiality declaration of a sitting: they send, and hold no rule. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { attendeeOf, uuidOf } from '../ids.js';
import {
  RecordDeclarationReadOutInput,
  RefuseDeclarationInput,
  SignDeclarationInput,
  WithdrawSignatureInput,
} from '../inputs/declaration.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import {
  DeclarationReadOut,
  DeclarationRefused,
  DeclarationSigned,
  RecordDeclarationReadOutResult,
  RefuseDeclarationResult,
  SignatureWithdrawn,
  SignDeclarationResult,
  WithdrawSignatureResult,
} from '../types/declaration-results.js';
import { sittingOf } from '../types/sitting.js';

const SITTING = { type: () => ID, description: 'Id of the sitting.' };

/** The sitting as whoever asks may read it once what was recorded is in its views. */
const shown = (ask: Asking, outcome: Accepted) => ({
  sitting: once(ask, outcome, () => sittingOf(ask, outcome.id)),
});

@Resolver()
export class DeclarationResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => SignDeclarationResult, {
    description:
      'Sign the declaration of a sitting: ahead of it, to read its papers; at it; or afterwards, to read its minutes. Everybody signs for themself; chairs and the co-ordinator record what was signed on paper or said aloud.',
  })
  signDeclaration(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'Who signs, which text, and how.' }) input: SignDeclarationInput,
    @Args() args: CommandArgs,
  ): Promise<typeof SignDeclarationResult> {
    const { version, method, witness, confirmsReadOut, signedAt } = input;
    const command = {
      sittingId: uuidOf('sitting', sitting, 'sitting'),
      signer: signerOf(request, input.signer),
      ...{ version, method },
      ...(witness != null && { witness: uuidOf('officer', witness, 'input.witness') }),
      ...(confirmsReadOut === true && { confirmsReadOut: true as const }),
      ...(signedAt != null && { signedAt: signedAt.toISOString() }),
    };
    const sent = { name: 'SignDeclaration', input: command } as const;
    return send(this, request, args, sent, { type: DeclarationSigned, shown });
  }

  @Mutation(() => RefuseDeclarationResult, {
    description:
      'Record that somebody refuses to sign: they leave the room, see nothing of the items, and are minuted. They may sign after all.',
  })
  refuseDeclaration(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'Who refuses, and which text.' }) input: RefuseDeclarationInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RefuseDeclarationResult> {
    const command = {
      sittingId: uuidOf('sitting', sitting, 'sitting'),
      signer: signerOf(request, input.signer),
      version: input.version,
      ...(input.reason != null && { reason: input.reason }),
    };
    const sent = { name: 'RefuseDeclaration', input: command } as const;
    return send(this, request, args, sent, { type: DeclarationRefused, shown });
  }

  @Mutation(() => RecordDeclarationReadOutResult, {
    description:
      'Record that the declaration was read out at the open sitting. No item begins before. Chairs and the co-ordinator may.',
  })
  recordDeclarationReadOut(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'Who read it out, and when.' }) input: RecordDeclarationReadOutInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordDeclarationReadOutResult> {
    const { version, readBy, readAt } = input;
    const command = {
      sittingId: uuidOf('sitting', sitting, 'sitting'),
      version,
      readBy: readBy == null ? request.session.reader.actor.id : uuidOf('officer', readBy, 'input.readBy'),
      ...(readAt != null && { readAt: readAt.toISOString() }),
    };
    const sent = { name: 'RecordDeclarationReadOut', input: command } as const;
    return send(this, request, args, sent, { type: DeclarationReadOut, shown });
  }

  @Mutation(() => WithdrawSignatureResult, {
    description:
      'Withdraw a signature that was recorded for the wrong person: the papers are closed to them again.',
  })
  withdrawSignature(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'For whom it was recorded.' }) input: WithdrawSignatureInput,
    @Args() args: CommandArgs,
  ): Promise<typeof WithdrawSignatureResult> {
    const command = {
      sittingId: uuidOf('sitting', sitting, 'sitting'),
      signer: attendeeOf(input.signer, 'input.signer'),
    };
    const sent = { name: 'WithdrawSignature', input: command } as const;
    return send(this, request, args, sent, { type: SignatureWithdrawn, shown });
  }
}

/** Whoever is named; where nobody is, whoever asks. */
const signerOf = ({ session }: RequestContext, signer: string | null | undefined): string =>
  signer == null ? session.reader.actor.id : attendeeOf(signer, 'input.signer');
