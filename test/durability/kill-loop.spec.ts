/**
 * The service is killed with SIGKILL two hundred times while clients work with it. What they were told is true
 * ever after: this is the promise that "acknowledged means durable" makes, and that a repeat answers the same.
 */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLocalIssuer, type LocalIssuer } from '../../src/cli/local-issuer.js';
import type { Instant } from '../../src/domain/time.js';
import { BOARD } from '../support/service.js';
import { chanceOf, type Chance } from './chance.js';
import { eventsBehind, ledgerFaults, policyFaults, viewFaults } from './checks.js';
import { runClient } from './client.js';
import { foundInFolder, OTHER_SERIES, type Founded } from './founded.js';
import { newLedger, type Ledger } from './ledger.js';
import { startLives, type Lives } from './lives.js';
import { openFolder } from './open-folder.js';
import { discussing, referring, type Script } from './scripts.js';
import { whereaboutsOf, type Moving } from './whereabouts.js';

const KILLS = 200;
const CHECKED_EVERY = 50;
/** A life ends after up to so many acknowledgements, and up to so many milliseconds more. */
const ACKNOWLEDGEMENTS_BELOW = 24;
const MILLISECONDS_BELOW = 20;
/** One life in so many ends while it is still opening its files. */
const KILLED_OPENING_ONE_IN = 8;
const OPENING_MILLISECONDS_BELOW = 250;
const SETTLED_WITHIN_MS = 60_000;
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

const SITTING_OPEN: Instant = '2026-03-30T11:10:00.000Z';
/** By then the sittings that nobody opened were missed: half way through, policies move every item on, under fire. */
const LATE_THAT_EVENING: Instant = '2026-03-30T22:30:00.000Z';

describe(`a service that is killed ${KILLS} times (seed ${SEED})`, () => {
  const chance = chanceOf(SEED);
  const ledger = newLedger();
  const faults: string[] = [];
  let issuer: LocalIssuer;
  let founded: Founded;
  let lives: Lives;

  beforeAll(async () => {
    issuer = await startLocalIssuer({ production: false, audience: 'meetings' });
    founded = await foundInFolder(issuer.issuer);
    lives = startLives();
  }, 60_000);
  afterAll(async () => {
    await lives.close();
    await issuer.close();
    await rm(founded.folder, { recursive: true, force: true });
  });

  it(
    'loses nothing that was acknowledged, doubles nothing, and answers repeats as it did at first',
    async () => {
      const moving = whereaboutsOf();
      const clients = scriptsOf(founded, chance).map((script, nth) =>
        runClient(script, ledger, chanceOf(SEED + nth + 1), { issuer, whereabouts: moving }),
      );
      const all = Promise.all(clients);
      for (let killed = 1; killed <= KILLS; killed += 1) {
        const now = killed <= KILLS / 2 ? SITTING_OPEN : LATE_THAT_EVENING;
        await Promise.race([
          oneLife(lives, { folder: founded.folder, tokens: issuer, now }, moving, chance),
          all,
        ]);
        if (killed % CHECKED_EVERY === 0 || killed === KILLS)
          faults.push(...(await faultsOf(founded, ledger, now)));
        if (faults.length > 0) break;
      }
      moving.over();
      await all;
      expect(faults).toEqual([]);
      expect(lives.faults).toEqual([]);
    },
    10 * 60_000,
  );

  it('was put to the test: clients had answers, and repeats of answers, throughout', () => {
    const acknowledged = ledger.acknowledged();
    const repeats = acknowledged.reduce((sum, entry) => sum + entry.repeats, 0);
    expect(acknowledged.length).toBeGreaterThan(KILLS * 4);
    expect(repeats).toBeGreaterThan(KILLS);
  });
});

const scriptsOf = ({ people, sittingId, members }: Founded, chance: Chance): readonly Script[] => {
  const share = Math.ceil(people.length / members.length);
  return [
    ...OTHER_SERIES.map((series) => referring(series, chance)),
    ...members.map((member, nth) =>
      discussing(sittingId, people.slice(nth * share, (nth + 1) * share), member),
    ),
  ];
};

/** Starts the service, lets the clients at it, and kills it at a random moment, sometimes before it serves. */
const oneLife = async (
  lives: Lives,
  turn: Parameters<Lives['next']>[0],
  moving: Moving,
  chance: Chance,
): Promise<void> => {
  const life = lives.next(turn);
  if (chance.oneIn(KILLED_OPENING_ONE_IN)) await pause(chance.below(OPENING_MILLISECONDS_BELOW));
  else {
    const served = await life.served;
    if (served === undefined) throw new Error('The service ended by itself.');
    moving.servesAt(served);
    await moving.acknowledgements(chance.below(ACKNOWLEDGEMENTS_BELOW));
    await pause(chance.below(MILLISECONDS_BELOW));
  }
  await life.kill();
};

/** Chooses the moment; waits for nothing. */
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** Opens what the last process left, as it lies, and looks at all of it. */
const faultsOf = async (
  { folder, head }: Founded,
  ledger: Ledger,
  now: Instant,
): Promise<readonly string[]> => {
  const boards = await openFolder(folder, now);
  const board = boards.all.get(BOARD)!;
  try {
    // Much may be left to do: hundreds of items that have to be moved on.
    await board.settled(await board.log.head(), SETTLED_WITHIN_MS);
    await board.quiet();
    const events = await eventsBehind(board.log, 0n);
    const since = events.filter(({ position }) => position > head);
    return [
      ...ledgerFaults(ledger.entries, since, board.log.life),
      ...(await policyFaults(board, events)),
      ...(await viewFaults(board)),
    ];
  } finally {
    await boards.close();
  }
};
