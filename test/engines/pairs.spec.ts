/**
 * The same accepted commands in the same order, with the same clock and ids, give the same log and the same documents
 * on both pairs of engines, positions aside, byte for byte.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleBoard } from '../../src/cli/demo-board.js';
import { BOROUGH } from '../../src/cli/demo-service.js';
import { FORTNIGHT_BEGINS, playFortnight } from '../../src/cli/fortnight/fortnight.js';
import { startLocalIssuer, type LocalIssuer } from '../../src/cli/local-issuer.js';
import { allOfIt, differences, type AllOfIt } from './played/all-of-it.js';
import { playedInOneProcess } from './played/in-one-process.js';
import { secondPair, sqlitePair, type Pair } from './played/places.js';

const SEED = Number(process.env['PLAY_SEED'] ?? Date.now() % 1_000_000);

describe(`the fortnight on both pairs of engines (seed ${SEED})`, () => {
  let issuer: LocalIssuer;
  const pairs: Pair[] = [];
  beforeAll(async () => {
    issuer = await startLocalIssuer({ production: false, audience: 'meetings' });
    const second = await secondPair();
    pairs.push(second, await sqlitePair(second.board));
  }, 200_000);
  afterAll(async () => {
    for (const pair of pairs) await pair.close();
    await issuer.close();
  });

  const played = ({ places, board }: Pair): Promise<AllOfIt> =>
    playedInOneProcess(
      places,
      {
        ...{ issuer, begins: FORTNIGHT_BEGINS, seed: SEED },
        file: { ...exampleBoard(BOROUGH, issuer.issuer), board },
        play: (stage) => playFortnight(stage, () => undefined),
      },
      allOfIt,
    );

  it('has the same events and the same documents, to the byte', async () => {
    const [second, sqlite] = pairs as [Pair, Pair];
    const t = performance.now();
    const one = await played(sqlite);
    const u = performance.now();
    const other = await played(process.env['SAME'] ? await sqlitePair(second.board) : second);
    console.log(
      Math.round((u - t) / 1000),
      Math.round((performance.now() - u) / 1000),
      Object.values(one.views).flat().length,
    );
    expect(one.log.length).toBeGreaterThan(1_000);
    expect(differences(one, other)).toEqual([]);
  }, 900_000);
});
