import { describe, it } from '@jest/globals';
import { boardKind, completeFounding, foundBoard } from '../../../src/domain/board/board.js';
import { boardFounded, boardId, by, foundingCompleted, operator } from '../../support/a-board.js';
import { given } from '../../support/given.js';

const { boardId: _boardId, ...file } = boardFounded().data;
const founding = by(operator);

describe('founding a board', () => {
  it('given an empty log, when the operator founds the board from a file, then its founding begins', () =>
    given(boardKind).when(foundBoard, file, { boardId }, founding).thenEvents(boardFounded()));
  it('given a founding that was interrupted, when the same file is brought again, then it goes on', () =>
    given(boardKind, boardFounded()).when(foundBoard, file, { boardId }, founding).thenNothing());
  it('given a founded board, when another file is brought, then it is refused', () =>
    given(boardKind, boardFounded(), foundingCompleted())
      .when(foundBoard, { ...file, foundingFileHash: 'a hash of another file' }, { boardId }, founding)
      .thenRefused('BOARD_ALREADY_FOUNDED', {
        sentence: 'This board has been founded from another file.',
        clause: {
          heading: "Board's own rule",
          text: 'A board is founded by its operator on an empty log, from a file.',
        },
      }));
});

describe('completing the founding', () => {
  it('given a founding under way, when all of the file is recorded, then the board is founded', () =>
    given(boardKind, boardFounded())
      .when(completeFounding, {}, { boardId }, founding)
      .thenEvents(foundingCompleted()));
  it('given a founded board, then there is nothing to complete', () =>
    given(boardKind, boardFounded(), foundingCompleted())
      .when(completeFounding, {}, { boardId }, founding)
      .thenNothing());
  it('given an empty log, then there is no founding to complete', () =>
    given(boardKind).when(completeFounding, {}, { boardId }, founding).thenRefused('BOARD_NOT_FOUNDED'));
});
