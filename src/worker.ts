/** A process that takes no requests: its boards are open, and it says whether it is well. */
import { fastify } from 'fastify';
import { addHealth, type Watched } from './health.js';
import { whyNotListening, type Address } from './listening.js';

export interface WorkerService {
  /** Where it listens, for example `http://127.0.0.1:4000`; `/health` is all there is. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @throws Error with a sentence where the address cannot be listened on. */
export const startWorkerService = async (
  boards: ReadonlyMap<string, Watched>,
  listen: Address,
): Promise<WorkerService> => {
  const server = fastify();
  addHealth(server, boards, 'WORKER');
  try {
    const url = await server.listen({ host: listen.host, port: listen.port });
    return { url, close: () => server.close() };
  } catch (error) {
    await server.close();
    throw new Error(whyNotListening(error, listen), { cause: error });
  }
};
