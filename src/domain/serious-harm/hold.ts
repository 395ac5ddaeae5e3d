/** A hold on a person's records: while one stands, nothing of them is erased or put away. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';

export interface OfHold {
  readonly holdId: Id;
  readonly personId: Id;
  readonly series: string;
}

export type HoldPlaced = DomainEvent<
  'HoldPlaced',
  OfHold & { readonly because: 'SERIOUS_HARM'; readonly harmId: Id },
  never
>;
export type HoldLifted = DomainEvent<'HoldLifted', OfHold, Part<'reasons', { readonly text: string }>>;
export type HoldEvent = HoldPlaced | HoldLifted;

export interface Hold {
  readonly phase: 'NONE' | 'STANDS' | 'LIFTED';
  readonly personId: Id;
  readonly series: string;
}

const OF_HOLD = {
  holdId: 'which hold; an id',
  personId: 'whose records are held; a random pseudonym',
  series: 'who is shown it; a code',
};

export const holdKind: StreamKind<Hold, HoldEvent> = {
  category: 'hold',
  initial: { phase: 'NONE', personId: '', series: '' },
  evolve: (hold, event) => {
    const { personId, series } = event.data;
    switch (event.type) {
      case 'HoldPlaced':
        return { phase: 'STANDS', personId, series };
      case 'HoldLifted':
        return { ...hold, phase: 'LIFTED' };
    }
  },
  catalogue: {
    HoldPlaced: {
      version: 1,
      clear: { ...OF_HOLD, because: 'why records are held; a code', harmId: 'which death or harm; an id' },
      parts: {},
    },
    HoldLifted: {
      version: 1,
      clear: OF_HOLD,
      parts: { reasons: 'why the records need not be held any more' },
    },
  },
};

/** A hold has the id of what it was placed for, so that it is placed once. */
export interface PlaceHold extends OfHold {
  readonly harmId: Id;
}

export const placeHold = (
  hold: Hold,
  { holdId, personId, series, harmId }: PlaceHold,
  _given: object,
  context: Context,
): Decision<HoldEvent> => {
  const because = trace('The records are held.', HELD, context.now);
  if (hold.phase !== 'NONE') return already(because);
  const data = { holdId, personId, series, because: 'SERIOUS_HARM' as const, harmId };
  return accept([{ type: 'HoldPlaced', data, parts: [], subjects: [personId] }], because);
};

export interface LiftHold {
  readonly holdId: Id;
  readonly reasons: string;
}

export const liftHold = (
  hold: Hold,
  { holdId, reasons }: LiftHold,
  _given: object,
  context: Context,
): Decision<HoldEvent> => {
  const because = trace('The hold is lifted, with the reasons.', HELD, context.now);
  if (hold.phase === 'NONE') return refuse('NO_SUCH_HOLD', 'There is no such hold.');
  if (hold.phase === 'LIFTED') return already(because);
  const { personId, series } = hold;
  const parts = [{ name: 'reasons' as const, of: [personId], content: { text: reasons } }];
  return accept(
    [{ type: 'HoldLifted', data: { holdId, personId, series }, parts, subjects: [personId] }],
    because,
  );
};

const HELD = boardsOwn(
  'After a death or serious harm the records are held until an administrator lifts the hold.',
);
