/** Two records of one child, two children of one name: said by people, never by the service. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { proposedMatches, readPerson } from '../../src/application/reads/person.js';
import { asHeard } from '../../src/projections/agenda-items.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { agendaOf, closeSitting, discuss, openSitting, refer, referInput } from './a-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';
const reason = 'Invented: the same school, the same aunt.';

const named = (name: string, dateOfBirth = '2011-09-30') => {
  const { subjects, ...rest } = referInput();
  const [subject] = subjects;
  if (subject === undefined) throw new Error('A referral has somebody in it.');
  const identity = { ...subject.identity, name: { value: name }, dateOfBirth: { value: dateOfBirth } };
  return { ...rest, subjects: [{ ...subject, identity }] };
};

/** Who is heard, in order. */
const heard = async (live: LiveBoard, date = MONDAY) => {
  await live.quiet();
  const { items } = await agendaOf(live, date);
  return asHeard(items.filter(({ movedOn }) => movedOn === null));
};

describe('two referrals that name the same child', () => {
  it('are proposed as a match with the reason, whatever way the name was written, and nothing follows from it', async () => {
    const live = await openLiveBoard();
    const first = await refer(live, named('Ána-Maria Invented'));
    const second = await refer(live, named('INVENTED, Ana Maria'), 'EDUCATION');
    const session = await reading(live, 'DRM_COORDINATOR');
    expect(await proposedMatches(session, first.personId)).toEqual([
      { personId: second.personId, reasons: ['SAME_NAME_AND_BIRTH'] },
    ]);
    expect(await heard(live)).toHaveLength(2);
  });

  it('are proposed to nobody who may not see both', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live, named('Rowan Invented'));
    await refer(live, named('Rowan Invented'), 'EDUCATION');
    expect(await proposedMatches(await reading(live, 'HOUSING'), personId)).toEqual([]);
  });

  it('with the same number are proposed first, and the number is never refused', async () => {
    const live = await openLiveBoard();
    const first = await refer(live, named('Rowan Invented'));
    const second = await refer(live, named('Rowena Invented'));
    const alike = await refer(live, named('Rowan Invented', '2010-01-01'));
    const number = { kind: 'NHS_NUMBER' as const, number: { value: '999 000 0018' } };
    await live.as('HEALTH').does('RecordIdentifier', { personId: first.personId, ...number });
    await live.quiet();
    const again = { personId: second.personId, kind: 'NHS_NUMBER' as const, number: { value: '9990000018' } };
    await live.as('HEALTH').does('RecordIdentifier', again);
    expect(await proposedMatches(await reading(live, 'HEALTH'), first.personId)).toEqual([
      { personId: second.personId, reasons: ['SAME_IDENTIFIER'] },
      { personId: alike.personId, reasons: ['SAME_NAME'] },
    ]);
  });

  it('are heard once when somebody says that they are one, with every referrer and concern', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    const second = await refer(live, { immediateRisk: true }, 'EDUCATION');
    const merging = { personId: second.personId, into: first.personId, reason };
    await live.as('DRM_COORDINATOR').does('MergePeople', merging);
    expect(await heard(live)).toMatchObject([
      {
        ...{ personId: first.personId, immediateRisk: true, place: 1 },
        referralIds: [first.referralId, second.referralId],
      },
    ]);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    const { discussionId } = await discuss(live, { date: MONDAY, personId: first.personId });
    await live.quiet();
    const discussion = await live.board().views.get<DiscussionView>('discussions', discussionId);
    expect(discussion?.referralIds).toEqual([first.referralId, second.referralId]);
    const { items } = await agendaOf(live, MONDAY);
    expect(items.map(({ concluded }) => concluded)).toEqual([true, true]);
  });

  it('are heard as one, and each referrer is told of their own', async () => {
    const live = await openLiveBoard();
    const first = await refer(live, named('Rowan Invented'));
    const second = await refer(live, named('Rowan Invented'), 'EDUCATION');
    const merging = { personId: second.personId, into: first.personId, reason };
    await live.as('MASH_TEAM_MANAGER').does('MergePeople', merging);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    await discuss(live, { date: MONDAY, personId: first.personId });
    await live.quiet();
    for (const { referralId, personId } of [first, second]) {
      const told = { referralId, personId, outcome: 'Invented: a worker visits today.' };
      await live.as('DRM_COORDINATOR').does('TellReferrerOutcome', told);
      const withdrawn = { referralId, reason };
      expect(await live.as('DRM_COORDINATOR').execute('WithdrawReferral', withdrawn)).toMatchObject({
        kind: 'NOT_ACCEPTED',
      });
    }
  });

  it('cannot be begun under the record that was merged: it is heard under the one that leads', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    const { personId } = await refer(live);
    await live.as('DRM_COORDINATOR').does('MergePeople', { personId, into: first.personId, reason });
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    await live.quiet();
    const starting = { sittingId: live.sitting(MONDAY), personId };
    expect(await live.as('DRM_COORDINATOR').execute('StartDiscussion', starting)).toMatchObject({
      refusal: { code: 'HEARD_UNDER_ANOTHER' },
    });
  });

  it('move on as one when the sitting does not reach them', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    const { personId } = await refer(live, {}, 'EDUCATION');
    await live.as('DRM_COORDINATOR').does('MergePeople', { personId, into: first.personId, reason });
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    await closeSitting(live, MONDAY);
    expect((await heard(live, TUESDAY)).map((item) => [item.personId, item.referralIds.length])).toEqual([
      [first.personId, 2],
    ]);
  });

  it('are heard once where the record that leads is not to be heard any more', async () => {
    const live = await openLiveBoard();
    const leading = await refer(live);
    const [first, second] = [await refer(live), await refer(live, {}, 'EDUCATION')];
    for (const { personId } of [first, second]) {
      const merging = { personId, into: leading.personId, reason };
      await live.as('DRM_COORDINATOR').does('MergePeople', merging);
    }
    await live.as('DRM_COORDINATOR').does('WithdrawReferral', { referralId: leading.referralId, reason });
    const [item, ...others] = await heard(live);
    expect(others).toEqual([]);
    expect(item?.referralIds.toSorted()).toEqual([first.referralId, second.referralId].toSorted());
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    await discuss(live, { date: MONDAY, personId: item?.personId ?? '' });
    await live.quiet();
    for (const { referralId, personId } of [first, second]) {
      const told = { referralId, personId, outcome: 'Invented: a worker visits today.' };
      await live.as('DRM_COORDINATOR').does('TellReferrerOutcome', told);
    }
  });

  it('are two items again when they are taken apart', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    const { personId } = await refer(live, { immediateRisk: true });
    await live.as('DRM_COORDINATOR').does('MergePeople', { personId, into: first.personId, reason });
    await live.as('DRM_COORDINATOR').does('UnmergePeople', { personId, reason: 'Invented: two cousins.' });
    expect((await heard(live)).map((item) => [item.personId, item.immediateRisk])).toEqual([
      [personId, true],
      [first.personId, false],
    ]);
  });
});

describe('two children of one name', () => {
  it('stay two, and are not proposed again once somebody has said so', async () => {
    const live = await openLiveBoard();
    const first = await refer(live, named('Rowan Invented', '2011-09-30'));
    const second = await refer(live, named('Rowan Invented', '2014-02-01'), 'EDUCATION');
    const session = await reading(live, 'DRM_COORDINATOR');
    expect(await proposedMatches(session, first.personId)).toEqual([
      { personId: second.personId, reasons: ['SAME_NAME'] },
    ]);
    const dismissing = { personId: first.personId, other: second.personId, reason: 'Invented: cousins.' };
    await live.as('DRM_COORDINATOR').does('DismissMatch', dismissing);
    await live.quiet();
    expect(await proposedMatches(session, first.personId)).toEqual([]);
    expect(await proposedMatches(session, second.personId)).toEqual([]);
    expect(await heard(live)).toHaveLength(2);
  });
});

describe('a merged record', () => {
  it('leads to the one that it was merged into, which says how else the person was stated', async () => {
    const live = await openLiveBoard();
    const first = await refer(live, named('Rowan Invented'));
    const second = await refer(live, named('Rowena Invented'), 'EDUCATION');
    const merging = { personId: second.personId, into: first.personId, reason };
    await live.as('HEALTH').does('MergePeople', merging);
    const session = await reading(live, 'DRM_COORDINATOR');
    for (const id of [first.personId, second.personId])
      expect(await readPerson(session, id)).toMatchObject({
        personId: first.personId,
        alsoStatedAs: [second.personId],
      });
  });

  it('shows nobody more than before, except how to reach the person safely', async () => {
    const live = await openLiveBoard();
    const first = await refer(live, named('Rowan Invented'));
    const second = await refer(live, named('Rowena Invented'), 'HOUSING');
    await live.as('HEALTH').does('RecordSafeContact', {
      personId: first.personId,
      addressHidden: true,
      doNotContact: true,
      instructions: 'Invented: ring the school.',
    });
    const merging = { personId: second.personId, into: first.personId, reason };
    await live.as('DRM_COORDINATOR').does('MergePeople', merging);
    const read = await readPerson(await reading(live, 'HOUSING'), second.personId);
    expect(read).toMatchObject({ personId: second.personId, alsoStatedAs: [] });
    expect(read?.card).toMatchObject({ name: { value: 'Rowena Invented' } });
    expect(read?.safeContacts).toMatchObject([{ recordedOf: first.personId, addressHidden: true }]);
    expect(await readPerson(await reading(live, 'HOUSING'), first.personId)).toBeUndefined();
  });

  it('is merged into the one that leads where the other was merged itself; in a ring nobody is lost', async () => {
    const live = await openLiveBoard();
    const [a, b, c] = [await refer(live), await refer(live), await refer(live)].map(
      ({ personId }) => personId,
    );
    const coordinator = live.as('DRM_COORDINATOR');
    await live.quiet();
    await coordinator.does('MergePeople', { personId: b ?? '', into: a ?? '', reason });
    await coordinator.does('MergePeople', { personId: c ?? '', into: b ?? '', reason });
    expect(
      await coordinator.execute('MergePeople', { personId: a ?? '', into: c ?? '', reason }),
    ).toMatchObject({
      refusal: { code: 'MERGED_THE_OTHER_WAY' },
    });
    expect((await heard(live)).map((item) => [item.personId, item.referralIds.length])).toEqual([[a, 3]]);
  });

  it('is for members of the meetings of both: for others there is no such person', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    const { personId } = await refer(live);
    await live.quiet();
    const merging = { personId, into: first.personId, reason };
    expect(await live.as('HOUSING').execute('MergePeople', merging)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    const elsewhere = { personId, into: live.nextId(), reason };
    expect(await live.as('HEALTH').execute('MergePeople', elsewhere)).toMatchObject({
      refusal: { code: 'NO_SUCH_PERSON', path: ['into'] },
    });
  });
});
