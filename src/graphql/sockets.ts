/** The sockets of subscriptions: let in like requests, checked like requests, and their errors masked alike. */
import type { FormattedExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getOperationAST, GraphQLError, parse, validate } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import type { Credentials } from '../application/reads/sign-in.js';
import { badInput, outgoing, tryAgain, type Report } from './errors.js';
import { letIn, type LettingIn } from './letting-in.js';
import type { Connection } from './socket-server.js';
import { assertVariables } from './variables.js';

type Socket = Context<Record<string, unknown>, Connection>;

/** A result on its way to the client: of it, only the errors are looked at. */
interface Executed {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLError[] | undefined;
}

/** Why a socket is closed before it could ask for anything, in the codes of the protocol and of RFC 6455. */
const CLOSED_BECAUSE: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 4400,
  UNAUTHENTICATED: 4401,
  TRY_AGAIN: 1013,
};

/**
 * How many subscriptions one socket may have at a time: a screen has a few. Each holds a place in the log and at most one
 * event on its way; the next is only looked for once the one before it has gone out to the client, and a client that does
 * not answer a ping is cut off.
 */
const SUBSCRIPTIONS_AT_MOST = 50;

/** What `graphql-ws` asks at each step. Without these it would answer, or close, with the raw error. */
export const sockets = (api: LettingIn & { readonly report: Report }, schema: GraphQLSchema) => {
  const masked = (error: GraphQLError) => outgoing(api.report)(error.toJSON(), error);
  return {
    onConnect: async (socket: Socket): Promise<boolean> => {
      try {
        await letIn(api, credentialsOf(socket));
        return true;
      } catch (error) {
        const { code } = masked(asGraphQLError(error)).extensions ?? {};
        socket.extra.socket.close(CLOSED_BECAUSE[String(code)] ?? 1011, String(code));
        return false;
      }
    },
    onSubscribe: async (socket: Socket, _id: string, payload: SubscribePayload) => {
      try {
        // The one that is asked for is among them already.
        if (Object.keys(socket.subscriptions).length > SUBSCRIPTIONS_AT_MOST)
          throw tryAgain('This connection has as many subscriptions as it may: end one of them first.');
        // Each operation of a socket is let in anew: its token may have expired, its officer may have left.
        const contextValue = await letIn(api, credentialsOf(socket));
        return { ...checked(schema, payload), contextValue };
      } catch (error) {
        return [asGraphQLError(error)];
      }
    },
    onNext: (_socket: Socket, _id: string, _payload: unknown, _args: unknown, result: Executed) =>
      result.errors && ({ ...result, errors: result.errors.map(masked) } as FormattedExecutionResult),
    onError: (_socket: Socket, _id: string, _payload: unknown, errors: readonly GraphQLError[]) =>
      errors.map(masked),
  };
};

/** What a request by POST may be. @throws GraphQLError BAD_USER_INPUT for a subscription */
export const assertNoSubscription = ({ operation }: OperationDefinitionNode): void => {
  if (operation !== 'subscription') return;
  const message =
    'A subscription takes a socket (graphql-ws, at the same address); POST takes queries and mutations.';
  throw badInput([{ path: 'query', rule: 'SUBSCRIPTION', message }], 400);
};

/** @throws GraphQLError BAD_USER_INPUT, or the complaint of GraphQL with the code that Apollo gives it. */
const checked = (schema: GraphQLSchema, { query, operationName, variables }: SubscribePayload) => {
  const document = coded('GRAPHQL_PARSE_FAILED', () => parse(query));
  const [complaint] = validate(schema, document);
  if (complaint !== undefined) {
    coded('GRAPHQL_VALIDATION_FAILED', () => {
      throw complaint;
    });
  }
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'subscription') {
    const message = 'A socket takes one subscription at a time; send queries and mutations by POST.';
    throw badInput([{ path: 'query', rule: 'SUBSCRIPTION', message }]);
  }
  assertVariables(schema, operation, variables ?? {});
  return { schema, document, operationName, variableValues: variables };
};

const coded = <T>(code: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    const { message, nodes, source, positions } = asGraphQLError(error);
    throw new GraphQLError(message, nodes, source, positions, null, null, { code });
  }
};

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });

const credentialsOf = ({ connectionParams }: Socket): Credentials => {
  const { authorization, 'purpose-of-use': purpose } = connectionParams ?? {};
  return {
    authorization: typeof authorization === 'string' ? authorization : undefined,
    purposeOfUse: typeof purpose === 'string' ? purpose : undefined,
  };
};
