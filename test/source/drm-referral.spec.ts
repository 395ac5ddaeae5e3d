/** What the Daily Risk Management meeting's terms of reference say of referrals, sentence by sentence, on a live board. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { ReferralTask } from '../../src/projections/referral-tasks.js';
import type { ReferralView } from '../../src/projections/referrals.js';
import {
  agendaOf,
  discuss,
  onAgenda,
  openSitting,
  refer,
  referInput,
  referralMade,
} from '../application/a-story.js';
import {
  BOROUGH,
  closeLiveBoards,
  openLiveBoard,
  type LiveBoard,
  type TestRole,
} from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const referralOf = async (live: LiveBoard, referralId: Id) =>
  (await live.board().views.get<ReferralView>('referrals', referralId))!;

const incident = { ...referInput(), incidentAt: '2026-03-30T02:00:00.000Z' };

describe('Purpose', () => {
  it('a robust multi - agency response where it is believed a child, young person or adult may be at risk of significant harm', async () => {
    const live = await openLiveBoard();
    const born = ['2019-05-14', '2009-05-14', '1960-05-14'];
    for (const value of born) {
      const [subject] = referInput().subjects;
      const identity = { ...subject!.identity, dateOfBirth: { value } };
      const input = referInput({ subjects: [{ ...subject!, identity }] });
      await live.as('HEALTH').does('ReferPerson', input);
    }
    await live.quiet();
    const { items } = await agendaOf(live, '2026-03-30');
    const found = await Promise.all(items.map(({ referralIds: [id = ''] }) => referralOf(live, id)));
    const ages = found.map(({ people }) => people[0]?.ageInYears ?? 0);
    expect(ages.toSorted((a, b) => a - b)).toEqual([6, 16, 65]);
  });

  it('No agency should delay action whilst waiting for a discussion at the next DRM meeting.', async () => {
    // At night: the next meeting is hours away.
    const live = await openLiveBoard({ start: '2026-03-30T22:00:00.000Z' });
    const { referralId, personId } = await refer(live, { immediateRisk: true });
    const acted = { referralId, personId, action: 'Rang the police at once.' };
    await live.as('HEALTH').does('RecordImmediateAction', acted);
    await live.quiet();
    const { immediateActions, people } = await referralOf(live, referralId);
    expect(immediateActions).toMatchObject([{ agency: live.agency('HEALTH'), said: { text: acted.action } }]);
    expect(people).toMatchObject([{ placement: { date: '2026-03-31' } }]);
    // Whom to turn to now is said by circumstance and hour, in words.
    expect(drm.urgentRoute.map(({ when }) => when)).toEqual([
      'Somebody is in immediate danger',
      'In office hours',
      'In the evening, at night, at weekends and on bank holidays',
    ]);
    expect(drm.clauses.noDelay.text).toContain('No agency should delay action');
  });

  it('No agency should delay action: a chair hears at once who cannot wait, and the receipt stays as it was', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T10:30:00.000Z' });
    const { referralId, personId } = await refer(live);
    const hearing = {
      ...{ referralId, personIds: [personId], sittingId: live.sitting('2026-03-30') },
      reason: 'Not safe tonight.',
    };
    expect(await live.as('HEALTH').execute('HearUrgently', hearing)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    await live.as('MASH_TEAM_MANAGER').does('HearUrgently', hearing);
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual([personId]);
    expect(await onAgenda(live, '2026-03-31')).toEqual([]);
    expect(await referralOf(live, referralId)).toMatchObject({
      receivedAt: '2026-03-30T10:30:00.000Z',
      people: [{ placement: { late: true }, urgency: { said: { text: 'Not safe tonight.' } } }],
    });
  });

  it('is not intended to replace or supersede', async () => {
    const live = await openLiveBoard();
    const silent = await refer(live);
    const circumstances = { channel: null, consent: null, marking: null, statutoryReferral: 'MADE' as const };
    const particulars = { statutoryReference: 'INVENTED-MASH-1' };
    const said = await refer(live, { circumstances, particulars });
    await live.quiet();
    // That there is no statutory referral is told apart from one that is named by its own reference.
    expect((await referralOf(live, silent.referralId)).circumstances).toBeNull();
    expect(await referralOf(live, said.referralId)).toMatchObject({ circumstances, particulars });
  });

  it('action regarding high risk cases and overnight critical incidents is taking place and is co-ordinated', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T07:00:00.000Z' });
    const feared = await refer(live, { immediateRisk: true });
    // Long after the cut-off, while the sitting is open.
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const reported = referralMade(
      await live.as('PPD_SUPERVISOR').execute('ReportCriticalIncident', incident),
    );
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual([reported.personId, feared.personId]);
    await discuss(live, { date: '2026-03-30', personId: reported.personId });
    const told = { ...reported, outcome: 'A worker visits today.' };
    await live.quiet();
    await live.as('DRM_COORDINATOR').does('TellReferrerOutcome', told);
  });

  it('overnight critical incidents from somebody else are received, and the chairs are shown them', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T10:30:00.000Z' });
    const { referralId, personId } = referralMade(
      await live.as('EDUCATION').execute('ReportCriticalIncident', incident),
    );
    await live.quiet();
    expect(await onAgenda(live, '2026-03-31')).toEqual([personId]);
    const query = { index: 'bySince', equal: [], limit: 10 };
    const [task] = await live.board().views.find<ReferralTask>('referral-tasks', query);
    expect(task?.document).toMatchObject({ kind: 'CONSIDER_INCIDENT', referralId, personId });
  });
});

describe('Objectives', () => {
  it('enable early identification of risk and vulnerability', async () => {
    const live = await openLiveBoard();
    // Hardly anything is known: it is heard all the same, marked with what is missing.
    const [subject] = referInput().subjects;
    const lacking = { absent: 'NOT_KNOWN' as const };
    const identity = {
      name: lacking,
      dateOfBirth: lacking,
      gender: lacking,
      ethnicity: lacking,
      associates: [],
    };
    const { referralId, personId } = referralMade(
      await live.as('HEALTH').execute('ReferPerson', referInput({ subjects: [{ ...subject!, identity }] })),
    );
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual([personId]);
    await live.moveTo('2026-03-30T07:30:00.000Z');
    expect(await referralOf(live, referralId)).toMatchObject({
      completeAt: null,
      asked: [{ missing: [{ personId, answers: ['name', 'dateOfBirth', 'gender', 'ethnicity'] }] }],
    });
  });

  it('Make valuable use of any information received from a variety of sources', async () => {
    const live = await openLiveBoard();
    const particulars = {
      ...{ message: 'A mail, word for word.', immediateSafety: 'Safe with her aunt tonight.' },
      ...{ locations: ['Invented park'], workers: [{ name: 'A', role: 'school nurse', contact: '' }] },
      household: [{ name: 'Aunt Invented', relationship: 'aunt' }],
      peopleOfConcern: [{ name: 'B Invented', relationship: 'older friend' }],
    };
    const circumstances = {
      ...{ channel: 'EMAIL' as const, consent: 'TOLD' as const },
      ...{ marking: 'OFFICIAL_SENSITIVE' as const, statutoryReferral: null },
    };
    const [subject] = referInput().subjects;
    const subjects = [{ ...subject!, ownWords: 'I do not want to go back.' }];
    const { referralId, personId } = await refer(live, { subjects, particulars, circumstances });
    await live.as('HEALTH').does('AmendReferral', {
      ...{ referralId, people: [{ personId, concernTypes: ['MISSING', 'CSE'] }] },
      account: { whatHappened: 'Seen at the park with an older friend.' },
    });
    await live.quiet();
    expect(await referralOf(live, referralId)).toMatchObject({
      ...{ particulars, circumstances, amendments: [{}] },
      account: { whatHappened: 'Seen at the park with an older friend.' },
      people: [{ concernTypes: ['MISSING', 'CSE'], ownWords: { text: 'I do not want to go back.' } }],
    });
    expect((await agendaOf(live, '2026-03-30')).items).toMatchObject([{ concernTypes: ['MISSING', 'CSE'] }]);
  });
});

describe('Information sharing', () => {
  it('no professional should assume that someone else will pass on information', async () => {
    const live = await openLiveBoard();
    // Two agencies tell of the same worry: neither is refused as a duplicate, and both are kept.
    const first = await refer(live, {}, 'HEALTH');
    const second = await refer(live, {}, 'EDUCATION');
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual(
      expect.arrayContaining([first.personId, second.personId]),
    );
    expect((await referralOf(live, second.referralId)).agency).toBe(live.agency('EDUCATION'));
  });
});

describe('Process', () => {
  it('any professional can use their professional judgement to make a referral into the DRMM', async () => {
    const live = await openLiveBoard();
    for (const role of Object.keys(BOROUGH) as TestRole[]) await refer(live, {}, role);
    // Also one without an account: the co-ordinator registers the mail as it came.
    const referrer = { name: 'C Invented', role: 'youth worker', agency: 'Youth club', contact: 'ext. 9' };
    const registered = { receivedAt: '2026-03-30T06:00:00.000Z', reason: 'By mail in the night.' };
    const { referralId } = await refer(live, { onBehalfOf: { referrer }, registered }, 'DRM_COORDINATOR');
    await live.as('DRM_COORDINATOR').does('AcknowledgeReferral', { referralId, channel: 'EMAIL' });
    await live.quiet();
    expect(await referralOf(live, referralId)).toMatchObject({
      ...{ referrer, receivedAt: '2026-03-30T06:00:00.000Z', registeredAt: '2026-03-30T07:00:00.000Z' },
      acknowledged: { channel: 'EMAIL' },
    });
    expect((await agendaOf(live, '2026-03-30')).items).toHaveLength(Object.keys(BOROUGH).length + 1);
  });

  it('before 10am on the day of the meeting for it to be considered that day', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T08:59:59.999Z' });
    const { referralId, personId } = await refer(live);
    // What is answered after the cut-off does not cost it its place.
    await live.moveTo('2026-03-30T09:05:00.000Z');
    const ethnicity = { value: 'WBRI' };
    await live.as('HEALTH').does('AmendReferral', {
      ...{ referralId, people: [{ personId, identity: { ethnicity } }] },
    });
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual([personId]);
    expect(await referralOf(live, referralId)).toMatchObject({
      ...{ receivedAt: '2026-03-30T08:59:59.999Z', completeAt: '2026-03-30T09:05:00.000Z' },
    });
  });

  it('Any referrals received after this time will be discussed the following day.', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T09:00:00.000Z' });
    const { personId } = await refer(live);
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual([]);
    expect((await agendaOf(live, '2026-03-31')).items).toMatchObject([
      { personId, late: true, listedBecause: { clause: drm.clauses.afterCutOff } },
    ]);
  });
});
