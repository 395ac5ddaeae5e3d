/**
 * How an operator's tool asks the instances that run for a rebuild, and hears what came of it: through settings of the
 * documents, because nothing else is common to them. Anybody asks; the owner of the board alone answers, under its fence.
 */
import type { Settings } from '../../ownership/contended-lease.js';
import { claim, valueOf } from '../../ownership/fenced.js';
import type { Tenure } from '../../ownership/lease.js';
import { ownPulse } from '../../ownership/pulse.js';
import type { Comparison } from '../compare.js';

interface Asked {
  /** Another one for each time that somebody asks. */
  readonly id: string;
  readonly view: string;
}

interface Answer {
  readonly id: string;
  readonly comparison: Comparison;
}

interface Answers {
  /** What an owner knows of and has not answered yet. */
  readonly heard: readonly string[];
  readonly answered: readonly Answer[];
}

/** Nobody who could do it has heard of what was asked for. */
export class NobodyRebuilds extends Error {
  override readonly name = 'NobodyRebuilds';
}

const ASKED = 'rebuilds asked for';
const ANSWERED = 'rebuilds answered';
/** Whoever asked looks more often than so many others ask. */
const ANSWERS_KEPT = 100;
const HEARD_WITHIN_MS = 30_000;
const LOOKS_EVERY_MS = 250;

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
 * @throws NobodyRebuilds where no owner has heard of it in time: nothing is asked for any more then
 */
export const askForRebuild = async ({
  documents,
  id,
  view,
  heardWithinMs = HEARD_WITHIN_MS,
}: Asking): Promise<Comparison> => {
  await change(documents, (asked) => [...asked, { id, view }]);
  const since = ownPulse.now();
  for (let isHeard = false; ;) {
    const { heard, answered } = answersIn(valueOf(await documents.getSetting(ANSWERED)));
    const answer = answered.find((one) => one.id === id);
    if (answer !== undefined) return answer.comparison;
    isHeard ||= heard.includes(id);
    if (!isHeard && ownPulse.now() - since >= heardWithinMs) {
      await change(documents, (asked) => without(asked, id));
      throw new NobodyRebuilds(
        `No worker has taken up the rebuild of ${view} within ${Math.round(heardWithinMs / 1_000)} seconds: is one running?`,
      );
    }
    await ownPulse.wait(LOOKS_EVERY_MS);
  }
};

const without = (asked: readonly Asked[], id: string): readonly Asked[] =>
  asked.filter((one) => one.id !== id);

/** The owner's side. */
export interface Answering {
  /** Looks what is asked for, and answers each in turn. @throws TenureOver, and what a rebuild failed with */
  readonly answerAll: (rebuild: (view: string) => Promise<Comparison>) => Promise<void>;
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
  return {
    answerAll: async (rebuild) => {
      for (;;) {
        const { answered } = answersIn(setting.value());
        const isAnswered = new Set(answered.map(({ id }) => id));
        const asked = askedIn(await documents.getSetting(ASKED));
        const open = asked.filter(({ id, view }) => views.includes(view) && !isAnswered.has(id));
        const [next] = open;
        if (next === undefined) {
          // Of these somebody has the answer; whoever asked for what there is not is told that nobody takes it up.
          if (asked.some(({ id }) => isAnswered.has(id)))
            await change(documents, (all) => all.filter(({ id }) => !isAnswered.has(id)));
          return;
        }
        const heard = open.map(({ id }) => id);
        await setting.write(JSON.stringify({ heard, answered } satisfies Answers));
        const answer = { id: next.id, comparison: await rebuild(next.view) };
        const kept = [...answered, answer].slice(-ANSWERS_KEPT);
        const waiting = heard.filter((id) => id !== next.id);
        await setting.write(JSON.stringify({ heard: waiting, answered: kept } satisfies Answers));
      }
    },
  };
};
