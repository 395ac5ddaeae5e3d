/** What Nest leaves to be done to the schema that it builds: edges that are followed, roots that are described. */
import { isObjectType, type GraphQLSchema } from 'graphql';

/**
 * GraphQL's own default resolver calls functions; the one that Nest puts in its place does not. Changes the
 * schema in place and answers it.
 */
export const followingEdges = (schema: GraphQLSchema): GraphQLSchema => {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.has(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      // Without a resolver of its own a field is left to GraphQL's default one.
      delete field.resolve;
    }
  }
  return schema;
};

const ROOTS: Readonly<Record<string, string>> = {
  Query:
    'The ways in: enter by one of these and walk from there. What is not for you looks as if it were absent.',
  Mutation:
    "What is said and done at a meeting, in the practitioners' verbs. A rule that says no is answered as NotAccepted, never as an error.",
  Subscription: 'What happens, as it happens, over graphql-ws. A lost connection is resumed without a gap.',
};

/** Nest has no place for the descriptions of the root types. Changes the schema in place and answers it. */
export const withRootsDescribed = (schema: GraphQLSchema): GraphQLSchema => {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (root) root.description = ROOTS[root.name] ?? null;
  }
  return schema;
};
