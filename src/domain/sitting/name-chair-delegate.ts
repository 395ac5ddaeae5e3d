/**
 * A chair names somebody who takes the chair of one sitting, where the terms let it: so that a meeting whose chair
 * and deputy cannot come is held all the same. What was named can be withdrawn until the chair is taken by it.
 */
import {
  accept,
  already,
  boardsOwn,
  refuse,
  trace,
  type Context,
  type Decision,
  type HeldRole,
  type Refusal,
} from '../decision.js';
import type { Id } from '../event.js';
import { heldAfterAll } from './held-after-all.js';
import type { Sitting } from './sitting.js';
import type { Convening, SittingEvent } from './sitting-events.js';
import { isConvened, noSitting, sittingOver } from './sitting-state.js';
import { chairRoles, isAtMeeting, titlesAt, titlesTo } from './who-chairs.js';

export interface NameChairDelegate {
  readonly sittingId: Id;
  readonly officer: Id;
  /** The chair that they are to take. */
  readonly role: string;
}

export interface NameChairDelegateGiven {
  /** What the officer holds today; undefined where nobody in post has the id. */
  readonly delegate: { readonly roles: readonly HeldRole[] } | undefined;
}

type Convened = Sitting & { readonly convening: Convening };

export const nameChairDelegate = (
  sitting: Sitting,
  input: NameChairDelegate,
  { delegate }: NameChairDelegateGiven,
  context: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { sittingId, officer, role } = input;
  const { terms, series } = sitting.convening;
  const because = trace('They may take this chair at this sitting.', NAMED, context.now);
  const before = sitting.phase === 'OPEN' ? [] : heldAfterAll(sitting, sittingId, context);
  if (before === undefined) return sittingOver(sitting);
  const refused = notAllowed(sitting) ?? notYours(sitting, role, context);
  if (refused !== undefined) return refused;
  if (delegate === undefined)
    return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['officer'] });
  const asBefore = sitting.chairDelegates.some((named) => named.role === role && named.officer === officer);
  const anyway = titlesTo(terms, [], { actor: { id: officer }, roles: delegate.roles });
  if (asBefore || anyway.some((title) => title.role === role)) return already(because);
  if (!isAtMeeting(terms, delegate.roles)) {
    return refuse(
      'DELEGATE_NOT_A_MEMBER',
      'Whoever chairs reads what the members read: name somebody who holds a role of this meeting.',
      { clause: NAMED, path: ['officer'] },
    );
  }
  const taken = inTheChair(sitting, role);
  if (taken !== undefined) return taken;
  const data = { sittingId, series, role, officer, namedBy: context.actor.id };
  return accept([...before, { type: 'ChairDelegateNamed', data, parts: [], subjects: [] }], because);
};

export type WithdrawChairDelegate = Omit<NameChairDelegate, 'officer'>;

export const withdrawChairDelegate = (
  sitting: Sitting,
  { sittingId, role }: WithdrawChairDelegate,
  _given: object,
  context: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const because = trace('Nobody is named for this chair any more.', NAMED, context.now);
  const named = sitting.chairDelegates.find((delegate) => delegate.role === role);
  if (named === undefined) return already(because);
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return sittingOver(sitting);
  const refused = notYours(sitting, role, context) ?? inTheChair(sitting, role);
  if (refused !== undefined) return refused;
  const data = { sittingId, series: sitting.convening.series, role, officer: named.officer };
  return accept([{ type: 'ChairDelegateWithdrawn', data, parts: [], subjects: [] }], because);
};

const notAllowed = ({ convening: { terms } }: Convened): Refusal | undefined =>
  terms.chairDelegation === true
    ? undefined
    : refuse('NO_CHAIR_DELEGATION', 'By these terms the chair is taken by its own roles alone.', {
        clause: terms.clauses.chairing,
        instead: { kind: 'ASK_ROLE', roles: chairRoles(terms) },
      });

/** Whoever was named themself names nobody further. */
const notYours = (sitting: Convened, role: string, context: Context): Refusal | undefined => {
  const { terms } = sitting.convening;
  const mine = titlesAt(sitting, context).some((title) => title.role === role && title.namedBy === undefined);
  if (mine) return undefined;
  const chair = terms.chairs.find((candidate) => candidate.role === role);
  return refuse('NOT_YOUR_CHAIR', 'Name somebody for a chair that you hold, or are the deputy of.', {
    clause: terms.clauses.chairing,
    path: ['role'],
    instead: { kind: 'ASK_ROLE', roles: chairRoles({ chairs: chair ? [chair] : terms.chairs }) },
  });
};

/** A chair that somebody has been given is not taken from under them: who holds it takes it themself. */
const inTheChair = ({ chairs, convening }: Convened, role: string): Refusal | undefined => {
  const taken = chairs.find((chairing) => chairing.role === role);
  if (taken === undefined || taken.namedBy === undefined) return undefined;
  return refuse(
    'DELEGATE_IN_THE_CHAIR',
    'Whoever was named for this chair has taken it. Its holder can take it from them.',
    { clause: NAMED, path: ['role'], instead: { kind: 'ASK_ROLE', roles: chairRoles(convening.terms) } },
  );
};

const NAMED = boardsOwn('A chair may name somebody who takes the chair of one sitting.');
