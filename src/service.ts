/** The service: boards behind an API on a port. `main.ts` starts it for real, the demonstration and tests for themselves. */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Api } from './app.module.js';

export interface Service {
  /** Where it listens, for example `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly close: () => Promise<void>;
}

/** Larger requests are turned away: the longest texts that inputs allow fit in here. */
const BODY_AT_MOST_BYTES = 1024 * 1024;

export const startService = async (
  api: Api,
  listen: { readonly host: string; readonly port: number },
): Promise<Service> => {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_AT_MOST_BYTES });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(api), adapter, { logger: false });
  adapter.getInstance().get('/health', (_request, reply) => {
    const ok = isWell(api);
    return reply.code(ok ? 200 : 503).send({ ok });
  });
  await app.listen(listen.port, listen.host);
  return { url: await app.getUrl(), app, close: () => app.close() };
};

/** The one thing that is told without a token: whether everything works. What does not is shown to co-ordinators. */
const isWell = ({ boards }: Api): boolean =>
  [...boards.values()].every((board) => board.ailments().length === 0);
