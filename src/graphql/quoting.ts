/**
 * GraphQL's own complaints quote what was sent, and what is sent here is about children. What is said instead
 * names the place and what was expected there: names of the schema, never a value.
 */
import { GraphQLError, type ASTNode } from 'graphql';

const NOT_OF_ITS_TYPE = 'This value is not of the type that the schema expects here.';

/** What a lexer found, and what it could not read. */
const QUOTED_TOKEN = /( (?:Name|String|BlockString|Int|Float|Comment)|:) "[^]*"/;

/** The message of a complaint about a document, by its parser or its validation, without the values in it. */
export const withoutValues = (message: string, error: unknown): string => {
  if (message.startsWith('Syntax Error')) return message.replace(QUOTED_TOKEN, '$1').replace(/:\.?$/, '.');
  const [node] = error instanceof GraphQLError ? (error.nodes ?? []) : [];
  if (node === undefined || !isValue(node) || message.startsWith('Field "')) return message;
  const [, type] =
    /^Expected value of type ("[^"]+")/.exec(message) ?? / in ("\w+") enum\./.exec(message) ?? [];
  return type === undefined ? NOT_OF_ITS_TYPE : `Expected a value of type ${type}.`;
};

const isValue = ({ kind }: ASTNode): boolean => kind.endsWith('Value');
