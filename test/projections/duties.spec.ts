import { describe, expect, it } from '@jest/globals';
import { duties } from '../../src/projections/duties.js';
import { missingEpisodes } from '../../src/projections/missing-episodes.js';
import { outcomes } from '../../src/projections/outcomes.js';
import { repeats } from '../../src/projections/repeats.js';
import { holds, seriousHarm } from '../../src/projections/serious-harm.js';
import { strategyDiscussions } from '../../src/projections/strategy-discussions.js';
import { an, deadlineFired } from '../support/a-board.js';
import { actionId, agreed, completed, ash, received, released, rowan } from '../support/a-case.js';
import * as story from '../support/a-safeguarding-story.js';
import * as aStrategy from '../support/a-strategy.js';
import * as anAction from '../support/an-action.js';
import { documentOf, projected } from '../support/projected.js';

const { strategyId } = aStrategy;
const keys = (...events: Parameters<typeof projected>[1][]) => [...projected(duties, ...events).keys()];
const fired = (key: string, dueAt: string) => deadlineFired({ policy: 'clocks', key, dueAt });

describe('what is due', () => {
  it('given a request, then a discussion, until it is held, declined or answered', () => {
    const asked = aStrategy.strategyRequested();
    expect(keys(asked)).toEqual([`STRATEGY_DISCUSSION/${strategyId}`]);
    expect(keys(asked, aStrategy.strategyDeclined())).toEqual([]);
    expect(keys(asked, aStrategy.strategyAnswered())).toEqual([]);
    expect(keys(asked, aStrategy.strategyHeld())).toEqual([`STRATEGY_RECORD/${strategyId}`]);
  });
  it('given an urgent one, then whoever was missing as well, until they are consulted', () => {
    const followUp = `STRATEGY_FOLLOW_UP/${strategyId}/POLICE`;
    expect(keys(aStrategy.strategyConvened())).toContain(followUp);
    expect(keys(aStrategy.strategyConvened(), aStrategy.consulted())).not.toContain(followUp);
  });
  it('given the deadline fires while it is open, then it is late; one that was done is not', () => {
    const key = `STRATEGY_RECORD/${strategyId}`;
    const late = fired(key, '2026-04-01T23:00:00.000Z');
    const held = aStrategy.strategyHeld();
    expect(documentOf(duties, key, held, late)).toMatchObject({ breached: true });
    expect(documentOf(duties, key, held, fired(key, '2026-04-02T23:00:00.000Z'))).toMatchObject({
      breached: false,
    });
    expect(documentOf(duties, key, held, aStrategy.recordIssued(), late)).toBeUndefined();
  });
  it('given an owner who has a conflict, then another one, until there is one or it is done', () => {
    const key = `ANOTHER_OWNER/${actionId}`;
    const barred = [agreed(), released(), anAction.ownerBarred()];
    expect(keys(...barred)).toEqual([key]);
    for (const over of [anAction.ownerUnbarred(), anAction.reassigned(), completed(), anAction.withdrawn()])
      expect(keys(...barred, over)).toEqual([]);
  });
  it('given repeated episodes, then that a discussion is considered, until one is asked for or held', () => {
    const key = `STRATEGY_CONSIDERED/${rowan}`;
    expect(keys(story.missingReported())).toEqual([key]);
    expect(keys(story.missingReported(), aStrategy.strategyRequested())).not.toContain(key);
    expect(keys(story.missingReported(), aStrategy.strategyHeld())).not.toContain(key);
    expect(keys(story.missingReported({ considerBy: null }))).toEqual([]);
  });
  it('given it is asked for or held under another record of the person, then it was considered for each', () => {
    const key = `STRATEGY_CONSIDERED/${rowan}`;
    const other = { personId: ash, alsoOf: [rowan] };
    expect(keys(story.missingReported(), aStrategy.strategyRequested(other))).not.toContain(key);
    expect(keys(story.missingReported(), aStrategy.strategyHeld(other))).not.toContain(key);
    expect(keys(story.missingReported(), aStrategy.strategyHeld({ personId: ash }))).toContain(key);
  });
  it('given it is asked for again while it is open, then it is due when it was, and late if it was late', () => {
    const key = `STRATEGY_CONSIDERED/${rowan}`;
    const considerBy = '2026-03-31T05:00:00.000Z';
    const first = story.missingReported({ considerBy });
    const again = story.missingReported({ considerBy: '2026-04-02T05:00:00.000Z' });
    expect(documentOf(duties, key, first, fired(key, considerBy), again)).toMatchObject({
      ...{ dueAt: considerBy, breached: true },
    });
    expect(documentOf(duties, key, again, first)).toMatchObject({ dueAt: considerBy, breached: false });
  });
  it('given no interview was offered, then it stays due; given one was, or was recorded, it is not', () => {
    const back = story.episodeEnded();
    const due = [`RETURN_INTERVIEW/${story.episodeId}`];
    expect(keys(back, story.interviewOffered())).toEqual(due);
    expect(keys(back, story.interviewOffered({ offered: 'YES' }))).toEqual([]);
    expect(keys(back, story.interviewRecorded())).toEqual([]);
  });
  it('given the time of the return is corrected, then the clock follows it, and what was done stays done', () => {
    const key = `RETURN_INTERVIEW/${story.episodeId}`;
    const [back, right] = [story.episodeEnded(), story.returnCorrected()];
    const late = fired(key, '2026-04-02T10:30:00.000Z');
    const dueAt = '2026-04-02T09:30:00.000Z';
    expect(documentOf(duties, key, back, right, late)).toMatchObject({ dueAt, breached: false });
    expect(documentOf(duties, key, back, late, right)).toMatchObject({ dueAt, breached: false });
    expect(documentOf(duties, key, back, late, right, fired(key, dueAt))).toMatchObject({ breached: true });
    expect(keys(back, story.interviewOffered({ offered: 'YES' }), right)).toEqual([]);
  });
  it('given the others, then each until it is done', () => {
    expect(keys(aStrategy.thresholdDecided(), aStrategy.conferenceHeld())).toEqual([]);
    const notMet = aStrategy.thresholdDecided({ threshold: 'NOT_MET', conferenceDueAt: null });
    expect(keys(notMet)).toEqual([]);
    expect(keys(aStrategy.thresholdDecided(), notMet)).toEqual([]);
    expect(keys(story.channelOutcome(), story.channelReviewed())).toEqual([
      `CHANNEL_REVIEW/${story.outcomeId}/2027-03-30`,
    ]);
    expect(keys(story.harmRecorded(), story.harmNotified())).toEqual([`RAPID_REVIEW/${story.harmId}`]);
    expect(keys(story.harmRecorded(), story.harmNotified(), story.rapidReviewed())).toEqual([]);
    const ofAnAdult = story.harmRecorded({ adult: true });
    expect(keys(ofAnAdult, story.harmNotified())).toEqual([`ADULT_REVIEW/${story.harmId}`]);
    expect(keys(ofAnAdult, story.harmNotified(), story.rapidReviewed())).toEqual([]);
  });
  it('given the deadline of another policy, then nothing', () =>
    expect(keys(deadlineFired({ policy: 'another' }))).toEqual([]));
});

describe('a strategy discussion', () => {
  it('given it goes from the request to the conference, then it says each step', () =>
    expect(
      documentOf(
        strategyDiscussions,
        strategyId,
        aStrategy.strategyRequested(),
        aStrategy.strategyConvened(),
        aStrategy.consulted(),
        aStrategy.strategyRecorded(),
        aStrategy.thresholdDecided(),
        aStrategy.recordIssued(),
        aStrategy.conferenceRuledOut(),
      ),
    ).toMatchObject({
      ...{ status: 'CONVENED', request: { reason: 'Invented: a mark on her arm.' } },
      held: {
        participants: [{ named: null }, { named: { name: 'Doctor Invented' } }],
        apologies: [{ content: { reason: 'Invented: asleep.' } }],
        exception: { reason: expect.any(String) },
      },
      consultations: [{ discipline: 'POLICE', inTime: true, named: { name: 'Sergeant Invented' } }],
      ...{ record: { version: 1 }, threshold: { threshold: 'MET' }, issued: { inTime: true } },
      conference: { heldOn: null, ruledOut: { text: expect.any(String) } },
    }));
  it('given another of the same person, then this one does not change', () => {
    const other = { strategyId: an('strategy', 'second'), earlier: strategyId };
    const documents = projected(strategyDiscussions, aStrategy.strategyHeld(), aStrategy.strategyHeld(other));
    expect(documents.get(strategyId)).toEqual(
      documentOf(strategyDiscussions, strategyId, aStrategy.strategyHeld()),
    );
    expect(documents.size).toBe(2);
  });
});

describe('the views of a person besides meetings', () => {
  it('given two episodes, then what happens in one leaves the other alone', () => {
    const second = { episodeId: an('episode', 'second') };
    const document = documentOf(
      missingEpisodes,
      rowan,
      ...[story.missingReported(), story.missingReportAdded(), story.episodeEnded()],
      ...[story.interviewOffered(), story.interviewRecorded(), story.missingReported(second)],
    );
    expect(document?.episodes).toMatchObject([
      {
        reports: [{}, {}],
        ended: { ending: 'FOUND' },
        offer: { offered: 'NO' },
        interview: { accepted: 'YES' },
      },
      { ...second, ended: null, offer: null, interview: null },
    ]);
  });
  it('given the time of the return is corrected, then what was said first is kept, and what was in time is asked again', () => {
    const [back, offered] = [story.episodeEnded(), story.interviewOffered({ offered: 'YES' })];
    const right = story.returnCorrected({ interviewDueAt: '2026-03-30T10:47:00.000Z' });
    const of = [story.missingReported(), back, offered, story.interviewRecorded(), right];
    expect(documentOf(missingEpisodes, rowan, ...of)?.episodes).toMatchObject([
      {
        ended: {
          ...{ at: right.data.endedAt, content: { text: 'Invented: found an hour earlier.' } },
          before: [{ at: back.data.endedAt, content: { text: 'Invented: found at the station.' } }],
        },
        offer: { inTime: true },
        interview: { inTime: false },
      },
    ]);
    const another = story.returnCorrected({ episodeId: an('episode', 'second') });
    expect(documentOf(missingEpisodes, rowan, ...of.slice(0, 2), another)?.episodes).toMatchObject([
      { ended: { at: back.data.endedAt } },
    ]);
  });
  it('given referrals and abuse, then both are kept apart, and a name is said once', () => {
    const again = { incidentId: an('incident', 'second') };
    const document = documentOf(
      repeats,
      rowan,
      received(),
      story.abuseRecorded(),
      story.abuseRecorded(again),
    );
    expect(document).toMatchObject({
      referrals: [{ series: 'DRM' }],
      incidents: [{ concerned: [{ named: { name: 'Bracken Invented' } }] }, { concerned: [{ named: null }] }],
    });
  });
  it('given outcomes, then each kind is listed, and a review stands with its exit', () =>
    expect(
      documentOf(outcomes, rowan, story.channelOutcome(), story.adultOutcome(), story.channelReviewed()),
    ).toMatchObject({
      channel: [{ reviews: [{ held: { on: '2026-09-29', inTime: true } }, { held: null }] }],
      adult: [{ outcome: 'S42_ENQUIRY', consentOverridden: true }],
    }));
  it('given serious harm and a hold, then what was done is said, and when the hold was lifted', () => {
    const { harmId } = story;
    expect(
      documentOf(seriousHarm, harmId, story.harmRecorded(), story.harmNotified(), story.rapidReviewed()),
    ).toMatchObject({ notification: { inTime: true }, rapidReview: { practiceReview: false } });
    expect(documentOf(holds, harmId, story.holdPlaced())).toMatchObject({ liftedAt: null });
    expect(documentOf(holds, harmId, story.holdPlaced(), story.holdLifted())).toMatchObject({
      lifted: { text: 'Invented: the review is published.' },
    });
  });
});
