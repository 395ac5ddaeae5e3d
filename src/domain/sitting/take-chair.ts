/**
 * Taking the chair: "chaired by MASH Team manager and Public Protection Desk supervisor" (DRM terms, Membership);
 * "chaired by Intake and Assessment Service Manager", with a deputy (RMM terms, Chairing arrangements).
 */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from './sitting.js';
import type { SittingEvent } from './sitting-events.js';
import { heldAfterAll } from './held-after-all.js';
import { hasRefusedToSign, isConvened, noSitting, sittingOver } from './sitting-state.js';
import { chairRoles, givesWay, titlesAt } from './who-chairs.js';

export interface TakeChair {
  readonly sittingId: Id;
}

export interface TakeChairGiven {
  /** The version of the declaration that they refused to sign; left out where they did not, or there is none. */
  readonly refusedText?: number;
}

export const takeChair = (
  sitting: Sitting,
  input: TakeChair,
  { refusedText }: TakeChairGiven,
  context: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const { now, actor } = context;
  const because = trace(
    'The sitting is chaired by the roles that its terms name.',
    terms.clauses.chairing,
    now,
  );
  const before = sitting.phase === 'OPEN' ? [] : heldAfterAll(sitting, input.sittingId, context);
  if (sitting.chairs.some((chair) => chair.officer === actor.id)) {
    return before === undefined || before.length === 0 ? already(because) : accept(before, because);
  }
  if (before === undefined) return sittingOver(sitting);
  const refusing = hasRefusedToSign(terms, refusedText);
  if (refusing !== undefined) return refusing;
  const titles = titlesAt(sitting, context);
  if (titles.length === 0) {
    return refuse('NOT_A_CHAIR', 'The chair is for those who hold its role today, or stand in for them.', {
      clause: terms.clauses.chairing,
      instead: { kind: 'ASK_ROLE', roles: chairRoles(terms) },
    });
  }
  const title = titles.find((mine) => {
    const taken = sitting.chairs.find(({ role }) => role === mine.role);
    return taken === undefined || (givesWay(taken) && !givesWay(mine));
  });
  if (title === undefined) {
    return refuse('CHAIR_TAKEN', 'The chair that you could take has been taken by somebody else.', {
      clause: terms.clauses.chairing,
    });
  }
  const { sittingId } = input;
  const data = { sittingId, series, ...title, officer: actor.id };
  return accept([...before, { type: 'ChairTaken', data, parts: [], subjects: [] }], because);
};
