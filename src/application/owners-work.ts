/** What the owner of a board does, and nobody else at the same time: feeds its views, runs its policies, fires deadlines. */
import { policies } from './policies/all.js';
import { claimPolicies } from './policies/checkpoint.js';
import { watchDeadlines, type Deadlines } from './policies/deadlines.js';
import { runPolicies, type Policies, type PolicyServices } from './policies/runner.js';
import type { DocumentStore } from '../store/documents.js';
import type { WaitingRoom } from './ownership/waiting-room.js';
import type { Lease, Tenure } from './ownership/lease.js';
import type { Work } from './ownership/owner.js';
import { publishProgress } from './ownership/progress.js';

type WorkParts = Omit<PolicyServices, 'checkpoint' | 'tenure' | 'failed'> & {
  readonly documents: DocumentStore;
  readonly lease: Lease;
};

export interface BoardsWork {
  readonly under: (tenure: Tenure, failed: (error: unknown) => void) => Work;
  /** Sentences on what does not run as it should; none while all is well. */
  readonly ailments: () => readonly string[];
  /** Resolves once everything that was due has been fired, where this instance does that. */
  readonly deadlinesFired: () => Promise<void>;
}

export const boardsWork = (parts: WorkParts): BoardsWork => {
  const { documents, views, progress, log, lease } = parts;
  let running: Policies | undefined;
  let deadlines: Deadlines | undefined;

  const ailments = (): readonly string[] => [
    ...[views.stopped(), running?.stopped(), deadlines?.stopped()].filter(
      (sentence) => sentence !== undefined,
    ),
    ...views
      .parked()
      .map(({ view, key, staleSince }) => `${view} ${key} has been standing still since ${staleSince}.`),
  ];

  const under = (tenure: Tenure, failed: (error: unknown) => void): Work => {
    const publishing = new AbortController();
    let stopping = false;
    /** Where nobody can take over, nobody waits for what does not come any more. */
    const failing = (room: WaitingRoom) => (error: unknown) => {
      if (lease.sole) room.close();
      failed(error);
    };
    let published: Promise<void> = Promise.resolve();
    return {
      start: async () => {
        const checkpoint = await claimPolicies(documents, tenure);
        // What the policies of the last owner had recorded is waited for, too: nobody knows any more what it was.
        if (!lease.sole) progress.wrote(await log.head());
        if (stopping) return;
        if (!lease.sole) {
          const toldBy = { progress, ailments, tenure };
          published = publishProgress(documents, toldBy, publishing.signal).catch(failed);
        }
        const acting = runPolicies(
          { ...parts, checkpoint, tenure, failed: failing(progress.policies) },
          policies,
        );
        const watching = watchDeadlines({ ...parts, checkpoint, tenure, failed });
        running = acting;
        deadlines = watching;
        await views.start(tenure, failing(progress.views));
        if (stopping || (views.stopped() !== undefined && !lease.sole)) return;
        await acting.start();
        if (!stopping) watching.start();
      },
      stop: async () => {
        stopping = true;
        try {
          await deadlines?.stop();
          await running?.stop();
          await views.stop();
        } finally {
          publishing.abort();
          await published;
          running = deadlines = undefined;
        }
      },
    };
  };
  return { under, ailments, deadlinesFired: async () => deadlines?.fired() };
};
