/** The operations of the guides: each is named after its file, says who sends it, and fits the schema. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getOperationAST,
  parse,
  validate,
  type GraphQLSchema,
} from 'graphql';
import { startTestService, type TestService } from '../support/service.js';

const FOLDER = 'docs/operations';
const files = readdirSync(FOLDER).sort();

describe.each(files)('docs/operations/%s', (file) => {
  const source = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const operation = getOperationAST(parse(source));

  it('holds one operation that is named after the file', () => {
    const name = file
      .replace('.graphql', '')
      .replace(/(^|-)([a-z])/g, (_match, _hyphen, letter: string) => letter.toUpperCase());
    expect(operation?.name?.value).toBe(name);
  });

  it('says first who sends it and when', () => {
    expect(source).toMatch(/^# [A-Z][^\n]{20,}[.?]\n(query|mutation|subscription) /);
  });

  it('has no value written into it that is somebody’s: what varies is a variable', () => {
    expect(source).not.toMatch(/"/);
  });
});

describe('the operations of the guides', () => {
  let service: TestService;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    service = await startTestService();
    schema = buildClientSchema((await service.as('coordinator')(getIntrospectionQuery())).data);
  });
  afterAll(() => service.close());

  it.each(files)('%s fits the schema', (file) => {
    expect(validate(schema, parse(readFileSync(`${FOLDER}/${file}`, 'utf8')))).toEqual([]);
  });

  it('ask for the outcome where a command may not be accepted', () => {
    for (const file of files) {
      const source = readFileSync(`${FOLDER}/${file}`, 'utf8');
      if (source.includes('\nmutation '))
        expect({ file, source }).toEqual({ file, source: expect.stringContaining('NotAccepted') });
    }
  });

  it('ask for all that a refusal says: its code, sentence and clause, and the input at fault', () => {
    const refusals = files.flatMap((file) => {
      const source = readFileSync(`${FOLDER}/${file}`, 'utf8');
      return [...source.matchAll(/^( *)\.\.\. on NotAccepted \{\n([^]*?)\n\1\}/gm)].map(
        ([, , asked = '']) => ({
          ...{ file, asked: asked.match(/^ *(code|sentence|path|clause)\b/gm)?.map((field) => field.trim()) },
        }),
      );
    });
    expect(refusals.length).toBeGreaterThan(100);
    for (const { file, asked } of refusals)
      expect({ file, asked }).toEqual({ file, asked: ['code', 'sentence', 'path', 'clause'] });
  });
});
