/** Lists of actions go on to their end, also where some of a page are closed to the reader. */
import { afterAll, afterEach, expect, it } from '@jest/globals';
import { officerFacts } from '../../src/access/facts.js';
import { actionPlan } from '../../src/application/reads/action-plan.js';
import { actionsDue, type ActionsPage } from '../../src/application/reads/actions-due.js';
import { openSession } from '../../src/application/reads/session.js';
import type { Id } from '../../src/domain/event.js';
import { closeLiveBoards, openLiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { discuss, openSitting, refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
/** As many as one page of the index holds, so that the last of them lies behind it. */
const OTHERS = 100;

it('whoever has a conflict about one person is shown every action about the others', async () => {
  const live = await openLiveBoard();
  const closed = await refer(live, {}, 'EDUCATION');
  const open = await refer(live, {}, 'EDUCATION');
  await live.moveTo('2026-03-30T11:00:00.000Z');
  await openSitting(live, MONDAY);
  await discuss(live, { date: MONDAY, personId: closed.personId });
  const chair = live.as('MASH_TEAM_MANAGER');
  const { id: discussionId } = await chair.does('StartDiscussion', {
    ...{ sittingId: live.sitting(MONDAY), personId: open.personId },
  });
  for (let index = 0; index < OTHERS; index += 1) {
    await chair.does('AgreeAction', {
      ...{ discussionId, owner: live.officer('HEALTH'), action: 'Invented: a call.', dueOn: MONDAY },
    });
  }
  await chair.does('RecordDecision', { discussionId, decision: 'Invented.', rationale: 'Invented.' });
  await chair.does('CloseDiscussion', { discussionId });
  await live.as('PPD_SUPERVISOR').does('DeclareConflict', {
    ...{
      sittingId: live.sitting(MONDAY),
      personId: closed.personId,
      officer: live.officer('PPD_SUPERVISOR'),
    },
    ...{ kind: 'RELATIVE' as const, conflict: 'Invented: her aunt.' },
  });
  await live.quiet();
  const board = live.board();
  const facts = await board.facts();
  const reader = officerFacts(facts, live.officer('PPD_SUPERVISOR'), board.clock.now());
  if (reader === undefined) throw new Error('Nobody holds the role.');
  const session = openSession(board, reader, facts, 'SAFEGUARDING');

  const seen: (Id | undefined)[] = [];
  let after: ActionsPage['next'];
  do {
    const page = await actionsDue(session, { status: 'OPEN', series: 'DRM', after, first: 40 });
    seen.push(...page.entries.map(({ document }) => document.actionId));
    after = page.next;
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(OTHERS);
  expect(await actionPlan(session, { sittingId: live.sitting(MONDAY) })).toHaveLength(OTHERS);
});
