import { describe, expect, it } from '@jest/globals';
import { drm } from '../../src/domain/terms/drm.js';
import { sittings } from '../../src/projections/sittings.js';
import { deputyManager, manager, nurse, supervisor } from '../support/a-board.js';
import { received } from '../support/a-case.js';
import {
  attended,
  chairTaken,
  closed,
  closing,
  convened,
  convenedAnew,
  missed,
  monday,
  opened,
  TUESDAY,
  tuesday,
} from '../support/a-meeting.js';
import { documentOf, projected, projectedFromLog } from '../support/projected.js';
import { ERASED } from '../../src/domain/event.js';
import type { VisitorAdmitted } from '../../src/domain/sitting/attendance.js';
import type { SittingEvent } from '../../src/domain/sitting/sitting-events.js';
import {
  apologies,
  apologiesWithdrawn,
  attendanceWithdrawn,
  cancelled,
  extra,
  extraArranged,
  extraConvened,
  left,
  moved,
  movedTo,
  outageId,
  reinstated,
  visitorAdmitted,
  visitorId,
} from '../support/a-calendar-of-sittings.js';
import { erased, inLog } from '../support/in-log.js';

const roles = drm.coreMembers.map(({ role }) => role);

describe('a sitting as the calendar shows it', () => {
  it('given it is convened, then it has its day, its times and its terms, and everybody is yet absent', () =>
    expect(documentOf(sittings, monday, convened())).toMatchObject({
      sittingId: monday,
      date: '2026-03-30',
      startsAt: '2026-03-30T11:00:00.000Z',
      phase: 'CONVENED',
      terms: { version: 1 },
      chairs: [],
      present: [],
      absentRoles: roles,
      openedAt: null,
      closedAt: null,
    }));
  it('given it is convened anew, then times and terms are the new ones, and who is there stays', () =>
    expect(
      documentOf(
        sittings,
        monday,
        convened(),
        chairTaken(),
        attended(),
        convenedAnew({ ...drm, version: 2, startsAt: '12:30' }),
      ),
    ).toMatchObject({
      startsAt: '2026-03-30T11:30:00.000Z',
      terms: { version: 2 },
      chairs: [{ role: 'MASH_TEAM_MANAGER' }],
      present: [{ role: 'HEALTH' }],
      absentRoles: roles.filter((role) => role !== 'HEALTH'),
    }));
  it('is found by its series and when it starts', () => {
    const document = documentOf(sittings, monday, convened());
    expect(document && sittings.index(document)).toEqual({
      series: 'DRM',
      startsAt: '2026-03-30T11:00:00.000Z',
      ownTimes: false,
    });
  });
});

describe('who is there', () => {
  it('given both chairs, then each is named, and who stands in', () =>
    expect(
      documentOf(
        sittings,
        monday,
        convened(),
        chairTaken('MASH_TEAM_MANAGER', deputyManager, 'DEPUTY'),
        chairTaken('PPD_SUPERVISOR', supervisor),
      )?.chairs,
    ).toEqual([
      { role: 'MASH_TEAM_MANAGER', officer: deputyManager.actor.id, as: 'DEPUTY' },
      { role: 'PPD_SUPERVISOR', officer: supervisor.actor.id, as: 'HOLDER' },
    ]));
  it('given somebody marked twice, then the last stands, with when it was recorded', () =>
    expect(
      documentOf(sittings, monday, convened(), attended(), attended('HEALTH', nurse, { mode: 'TELEPHONE' }))
        ?.present,
    ).toEqual([
      {
        ...{ officer: nurse.actor.id, agency: 'agency' in nurse.actor ? nurse.actor.agency : '' },
        ...{ role: 'HEALTH', as: 'HOLDER', mode: 'TELEPHONE', recordedAt: '2026-03-30T11:02:00.000Z' },
      },
    ]));
  it('given a practitioner with an interest, then no role is less absent for it', () =>
    expect(documentOf(sittings, monday, convened(), attended(null, manager))?.absentRoles).toEqual(roles));
});

describe('how far it is', () => {
  it('given it is opened and closed, then it says when', () =>
    expect(documentOf(sittings, monday, convened(), opened(), closing(), closed())).toMatchObject({
      phase: 'CLOSED',
      openedAt: '2026-03-30T11:01:00.000Z',
      closedAt: '2026-03-30T11:03:00.000Z',
      unreconciled: [],
    }));
  it.each([
    ['OPEN', [opened()]],
    ['CLOSING', [opened(), closing()]],
    ['MISSED', [missed()]],
  ] as const)('%s', (phase, events) =>
    expect(documentOf(sittings, monday, convened(), ...events)).toMatchObject({ phase, closedAt: null }),
  );
  it('given a view that had not caught up at the opening, then it is named', () => {
    const late = opened();
    const event = { ...late, data: { ...late.data, unreconciled: ['agenda'] } };
    expect(documentOf(sittings, monday, convened(), event)?.unreconciled).toEqual(['agenda']);
  });
});

describe('the neighbours', () => {
  it('given what happens on Monday, then Tuesday does not change, and referrals make no sittings', () => {
    const before = [convened(), convened(drm, TUESDAY)];
    const after = [received(), chairTaken(), attended(), opened(), closing(), closed()];
    const documents = projected(sittings, ...before, ...after);
    expect(documents.get(tuesday)).toEqual(documentOf(sittings, tuesday, ...before));
    expect([...documents.keys()].toSorted()).toEqual([monday, tuesday].toSorted());
  });
});

describe('who was there, from when until when', () => {
  it('given two roles, a telephone, and coming back, then each stay is listed once', () => {
    const document = documentOf(
      sittings,
      ...([monday, convened(), attended(), attended('EDUCATION', nurse)] as const),
      ...([attended('HEALTH', nurse, { mode: 'TELEPHONE' }), left(), attended()] as const),
    );
    expect(document?.stays).toMatchObject([
      { role: 'EDUCATION', joinedAt: '2026-03-30T11:02:00.000Z', leftAt: '2026-03-30T11:04:00.000Z' },
      {
        role: 'HEALTH',
        mode: 'TELEPHONE',
        joinedAt: '2026-03-30T11:01:00.000Z',
        leftAt: '2026-03-30T11:04:00.000Z',
      },
      { role: 'HEALTH', mode: 'IN_PERSON', joinedAt: '2026-03-30T11:05:00.000Z', leftAt: null },
    ]);
    expect(document?.present).toMatchObject([{ role: 'HEALTH' }]);
    expect(document?.absentRoles).not.toContain('HEALTH');
    expect(document?.absentRoles).toContain('EDUCATION');
  });
  it('given a mistake, then they were never there, but for what came before', () =>
    expect(
      documentOf(sittings, monday, convened(), attended(), left(), attended(), attendanceWithdrawn()),
    ).toMatchObject({ stays: [{ leftAt: '2026-03-30T11:02:00.000Z' }], present: [] }));
  it('given a visitor, then the name is shown until it is erased', () => {
    const there = (event: VisitorAdmitted) => documentOf(sittings, monday, convened(), event)?.stays;
    const [{ content: card } = { content: null }] = visitorAdmitted().parts;
    expect(there(visitorAdmitted())).toMatchObject([{ officer: visitorId, role: null, visitor: card }]);
    expect(there(erased(visitorAdmitted()))).toMatchObject([{ visitor: ERASED }]);
  });
  it('given apologies, then they stand until they are withdrawn; what was written may be erased', () => {
    const sorry = (...events: readonly SittingEvent[]) =>
      documentOf(sittings, monday, convened(), ...events)?.apologies;
    expect(sorry(apologies())).toMatchObject([{ role: 'HEALTH', informationSent: true, message: {} }]);
    expect(sorry(erased(apologies()))).toMatchObject([{ message: ERASED }]);
    expect(sorry(apologies(), apologies({ deputy: visitorId }))).toMatchObject([{ deputy: visitorId }]);
    expect(sorry(apologies(), apologiesWithdrawn())).toEqual([]);
  });
  it('given the chair leaves, then the chair is free', () =>
    expect(documentOf(sittings, monday, convened(), chairTaken(), left(manager))?.chairs).toEqual([]));
});

describe('a sitting that is not held as it recurs', () => {
  it('given it is arranged, then it says by whom and why', () =>
    expect(documentOf(sittings, extra, extraConvened(), extraArranged())).toMatchObject({
      ...{ ownTimes: true, phase: 'CONVENED' },
      calendarChanges: [{ change: 'ARRANGED', reason: 'AGENDA_TOO_LONG', note: {}, from: null }],
    }));
  it('given it is moved, then it is found at its new time, and the note may be erased', () => {
    const document = documentOf(sittings, monday, convened(), erased(moved()), movedTo());
    expect(document).toMatchObject({
      ...{ date: TUESDAY, startsAt: '2026-03-31T14:00:00.000Z', phase: 'CONVENED' },
      calendarChanges: [{ change: 'MOVED', from: { date: '2026-03-30' }, note: ERASED }],
    });
    expect(document && sittings.index(document)).toMatchObject({ ownTimes: true });
  });
  it('given it is cancelled, then it says why', () =>
    expect(documentOf(sittings, monday, convened(), cancelled())).toMatchObject({
      ...{ phase: 'CANCELLED', calendarChanges: [{ reason: 'CHAIRS_UNAVAILABLE' }] },
    }));
  it('given it was held after all, then it is convened, and entered after the outage', () => {
    const stored = inLog([convened(), missed(), reinstated(), chairTaken()]);
    const upon = [{ stream: `outage-${outageId}`, revision: 0 }];
    const events = stored.map((event, index) => (index > 1 ? { ...event, decidedUpon: upon } : event));
    expect(projectedFromLog(sittings, events).get(monday)).toMatchObject({
      ...{ phase: 'CONVENED', outageId, calendarChanges: [{ change: 'REINSTATED', reason: null }] },
    });
  });
});
