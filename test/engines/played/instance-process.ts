/** One instance in a process of its own, to be killed and paused: the real service, but for a clock that it is told. */
import { verifier } from '../../../src/access/token.js';
import { movedClock, type MovedClock } from '../../../src/application/clock.js';
import type { WhyTurnedAway } from '../../../src/application/reads/sign-in.js';
import { openBoards, type Boards } from '../../../src/boards.js';
import { readConfig } from '../../../src/config.js';
import { startService, type Service } from '../../../src/service.js';
import type { Ask, FromInstance, Opening, ToInstance } from './protocol.js';

interface Open {
  readonly boards: Boards;
  readonly service: Service | undefined;
}

const tell = (message: FromInstance): void => void process.send?.(message);
const fault = (sentence: string): void => tell({ fault: sentence });

let clock: MovedClock;
let opened: Promise<Open>;
let quiet: { readonly number: number; readonly answer: Promise<boolean> } | undefined;

/** Whoever was paused while it fetched the issuer's keys asks its caller to try again, and may. */
const turnedAway = (why: WhyTurnedAway): void => void (why !== 'KEYS_UNAVAILABLE' && fault(why));

const open = async ({ role, places, tokens }: Opening): Promise<Open> => {
  const result = readConfig({ ...places, INSTANCE_ROLE: role.toLowerCase() });
  if (!result.ok) throw new Error(result.problems.join('\n'));
  const boards = await openBoards({
    config: result.config,
    clock,
    onFailure: (error) => {
      fault(String(error));
      process.exit(1);
    },
  });
  if (role === 'WORKER') return { boards, service: undefined };
  const api = {
    ...{ boards: boards.all, verifier: verifier(tokens), turnedAway },
    report: (_correlationId: string, error: unknown) => fault(whole(error)),
  };
  return { boards, service: await startService(api, { host: '127.0.0.1', port: 0 }) };
};

const isQuiet = async (code: string): Promise<boolean> => {
  const board = (await opened).boards.all.get(code);
  if (board === undefined) throw new Error(`There is no board ${code} here.`);
  if (!board.isOwner()) return false;
  await board.quiet();
  // Of a board that has gone over to another instance meanwhile, this one cannot tell.
  return board.isOwner();
};

/** What is not quiet now may be by the next time that it is asked; what is being waited for is waited for once. */
const waitingForQuiet = (code: string, number: number): Promise<boolean> => {
  if (quiet?.number === number) return quiet.answer;
  const answer = isQuiet(code).finally(() => (quiet = undefined));
  quiet = { number, answer };
  return answer;
};

const stateOf = async (code: string): Promise<string> => {
  const board = (await opened).boards.all.get(code);
  if (board === undefined) return 'does not have the board';
  const head = await board.log.head();
  const facts = [
    board.isOwner() ? 'owns it' : 'does not own it',
    `its clock shows ${clock.now()}`,
    `the log ends at ${head}`,
    ...((await board.settled(head, 0))
      ? []
      : [`not settled, behind: ${board.views.behind(head).join(', ')}`]),
    ...board.ailments(),
  ];
  return facts.join('; ');
};

const answerTo = async (asked: Ask): Promise<string | boolean | null> => {
  switch (asked.ask) {
    case 'open':
      clock = movedClock(asked.opening.now);
      opened = open(asked.opening);
      return (await opened).service?.url ?? null;
    case 'move':
      clock.moveTo(asked.to);
      return true;
    case 'quiet':
      // An instance that was paused is behind: what is quiet there may be loud elsewhere.
      if (clock.now() !== asked.now) return false;
      return waitingForQuiet(asked.board, asked.number);
    case 'state':
      return stateOf(asked.board);
    case 'close': {
      const { boards, service } = await opened;
      await service?.close();
      await boards.close();
      return true;
    }
  }
};

/** With its causes: the sentence of an adapter leaves the engine's own words out. */
const whole = (error: unknown): string =>
  error instanceof Error
    ? `${error.stack ?? error.message}${error.cause === undefined ? '' : `\ncaused by ${whole(error.cause)}`}`
    : String(error);

process.on('message', ({ nth, ...asked }: ToInstance) => {
  answerTo(asked).then(
    (answer) => tell({ nth, answer }),
    (error: unknown) => tell({ nth, failed: whole(error) }),
  );
});
// A parent that has gone wants no service: nothing is left behind by a test that was stopped.
process.once('disconnect', () => process.exit(1));
