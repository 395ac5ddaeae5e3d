/** Watches the clock for the deadlines that policies have set. One that was slept through fires once, late. */
import { setTimeout as pause } from 'node:timers/promises';
import { machineFacts } from '../../access/facts.js';
import type { DueDeadline } from '../../projections/standing.js';
import type { FoundDocument } from '../../store/documents.js';
import { assertHolds } from '../ownership/lease.js';
import { untilSeen, type PolicyServices } from './runner.js';

export interface Deadlines {
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** Resolves once everything that was due when it was asked has fired. */
  readonly fired: () => Promise<void>;
  /** Why deadlines are not fired, or no longer noticed; undefined while all is well. */
  readonly stopped: () => string | undefined;
}

const AT_ONCE_AT_MOST = 100;
const AFTER_A_FAULT_MS = 1_000;

export const watchDeadlines = (services: PolicyServices): Deadlines => {
  const { views, clock, log, tenure } = services;
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, tenure.over]);
  let callOff = (): void => undefined;
  let round: Promise<void> = Promise.resolve();
  let following: Promise<void> = Promise.resolve();
  let fault: string | undefined;
  let stopped: string | undefined;

  const again = (): Promise<void> => {
    round = round
      .then(fireAndWait)
      .then(() => void (fault = undefined))
      .catch(async (error: unknown) => {
        if (signal.aborted) return;
        fault = sentenceOf(error);
        await pause(AFTER_A_FAULT_MS, undefined, { signal: signal }).catch(() => undefined);
        void again();
      });
    return round;
  };

  const fireAndWait = async (): Promise<void> => {
    callOff();
    // One that has been fired and still stands in the view, because it is parked there, is not fired for ever.
    const done = new Set<string>();
    const unfired = (found: readonly FoundDocument<DueDeadline>[]): readonly DueDeadline[] =>
      found.flatMap(({ key, document }) =>
        document === null || done.has(`${key} ${document.dueAt}`) ? [] : [document],
      );
    let now = clock.now();
    // However many stand parked at the head, what is due behind them is found.
    let standing = 0;
    while (!signal.aborted) {
      now = clock.now();
      const limit = AT_ONCE_AT_MOST + standing;
      const found = await views.find<DueDeadline>('deadlines', { index: 'byDue', equal: [], to: now, limit });
      const due = unfired(found);
      standing = found.length - due.length;
      for (const deadline of due) {
        await fire(services, deadline);
        done.add(`${deadline.policy}/${deadline.key} ${deadline.dueAt}`);
      }
      if (due.length === 0 && found.length < limit) break;
      await untilSeen(views, await log.head(), signal);
    }
    if (signal.aborted) return;
    const query = { index: 'byDue', equal: [], from: now, limit: AT_ONCE_AT_MOST };
    const [next] = unfired(await views.find('deadlines', query));
    if (next !== undefined) callOff = clock.at(next.dueAt, () => void again());
  };

  /** A deadline that has just been set may be the next one. */
  const follow = async (): Promise<void> => {
    const head = await log.head();
    await untilSeen(views, head, signal);
    await again();
    const read = { after: head, limit: AT_ONCE_AT_MOST, categories: ['policy'] };
    for await (const page of log.follow(read, signal)) {
      const last = page.events.at(-1);
      if (last === undefined) continue;
      await untilSeen(views, last.position, signal);
      await again();
    }
  };

  return {
    start: () => {
      following = follow().catch((error: unknown) => {
        stopped = sentenceOf(error);
        services.failed(error);
      });
    },
    stop: async () => {
      stopping.abort();
      callOff();
      await following;
      await round;
    },
    fired: again,
    stopped: () => stopped ?? fault,
  };
};

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Deadlines cannot be fired.';

const fire = async (services: PolicyServices, deadline: DueDeadline): Promise<void> => {
  const { execute, facts, clock, ids, tenure } = services;
  const { policy, key, dueAt } = deadline;
  const commandId = ids.policyCommand(policy, key, dueAt, 0);
  const actor = machineFacts(await facts(), 'POLICY', policy);
  const purpose = 'SAFEGUARDING';
  assertHolds(tenure);
  await execute('FireDeadline', deadline, {
    commandId,
    actor,
    purpose,
    now: clock.now(),
    correlationId: commandId,
  });
};
