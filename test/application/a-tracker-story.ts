/** What practitioners do about somebody on the island's tracker, one call a step, on a live board. Nobody in here exists. */
import type { Outcome } from '../../src/application/command.js';
import type { InputOf } from '../../src/application/commands/table.js';
import type { Id } from '../../src/domain/event.js';
import { indicatorsOf } from '../../src/domain/risk/tool.js';
import { ceam } from '../../src/domain/risk/tools/ceam.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import { addDays, instantAt, type LocalDate } from '../../src/domain/time.js';
import { trackedId } from '../../src/domain/tracked/tracked-state.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import type { TrackerEntryView } from '../../src/projections/tracker.js';
import { readOut, sign } from '../support/declared.js';
import { openLiveBoard, type LiveBoard, type TestRole } from '../support/live-board.js';
import { PERSONAL, refer, referInput } from './a-story.js';

export const SERIES = rmm.series;
export const MONDAY: LocalDate = '2026-04-13';
export const NEXT_MONDAY: LocalDate = '2026-04-20';

/** A Wednesday before the sitting of the Monday after, and before its cut-off. */
export const onIsland = (): Promise<LiveBoard> =>
  openLiveBoard({ island: true, start: '2026-04-08T09:00:00.000Z' });

/** A child whom the school referred to the daily meeting, and whose case is open to social care. */
export const aChild = async (live: LiveBoard, name = 'Rowan', open = true): Promise<Id> => {
  const [subject] = referInput().subjects;
  if (subject === undefined) throw new Error('Somebody is referred.');
  const identity = { ...subject.identity, name: { value: `${PERSONAL} ${name} Invented` } };
  const over = { series: 'DEM', subjects: [{ ...subject, identity }] };
  const { personId } = await refer(live, over, 'SCHOOL');
  await live.quiet();
  await live.as('CSC_GROUP_MANAGER').does('RecordKnownStatus', {
    ...{ personId, known: 'KNOWN', openStatus: open ? 'OPEN' : 'CLOSED' },
    ...{ legalStatus: null, allocatedOfficer: null },
  });
  return personId;
};

/** Twelve indicators of the placeholder at 0, 1, 2 or 3 each. */
const SCORES = { LOW: 0, MEDIUM: 1, HIGH: 2, VERY_HIGH: 3 } as const;

export const assess = async (
  live: LiveBoard,
  personId: Id,
  level: keyof typeof SCORES,
  by: TestRole = 'SOCIAL_WORKER',
): Promise<Id> => {
  const outcome = await live.as(by).does('CompleteRiskAssessment', {
    ...{ personId, tool: ceam.id, assessedOn: live.clock.now().slice(0, 10), level, points: null },
    indicators: indicatorsOf(ceam).map(({ code }) => ({ indicator: code, score: SCORES[level] })),
    facts: ceam.facts.map(({ code }) => ({ fact: code, holds: false })),
    ...{ protectiveFactors: [], harmOccurred: false, narrative: `${PERSONAL} seen in cars.` },
    ...{ judgement: null, ownWords: `${PERSONAL} I am fine.` },
  });
  return (outcome.events.at(-1)?.data as { assessmentId: Id }).assessmentId;
};

export const enter = async (live: LiveBoard, personId: Id): Promise<Outcome> => {
  const input = { series: SERIES, personId, reason: `${PERSONAL} taken to a house.` };
  const outcome = await live.as('SOCIAL_WORKER').execute('EnterOnTracker', input);
  await live.quiet();
  return outcome;
};

/** Assessed at a level, and on the tracker. */
export const tracked = async (
  live: LiveBoard,
  level: keyof typeof SCORES = 'HIGH',
  name?: string,
): Promise<{ readonly personId: Id; readonly assessmentId: Id }> => {
  const personId = await aChild(live, name);
  const assessmentId = await assess(live, personId, level);
  const outcome = await enter(live, personId);
  if (outcome.kind !== 'ACCEPTED') throw new Error(JSON.stringify(outcome));
  return { personId, assessmentId };
};

/** Two o'clock on the island. */
export const twoOClock = (date: LocalDate) => instantAt(date, '14:00', rmm.zone);

export const openTheSitting = async (live: LiveBoard, date: LocalDate): Promise<Id> => {
  await live.moveTo(twoOClock(date));
  const sittingId = live.sitting(date);
  await live.as('INTAKE_ASSESSMENT_MANAGER').does('TakeChair', { sittingId });
  await live.as('INTAKE_ASSESSMENT_MANAGER').does('OpenSitting', { sittingId });
  await sign(live, 'INTAKE_ASSESSMENT_MANAGER', sittingId);
  await readOut(live, 'INTAKE_ASSESSMENT_MANAGER', sittingId);
  await live.quiet();
  return sittingId;
};

export const closeTheSitting = async (live: LiveBoard, date: LocalDate): Promise<void> => {
  await live.as('INTAKE_ASSESSMENT_MANAGER').does('CloseSitting', { sittingId: live.sitting(date) });
  await live.quiet();
};

export const begin = async (live: LiveBoard, date: LocalDate, personId: Id): Promise<Id> => {
  const sittingId = live.sitting(date);
  const outcome = await live.as('INTAKE_ASSESSMENT_MANAGER').does('StartDiscussion', { sittingId, personId });
  await live.quiet();
  return outcome.id;
};

export const decide = (live: LiveBoard, discussionId: Id) =>
  live.as('INTAKE_ASSESSMENT_MANAGER').does('RecordDecision', {
    ...{ discussionId, decision: `${PERSONAL} safe.`, rationale: `${PERSONAL} together.` },
  });

export const stepsOf = (
  live: LiveBoard,
  of: { readonly personId: Id; readonly discussionId: Id; readonly assessmentId: Id | null },
  over: Partial<InputOf<'AgreeNextSteps'>> = {},
): InputOf<'AgreeNextSteps'> => ({
  ...{ ...of, series: SERIES, next: { kind: 'REVIEW' } },
  ...{ recordEntry: { owner: live.officer('SOCIAL_WORKER') }, steps: `${PERSONAL} as agreed.`, ...over },
});

/** From its beginning to its close, with next steps. */
export const review = async (
  live: LiveBoard,
  date: LocalDate,
  { personId, assessmentId }: { readonly personId: Id; readonly assessmentId: Id | null },
  over: Partial<InputOf<'AgreeNextSteps'>> = {},
): Promise<Id> => {
  const discussionId = await begin(live, date, personId);
  await decide(live, discussionId);
  const steps = stepsOf(live, { personId, discussionId, assessmentId }, over);
  await live.as('INTAKE_ASSESSMENT_MANAGER').does('AgreeNextSteps', steps);
  await live.as('INTAKE_ASSESSMENT_MANAGER').does('CloseDiscussion', { discussionId });
  await live.quiet();
  return discussionId;
};

export const entryOf = (live: LiveBoard, personId: Id): Promise<TrackerEntryView | undefined> =>
  live.board().views.get<TrackerEntryView>('tracker', trackedId(SERIES, personId));

/** Who is to be heard at a sitting, in order. */
export const toBeHeard = async (live: LiveBoard, date: LocalDate): Promise<readonly Id[]> => {
  const agenda = await live.board().views.get<Agenda>('agenda', live.sitting(date));
  return (agenda?.items ?? []).filter(({ movedOn }) => movedOn === null).map(({ personId }) => personId);
};

export const weeksAfter = (date: LocalDate, weeks: number): LocalDate => addDays(date, 7 * weeks);
