/** Looks at the variables of a request before GraphQL does, whose own complaints would quote their values. */
import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { badInput, type Violation } from './errors.js';

type Variables = Readonly<Record<string, unknown>>;

/** @throws GraphQLError BAD_USER_INPUT with everything that does not fit the schema. */
export const assertVariables = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): void => {
  const violations = (operation.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
    const expected = typeFromAST(schema, type);
    if (!isInputType(expected)) return [];
    const name = variable.name.value;
    if (!Object.hasOwn(variables, name) && (defaultValue !== undefined || !isNonNullType(expected)))
      return [];
    return misfits(name, expected, variables[name]);
  });
  if (violations.length > 0) throw badInput(violations, 400);
};

const misfits = (name: string, expected: GraphQLInputType, value: unknown): readonly Violation[] => {
  const found: Violation[] = [];
  coerceInputValue(value, expected, (path, given, { message }) => {
    const here = [name, ...path].join('.');
    found.push(said(here, typeAt(expected, path), given, message));
  });
  return found;
};

/** What GraphQL says of objects and their fields quotes the schema; what it says of a leaf quotes the value. */
const said = (
  path: string,
  type: GraphQLInputType | undefined,
  value: unknown,
  message: string,
): Violation => {
  const at = (place: string, text: string): Violation => ({ path: place, rule: 'TYPE', message: text });
  const named = getNamedType(type);
  if (value === undefined || value === null) {
    return at(path, `${path} ${value === null ? 'must not be null' : 'is missing'}: ${takes(type)}.`);
  }
  if (named === undefined || isLeafType(named)) return at(path, `${path} ${mustBe(type)}.`);
  const [, lacking] = LACKING.exec(message) ?? [];
  if (lacking !== undefined) {
    return at(`${path}.${lacking}`, `${path}.${lacking} is missing: ${takes(fieldOf(type, lacking))}.`);
  }
  const [, stray] = STRAY.exec(message) ?? [];
  if (stray === undefined) return at(path, `${path} must be an object of type ${String(type)}.`);
  return NAME.test(stray)
    ? at(`${path}.${stray}`, message)
    : at(path, `${path} has a field that it does not take.`);
};

const LACKING = /^Field "([^"]*)" of required type /;
const STRAY = /^Field "([^]*)" is not defined/;

/** What may be a misspelt field. Anything longer may be a value in the wrong place. */
const NAME = /^[_A-Za-z]\w{0,39}$/;

const takes = (type: GraphQLInputType | undefined): string => `it ${mustBe(type)}`;

const mustBe = (type: GraphQLInputType | undefined): string => {
  const named = getNamedType(type);
  if (isEnumType(named)) {
    return `must be one of ${named
      .getValues()
      .map(({ name }) => name)
      .join(', ')}`;
  }
  const example = EXAMPLES[String(named)];
  return `must be a value of type ${String(type)}${example === undefined ? '' : `, ${example}`}`;
};

/** Of texts with a form, which their name alone does not tell. */
const EXAMPLES: Readonly<Record<string, string>> = {
  DateTime: 'an instant with its zone, like 2026-03-30T09:58:00Z',
  LocalDate: 'a day like 2026-03-30',
  LocalTime: 'a time of day like 14:30',
  Position: 'as the service answered it',
  UUID: 'like 3f0e0b9c-6f0a-4c57-9d0e-2b1f8f4f3a61',
};

const fieldOf = (type: GraphQLInputType | undefined, field: string): GraphQLInputType | undefined => {
  const object = getNullableType(type);
  return isInputObjectType(object) ? object.getFields()[field]?.type : undefined;
};

const typeAt = (type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType | undefined => {
  let here: GraphQLInputType | undefined = type;
  for (const step of path) {
    const outer: GraphQLInputType = getNullableType(here);
    if (typeof step === 'number') here = isListType(outer) ? outer.ofType : outer;
    else here = fieldOf(outer, step);
    if (here === undefined) return undefined;
  }
  return here;
};
