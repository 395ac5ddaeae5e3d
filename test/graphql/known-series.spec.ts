/** Whoever misspells the code of a series is told, by every read that takes one; who has no part in one learns nothing. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { startTestService, type TestService } from '../support/service.js';

const SAMPLES: Readonly<Record<string, string>> = { LocalDate: '"2026-03-30"', Boolean: 'true', Int: '1' };

/** A value that GraphQL takes for it. */
const sample = (type: GraphQLNamedType): string => {
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) return literal(Object.values(type.getFields()));
  return SAMPLES[type.name] ?? '"person-00000000-0000-4000-8000-000000000000"';
};
const literal = (fields: readonly GraphQLInputField[], over: Readonly<Record<string, string>> = {}): string =>
  `{ ${fields
    .filter((field) => isRequiredInputField(field) || field.name in over)
    .map(({ name, type }) => `${name}: ${over[name] ?? sample(getNamedType(type))}`)
    .join(', ')} }`;

const filterIn = ({ args }: GraphQLField<unknown, unknown>): readonly GraphQLInputField[] => {
  const type = args.find(({ name }) => name === 'filter')?.type;
  const filter = type && getNamedType(type);
  return isInputObjectType(filter) ? Object.values(filter.getFields()) : [];
};
const has = (fields: readonly { readonly name: string }[]): boolean =>
  fields.some(({ name }) => name === 'series');

/** Every read that names a series, and where. */
const naming = (schema: GraphQLSchema): readonly (readonly [name: string, path: string])[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => [
    ...(has(field.args) ? [[field.name, 'series'] as const] : []),
    ...(has(filterIn(field)) ? [[field.name, 'filter.series'] as const] : []),
  ]);

const queryOf = (schema: GraphQLSchema, name: string, path: string, code: string): string => {
  const field = schema.getQueryType()?.getFields()[name];
  if (field === undefined) throw new Error(name);
  const series = JSON.stringify(code);
  const valueOf = ({ name: arg, type }: GraphQLArgument): string => {
    if (arg === 'series') return series;
    return arg === 'filter' ? literal(filterIn(field), { series }) : sample(getNamedType(type));
  };
  const named = (arg: GraphQLArgument): boolean => arg.name === path.split('.')[0];
  const args = field.args.filter((arg) => named(arg) || isRequiredArgument(arg));
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return `{ ${name}(${args.map((arg) => `${arg.name}: ${valueOf(arg)}`).join(', ')}) ${selection} }`;
};

describe('a read that names a series', () => {
  let service: TestService;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = buildSchema(await readFile('schema.graphql', 'utf8'));
    service = await startTestService();
  });
  afterAll(() => service.close());

  it('says where the code is one that the board does not have, and does not say it again', async () => {
    const reads = naming(schema);
    expect(reads.length).toBeGreaterThan(10);
    for (const [name, path] of reads) {
      const { errors, data } = await service.as('coordinator')(queryOf(schema, name, path, 'MISSPELT'));
      expect([name, data?.[name] ?? null]).toEqual([name, null]);
      expect([name, errors?.[0]?.extensions]).toMatchObject([
        name,
        { code: 'BAD_USER_INPUT', violations: [{ path, rule: 'KNOWN_SERIES' }] },
      ]);
      expect(JSON.stringify(errors)).not.toContain('MISSPELT');
    }
  });

  it('answers whoever has no part in a series of the board as before', async () => {
    for (const [name, path] of naming(schema)) {
      const { errors } = await service.as('school')(queryOf(schema, name, path, 'DRM'));
      expect([name, JSON.stringify(errors ?? [])]).toEqual([
        name,
        expect.not.stringContaining('KNOWN_SERIES'),
      ]);
    }
  });

  it('is one at the root, where it is asked of all of them in one place', () => {
    const below = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !['Query', 'Mutation'].includes(type.name)
        ? Object.values(type.getFields()).filter(({ args }) => has(args))
        : [],
    );
    expect(below).toEqual([]);
  });
});
