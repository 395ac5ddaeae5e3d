/** The weekly meeting on a live board: a holiday that is proclaimed late, a chair who cannot come, time that runs out. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { amend } from '../../src/application/founding.js';
import type { MinutesView } from '../../src/projections/minutes.js';
import type { SittingView } from '../../src/projections/sittings.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { readOut, sign } from '../support/declared.js';
import { isleOfMan } from '../support/terms.js';
import { agendaOf, onAgenda, refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

/** A Thursday; the next meeting is on Monday 13 April. */
const START = '2026-04-09T09:00:00.000Z';
const MONDAY = '2026-04-13';
const TUESDAY = '2026-04-14';
const NEXT_MONDAY = '2026-04-20';
const CHAIR = 'INTAKE_ASSESSMENT_MANAGER';

const island = () => openLiveBoard({ island: true, start: START });
const sittingAt = async (live: LiveBoard, date: string) =>
  live.board().views.get<SittingView>('sittings', live.sitting(date));
const referred = (live: LiveBoard) => refer(live, { series: 'RMM' }, 'SCHOOL');

describe('a bank holiday that is proclaimed for the day of a meeting', () => {
  const proclaimed = async (live: LiveBoard) => {
    const holiday = { title: 'A day of mourning', date: MONDAY, notes: '', bunting: false };
    const events = [...isleOfMan.events, holiday].toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const calendars = [{ ...isleOfMan, version: 2, events }];
    expect(await amend(live.board(), { calendars, codes: [], terms: [] }, 'proclaimed')).toBeUndefined();
    await live.quiet();
  };
  it('moves the meeting to the next working day with everybody on its agenda, and back where it is taken back', async () => {
    const live = await island();
    const { personId } = await referred(live);
    await live.quiet();
    expect(await onAgenda(live, MONDAY, 'RMM')).toEqual([personId]);
    await proclaimed(live);
    expect(await sittingAt(live, MONDAY)).toMatchObject({ phase: 'CANCELLED' });
    expect(await sittingAt(live, TUESDAY)).toMatchObject({ phase: 'CONVENED', insteadOf: MONDAY });
    expect(await onAgenda(live, TUESDAY, 'RMM')).toEqual([personId]);
    const calendars = [{ ...isleOfMan, version: 3 }];
    await amend(live.board(), { calendars, codes: [], terms: [] }, 'taken back');
    await live.quiet();
    expect(await sittingAt(live, TUESDAY)).toMatchObject({ phase: 'CANCELLED' });
    expect(await sittingAt(live, MONDAY)).toMatchObject({ phase: 'CONVENED' });
    expect(await onAgenda(live, MONDAY, 'RMM')).toEqual([personId]);
  });
});

describe('a chair who cannot come', () => {
  const AFTERNOON = `${MONDAY}T13:00:00.000Z`;
  it('leaves the meeting closed until its deputy takes the chair, who then opens and closes it and approves its minutes', async () => {
    const live = await island();
    const sittingId = live.sitting(MONDAY);
    await live.moveTo(AFTERNOON);
    const dci = live.as('POLICE_DCI');
    expect(await dci.execute('OpenSitting', { sittingId })).toMatchObject({
      kind: 'NOT_ACCEPTED',
      refusal: { code: 'NOBODY_IN_THE_CHAIR', instead: { roles: [CHAIR, 'POLICE_DCI'] } },
    });
    await sign(live, 'POLICE_DCI', sittingId);
    await dci.does('TakeChair', { sittingId });
    await dci.does('OpenSitting', { sittingId });
    await dci.does('CloseSitting', { sittingId });
    await live.quiet();
    await dci.does('ApproveMinutes', { sittingId, version: 1 });
    await live.quiet();
    expect(await live.board().views.get<MinutesView>('minutes', sittingId)).toMatchObject({
      record: { chairs: [{ role: CHAIR, as: 'DEPUTY', deputyRole: 'POLICE_DCI' }] },
      drafts: [{ status: 'APPROVED', approvals: [{ role: CHAIR, as: 'DEPUTY', namedBy: null }] }],
    });
  });
  it('may name somebody for that sitting, who acts as its chair and as that of no other', async () => {
    const live = await island();
    const sittingId = live.sitting(MONDAY);
    const delegate = live.as('CSC_GROUP_MANAGER');
    expect(await delegate.execute('TakeChair', { sittingId })).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO', instead: { roles: [CHAIR, 'POLICE_DCI'] } },
    });
    const officer = live.officer('CSC_GROUP_MANAGER');
    await live.as(CHAIR).does('NameChairDelegate', { sittingId, officer, role: CHAIR });
    await live.moveTo(AFTERNOON);
    await sign(live, 'CSC_GROUP_MANAGER', sittingId);
    await delegate.does('TakeChair', { sittingId });
    await delegate.does('OpenSitting', { sittingId });
    await readOut(live, 'CSC_GROUP_MANAGER', sittingId);
    expect(await delegate.execute('TakeChair', { sittingId: live.sitting(NEXT_MONDAY) })).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    // What cannot wait is theirs to take at the sitting that they chair, and at no other.
    const { referralId, personId } = await referred(live);
    const urgent = { referralId, personIds: [personId], reason: 'Seen with them an hour ago.' };
    expect(
      await delegate.execute('HearUrgently', { ...urgent, sittingId: live.sitting('2026-04-27') }),
    ).toMatchObject({ refusal: { code: 'NOT_YOURS_TO_DO' } });
    await delegate.does('HearUrgently', { ...urgent, sittingId });
    await live.quiet();
    expect(await onAgenda(live, MONDAY, 'RMM')).toEqual([personId]);
    await delegate.does('CloseSitting', { sittingId });
    await live.quiet();
    await delegate.does('ApproveMinutes', { sittingId, version: 1 });
  });
});

describe('what a meeting does not reach', () => {
  it('is on the agenda of the next, with the sitting that had it and why', async () => {
    const live = await island();
    const reached = await referred(live);
    const rolled = await referred(live);
    await live.moveTo(`${MONDAY}T13:00:00.000Z`);
    const sittingId = live.sitting(MONDAY);
    const chair = live.as(CHAIR);
    await sign(live, CHAIR, sittingId);
    await chair.does('TakeChair', { sittingId });
    await chair.does('OpenSitting', { sittingId });
    await chair.does('RollOver', {
      ...{ sittingId, personId: rolled.personId, because: 'OUT_OF_TIME', note: 'Two hours are over.' },
    });
    await chair.does('CloseSitting', { sittingId });
    await live.quiet();
    const { items } = await agendaOf(live, NEXT_MONDAY, 'RMM');
    const why = new Map(items.map(({ personId, carriedFrom }) => [personId, carriedFrom]));
    expect(why.get(reached.personId)).toEqual({ sittingId, moved: 'NOT_REACHED' });
    expect(why.get(rolled.personId)).toEqual({ sittingId, moved: 'ROLLED_OVER' });
    expect(items[0]?.listedBecause.sentence).toMatch(/so it will be heard at the next sitting/);
  });
});
