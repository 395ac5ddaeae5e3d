/** The board: one partnership with its jurisdiction, founded once, from a file, by the operator. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { DomainEvent, Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';

export type BoardFounded = DomainEvent<
  'BoardFounded',
  {
    readonly boardId: Id;
    readonly name: string;
    readonly jurisdiction: string;
    readonly zone: string;
    readonly foundingFileHash: string;
    readonly administratorRoles: readonly string[];
  },
  never
>;
export type FoundingCompleted = DomainEvent<'FoundingCompleted', { readonly boardId: Id }, never>;
export type BoardEvent = BoardFounded | FoundingCompleted;

export interface Board {
  readonly phase: 'NONE' | 'BEING_FOUNDED' | 'FOUNDED';
  /** The partnership's public name. */
  readonly name: string;
  /** Whose law and whose calendar it goes by: a code of the board, which no rule asks for. */
  readonly jurisdiction: string;
  /** Zone of the board's local days, for example `Europe/London`. */
  readonly zone: string;
  readonly foundingFileHash: string;
  readonly administratorRoles: readonly string[];
}

export interface FoundBoard {
  readonly name: string;
  readonly jurisdiction: string;
  readonly zone: string;
  readonly foundingFileHash: string;
  readonly administratorRoles: readonly string[];
}

export const boardKind: StreamKind<Board, BoardEvent> = {
  category: 'board',
  initial: {
    phase: 'NONE',
    name: '',
    jurisdiction: '',
    zone: 'UTC',
    foundingFileHash: '',
    administratorRoles: [],
  },
  evolve: (board, event) => {
    switch (event.type) {
      case 'BoardFounded':
        return {
          phase: 'BEING_FOUNDED',
          name: event.data.name,
          jurisdiction: event.data.jurisdiction,
          zone: event.data.zone,
          foundingFileHash: event.data.foundingFileHash,
          administratorRoles: event.data.administratorRoles,
        };
      case 'FoundingCompleted':
        return { ...board, phase: 'FOUNDED' };
    }
  },
  catalogue: {
    BoardFounded: {
      version: 1,
      clear: {
        boardId: 'which board; an id made from its code',
        name: "the partnership's public name",
        jurisdiction: 'decides calendar and law; a code',
        zone: 'what is a day for this board; a public name',
        foundingFileHash: 'tells a repeated founding from another one; a hash',
        administratorRoles: 'who may appoint officers later; role codes',
      },
      parts: {},
    },
    FoundingCompleted: { version: 1, clear: { boardId: 'which board; an id made from its code' }, parts: {} },
  },
};

/** Begins the founding. The same file again goes on where it stopped; another file is not accepted. */
export const foundBoard = (
  board: Board,
  input: FoundBoard,
  given: { readonly boardId: Id },
  context: Context,
): Decision<BoardEvent> => {
  const because = trace('A board is founded once, from one file.', FOUNDING, context.now);
  if (board.phase === 'NONE') {
    const data = { boardId: given.boardId, ...input };
    return accept([{ type: 'BoardFounded', data, parts: [], subjects: [] }], because);
  }
  if (board.foundingFileHash === input.foundingFileHash) return already(because);
  return refuse('BOARD_ALREADY_FOUNDED', 'This board has been founded from another file.', {
    clause: FOUNDING,
  });
};

/** Ends the founding: from here on officers are appointed by the board's own administrators. */
export const completeFounding = (
  board: Board,
  _input: object,
  given: { readonly boardId: Id },
  context: Context,
): Decision<BoardEvent> => {
  const because = trace('Everything in the founding file has been recorded.', FOUNDING, context.now);
  if (board.phase === 'NONE') return refuse('BOARD_NOT_FOUNDED', 'This board has not been founded yet.');
  if (board.phase === 'FOUNDED') return already(because);
  return accept(
    [{ type: 'FoundingCompleted', data: { boardId: given.boardId }, parts: [], subjects: [] }],
    because,
  );
};

const FOUNDING = boardsOwn('A board is founded by its operator on an empty log, from a file.');
