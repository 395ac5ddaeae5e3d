/** The composition root of the API: wiring, and nothing else. */
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { Module, ValidationPipe, type DynamicModule, type ValidationError } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import {
  FindDocumentsHandler,
  LoadDocumentHandler,
  SendCommandHandler,
} from './application/messages.handler.js';
import { followingEdges } from './graphql/edges.js';
import { badInput, outgoing, type Report, type Violation } from './graphql/errors.js';
import type { Credentials } from './application/reads/sign-in.js';
import { letIn, type LettingIn } from './graphql/letting-in.js';
import { resolvers } from './graphql/resolvers/all.js';

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
        { provide: APP_PIPE, useValue: validation },
      ],
    };
  }
}

const graphql = (api: Api): ApolloDriverConfig => ({
  driver: ApolloDriver,
  path: '/graphql',
  autoSchemaFile: true,
  sortSchema: true,
  transformSchema: followingEdges,
  // All of these are said here, because their defaults depend on the environment.
  introspection: true,
  playground: false,
  includeStacktraceInErrorResponses: false,
  plugins: [ApolloServerPluginLandingPageDisabled()],
  formatError: outgoing(api.report),
  context: (asking: FastifyRequest | SocketContext) => letIn(api, credentialsOf(asking)),
  subscriptions: {
    'graphql-ws': {
      path: '/graphql',
      // A socket without a valid token is closed before it can ask for anything.
      onConnect: async (socket: SocketContext) => {
        await letIn(api, credentialsOf(socket));
        return true;
      },
    },
  },
});

/** What a socket brings with its first message. */
interface SocketContext {
  readonly connectionParams?: Readonly<Record<string, unknown>> | undefined;
}

const credentialsOf = (asking: FastifyRequest | SocketContext): Credentials => {
  if ('raw' in asking) {
    return {
      // Not `headers`, which silently keeps the first of several.
      authorization: asking.raw.headersDistinct['authorization'],
      purposeOfUse: asking.headers['purpose-of-use']?.toString(),
    };
  }
  const { authorization, 'purpose-of-use': purpose } = asking.connectionParams ?? {};
  return {
    authorization: typeof authorization === 'string' ? authorization : undefined,
    purposeOfUse: typeof purpose === 'string' ? purpose : undefined,
  };
};

const violationsOf = (errors: readonly ValidationError[], path: string): readonly Violation[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const here = path === '' ? property : `${path}.${property}`;
    const broken = Object.entries(constraints ?? {}).map(([rule, message]) => ({
      path: here,
      rule,
      message,
    }));
    return [...broken, ...violationsOf(children ?? [], here)];
  });

const validation = new ValidationPipe({
  transform: true,
  // GraphQL itself refuses fields that an input does not have; what this strips are the arguments beside an
  // arguments class. A field without a validator would be stripped too: a test walks the inputs.
  whitelist: true,
  // An error quotes the rule, never the value: that may be personal.
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => badInput(violationsOf(errors, '')),
});
