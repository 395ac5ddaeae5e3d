/** Many commands at once, others who write first, and what surrounds what is recorded. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { toStore } from '../../src/application/codec.js';
import { TryAgain } from '../../src/application/handle.js';
import { inTurn, QueueFull } from '../../src/application/queue.js';
import type { EventLog, NewEvent } from '../../src/store/event-log.js';
import { LogUnavailable } from '../../src/store/event-log.js';
import { closeLiveBoards, instead, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { openSitting, refer, referInput } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const attending = (live: LiveBoard, mode: 'VIDEO' | 'IN_PERSON' = 'VIDEO') => ({
  sittingId: live.sitting('2026-03-30'),
  officer: live.officer('HEALTH'),
  role: 'HEALTH',
  mode,
});

/** Somebody of another process, who knows nothing of this one's queue, marks an officer as present. */
const anothersEvent = (live: LiveBoard, turn: number): readonly NewEvent[] => {
  const officer = live.board().ids.named('officer', `of another process ${turn}`);
  const data = { sittingId: live.sitting('2026-03-30'), series: 'DRM', officer, agency: officer, role: null };
  return toStore(
    [{ type: 'AttendanceRecorded', data: { ...data, as: 'HOLDER', mode: 'VIDEO' }, parts: [], subjects: [] }],
    {
      ...{ now: live.clock.now(), id: () => officer, actor: { kind: 'OPERATOR', id: 'operator' } },
      ...{ commandId: officer, inputHash: 'h', correlationId: officer, causationId: officer },
      ...{ purpose: 'SAFEGUARDING', decidedUpon: [] },
    },
  );
};

/** A log in which somebody else writes to a sitting first, as often as told. */
const othersWriteFirst =
  (live: () => LiveBoard, times: number) =>
  (log: EventLog): EventLog => {
    let turn = 0;
    return instead(log, {
      append: async (append) => {
        if (append.stream.startsWith('sitting-') && turn < times) {
          turn += 1;
          await log.append({ ...append, events: anothersEvent(live(), turn) });
        }
        return log.append(append);
      },
    });
  };

describe('commands at the same time', () => {
  it('on one stream are all decided, one after the other', async () => {
    const live = await openLiveBoard();
    const modes = ['VIDEO', 'IN_PERSON'] as const;
    const sent = Array.from({ length: 40 }, (_, index) =>
      live.as('DRM_COORDINATOR').does('RecordAttendance', attending(live, modes[index % 2])),
    );
    const outcomes = await Promise.all(sent);
    // Each was judged on what the one before it had recorded: every change is there, and no event twice.
    const stored = await live.board().log.readStream(`sitting-${live.sitting('2026-03-30')}`, 0, 100);
    const recorded = stored.filter(({ type }) => type === 'AttendanceRecorded');
    expect(recorded).toHaveLength(outcomes.flatMap(({ events }) => events).length);
    expect(recorded).toHaveLength(40);
  });

  it('of one wish are recorded once: a chair who presses twice takes the chair once', async () => {
    const live = await openLiveBoard();
    const sittingId = live.sitting('2026-03-30');
    const taking = () => live.as('MASH_TEAM_MANAGER').does('TakeChair', { sittingId });
    const [one, other] = await Promise.all([taking(), taking()]);
    expect([...one.events, ...other.events]).toMatchObject([{ type: 'ChairTaken' }]);
  });

  it('beyond the bound are turned away, and those within it are decided', async () => {
    const turns = inTurn(3);
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const within = [1, 2, 3].map((number) => turns('one', () => gate.then(() => number)));
    await expect(turns('one', () => Promise.resolve(4))).rejects.toThrow(QueueFull);
    await expect(turns('another', () => Promise.resolve(5))).resolves.toBe(5);
    go();
    expect(await Promise.all(within)).toEqual([1, 2, 3]);
    await expect(turns('one', () => Promise.resolve(6))).resolves.toBe(6);
  });

  it('on a board, the thousand-and-first for one stream is turned away with nothing recorded of it', async () => {
    const live = await openLiveBoard();
    const sent = Array.from({ length: 1_001 }, () =>
      live.as('DRM_COORDINATOR').execute('RecordAttendance', attending(live)),
    );
    const settled = await Promise.allSettled(sent);
    const turnedAway = settled.filter(({ status }) => status === 'rejected');
    expect(turnedAway).toMatchObject([{ reason: { name: 'QueueFull' } }]);
  });

  it('one that fails does not hold up those behind it', async () => {
    const turns = inTurn(3);
    const failing = turns('one', () => Promise.reject(new LogUnavailable('gone')));
    const behind = turns('one', () => Promise.resolve(2));
    await expect(failing).rejects.toThrow('gone');
    await expect(behind).resolves.toBe(2);
  });
});

describe('given that somebody else writes to the stream first', () => {
  it('when it happens a few times, then the command is decided again and recorded once', async () => {
    const live = await openLiveBoard();
    await live.reopen({ between: { log: othersWriteFirst(() => live, 4) } });
    const outcome = await live.as('DRM_COORDINATOR').does('RecordAttendance', attending(live));
    expect(outcome.events).toMatchObject([{ type: 'AttendanceRecorded', revision: 5 }]);
    const stored = await live.board().log.readStream(`sitting-${live.sitting('2026-03-30')}`, 0, 100);
    expect(stored.map(({ type }) => type)).toEqual([
      'SittingConvened',
      ...Array(5).fill('AttendanceRecorded'),
    ]);
  });

  it('when it goes on, then the client is told to try again, and can', async () => {
    const live = await openLiveBoard();
    await live.reopen({ between: { log: othersWriteFirst(() => live, 40) } });
    const how = { commandId: live.nextId() };
    const marking = () => live.as('DRM_COORDINATOR').execute('RecordAttendance', attending(live), how);
    await expect(marking()).rejects.toThrow(TryAgain);
    expect(await marking()).toMatchObject({ kind: 'ACCEPTED', repeated: false });
  });

  it('when the answer of the log is lost, then sending it again finds what was recorded', async () => {
    const live = await openLiveBoard();
    let lose = true;
    const losing = (log: EventLog): EventLog =>
      instead(log, {
        append: async (append) => {
          const result = await log.append(append);
          if (!append.stream.startsWith('referral-') || !lose) return result;
          lose = false;
          throw new LogUnavailable('The answer was lost.');
        },
      });
    await live.reopen({ between: { log: losing } });
    const how = { commandId: live.nextId() };
    const referring = () => live.as('HEALTH').execute('ReferPerson', referInput(), how);
    await expect(referring()).rejects.toThrow(LogUnavailable);
    expect(await referring()).toMatchObject({ kind: 'ACCEPTED', repeated: true });
    expect((await live.events()).filter(({ type }) => type === 'ReferralReceived')).toHaveLength(1);
  });
});

describe('the envelope of what is recorded', () => {
  it('says who, why, when, by which command, and upon which revisions it was decided', async () => {
    const live = await openLiveBoard();
    const { referralId, personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    const opened = await openSitting(live, '2026-03-30');
    const [event] = opened.events;
    expect(event).toMatchObject({
      type: 'SittingOpened',
      stream: `sitting-${live.sitting('2026-03-30')}`,
      actor: {
        kind: 'OFFICER',
        id: live.officer('MASH_TEAM_MANAGER'),
        agency: live.agency('MASH_TEAM_MANAGER'),
      },
      purpose: 'SAFEGUARDING',
      occurredAt: '2026-03-30T11:00:00.000Z',
      recordedAt: '2026-03-30T11:00:00.000Z',
      decidedUpon: [
        // Appointed, then given the role that lets them open the sitting.
        { stream: `officer-${live.officer('MASH_TEAM_MANAGER')}`, revision: 1 },
        // Received, and its referrer asked for what is missing.
        { stream: `referral-${referralId}`, revision: 1 },
      ],
      subjects: [personId],
    });
    expect(event?.inputHash).toMatch(/^[0-9a-f]{64}$/);
    expect(event?.causationId).toBe(event?.commandId);
    expect(event?.correlationId).toBe(event?.commandId);
  });

  it('is answered at first as it is found again: each event of several at its own place in the log', async () => {
    const live = await openLiveBoard();
    const meant = { sittingId: live.sitting('2026-03-30'), personId: (await refer(live)).personId };
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const chair = live.as('MASH_TEAM_MANAGER');
    await chair.does('StartDiscussion', meant);
    const relative = { officer: live.officer('HEALTH'), kind: 'RELATIVE' as const, conflict: 'Invented.' };
    const commandId = live.nextId();
    const declare = () => live.as('HEALTH').does('DeclareConflict', { ...meant, ...relative }, { commandId });
    const first = await declare();
    expect(first.events.map(({ type }) => type)).toEqual(['ConflictDeclared', 'LeftItem']);
    expect(new Set(first.events.map(({ position }) => position)).size).toBe(2);
    const again = await declare();
    expect(again).toEqual({ ...first, repeated: true });
  });

  it('of what a policy does names the event that set it off and keeps its correlation and purpose', async () => {
    const live = await openLiveBoard();
    const correlationId = live.nextId();
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const closing = { sittingId: live.sitting('2026-03-30') };
    await live
      .as('MASH_TEAM_MANAGER')
      .does('CloseSitting', closing, { correlationId, purpose: 'ADMINISTRATION' });
    await live.quiet();
    const events = await live.events();
    const set = events.find(({ type }) => type === 'SittingClosing');
    const done = events.find(({ type }) => type === 'SittingClosed');
    expect(done).toMatchObject({
      actor: { kind: 'POLICY', id: 'closing' },
      causationId: set?.id,
      correlationId,
      purpose: 'ADMINISTRATION',
    });
  });
});

describe('who may', () => {
  it('is asked of the board’s events: what no row grants is refused with whom to ask', async () => {
    const live = await openLiveBoard();
    const outcome = await live.as('HEALTH').execute('RecordAttendance', attending(live));
    const roles = ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR', 'DRM_COORDINATOR'];
    expect(outcome).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO', instead: { kind: 'ASK_ROLE', roles } },
    });
  });

  it('an officer whose last day has passed is not let in', async () => {
    const live = await openLiveBoard();
    const officerId = live.officer('HEALTH');
    await live.as('DRM_COORDINATOR').does('RecordLeaver', { officerId, lastDay: '2026-03-30' });
    await refer(live);
    await live.moveTo('2026-03-30T23:00:00.000Z');
    await expect(refer(live)).rejects.toThrow('HEALTH is not in post.');
  });
});
