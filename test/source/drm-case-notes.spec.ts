/** What the daily meeting's terms of reference say of the person's own file, tried on a live board. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { grantedFields } from '../../src/access/reading.js';
import { viewTable } from '../../src/application/reads/readable/table.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { CaseNoteView } from '../../src/projections/case-notes.js';
import { closeSitting, discuss, openSitting, refer } from '../application/a-story.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const DAY = '2026-03-30';

/** One person heard on a Monday, of whom this much was found beforehand. */
const heard = async (known: 'KNOWN' | 'UNKNOWN') => {
  const live = await openLiveBoard();
  const { personId } = await refer(live);
  await live.quiet();
  await live.as('DRM_COORDINATOR').does('RecordKnownStatus', {
    ...{ personId, known, openStatus: known === 'KNOWN' ? 'OPEN' : null, legalStatus: null },
    allocatedOfficer: known === 'KNOWN' ? live.officer('ADULT_SOCIAL_CARE') : null,
  });
  await live.moveTo('2026-03-30T11:00:00.000Z');
  await openSitting(live, DAY);
  const { discussionId: caseNoteId } = await discuss(live, { date: DAY, personId });
  await closeSitting(live, DAY);
  return { live, caseNoteId, note: () => noteOf(live, caseNoteId) };
};
const noteOf = (live: LiveBoard, id: string) => live.board().views.get<CaseNoteView>('case-notes', id);

describe('Recording', () => {
  it('A record of the DRM must be kept within Framework i on the persons file', async () => {
    const { note } = await heard('KNOWN');
    expect(await note()).toMatchObject({ status: 'REQUESTED', dueOn: '2026-03-31' });
  });

  it("a case note is recorded on the subject's case file (if known)", async () => {
    const { live, caseNoteId, note } = await heard('KNOWN');
    const file = { system: 'Invented', reference: 'N-1' };
    await live.as('MASH_TEAM_MANAGER').does('RecordCaseNoteWritten', { caseNoteId, file });
    await live.quiet();
    expect(await note()).toMatchObject({ status: 'WRITTEN', inTime: true, file });
  });

  it('provide feedback to the allocated Social Worker/Team on open cases', async () => {
    const { live, caseNoteId, note } = await heard('KNOWN');
    expect(await note()).toMatchObject({
      feedback: { status: 'REQUESTED', allocatedOfficer: live.officer('ADULT_SOCIAL_CARE') },
    });
    await live.as('ADULT_SOCIAL_CARE').does('AcknowledgeFeedback', { caseNoteId });
  });

  it('If the case is unknown a record will be kept as outlined above.', async () => {
    const { note } = await heard('UNKNOWN');
    expect(await note()).toMatchObject({ status: 'KEPT_IN_MINUTES' });
  });
});

describe('Governance', () => {
  it('The DRMM is accountable to the MASH Management team', () => {
    const manager = {
      ...{ actor: { kind: 'OFFICER' as const, id: 'manager', agency: 'csc' }, administrates: false },
      ...{ roles: [{ role: drm.chairs[0]?.role ?? '', as: 'HOLDER' as const }], boardBeingFounded: false },
    };
    for (const view of ['minutes', 'case-notes', 'distributions'] as const)
      expect(
        grantedFields(manager, new Map([[drm.series, drm]]), viewTable[view].readBy, {
          series: [drm.series],
        }),
      ).toBe('ALL');
  });
});
