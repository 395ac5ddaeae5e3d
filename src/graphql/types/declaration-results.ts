/** What each mutation on the declaration of a sitting answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Sitting } from './sitting.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfDeclaration extends Success {
  @Field(() => Sitting, { nullable: true, description: `The sitting, as you may read it now. ${LATE}` })
  sitting!: Edge<Sitting | null>;
}

@ObjectType({ description: 'The declaration is signed.' })
export class DeclarationSigned extends OfDeclaration {}

@ObjectType({ description: 'It is recorded that the declaration was refused.' })
export class DeclarationRefused extends OfDeclaration {}

@ObjectType({ description: 'It is recorded that the declaration was read out.' })
export class DeclarationReadOut extends OfDeclaration {}

@ObjectType({ description: 'The signature does not stand; the log keeps that it had been recorded.' })
export class SignatureWithdrawn extends OfDeclaration {}

export const SignDeclarationResult = resultOf('SignDeclarationResult', DeclarationSigned);
export const RefuseDeclarationResult = resultOf('RefuseDeclarationResult', DeclarationRefused);
export const RecordDeclarationReadOutResult = resultOf('RecordDeclarationReadOutResult', DeclarationReadOut);
export const WithdrawSignatureResult = resultOf('WithdrawSignatureResult', SignatureWithdrawn);
