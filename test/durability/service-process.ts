/** A process to be killed: the real service over the boards in a folder. */
import { verifier } from '../../src/access/token.js';
import { startService } from '../../src/service.js';
import { openFolder } from './open-folder.js';
import { awaitTurn } from './turn.js';

awaitTurn('GRAPHQL', async ({ folder, now, tokens }, fault) => {
  const boards = await openFolder(folder, now);
  const api = {
    ...{ boards: boards.all, verifier: verifier(tokens) },
    turnedAway: fault,
    report: (_correlationId: string, error: unknown) => fault(String(error)),
  };
  return (await startService(api, { host: '127.0.0.1', port: 0 })).url;
});
