/** Every field of an input has a validator: one without would be stripped, and what a client sent would be lost. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ArgsType, Field, InputType, TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage, IsOptional, Length, ValidateNested } from 'class-validator';
import { schemaText } from '../../src/cli/print-schema.js';
import { resolvers } from '../../src/graphql/resolvers/all.js';

/** A class as Nest's metadata knows it. */
type Class = Parameters<typeof TypeMetadataStorage.addArgsMetadata>[0]['target'];

/** Validators that say how deep to look, not what is there. */
const SAYS_NOTHING = new Set(['conditionalValidation']);

/** The fields that a class and those above it declare. */
const fieldsOf = (target: Class): readonly string[] =>
  classes()
    .filter((declared) => declared.target === target || declared.target.isPrototypeOf(target))
    .flatMap(({ properties }) => (properties ?? []).map(({ name }) => name));

const classes = () => [
  ...TypeMetadataStorage.getInputTypesMetadata(),
  ...TypeMetadataStorage.getArgumentsMetadata(),
];

const withoutValidator = (target: Class): readonly string[] => {
  const validated = getMetadataStorage()
    .getTargetValidationMetadatas(target, '', true, false)
    .filter(({ type }) => !SAYS_NOTHING.has(type))
    .map(({ propertyName }) => propertyName);
  const fields = [...new Set(fieldsOf(target))];
  return fields.flatMap((name) => (validated.includes(name) ? [] : [`${target.name}.${name}`]));
};

@InputType()
class SampleInput {
  @Field(() => String)
  @Length(1, 2)
  kept!: string;

  @Field(() => String)
  stripped!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  strippedToo?: string;
}

@ArgsType()
class SampleArgs extends SampleInput {
  @Field(() => SampleInput)
  @ValidateNested()
  nested!: SampleInput;
}

const isSample = ({ name }: { readonly name?: string }): boolean => name?.startsWith('Sample') ?? false;

describe('the inputs', () => {
  // Nest knows the fields once a schema has been built from them.
  beforeAll(async () => void (await schemaText()));

  it('have a validator on every field, also of the classes of arguments', () => {
    const own = classes().filter((input) => !isSample(input));
    expect(own.length).toBeGreaterThan(15);
    expect(own.flatMap(({ target }) => fieldsOf(target)).length).toBeGreaterThan(50);
    expect(own.flatMap(({ target }) => withoutValidator(target))).toEqual([]);
  });

  it('would be named where one lacks, inherited fields included', () => {
    expect(withoutValidator(SampleInput)).toEqual(['SampleInput.stripped', 'SampleInput.strippedToo']);
    expect(withoutValidator(SampleArgs)).toEqual(['SampleArgs.stripped', 'SampleArgs.strippedToo']);
  });

  it('of mutations are classes of their own, so that their shape is checked', () => {
    for (const { target, methodName } of TypeMetadataStorage.getMutationsMetadata()) {
      expect(resolvers).toContain(target);
      const types = Reflect.getMetadata('design:paramtypes', target.prototype, methodName) as Class[];
      const args = Reflect.getMetadata('__routeArguments__', target, methodName) as Record<
        string,
        { readonly index: number; readonly data?: string }
      >;
      for (const { index, data } of Object.values(args)) {
        if (data === 'input') expect([Object, String, Number]).not.toContain(types[index]);
      }
    }
  });
});
