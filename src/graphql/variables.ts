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
  coerceInputValue(value, expected, (path, _value, { message }) => {
    const here = [name, ...path].join('.');
    found.push({ path: here, rule: 'TYPE', message: said(here, typeAt(expected, path), message) });
  });
  return found;
};

/** What GraphQL says of objects and their fields quotes the schema; what it says of a leaf quotes the value. */
const said = (path: string, type: GraphQLInputType | undefined, message: string): string => {
  const named = getNamedType(type);
  if (isEnumType(named)) {
    return `${path} must be one of ${named
      .getValues()
      .map((value) => value.name)
      .join(', ')}.`;
  }
  if (named === undefined || isLeafType(named)) return `${path} must be a value of type ${String(type)}.`;
  const [, field] = /^Field "([^]*)" is not defined/.exec(message) ?? [];
  return field === undefined || NAME.test(field) ? message : `${path} has a field that it does not take.`;
};

/** What may be a misspelt field. Anything longer may be a value in the wrong place. */
const NAME = /^[_A-Za-z]\w{0,39}$/;

const typeAt = (type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType | undefined => {
  let here: GraphQLInputType | undefined = type;
  for (const step of path) {
    const outer: GraphQLInputType = getNullableType(here);
    if (typeof step === 'number') here = isListType(outer) ? outer.ofType : outer;
    else here = isInputObjectType(outer) ? outer.getFields()[step]?.type : undefined;
    if (here === undefined) return undefined;
  }
  return here;
};
