/** The wrong child: what was heard about one who it was not reaches everybody who heard it, and is theirs to strike. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { DiscussionView } from '../../src/projections/discussions.js';
import type { PersonView } from '../../src/projections/people.js';
import type { RecallView } from '../../src/projections/retractions.js';
import type { ReferralView } from '../../src/projections/referrals.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { discuss, openSitting, refer, referInput, wholeMonday } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const reason = 'Invented: this was her cousin.';

const openRecalls = async (live: LiveBoard): Promise<readonly (RecallView | null)[]> => {
  await live.quiet();
  const query = { index: 'bySeries', equal: ['DRM', 'OPEN'], limit: 50 };
  const found = await live.board().views.find<RecallView>('recalls', query);
  return found.map(({ document }) => document);
};

const shareOf = async (live: LiveBoard, discussionId: string): Promise<string> => {
  await live.quiet();
  const discussion = await live.board().views.get<DiscussionView>('discussions', discussionId);
  return discussion?.shared[0]?.shareId ?? '';
};

describe('information that was shared about the wrong child', () => {
  it('reaches who was present and the agencies that referred or act, and is recorded on the right child', async () => {
    const live = await openLiveBoard();
    const wrong = await refer(live, {}, 'EDUCATION');
    const right = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const { discussionId } = await discuss(live, { date: '2026-03-30', personId: wrong.personId });
    const recordId = await shareOf(live, discussionId);
    const correcting = { recordId, rightPersonId: right.personId, information: 'Invented: seen.', reason };
    const { id: retractionId, events } = await live
      .as('DRM_COORDINATOR')
      .does('CorrectWrongPerson', correcting);
    expect(events[0]?.corrects).toEqual(expect.any(String));

    const open = await openRecalls(live);
    expect(open.map((recall) => [recall?.cameBy, recall?.agency])).toEqual(
      expect.arrayContaining([
        ['HEARD', live.agency('HEALTH')],
        ['REFERRED', live.agency('EDUCATION')],
        ['OWNS_ACTION', live.agency('HEALTH')],
      ]),
    );
    const card = await live.board().views.get<PersonView>('people', right.personId);
    expect(card?.restated).toMatchObject([{ information: { text: 'Invented: seen.' } }]);

    for (const recall of open) {
      const role = recall?.agency === live.agency('EDUCATION') ? 'EDUCATION' : 'HEALTH';
      await live.as(role).does('AcknowledgeRecall', { retractionId, recallId: recall?.recallId ?? '' });
    }
    expect(await openRecalls(live)).toEqual([]);
    expect(await live.as('DRM_COORDINATOR').does('CorrectWrongPerson', correcting)).toMatchObject({
      events: [],
    });
  });

  it('reaches every core member once the minutes with it were issued', async () => {
    const live = await openLiveBoard();
    const { discussionId } = await wholeMonday(live);
    const recordId = await shareOf(live, discussionId);
    await live.as('DRM_COORDINATOR').does('RetractInformation', { recordId, reason });
    const received = (await openRecalls(live)).filter((recall) => recall?.cameBy === 'RECEIVED_MINUTES');
    expect(received.map((recall) => recall?.officer)).toContain(live.officer('EDUCATION'));
  });
});

describe('the account of a referral', () => {
  it('is taken back by who referred, and by nobody who has no part in it', async () => {
    const live = await openLiveBoard();
    const { referralId } = await refer(live, {}, 'HOUSING');
    const taking = { recordId: referralId, reason };
    expect(await live.as('EDUCATION').execute('RetractInformation', taking)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    await live.as('HOUSING').does('RetractInformation', taking);
    await live.quiet();
    const referral = await live.board().views.get<ReferralView>('referrals', referralId);
    expect(referral).toMatchObject({ account: { erased: true }, retractedAt: expect.any(String) });
  });
});

describe('the codes of a national set that stand for a lacking answer', () => {
  it('are recorded as the reason why it is lacking, and asked for again where nobody has asked', async () => {
    const live = await openLiveBoard();
    const [subject] = referInput().subjects;
    if (subject === undefined) throw new Error('A referral has somebody in it.');
    const withEthnicity = (value: string) => ({
      subjects: [{ ...subject, identity: { ...subject.identity, ethnicity: { value } } }],
    });
    const refused = await refer(live, withEthnicity('REFU'));
    const notYet = await refer(live, withEthnicity('NOBT'));
    await live.quiet();
    const card = (id: string) => live.board().views.get<PersonView>('people', id);
    expect((await card(refused.personId))?.ethnicity).toEqual({ absent: 'PREFERRED_NOT_TO_SAY' });
    expect((await card(notYet.personId))?.ethnicity).toEqual({ absent: 'NOT_ASKED' });
    const referral = await live.board().views.get<ReferralView>('referrals', notYet.referralId);
    expect(referral?.people[0]?.missing).toEqual(['ethnicity']);
  });

  it('and the expected day of an unborn child is no date of birth', async () => {
    const live = await openLiveBoard();
    const [subject] = referInput().subjects;
    if (subject === undefined) throw new Error('A referral has somebody in it.');
    const identity = { ...subject.identity, dateOfBirth: { value: '2026-07-01' }, sex: { value: 'U' } };
    const { personId } = await refer(live, { subjects: [{ ...subject, identity }] });
    await live.quiet();
    expect(await live.board().views.get<PersonView>('people', personId)).toMatchObject({
      ...{ ageInYears: null, dateOfBirthAccuracy: 'EXPECTED', sex: { absent: 'NOT_KNOWN' } },
    });
  });
});
