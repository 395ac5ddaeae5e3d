/** Lets GraphQL follow the edges of the graph: a field whose value is a function is answered by calling it. */
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
