/** What decisions on somebody on the tracker of an invented weekly meeting are given, each with what a test need not mention. */
import { boardsOwn } from '../../src/domain/decision.js';
import { differenceKind } from '../../src/domain/difference/difference.js';
import type { Difference } from '../../src/domain/difference/difference-state.js';
import { discussionKind } from '../../src/domain/discussion/discussion.js';
import type { DiscussionEvent } from '../../src/domain/discussion/discussion-events.js';
import type { Assessed, Assessment } from '../../src/domain/risk/assessed.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import type { SittingEvent } from '../../src/domain/sitting/sitting-events.js';
import type { AgreeNextSteps, NextStepsGiven } from '../../src/domain/tracked/agree-next-steps.js';
import type { EnterGiven } from '../../src/domain/tracked/enter-on-tracker.js';
import type { MoveReviewGiven } from '../../src/domain/tracked/move-review-date.js';
import { agency, coordinator, holds, ids, manager, type Somebody } from './a-board.js';
import { rowan } from './a-case.js';
import { convening } from './a-meeting.js';
import { assessmentId, episodeId, FIRST, first, SECOND, second, WEEKLY, weekly } from './a-tracked-person.js';
import { folded } from './given.js';
import { englandAndWales } from './terms.js';

/** Two o'clock on the first Wednesday, in London. */
export const AT_FIRST = '2026-04-01T13:00:00.000Z';

export const weeklyChair: Somebody = {
  actor: manager.actor,
  roles: [holds('INTAKE_ASSESSMENT_MANAGER')],
};
export const administrator: Somebody = { actor: coordinator.actor, roles: [holds('RMM_ADMINISTRATOR')] };

const OF_FIRST = { sittingId: first, series: WEEKLY };
const unpersonal = { parts: [], subjects: [] } as const;

/** The first Wednesday's sitting, with its chair, open. */
export const openSitting: readonly SittingEvent[] = [
  { ...unpersonal, type: 'SittingConvened', data: convening(weekly, FIRST) },
  {
    ...{ ...unpersonal, type: 'ChairTaken' },
    data: { ...OF_FIRST, role: 'INTAKE_ASSESSMENT_MANAGER', officer: manager.actor.id, as: 'HOLDER' },
  },
  {
    ...{ ...unpersonal, type: 'SittingOpened' },
    data: { ...OF_FIRST, chairs: [], absentChairs: [], settled: [], unreconciled: [] },
  },
];

/** The item of the review has begun at it. */
export const itemBegun: readonly DiscussionEvent[] = [
  {
    type: 'DiscussionStarted',
    data: {
      ...{ ...OF_FIRST, discussionId: ids.discussion(first, rowan), personId: rowan },
      ...{ referralIds: [], episodeIds: [episodeId] },
    },
    ...{ parts: [], subjects: [rowan] },
  },
];

export const assessment = (over: Partial<Assessment> = {}): Assessment => ({
  ...{
    assessmentId,
    phase: 'COMPLETED',
    tool: weekly.tracker.tool,
    toolVersion: 1,
    assessedOn: '2026-03-27',
  },
  ...{ officer: manager.actor.id, agency: agency.socialCare, discussionId: null, series: null },
  ...{ level: 'HIGH', reviewDays: 14, ...over },
});
export const assessedAs = (...assessments: readonly Assessment[]): Assessed => ({
  personId: rowan,
  assessments,
});

/** A difference of professional opinion that brings somebody who is not open to social care. */
export const differing = (over: Partial<Difference> = {}): Difference => ({
  ...{ ...differenceKind.initial, phase: 'RAISED', about: 'ENTRY', series: WEEKLY, personId: rowan },
  ...{ raisedOn: '2026-03-28', positionsOf: [agency.health, agency.socialCare], evidenced: true },
  ...{ putToSocialCareOn: '2026-03-28', ...over },
});

/** Somebody assessed at high risk whose case is open, to be heard at the first sitting. */
export const brought = (over: Partial<EnterGiven> = {}): EnterGiven => ({
  ...{ terms: weekly, known: true, mergedInto: undefined, trackedElsewhere: false, records: [rowan] },
  ...{ assessed: assessedAs(assessment()), ageInYears: 14, openToSocialCare: true, difference: undefined },
  agency: agency.socialCare,
  hearing: {
    candidates: [
      {
        ...{ sittingId: first, phase: 'CONVENED' },
        hearing: {
          ...{ date: FIRST, startsAt: AT_FIRST, cutOffAt: '2026-03-31T11:00:00.000Z', late: false },
          ...{ sentence: 'It will be heard on Wednesday.', clause: boardsOwn('An invented rule.') },
        },
      },
    ],
    none: undefined,
  },
  ...over,
});

export const stepsInput = (over: Partial<AgreeNextSteps> = {}): AgreeNextSteps => ({
  ...{ series: WEEKLY, personId: rowan, discussionId: ids.discussion(first, rowan), assessmentId },
  ...{ next: { kind: 'REVIEW' }, recordEntry: { owner: manager.actor.id }, steps: 'Invented: as agreed.' },
  ...over,
});

export const stepsGiven = (over: Partial<NextStepsGiven> = {}): NextStepsGiven => ({
  discussion: folded(discussionKind, ...itemBegun),
  sitting: folded(sittingKind, ...openSitting),
  ...{ assessed: assessedAs(assessment()), calendar: englandAndWales, ownerAgency: agency.socialCare },
  ...over,
});

export const movingGiven = (over: Partial<MoveReviewGiven> = {}): MoveReviewGiven => ({
  ...{ terms: weekly, today: '2026-03-30', begun: false, sentOn: 0, byChair: true, heardWith: undefined },
  next: { sittingId: second, date: SECOND, phase: 'CONVENED' },
  ...over,
});
