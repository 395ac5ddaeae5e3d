/** Who takes the chair where its holder does not: deputies of the terms, and whom the chair has named. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isEntitled } from '../../../src/access/authority.js';
import { absentRoles } from '../../../src/domain/sitting/attendance.js';
import { openSitting } from '../../../src/domain/sitting/open-sitting.js';
import { recordAttendance } from '../../../src/domain/sitting/record-attendance.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { takeChair } from '../../../src/domain/sitting/take-chair.js';
import { chairRoles, isChairOf, titlesAt, titlesTo } from '../../../src/domain/sitting/who-chairs.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { rmm } from '../../../src/domain/terms/rmm.js';
import { agency, by, holds, manager, officer, standsInFor, type Somebody } from '../../support/a-board.js';
import {
  administrator,
  CHAIR,
  chairDelegateNamed,
  chairDelegateWithdrawn,
  groupManager,
  headTeacher,
  inspector,
  intakeManager,
  standingIn,
  WEEKLY,
  weekly,
  weeklyChairTaken,
  weeklyConvened,
} from '../../support/a-chair.js';
import { folded, given } from '../../support/given.js';

const take = { sittingId: weekly };
const AFTERNOON = `${WEEKLY}T13:00:00.000Z`;
const opening = { settled: [], unreconciled: [] };
const anybody = (facts: Somebody) => ({
  ...{ actor: facts.actor, roles: facts.roles, administrates: false, boardBeingFounded: false },
});

describe('taking the chair', () => {
  it('given its holder, then as holder and by no other right', () => {
    const taken = given(sittingKind, weeklyConvened()).when(takeChair, take, {}, by(intakeManager));
    taken.thenEvents({
      type: 'ChairTaken',
      data: { sittingId: weekly, series: 'RMM', role: CHAIR, as: 'HOLDER', officer: intakeManager.actor.id },
    });
  });
  it('given who stands in for its holder, then as deputy of that role', () =>
    given(sittingKind, weeklyConvened())
      .when(takeChair, take, {}, by(standingIn))
      .thenEvents({ type: 'ChairTaken', data: { role: CHAIR, as: 'DEPUTY' } }));
  it('given the attending Detective Chief Inspector, then the record says by which role', () =>
    given(sittingKind, weeklyConvened())
      .when(takeChair, take, {}, by(inspector))
      .thenEvents({ type: 'ChairTaken', data: { role: CHAIR, as: 'DEPUTY', deputyRole: 'POLICE_DCI' } }));
  it('given somebody whom the chair has named, then the record says who named them', () =>
    given(sittingKind, weeklyConvened(), chairDelegateNamed())
      .when(takeChair, take, {}, by(groupManager))
      .thenEvents({
        type: 'ChairTaken',
        data: { role: CHAIR, as: 'DEPUTY', namedBy: intakeManager.actor.id },
      }));
  it('given another member, or whose naming was withdrawn, then it says whom to ask', () => {
    for (const events of [
      [weeklyConvened()],
      [weeklyConvened(), chairDelegateNamed(), chairDelegateWithdrawn()],
    ] as const)
      given(sittingKind, ...events)
        .when(takeChair, take, {}, by(groupManager))
        .thenRefused('NOT_A_CHAIR', {
          clause: rmm.clauses.chairing,
          instead: { kind: 'ASK_ROLE', roles: [CHAIR, 'POLICE_DCI'] },
        });
  });
  it.each([
    ['its deputy', weeklyChairTaken(inspector, { as: 'DEPUTY', deputyRole: 'POLICE_DCI' })],
    ['who was named', weeklyChairTaken(groupManager, { as: 'DEPUTY', namedBy: intakeManager.actor.id })],
  ])('given %s in the chair, when its holder comes, then the holder takes it', (_case, taken) => {
    const events = [weeklyConvened(), chairDelegateNamed(), taken];
    given(sittingKind, ...events)
      .when(takeChair, take, {}, by(intakeManager))
      .thenEvents({ type: 'ChairTaken', data: { officer: intakeManager.actor.id, as: 'HOLDER' } });
    expect(folded(sittingKind, ...events, weeklyChairTaken()).chairs).toEqual([
      { role: CHAIR, officer: intakeManager.actor.id, as: 'HOLDER' },
    ]);
  });
  it('given its holder in the chair, when the deputy comes, then the chair is taken', () =>
    given(sittingKind, weeklyConvened(), weeklyChairTaken())
      .when(takeChair, take, {}, by(inspector))
      .thenRefused('CHAIR_TAKEN'));
});

describe('without chair, deputy or a named delegate', () => {
  it('the sitting does not open, and says who can take the chair', () => {
    const refused = given(sittingKind, weeklyConvened()).when(
      openSitting,
      take,
      opening,
      by(intakeManager, AFTERNOON),
    );
    refused.thenRefused('NOBODY_IN_THE_CHAIR', {
      sentence:
        'The chair has to be taken before the sitting can open: by who holds it, by its deputy, or by somebody whom the chair names for this sitting.',
      clause: rmm.clauses.chairing,
      instead: { kind: 'ASK_ROLE', roles: [CHAIR, 'POLICE_DCI'] },
    });
  });
  it.each([
    ['the chair', weeklyChairTaken()],
    ['the deputy', weeklyChairTaken(inspector, { as: 'DEPUTY', deputyRole: 'POLICE_DCI' })],
    ['who was named', weeklyChairTaken(groupManager, { as: 'DEPUTY', namedBy: intakeManager.actor.id })],
  ])('with %s it opens', (_case, taken) =>
    given(sittingKind, weeklyConvened(), chairDelegateNamed(), taken)
      .when(openSitting, take, opening, by(intakeManager, AFTERNOON))
      .thenEvents({ type: 'SittingOpened', data: { absentChairs: [], chairs: [{ role: CHAIR }] } }),
  );
});

describe('attendance of who is no core member', () => {
  const present = (role: string, whose = intakeManager) =>
    given(sittingKind, weeklyConvened()).when(
      recordAttendance,
      { sittingId: weekly, officer: whose.actor.id, role, mode: 'IN_PERSON' },
      { attendee: { agency: agency.socialCare, roles: whose.roles }, holders: [] },
      by(administrator),
    );
  it("given the chair, then the chair's role is recorded", () =>
    present(CHAIR).thenEvents({ type: 'AttendanceRecorded', data: { role: CHAIR } }));
  it('given whoever administers the meeting, then that role is recorded', () =>
    present('RMM_ADMINISTRATOR', administrator).thenEvents({ type: 'AttendanceRecorded' }));
  it('given a role that is not of the meeting, then it is refused', () =>
    present(
      'HEAD_OF_SOCIAL_CARE',
      officer('head', agency.socialCare, holds('HEAD_OF_SOCIAL_CARE')),
    ).thenRefused('NOT_A_ROLE_OF_THIS_MEETING'));
  it('and the absence of the chair is not that of a core member', () => {
    expect(absentRoles(rmm, [])).toHaveLength(9);
    expect(absentRoles(rmm, [])).not.toContain(CHAIR);
  });
});

describe('one place answers who may act as chair', () => {
  const sitting = folded(sittingKind, weeklyConvened(), chairDelegateNamed());
  const authority = {
    ...({ of: 'CHAIR', terms: rmm, delegates: sitting.chairDelegates } as const),
  };
  it.each([
    ['the holder', intakeManager, true],
    ['who stands in', standingIn, true],
    ['the deputy', inspector, true],
    [
      'who stands in for the deputy',
      officer('dci in waiting', agency.police, standsInFor('POLICE_DCI')),
      true,
    ],
    ['who was named', groupManager, true],
    ['the administrator', administrator, false],
    ['a head teacher', headTeacher, false],
  ])('%s', (_case, somebody, may) => {
    expect(isChairOf(sitting, somebody)).toBe(may);
    expect(isEntitled(anybody(somebody), authority)).toBe(may);
  });
  it('an own role comes before having been named, and that before being deputy', () => {
    const all = officer('all', agency.police, holds('POLICE_DCI'), standsInFor(CHAIR));
    const titles = titlesTo(rmm, [{ role: CHAIR, officer: all.actor.id, namedBy: 'x' }], all);
    expect(titles).toEqual([
      { role: CHAIR, as: 'DEPUTY' },
      { role: CHAIR, as: 'DEPUTY', namedBy: 'x' },
      { role: CHAIR, as: 'DEPUTY', deputyRole: 'POLICE_DCI' },
    ]);
  });
  it('one who was named chairs that sitting alone: under the terms as such they do not', () =>
    expect(isEntitled(anybody(groupManager), { of: 'CHAIR', terms: rmm })).toBe(false));
  it('a sitting that is not convened has no chair', () =>
    expect(titlesAt(sittingKind.initial, intakeManager)).toEqual([]));
  it('where the terms name no deputies, the chairs are who they were', () => {
    expect(chairRoles(drm)).toEqual(['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR']);
    expect(titlesTo(drm, [], manager)).toEqual([{ role: 'MASH_TEAM_MANAGER', as: 'HOLDER' }]);
  });
  it('whoever may act as chair holds a role that one is told to ask, or was named', () =>
    fc.assert(
      fc.property(fc.subarray([CHAIR, 'POLICE_DCI', 'CSC_GROUP_MANAGER', 'RMM_ADMINISTRATOR']), (roles) => {
        const somebody = officer('somebody', agency.socialCare, ...roles.map(holds));
        const may = roles.some((role) => chairRoles(rmm).includes(role));
        expect(titlesTo(rmm, [], somebody).length > 0).toBe(may);
      }),
    ));
});
