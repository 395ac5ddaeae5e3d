/** Item by item, on a live board: who is there, what moves on, and what two people type. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import {
  agendaOf,
  closeSitting,
  onAgenda,
  openSitting,
  refer,
  referInput,
  referralMade,
  register,
} from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';

/** An open sitting with one person on its agenda. */
const openWithOne = async (live: LiveBoard) => {
  const referred = await refer(live);
  await live.moveTo('2026-03-30T11:00:00.000Z');
  await openSitting(live, MONDAY);
  const item = { sittingId: live.sitting(MONDAY), personId: referred.personId };
  return { ...referred, item, discussionId: live.board().ids.discussion(item.sittingId, item.personId) };
};
const discussionIn = async (live: LiveBoard, id: Id): Promise<DiscussionView | undefined> => {
  await live.quiet();
  return live.board().views.get<DiscussionView>('discussions', id);
};
const chair = (live: LiveBoard) => live.as('MASH_TEAM_MANAGER');
const rolled = { because: 'OUT_OF_TIME' as const, note: 'Invented: a fire alarm.' };

describe('an item that is rolled over', () => {
  it('given it was going on, then the next sitting hears it, with the reason, and what was agreed is released', async () => {
    const live = await openLiveBoard();
    const { item, personId, referralId } = await openWithOne(live);
    const { id: discussionId } = await chair(live).does('StartDiscussion', item);
    const agreed = { discussionId, owner: live.officer('HEALTH'), action: 'Ring.', dueOn: TUESDAY };
    const { id: actionId } = await chair(live).does('AgreeAction', agreed);
    await chair(live).does('RollOver', { ...item, ...rolled });
    expect(await discussionIn(live, discussionId)).toMatchObject({
      ...{ phase: 'CLOSED', concluded: false, rolledOver: { because: 'OUT_OF_TIME' } },
    });
    expect(await onAgenda(live, MONDAY)).toEqual([]);
    expect(await onAgenda(live, TUESDAY)).toEqual([personId]);
    const [moved] = (await agendaOf(live, MONDAY)).items;
    expect(moved?.movedOn).toMatchObject({
      moved: 'ROLLED_OVER',
      because: { sentence: expect.stringMatching(/^The chair rolled it over, so it will be heard at/) },
    });
    expect(await live.board().views.get('actions', actionId)).toMatchObject({ status: 'OPEN' });
    await closeSitting(live, MONDAY);
    const placed = (await live.events()).filter(({ type }) => type === 'ReferralPlaced');
    expect(placed).toMatchObject([{ stream: `referral-${referralId}`, data: { moved: 'ROLLED_OVER' } }]);
  });
  it('given it had not begun, then it moves alike, and cannot begin here', async () => {
    const live = await openLiveBoard();
    const { item, personId } = await openWithOne(live);
    await chair(live).does('RollOver', { ...item, ...rolled });
    expect(await chair(live).execute('StartDiscussion', item)).toMatchObject({
      refusal: { code: 'NOT_ON_THE_AGENDA' },
    });
    await live.quiet();
    expect(await onAgenda(live, TUESDAY)).toEqual([personId]);
    expect(live.board().ailments()).toEqual([]);
  });
  it('by the co-ordinator is for a chair to say', async () => {
    const live = await openLiveBoard();
    const { item } = await openWithOne(live);
    expect(await live.as('DRM_COORDINATOR').execute('RollOver', { ...item, ...rolled })).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO', instead: { roles: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'] } },
    });
  });
});

describe('a late item', () => {
  const lateItem = async (live: LiveBoard) => {
    await openWithOne(live);
    const late = await register(live, '2026-03-30T08:58:00.000Z');
    return { ...late, item: { sittingId: live.sitting(MONDAY), personId: late.personId } };
  };
  it('given the chair takes it, then it is heard', async () => {
    const live = await openLiveBoard();
    const { item } = await lateItem(live);
    const { id } = await chair(live).does('AcceptLateItem', item);
    await chair(live).does('StartDiscussion', item);
    expect(await discussionIn(live, id)).toMatchObject({
      ...{ phase: 'GOING_ON', lateAnswer: { answer: 'ACCEPTED' } },
    });
  });
  it('given the chair does not, then the next sitting hears it', async () => {
    const live = await openLiveBoard();
    const { item, personId } = await lateItem(live);
    const declined = { because: 'CHECKS_NOT_DONE' as const, note: 'Invented: nobody has looked yet.' };
    await chair(live).does('DeclineLateItem', { ...item, ...declined });
    await live.quiet();
    expect(await onAgenda(live, TUESDAY)).toEqual([personId]);
    const { items } = await agendaOf(live, MONDAY);
    expect(items.find((each) => each.personId === personId)?.movedOn?.moved).toBe('LATE_ITEM_DECLINED');
  });
});

describe('who is there', () => {
  it('given somebody is marked present while an item goes on, then they have come into it', async () => {
    const live = await openLiveBoard();
    const { item } = await openWithOne(live);
    const { id: discussionId } = await chair(live).does('StartDiscussion', item);
    const present = { sittingId: item.sittingId, officer: live.officer('EDUCATION'), role: 'EDUCATION' };
    live.clock.moveTo('2026-03-30T11:10:00.000Z');
    await live.as('DRM_COORDINATOR').does('RecordAttendance', { ...present, mode: 'VIDEO' });
    expect((await discussionIn(live, discussionId))?.present).toMatchObject([
      { officer: live.officer('HEALTH'), from: '2026-03-30T11:00:00.000Z' },
      { officer: live.officer('EDUCATION'), mode: 'VIDEO', from: '2026-03-30T11:10:00.000Z' },
    ]);
  });
  it('given a practitioner without an account comes in while an item goes on, then they have come into it', async () => {
    const live = await openLiveBoard();
    const { item } = await openWithOne(live);
    const { id: discussionId } = await chair(live).does('StartDiscussion', item);
    const { events } = await live.as('DRM_COORDINATOR').does('AdmitVisitor', {
      ...{ sittingId: item.sittingId, agency: live.agency('EDUCATION'), mode: 'TELEPHONE' as const },
      ...{ observer: false, visitor: { name: 'Ash Invented', position: 'head teacher' } },
    });
    const { visitorId } = events[0]?.data as { readonly visitorId: Id };
    const { present = [] } = (await discussionIn(live, discussionId)) ?? {};
    expect(present.map(({ officer }) => officer)).toContain(visitorId);
    await live.as('DRM_COORDINATOR').does('RecordLeaving', { sittingId: item.sittingId, officer: visitorId });
    const left = (await discussionIn(live, discussionId))?.present ?? [];
    expect(left.find(({ officer }) => officer === visitorId)?.until).not.toBeNull();
    expect(live.board().ailments()).toEqual([]);
  });
  it('given somebody leaves the sitting while an item goes on, then they have left that too', async () => {
    const live = await openLiveBoard();
    const { item } = await openWithOne(live);
    const { id: discussionId } = await chair(live).does('StartDiscussion', item);
    live.clock.moveTo('2026-03-30T11:10:00.000Z');
    const leaving = { sittingId: item.sittingId, officer: live.officer('HEALTH') };
    await live.as('DRM_COORDINATOR').does('RecordLeaving', leaving);
    expect((await discussionIn(live, discussionId))?.present).toMatchObject([
      { officer: leaving.officer, until: '2026-03-30T11:10:00.000Z' },
    ]);
    expect(live.board().ailments()).toEqual([]);
  });
  it('given they have a conflict, or contribute in writing, or nothing goes on, then they have not', async () => {
    const live = await openLiveBoard();
    const { item } = await openWithOne(live);
    const present = { sittingId: item.sittingId, officer: live.officer('EDUCATION'), role: 'EDUCATION' };
    const conflict = { ...item, officer: present.officer, kind: 'RELATIVE' as const, conflict: 'Invented.' };
    await live.as('EDUCATION').does('DeclareConflict', conflict);
    await live.as('DRM_COORDINATOR').does('RecordAttendance', { ...present, mode: 'WRITTEN_CONTRIBUTION' });
    const { id: discussionId } = await chair(live).does('StartDiscussion', item);
    await live.as('DRM_COORDINATOR').does('RecordAttendance', { ...present, mode: 'VIDEO' });
    const view = await discussionIn(live, discussionId);
    expect(view?.present.map(({ officer }) => officer)).toEqual([live.officer('HEALTH')]);
    expect(live.board().ailments()).toEqual([]);
  });
  it('given somebody was marked present by mistake, then they were there for none of its items', async () => {
    const live = await openLiveBoard();
    const { item, discussionId } = await openWithOne(live);
    const second = await register(live, '2026-03-30T08:58:00.000Z');
    const marked = { sittingId: item.sittingId, officer: live.officer('EDUCATION'), role: 'EDUCATION' };
    const coordinator = live.as('DRM_COORDINATOR');
    await coordinator.does('RecordAttendance', { ...marked, mode: 'IN_PERSON' });
    await chair(live).does('StartDiscussion', item);
    await coordinator.does('RecordDecision', { discussionId, decision: 'Invented.', rationale: 'Invented.' });
    await chair(live).does('CloseDiscussion', { discussionId });
    const later = { ...item, personId: second.personId };
    await chair(live).does('AcceptLateItem', later);
    const { id: goingOn } = await chair(live).does('StartDiscussion', later);
    await coordinator.does('WithdrawAttendance', marked);
    for (const id of [discussionId, goingOn])
      expect((await discussionIn(live, id))?.present.map(({ officer }) => officer)).toEqual([
        live.officer('HEALTH'),
      ]);
    expect(live.board().ailments()).toEqual([]);
  });
  it('given only their coming back was a mistake, then what they had heard before, they heard', async () => {
    const live = await openLiveBoard();
    const { item, discussionId } = await openWithOne(live);
    const marked = { sittingId: item.sittingId, officer: live.officer('HEALTH'), role: 'HEALTH' };
    const coordinator = live.as('DRM_COORDINATOR');
    await chair(live).does('StartDiscussion', item);
    await coordinator.does('RecordDecision', { discussionId, decision: 'Invented.', rationale: 'Invented.' });
    await chair(live).does('CloseDiscussion', { discussionId });
    live.clock.moveTo('2026-03-30T11:20:00.000Z');
    await coordinator.does('RecordLeaving', { sittingId: item.sittingId, officer: marked.officer });
    await coordinator.does('RecordAttendance', { ...marked, mode: 'IN_PERSON' });
    await coordinator.does('WithdrawAttendance', marked);
    expect((await discussionIn(live, discussionId))?.present).toMatchObject([{ officer: marked.officer }]);
  });
  it('stands as it is when the log is gone through again', async () => {
    const live = await openLiveBoard();
    const { item } = await openWithOne(live);
    const { sittingId } = item;
    const present = (role: 'HEALTH' | 'EDUCATION') =>
      live.as('DRM_COORDINATOR').does('RecordAttendance', {
        ...{ sittingId, officer: live.officer(role), role, mode: 'IN_PERSON' },
      });
    const leaves = (role: 'HEALTH' | 'EDUCATION') =>
      live.as('DRM_COORDINATOR').does('RecordLeaving', { sittingId, officer: live.officer(role) });
    await present('EDUCATION');
    await leaves('EDUCATION');
    await leaves('HEALTH');
    await present('HEALTH');
    const { id } = await chair(live).does('StartDiscussion', item);
    await live.quiet();
    const before = (await live.events()).length;
    await live.reopen({ documentsLost: true });
    await live.quiet();
    const since = (await live.events()).slice(before).map(({ type }) => type);
    expect(since).not.toContain('LeftItem');
    expect(since).not.toContain('PolicyCommandNotAccepted');
    expect((await discussionIn(live, id))?.present).toMatchObject([{ officer: live.officer('HEALTH') }]);
  });

  it('comes and goes by themself, and nobody else does it for them but who keeps the record', async () => {
    const live = await openLiveBoard();
    const { item } = await openWithOne(live);
    const { id: discussionId } = await chair(live).does('StartDiscussion', item);
    const nurse = { discussionId, officer: live.officer('HEALTH') };
    expect(await live.as('EDUCATION').execute('LeaveItem', nurse)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    await live.as('HEALTH').does('LeaveItem', nurse);
    await live.as('DRM_COORDINATOR').does('ArriveForItem', nurse);
    expect((await discussionIn(live, discussionId))?.present).toHaveLength(2);
  });
});

describe('two people who type at once', () => {
  it('lose nothing: one of two revisions of a note is kept beside it', async () => {
    const live = await openLiveBoard();
    const { item } = await openWithOne(live);
    const { id: discussionId } = await chair(live).does('StartDiscussion', item);
    await live.as('HEALTH').does('WriteNote', { discussionId, note: 'at the park' });
    const noteId = (await discussionIn(live, discussionId))?.notes[0]?.noteId ?? '';
    const revise = (role: 'HEALTH' | 'DRM_COORDINATOR', note: string) =>
      live.as(role).does('ReviseNote', { discussionId, noteId, basedOn: 1, note });
    await Promise.all([
      revise('HEALTH', 'at the park, alone'),
      revise('DRM_COORDINATOR', 'at the park on Friday'),
    ]);
    const notes = (await discussionIn(live, discussionId))?.notes ?? [];
    expect(
      notes.map(({ note }) => note).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ).toEqual([{ text: 'at the park on Friday' }, { text: 'at the park, alone' }]);
    expect(notes).toMatchObject([{ revision: 2 }, { beside: noteId }]);
  });
});

describe('the gateways of an item', () => {
  it.each([
    ['2011-09-30', ['CA2004_S10', 'CA2004_S11']],
    ['1990-09-30', ['CARE2014_S42', 'DPA2018_SCH1_P18']],
  ] as const)('given somebody born on %s, then they are %j', async (born, gateways) => {
    const live = await openLiveBoard();
    const [subject] = referInput().subjects;
    const subjects = [{ ...subject!, identity: { ...subject!.identity, dateOfBirth: { value: born } } }];
    const { personId } = referralMade(
      await live.as('HEALTH').execute('ReferPerson', { ...referInput(), subjects }),
    );
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    const item = { sittingId: live.sitting(MONDAY), personId };
    const { id: discussionId } = await chair(live).does('StartDiscussion', item);
    const share = { discussionId, agency: live.agency('HEALTH'), information: 'Invented.' };
    const outcome = await live.as('HEALTH').does('ShareInformation', share);
    expect(outcome.events).toMatchObject([{ gateways }]);
  });
});
