/** Events of an invented person besides meetings: missing and back, harmed at home, other routes, serious harm. */
import type {
  MissingEpisodeEnded,
  MissingReportAdded,
  MissingReported,
  ReturnCorrected,
  ReturnInterviewOffered,
  ReturnInterviewRecorded,
} from '../../src/domain/missing/missing.js';
import type {
  AdultOutcomeRecorded,
  ChannelOutcomeRecorded,
  ChannelReviewHeld,
} from '../../src/domain/outcomes/outcomes.js';
import type { DomesticAbuseRecorded } from '../../src/domain/repeats/domestic-abuse.js';
import type { HoldLifted, HoldPlaced } from '../../src/domain/serious-harm/hold.js';
import type {
  HarmNotified,
  RapidReviewCompleted,
  SeriousHarmRecorded,
} from '../../src/domain/serious-harm/serious-harm.js';
import type { Id } from '../../src/domain/event.js';
import { agency, an } from './a-board.js';
import { discussionId, rowan } from './a-case.js';

export const episodeId: Id = an('episode', 'first');
export const incidentId: Id = an('incident', 'first');
export const concernedId: Id = an('concerned', 'first');
export const outcomeId: Id = an('outcome', 'first');
export const harmId: Id = an('harm', 'first');

const subjects = [rowan];
const told = (text: string) => [{ name: 'circumstances' as const, of: [rowan], content: { text } }];
const OF_EPISODE = { episodeId, personId: rowan, series: 'DRM' };

export const missingReported = (over: Partial<MissingReported['data']> = {}): MissingReported => ({
  type: 'MissingReported',
  data: {
    ...OF_EPISODE,
    ...{ type: 'MISSING', startedAt: '2026-03-30T06:00:00.000Z', agency: agency.police },
    ...{ episodes: 3, considerBy: '2026-03-31T11:00:00.000Z' },
    ...over,
  },
  parts: told('Invented: left through the window.'),
  subjects,
});

export const missingReportAdded = (): MissingReportAdded => ({
  type: 'MissingReportAdded',
  data: { ...OF_EPISODE, reportId: an('report', 'second'), agency: agency.education },
  parts: told('Invented: seen at the station.'),
  subjects,
});

export const episodeEnded = (over: Partial<MissingEpisodeEnded['data']> = {}): MissingEpisodeEnded => ({
  type: 'MissingEpisodeEnded',
  data: {
    ...OF_EPISODE,
    ...{ ending: 'FOUND', endedAt: '2026-03-30T10:30:00.000Z' },
    interviewDueAt: '2026-04-02T10:30:00.000Z',
    ...over,
  },
  parts: told('Invented: found at the station.'),
  subjects,
  occurredAt: over.endedAt ?? '2026-03-30T10:30:00.000Z',
});

export const returnCorrected = (over: Partial<ReturnCorrected['data']> = {}): ReturnCorrected => ({
  type: 'ReturnCorrected',
  data: {
    ...{ ...OF_EPISODE, correctionId: an('correction', 'first'), agency: agency.police },
    ...{ ending: 'FOUND', endedAt: '2026-03-30T09:30:00.000Z' },
    interviewDueAt: '2026-04-02T09:30:00.000Z',
    ...over,
  },
  parts: told('Invented: found an hour earlier.'),
  subjects,
});

export const interviewOffered = (
  over: Partial<ReturnInterviewOffered['data']> = {},
): ReturnInterviewOffered => ({
  type: 'ReturnInterviewOffered',
  data: {
    ...OF_EPISODE,
    ...{ offered: 'NO', offeredAt: '2026-03-30T10:45:00.000Z', inTime: true },
    ...over,
  },
  parts: [{ name: 'reason', of: [rowan], content: { text: 'Invented: she slept.' } }],
  subjects,
  occurredAt: over.offeredAt ?? '2026-03-30T10:45:00.000Z',
});

export const findings = {
  push: 'Invented: a quarrel.',
  pull: 'Invented: an older friend.',
  whileAway: 'Invented: slept at the station.',
  carerInformation: 'Invented: she is afraid of him.',
};

export const interviewRecorded = (
  over: Partial<ReturnInterviewRecorded['data']> = {},
): ReturnInterviewRecorded => ({
  type: 'ReturnInterviewRecorded',
  data: {
    ...OF_EPISODE,
    ...{ accepted: 'YES', heldAt: '2026-03-30T10:50:00.000Z', inTime: true, agency: agency.socialCare },
    ...over,
  },
  parts: [{ name: 'findings', of: [rowan], content: findings }],
  subjects,
});

export const abuseRecorded = (over: Partial<DomesticAbuseRecorded['data']> = {}): DomesticAbuseRecorded => ({
  type: 'DomesticAbuseRecorded',
  data: {
    ...{ incidentId, personId: rowan, series: 'DRM', concerned: [concernedId] },
    ...{ occurredOn: '2026-03-28', referredOn: '2026-03-30', repeatOf: null },
    ...over,
  },
  parts: [
    {
      name: 'personOfConcern',
      of: [concernedId],
      content: { name: 'Bracken Invented', relationship: 'former partner' },
    },
    { name: 'account', of: [rowan, concernedId], content: { text: 'Invented: threatened at the door.' } },
  ],
  subjects,
});

const OF_OUTCOME = { outcomeId, personId: rowan, series: 'DRM' };
const REVIEWS = [
  { dueOn: '2026-09-30', dueAt: '2026-09-30T23:00:00.000Z' },
  { dueOn: '2027-03-30', dueAt: '2027-03-30T23:00:00.000Z' },
];

export const channelOutcome = (
  over: Partial<ChannelOutcomeRecorded['data']> = {},
): ChannelOutcomeRecorded => ({
  type: 'ChannelOutcomeRecorded',
  data: {
    ...{ ...OF_OUTCOME, discussionId, outcome: 'EXITED', decidedOn: '2026-03-30', reviews: REVIEWS },
    ...{ engagement: 'PRESENT', intent: 'NOT_PRESENT', capability: 'UNCLEAR' },
    ...over,
  },
  parts: [
    {
      name: 'rationale',
      of: [rowan],
      content: { rationale: 'Invented: has turned away from it.', alternatives: 'Invented: a mentor.' },
    },
  ],
  subjects,
});

export const channelReviewed = (): ChannelReviewHeld => ({
  type: 'ChannelReviewHeld',
  data: { ...OF_OUTCOME, dueOn: '2026-09-30', heldOn: '2026-09-29', inTime: true },
  parts: [{ name: 'findings', of: [rowan], content: { text: 'Invented: at college, and well.' } }],
  subjects,
});

export const adultOutcome = (): AdultOutcomeRecorded => ({
  type: 'AdultOutcomeRecorded',
  data: {
    ...{ ...OF_OUTCOME, outcomeId: an('outcome', 'adult'), discussionId: null, outcome: 'S42_ENQUIRY' },
    ...{ capacity: 'FLUCTUATING', consent: 'WITHHELD', consentOverridden: true },
  },
  parts: [
    {
      name: 'reasons',
      of: [rowan],
      content: { reasons: 'Invented: money is taken.', override: 'Invented: a child lives there.' },
    },
  ],
  subjects,
  gateways: ['CARE2014_S42', 'DPA2018_SCH1_P18'],
});

const OF_HARM = { harmId, personId: rowan, series: 'DRM' };

export const harmRecorded = (over: Partial<SeriousHarmRecorded['data']> = {}): SeriousHarmRecorded => ({
  type: 'SeriousHarmRecorded',
  data: {
    ...{ ...OF_HARM, kind: 'SERIOUS_HARM', happenedAt: '2026-03-29T22:00:00.000Z', learntOn: '2026-03-30' },
    ...{ notifyBy: '2026-04-08T23:00:00.000Z', reviewBy: '2026-04-22T23:00:00.000Z' },
    ...over,
  },
  parts: [{ name: 'circumstances', of: [rowan], content: { text: 'Invented: fell from a bridge.' } }],
  subjects,
  occurredAt: over.happenedAt ?? '2026-03-29T22:00:00.000Z',
});

export const harmNotified = (): HarmNotified => ({
  type: 'HarmNotified',
  data: { ...OF_HARM, notifiedOn: '2026-03-30', inTime: true },
  parts: [{ name: 'notification', of: [rowan], content: { reference: 'INVENTED-N-1' } }],
  subjects,
});

export const rapidReviewed = (): RapidReviewCompleted => ({
  type: 'RapidReviewCompleted',
  data: { ...OF_HARM, completedOn: '2026-03-30', inTime: true, practiceReview: false },
  parts: [{ name: 'findings', of: [rowan], content: { text: 'Invented: nobody could have known.' } }],
  subjects,
});

const OF_HOLD = { holdId: harmId, personId: rowan, series: 'DRM' };

export const holdPlaced = (): HoldPlaced => ({
  type: 'HoldPlaced',
  data: { ...OF_HOLD, because: 'SERIOUS_HARM', harmId },
  parts: [],
  subjects,
});

export const holdLifted = (): HoldLifted => ({
  type: 'HoldLifted',
  data: OF_HOLD,
  parts: [{ name: 'reasons', of: [rowan], content: { text: 'Invented: the review is published.' } }],
  subjects,
});

/** One of each, for the walks over all events. */
export const safeguardingEvents = {
  MissingReported: missingReported(),
  MissingReportAdded: missingReportAdded(),
  MissingEpisodeEnded: episodeEnded(),
  ReturnCorrected: returnCorrected(),
  ReturnInterviewOffered: interviewOffered(),
  ReturnInterviewRecorded: interviewRecorded(),
  DomesticAbuseRecorded: abuseRecorded(),
  ChannelOutcomeRecorded: channelOutcome(),
  ChannelReviewHeld: channelReviewed(),
  AdultOutcomeRecorded: adultOutcome(),
  SeriousHarmRecorded: harmRecorded(),
  HarmNotified: harmNotified(),
  RapidReviewCompleted: rapidReviewed(),
  HoldPlaced: holdPlaced(),
  HoldLifted: holdLifted(),
};
