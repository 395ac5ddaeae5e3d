/** What partners build on: described to the last argument, committed as it is, and answered over the wire alike. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { schemaText } from '../../src/cli/print-schema.js';
import { resolvers } from '../../src/graphql/resolvers/all.js';
import { startTestService, type TestService } from '../support/service.js';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Everything of a schema that a reader may ask the meaning of, by its path. */
const everything = (schema: GraphQLSchema): readonly (readonly [path: string, Described])[] =>
  Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !BUILT_IN.has(name))
    .flatMap((type) => {
      const found: [string, Described][] = [[type.name, type]];
      if (isEnumType(type))
        for (const value of type.getValues()) found.push([`${type.name}.${value.name}`, value]);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          found.push([`${type.name}.${field.name}`, field]);
          for (const arg of 'args' in field ? field.args : [])
            found.push([`${type.name}.${field.name}(${arg.name})`, arg]);
        }
      }
      return found;
    });

const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

const undescribed = (schema: GraphQLSchema): readonly string[] =>
  everything(schema).flatMap(([path, { description }]) => (description?.trim() ? [] : [path]));

describe('the schema', () => {
  let service: TestService;
  let committed: string;

  beforeAll(async () => {
    service = await startTestService();
    committed = await readFile('schema.graphql', 'utf8');
  });
  afterAll(() => service.close());

  it('is committed as the code has it: run `npm run schema` and look at what differs', async () => {
    expect(await schemaText()).toBe(committed);
  });

  it('is served as it is committed', async () => {
    const { data } = await service.as('school')(getIntrospectionQuery());
    const served = buildClientSchema(data as IntrospectionQuery);
    expect(`${printSchema(lexicographicSortSchema(served))}\n`).toBe(committed);
  });

  it('describes every type, field, argument, input field, enum value, union and scalar', () => {
    expect(undescribed(buildSchema(committed))).toEqual([]);
  });

  it('would name what lacks a description', () => {
    const sample = '"Ways in." type Query { "Here." a(b: ID): E } enum E { V } scalar S';
    expect(undescribed(buildSchema(sample))).toEqual(['Query.a(b)', 'E', 'E.V', 'S']);
  });

  it('counts nothing: a total would tell how many things there are that the reader may not see', () => {
    expect(
      everything(buildSchema(committed)).filter(([, { name }]) => /(?<!ac)count|total/i.test(name)),
    ).toEqual([]);
  });

  it('lets each mutation be repeated and tried: command id, then dry run, then a union of three', () => {
    const schema = buildSchema(committed);
    for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const args = Object.fromEntries(mutation.args.map(({ name, type }) => [name, String(type)]));
      expect(args).toMatchObject({ commandId: 'UUID!', dryRun: 'Boolean!' });
      const answers = schema.getPossibleTypes(schema.getType(`${capital(mutation.name)}Result`) as never);
      expect(answers.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['WouldBeAccepted', 'NotAccepted']),
      );
      expect(answers).toHaveLength(3);
    }
  });
});

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

describe('the resolvers', () => {
  it('are plain classes without ancestors, which the guards of the framework would not see', () => {
    for (const resolver of resolvers) {
      expect(typeof resolver).toBe('function');
      expect(Object.getPrototypeOf(resolver)).toBe(Function.prototype);
    }
  });

  it('are registered as they are, never by a factory or as a value', async () => {
    const source = await readFile('src/app.module.ts', 'utf8');
    expect(source).toContain('...resolvers,');
    expect(source).not.toMatch(/useFactory|useValue|useExisting/);
  });
});
