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
import { documentOf, projected } from '../support/projected.js';

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
