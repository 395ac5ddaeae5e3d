/** A run of a play over instances that die and are paused: founded, played, and looked at once it is over. */
import { v5 } from 'uuid';
import { exampleBoard } from '../../../src/cli/demo-board.js';
import { startLocalIssuer } from '../../../src/cli/local-issuer.js';
import type { PlayedBoard } from '../../../src/cli/play/played-board.js';
import { openStage, type Stage } from '../../../src/cli/play/stage.js';
import type { Instant } from '../../../src/domain/time.js';
import { encodePosition } from '../../../src/graphql/position.js';
import type { StoredEvent } from '../../../src/store/event-log.js';
import { chanceOf } from '../../durability/chance.js';
import { eventsBehind, ledgerFaults, twiceFaults, viewFaults } from '../../durability/checks.js';
import { startCluster, type Cluster } from './cluster.js';
import { foundOn, openPlaces } from './founded-on.js';
import { incidentsOf } from './incidents.js';
import type { Pair } from './places.js';
import type { Places } from './protocol.js';
import { sendingTo, TOKEN_SECONDS, type Kept } from './sending.js';

export interface Run {
  /** Example file of the board. */
  readonly example: string;
  readonly begins: Instant;
  readonly on: Pair;
  readonly seed: number;
  readonly play: (stage: Stage) => Promise<unknown>;
}

export interface Ran {
  /** How many commands were acknowledged. */
  readonly acknowledged: number;
  /**
   * How many of them recorded nothing, because what they asked for was so already, by operation. It is for the play to
   * say which those are: any other that is not in the log is lost.
   */
  readonly alreadySo: Readonly<Record<string, number>>;
  readonly events: number;
  /** What happened to instances, and how often. */
  readonly incidents: Readonly<Record<string, number>>;
  readonly seconds: { readonly played: number; readonly checked: number };
  /** Sentences on what is not as promised. */
  readonly faults: readonly string[];
}

/** Command ids of plays: by seed and number, so that two runs have the same. */
const COMMANDS = '5b0a3a7c-9d0f-5c57-8a53-1c1f9a1f6f10';

export const idsBySeed = (seed: number): (() => string) => {
  let nth = 0;
  return () => v5(`${seed} ${(nth += 1)}`, COMMANDS);
};

/** @throws Error where the play and the service do not fit, or no instance answers any more */
export const run = async ({ example, begins, on, seed, play }: Run): Promise<Ran> => {
  const issuer = await startLocalIssuer({ production: false, audience: 'meetings' });
  const { places, roles } = on;
  const file = { ...exampleBoard(example, issuer.issuer), board: on.board };
  const ledger: Kept[] = [];
  let cluster: Cluster | undefined;
  try {
    const head = await foundOn(places, file, begins);
    const tokens = { ...issuer, maxAgeSeconds: TOKEN_SECONDS };
    cluster = await startCluster({ roles, places, tokens, now: begins });
    const incidents = incidentsOf(cluster, chanceOf(seed));
    const { now, moveTo, quiet } = cluster;
    const started = performance.now();
    const board: PlayedBoard = {
      ...{ file, now, moveTo, quiet: () => quiet(file.board), nextCommandId: idsBySeed(seed) },
      send: sendingTo({ cluster, issuer, board: file.board, ledger, meanwhile: incidents.meanwhile }),
    };
    await play(await openStage(board)).catch((error: unknown) => {
      throw new Error(
        `After ${ledger.length} commands and ${JSON.stringify(incidents.told())}: ${String(error)}`,
      );
    });
    await incidents.over();
    await board.quiet();
    const played = performance.now();
    await cluster.close();
    const found = await lookAt({ places, board: file.board, head, ledger, now: cluster.now() });
    return {
      acknowledged: ledger.filter(({ answer }) => answer !== undefined).length,
      ...{ events: found.events, alreadySo: found.alreadySo },
      incidents: incidents.told(),
      seconds: { played: seconds(started, played), checked: seconds(played, performance.now()) },
      faults: [...cluster.faults, ...found.faults],
    };
  } finally {
    await cluster?.close();
    await issuer.close();
  }
};

const seconds = (from: number, until: number): number => Math.round((until - from) / 1_000);

interface LookingAt {
  readonly places: Places;
  readonly board: string;
  /** Position of the last event before the play. */
  readonly head: bigint;
  readonly ledger: readonly Kept[];
  readonly now: Instant;
}

/** Opens what the instances left, as it lies. */
const lookAt = async ({ places, board: code, head, ledger, now }: LookingAt) => {
  const boards = await openPlaces(places, now);
  try {
    const board = boards.all.get(code)!;
    await board.quiet();
    const events = await eventsBehind(board.log, 0n);
    const since = events.filter(({ position }) => position > head);
    const already = alreadySo(ledger, events, board.log.life);
    const faults = [
      ...board.ailments(),
      ...ledgerFaults(
        ledger.map((kept) => (already.includes(kept) ? { commandId: kept.commandId } : kept)),
        since,
        board.log.life,
      ),
      ...twiceFaults(events),
      ...(await viewFaults(board)),
    ];
    return { events: events.length, alreadySo: countedBy(already.map(({ what }) => what)), faults };
  } finally {
    await boards.close();
  }
};

/** A command whose wish was true already records nothing and answers where its stream stood: at another's event. */
const alreadySo = (
  ledger: readonly Kept[],
  events: readonly StoredEvent[],
  life: string,
): readonly Kept[] => {
  const recorded = new Set(events.map(({ commandId }) => commandId));
  const positions = new Set(events.map(({ position }) => encodePosition(life, position)));
  return ledger.filter(
    ({ commandId, answer }) =>
      answer !== undefined && positions.has(answer.position) && !recorded.has(commandId),
  );
};

const countedBy = (names: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
