/**
 * The writer thread: the one place in the process where boards' logs are written. It takes everything that is
 * waiting, writes it in one transaction for each board, and answers when these are on the disk: concurrent
 * appends share the cost of a commit, and nobody waits for company. What else belongs in the log's transaction
 * is a module that this thread loads.
 */
import { parentPort, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { BoardWriter } from './board-writer.js';
import type { Answer, AppendRequest, BoardNumber, RequestNumber, ToWriter } from './writer-messages.js';

/** Bounds of a batch: past either, what was taken is committed before more is taken. */
const BATCH_APPENDS = 256;
const BATCH_MILLISECONDS = 2;

const port = parentPort as MessagePort;
const boards = new Map<BoardNumber, BoardWriter>();
let waiting: AppendRequest[] = [];

const receive = (message: ToWriter): void => {
  if (message.kind === 'append') {
    for (const append of message.appends) waiting.push(append);
    return;
  }
  while (waiting.length > 0) writeBatch();
  if (message.kind === 'open')
    answer(message.request, () => boards.set(message.board, new BoardWriter(message.file)));
  if (message.kind === 'close') answer(message.request, () => closeBoard(message.board));
  if (message.kind === 'stop') stop();
};

/** Takes what came in meanwhile, without going back to the event loop. */
const receiveWaiting = (): void => {
  while (waiting.length < BATCH_APPENDS) {
    const next = receiveMessageOnPort(port) as { readonly message: ToWriter } | undefined;
    if (next === undefined) return;
    receive(next.message);
  }
};

const writeBatch = (): void => {
  const until = performance.now() + BATCH_MILLISECONDS;
  const touched = new Set<BoardWriter>();
  const closed: Answer[] = [];
  let taken = 0;
  for (const append of waiting) {
    const board = boards.get(append.board);
    if (board === undefined)
      closed.push({ request: append.request, kind: 'unavailable', sentence: 'This log has been closed.' });
    else {
      board.append(append);
      touched.add(board);
    }
    taken += 1;
    if (taken >= BATCH_APPENDS || performance.now() >= until) break;
  }
  waiting = waiting.slice(taken);
  port.postMessage([...closed, ...[...touched].flatMap((board) => board.commit())]);
};

const answer = (request: RequestNumber, act: () => void): void => {
  try {
    act();
    port.postMessage([{ request, kind: 'done' } satisfies Answer]);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    port.postMessage([{ request, kind: 'notDone', sentence } satisfies Answer]);
  }
};

const closeBoard = (number: BoardNumber): void => {
  boards.get(number)?.close();
  boards.delete(number);
};

const stop = (): void => {
  for (const number of [...boards.keys()]) closeBoard(number);
  port.close();
};

port.on('message', (message: ToWriter) => {
  receive(message);
  while (waiting.length > 0) {
    receiveWaiting();
    writeBatch();
  }
});
