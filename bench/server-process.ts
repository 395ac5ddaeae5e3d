/** The service in a process of its own, with the empty mutation beside its real ones. */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { verifier } from '../src/access/token.js';
import { AppModule, type Api } from '../src/app.module.js';
import { openFolder } from './founded-board.js';
import { NothingResolver } from './nothing.resolver.js';
import type { Serve, Serving } from './server.js';

class BenchModule {}

const serve = async ({ folder, tokens, now }: Serve): Promise<void> => {
  const begun = performance.now();
  const boards = await openFolder(folder, now);
  const openMs = performance.now() - begun;
  const api: Api = {
    ...{ boards: boards.all, verifier: verifier(tokens) },
    turnedAway: (why) => console.error(`Turned away: ${why}`),
    report: (_correlationId, error) => console.error(error),
  };
  const module = { module: BenchModule, imports: [AppModule.of(api)], providers: [NothingResolver] };
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  const serveMs = performance.now() - begun;
  const url = `${await app.getUrl()}/graphql`;
  process.send?.({ url, openMs, serveMs, megabytes: process.memoryUsage().rss / 2 ** 20 } satisfies Serving);
  process.on('message', (asked: 'cpu' | 'stop') => {
    if (asked === 'stop') void stop();
    const { user, system } = process.cpuUsage();
    if (asked === 'cpu') process.send?.((user + system) / 1_000);
  });
  const stop = async (): Promise<void> => {
    await app.close();
    await boards.close();
    process.exit();
  };
};

process.once('message', (message: Serve) => void serve(message));
process.once('disconnect', () => process.exit(1));
