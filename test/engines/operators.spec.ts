/** What the operators' guide says of several instances, followed on the second pair of engines. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { endAll } from '../cli/a-tool.js';
import { aPlaceToFollow, commandsOf } from '../docs/followed.js';
import { examplesOf } from '../docs/guide.js';
import { aMongoDb } from './a-mongodb.js';
import { aSecondPair, type SecondPair } from './second-pair.js';

// The commands start processes, on whatever machine it is, and FerretDB is no fast server.
jest.setTimeout(240_000);

describe('docs/guides/operators.md, on servers', () => {
  let pair: SecondPair;
  beforeAll(async () => {
    pair = await aSecondPair(await aMongoDb());
  });
  afterAll(async () => {
    endAll();
    await pair.close();
  });

  it('5: instances start, boards are founded and amended beside them, and views are built anew', async () => {
    const { follow } = aPlaceToFollow(pair.folder, {
      // The file of a machine whose instances are API nodes; what a command says itself comes before it.
      ...{
        ...pair.env,
        INSTANCE_ROLE: 'api',
        TOKEN_ISSUER: 'https://issuer.example.org',
        TOKEN_AUDIENCE: 'meetings',
      },
      TOKEN_JWKS_URL: 'https://issuer.example.org/jwks',
    });
    await follow(['npm run board:found -- docs/board.example.json']);
    const section = examplesOf('docs/guides/operators.md').find(({ title }) =>
      title.includes('Several instances'),
    );
    // The last builds every view anew: test/docs/operators.spec.ts runs that, where it takes no minutes.
    const commands = commandsOf(section?.text ?? '').slice(0, -1);
    const { ended, listening } = await follow(commands);
    expect(ended.map(({ out }) => out)).toEqual([
      expect.stringContaining('The board example-island is founded'),
      expect.stringContaining('The board example-borough has adopted'),
      expect.stringContaining('The view was what the events say.'),
    ]);
    expect(listening).toHaveLength(2);
    for (const { process, ended: end } of listening) {
      process.kill('SIGTERM');
      expect((await end).code).toBe(0);
    }
  });
});
