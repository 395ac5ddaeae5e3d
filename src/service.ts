/** The service: boards behind an API on a port. `main.ts` starts it for real, the demonstration and tests for themselves. */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { AppModule, GRAPHQL_PATH, type Api } from './app.module.js';
import type { InstanceRole } from './application/ownership/role.js';
import { serveSockets, type SocketServer } from './graphql/socket-server.js';
import { sockets } from './graphql/sockets.js';
import { addHealth } from './health.js';
import { whyNotListening, type Address } from './listening.js';

export interface Service {
  /** Where it listens, for example `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly close: () => Promise<void>;
}

/** Larger requests are turned away: the longest texts that inputs allow fit in here. */
const BODY_AT_MOST_BYTES = 1024 * 1024;

/** A client that does not fetch its answer must not keep a service that is to end from ending. */
const LAST_ANSWERS_WITHIN_MS = 5_000;

/** Adds routes beside the API before the service listens. */
export type MoreRoutes = (server: FastifyInstance) => Promise<void>;

/** @throws Error with a sentence where the address cannot be listened on. */
export const startService = async (
  api: Api & { readonly role?: InstanceRole },
  listen: Address,
  moreRoutes?: MoreRoutes,
): Promise<Service> => {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_AT_MOST_BYTES });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(api), adapter, { logger: false });
  const server = adapter.getInstance();
  addHealth(server, api.boards, api.role ?? 'BOTH');
  // Not by the GraphQL module, whose sockets can be given no bounds.
  const serving = (): SocketServer =>
    serveSockets(server.server, {
      path: GRAPHQL_PATH,
      options: sockets(api, app.get(GraphQLSchemaHost).schema),
      report: api.report,
    });
  let subscriptions: SocketServer;
  try {
    await moreRoutes?.(server);
    await app.init();
    subscriptions = serving();
    await app.listen(listen.port, listen.host);
  } catch (error) {
    await app.close();
    throw new Error(whyNotListening(error, listen), { cause: error });
  }
  const close = async (): Promise<void> => {
    const impatience = setTimeout(() => server.server.closeAllConnections(), LAST_ANSWERS_WITHIN_MS);
    await Promise.all([subscriptions.close(), app.close()]).finally(() => clearTimeout(impatience));
  };
  return { url: await app.getUrl(), app, close };
};

/** What may be said of an unexpected error: its kind, and where it was thrown. Its message may quote personal data. */
export const faultOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'not an error';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, FRAMES_AT_MOST)].join('\n');
};

const FRAMES_AT_MOST = 8;
