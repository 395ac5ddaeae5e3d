/** Whose signature is waited for: the next sitting of each meeting, not all that are convened. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { declarationsToSign } from '../../src/application/reads/declarations.js';
import { amend } from '../../src/application/founding.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import { sign } from '../support/declared.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard, type TestRole } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { refer } from './a-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

/** A Thursday; the next meeting is on Monday 13 April in the afternoon, the one after it a week later. */
const THURSDAY = '2026-04-09T09:00:00.000Z';
const CHAIR = 'INTAKE_ASSESSMENT_MANAGER';
const waiting = async (live: LiveBoard, role: TestRole) => {
  await live.quiet();
  return declarationsToSign(await reading(live, role));
};

describe('what waits for a signature', () => {
  it('is the next sitting to come, and nothing once that is signed until it is over', async () => {
    const live = await openLiveBoard({ island: true, start: THURSDAY });
    const [next, later] = [live.sitting('2026-04-13'), live.sitting('2026-04-20')];
    expect(await waiting(live, 'CAMHS_SAFEGUARDING')).toEqual([next]);
    await sign(live, 'CAMHS_SAFEGUARDING', next);
    expect(await waiting(live, 'CAMHS_SAFEGUARDING')).toEqual([]);
    await live.moveTo('2026-04-14T09:00:00.000Z');
    expect(await waiting(live, 'CAMHS_SAFEGUARDING')).toEqual([later]);
  });

  it('is also one that goes on, and one that was attended without signing, the earliest first', async () => {
    const live = await openLiveBoard({ island: true, start: THURSDAY });
    const [now, next] = [live.sitting('2026-04-13'), live.sitting('2026-04-20')];
    await live.moveTo('2026-04-13T13:00:00.000Z');
    await live.as(CHAIR).does('TakeChair', { sittingId: now });
    await live.as(CHAIR).does('OpenSitting', { sittingId: now });
    for (const who of ['CAMHS_SAFEGUARDING', 'SCHOOL'] as const) {
      const role = who === 'SCHOOL' ? null : who;
      await live.as(CHAIR).does('RecordAttendance', {
        ...{ sittingId: now, officer: live.officer(who), role, mode: 'IN_PERSON' },
      });
    }
    expect(await waiting(live, 'POLICE_DCI')).toEqual([now, next]);
    await live.as(CHAIR).does('CloseSitting', { sittingId: now });
    // What was decided without them is closed to them until they sign.
    expect(await waiting(live, 'POLICE_DCI')).toEqual([now, next]);
    expect(await waiting(live, 'CAMHS_SAFEGUARDING')).toEqual([now, next]);
    expect(await waiting(live, 'SCHOOL')).toEqual([now]);
  });

  it('is the sitting at which a worker is asked to present somebody, who has no role in the meeting', async () => {
    const live = await openLiveBoard({ island: true, start: THURSDAY });
    const { personId } = await refer(live, { series: 'RMM' }, 'SCHOOL');
    await live.quiet();
    expect(await waiting(live, 'SCHOOL')).toEqual([]);
    const open = { known: 'KNOWN', openStatus: 'OPEN', legalStatus: null } as const;
    await live
      .as('RMM_ADMINISTRATOR')
      .does('RecordKnownStatus', { personId, ...open, allocatedOfficer: live.officer('SCHOOL') });
    expect(await waiting(live, 'SCHOOL')).toEqual([live.sitting('2026-04-13')]);
  });

  it('goes by the terms that the sitting was convened by, also where later ones ask for nothing', async () => {
    const live = await openLiveBoard({ island: true, start: THURSDAY });
    const { declaration: _declaration, ...without } = rmm;
    const terms = [{ ...without, version: rmm.version + 1, validFrom: '2026-04-14' }];
    await amend(live.board(), { calendars: [], codes: [], terms }, 'without a declaration');
    expect(await waiting(live, 'CAMHS_SAFEGUARDING')).toEqual([live.sitting('2026-04-13')]);
  });
});
