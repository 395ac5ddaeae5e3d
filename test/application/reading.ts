/** Reading the views of a live board as the holder of a role, through the access decision. */
import { officerFacts } from '../../src/access/facts.js';
import { openSession, type ReadSession } from '../../src/application/reads/session.js';
import type { LiveBoard, TestRole } from '../support/live-board.js';

/** Once everything has come to rest. @throws Error where nobody holds the role now. */
export const reading = async (live: LiveBoard, role: TestRole): Promise<ReadSession> => {
  await live.quiet();
  const board = live.board();
  const facts = await board.facts();
  const reader = officerFacts(facts, live.officer(role), board.clock.now());
  if (reader === undefined) throw new Error(`Nobody holds ${role}.`);
  return openSession(board, reader, facts, 'SAFEGUARDING');
};
