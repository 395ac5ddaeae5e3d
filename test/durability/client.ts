/** A client that trusts nobody: it keeps its own ledger and sends again whatever was not acknowledged. */
import { isDeepStrictEqual } from 'node:util';
import type { LocalIssuer } from '../../src/cli/local-issuer.js';
import type { Chance } from './chance.js';
import { sendTo } from './doors.js';
import type { Acknowledged, Entry, Ledger } from './ledger.js';
import type { Script } from './scripts.js';
import type { Whereabouts } from './whereabouts.js';

/** One in so many commands is one that was acknowledged before. */
const REPEATED_ONE_IN = 4;
/** A busy service may ask to be asked again; for ever would be a fault. */
const ASKED_AGAIN_AT_MOST = 50;

/** Runs a script until there is no service any more. @throws Error where an answer is not as promised. */
export const runClient = async (
  script: Script,
  ledger: Ledger,
  chance: Chance,
  { issuer, whereabouts }: { readonly issuer: LocalIssuer; readonly whereabouts: Whereabouts },
): Promise<void> => {
  let served = await whereabouts.other(undefined);
  const answerTo = async (entry: Entry): Promise<Acknowledged | undefined> => {
    for (let asked = 0; served !== undefined;) {
      const answer = await sendTo(served, entry, issuer);
      if (answer === 'GONE') served = await whereabouts.other(served);
      else if (answer !== 'AGAIN') return answer;
      else if ((asked += 1) > ASKED_AGAIN_AT_MOST) throw new Error(`No answer to ${entry.sent.command}.`);
    }
    return undefined;
  };

  let step = script.next();
  while (served !== undefined) {
    const known = ledger.acknowledged();
    if (known.length > 0 && chance.oneIn(REPEATED_ONE_IN)) {
      const entry = chance.pick(known);
      const again = await answerTo(entry);
      if (again !== undefined) assertSame(entry, again);
    }
    const entry = ledger.note(step.value);
    const answer = await answerTo(entry);
    if (answer === undefined) return;
    entry.answer = answer;
    whereabouts.acknowledged();
    step = script.next(answer);
  }
};

/** The repeat of an acknowledged command answers as it did at first. */
const assertSame = (entry: Entry, again: Acknowledged): void => {
  if (!isDeepStrictEqual(again, entry.answer))
    throw new Error(`Acknowledged ${JSON.stringify(entry.answer)}, then ${JSON.stringify(again)}.`);
  entry.repeats += 1;
};
