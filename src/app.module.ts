/** The composition root of the API: wiring, and nothing else. */
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import {
  FindDocumentsHandler,
  LoadDocumentHandler,
  SendCommandHandler,
} from './application/messages.handler.js';
import type { Credentials } from './application/reads/sign-in.js';
import { followingEdges, withRootsDescribed } from './graphql/edges.js';
import { outgoing, type Report } from './graphql/errors.js';
import { letIn, type LettingIn } from './graphql/letting-in.js';
import { KnownSeries } from './graphql/known-series.js';
import { NotGraphQL } from './graphql/not-graphql.js';
import { resolvers } from './graphql/resolvers/all.js';
import { ShapeCheck } from './graphql/shape-check.js';
import { assertNoSubscription } from './graphql/sockets.js';
import { assertVariables } from './graphql/variables.js';

export interface Api extends LettingIn {
  readonly report: Report;
}

@Module({})
export class AppModule {
  static of(api: Api): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot(), GraphQLModule.forRoot<ApolloDriverConfig>(graphql(api))],
      providers: [
        ...resolvers,
        ...[SendCommandHandler, LoadDocumentHandler, FindDocumentsHandler],
        { provide: APP_GUARD, useClass: KnownSeries },
        { provide: APP_PIPE, useClass: ShapeCheck },
        { provide: APP_FILTER, useClass: NotGraphQL },
      ],
    };
  }
}

/** Where queries and mutations are posted to, and sockets of subscriptions opened. */
export const GRAPHQL_PATH = '/graphql';

const graphql = (api: Api): ApolloDriverConfig => ({
  driver: ApolloDriver,
  path: GRAPHQL_PATH,
  autoSchemaFile: true,
  sortSchema: true,
  transformSchema: (schema) => withRootsDescribed(followingEdges(schema)),
  // All of these are said here, because their defaults depend on the environment or may change.
  introspection: true,
  playground: false,
  csrfPrevention: true,
  allowBatchedHttpRequests: false,
  persistedQueries: false,
  includeStacktraceInErrorResponses: false,
  plugins: [ApolloServerPluginLandingPageDisabled(), requestFirst],
  formatError: outgoing(api.report),
  context: (request: FastifyRequest) => letIn(api, credentialsOf(request)),
});

/** What can be told of a request before anything of it is done. */
const requestFirst: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: async ({ schema, operation, request }) => {
        if (!operation) return;
        assertNoSubscription(operation);
        assertVariables(schema, operation, request.variables ?? {});
      },
    }),
};

const credentialsOf = ({ raw, headers }: FastifyRequest): Credentials => ({
  // Not `headers`, which silently keeps the first of several.
  authorization: raw.headersDistinct['authorization'],
  purposeOfUse: headers['purpose-of-use']?.toString(),
});
