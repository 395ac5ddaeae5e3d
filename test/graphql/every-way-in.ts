/** Every way into the API for somebody who knows every id there is: made from the schema, so that no query is forgotten. */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedOutputType,
} from 'graphql';
import type { Answer } from '../support/service.js';
import { walk } from './walk.js';

const SCHEMA = buildSchema(readFileSync('schema.graphql', 'utf8'));
const QUERIES = SCHEMA.getQueryType()?.getFields() ?? {};

/** A way in: whether there is anything behind it for whoever asks, and then everything. */
export interface WayIn {
  readonly whether: string;
  readonly everything: (type: string) => string;
}

/** Each root field with everything that has to be given, in every way; and each thing by its id. */
export const everyWayIn = (series: string, ids: Readonly<Record<string, string>>): readonly WayIn[] => [
  ...Object.values(QUERIES)
    .filter(({ name }) => name !== 'node')
    .flatMap(({ name, args, type }) => {
      const behind = walk(SCHEMA, getNamedType(type) as GraphQLNamedOutputType);
      return argumentsOf(args, { series, ids }).map((given) => {
        const field = `${name}${given === '' ? '' : `(${given})`}`;
        return { whether: `{ ${field} { __typename } }`, everything: () => `{ ${field} ${behind} }` };
      });
    }),
  ...Object.values(ids).map((id) => ({
    whether: `{ node(id: "${id}") { __typename } }`,
    everything: (type: string) => {
      const behind = walk(SCHEMA, SCHEMA.getType(type) as GraphQLNamedOutputType);
      return `{ node(id: "${id}") { ... on ${type} ${behind} } }`;
    },
  })),
];

/** All that somebody is answered by every way in, as text. What is refused as bad input says nothing. */
export const everythingFor = async (
  ask: (query: string) => Promise<Answer>,
  ways: readonly WayIn[],
): Promise<string> => {
  const texts: string[] = [];
  for (const { whether, everything } of ways) {
    const { text, data } = await ask(whether);
    texts.push(text);
    const [found] = Object.values((data ?? {}) as Record<string, { __typename?: string } | null>);
    if (found === null || found === undefined || (Array.isArray(found) && found.length === 0)) continue;
    const answer = await ask(everything(found.__typename ?? ''));
    if (answer.errors !== undefined) throw new Error(answer.text);
    texts.push(answer.text);
  }
  return texts.join('\n');
};

interface Known {
  readonly series: string;
  readonly ids: Readonly<Record<string, string>>;
}

/** With what has to be given, in every way; and with the series where it may be. */
const argumentsOf = (
  args: readonly (GraphQLArgument | GraphQLInputField)[],
  known: Known,
): readonly string[] =>
  args
    .filter(({ name, type }) => isNonNullType(type) || name === 'series')
    .reduce<readonly string[]>(
      (before, arg) =>
        before.flatMap((others) =>
          valuesOf(arg, known).map((value) => [others, `${arg.name}: ${value}`].filter(Boolean).join(', ')),
        ),
      [''],
    );

const valuesOf = ({ name, type }: GraphQLArgument | GraphQLInputField, known: Known): readonly string[] => {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map((value) => value.name);
  if (isInputObjectType(named)) {
    return argumentsOf(Object.values(named.getFields()), known).map((fields) => `{ ${fields} }`);
  }
  if (name === 'series' || name === 'code') return [JSON.stringify(known.series)];
  switch (named.name) {
    case 'ID':
      return Object.values(known.ids).map((id) => JSON.stringify(id));
    case 'LocalDate':
      return name === 'to' ? ['"2026-12-31"'] : ['"2026-01-01"'];
    case 'Int':
      return ['20'];
    case 'Boolean':
      return ['true', 'false'];
    default:
      return ['"gender"'];
  }
};
