/**
 * How an operator's tool asks the instances that run for a rebuild, and hears what came of it: through settings of the
 * documents, because nothing else is common to them. Anybody asks; the owner of the board alone answers, under its fence.
 */
import { DocumentsUnavailable } from '../../../store/documents.js';
import type { Settings } from '../../ownership/contended-lease.js';
import { claim, valueOf } from '../../ownership/fenced.js';
import type { Tenure } from '../../ownership/lease.js';
import { ownPulse } from '../../ownership/pulse.js';
import { inTurn } from '../../queue.js';
import type { Comparison } from '../compare.js';
import { UnlikePartitions } from './working.js';

interface Asked {
  /** Another one for each time that somebody asks. */
  readonly id: string;
  readonly view: string;
}

/** The comparison, or in a sentence why there is none. */
type Answer = { readonly id: string } & ({ readonly comparison: Comparison } | { readonly failed: string });

interface Answers {
  /** What an owner knows of and has not answered yet. */
  readonly heard: readonly string[];
  readonly answered: readonly Answer[];
}

/** Nobody who could do it has heard of what was asked for. */
export class NobodyRebuilds extends Error {
  override readonly name = 'NobodyRebuilds';
}

/** What was built is not what it should be, so that it was not taken over; the view serves as it did before. */
export class RebuildFailed extends Error {
  override readonly name = 'RebuildFailed';
}

const ASKED = 'rebuilds asked for';
const ANSWERED = 'rebuilds answered';
/** Whoever asked looks more often than so many others ask. */
const ANSWERS_KEPT = 100;
const HEARD_WITHIN_MS = 30_000;
const LOOKS_EVERY_MS = 250;
const HEARS_EVERY_MS = 1_000;

const askedIn = (value: string | undefined): readonly Asked[] =>
  JSON.parse(value ?? '[]') as readonly Asked[];
const answersIn = (value: string | undefined): Answers =>
  value === undefined ? { heard: [], answered: [] } : (JSON.parse(value) as Answers);

/** Changes what is asked for, however many change it at the same time. */
const change = async (
  documents: Settings,
  to: (asked: readonly Asked[]) => readonly Asked[],
): Promise<void> => {
  for (;;) {
    const value = await documents.getSetting(ASKED);
    const before = askedIn(value);
    const after = to(before);
    if (after === before || (await documents.setSetting(ASKED, value, JSON.stringify(after)))) return;
  }
};

export interface Asking {
  readonly documents: Settings;
  /** Another one for each time that somebody asks. */
  readonly id: string;
  readonly view: string;
  readonly heardWithinMs?: number;
}

/**
 * Asks for a rebuild and waits for what came of it, however long that takes.
 * @throws NobodyRebuilds where no owner has heard of it in time: nothing is asked for any more then; RebuildFailed;
 * DocumentsUnavailable where they are away when it asks, or stay away for as long afterwards
 */
export const askForRebuild = async ({
  documents,
  id,
  view,
  heardWithinMs = HEARD_WITHIN_MS,
}: Asking): Promise<Comparison> => {
  await change(documents, (asked) => [...asked, { id, view }]);
  const since = ownPulse.now();
  let lookedAt = since;
  for (let isHeard = false; ; await ownPulse.wait(LOOKS_EVERY_MS)) {
    const found = await documents.getSetting(ANSWERED).then(
      (value) => answersIn(valueOf(value)),
      (error: unknown) => {
        // A fault that passes is nothing to whoever waits for hours.
        if (error instanceof DocumentsUnavailable && ownPulse.now() - lookedAt < heardWithinMs)
          return undefined;
        throw error;
      },
    );
    if (found === undefined) continue;
    lookedAt = ownPulse.now();
    const { heard, answered } = found;
    const answer = answered.find((one) => one.id === id);
    if (answer !== undefined) {
      if ('failed' in answer) throw new RebuildFailed(answer.failed);
      return answer.comparison;
    }
    isHeard ||= heard.includes(id);
    if (!isHeard && ownPulse.now() - since >= heardWithinMs) {
      await change(documents, (asked) => without(asked, id));
      throw new NobodyRebuilds(
        `No worker has taken up the rebuild of ${view} within ${Math.round(heardWithinMs / 1_000)} seconds: is one running?`,
      );
    }
  }
};

const without = (asked: readonly Asked[], id: string): readonly Asked[] =>
  asked.filter((one) => one.id !== id);

/** The owner's side. */
export interface Answering {
  /** Looks what is asked for, and answers each in turn. @throws TenureOver, and what a rebuild failed with */
  readonly answerAll: (rebuild: (view: string) => Promise<Comparison>) => Promise<void>;
  /** Says that it hears what is asked for while it is at this work, which may take longer than anybody waits unheard. */
  readonly hearingMeanwhile: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * @param views what there is: what is asked of anything else is not taken up
 * @throws TenureOver, FenceBehind
 */
export const openAnswering = async (
  documents: Settings,
  { tenure, views }: { readonly tenure: Tenure; readonly views: readonly string[] },
): Promise<Answering> => {
  const setting = await claim(documents, ANSWERED, tenure);
  const oneAtATime = inTurn(Number.MAX_SAFE_INTEGER);
  const now = (): Answers => answersIn(setting.value());
  const say = (to: (answers: Answers) => Answers): Promise<void> =>
    oneAtATime(ANSWERED, () => setting.write(JSON.stringify(to(now()))));

  /** What is asked for and not answered yet, each told that it is heard. */
  const hear = async (): Promise<readonly Asked[]> => {
    const isAnswered = new Set(now().answered.map(({ id }) => id));
    const asked = askedIn(await documents.getSetting(ASKED));
    const open = asked.filter(({ id, view }) => views.includes(view) && !isAnswered.has(id));
    if (open.length > 0) await say(({ answered }) => ({ heard: open.map(({ id }) => id), answered }));
    // Of these somebody has the answer; whoever asked for what there is not is told that nobody takes it up.
    else if (asked.some(({ id }) => isAnswered.has(id)))
      await change(documents, (all) => all.filter(({ id }) => !isAnswered.has(id)));
    return open;
  };
  const hearingMeanwhile: Answering['hearingMeanwhile'] = async (work) => {
    const done = new AbortController();
    const hearing = (async () => {
      while (!done.signal.aborted) {
        // A fault that passes; one that does not is met by the work itself.
        await hear().catch(() => undefined);
        await ownPulse.wait(HEARS_EVERY_MS, done.signal);
      }
    })();
    try {
      return await work();
    } finally {
      done.abort();
      await hearing;
    }
  };

  return {
    hearingMeanwhile,
    answerAll: async (rebuild) => {
      for (let [next] = await hear(); next !== undefined; [next] = await hear()) {
        const { id, view } = next;
        const answer = await hearingMeanwhile(() => answerTo(id, () => rebuild(view)));
        await say(({ heard, answered }) => ({
          heard: heard.filter((one) => one !== id),
          answered: [...answered, answer].slice(-ANSWERS_KEPT),
        }));
      }
    },
  };
};

const answerTo = async (id: string, rebuild: () => Promise<Comparison>): Promise<Answer> => {
  try {
    return { id, comparison: await rebuild() };
  } catch (error) {
    // This build has come to nothing; whatever else it failed with, the next owner goes on with it.
    if (error instanceof UnlikePartitions) return { id, failed: error.message };
    throw error;
  }
};
