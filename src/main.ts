/** Starts the real service: its configuration is checked first, and it says where it is and what it lacks. */
import { systemClock } from './application/clock.js';
import { verifier } from './access/token.js';
import { openBoards, type Boards } from './boards.js';
import { isShared } from './config-engines.js';
import { readServiceConfig, type ServiceConfig } from './config.js';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** What listens, and how that is told. */
interface Listening {
  readonly told: string;
  readonly close: () => Promise<void>;
}

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
    onTrouble: complain,
  });
  const service = await listen(config, boards).catch(async (error: unknown) => {
    // Open boards have threads and connections that would keep the process from ending.
    await boards.close();
    throw error;
  });
  // Requests end first: they need their boards. Then each board gives its leases back, and another takes over.
  const stop = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    service
      .close()
      .then(() => boards.close())
      .catch(notStopped);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  say(`Listening at ${service.told} for ${boards.all.size} board(s).`);
  if (boards.all.size === 0) say(noBoardYet(config));
};

const listen = async (config: ServiceConfig, boards: Boards): Promise<Listening> => {
  if (config.role === 'WORKER') {
    const { startWorkerService } = await import('./worker.js');
    const worker = await startWorkerService(boards.all, config);
    return { told: `${worker.url}/health, as a worker,`, close: worker.close };
  }
  // Loaded where it is asked for: a worker has no API, and starts faster without it.
  const { faultOf, startService } = await import('./service.js');
  const service = await startService(
    {
      ...{ boards: boards.all, role: config.role },
      verifier: verifier(config.tokens),
      turnedAway: (why) => complain(`Turned away: ${why}`),
      report: (correlationId, error) => complain(`${correlationId}: ${faultOf(error)}`),
    },
    config,
  );
  return { told: `${service.url}/graphql`, close: service.close };
};

const noBoardYet = ({ eventStore }: ServiceConfig): string =>
  isShared(eventStore)
    ? 'There is no board yet: found one with npm run board:found; it is served within seconds.'
    : 'There is no board yet: stop the service and found one with npm run board:found.';

const notStopped = (error: unknown): never => {
  complain(`The service did not stop in order: ${sentenceOf(error)}`);
  process.exit(1);
};

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'something unknown went wrong.';

await main().catch((error: unknown) => {
  complain(`The service cannot start: ${sentenceOf(error)}`);
  process.exitCode = 1;
});
