import { describe, expect, it } from '@jest/globals';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import type { SittingEvent } from '../../../src/domain/sitting/sitting-events.js';
import {
  agreeNextSteps,
  type AgreeNextSteps,
  type NextStepsGiven,
} from '../../../src/domain/tracked/agree-next-steps.js';
import { concludeReview } from '../../../src/domain/tracked/conclude-review.js';
import { nextStepsWanted } from '../../../src/domain/tracked/next-steps-wanted.js';
import { trackedKind } from '../../../src/domain/tracked/tracked.js';
import type { TrackedEvent } from '../../../src/domain/tracked/tracked-events.js';
import { addDays } from '../../../src/domain/time.js';
import { agency, an, by, manager, policy } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import {
  administrator,
  assessedAs,
  assessment,
  AT_FIRST,
  openSitting,
  stepsGiven,
  stepsInput,
  weeklyChair,
} from '../../support/a-review.js';
import {
  assessmentId,
  ended,
  entered,
  entryId,
  FIRST,
  first,
  heardAt,
  paused,
  second,
  SECOND,
  stepsAgreed,
  third,
  THIRD,
  weekly,
} from '../../support/a-tracked-person.js';
import { folded, given } from '../../support/given.js';

const agrees = (
  input: Partial<AgreeNextSteps> = {},
  also: Partial<NextStepsGiven> = {},
  who = weeklyChair,
  before: readonly TrackedEvent[] = [entered()],
) =>
  given(trackedKind, ...before).when(
    agreeNextSteps,
    stepsInput(input),
    stepsGiven(also),
    by(who, AT_FIRST, 'a later command'),
  );
const at = (over: Parameters<typeof assessment>[0]): Partial<NextStepsGiven> => ({
  assessed: assessedAs(assessment(over)),
});
const leave = (because: 'LOW' | 'RESOLVED'): Partial<AgreeNextSteps> => ({
  next: { kind: 'LEAVE', because },
});

/** The first Wednesday's sitting, held instead of the Tuesday before. */
const afterTheHoliday = (event: SittingEvent): SittingEvent =>
  event.type === 'SittingConvened' ? { ...event, data: { ...event.data, insteadOf: '2026-03-31' } } : event;

describe('the next steps of somebody on the tracker', () => {
  it('are the level, the next review, and who writes the entry by when', () =>
    agrees().thenEvents({
      type: 'NextStepsAgreed',
      data: {
        ...{ sittingId: first, level: 'HIGH', assessmentId, next: 'REVIEW', leaves: null, reviewOn: THIRD },
        // Two working days: Good Friday and Easter Monday are none.
        recordEntry: {
          owner: manager.actor.id,
          ownerAgency: agency.socialCare,
          dueAt: '2026-04-07T23:00:00.000Z',
        },
      },
    }));
  it('have a default by the days that the tool gives the level: at very high risk, weekly', () => {
    agrees({}, at({ level: 'VERY_HIGH', reviewDays: 7 })).thenEvents({
      type: 'NextStepsAgreed',
      data: { reviewOn: SECOND },
    });
    agrees({}, at({ level: 'MEDIUM', reviewDays: 28 })).thenEvents({
      type: 'NextStepsAgreed',
      data: { reviewOn: '2026-04-29' },
    });
  });
  it('are counted from the day of the recurrence where the sitting is held after a bank holiday', () => {
    const held = folded(sittingKind, ...openSitting.map(afterTheHoliday));
    const weeklyReview = { ...at({ level: 'VERY_HIGH', reviewDays: 7 }), sitting: held };
    agrees({}, weeklyReview).thenEvents({ type: 'NextStepsAgreed', data: { reviewOn: '2026-04-07' } });
  });
  it('have no review later than the terms allow, whatever the tool says', () =>
    agrees({}, at({ reviewDays: 200 })).thenEvents({
      type: 'NextStepsAgreed',
      data: { reviewOn: '2026-06-24' },
    }));
  it('say where a review is later than the tool would have it', () =>
    agrees({ next: { kind: 'REVIEW', reviewOn: '2026-05-06' } }).thenSays(/That is later than the 14 days/));
  it('may be without a level where nobody has assessed the risk: reviewed weekly until then', () =>
    agrees({ assessmentId: null }, { assessed: assessedAs() }).thenEvents({
      type: 'NextStepsAgreed',
      data: { level: null, assessmentId: null, reviewOn: SECOND },
    }));
  it('or as seldom as the terms say, and never later than anybody waits', () => {
    const every = (unassessedReviewDays: number) => {
      const terms = { ...weekly, tracker: { ...weekly.tracker, unassessedReviewDays } };
      const convened = openSitting.map((event) =>
        event.type === 'SittingConvened' ? { ...event, data: { ...event.data, terms } } : event,
      );
      return folded(sittingKind, ...convened);
    };
    const unassessed = { assessed: assessedAs() };
    agrees({ assessmentId: null }, { ...unassessed, sitting: every(3) }).thenEvents({
      type: 'NextStepsAgreed',
      data: { reviewOn: addDays(FIRST, 3) },
    });
    agrees({ assessmentId: null }, { ...unassessed, sitting: every(200) }).thenEvents({
      type: 'NextStepsAgreed',
      data: { reviewOn: addDays(FIRST, 84) },
    });
  });
  it.each([
    ['a review on the day itself', { next: { kind: 'REVIEW', reviewOn: FIRST } }, {}, 'REVIEW_IN_THE_PAST'],
    [
      'a review after twelve weeks',
      { next: { kind: 'REVIEW', reviewOn: '2026-06-25' } },
      {},
      'REVIEW_TOO_LATE',
    ],
    [
      'an assessment that does not stand',
      { assessmentId: an('assessment', 'other') },
      {},
      'NOT_THE_ASSESSMENT_THAT_STANDS',
    ],
    ['no level where there is one', { assessmentId: null }, {}, 'NOT_THE_ASSESSMENT_THAT_STANDS'],
    ['a level where there is none', {}, { assessed: assessedAs() }, 'NOT_THE_ASSESSMENT_THAT_STANDS'],
    ['an owner who is not in post', {}, { ownerAgency: undefined }, 'NO_SUCH_OFFICER'],
    [
      'a deadline that has passed',
      { recordEntry: { owner: manager.actor.id, dueOn: '2026-03-31' } },
      {},
      'DUE_IN_THE_PAST',
    ],
    ['an item of somebody else', { personId: ash }, {}, 'NOT_THIS_ITEM'],
    ['an item that has not begun', {}, { discussion: discussionKind.initial }, 'DISCUSSION_NOT_STARTED'],
    ['a sitting of nobody', {}, { sitting: sittingKind.initial }, 'NO_SUCH_SITTING'],
  ] as const)('refuse %s', (_what, input, also, code) => void agrees(input, also).thenRefused(code));
  it('are agreed of nobody who is not on the tracker, or whose episode rests', () => {
    agrees({}, {}, weeklyChair, []).thenRefused('NOT_TRACKED');
    agrees({}, {}, weeklyChair, [entered(), ended()]).thenRefused('NOT_TRACKED');
    agrees({}, {}, weeklyChair, [entered(), paused()]).thenRefused('EPISODE_PAUSED');
  });
  it('are said again before the item closes: the later one stands, with its entry', () => {
    const again = an('record-entry', 'again');
    const first2 = stepsAgreed();
    const later = stepsAgreed({
      reviewOn: SECOND,
      recordEntry: { ...first2.data.recordEntry, entryId: again },
    });
    const [episode] = folded(trackedKind, entered(), first2, later).episodes;
    expect(episode?.agreed.get(first)).toMatchObject({ reviewOn: SECOND, entryId: again, inForce: false });
    expect([...(episode?.recordEntries.keys() ?? [])]).toEqual([again]);
  });
});

describe('leaving the tracker', () => {
  const low = at({ level: 'LOW' });
  it('is confirmed by a chair, upon a completed assessment at low risk', () => {
    agrees(leave('LOW'), low).thenEvents({
      type: 'NextStepsAgreed',
      data: { next: 'LEAVE', leaves: 'LOW', reviewOn: null, officer: manager.actor.id },
    });
    agrees(leave('LOW'), low, administrator).thenRefused('CHAIR_CONFIRMS', {
      instead: { kind: 'ASK_ROLE', roles: ['INTAKE_ASSESSMENT_MANAGER', 'POLICE_DCI'] },
    });
  });
  it('is not for somebody assessed at a higher risk, nor for who was not assessed', () => {
    agrees(leave('LOW')).thenRefused('NOT_AT_A_LEVEL_TO_LEAVE');
    agrees({ ...leave('LOW'), assessmentId: null }, { assessed: assessedAs() }).thenRefused(
      'NOT_AT_A_LEVEL_TO_LEAVE',
    );
  });
  it('is for somebody whose risk is resolved, whatever the last assessment says', () =>
    agrees(leave('RESOLVED')).thenEvents({ type: 'NextStepsAgreed', data: { leaves: 'RESOLVED' } }));
});

const concludes = (
  next: { sittingId: string; date: string } | undefined,
  ...events: readonly TrackedEvent[]
) =>
  given(trackedKind, ...events).when(
    concludeReview,
    { series: weekly.series, personId: rowan, sittingId: first },
    { next, heldOn: FIRST, heardWith: undefined, terms: weekly },
    by(policy),
  );

describe('what was agreed takes effect when the item closes', () => {
  const atThird = { sittingId: third, date: THIRD };
  it('the next review has its place', () =>
    concludes(atThird, entered(), stepsAgreed()).thenEvents({
      type: 'ReviewPlaced',
      data: { reviewOn: THIRD, from: first, placement: heardAt(third), moved: 'REVIEWED', reviewedAt: first },
    }));
  it('whoever leaves has left, and the chair answers for it', () =>
    concludes(undefined, entered(), stepsAgreed({ next: 'LEAVE', leaves: 'LOW', reviewOn: null })).thenEvents(
      {
        type: 'EpisodeEnded',
        data: {
          endedBecause: 'LOW',
          endedOn: FIRST,
          confirmedBy: manager.actor.id,
          from: first,
          agreedAt: first,
        },
      },
    ));
  it('nothing changes where nothing was agreed, twice, or once the episode has ended', () => {
    concludes(atThird, entered()).thenNothing();
    const placed: TrackedEvent = {
      type: 'ReviewPlaced',
      data: {
        ...entered().data,
        from: first,
        moved: 'REVIEWED',
        reviewedAt: first,
        placement: heardAt(third),
      },
      ...{ parts: [], subjects: [rowan] },
    };
    concludes(atThird, entered(), stepsAgreed(), placed).thenNothing();
    concludes(atThird, entered(), stepsAgreed(), ended({ agreedAt: first })).thenNothing();
  });
  it('without a sitting in sight somebody is shown it', () => {
    concludes(undefined, entered(), stepsAgreed()).thenEvents({
      type: 'ReviewPlaced',
      data: { placement: null, reviewOn: THIRD },
    });
    concludes(undefined, entered(), stepsAgreed()).thenSays(/The co-ordinator has been shown it/);
  });
});

describe('an item of somebody on the tracker', () => {
  const clause = weekly.tracker.clauses.nextSteps;
  const here = (...events: readonly TrackedEvent[]) => ({
    tracked: folded(trackedKind, ...events),
    assessment: assessment(),
  });
  it('does not close without its next steps, which are named', () =>
    expect(nextStepsWanted([here(entered())], first, clause)).toMatchObject({
      code: 'NEXT_STEPS_NOT_AGREED',
      sentence: expect.stringContaining('the day of the next review') as unknown,
      clause,
    }));
  it('closes with them', () =>
    expect(nextStepsWanted([here(entered(), stepsAgreed())], first, clause)).toBeUndefined());
  it('does not close with those of another sitting', () =>
    expect(nextStepsWanted([here(entered(), stepsAgreed())], second, clause)).toMatchObject({
      code: 'NEXT_STEPS_NOT_AGREED',
    }));
  it('does not close where an assessment was completed since', () => {
    const since = assessment({ assessmentId: an('assessment', 'since') });
    const item = { ...here(entered(), stepsAgreed()), assessment: since };
    expect(nextStepsWanted([item], first, clause)).toMatchObject({ code: 'ASSESSED_SINCE' });
  });
  it('closes without them where the episode rests or has ended, and for somebody who is on no tracker', () => {
    expect(nextStepsWanted([here(entered(), paused())], first, clause)).toBeUndefined();
    expect(nextStepsWanted([here(entered(), ended())], first, clause)).toBeUndefined();
    expect(nextStepsWanted([here()], first, clause)).toBeUndefined();
  });
  it('does not close while two records of one person are both tracked', () =>
    expect(nextStepsWanted([here(entered()), here(entered({ personId: ash }))], first, clause)).toMatchObject(
      { code: 'TRACKED_TWICE' },
    ));
});

it('an entry that was written is kept, whatever is said again', () => {
  const written: TrackedEvent = {
    type: 'RecordEntryWritten',
    data: {
      series: weekly.series,
      personId: rowan,
      episodeId: entered().data.episodeId,
      entryId,
      writtenOn: FIRST,
      inTime: true,
    },
    ...{ parts: [], subjects: [rowan] },
  };
  const again = stepsAgreed({
    recordEntry: { ...stepsAgreed().data.recordEntry, entryId: an('record-entry', 'again') },
  });
  const [episode] = folded(trackedKind, entered(), stepsAgreed(), written, again).episodes;
  expect([...(episode?.recordEntries.keys() ?? [])]).toEqual([entryId, an('record-entry', 'again')]);
});
