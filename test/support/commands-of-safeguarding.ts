/** One ordinary case of each command about a person besides meetings. */
import { missingKind } from '../../src/domain/missing/missing.js';
import { recordReturn } from '../../src/domain/missing/record-return.js';
import { reportMissing } from '../../src/domain/missing/report-missing.js';
import { offerReturnInterview, recordReturnInterview } from '../../src/domain/missing/return-interview.js';
import { outcomesKind } from '../../src/domain/outcomes/outcomes.js';
import { recordAdultOutcome } from '../../src/domain/outcomes/record-adult-outcome.js';
import {
  recordChannelOutcome,
  recordChannelReview,
} from '../../src/domain/outcomes/record-channel-outcome.js';
import { domesticAbuseKind } from '../../src/domain/repeats/domestic-abuse.js';
import { recordDomesticAbuse } from '../../src/domain/repeats/record-domestic-abuse.js';
import { holdKind, liftHold, placeHold } from '../../src/domain/serious-harm/hold.js';
import {
  recordNotification,
  recordRapidReview,
  recordSeriousHarm,
} from '../../src/domain/serious-harm/record-serious-harm.js';
import { harmKind } from '../../src/domain/serious-harm/serious-harm.js';
import { agency, by, coordinator, manager, policy, supervisor } from './a-board.js';
import { rowan } from './a-case.js';
import * as story from './a-safeguarding-story.js';
import { under, underTerms } from './commands-of-a-strategy.js';
import { sent } from './sent.js';

const { episodeId, outcomeId, harmId } = story;
const personId = rowan;
const referred = () => ({ under, referred: true });
const reported = story.missingReported();
const returned = story.episodeEnded();

export const lookingFor = {
  ReportMissing: sent({
    of: missingKind,
    decide: reportMissing,
    input: {
      ...{ personId, type: 'MISSING' as const, startedAt: '2026-03-30T06:00:00.000Z' },
      circumstances: 'Invented: left through the window.',
    },
    also: () => ({ ...referred(), agency: agency.police, startsOfOtherRecords: [] }),
    by: by(supervisor),
  }),
  RecordReturn: sent({
    of: missingKind,
    before: [reported],
    decide: recordReturn,
    input: {
      ...{ personId, episodeId, ending: 'FOUND' as const, endedAt: '2026-03-30T10:30:00.000Z' },
      circumstances: 'Invented: found at the station.',
    },
    also: () => ({ ...underTerms(), agency: agency.police }),
    by: by(supervisor),
  }),
  OfferReturnInterview: sent({
    of: missingKind,
    before: [reported, returned],
    decide: offerReturnInterview,
    input: { personId, episodeId, offered: 'YES' as const, offeredAt: '2026-03-30T10:45:00.000Z' },
    by: by(manager),
  }),
  RecordReturnInterview: sent({
    of: missingKind,
    before: [reported, returned],
    decide: recordReturnInterview,
    input: {
      ...{ personId, episodeId, accepted: 'YES' as const, heldAt: '2026-03-30T10:50:00.000Z' },
      findings: story.findings,
    },
    also: () => ({ agency: agency.socialCare }),
    by: by(manager),
  }),
};

export const counting = {
  RecordDomesticAbuse: sent({
    of: domesticAbuseKind,
    decide: recordDomesticAbuse,
    input: {
      ...{ personId, occurredOn: '2026-03-28', account: 'Invented: threatened at the door.' },
      peopleOfConcern: [{ name: 'Bracken Invented', relationship: 'former partner' }],
    },
    also: () => ({ ...referred(), ofOtherRecords: [] }),
    by: by(manager),
  }),
};

export const concluding = {
  RecordChannelOutcome: sent({
    of: outcomesKind,
    decide: recordChannelOutcome,
    input: {
      ...{ personId, outcome: 'EXITED' as const, decidedOn: '2026-03-30' },
      ...{ engagement: 'PRESENT' as const, intent: 'NOT_PRESENT' as const, capability: 'UNCLEAR' as const },
      ...{ rationale: 'Invented: has turned away from it.', alternatives: 'Invented: a mentor.' },
    },
    also: () => ({ ...referred(), ownItem: true }),
    by: by(manager),
  }),
  RecordChannelReview: sent({
    of: outcomesKind,
    before: [story.channelOutcome()],
    decide: recordChannelReview,
    input: {
      ...{ personId, outcomeId, dueOn: '2026-09-30', heldOn: '2026-09-29' },
      findings: 'Invented: at college, and well.',
    },
    also: underTerms,
    by: by(manager, '2026-09-30T08:00:00.000Z'),
  }),
  RecordAdultOutcome: sent({
    of: outcomesKind,
    decide: recordAdultOutcome,
    input: {
      ...{ personId, outcome: 'S42_ENQUIRY' as const, capacity: 'HAS' as const, consent: 'GIVEN' as const },
      reasons: 'Invented: money is taken.',
    },
    also: () => ({ ...referred(), ownItem: true, oldestInYears: 64 }),
    by: by(manager),
  }),
};

export const afterHarm = {
  RecordSeriousHarm: sent({
    of: harmKind,
    decide: recordSeriousHarm,
    input: {
      ...{ personId, kind: 'DEATH' as const, happenedAt: '2026-03-29T22:00:00.000Z' },
      circumstances: 'Invented: fell from a bridge.',
    },
    also: () => ({ ...referred(), adult: false, recorded: [] }),
    by: by(manager),
  }),
  RecordNotification: sent({
    of: harmKind,
    before: [story.harmRecorded()],
    decide: recordNotification,
    input: { harmId, notifiedOn: '2026-03-30', reference: 'INVENTED-N-1' },
    also: underTerms,
    by: by(manager),
  }),
  RecordRapidReview: sent({
    of: harmKind,
    before: [story.harmRecorded()],
    decide: recordRapidReview,
    input: { harmId, completedOn: '2026-03-30', practiceReview: true, findings: 'Invented: a gap.' },
    also: underTerms,
    by: by(manager),
  }),
  PlaceHold: sent({
    of: holdKind,
    decide: placeHold,
    input: { holdId: harmId, personId, series: 'DRM', harmId },
    by: by(policy),
  }),
  LiftHold: sent({
    of: holdKind,
    before: [story.holdPlaced()],
    decide: liftHold,
    input: { holdId: harmId, reasons: 'Invented: the review is published.' },
    by: by(coordinator),
  }),
};
