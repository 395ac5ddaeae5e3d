import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { missingKind } from '../../../src/domain/missing/missing.js';
import { recordReturn } from '../../../src/domain/missing/record-return.js';
import { episodesWithin } from '../../../src/domain/missing/repeated-episodes.js';
import { reportMissing } from '../../../src/domain/missing/report-missing.js';
import { offerReturnInterview, recordReturnInterview } from '../../../src/domain/missing/return-interview.js';
import { agency, an, by, manager, supervisor } from '../../support/a-board.js';
import { rowan } from '../../support/a-case.js';
import * as story from '../../support/a-safeguarding-story.js';
import { under } from '../../support/commands-of-a-strategy.js';
import { given } from '../../support/given.js';

const { episodeId } = story;
const personId = rowan;
const none = given(missingKind);
const missing = given(missingKind, story.missingReported());
const returned = given(missingKind, story.missingReported(), story.episodeEnded());

/** An episode that began and ended on a day before. */
const earlier = (word: string, day: string) => [
  story.missingReported({ episodeId: an('episode', word), startedAt: `${day}T20:00:00.000Z` }),
  story.episodeEnded({ episodeId: an('episode', word), endedAt: `${day}T22:00:00.000Z` }),
];

describe('somebody is reported missing', () => {
  const report = (over: object = {}, before = none, also: object = {}) =>
    before.when(
      reportMissing,
      {
        personId,
        type: 'MISSING',
        startedAt: '2026-03-30T06:00:00.000Z',
        circumstances: 'Invented.',
        ...over,
      },
      { under, referred: true, agency: agency.police, startsOfOtherRecords: [], ...also },
      by(supervisor),
    );
  it('for the first time', () =>
    report().thenEvents({ type: 'MissingReported', data: { episodes: 1, considerBy: null } }));
  it('for the third time in ninety days: a strategy discussion is to be considered, and nothing happens by itself', () => {
    const often = given(missingKind, ...earlier('a', '2025-12-31'), ...earlier('b', '2026-02-01'));
    report({}, often).thenEvents({
      type: 'MissingReported',
      data: { episodes: 3, considerBy: '2026-03-31T11:00:00.000Z' },
    });
    report({}, often).thenSays(/3 episodes within 90 days, so social care considers/);
    const dayBefore = given(missingKind, ...earlier('a', '2025-12-30'), ...earlier('b', '2026-02-01'));
    report({}, dayBefore).thenEvents({ type: 'MissingReported', data: { episodes: 2, considerBy: null } });
  });
  it('counts what was reported under other records of the person', () => {
    const startsOfOtherRecords = ['2025-12-31T20:00:00.000Z', '2026-02-01T20:00:00.000Z'];
    report({}, none, { startsOfOtherRecords }).thenEvents({ type: 'MissingReported', data: { episodes: 3 } });
  });
  it('while missing already: the report is added, never refused', () =>
    report({}, missing).thenEvents({ type: 'MissingReportAdded', data: { episodeId } }));
  it('not in the future, and not who is nobody', () => {
    report({ startedAt: '2026-03-30T11:00:00.001Z' }).thenRefused('STARTED_IN_THE_FUTURE');
    report({}, none, { referred: false }).thenRefused('NO_SUCH_PERSON');
    report({}, none, { under: undefined }).thenRefused('NO_TERMS');
  });
});

describe('somebody is found', () => {
  const end = (over: object = {}, before = missing) =>
    before.when(
      recordReturn,
      {
        personId,
        episodeId,
        ending: 'FOUND',
        endedAt: '2026-03-30T10:30:00.000Z',
        circumstances: 'x',
        ...over,
      },
      { under, agency: agency.police },
      by(supervisor),
    );
  it('and from then an interview is due within 72 elapsed hours', () =>
    end().thenEvents({
      type: 'MissingEpisodeEnded',
      data: { interviewDueAt: '2026-04-02T10:30:00.000Z' },
      occurredAt: '2026-03-30T10:30:00.000Z',
    }));
  it('after the episode began, not in the future, and once', () => {
    end({ endedAt: '2026-03-30T05:59:00.000Z' }).thenRefused('END_OF_EPISODE');
    end({ endedAt: '2026-03-30T11:00:00.001Z' }).thenRefused('END_OF_EPISODE');
    end({ endedAt: '2026-03-30T10:31:00.000Z' }, returned).thenRefused('EPISODE_ENDED');
    end({}, none).thenRefused('NO_SUCH_EPISODE', { path: ['episode'] });
  });
  const right = { endedAt: '2026-03-30T09:30:00.000Z', corrects: true };
  const said = [story.missingReported(), story.episodeEnded()];
  it('at another time than was typed: said anew as a correction, and the clock follows it', () => {
    end(right, returned).thenEvents({
      type: 'ReturnCorrected',
      data: { endedAt: right.endedAt, interviewDueAt: '2026-04-02T09:30:00.000Z', agency: agency.police },
    });
    end(right, returned).thenSays(/^Corrected; what was said first is kept\. An interview is offered by/);
    const corrected = given(missingKind, ...said, story.returnCorrected());
    end(right, corrected).thenNothing();
    end({ ...right, endedAt: '2026-03-30T10:00:00.000Z' }, corrected).thenEvents({ type: 'ReturnCorrected' });
    end({ ...right, endedAt: '2026-03-30T05:59:00.000Z' }, returned).thenRefused('END_OF_EPISODE');
    end(right).thenEvents({ type: 'MissingEpisodeEnded' });
    end({ ...right, corrects: false }, returned).thenRefused('EPISODE_ENDED', { path: ['episode'] });
  });
  it('never after the interview that was offered or held', () => {
    const late = { ...right, endedAt: '2026-03-30T10:55:00.000Z' };
    const offered = story.interviewOffered({ offered: 'YES' });
    end(late, given(missingKind, ...said, offered)).thenRefused('AFTER_THE_INTERVIEW', { path: ['endedAt'] });
    end(late, given(missingKind, ...said, story.interviewRecorded())).thenRefused('AFTER_THE_INTERVIEW');
    const none = given(missingKind, ...said, story.interviewOffered());
    end(late, none).thenEvents({ type: 'ReturnCorrected' });
    end(right, given(missingKind, ...said, offered)).thenEvents({ type: 'ReturnCorrected' });
  });
});

describe('the interview after a return', () => {
  const due = '2026-04-02T10:30:00.000Z';
  const offer = (over: object = {}, before = returned, now = '2026-04-05T08:00:00.000Z') =>
    before.when(
      offerReturnInterview,
      { personId, episodeId, offered: 'YES' as const, offeredAt: due, ...over },
      {},
      by(manager, now),
    );
  const record = (over: object = {}, before = returned) =>
    before.when(
      recordReturnInterview,
      { personId, episodeId, accepted: 'YES' as const, heldAt: due, findings: story.findings, ...over },
      { agency: agency.socialCare },
      by(manager, '2026-04-05T08:00:00.000Z'),
    );
  it('is offered in time up to the hour, and late after it', () => {
    offer().thenEvents({ type: 'ReturnInterviewOffered', data: { inTime: true } });
    offer({ offeredAt: '2026-04-02T10:30:00.001Z' }).thenEvents({
      type: 'ReturnInterviewOffered',
      data: { inTime: false },
    });
  });
  it('is not offered for a reason, and may be offered later', () => {
    offer({ offered: 'NO' }).thenRefused('WHY_NOT_OFFERED');
    offer(
      {},
      given(missingKind, story.missingReported(), story.episodeEnded(), story.interviewOffered()),
    ).thenEvents({ type: 'ReturnInterviewOffered' });
    const offered = story.interviewOffered({ offered: 'YES' });
    const again = given(missingKind, story.missingReported(), story.episodeEnded(), offered);
    offer({ offered: 'NO', reason: 'Invented.' }, again).thenRefused('INTERVIEW_OFFERED');
  });
  it('follows a return', () => {
    offer({}, missing).thenRefused('STILL_MISSING');
    offer({}, none).thenRefused('NO_SUCH_EPISODE');
    offer({ offeredAt: '2026-03-30T10:29:00.000Z' }).thenRefused('AFTER_THE_RETURN');
    record({}, missing).thenRefused('STILL_MISSING');
    record({}, none).thenRefused('NO_SUCH_EPISODE');
    record({ heldAt: '2026-03-30T10:29:00.000Z' }).thenRefused('AFTER_THE_RETURN');
  });
  it('is held in time or late', () => {
    record().thenEvents({ type: 'ReturnInterviewRecorded', data: { inTime: true } });
    record({ heldAt: '2026-04-02T10:30:00.001Z' }).thenEvents({
      type: 'ReturnInterviewRecorded',
      data: { inTime: false },
    });
  });
  it('is declined with what the carer tells, and may still be accepted', () => {
    const silent = { ...story.findings, carerInformation: null };
    record({ accepted: 'NO', heldAt: null, findings: silent }).thenRefused('ASK_THE_CARER');
    record({ accepted: 'NO', heldAt: null }).thenEvents({
      type: 'ReturnInterviewRecorded',
      data: { inTime: null },
    });
    const declined = story.interviewRecorded({ accepted: 'NO', heldAt: null, inTime: null });
    record({}, given(missingKind, story.missingReported(), story.episodeEnded(), declined)).thenEvents({
      type: 'ReturnInterviewRecorded',
    });
  });
  it('is held where it was accepted and only there, and recorded once', () => {
    record({ heldAt: null }).thenRefused('WHEN_HELD');
    record({ accepted: 'NOT_APPLICABLE' }).thenRefused('NOT_HELD');
    const held = given(missingKind, story.missingReported(), story.episodeEnded(), story.interviewRecorded());
    record({ accepted: 'NOT_APPLICABLE', heldAt: null }, held).thenRefused('INTERVIEW_RECORDED');
  });
});

describe('how often within so many days', () => {
  const instant = fc
    .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) })
    .map((ms) => new Date(ms).toISOString());
  it('counts the episode itself, and never more than there are', () =>
    fc.assert(
      fc.property(fc.array(instant), instant, fc.integer({ min: 1, max: 365 }), (starts, at, days) => {
        const within = episodesWithin([...starts, at], at, days, 'Europe/London');
        expect(within).toBeGreaterThanOrEqual(1);
        expect(within).toBeLessThanOrEqual(starts.length + 1);
        expect(episodesWithin([...starts, at], at, days + 1, 'Europe/London')).toBeGreaterThanOrEqual(within);
      }),
    ));
});
