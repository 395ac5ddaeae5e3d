/** A child who was referred again has two records; once somebody says that they are one, everything follows both. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { officerFacts } from '../../src/access/facts.js';
import { readRecord } from '../../src/application/reads/person.js';
import { openSession, type ReadSession } from '../../src/application/reads/session.js';
import type { Id } from '../../src/domain/event.js';
import { closeLiveBoards, openLiveBoard, stopWriter, type LiveBoard } from '../support/live-board.js';
import { PERSONAL, refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(stopWriter);

const reading = async (live: LiveBoard): Promise<ReadSession> => {
  await live.quiet();
  const board = live.board();
  const facts = await board.facts();
  const reader = officerFacts(facts, live.officer('DRM_COORDINATOR'), board.clock.now());
  if (reader === undefined) throw new Error('Nobody coordinates.');
  return openSession(board, reader, facts, 'SAFEGUARDING');
};

const merge = async (live: LiveBoard, personId: Id, into: Id): Promise<void> => {
  await live.quiet();
  await live.as('DRM_COORDINATOR').does('MergePeople', { personId, into, reason: `${PERSONAL} same aunt.` });
  await live.quiet();
};

describe('one record of a person', () => {
  it('read by itself shows what is to be heeded by every record', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    const { personId } = await refer(live);
    const heed = { addressHidden: true, doNotContact: true, instructions: `${PERSONAL} ring the school.` };
    await live.quiet();
    await live.as('HEALTH').does('RecordSafeContact', { personId: first.personId, ...heed });
    await merge(live, personId, first.personId);
    expect((await readRecord(await reading(live), personId))?.safeContacts).toMatchObject([
      { recordedOf: first.personId, addressHidden: true, doNotContact: true },
    ]);
  });
});
