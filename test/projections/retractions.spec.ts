import { describe, expect, it } from '@jest/globals';
import { ERASED } from '../../src/domain/event.js';
import { discussions } from '../../src/projections/discussions.js';
import { people } from '../../src/projections/people.js';
import { referrals } from '../../src/projections/referrals.js';
import { retractables } from '../../src/projections/retractables.js';
import { recalls, retractions } from '../../src/projections/retractions.js';
import { agency, an, nurse } from '../support/a-board.js';
import {
  ash,
  decided,
  discussionId,
  received,
  referralId,
  rowan,
  shared,
  started,
  subject,
} from '../support/a-case.js';
import {
  recallAcknowledged,
  recallId,
  recallRequested,
  restated,
  retracted,
  retractionId,
  shareId,
} from '../support/a-retraction.js';
import { documentOf } from '../support/projected.js';

describe('what was taken back', () => {
  it('given a share, then it is marked where it stood and shown no more; the decision beside it stays', () => {
    const document = documentOf(discussions, discussionId, started(), shared(), decided(), retracted());
    expect(document?.shared).toMatchObject([
      { shareId, information: ERASED, retractedAt: expect.any(String) },
    ]);
    expect(document?.decisions).toMatchObject([{ content: { decision: 'Invented: visit today.' } }]);
    expect(document?.decisions[0]).not.toHaveProperty('retractedAt');
  });
  it('given a decision, then it is marked, and the share beside it stays', () => {
    const decisionId = an('decision', 'first');
    const back = retracted({ what: 'DECISION', recordId: decisionId });
    const document = documentOf(discussions, discussionId, started(), shared(), decided(), back);
    expect(document?.decisions).toMatchObject([{ decisionId, content: ERASED }]);
    expect(document?.shared).toMatchObject([{ information: { text: 'Invented: seen on Friday.' } }]);
  });
  it("given a referral's account, then it is marked, and the referral keeps its people", () => {
    const back = retracted({ what: 'REFERRAL', recordId: referralId, referralId, discussionId: null });
    expect(documentOf(referrals, referralId, received(), back)).toMatchObject({
      account: ERASED,
      retractedAt: expect.any(String),
      people: [{ personId: rowan }],
    });
  });
  it("given a referral's account, then the person's own words and the amendments go with it", () => {
    const back = retracted({ what: 'REFERRAL', recordId: referralId, referralId, discussionId: null });
    const told = received();
    const withWords: typeof told = {
      ...told,
      parts: [...told.parts, { name: 'ownWords', of: [rowan], content: { text: 'Invented: I am afraid.' } }],
    };
    expect(documentOf(referrals, referralId, withWords)?.people[0]?.ownWords).not.toEqual(ERASED);
    expect(documentOf(referrals, referralId, withWords, back)?.people[0]?.ownWords).toEqual(ERASED);
    expect(documentOf(referrals, referralId, received(), back)?.people[0]?.ownWords).toBeNull();
  });
  it('is kept for those who follow it up', () =>
    expect(documentOf(retractables, shareId, shared(), retracted())).toMatchObject({
      ...{ what: 'SHARE', retractionId, series: 'DRM', agency: agency.health },
      content: { text: 'Invented: seen on Friday.' },
    }));
  it('keeps how it is known whom it is about, also where it had only been known to be wrong', () => {
    const plain = retracted({ because: 'WRONG_FACT', rightPersonId: null });
    expect(documentOf(retractions, retractionId, plain)).toMatchObject({ rightPersonReason: null });
    const anew = restated();
    const content = { text: 'Invented: the cousin said so.' };
    const withReason: typeof anew = {
      ...anew,
      parts: [...anew.parts, { name: 'reason', of: [rowan, ash], content }],
    };
    expect(documentOf(retractions, retractionId, plain, withReason)).toMatchObject({
      ...{ rightPersonId: ash, rightPersonReason: content },
      reason: { text: 'Invented: this was her cousin.' },
    });
  });
  it('is said anew on the card of the right person, and of nobody else', () => {
    const ofAsh = received({ referralId: an('referral', 'second'), subjects: [subject({ personId: ash })] });
    expect(documentOf(people, ash, ofAsh, retracted(), restated())?.restated).toMatchObject([
      { retractionId, information: { text: 'Invented: Ash was seen on Friday.' } },
    ]);
    expect(documentOf(people, rowan, received(), retracted(), restated())?.restated).toEqual([]);
  });
});

describe('a recall', () => {
  it('is open until its recipient acknowledges it', () => {
    expect(documentOf(recalls, recallId, retracted(), recallRequested())).toMatchObject({
      ...{ status: 'OPEN', officer: nurse.actor.id, acknowledgedAt: null },
    });
    expect(documentOf(recalls, recallId, recallRequested(), recallAcknowledged())).toMatchObject({
      ...{ status: 'ACKNOWLEDGED', acknowledgedBy: nurse.actor.id },
    });
  });
  it('is listed with what was taken back, for each agency once', () => {
    const second = recallRequested({ recallId: an('recall', 'second') });
    expect(documentOf(retractions, retractionId, retracted(), recallRequested(), second)).toMatchObject({
      ...{ agencies: [agency.health], because: 'WRONG_PERSON', rightPersonId: ash },
      recallIds: [recallId, an('recall', 'second')],
    });
  });
});
