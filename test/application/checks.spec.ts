/** The checks of an item that is heard at another sitting than the one before which they were asked for. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { CheckRow } from '../../src/application/reads/checks-board.js';
import { checksOfItem } from '../../src/application/reads/checks-of-item.js';
import { checksToAnswer } from '../../src/application/reads/checks-to-answer.js';
import type { Id } from '../../src/domain/event.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard, type TestRole } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { closeSitting, openSitting, PERSONAL, refer } from './a-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';
const WEDNESDAY = '2026-04-01';

const boardOn = async (
  live: LiveBoard,
  date: string,
  personId: Id,
  role: TestRole = 'EDUCATION',
): Promise<readonly CheckRow[]> => checksOfItem(await reading(live, role), live.sitting(date), personId);

const rowOf = async (live: LiveBoard, date: string, personId: Id, who: string): Promise<CheckRow> => {
  const rows = await boardOn(live, date, personId);
  const row = rows.find(({ role, agency }) => (role?.role ?? agency) === who);
  if (row === undefined) throw new Error(`Nothing of ${who}.`);
  return row;
};

const information = `${PERSONAL} seen at the clinic in May.`;
const ofHealth = (live: LiveBoard, date: string, personId: Id) => ({
  ...{ sittingId: live.sitting(date), personId, role: 'HEALTH', agency: null },
  ...{ held: 'INFORMATION_GIVEN' as const, information },
});
const ofHousing = (live: LiveBoard, date: string, personId: Id) => ({
  ...{ sittingId: live.sitting(date), personId, role: null, agency: live.agency('HOUSING') },
  held: 'NOTHING_HELD' as const,
});
const askHousing = async (live: LiveBoard, date: string, personId: Id): Promise<void> => {
  const agency = live.agency('HOUSING');
  await live.as('DRM_COORDINATOR').does('AskAgency', { sittingId: live.sitting(date), personId, agency });
};

const LEFT: Readonly<Record<string, (live: LiveBoard, personId: Id) => Promise<void>>> = {
  'was not reached': async (live) => {
    await live.moveTo(`${MONDAY}T11:00:00.000Z`);
    await openSitting(live, MONDAY);
    await closeSitting(live, MONDAY);
  },
  'was rolled over by the chair': async (live, personId) => {
    await live.moveTo(`${MONDAY}T11:00:00.000Z`);
    await openSitting(live, MONDAY);
    const item = { sittingId: live.sitting(MONDAY), personId };
    const note = `${PERSONAL} her worker is away.`;
    await live.as('MASH_TEAM_MANAGER').does('RollOver', { ...item, because: 'OUT_OF_TIME', note });
    await closeSitting(live, MONDAY);
  },
  'was before a sitting that nobody opened': async (live) => {
    await live.moveTo(`${TUESDAY}T07:00:00.000Z`);
  },
  'was before a sitting that was cancelled': async (live) => {
    const cancelled = { sittingId: live.sitting(MONDAY), reason: 'CHAIRS_UNAVAILABLE' as const };
    await live.as('MASH_TEAM_MANAGER').does('CancelSitting', cancelled);
  },
};

describe('the checks of an item that', () => {
  it.each(Object.keys(LEFT))('%s come with it', async (how) => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await askHousing(live, MONDAY, personId);
    await live.as('HEALTH').does('AnswerCheck', ofHealth(live, MONDAY, personId));
    await LEFT[how]?.(live, personId);
    await live.quiet();

    expect(await rowOf(live, TUESDAY, personId, 'HEALTH')).toMatchObject({
      status: 'INFORMATION_GIVEN',
      answer: {
        information: { text: information },
        before: { sittingId: live.sitting(MONDAY), date: MONDAY },
      },
    });
    expect(await checksToAnswer(await reading(live, 'HEALTH'))).toEqual([]);
    expect(await checksToAnswer(await reading(live, 'EDUCATION'))).toMatchObject([
      { sittingId: live.sitting(TUESDAY), personId, role: 'EDUCATION' },
    ]);
    // Who was asked is asked still, before the sitting that hears it now.
    expect(await checksToAnswer(await reading(live, 'HOUSING'))).toMatchObject([
      { sittingId: live.sitting(TUESDAY), personId, agency: live.agency('HOUSING') },
    ]);
    await live.as('HOUSING').does('AnswerCheck', ofHousing(live, TUESDAY, personId));
    await live.quiet();
    expect(await rowOf(live, TUESDAY, personId, live.agency('HOUSING'))).toMatchObject({
      status: 'NOTHING_HELD',
    });
    expect(await checksToAnswer(await reading(live, 'HOUSING'))).toEqual([]);
  });
});

describe('an item that has moved on', () => {
  it('twice brings what was answered before either sitting, and asks nobody twice who has answered', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await askHousing(live, MONDAY, personId);
    await live.as('HOUSING').does('AnswerCheck', ofHousing(live, MONDAY, personId));
    await live.moveTo(`${TUESDAY}T07:00:00.000Z`);
    await live.as('HEALTH').does('AnswerCheck', ofHealth(live, TUESDAY, personId));
    await live.moveTo(`${WEDNESDAY}T07:00:00.000Z`);
    expect(await rowOf(live, WEDNESDAY, personId, 'HEALTH')).toMatchObject({
      answer: { before: { date: TUESDAY } },
    });
    expect(await rowOf(live, WEDNESDAY, personId, live.agency('HOUSING'))).toMatchObject({
      ...{ status: 'NOTHING_HELD', answer: { before: { date: MONDAY } } },
    });
    expect(await checksToAnswer(await reading(live, 'HOUSING'))).toEqual([]);
  });

  it('takes an answer that is sent to the sitting that it left, and shows it where it is heard', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await askHousing(live, MONDAY, personId);
    await live.moveTo(`${TUESDAY}T07:00:00.000Z`);
    await live.as('HOUSING').does('AnswerCheck', ofHousing(live, MONDAY, personId));
    await live.as('HEALTH').does('AnswerCheck', ofHealth(live, MONDAY, personId));
    await live.quiet();
    expect(await rowOf(live, TUESDAY, personId, 'HEALTH')).toMatchObject({ status: 'INFORMATION_GIVEN' });
    expect(await rowOf(live, TUESDAY, personId, live.agency('HOUSING'))).toMatchObject({
      status: 'NOTHING_HELD',
    });
    expect(await checksToAnswer(await reading(live, 'HOUSING'))).toEqual([]);

    await live.moveTo(`${TUESDAY}T11:00:00.000Z`);
    await openSitting(live, TUESDAY);
    const item = { sittingId: live.sitting(TUESDAY), personId };
    await live.as('MASH_TEAM_MANAGER').does('StartDiscussion', item);
    await live.moveTo(`${TUESDAY}T11:05:00.000Z`);
    const more = { ...ofHealth(live, MONDAY, personId), information: `${PERSONAL} and again in June.` };
    await live.as('HEALTH').does('AnswerCheck', more);
    await live.quiet();
    expect(await rowOf(live, TUESDAY, personId, 'HEALTH')).toMatchObject({
      ...{ answer: { information: { text: information } }, late: [{ before: { date: MONDAY } }] },
    });
  });

  it('counts an answer that came after it had begun where it was not concluded', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo(`${MONDAY}T11:00:00.000Z`);
    await openSitting(live, MONDAY);
    await live.as('MASH_TEAM_MANAGER').does('StartDiscussion', { sittingId: live.sitting(MONDAY), personId });
    await live.as('HEALTH').does('AnswerCheck', ofHealth(live, MONDAY, personId));
    await live.quiet();
    expect(await rowOf(live, MONDAY, personId, 'HEALTH')).toMatchObject({ status: 'ANSWERED_LATE' });
    await live.moveTo(`${TUESDAY}T07:00:00.000Z`);
    expect(await rowOf(live, TUESDAY, personId, 'HEALTH')).toMatchObject({ status: 'INFORMATION_GIVEN' });
  });
});

describe('the checks of two records of one person', () => {
  it('are one board under the record that leads, and nobody is asked twice', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    const second = await refer(live);
    await live.as('HEALTH').does('AnswerCheck', ofHealth(live, MONDAY, second.personId));
    await live.quiet();
    const merging = { personId: second.personId, into: first.personId, reason: `${PERSONAL} same aunt.` };
    await live.as('DRM_COORDINATOR').does('MergePeople', merging);
    await live.quiet();
    for (const { personId } of [first, second]) {
      expect(await rowOf(live, MONDAY, personId, 'HEALTH')).toMatchObject({
        ...{ status: 'INFORMATION_GIVEN', answer: { information: { text: information } } },
      });
    }
    expect(await checksToAnswer(await reading(live, 'HEALTH'))).toEqual([]);
    expect(await checksToAnswer(await reading(live, 'EDUCATION'))).toHaveLength(1);
    await live.moveTo(`${TUESDAY}T07:00:00.000Z`);
    expect(await rowOf(live, TUESDAY, first.personId, 'HEALTH')).toMatchObject({
      answer: { before: { date: MONDAY } },
    });
  });
});

describe('whoever declared a conflict on an item', () => {
  it('sees nothing of what is held about the person, neither there nor where it moves on to', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.as('HEALTH').does('AnswerCheck', ofHealth(live, MONDAY, personId));
    const relative = { officer: live.officer('EDUCATION'), kind: 'RELATIVE' as const, conflict: PERSONAL };
    await live.as('EDUCATION').does('DeclareConflict', {
      ...{ sittingId: live.sitting(MONDAY), personId, ...relative },
    });
    await live.quiet();
    expect(await boardOn(live, MONDAY, personId)).toEqual([]);
    expect((await boardOn(live, MONDAY, personId, 'HEALTH')).length).toBeGreaterThan(0);
    await live.moveTo(`${TUESDAY}T07:00:00.000Z`);
    expect(await boardOn(live, TUESDAY, personId)).toEqual([]);
  });
});
