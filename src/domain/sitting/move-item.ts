/** A chair hears an item earlier or later than the terms would: the order of the terms is kept beside it, with the reason. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from './sitting.js';
import type { SittingEvent } from './sitting-events.js';
import { isConvened, noSitting, sittingOver } from './sitting-state.js';

export interface MoveItem {
  readonly sittingId: Id;
  readonly personId: Id;
  /** From 1; null: back to where the terms put it. */
  readonly toPlace: number | null;
  readonly reason: string;
}

export interface MoveItemGiven {
  /** Whether a referral places the person at this sitting. */
  readonly listed: boolean;
  readonly discussion: 'NOT_STARTED' | 'GOING_ON' | 'CLOSED';
}

export const moveItem = (
  sitting: Sitting,
  { sittingId, personId, toPlace, reason }: MoveItem,
  { listed, discussion }: MoveItemGiven,
  context: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { series } = sitting.convening;
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return sittingOver(sitting);
  if (!listed) {
    return refuse('NOT_ON_THE_AGENDA', 'This person is not to be heard at this sitting.', {
      path: ['agendaItem'],
    });
  }
  if (discussion !== 'NOT_STARTED') {
    return refuse('ITEM_HEARD', 'This item is being discussed or has been: its place is what happened.', {
      clause: CHAIRS_ORDER,
      path: ['agendaItem'],
    });
  }
  if (toPlace !== null && (!Number.isInteger(toPlace) || toPlace < 1)) {
    return refuse('NO_SUCH_PLACE', 'Places on an agenda are counted from 1.', { path: ['toPlace'] });
  }
  const because = trace(sentence(toPlace), CHAIRS_ORDER, context.now);
  if (stands(sitting.moves ?? [], personId, toPlace)) return already(because);
  return accept(
    [
      {
        type: 'ItemMovedByChair',
        data: { sittingId, series, personId, toPlace },
        parts: [{ name: 'reason', of: [personId], content: { text: reason } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

/** Only the newest move is certain to be kept to the letter: an older one may be wanted again. */
const stands = (moves: NonNullable<Sitting['moves']>, personId: Id, toPlace: number | null): boolean => {
  const newest = moves.at(-1);
  return toPlace === null
    ? !moves.some((move) => move.personId === personId)
    : newest?.personId === personId && newest.toPlace === toPlace;
};

const sentence = (toPlace: number | null): string =>
  toPlace === null
    ? 'The chair puts the item back to where the terms of reference put it.'
    : `The chair hears the item in place ${toPlace}. The order of the terms of reference is kept beside it, with the reason.`;

const CHAIRS_ORDER = boardsOwn(
  'A chair may hear an item earlier or later, with a reason; the order of the terms is kept.',
);
