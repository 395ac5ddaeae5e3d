/** A conflict about a person, on a live board: it closes the person's records, and follows the person (P14). */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { actionsDue } from '../../src/application/reads/actions-due.js';
import { minutesCopy } from '../../src/application/reads/copies.js';
import { agendaPage } from '../../src/application/reads/agenda-page.js';
import { handoverPage } from '../../src/application/reads/handover-page.js';
import { readPerson } from '../../src/application/reads/person.js';
import type { ReadSession } from '../../src/application/reads/session.js';
import { sittingEvents } from '../../src/application/reads/sitting-events.js';
import type { Id } from '../../src/domain/event.js';
import type { ActionView } from '../../src/projections/actions.js';
import type { EscalationView } from '../../src/projections/escalations.js';
import type { DutyView } from '../../src/projections/duties.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard, type TestRole } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { closeSitting, discuss, openSitting, refer } from './a-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';
const NOON_ON_MONDAY = '2026-03-30T11:00:00.000Z';
const NOON_ON_TUESDAY = '2026-03-31T11:00:00.000Z';
const BARRED = { kind: 'NOT_ACCEPTED', refusal: { code: 'CONFLICT_DECLARED' } };
const rolled = { because: 'OUT_OF_TIME' as const, note: 'Invented: a fire alarm.' };

const chair = (live: LiveBoard) => live.as('MASH_TEAM_MANAGER');
const itemAt = (live: LiveBoard, date: string, personId: Id) => ({ sittingId: live.sitting(date), personId });
const declares = (live: LiveBoard, role: TestRole, date: string, personId: Id) =>
  live.as(role).does('DeclareConflict', {
    ...itemAt(live, date, personId),
    ...{ officer: live.officer(role), kind: 'RELATIVE' as const, conflict: 'Invented: her aunt.' },
  });
const withdraws = (live: LiveBoard, role: TestRole, date: string, personId: Id) =>
  chair(live).does('WithdrawConflict', {
    ...{ ...itemAt(live, date, personId), officer: live.officer(role), reason: 'Invented: another family.' },
  });

/** One person heard on Monday with an action for Health, another with her; the sitting is still open. */
const heardOnMonday = async (live: LiveBoard) => {
  const { personId, referralId } = await refer(live, {}, 'EDUCATION');
  const other = await refer(live, {}, 'EDUCATION');
  await live.moveTo(NOON_ON_MONDAY);
  await openSitting(live, MONDAY);
  const { discussionId, actionId } = await discuss(live, { date: MONDAY, personId });
  await live.quiet();
  return { personId, referralId, other, discussionId, actionId, sittingId: live.sitting(MONDAY) };
};

/** Everything of the case, by every way a session reads it: what comes back of the person. */
const everythingOf = async (
  session: ReadSession,
  { personId, referralId, discussionId, actionId, sittingId }: Awaited<ReturnType<typeof heardOnMonday>>,
) => {
  const agenda = await session.load('agenda', sittingId);
  const minutes = await session.load('minutes', sittingId);
  const due = await actionsDue(session, { status: 'OPEN', series: 'DRM', after: undefined, first: 10 });
  const pages = [
    await agendaPage(session, sittingId),
    await handoverPage(session, sittingId),
    await minutesCopy(session, sittingId, { profile: 'FULL' }),
  ];
  return {
    person: await readPerson(session, personId),
    referral: await session.load('referrals', referralId),
    discussion: await session.load('discussions', discussionId),
    action: await session.load('actions', actionId),
    due: due.entries.find(({ document }) => document.personId === personId),
    note: await session.load('case-notes', discussionId),
    happenings: await session.load('person-happenings', personId),
    repeats: await session.load('repeats', personId),
    item: agenda?.items?.find((item) => item.personId === personId),
    minuted: minutes?.record?.items.find((item) => item.personId === personId),
    pages: pages.filter(
      (page) => page?.html.includes('Sorrel Invented') || page?.html.includes('ring the school'),
    ),
  };
};
const NOTHING = {
  ...{ person: undefined, referral: undefined, discussion: undefined, action: undefined, due: undefined },
  ...{ note: undefined, happenings: undefined, repeats: undefined, item: undefined, minuted: undefined },
  pages: [],
};

describe('whoever has a conflict about a person', () => {
  it('is shown nothing of that person, by any way, whatever their role; others are shown all of it', async () => {
    const live = await openLiveBoard();
    const heard = await heardOnMonday(live);
    await declares(live, 'PPD_SUPERVISOR', MONDAY, heard.personId);
    await closeSitting(live, MONDAY);
    expect(await everythingOf(await reading(live, 'PPD_SUPERVISOR'), heard)).toMatchObject(NOTHING);
    const others = await everythingOf(await reading(live, 'MASH_TEAM_MANAGER'), heard);
    expect(others.pages.length).toBeGreaterThan(0);
    const { pages: _pages, ...documents } = others;
    for (const [name, document] of Object.entries(documents))
      expect([name, document]).not.toContain(undefined);
    const agenda = await (await reading(live, 'PPD_SUPERVISOR')).load('agenda', heard.sittingId);
    expect(agenda?.items?.map(({ personId }) => personId)).toEqual([heard.other.personId]);
  });

  it('decides nothing about that person, and still tells what they know', async () => {
    const live = await openLiveBoard();
    const { personId, referralId, actionId, sittingId } = await heardOnMonday(live);
    await declares(live, 'MASH_TEAM_MANAGER', MONDAY, personId);
    await live.quiet();
    const conflicted = chair(live);
    const item = { sittingId, personId };
    const barred = [
      await conflicted.execute('RecordSafetyPlan', { ...item, plan: 'Invented.' }),
      await conflicted.execute('MoveItem', { ...item, toPlace: 1, reason: 'Invented.' }),
      await conflicted.execute('HearUrgently', {
        ...{ referralId, personIds: [personId], sittingId: live.sitting(TUESDAY), reason: 'Invented.' },
      }),
      await conflicted.execute('DecideWithdrawal', {
        referralId,
        personId,
        agreed: true,
        reason: 'Invented.',
      }),
      await conflicted.execute('RollOver', { ...item, ...rolled }),
      await conflicted.execute('ExtendAction', { actionId, dueOn: TUESDAY, reason: 'Invented.' }),
      await conflicted.execute('WithdrawAction', {
        ...{ actionId, because: 'AGREED_IN_ERROR' as const, reason: 'Invented.' },
      }),
      await conflicted.execute('WithdrawConflict', {
        ...{ ...item, officer: live.officer('MASH_TEAM_MANAGER'), reason: 'Invented.' },
      }),
    ];
    for (const outcome of barred) expect(outcome).toMatchObject(BARRED);
    await refer(live, {}, 'MASH_TEAM_MANAGER');
    await conflicted.does('ReportMissing', {
      ...{ personId, type: 'MISSING' as const, startedAt: NOON_ON_MONDAY, circumstances: 'Invented.' },
    });
    const supervisor = live.as('PPD_SUPERVISOR');
    await supervisor.does('ExtendAction', {
      actionId,
      dueOn: TUESDAY,
      reason: 'Invented: the school is shut.',
    });
  });

  it('is not told how things stand by asking what would come of their news', async () => {
    const live = await openLiveBoard();
    const { personId } = await heardOnMonday(live);
    const missing = {
      ...{ personId, type: 'MISSING' as const, startedAt: NOON_ON_MONDAY, circumstances: 'Invented.' },
    };
    await live.as('EDUCATION').does('ReportMissing', missing);
    const asks = (role: TestRole) => live.as(role).execute('ReportMissing', missing, { dryRun: true });
    expect(await asks('HEALTH')).toMatchObject({
      trace: { sentence: expect.stringMatching(/^Missing already/) },
    });
    await declares(live, 'HEALTH', MONDAY, personId);
    await live.quiet();
    expect(await asks('HEALTH')).toMatchObject({
      ...{ kind: 'WOULD_BE_ACCEPTED', trace: { sentence: expect.stringMatching(/^It would be taken/) } },
    });
    await live.as('HEALTH').does('ReportMissing', missing);
  });

  it('is shown it again, and decides again, once somebody else finds that there is none', async () => {
    const live = await openLiveBoard();
    const heard = await heardOnMonday(live);
    await declares(live, 'PPD_SUPERVISOR', MONDAY, heard.personId);
    await withdraws(live, 'PPD_SUPERVISOR', MONDAY, heard.personId);
    const { action, discussion } = await everythingOf(await reading(live, 'PPD_SUPERVISOR'), heard);
    expect([action, discussion]).not.toContain(undefined);
    const { actionId } = heard;
    await live.as('PPD_SUPERVISOR').does('ExtendAction', { actionId, dueOn: TUESDAY, reason: 'Invented.' });
  });
});

describe('a conflict follows the person', () => {
  it('and is declared again where it was declared at first, once it has been withdrawn elsewhere', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live, {}, 'EDUCATION');
    await live.moveTo(NOON_ON_MONDAY);
    await openSitting(live, MONDAY);
    await chair(live).does('StartDiscussion', itemAt(live, MONDAY, personId));
    await declares(live, 'HEALTH', MONDAY, personId);
    await chair(live).does('RollOver', { ...itemAt(live, MONDAY, personId), ...rolled });
    await live.quiet();
    await withdraws(live, 'HEALTH', TUESDAY, personId);
    const monday = live.board().ids.discussion(live.sitting(MONDAY), personId);
    expect(await (await reading(live, 'HEALTH')).load('discussions', monday)).toBeDefined();
    await declares(live, 'HEALTH', MONDAY, personId);
    expect(await (await reading(live, 'HEALTH')).load('discussions', monday)).toBeUndefined();
    expect((await declares(live, 'HEALTH', MONDAY, personId)).events).toEqual([]);
  });
  it('to the sitting that an item is rolled over to, until it is withdrawn there: then it has ended everywhere', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live, {}, 'EDUCATION');
    await live.moveTo(NOON_ON_MONDAY);
    await openSitting(live, MONDAY);
    await declares(live, 'HEALTH', MONDAY, personId);
    await chair(live).does('RollOver', { ...itemAt(live, MONDAY, personId), ...rolled });
    await closeSitting(live, MONDAY);
    await live.moveTo(NOON_ON_TUESDAY);
    await openSitting(live, TUESDAY);
    const { id } = await chair(live).does('StartDiscussion', itemAt(live, TUESDAY, personId));
    const share = { discussionId: id, agency: live.agency('HEALTH'), information: 'Invented.' };
    expect(await live.as('HEALTH').execute('ShareInformation', share)).toMatchObject(BARRED);
    expect(await (await reading(live, 'HEALTH')).load('discussions', id)).toBeUndefined();
    const view = await live.board().views.get<DiscussionView>('discussions', id);
    expect(view).toMatchObject({
      present: [],
      conflicts: [{ officer: live.officer('HEALTH'), kind: 'RELATIVE', conflict: null }],
    });
    await withdraws(live, 'HEALTH', TUESDAY, personId);
    await live.quiet();
    await live.as('HEALTH').does('ShareInformation', share);
    const session = await reading(live, 'HEALTH');
    for (const date of [MONDAY, TUESDAY])
      expect(
        await session.load('discussions', live.board().ids.discussion(live.sitting(date), personId)),
      ).toBeDefined();
  });

  it('over the records that are said to be of one person; what was declared on one is kept when they part', async () => {
    const live = await openLiveBoard();
    const own = await refer(live, {}, 'EDUCATION');
    const leading = await refer(live, {}, 'EDUCATION');
    await declares(live, 'HEALTH', MONDAY, own.personId);
    const sees = async (personId: Id) =>
      (await (await reading(live, 'HEALTH')).load('people', personId)) !== undefined;
    expect([await sees(own.personId), await sees(leading.personId)]).toEqual([false, true]);
    const merged = { personId: own.personId, into: leading.personId, reason: 'Invented: one child.' };
    await live.as('DRM_COORDINATOR').does('MergePeople', merged);
    expect([await sees(own.personId), await sees(leading.personId)]).toEqual([false, false]);
    await live
      .as('DRM_COORDINATOR')
      .does('UnmergePeople', { personId: own.personId, reason: 'Invented: two.' });
    expect([await sees(own.personId), await sees(leading.personId)]).toEqual([false, true]);
    await live.as('DRM_COORDINATOR').does('MergePeople', { ...merged, reason: 'Invented: one, after all.' });
    await live.moveTo(NOON_ON_MONDAY);
    await openSitting(live, MONDAY);
    await chair(live).does('StartDiscussion', itemAt(live, MONDAY, leading.personId));
    await withdraws(live, 'HEALTH', MONDAY, leading.personId);
    expect([await sees(own.personId), await sees(leading.personId)]).toEqual([true, true]);
    expect(live.board().ailments()).toEqual([]);
  });

  it('and whoever watches asks afresh once records are said to be of that person', async () => {
    const live = await openLiveBoard();
    const own = await refer(live, {}, 'EDUCATION');
    const leading = await refer(live, {}, 'EDUCATION');
    await declares(live, 'HEALTH', MONDAY, own.personId);
    await live.quiet();
    const watching = new AbortController();
    const events = sittingEvents({
      ...{ sittingId: live.sitting(MONDAY), after: undefined, signal: watching.signal },
      session: () => reading(live, 'HEALTH'),
    });
    const next = events.next();
    await reading(live, 'HEALTH');
    await live.as('DRM_COORDINATOR').does('MergePeople', {
      personId: own.personId,
      into: leading.personId,
      reason: 'Invented: one child.',
    });
    expect((await next).value).toMatchObject({ happening: { kind: 'RESYNC' } });
    watching.abort();
  });

  /** Two records that are of one person; the item of the one that leads goes on. */
  const heardAsOne = async (live: LiveBoard) => {
    const own = await refer(live, {}, 'EDUCATION');
    const leading = await refer(live, {}, 'EDUCATION');
    const merged = { personId: own.personId, into: leading.personId, reason: 'Invented: one child.' };
    await live.as('DRM_COORDINATOR').does('MergePeople', merged);
    await live.moveTo(NOON_ON_MONDAY);
    await openSitting(live, MONDAY);
    const { id } = await chair(live).does('StartDiscussion', itemAt(live, MONDAY, leading.personId));
    return { merged: own.personId, discussionId: id };
  };

  it('given it is declared on the record that was merged, then whoever has it leaves the item of both', async () => {
    const live = await openLiveBoard();
    const { merged, discussionId } = await heardAsOne(live);
    await declares(live, 'HEALTH', MONDAY, merged);
    await live.quiet();
    const view = await live.board().views.get<DiscussionView>('discussions', discussionId);
    expect(view?.present).toMatchObject([{ officer: live.officer('HEALTH'), until: NOON_ON_MONDAY }]);
    expect(live.board().ailments()).toEqual([]);
  });
  it('given whoever has it is marked present afterwards, then they stay out, and nobody has to see to it', async () => {
    const live = await openLiveBoard();
    const { merged, discussionId } = await heardAsOne(live);
    await declares(live, 'EDUCATION', MONDAY, merged);
    const present = { sittingId: live.sitting(MONDAY), officer: live.officer('EDUCATION') };
    await live
      .as('DRM_COORDINATOR')
      .does('RecordAttendance', { ...present, role: 'EDUCATION', mode: 'VIDEO' });
    await live.quiet();
    const view = await live.board().views.get<DiscussionView>('discussions', discussionId);
    expect(view?.present.map(({ officer }) => officer)).toEqual([live.officer('HEALTH')]);
    const everything = { index: 'bySince', equal: [], limit: 10 };
    expect(await live.board().views.find('work-items', everything)).toEqual([]);
  });
});

describe('an action whose owner has a conflict', () => {
  it('is not lost: the meeting is told that it needs another person, until it has one', async () => {
    const live = await openLiveBoard();
    const { personId, actionId } = await heardOnMonday(live);
    await declares(live, 'HEALTH', MONDAY, personId);
    const action = async () => {
      await live.quiet();
      return live.board().views.get<ActionView>('actions', actionId);
    };
    const duties = async () =>
      (
        await (
          await reading(live, 'DRM_COORDINATOR')
        ).find('duties', { index: 'byAbout', equal: [actionId], limit: 5 })
      ).map(({ document }) => document as DutyView);
    expect(await action()).toMatchObject({ status: 'OPEN', ownerBarred: true });
    expect(await duties()).toMatchObject([{ kind: 'ANOTHER_OWNER', personId, breached: false }]);
    const done = { actionId, doneOn: MONDAY, outcome: 'Invented.' };
    expect(await live.as('HEALTH').execute('CompleteAction', done)).toMatchObject(BARRED);
    await live.as('HEALTH').does('ReportProgress', { actionId, progress: 'Invented: rang once.' });
    const coordinator = live.as('DRM_COORDINATOR');
    expect(
      await coordinator.execute('AgreeAction', {
        discussionId: live.board().ids.discussion(live.sitting(MONDAY), personId),
        ...{ owner: live.officer('HEALTH'), action: 'Invented.', dueOn: MONDAY },
      }),
    ).toMatchObject({ refusal: { code: 'DISCUSSION_CLOSED' } });
    await coordinator.does('ReassignAction', { actionId, owner: live.officer('EDUCATION') });
    expect(await action()).toMatchObject({ ownerBarred: false, owner: live.officer('EDUCATION') });
    expect(await duties()).toEqual([]);
    expect(
      await coordinator.execute('ReassignAction', { actionId, owner: live.officer('HEALTH') }),
    ).toMatchObject({
      refusal: { code: 'OWNER_HAS_CONFLICT' },
    });
    expect(live.board().ailments()).toEqual([]);
  });

  it('is theirs again where there is no conflict after all', async () => {
    const live = await openLiveBoard();
    const { personId, actionId } = await heardOnMonday(live);
    await declares(live, 'HEALTH', MONDAY, personId);
    await live.quiet();
    await withdraws(live, 'HEALTH', MONDAY, personId);
    await live.quiet();
    expect(await live.board().views.get<ActionView>('actions', actionId)).toMatchObject({
      ownerBarred: false,
    });
    await live.as('HEALTH').does('CompleteAction', { actionId, doneOn: MONDAY, outcome: 'Invented.' });
  });
});

describe('an escalation about somebody about whom the Head has a conflict', () => {
  /** Whoever of the board's officers has been made Head of MASH. */
  const HEAD = 'PANEL_CHAIR';
  const withConflictOfHead = async (live: LiveBoard) => {
    const coordinator = live.as('DRM_COORDINATOR');
    await coordinator.does('AssignRole', {
      ...{ officerId: live.officer(HEAD), role: 'HEAD_OF_MASH', as: 'HOLDER' as const },
      ...{ from: MONDAY, until: null },
    });
    const heard = await heardOnMonday(live);
    await chair(live).does('DeclareConflict', {
      ...itemAt(live, MONDAY, heard.personId),
      ...{ officer: live.officer(HEAD), kind: 'RELATIVE' as const, conflict: 'Invented: her aunt.' },
    });
    return heard;
  };
  const raise = (live: LiveBoard, personId: Id) =>
    live.as('EDUCATION').does('RaiseEscalation', {
      ...{ series: 'DRM', type: 'DECISION' as const, personId, concernedRoles: [], concernedOfficers: [] },
      ...{ issue: 'Invented: no visit.', desiredOutcome: 'Invented: a visit.', riskToday: false },
    });
  const routed = async (live: LiveBoard, escalationId: Id) => {
    await live.quiet();
    const view = await live.board().views.get<EscalationView>('escalations', escalationId);
    return view?.routed.at(-1);
  };

  it('passes the Head by, and tells nobody why', async () => {
    const live = await openLiveBoard();
    const { personId } = await withConflictOfHead(live);
    await live.quiet();
    const { id } = await raise(live, personId);
    const last = await routed(live, id);
    expect(last?.passedOver).toContainEqual({ stage: 0, role: 'HEAD_OF_MASH', because: 'NOT_FREE' });
    expect(last?.routes.map(({ officer }) => officer)).not.toContain(live.officer(HEAD));
    expect(JSON.stringify(last)).not.toMatch(/conflict/i);
  });

  it('goes to somebody else at once where the conflict is declared once the Head has it', async () => {
    const live = await openLiveBoard();
    const heard = await heardOnMonday(live);
    await live.as('DRM_COORDINATOR').does('AssignRole', {
      ...{ officerId: live.officer(HEAD), role: 'HEAD_OF_MASH', as: 'HOLDER' as const },
      ...{ from: MONDAY, until: null },
    });
    const { id } = await raise(live, heard.personId);
    expect(await routed(live, id)).toMatchObject({ routes: [{ officer: live.officer(HEAD) }] });
    await chair(live).does('DeclareConflict', {
      ...itemAt(live, MONDAY, heard.personId),
      ...{ officer: live.officer(HEAD), kind: 'RELATIVE' as const, conflict: 'Invented: her aunt.' },
    });
    const last = await routed(live, id);
    expect(last?.passedOver).toContainEqual({ stage: 0, role: 'HEAD_OF_MASH', because: 'NOT_FREE' });
    expect(last?.routes.map(({ officer }) => officer)).not.toContain(live.officer(HEAD));
    expect(live.board().ailments()).toEqual([]);
  });

  it("is the Head's again where the conflict has been withdrawn", async () => {
    const live = await openLiveBoard();
    const { personId } = await withConflictOfHead(live);
    await withdraws(live, HEAD, MONDAY, personId);
    await live.quiet();
    const { id } = await raise(live, personId);
    expect(await routed(live, id)).toMatchObject({
      passedOver: [],
      routes: [{ officer: live.officer(HEAD) }],
    });
  });
});
