/** Queries that ask for everything there is behind a field, as far as it goes without coming back to the same type. */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** How many edges away from where a walk begins each way is gone, however often it has been gone before. */
const EVERY_WAY_AS_FAR_AS = 3;
/** How many edges away a field is looked for that no walk has come to yet. */
const AS_FAR_AS = 6;

/** A selection of all fields, and which fields these are (`Person.name`). */
export const walk = (
  schema: GraphQLSchema,
  type: GraphQLNamedOutputType,
  walked = new Set<string>(),
): string => selection(schema, type, [], walked);

const selection = (
  schema: GraphQLSchema,
  type: GraphQLNamedOutputType,
  way: readonly string[],
  walked: Set<string>,
): string => {
  if (isObjectType(type)) return `{ __typename ${fields(schema, type, way, walked)} }`;
  if (!isAbstractType(type)) return '';
  const members = schema
    .getPossibleTypes(type)
    .map((member) => `... on ${member.name} { ${fields(schema, member, way, walked)} }`);
  return `{ __typename ${members.join(' ')} }`;
};

/** Fields of different members of a union may differ in type: each is asked for under a name of its own. */
const fields = (
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  way: readonly string[],
  walked: Set<string>,
): string =>
  Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap(({ name, type: fieldType }) => {
      const to = getNamedType(fieldType);
      const field = `${type.name}.${name}`;
      const farthest = walked.has(field) ? EVERY_WAY_AS_FAR_AS : AS_FAR_AS;
      if (isCompositeType(to) && (way.includes(to.name) || way.length >= farthest)) return [];
      walked.add(field);
      return [`${type.name}_${name}: ${name} ${selection(schema, to, [...way, type.name], walked)}`];
    })
    .join(' ');

/** Every field of every type that a query can lead to. */
export const everyField = (
  schema: GraphQLSchema,
  from: GraphQLNamedOutputType,
  seen = new Set<string>(),
): Set<string> => {
  const types = isObjectType(from) ? [from] : isAbstractType(from) ? schema.getPossibleTypes(from) : [];
  for (const type of types) {
    for (const { name, type: fieldType } of Object.values(type.getFields())) {
      const path = `${type.name}.${name}`;
      if (seen.has(path)) continue;
      seen.add(path);
      everyField(schema, getNamedType(fieldType), seen);
    }
  }
  return seen;
};
