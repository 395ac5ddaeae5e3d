/** The one thing that is told without a token: whether this process can do its work. What is wrong is shown to co-ordinators. */
import type { FastifyInstance } from 'fastify';
import type { Board } from './application/board.js';
import type { InstanceRole } from './application/ownership/role.js';

/** A store that has not answered by then counts as one that does not: whoever asks has to decide. */
const ANSWERS_WITHIN_MS = 2_000;
/** Anybody may ask, as often as they like: the stores are asked at most this often. */
const ASKED_AGAIN_AFTER_MS = 1_000;

/** What of a board tells whether it is well. */
export interface Watched extends Pick<Board, 'ownAilments'> {
  readonly log: Pick<Board['log'], 'head'>;
  readonly views: Pick<Board['views'], 'get'>;
}

/**
 * Adds `GET /health`: 200 while this process can do its work, 503 otherwise. An API node can where its stores
 * answer: what does not run elsewhere is no reason to send nobody to it. Whoever feeds views and runs policies
 * can where these run, too, as far as it owns them: else a document that stands still would make all of them unwell.
 */
export const addHealth = (
  server: FastifyInstance,
  boards: ReadonlyMap<string, Watched>,
  role: InstanceRole,
): void => {
  const isWell = async (board: Watched): Promise<boolean> =>
    (role === 'API' || board.ownAilments().length === 0) && (await answers(board));
  let asked = Number.NEGATIVE_INFINITY;
  let answer = Promise.resolve(true);
  server.get('/health', async (_request, reply) => {
    if (performance.now() - asked >= ASKED_AGAIN_AFTER_MS) {
      asked = performance.now();
      answer = Promise.all([...boards.values()].map(isWell)).then((all) => all.every((well) => well));
    }
    const ok = await answer;
    return reply.code(ok ? 200 : 503).send({ ok });
  });
};

/** Whether the stores of a board answer. */
const answers = async ({ log, views }: Watched): Promise<boolean> => {
  const asked = Promise.all([log.head(), views.get('code-sets', 'purpose')]).then(
    () => true,
    () => false,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWERS_WITHIN_MS);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
};
