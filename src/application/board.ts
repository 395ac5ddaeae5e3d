/**
 * A board, open: its log, its views, its policies and the one way to change anything in it. Code gets a handle
 * on one board and cannot name another's. Several instances may have the same board open: each answers requests, and
 * one at a time owns what must have one owner (ADR 46).
 */
import type { AccessFacts } from '../access/facts.js';
import type { Id } from '../domain/event.js';
import type { Tokenise } from '../domain/person/tokens.js';
import { projections } from '../projections/all.js';
import type { DocumentStore, FindByIndex } from '../store/documents.js';
import type { EventLog } from '../store/event-log.js';
import type { Clock } from './clock.js';
import { courtesy } from './courtesy.js';
import { executeOn, type Execute } from './execute.js';
import { factsOf } from './facts-tail.js';
import { foldsOf } from './folds.js';
import { idsOf, type BoardIds } from './ids.js';
import { refuseOlderLog } from './older-log.js';
import { settling } from './settling.js';
import { soleLease, type Lease } from './ownership/lease.js';
import { keepOwning } from './ownership/owner.js';
import { openProgress, watchProgress } from './ownership/progress.js';
import type { InstanceRole } from './ownership/role.js';
import { boardsWork } from './owners-work.js';
import { lookUpPolicies } from './policies/checkpoint.js';
import { inTurn } from './queue.js';
import { keepHelping } from './views/rebuilding/helping.js';
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
  /** What this instance is there for; left out where it is the only one. */
  readonly role?: InstanceRole;
  /** What its owner is owner by; left out where this process has the board's files to itself. */
  readonly lease?: Lease;
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
  /**
   * Fires what is due, where this instance owns the board, and waits until nothing follows from it any more; for
   * demonstrations and tests.
   */
  readonly quiet: () => Promise<void>;
  /** Sentences on what does not run as it should; none while all is well. */
  readonly ailments: () => readonly string[];
  /** The same of this instance alone: what it owns, or cannot own. What ails the owner elsewhere is not among it. */
  readonly ownAilments: () => readonly string[];
  /** Whether this instance owns the board at the moment: feeds its views, runs its policies, fires its deadlines. */
  readonly isOwner: () => boolean;
  /**
   * Gives back what this instance owns, where another may take it, and contends for it no more; requests are answered
   * as before. For a process that is about to end: its board is fed on while the last requests are answered.
   */
  readonly handOver: () => Promise<void>;
  /** Closes the board for this instance; what it owns is another's at once. */
  readonly close: () => Promise<void>;
}

const WAITING_FOR_ONE_STREAM_AT_MOST = 1_000;
const QUIET_WITHIN_MS = 60_000;

/**
 * Opens a board. Where this process has it to itself, its views have caught up with its log by then.
 * @throws LogIsOlder where the log was put back from an older backup; log and documents are closed then.
 */
export const openBoard = async (parts: BoardParts, boardId: Id): Promise<Board> => {
  const { log, documents, clock, tokenise, role = 'BOTH', lease = soleLease() } = parts;
  try {
    await refuseOlderLog(parts, Object.keys(projections), await lookUpPolicies(documents));
  } catch (error) {
    await documents.close();
    await log.close();
    throw error;
  }
  const ids = idsOf(boardId);
  const folds = foldsOf(log);
  const facts = factsOf(log);
  const progress = openProgress();
  const leaseOf = lease.beside;
  const shared = lease.sole ? {} : { leaseOf };
  const views = openViews(log, documents, projections, { waiting: progress.views, ...shared });
  const { settled, settle } = settling({ log, views, progress });

  const services = {
    ...{ settle, tokenise },
    document: <Doc>(view: string, key: string) => views.get<Doc>(view, key),
    find: async <Doc>(view: string, query: FindByIndex): Promise<readonly Doc[]> =>
      (await views.find<Doc>(view, query)).flatMap(({ document }) => (document === null ? [] : [document])),
  };
  const turns = inTurn(WAITING_FOR_ONE_STREAM_AT_MOST);
  const execute = executeOn({
    log,
    folds,
    ids,
    inTurn: turns,
    courtesy: courtesy(),
    services,
    facts,
    inputHash: parts.inputHash,
  });

  const work = boardsWork({ log, documents, views, folds, ids, clock, execute, facts, progress, lease });
  const owning = role === 'API' ? undefined : keepOwning(lease, work.under);
  const isOwner = (): boolean => owning?.isOwner() === true;
  const watch = lease.sole ? undefined : watchProgress(documents, { progress, lease, isOwner });
  const helping =
    lease.sole || role === 'API'
      ? undefined
      : keepHelping({ log, documents, projections: Object.values(projections), leaseOf, isOwner });
  const ownAilments = (): readonly string[] =>
    isOwner() ? work.ailments() : [owning, helping].flatMap((part) => part?.ailments() ?? []);
  if (lease.sole) await owning?.begun;
  const giveBack = async (): Promise<void> => {
    // Neither waits for the other: what is to be another's at once is not kept for what takes a while to end.
    await Promise.all([helping?.stop(), owning?.stop()]);
  };

  return {
    ...{ code: parts.code, ids, log, clock, views, execute, facts, settled, isOwner },
    credentialHash: parts.credentialHash,
    quiet: async () => {
      for (;;) {
        const head = await log.head();
        if (!(await settled(head, QUIET_WITHIN_MS))) throw new Error('The board did not come to rest.');
        // Only views that have settled know every deadline that has been set.
        await work.deadlinesFired();
        if ((await log.head()) === head) return;
      }
    },
    ailments: () => [...ownAilments(), ...(watch?.ailments() ?? [])],
    ownAilments,
    handOver: async () => {
      if (!lease.sole) await giveBack();
    },
    close: async () => {
      await giveBack();
      await watch?.stop();
      progress.close();
      await documents.close();
      await log.close();
    },
  };
};
