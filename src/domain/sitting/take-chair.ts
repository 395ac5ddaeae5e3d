/** Taking the chair: "chaired by MASH Team manager and Public Protection Desk supervisor" (DRM terms, Membership). */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting, SittingEvent } from './sitting.js';
import { heldAfterAll } from './held-after-all.js';
import { hasRefusedToSign, isConvened, noSitting, sittingOver } from './sitting-state.js';

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
  const chairs = terms.chairs.map(({ role }) => role);
  const own = context.roles.filter(({ role }) => chairs.includes(role));
  if (own.length === 0) {
    return refuse('NOT_A_CHAIR', 'The chair is for those who hold its role today, or stand in for them.', {
      clause: terms.clauses.chairing,
      instead: { kind: 'ASK_ROLE', roles: chairs },
    });
  }
  const held = own.find(({ role }) => !sitting.chairs.some((chair) => chair.role === role));
  if (held === undefined) {
    return refuse('CHAIR_TAKEN', 'The chair that you could take has been taken by somebody else.', {
      clause: terms.clauses.chairing,
    });
  }
  const { sittingId } = input;
  const data = { sittingId, series, role: held.role, officer: actor.id, as: held.as };
  return accept([...before, { type: 'ChairTaken', data, parts: [], subjects: [] }], because);
};
