/**
 * Entering after an outage: the outage has been declared, the time lies within it, and a chair or the co-ordinator
 * enters. Then everything is judged as of then: the time, and the roles that were held at it.
 */
import { notEntitled } from '../access/authority.js';
import {
  ACCESS_CATEGORIES,
  officerFacts,
  termsNow,
  type AccessFacts,
  type ActorFacts,
} from '../access/facts.js';
import { boardsOwn, refuse, type Refusal } from '../domain/decision.js';
import { outageKind } from '../domain/outage/outage.js';
import { sayDateTime, type Instant } from '../domain/time.js';
import type { CommandMeta, Look } from './command.js';

interface AsOf {
  readonly actor: ActorFacts;
  readonly now: Instant;
  readonly enteredAfterwards?: true;
}

/** Who acts and when, as the decision is given it; for what happens now, that is what came with the command. */
export const asOfThen = async (
  { actor, now, afterwards }: CommandMeta,
  category: string,
  facts: AccessFacts,
  look: Look,
): Promise<AsOf | Refusal> => {
  if (afterwards === undefined) return { actor, now };
  const { happenedAt, outageId } = afterwards;
  if (NEVER_AFTERWARDS.has(category)) {
    return refuse('NOT_AFTERWARDS', 'This is recorded as it happens: who may act rests on it.', {
      path: ['outage'],
    });
  }
  const { declared } = await look.state(outageKind, outageId);
  if (declared === undefined) {
    return refuse('NO_SUCH_OUTAGE', 'No outage with this id has been declared.', { path: ['outage'] });
  }
  const terms = termsNow(facts, now).get(declared.series);
  const barred = notEntitled(actor, [
    { of: 'CHAIR', terms },
    { of: 'COORDINATOR', terms },
  ]);
  if (barred !== undefined) return barred;
  if (happenedAt < declared.from || happenedAt > declared.until) {
    const { zone } = facts.board;
    const sentence =
      `The outage lasted from ${sayDateTime(declared.from, zone)} to ${sayDateTime(declared.until, zone)}: ` +
      'only what happened within it is entered afterwards.';
    return refuse('NOT_DURING_THE_OUTAGE', sentence, { path: ['happenedAt'], clause: AS_OF_THEN });
  }
  const { id } = actor.actor;
  const then = officerFacts(facts, id, happenedAt);
  return { actor: then ?? { ...actor, roles: [] }, now: happenedAt, enteredAfterwards: true };
};

/** Whose streams say who may do what: entered as of then, they would give rights for the past. */
const NEVER_AFTERWARDS: ReadonlySet<string> = new Set([...ACCESS_CATEGORIES, outageKind.category]);

const AS_OF_THEN = boardsOwn('What is entered after an outage happened during it, and is judged as of then.');
