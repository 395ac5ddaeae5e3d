/**
 * A board, open: its log, its views, its policies and the one way to change anything in it. Code gets a handle
 * on one board and cannot name another's.
 */
import type { AccessFacts } from '../access/facts.js';
import type { Id } from '../domain/event.js';
import type { Tokenise } from '../domain/person/tokens.js';
import { projections } from '../projections/all.js';
import type { DocumentStore, FindByIndex } from '../store/documents.js';
import type { EventLog } from '../store/event-log.js';
import type { Clock } from './clock.js';
import { executeOn, type Execute } from './execute.js';
import { factsOf } from './facts-tail.js';
import { foldsOf } from './folds.js';
import { idsOf, type BoardIds } from './ids.js';
import { refuseOlderLog } from './older-log.js';
import { policies } from './policies/all.js';
import { policiesCheckpoint } from './policies/checkpoint.js';
import { watchDeadlines } from './policies/deadlines.js';
import { runPolicies, type PolicyServices } from './policies/runner.js';
import { inTurn } from './queue.js';
import { openViews, type Views } from './views/runner.js';

export interface BoardParts {
  /** The board's code: names its folder, its key and the tokens that are meant for it. */
  readonly code: string;
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly clock: Clock;
  readonly inputHash: (input: unknown) => string;
  readonly tokenise: Tokenise;
  readonly credentialHash: (issuer: string, subject: string) => string;
}

export interface Board {
  readonly code: string;
  readonly ids: BoardIds;
  readonly log: EventLog;
  readonly clock: Clock;
  readonly views: Views;
  readonly execute: Execute;
  readonly credentialHash: BoardParts['credentialHash'];
  /** Facts that have seen everything that is in the log now. */
  readonly facts: () => Promise<AccessFacts>;
  /** Waits until views and policies have answered to the position; false when the time is up. */
  readonly settled: (position: bigint, withinMs: number) => Promise<boolean>;
  /** Fires what is due and waits until nothing follows from it any more; for demonstrations and tests. */
  readonly quiet: () => Promise<void>;
  /** Sentences on what does not run as it should; none while all is well. */
  readonly ailments: () => readonly string[];
  readonly close: () => Promise<void>;
}

const WAITING_FOR_ONE_STREAM_AT_MOST = 1_000;
/** How long the opening of a sitting waits for views and policies before it opens in any case. */
const SETTLE_WITHIN_MS = 2_000;
const QUIET_WITHIN_MS = 60_000;

/**
 * Opens a board and brings its views up to its log.
 * @throws LogIsOlder where the log was put back from an older backup; log and documents are closed then.
 */
export const openBoard = async (parts: BoardParts, boardId: Id): Promise<Board> => {
  const { log, documents, clock } = parts;
  const checkpoint = policiesCheckpoint(documents);
  try {
    await refuseOlderLog(parts, Object.keys(projections), await checkpoint.read());
  } catch (error) {
    await documents.close();
    await log.close();
    throw error;
  }
  const ids = idsOf(boardId);
  const folds = foldsOf(log);
  const facts = factsOf(log);
  const views = await openViews(log, documents, projections);

  const settled = async (position: bigint, withinMs: number): Promise<boolean> => {
    const until = performance.now() + withinMs;
    const left = (): number => until - performance.now();
    // What a policy records may set off another one: follow the chain to its end.
    for (let reached = position; ; reached = running.lastWritten()) {
      if (!(await views.reaches(reached, left()))) return false;
      if (!(await running.reaches(reached, left()))) return false;
      if (running.lastWritten() <= reached) return true;
    }
  };
  const behind = async (head: bigint): Promise<readonly string[]> => {
    const written = running.lastWritten();
    const upTo = written > head ? written : head;
    return [...views.behind(upTo), ...((await running.reaches(upTo, 0)) ? [] : ['policies'])];
  };
  /** Names of views alone: the key of a document may be a person of another series. */
  const settle = async (): Promise<readonly string[]> => {
    const head = await log.head();
    const late = (await settled(head, SETTLE_WITHIN_MS)) ? [] : await behind(head);
    return [...new Set([...views.parked().map(({ view }) => view), ...late])].sort();
  };

  const { tokenise } = parts;
  const services = {
    ...{ settle, tokenise },
    document: <Doc>(view: string, key: string) => views.get<Doc>(view, key),
    find: async <Doc>(view: string, query: FindByIndex): Promise<readonly Doc[]> =>
      (await views.find<Doc>(view, query)).flatMap(({ document }) => (document === null ? [] : [document])),
  };
  const turns = inTurn(WAITING_FOR_ONE_STREAM_AT_MOST);
  const execute = executeOn({ log, folds, ids, inTurn: turns, services, facts, inputHash: parts.inputHash });

  const policyServices: PolicyServices = { log, views, folds, ids, clock, execute, facts, checkpoint };
  const running = runPolicies(policyServices, policies);
  const deadlines = watchDeadlines(policyServices);

  await views.start();
  await running.start();
  deadlines.start();

  return {
    ...{ code: parts.code, ids, log, clock, views, execute, facts, settled },
    credentialHash: parts.credentialHash,
    quiet: async () => {
      for (;;) {
        const head = await log.head();
        if (!(await settled(head, QUIET_WITHIN_MS))) throw new Error('The board did not come to rest.');
        // Only views that have settled know every deadline that has been set.
        await deadlines.fired();
        if ((await log.head()) === head) return;
      }
    },
    ailments: () => [
      ...[views.stopped(), running.stopped(), deadlines.stopped()].filter(
        (sentence) => sentence !== undefined,
      ),
      ...views
        .parked()
        .map(({ view, key, staleSince }) => `${view} ${key} has been standing still since ${staleSince}.`),
    ],
    close: async () => {
      await deadlines.stop();
      await running.stop();
      await views.stop();
      await documents.close();
      await log.close();
    },
  };
};
