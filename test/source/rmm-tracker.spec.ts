/** What the terms of reference say of who comes, stays and is reviewed, each sentence against the rules that keep it. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { enterOnTracker } from '../../src/domain/tracked/enter-on-tracker.js';
import { agreeNextSteps } from '../../src/domain/tracked/agree-next-steps.js';
import { nextStepsWanted } from '../../src/domain/tracked/next-steps-wanted.js';
import { trackedKind } from '../../src/domain/tracked/tracked.js';
import type { Outcome } from '../../src/application/command.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import {
  closeTheSitting,
  entryOf,
  MONDAY,
  NEXT_MONDAY,
  onIsland,
  openTheSitting,
  review,
  SERIES,
  toBeHeard,
  tracked,
} from '../application/a-tracker-story.js';
import { PERSONAL } from '../application/a-story.js';
import { an, by } from '../support/a-board.js';
import { rowan } from '../support/a-case.js';
import {
  assessedAs,
  assessment,
  AT_FIRST,
  brought,
  differing,
  stepsGiven,
  stepsInput,
  weeklyChair,
} from '../support/a-review.js';
import { entered, first, weekly } from '../support/a-tracked-person.js';
import { folded, given } from '../support/given.js';
import { closeLiveBoards } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const input = { series: weekly.series, personId: rowan, reason: PERSONAL };
const brings = (over: Parameters<typeof brought>[0], differenceId?: string) =>
  given(trackedKind).when(
    enterOnTracker,
    { ...input, ...(differenceId !== undefined && { differenceId }) },
    brought(over),
    by(weeklyChair),
  );
const assessedAt = (level: 'LOW' | 'MEDIUM' | 'HIGH' | 'VERY_HIGH', series: string | null) => ({
  assessed: assessedAs(assessment({ level, series })),
});
const codeOf = (outcome: Outcome) => ('refusal' in outcome ? outcome.refusal.code : outcome.kind);

describe('Children and young people will be referred into the RMM from the assessments made at the Daily Exploitation Meeting or from updated CEAM assessments completed by social workers where the assessment of risk is: Medium, High, Very High', () => {
  it.each(['MEDIUM', 'HIGH', 'VERY_HIGH'] as const)('at %s, by either way; its row says so', (level) => {
    brings(assessedAt(level, weekly.tracker.fedBy[0] ?? null)).thenEvents({
      type: 'EpisodeEntered',
      data: { level, route: 'MEETING' },
    });
    brings(assessedAt(level, null)).thenEvents({
      type: 'EpisodeEntered',
      data: { level, route: 'ASSESSMENT' },
    });
    expect(rmm.tracker).toMatchObject({ entersAt: ['MEDIUM', 'HIGH', 'VERY_HIGH'], fedBy: ['DEM'] });
  });
  it('low is not accepted here, and the answer says where to turn', () => {
    brings(assessedAt('LOW', null)).thenRefused('NOT_AT_THIS_LEVEL', {
      clause: weekly.tracker.clauses.entry,
    });
    brings(assessedAt('LOW', null)).thenSays(/Children's Social Care or Early Help/);
  });
});

describe('Children that are not already open to Children Social Care may be raised at this meeting if there is evidence that there is a difference of professional opinion.', () => {
  const differenceId = an('difference', 'first');
  it('only so, with evidence, and put to social care', () => {
    const notOpen = { openToSocialCare: false };
    brings(notOpen).thenRefused('NOT_OPEN_TO_SOCIAL_CARE', { clause: weekly.tracker.clauses.notOpen });
    brings({ ...notOpen, difference: differing({ evidenced: false }) }, differenceId).thenRefused(
      'DIFFERENCE_DOES_NOT_STAND',
    );
    brings({ ...notOpen, difference: differing() }, differenceId).thenEvents({
      type: 'EpisodeEntered',
      data: { route: 'DIFFERENCE', differenceId },
    });
  });
});

describe("The identified children and young people will remain on the RMM Agenda until the risk to them has been resolved or reduced to the level 'low risk'.", () => {
  it('whoever is assessed higher stays; low or resolved is confirmed by a chair', () => {
    const agrees = (because: 'LOW' | 'RESOLVED', level: 'LOW' | 'HIGH') =>
      given(trackedKind, entered()).when(
        agreeNextSteps,
        stepsInput({ next: { kind: 'LEAVE', because } }),
        stepsGiven({ assessed: assessedAs(assessment({ level })) }),
        by(weeklyChair, AT_FIRST),
      );
    agrees('LOW', 'HIGH').thenRefused('NOT_AT_A_LEVEL_TO_LEAVE', { clause: weekly.tracker.clauses.stays });
    agrees('LOW', 'LOW').thenEvents({ type: 'NextStepsAgreed', data: { leaves: 'LOW' } });
    agrees('RESOLVED', 'HIGH').thenEvents({ type: 'NextStepsAgreed', data: { leaves: 'RESOLVED' } });
  });
  it('and nobody drops out silently: what a sitting does not reach is heard at the next', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await openTheSitting(live, MONDAY);
    await closeTheSitting(live, MONDAY);
    expect(await toBeHeard(live, NEXT_MONDAY)).toEqual([personId]);
  });
});

describe('An RMM tracker will be updated at each meeting with the relevant review dates.', () => {
  it('an item closes with the date of the next review, which the tracker then has', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'VERY_HIGH');
    await openTheSitting(live, MONDAY);
    await review(live, MONDAY, child);
    expect(await entryOf(live, child.personId)).toMatchObject({ reviewOn: NEXT_MONDAY, reviews: 1 });
  });
});

describe('The tracker will identify any cases for review each week and these will automatically be added to the agenda with agreed actions from the previous meeting, embedded in the agenda.', () => {
  it('who is due is on the agenda without anybody putting them there, with what was agreed as it stood', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'VERY_HIGH');
    await openTheSitting(live, MONDAY);
    const chair = live.as('INTAKE_ASSESSMENT_MANAGER');
    const sittingId = live.sitting(MONDAY);
    const { id: discussionId } = await chair.does('StartDiscussion', { sittingId, personId: child.personId });
    const owner = live.officer('SOCIAL_WORKER');
    const agreed = await chair.does('AgreeAction', {
      discussionId,
      owner,
      action: PERSONAL,
      dueOn: '2026-05-29',
    });
    await chair.does('RecordDecision', { discussionId, decision: PERSONAL, rationale: PERSONAL });
    const assessmentId = child.assessmentId;
    const steps = { series: SERIES, personId: child.personId, discussionId, assessmentId, steps: PERSONAL };
    await chair.does('AgreeNextSteps', { ...steps, next: { kind: 'REVIEW' }, recordEntry: { owner } });
    await chair.does('CloseDiscussion', { discussionId });
    await live.quiet();
    await closeTheSitting(live, MONDAY);
    expect(await toBeHeard(live, NEXT_MONDAY)).toEqual([child.personId]);
    await openTheSitting(live, NEXT_MONDAY);
    const agenda = await live.board().views.get<Agenda>('agenda', live.sitting(NEXT_MONDAY));
    expect(agenda?.items[0]?.carriedActions).toMatchObject([{ actionId: agreed.id, status: 'OPEN' }]);
  });
});

describe("Agreed next steps (including record entry onto tracker and child's record)", () => {
  it('an item of somebody on the tracker does not close without them, and they name who writes by when', async () => {
    const here = { tracked: folded(trackedKind, entered()), assessment: assessment() };
    expect(nextStepsWanted([here], first, weekly.tracker.clauses.nextSteps)).toMatchObject({
      code: 'NEXT_STEPS_NOT_AGREED',
      clause: rmm.tracker?.clauses.nextSteps,
    });
    const live = await onIsland();
    const child = await tracked(live);
    await openTheSitting(live, MONDAY);
    await review(live, MONDAY, child);
    expect((await entryOf(live, child.personId))?.recordEntries).toMatchObject([
      { owner: live.officer('SOCIAL_WORKER'), dueAt: '2026-04-15T23:00:00.000Z', writtenOn: null },
    ]);
    expect(
      codeOf(
        await live
          .as('INTAKE_ASSESSMENT_MANAGER')
          .execute('CloseSitting', { sittingId: live.sitting(MONDAY) }),
      ),
    ).toBe('ACCEPTED');
  });
});
