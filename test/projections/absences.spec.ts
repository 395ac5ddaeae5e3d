import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { absences } from '../../src/projections/absences.js';
import { agency, ids, nurse, officer, supervisor, holds } from '../support/a-board.js';
import { ash, decided, rowan, started } from '../support/a-case.js';
import { stepsAgreed } from '../support/a-tracked-person.js';
import {
  arrived,
  conflictCarried,
  conflictDeclared,
  conflictWithdrawn,
  left,
  threshold,
} from '../support/a-discussion.js';
import {
  apologies,
  apologiesWithdrawn,
  attendanceWithdrawn,
  left as attendeeLeft,
} from '../support/a-calendar-of-sittings.js';
import { attended, convened, MONDAY, monday, opened, TUESDAY, tuesday } from '../support/a-meeting.js';
import { drm } from '../../src/domain/terms/drm.js';
import { documentOf, projected } from '../support/projected.js';

const HERE = [convened(), attended(), opened(), started()] as const;
const of = (...events: readonly BoardsEvent[]) => documentOf(absences, monday, ...events);
const without = (...roles: readonly string[]) => decided({ absentRoles: roles });

describe('what is gathered of a sitting', () => {
  it('given it is convened, then it names its core roles and is not held yet', () =>
    expect(of(convened())).toMatchObject({
      ...{ sittingId: monday, series: 'DRM', date: MONDAY, held: false, taken: [] },
      coreRoles: drm.coreMembers.map(({ role }) => role),
    }));
  it('given it is opened, then it is held', () => expect(of(...HERE)).toMatchObject({ held: true }));
  it('given somebody left, then the role was there', () =>
    expect(of(...HERE, attendeeLeft())).toMatchObject({ attended: [{ role: 'HEALTH' }], present: [] }));
  it('given somebody was marked by mistake, then the role was not', () =>
    expect(of(...HERE, attendanceWithdrawn())).toMatchObject({ attended: [], present: [] }));
  it('given apologies, then they stand until they are withdrawn', () => {
    expect(of(...HERE, apologies())?.apologies).toHaveLength(1);
    expect(of(...HERE, apologies(), apologiesWithdrawn())?.apologies).toEqual([]);
  });
  it('touches no other sitting', () => {
    const both = projected(
      absences,
      convened(),
      convened(drm, TUESDAY),
      attended(),
      opened(),
      without('HEALTH'),
    );
    expect(both.get(tuesday)).toMatchObject({ held: false, attended: [], taken: [] });
  });
});

describe('why a role was not in an item', () => {
  const because = (...events: readonly BoardsEvent[]) =>
    of(...events)?.taken.map((taken) => [taken.role, taken.because]);

  it.each([
    ['nobody was there for it', [...HERE.filter((one) => one.type !== 'AttendanceRecorded')], null],
    ['whoever was has a conflict', [...HERE, conflictDeclared()], 'CONFLICT'],
    ['whoever was had declared one on another item', [...HERE, conflictCarried()], 'CONFLICT'],
    ['whoever was has left the item', [...HERE, left()], 'LEFT_ITEM'],
    ['whoever was left for a conflict', [...HERE, left({ because: 'CONFLICT' })], 'CONFLICT'],
    ['whoever was has left the sitting', [...HERE, attendeeLeft()], 'LEFT_SITTING'],
    [
      'it is in writing',
      [convened(), attended('HEALTH', nurse, { mode: 'WRITTEN_CONTRIBUTION' }), opened(), started()],
      'IN_WRITING',
    ],
    [
      'the conflict is on another item',
      [...HERE, conflictDeclared({ personId: ash, discussionId: 'another' }), attendeeLeft()],
      'LEFT_SITTING',
    ],
    [
      'the conflict was withdrawn',
      [...HERE, conflictDeclared(), conflictWithdrawn(), attendeeLeft()],
      'LEFT_SITTING',
    ],
    [
      'they came back to the item and left the sitting',
      [...HERE, left(), arrived(), attendeeLeft()],
      'LEFT_SITTING',
    ],
    [
      'somebody else has a conflict',
      [
        ...HERE,
        attended('PPD_SUPERVISOR', supervisor),
        conflictDeclared({ officer: supervisor.actor.id, agency: agency.police }),
        left(),
      ],
      'LEFT_ITEM',
    ],
  ] as const)('given %s', (_case, events, why) =>
    expect(because(...(events as readonly BoardsEvent[]), without('HEALTH'))).toEqual([['HEALTH', why]]),
  );
  it('is said of thresholds alike, and of each role apart', () => {
    const police = officer('another', agency.police, holds('PPD_SUPERVISOR'));
    const events = [
      ...HERE,
      attended('PPD_SUPERVISOR', police),
      left(),
      threshold({ absentRoles: ['HEALTH', 'EDUCATION'] }),
    ];
    expect(because(...events)).toEqual([
      ['HEALTH', 'LEFT_ITEM'],
      ['EDUCATION', null],
    ]);
    expect(of(...events)?.taken[0]).toMatchObject({ kind: 'THRESHOLD' });
  });
  it('is as it was when it was decided: who comes in later was not there', () =>
    expect(because(...HERE, left(), without('HEALTH'), arrived())).toEqual([['HEALTH', 'LEFT_ITEM']]));
});

describe('next steps that were agreed without a role', () => {
  const at = { sittingId: monday, discussionId: ids.discussion(monday, rowan) };
  const agreed = (...absentRoles: readonly string[]) => stepsAgreed({ ...at, absentRoles });

  it('are an entry of the ledger, by their item', () =>
    expect(of(...HERE, agreed('POLICE'))?.taken).toMatchObject([
      { kind: 'NEXT_STEPS', recordId: at.discussionId, personId: rowan, role: 'POLICE' },
    ]));
  it('said again, count as they were said last', () => {
    const taken = of(...HERE, without('POLICE'), agreed('POLICE', 'EDUCATION'), agreed('EDUCATION'))?.taken;
    expect(taken?.map(({ kind, role }) => [kind, role])).toEqual([
      ['DECISION', 'POLICE'],
      ['NEXT_STEPS', 'EDUCATION'],
    ]);
  });
});
