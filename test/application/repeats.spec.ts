/** A command that is sent again: networks and people press twice. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/application/command.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { openSitting, refer, referInput } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const commandId = '11111111-1111-4111-8111-111111111111';
const head = (live: LiveBoard) => live.board().log.head();

/** The first answer again, marked as a repeat. */
const repeatOf = (outcome: Outcome) => ({ ...outcome, repeated: true });

describe('given a command that was accepted, when it is sent again', () => {
  it('then the answer has the same ids, position and events, and nothing is appended', async () => {
    const live = await openLiveBoard();
    const referring = () => live.as('HEALTH').execute('ReferPerson', referInput(), { commandId });
    const first = await referring();
    expect(first).toMatchObject({ kind: 'ACCEPTED', repeated: false });
    await live.quiet();
    const before = await head(live);
    expect(await referring()).toEqual(repeatOf(first));
    expect(await head(live)).toBe(before);
  });

  it('then it is heard where the first answer said, also when the cut-off has passed in between', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T08:59:59.999Z' });
    const referring = () => live.as('HEALTH').execute('ReferPerson', referInput(), { commandId });
    const first = await referring();
    await live.moveTo('2026-03-30T09:00:00.001Z');
    expect(await referring()).toEqual(repeatOf(first));
    expect(first).toMatchObject({ events: [{ data: { placement: { date: '2026-03-30', late: false } } }] });
  });

  it('then the same holds after the board was closed and opened again', async () => {
    const live = await openLiveBoard();
    const referring = () => live.as('HEALTH').execute('ReferPerson', referInput(), { commandId });
    const first = await referring();
    await live.reopen();
    expect(await referring()).toEqual(repeatOf(first));
  });

  it('then twenty at once are recorded once and all answer the same', async () => {
    const live = await openLiveBoard();
    const { board } = live;
    const sent = Array.from({ length: 20 }, () =>
      live.as('HEALTH').execute('ReferPerson', referInput(), { commandId }),
    );
    const outcomes = await Promise.all(sent);
    const [first] = outcomes.filter((outcome) => outcome.kind === 'ACCEPTED' && !outcome.repeated);
    expect(outcomes.filter((outcome) => outcome.kind === 'ACCEPTED' && outcome.repeated)).toHaveLength(19);
    for (const outcome of outcomes) expect(repeatOf(outcome)).toEqual(repeatOf(first as Outcome));
    await live.quiet();
    const received = (await live.events()).filter(({ type }) => type === 'ReferralReceived');
    expect(received).toHaveLength(1);
    expect(board().ailments()).toEqual([]);
  });

  it('then a decision keeps its id and is recorded once, also when its item has closed in between', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const chair = live.as('MASH_TEAM_MANAGER');
    const { id: discussionId } = await chair.does('StartDiscussion', {
      sittingId: live.sitting('2026-03-30'),
      personId,
    });
    const decision = { discussionId, decision: 'Visit.', rationale: 'Second night away.' };
    const first = await chair.execute('RecordDecision', decision, { commandId });
    await chair.does('CloseDiscussion', { discussionId });
    expect(await chair.execute('RecordDecision', decision, { commandId })).toEqual(repeatOf(first));
  });
});

describe('given a command id that was used', () => {
  it('when another input comes with it, then that is refused', async () => {
    const live = await openLiveBoard();
    await live.as('HEALTH').does('ReferPerson', referInput(), { commandId });
    const outcome = await live
      .as('HEALTH')
      .execute('ReferPerson', referInput({ immediateRisk: true }), { commandId });
    expect(outcome).toMatchObject({ refusal: { code: 'COMMAND_ID_REUSED', path: ['commandId'] } });
  });

  it('when somebody else sends the same with it, then that is refused', async () => {
    const live = await openLiveBoard();
    const sittingId = live.sitting('2026-03-30');
    const attending = { sittingId, officer: live.officer('HEALTH'), role: 'HEALTH', mode: 'VIDEO' as const };
    await live.as('DRM_COORDINATOR').does('RecordAttendance', attending, { commandId });
    const outcome = await live.as('PPD_SUPERVISOR').execute('RecordAttendance', attending, { commandId });
    expect(outcome).toMatchObject({ refusal: { code: 'COMMAND_ID_REUSED' } });
  });

  it('when somebody else creates a thing with it, then that is a thing of its own', async () => {
    const live = await openLiveBoard();
    const mine = await live.as('HEALTH').does('ReferPerson', referInput(), { commandId });
    const theirs = await live.as('EDUCATION').does('ReferPerson', referInput(), { commandId });
    expect(theirs).toMatchObject({ repeated: false });
    expect(theirs.id).not.toBe(mine.id);
  });
});

describe('what is not remembered', () => {
  it('a refused command is judged anew', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T11:00:00.000Z' });
    const sittingId = live.sitting('2026-03-30');
    const chair = live.as('MASH_TEAM_MANAGER');
    const opening = () => chair.execute('OpenSitting', { sittingId }, { commandId });
    expect(await opening()).toMatchObject({ refusal: { code: 'NOBODY_IN_THE_CHAIR' } });
    await chair.does('TakeChair', { sittingId });
    expect(await opening()).toMatchObject({
      kind: 'ACCEPTED',
      repeated: false,
      events: [{ type: 'SittingOpened' }],
    });
  });

  it('a command that changed nothing leaves its id free, and answers where the thing stands', async () => {
    const live = await openLiveBoard();
    const chair = live.as('MASH_TEAM_MANAGER');
    const sittingId = live.sitting('2026-03-30');
    const first = await chair.does('TakeChair', { sittingId });
    const again = await chair.does('TakeChair', { sittingId }, { commandId });
    expect(again).toEqual({ ...first, events: [], repeated: false });
    const attending = { sittingId, officer: live.officer('HEALTH'), role: 'HEALTH', mode: 'VIDEO' as const };
    expect(await chair.execute('RecordAttendance', attending, { commandId })).toMatchObject({
      kind: 'ACCEPTED',
    });
  });
});

describe('a dry run', () => {
  it('says that it would be accepted, and why, and writes nothing', async () => {
    const live = await openLiveBoard();
    const before = await head(live);
    const outcome = await live.as('HEALTH').execute('ReferPerson', referInput(), { dryRun: true });
    expect(outcome).toMatchObject({ kind: 'WOULD_BE_ACCEPTED', trace: { clause: { heading: 'Process' } } });
    expect(await head(live)).toBe(before);
  });

  it('of a command that would be refused is refused', async () => {
    const live = await openLiveBoard();
    const sittingId = live.sitting('2026-03-31');
    const outcome = await live
      .as('MASH_TEAM_MANAGER')
      .execute('OpenSitting', { sittingId }, { dryRun: true });
    expect(outcome).toMatchObject({ refusal: { code: 'NOT_YET' } });
  });

  it('of a remembered command gives that answer, and of its id with another input the refusal', async () => {
    const live = await openLiveBoard();
    const dryRun = true;
    const first = await live.as('HEALTH').execute('ReferPerson', referInput(), { commandId });
    const again = await live.as('HEALTH').execute('ReferPerson', referInput(), { commandId, dryRun });
    expect(again).toEqual(repeatOf(first));
    const other = referInput({ immediateRisk: true });
    expect(await live.as('HEALTH').execute('ReferPerson', other, { commandId, dryRun })).toMatchObject({
      refusal: { code: 'COMMAND_ID_REUSED' },
    });
  });
});
