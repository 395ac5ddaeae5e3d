/**
 * The demonstration's GraphQL explorer: Altair, from its npm package with its own assets. It is served beside
 * the API, so that it needs no permission to ask it, and it is told to fetch nothing from anywhere else.
 * Its page holds tokens: it is for a demonstration, where nobody is real.
 */
import fastifyStatic from '@fastify/static';
import { getDistDirectory, isSandboxFrame, renderAltair, SANDBOX_FRAME_CSP } from 'altair-static';
import type { FastifyInstance } from 'fastify';
import { EXPLORER_PATH } from './explorer-path.js';

/** What one of the explorer's tabs opens with. */
export interface ExplorerTab {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly token: string;
}

/** @param tabs asked each time the page is opened, since the story is told after the service has started. */
export const serveExplorer = async (
  server: FastifyInstance,
  tabs: () => readonly ExplorerTab[],
): Promise<void> => {
  await server.register(fastifyStatic, {
    root: getDistDirectory(),
    prefix: EXPLORER_PATH,
    index: false,
    setHeaders: (reply, path) => {
      if (isSandboxFrame(path)) reply.header('content-security-policy', SANDBOX_FRAME_CSP);
    },
  });
  server.get('/', (_request, reply) => reply.redirect(EXPLORER_PATH));
  server.get(EXPLORER_PATH, (request, reply) => {
    // The page holds tokens: a name that somebody else points at this machine must not get them.
    if (!LOOPBACK.test(request.host)) return reply.code(404).send();
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', policyFor(request.host))
      .send(page(request.host, tabs()));
  });
};

const LOOPBACK = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** The browser itself sees to it that nothing is asked of anybody but this service. */
const policyFor = (host: string): string =>
  [
    "default-src 'self'",
    // Altair writes styles and its first options into the page, and compiles its forms when it starts.
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src 'self' ws://${host}`,
    "frame-ancestors 'none'",
  ].join('; ');

const page = (host: string, tabs: readonly ExplorerTab[]): string =>
  renderAltair({
    baseURL: EXPLORER_PATH,
    // Each start has its own ids and tokens: what an earlier one left in the browser would not work.
    preserveState: false,
    disableAccount: true,
    initialSettings: {
      'alert.disableUpdateNotification': true,
      'banners.disable': true,
      disablePushNotification: true,
    },
    initialWindows: firstLast(tabs).map(({ name, query, variables, token }) => ({
      initialName: name,
      endpointURL: `http://${host}/graphql`,
      subscriptionsEndpoint: `ws://${host}/graphql`,
      initialSubscriptionRequestHandlerId: 'graphql-ws' as const,
      initialQuery: query,
      initialVariables: JSON.stringify(variables, null, 2),
      initialHeaders: { Authorization: `Bearer ${token}` },
      initialSubscriptionsPayload: { authorization: `Bearer ${token}` },
    })),
  });

/** Altair opens at its last tab, so what a newcomer should see first goes there. */
const firstLast = ([first, ...rest]: readonly ExplorerTab[]): readonly ExplorerTab[] =>
  first === undefined ? rest : [...rest, first];
