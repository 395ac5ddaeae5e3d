/**
 * The same accepted commands in the same order, with the same clock and ids, give the same log and the same documents
 * on both pairs of engines, positions aside, byte for byte.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleBoard } from '../../src/cli/demo-board.js';
import { BOROUGH, ISLAND } from '../../src/cli/demo-service.js';
import { BEGINS } from '../../src/cli/demo-story.js';
import { FORTNIGHT_BEGINS, playFortnight } from '../../src/cli/fortnight/fortnight.js';
import { startLocalIssuer, type LocalIssuer } from '../../src/cli/local-issuer.js';
import type { GoesOn } from '../../src/cli/play/goes-on.js';
import type { Stage } from '../../src/cli/play/stage.js';
import { playQuarter } from '../../src/cli/quarter/quarter.js';
import type { Instant } from '../../src/domain/time.js';
import { allOfIt, differences, type AllOfIt } from './played/all-of-it.js';
import { playedInOneProcess } from './played/in-one-process.js';
import { RUN_WITHIN_MS, SEED } from './played/over-instances.js';
import { IS_WHOLE, partOf } from './played/part.js';
import { secondPair, sqlitePair, type Pair } from './played/places.js';

const STARTED_WITHIN_MS = 200_000;
/** No day of a play is begun behind so many seconds of it on the second pair, unless all of it is to be played. */
const SECONDS = 10;

interface Played {
  readonly name: string;
  readonly example: string;
  readonly begins: Instant;
  readonly play: (stage: Stage, goesOn: GoesOn) => Promise<unknown>;
}

const PLAYS: readonly Played[] = [
  {
    ...{ name: 'fortnight', example: BOROUGH, begins: FORTNIGHT_BEGINS },
    play: (stage, goesOn) => playFortnight(stage, () => undefined, goesOn),
  },
  {
    ...{ name: 'quarter', example: ISLAND, begins: BEGINS },
    play: (stage, goesOn) => playQuarter(stage, () => undefined, goesOn),
  },
];

describe.each(PLAYS)(`the $name on both pairs of engines (seed ${SEED})`, (played) => {
  let issuer: LocalIssuer;
  let second: Pair;
  let sqlite: Pair;
  beforeAll(async () => {
    issuer = await startLocalIssuer({ production: false, audience: 'meetings' });
    second = await secondPair();
    // Under the same code: it is in the ids of what the board has.
    sqlite = await sqlitePair(second.board);
  }, STARTED_WITHIN_MS);
  afterAll(async () => {
    await second.close();
    await sqlite.close();
    await issuer.close();
  });

  const playedOn = ({ places, board }: Pair, goesOn: GoesOn): Promise<AllOfIt> =>
    playedInOneProcess(
      places,
      {
        ...{ issuer, begins: played.begins, seed: SEED },
        file: { ...exampleBoard(played.example, issuer.issuer), board },
        play: (stage) => played.play(stage, goesOn),
      },
      allOfIt,
    );

  it(
    'has the same events and the same documents, to the byte',
    async () => {
      const { goesOn, last } = partOf(SECONDS);
      const ofSecond = await playedOn(second, goesOn);
      const ofSqlite = await playedOn(sqlite, (date) => date <= last());
      const documents = Object.values(ofSecond.views).flat().length;
      process.stderr.write(
        `The ${played.name} on both pairs (seed ${SEED}${IS_WHOLE ? ', whole' : `, until ${last()}`}): ${ofSecond.log.length} events, ${documents} documents compared.\n`,
      );
      expect(differences(ofSqlite, ofSecond)).toEqual([]);
      // That there was something to compare: a day of either, and its views.
      expect(ofSecond.log.length).toBeGreaterThan(100);
      expect(documents).toBeGreaterThan(100);
    },
    RUN_WITHIN_MS,
  );
});
