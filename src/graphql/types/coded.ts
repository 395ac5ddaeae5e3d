/** A board's own sets: codes with their labels. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import type { Code } from '../../domain/adopted/codes.js';
import type { Asking } from '../asking.js';

@ObjectType({ description: "A code of one of the board's own sets: one is added without a release." })
export class Coded {
  @Field({ description: 'The code, for programs.' })
  code!: string;

  @Field({
    description: 'What it means, for people. The code itself where the set does not have it any more.',
  })
  label!: string;

  @Field({ description: 'Name of the set, for example `concern-type`.' })
  set!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the set; null where the set has not been adopted.',
  })
  version!: number | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day on which it may be chosen, as of a law; null where it is not bounded.',
  })
  validFrom!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day on which it may be chosen; null where it is not bounded.',
  })
  validTo!: string | null;
}

@ObjectType({ description: 'A set of codes as the board adopted it: what a form offers.' })
export class CodeSet {
  @Field({ description: 'Name of the set.' })
  name!: string;

  @Field(() => Int, { description: 'Version of the set.' })
  version!: number;

  @Field(() => [Coded], { description: 'Its codes in the order in which a form shows them.' })
  codes!: readonly Coded[];
}

export const codedOf = async (ask: Asking, set: string, code: string): Promise<Coded> => {
  const adopted = await ask.load('code-sets', set);
  const known = adopted?.codes?.find((one) => one.code === code) ?? { code, label: code };
  return codedFrom(known, set, adopted?.version ?? null);
};

const codedFrom = (
  { code, label, validFrom, validTo }: Code,
  set: string,
  version: number | null,
): Coded => ({
  ...{ code, label, set, version },
  validFrom: validFrom ?? null,
  validTo: validTo ?? null,
});

export const codesOf = (ask: Asking, set: string, codes: readonly string[] | undefined): Promise<Coded[]> =>
  Promise.all((codes ?? []).map((code) => codedOf(ask, set, code)));

export const codeSetOf = async (ask: Asking, name: string): Promise<CodeSet | null> => {
  const adopted = await ask.load('code-sets', name);
  if (adopted?.codes === undefined || adopted.version === undefined) return null;
  const { version } = adopted;
  return {
    name,
    version,
    codes: adopted.codes.map((code) => codedFrom(code, name, version)),
  };
};
