/** Sentences of the weekly meeting's terms of reference on what it is for, when it meets, who chairs, attends and administers it. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { sittingDays } from '../../src/domain/sitting/sitting-days.js';
import { slotOf, timePlan } from '../../src/domain/sitting/time-budget.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import { addMinutes, localTimeOf } from '../../src/domain/time.js';
import type { PersonView } from '../../src/projections/people.js';
import type { SittingView } from '../../src/projections/sittings.js';
import { onAgenda, refer } from '../application/a-story.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { isleOfMan } from '../support/terms.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

/** A Thursday; the next meeting is on Monday 13 April in the afternoon. */
const THURSDAY = '2026-04-09T09:00:00.000Z';
const MONDAY = '2026-04-13';
const AFTERNOON = `${MONDAY}T13:00:00.000Z`;
const CHAIR = 'INTAKE_ASSESSMENT_MANAGER';

const island = () => openLiveBoard({ island: true, start: THURSDAY });
const mondays = async (live: LiveBoard) => {
  await live.quiet();
  return live.board().views.get<SittingView>('sittings', live.sitting(MONDAY));
};

describe('Introduction', () => {
  it('The Risk Management Meetings is part of the local arrangements on The Isle of Man to ensure effective multi-agency information sharing, identification, assessment and response to children and young people who are at risk of exploitation.', async () => {
    const live = await island();
    const { board } = await live.board().facts();
    expect(board).toMatchObject({ jurisdiction: 'isle-of-man' });
    expect(rmm).toMatchObject({ calendar: 'isle-of-man', defaultGateways: ['IOM_SA2018'] });
  });
});

describe('Aims', () => {
  it('for children and young people that are known to be at risk of or experiencing exploitation and assessed using the CEAM tool as being: Medium risk, High risk, Very high', () =>
    expect(rmm.tracker).toMatchObject({ tool: 'CEAM', entersAt: ['MEDIUM', 'HIGH', 'VERY_HIGH'] }));

  it('It is expected that most of these children will be known to Children Social Care due to being assessed as having complex needs, being on a child protection plan or being looked after.', async () => {
    const live = await island();
    const { personId } = await refer(live, { series: 'RMM' }, 'SCHOOL');
    await live.quiet();
    for (const legalStatus of ['COMPLEX_NEEDS', 'CPP', 'LOOKED_AFTER']) {
      const standing = { known: 'KNOWN', openStatus: 'OPEN', legalStatus, allocatedOfficer: null } as const;
      await live.as('RMM_ADMINISTRATOR').does('RecordKnownStatus', { personId, ...standing });
      await live.quiet();
      const person = await live.board().views.get<PersonView>('people', personId);
      expect(JSON.stringify(person)).toContain(legalStatus);
    }
  });
});

describe('Chairing arrangements', () => {
  it('The meeting will be chaired by Intake and Assessment Service Manager.', async () => {
    const live = await island();
    await live.moveTo(AFTERNOON);
    const sittingId = live.sitting(MONDAY);
    await live.as(CHAIR).does('TakeChair', { sittingId });
    await live.as(CHAIR).does('OpenSitting', { sittingId });
    const sitting = await mondays(live);
    expect(sitting).toMatchObject({
      phase: 'OPEN',
      chairs: [{ role: CHAIR, as: 'HOLDER', officer: live.officer(CHAIR) }],
    });
    // Who chairs is none of the nine, and so is none of the absent.
    expect(sitting?.absentRoles).toEqual(rmm.coreMembers.map(({ role }) => role));
  });

  it('The attending Detective Chief Inspector from police will act as the deputy chair.', async () => {
    const live = await island();
    await live.moveTo(AFTERNOON);
    const sittingId = live.sitting(MONDAY);
    const officer = live.officer('POLICE_DCI');
    const there = { sittingId, officer, role: 'POLICE_DCI', mode: 'IN_PERSON' as const };
    await live.as('RMM_ADMINISTRATOR').does('RecordAttendance', there);
    await live.as('POLICE_DCI').does('TakeChair', { sittingId });
    await live.as('POLICE_DCI').does('OpenSitting', { sittingId });
    expect(await mondays(live)).toMatchObject({
      chairs: [{ role: CHAIR, as: 'DEPUTY', deputyRole: 'POLICE_DCI', officer }],
    });
  });

  it('is whoever holds that role, or stands in for it, on the day', async () => {
    const live = await island();
    await live.moveTo(AFTERNOON);
    const standIn = { officerId: live.officer('SCHOOL'), role: 'POLICE_DCI', as: 'DEPUTY' as const };
    await live.as('RMM_ADMINISTRATOR').does('AssignRole', { ...standIn, from: MONDAY, until: MONDAY });
    await live.as('SCHOOL').does('TakeChair', { sittingId: live.sitting(MONDAY) });
    expect(await mondays(live)).toMatchObject({
      chairs: [{ as: 'DEPUTY', deputyRole: 'POLICE_DCI', officer: live.officer('SCHOOL') }],
    });
    await live.moveTo('2026-04-20T13:00:00.000Z');
    const later = await live.as('SCHOOL').execute('TakeChair', { sittingId: live.sitting('2026-04-20') });
    expect(later).toMatchObject({ refusal: { code: 'NOT_YOURS_TO_DO' } });
  });

  it('and without either of them, or somebody whom the chair has named, it does not begin', async () => {
    const live = await island();
    await live.moveTo(AFTERNOON);
    const opening = await live.as(CHAIR).execute('OpenSitting', { sittingId: live.sitting(MONDAY) });
    expect(opening).toMatchObject({
      refusal: {
        code: 'NOBODY_IN_THE_CHAIR',
        clause: { heading: 'Chairing arrangements' },
        instead: { kind: 'ASK_ROLE', roles: [CHAIR, 'POLICE_DCI'] },
      },
    });
  });
});

describe('Membership', () => {
  it.each([
    ['Children Social Care: Group Manager', 'CSC_GROUP_MANAGER'],
    ['Police: Detective Chief Inspector', 'POLICE_DCI'],
    ['Education: Child Protection and Safeguarding Officer', 'EDUCATION_CHILD_PROTECTION'],
    ['Manx Care: Head of Safeguarding', 'MANX_CARE_SAFEGUARDING'],
    ['CAMHS: Safeguarding Lead', 'CAMHS_SAFEGUARDING'],
    ['Probation: Safeguarding Lead', 'PROBATION_SAFEGUARDING'],
    ['Youth Justice: Safeguarding Lead', 'YOUTH_JUSTICE_SAFEGUARDING'],
    ['Early help: Early Help Manager', 'EARLY_HELP_MANAGER'],
    ["St Christopher's Children's home: Manager", 'CHILDRENS_HOME_MANAGER'],
  ])('%s', (title, role) => {
    expect(rmm.coreMembers).toHaveLength(9);
    expect(rmm.coreMembers).toContainEqual({ role, title });
  });

  it('each is counted by its role, present or absent', async () => {
    const live = await island();
    await live.moveTo(AFTERNOON);
    const sittingId = live.sitting(MONDAY);
    const [first, ...others] = rmm.coreMembers.map(({ role }) => role);
    const there = { sittingId, officer: live.officer('CSC_GROUP_MANAGER'), mode: 'VIDEO' as const };
    await live.as('RMM_ADMINISTRATOR').does('RecordAttendance', { ...there, role: first ?? '' });
    expect((await mondays(live))?.absentRoles).toEqual(others);
  });
});

describe('Time, Frequency and Duration of meetings', () => {
  it('The RMM will meet weekly for a duration of 2 hours.', async () => {
    const year = sittingDays(rmm, isleOfMan, '2026-01-05', 350).filter((day) => day.sits);
    expect(year).toHaveLength(50);
    for (const { startsAt } of year) expect(localTimeOf(startsAt, rmm.zone)).toBe('14:00');
    // One in each week, also in those whose Monday is a holiday.
    const weeks = year.map(({ date }) =>
      Math.floor((Date.parse(date) - Date.parse('2026-01-05')) / 604_800_000),
    );
    expect(weeks).toEqual(Array.from({ length: 50 }, (_, week) => week));
    const live = await island();
    const sitting = await mondays(live);
    if (sitting === undefined) throw new Error('It is convened.');
    const end = addMinutes(sitting.startsAt, 120);
    const fit = timePlan(sitting, 1)?.itemsThatFit ?? 0;
    expect((slotOf(sitting, fit)?.until ?? '') < end).toBe(true);
    expect(slotOf(sitting, fit + 1)?.overBudget).toBe(true);
  });
});

describe('Meeting administration', () => {
  it("These meetings will be administered by a resource from Children's social care.", async () => {
    const live = await island();
    const { agencies, officers } = await live.board().facts();
    const administrator = officers.get(live.officer('RMM_ADMINISTRATOR'));
    expect(agencies.get(administrator?.agency ?? '')).toMatchObject({ code: 'CSC' });
    expect(rmm.coreMembers.map(({ role }) => role)).not.toContain(rmm.administeredBy);
    const registered = { receivedAt: '2026-04-09T08:30:00.000Z', reason: 'Came by mail.' };
    const { personId } = await refer(live, { series: 'RMM', registered }, 'RMM_ADMINISTRATOR');
    await live.quiet();
    expect(await onAgenda(live, MONDAY, 'RMM')).toEqual([personId]);
    const there = { sittingId: live.sitting(MONDAY), officer: live.officer('RMM_ADMINISTRATOR') };
    await live
      .as('RMM_ADMINISTRATOR')
      .does('RecordAttendance', { ...there, role: 'RMM_ADMINISTRATOR', mode: 'IN_PERSON' });
    expect((await mondays(live))?.present).toMatchObject([{ role: 'RMM_ADMINISTRATOR' }]);
  });
});
