import { describe, expect, it } from '@jest/globals';
import { checkTerms } from '../../../src/domain/terms/check.js';
import { drm } from '../../../src/domain/terms/drm.js';

describe("the DRM's terms of reference", () => {
  it('are sound', () => expect(checkTerms(drm)).toEqual({ ok: true, terms: drm }));
  it('are plain data', () => expect(JSON.parse(JSON.stringify(drm))).toEqual(drm));

  it('"will take place every weekday commencing mid-day"', () =>
    expect(drm).toMatchObject({ sitsOn: ['MON', 'TUE', 'WED', 'THU', 'FRI'], startsAt: '12:00' }));

  it('"before 10am on the day of the meeting": the test is receipt, and later is never a no', () =>
    expect(drm.cutOff).toEqual({ daysBefore: 0, at: '10:00', test: 'RECEIPT', afterCutOff: 'NEXT_SITTING' }));

  it('"will be attended by" nine roles, in the order of the source', () =>
    expect(drm.coreMembers.map(({ role }) => role)).toEqual([
      'PPD_SUPERVISOR',
      'MASH_TEAM_MANAGER',
      'HEALTH',
      'EDUCATION',
      'MISSING_PERSON_COORDINATOR',
      'ADULT_SOCIAL_CARE',
      'EARLY_HELP_PRACTITIONER',
      'DRM_COORDINATOR',
      'DUTY_TEAM_REPRESENTATIVE',
    ]));
  it('names each role in words that the clause on membership has', () =>
    drm.coreMembers.forEach(({ title }) => expect(drm.clauses.membership.text).toContain(`- ${title}`)));

  it('"other practitioners" with an interest may attend', () => expect(drm.othersMayAttend).toBe(true));

  it('"will be chaired by MASH Team manager and Public Protection Desk supervisor"', () =>
    expect(drm.chairs).toEqual([{ role: 'MASH_TEAM_MANAGER' }, { role: 'PPD_SUPERVISOR' }]));

  it('sections 47 and 17 "will be the main legal gateway", sections 10 and 11 the permissive one', () => {
    expect(drm.mainGateways).toEqual(['CA1989_S47', 'CA1989_S17']);
    expect(drm.defaultGateways).toEqual(['CA2004_S10', 'CA2004_S11']);
  });

  it('"No agency should delay action": there is always a way to turn now', () =>
    expect(drm.urgentRoute[0]).toMatchObject({ who: 'Police', how: expect.stringContaining('999') }));
  it('invents no contact: all but 999 say that they are placeholders', () =>
    drm.urgentRoute.slice(1).forEach(({ how }) => expect(how).toContain('placeholder')));

  it('marks what the source leaves open as the setting of the board', () => {
    const open = drm.openPoints.map(({ field }) => field);
    expect(open).toEqual(expect.arrayContaining(['bankHolidays', 'quorum', 'opensWith', 'minutesApproval']));
    expect(drm).toMatchObject({ bankHolidays: 'DO_NOT_SIT', quorum: null, opensWith: 'ANY_CHAIR' });
  });
});
