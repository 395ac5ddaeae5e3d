/** Starts the real service: its configuration is checked first, and it says where it is and what it lacks. */
import { openBoards } from './boards.js';
import { systemClock } from './application/clock.js';
import { verifier } from './access/token.js';
import { readServiceConfig } from './config.js';
import { faultOf, startService } from './service.js';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

const main = async (): Promise<void> => {
  const result = readServiceConfig();
  if (!result.ok) {
    complain(['The service cannot start:', ...result.problems].join('\n- '));
    process.exitCode = 1;
    return;
  }
  const { config } = result;
  const boards = await openBoards({
    config,
    clock: systemClock,
    onFailure: (error) => {
      // What cannot be made durable must not be acknowledged: end at once, and recover from the disk.
      complain(`The service stops: ${error.message}`);
      process.exit(1);
    },
  });
  const service = await startService(
    {
      boards: boards.all,
      verifier: verifier(config.tokens),
      turnedAway: (why) => complain(`Turned away: ${why}`),
      report: (correlationId, error) => complain(`${correlationId}: ${faultOf(error)}`),
    },
    config,
  ).catch(async (error: unknown) => {
    // Open boards have a thread that would keep the process from ending.
    await boards.close();
    throw error;
  });
  const stop = (): void => void service.close().then(() => boards.close());
  process.once('SIGINT', stop).once('SIGTERM', stop);
  say(`Listening at ${service.url}/graphql for ${boards.all.size} board(s).`);
  if (boards.all.size === 0)
    say('There is no board yet: stop the service and found one with npm run board:found.');
};

await main().catch((error: unknown) => {
  complain(
    error instanceof Error ? `The service cannot start: ${error.message}` : 'The service cannot start.',
  );
  process.exitCode = 1;
});
