/** What joins the tracker to what stands beside it: who presents, what was assessed before, the plan, and who waits. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { amend } from '../../src/application/founding.js';
import { readDrift } from '../../src/application/reads/trajectory.js';
import type { Id } from '../../src/domain/event.js';
import type { LocalDate } from '../../src/domain/time.js';
import type { RiskView } from '../../src/projections/assessments.js';
import type { PresentingView } from '../../src/projections/presenting.js';
import { closeLiveBoards, type LiveBoard, type TestRole } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { isleOfMan } from '../support/terms.js';
import { PERSONAL } from './a-story.js';
import {
  aChild,
  assess,
  closeTheSitting,
  enter,
  entryOf,
  MONDAY,
  NEXT_MONDAY,
  onIsland,
  openTheSitting,
  review,
  SERIES,
  tracked,
  weeksAfter,
} from './a-tracker-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const chair = 'INTAKE_ASSESSMENT_MANAGER';
const of = (personId: Id) => ({ series: SERIES, personId });

const presentingAt = (live: LiveBoard, date: LocalDate, personId: Id) =>
  live
    .board()
    .views.get<PresentingView>('presenting', live.board().ids.discussion(live.sitting(date), personId));
const invitedAt = async (live: LiveBoard, date: LocalDate, personId: Id) =>
  (await presentingAt(live, date, personId))?.invited ?? null;

const isOpenWith = async (live: LiveBoard, personId: Id) => {
  await live.as('CSC_GROUP_MANAGER').does('RecordKnownStatus', {
    ...{ personId, known: 'KNOWN', openStatus: 'OPEN' },
    ...{ legalStatus: null, allocatedOfficer: live.officer('SOCIAL_WORKER') },
  });
  await live.quiet();
};

const ANSWERS = {
  assessedRisk: `${PERSONAL} high.`,
  whoOrWhat: `${PERSONAL} two adults.`,
  plan: `${PERSONAL} a curfew.`,
  effectiveness: `${PERSONAL} in part.`,
  barriers: `${PERSONAL} no mentor.`,
};

describe('who presents somebody on the tracker', () => {
  it('is asked when the person enters, and for another sitting when the review is moved there', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await isOpenWith(live, personId);
    const worker = { presentsAs: 'ALLOCATED_WORKER', officer: live.officer('SOCIAL_WORKER') };
    expect(await invitedAt(live, MONDAY, personId)).toMatchObject(worker);
    await live.as(chair).does('MoveReviewDate', { ...of(personId), reviewOn: NEXT_MONDAY, reason: PERSONAL });
    await live.quiet();
    expect(await invitedAt(live, MONDAY, personId)).toBeNull();
    expect(await invitedAt(live, NEXT_MONDAY, personId)).toMatchObject(worker);
  });
  it('is asked no more while the episode rests, and again when it goes on', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await isOpenWith(live, personId);
    const input = { ...of(personId), pausedBecause: 'HOSPITAL' as const, reason: PERSONAL };
    await live.as(chair).does('PauseEpisode', input);
    await live.quiet();
    expect(await invitedAt(live, MONDAY, personId)).toBeNull();
    await live.as(chair).does('ResumeEpisode', { ...of(personId), reason: PERSONAL });
    await live.quiet();
    expect(await invitedAt(live, MONDAY, personId)).not.toBeNull();
  });
  it('is asked for the next review once one is concluded, anew; and for none after the person left', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'VERY_HIGH');
    await isOpenWith(live, child.personId);
    await openTheSitting(live, MONDAY);
    await review(live, MONDAY, child);
    expect(await presentingAt(live, NEXT_MONDAY, child.personId)).toMatchObject({
      invited: { officer: live.officer('SOCIAL_WORKER') },
      carriedFrom: null,
    });
    await closeTheSitting(live, MONDAY);
    await openTheSitting(live, NEXT_MONDAY);
    const assessmentId = await assess(live, child.personId, 'LOW');
    await review(live, NEXT_MONDAY, { ...child, assessmentId }, { next: { kind: 'LEAVE', because: 'LOW' } });
    expect(await entryOf(live, child.personId)).toMatchObject({ phase: 'ENDED' });
    expect(await invitedAt(live, weeksAfter(MONDAY, 2), child.personId)).toBeNull();
  });
  it('reports once for a review that is sent on before it was heard', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await isOpenWith(live, personId);
    const sittingId = live.sitting(MONDAY);
    await live.as('SOCIAL_WORKER').does('SubmitWorkerReport', { sittingId, personId, ...ANSWERS });
    await live
      .as('RMM_ADMINISTRATOR')
      .does('CancelSitting', { sittingId, reason: 'CHAIRS_UNAVAILABLE', note: PERSONAL });
    await live.quiet();
    expect(await presentingAt(live, NEXT_MONDAY, personId)).toMatchObject({
      carriedFrom: live.board().ids.discussion(sittingId, personId),
    });
  });
});

describe('what was assessed of somebody who came from the daily meeting', () => {
  it('is read by the members of the weekly one, once they follow the person', async () => {
    const live = await onIsland();
    const personId = await aChild(live);
    const before = await assess(live, personId, 'MEDIUM');
    const known = async () => {
      await live.quiet();
      const { series = [], assessments = [] } =
        (await live.board().views.get<RiskView>('risk', personId)) ?? {};
      return { series, assessed: assessments.map(({ assessmentId }) => assessmentId) };
    };
    expect(await known()).toEqual({ series: ['DEM'], assessed: [before] });
    await enter(live, personId);
    expect(await known()).toEqual({ series: ['DEM', SERIES], assessed: [before] });
  });
  it('is known there too where it is assessed after they entered', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await assess(live, personId, 'VERY_HIGH');
    await live.quiet();
    const completed = (await live.events()).filter(({ type }) => type === 'RiskAssessmentCompleted');
    expect(completed.at(-1)?.data).toMatchObject({ knownTo: ['DEM', SERIES] });
  });
});

describe('the plan of somebody on the tracker', () => {
  const setOut = (live: LiveBoard, personId: Id) =>
    live.as('SOCIAL_WORKER').execute('SetOutPlan', {
      ...of(personId),
      elements: [
        { kind: 'DISRUPTION', ownerAgency: live.agency('SOCIAL_WORKER'), text: `${PERSONAL} a notice.` },
      ],
    });
  const kinds = async (live: LiveBoard, personId: Id) =>
    (await readDrift(await reading(live, chair), SERIES, personId)).map(({ kind }) => kind);

  it('is theirs to set out who work with the person, without a referral to the meeting', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await isOpenWith(live, personId);
    expect(await setOut(live, personId)).toMatchObject({ kind: 'ACCEPTED' });
  });
  it('is asked about where risk went up and the plan is what it was', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'HIGH');
    await isOpenWith(live, child.personId);
    await setOut(live, child.personId);
    await openTheSitting(live, MONDAY);
    const assessmentId = await assess(live, child.personId, 'VERY_HIGH');
    await review(live, MONDAY, { ...child, assessmentId });
    await closeTheSitting(live, MONDAY);
    expect(await kinds(live, child.personId)).toEqual([]);
    await live.moveTo('2026-04-14T09:00:00.000Z');
    expect(await kinds(live, child.personId)).toEqual(['PLAN_UNCHANGED']);
    await setOut(live, child.personId);
    expect(await kinds(live, child.personId)).toEqual([]);
  });
});

describe('a review that no sitting is going to hear', () => {
  /** The island's days are known up to a day in spring; the edition after it knows the whole year. */
  const edition = (version: number, to: LocalDate) => ({
    ...{ ...isleOfMan, version, to },
    events: isleOfMan.events.filter(({ date }) => date <= to),
  });
  const adopted = async (live: LiveBoard, version: number, to: LocalDate) => {
    const calendars = [edition(version, to)];
    await amend(live.board(), { calendars, codes: [], terms: [] }, `edition ${version}`);
    await live.quiet();
  };
  const waiting = async (live: LiveBoard, role: TestRole = 'RMM_ADMINISTRATOR') => {
    const session = await reading(live, role);
    const query = { index: 'bySeries', equal: [SERIES], limit: 10 };
    return (await session.find('reviews-without-place', query)).map(({ document }) => document);
  };

  it('stands on a list for who places it, until another edition of the calendar gives it a place', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'MEDIUM');
    await adopted(live, 2, '2026-04-26');
    await openTheSitting(live, MONDAY);
    await review(live, MONDAY, child);
    const { reviewOn = '' } = (await entryOf(live, child.personId)) ?? {};
    expect(reviewOn > '2026-04-26').toBe(true);
    expect(await waiting(live)).toMatchObject([
      {
        ...{ personId: child.personId, reviewOn },
        because: {
          sentence: expect.stringContaining('no sitting that could hear it is in sight') as unknown,
        },
      },
    ]);
    expect(await waiting(live, chair)).toHaveLength(1);
    expect(await waiting(live, 'SCHOOL')).toEqual([]);
    await adopted(live, 3, isleOfMan.to);
    expect(await waiting(live)).toEqual([]);
    const { placement } = (await entryOf(live, child.personId)) ?? {};
    expect((placement?.date ?? '') >= reviewOn).toBe(true);
  });
  it('is on it no more while the episode rests', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'MEDIUM');
    await adopted(live, 2, '2026-04-26');
    await openTheSitting(live, MONDAY);
    await review(live, MONDAY, child);
    expect(await waiting(live)).toHaveLength(1);
    const input = { ...of(child.personId), pausedBecause: 'CUSTODY' as const, reason: PERSONAL };
    await live.as(chair).does('PauseEpisode', input);
    expect(await waiting(live)).toEqual([]);
  });
});
