/** The RMM's terms of reference about whoever is on its tracker already, sentence by sentence. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { DutyView } from '../../src/projections/duties.js';
import {
  entryOf,
  MONDAY,
  NEXT_MONDAY,
  onIsland,
  openTheSitting,
  review,
  SERIES,
  toBeHeard,
  tracked,
} from '../application/a-tracker-story.js';
import { PERSONAL } from '../application/a-story.js';
import { closeLiveBoards, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const chair = 'INTAKE_ASSESSMENT_MANAGER';

describe("The identified children and young people will remain on the RMM Agenda until the risk to them has been resolved or reduced to the level 'low risk'.", () => {
  it('a move alone takes nobody off: they stay until somebody else has accepted', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    const of = { series: SERIES, personId };
    await live.as(chair).does('ProposeTransfer', {
      ...{ ...of, transferBecause: 'MOVED', receivingBody: PERSONAL, contact: PERSONAL, handover: PERSONAL },
    });
    await live.quiet();
    expect(await toBeHeard(live, MONDAY)).toEqual([personId]);
  });
  it('a pause does not end it: the person stays on the tracker and is reviewed afterwards', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    const of = { series: SERIES, personId };
    await live.as(chair).does('PauseEpisode', { ...of, pausedBecause: 'CUSTODY', reason: PERSONAL });
    await live.quiet();
    expect(await entryOf(live, personId)).toMatchObject({ phase: 'PAUSED', ended: null });
    await live.moveTo('2026-04-14T09:00:00.000Z');
    await live.as(chair).does('ResumeEpisode', { ...of, reason: PERSONAL });
    await live.quiet();
    expect(await toBeHeard(live, NEXT_MONDAY)).toEqual([personId]);
  });
});

const owedOf = async (live: LiveBoard, personId: string) => {
  const query = { index: 'byPerson', equal: [personId], limit: 10 };
  const found = await live.board().views.find<DutyView>('duties', query);
  return found.map(({ document }) => document?.kind);
};

describe("Agreed next steps (including record entry onto tracker and child's record)", () => {
  it("the entry in the child's record is owed by its owner, and shown until it is written", async () => {
    const live = await onIsland();
    const child = await tracked(live);
    await openTheSitting(live, MONDAY);
    await review(live, MONDAY, child);
    const { personId } = child;
    expect(await owedOf(live, personId)).toEqual(['RECORD_ENTRY']);
    const entryId = (await entryOf(live, personId))?.recordEntries[0]?.entryId ?? '';
    await live.as('SOCIAL_WORKER').does('RecordEntryWritten', {
      ...{ series: SERIES, personId, entryId, writtenOn: MONDAY, reference: PERSONAL },
    });
    await live.quiet();
    expect(await owedOf(live, personId)).toEqual([]);
    expect(await entryOf(live, personId)).toMatchObject({ recordEntries: [{ writtenOn: MONDAY }] });
  });
});
