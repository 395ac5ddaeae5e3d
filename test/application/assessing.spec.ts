/** Assessments of risk on the island's board: its adopted tool, its daily meeting, and what rests on a level. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { amend } from '../../src/application/founding.js';
import type { Outcome } from '../../src/application/command.js';
import type { InputOf } from '../../src/application/commands/table.js';
import type { Id } from '../../src/domain/event.js';
import type { RiskLevel } from '../../src/domain/risk/level.js';
import { indicatorsOf } from '../../src/domain/risk/tool.js';
import { ceam } from '../../src/domain/risk/tools/ceam.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import type { LocalDate } from '../../src/domain/time.js';
import type { AssessmentView, RiskView } from '../../src/projections/assessments.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { smallTool } from '../support/a-risk.js';
import { assessmentsOf, recordOfAssessment } from '../../src/application/reads/assessments.js';
import { reading } from './reading.js';
import { agendaOf, PERSONAL, refer, referInput } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const DAILY = 'DEM';
const MONDAY: LocalDate = '2026-03-30';
const opened = () => openLiveBoard({ island: true });
const referred = (live: LiveBoard, name = 'Rowan') => {
  const [subject] = referInput().subjects;
  if (subject === undefined) throw new Error('Somebody is referred.');
  const identity = { ...subject.identity, name: { value: `${PERSONAL} ${name} Invented` } };
  return refer(live, { series: DAILY, subjects: [{ ...subject, identity }] }, 'SCHOOL');
};

/** Everything answered alike; twelve indicators of the placeholder at 0, 1, 2 or 3. */
const LEVEL_OF: Readonly<Record<number, RiskLevel>> = { 0: 'LOW', 1: 'MEDIUM', 2: 'HIGH', 3: 'VERY_HIGH' };
const whole = (
  personId: Id,
  score: number,
  over: Partial<InputOf<'CompleteRiskAssessment'>> = {},
): InputOf<'CompleteRiskAssessment'> => ({
  ...{ personId, tool: ceam.id, assessedOn: MONDAY, level: LEVEL_OF[score] ?? 'LOW', points: null },
  indicators: indicatorsOf(ceam).map(({ code }) => ({ indicator: code, score })),
  facts: ceam.facts.map(({ code }) => ({ fact: code, holds: false })),
  ...{ protectiveFactors: [], harmOccurred: false, narrative: `${PERSONAL} seen in cars.` },
  ...{ judgement: null, ownWords: `${PERSONAL} I am fine.`, ...over },
});
const assesses = (
  live: LiveBoard,
  input: InputOf<'CompleteRiskAssessment'>,
  role = 'SOCIAL_WORKER' as const,
) => live.as(role).does('CompleteRiskAssessment', input);
const idOf = (outcome: Outcome): Id => {
  if (outcome.kind !== 'ACCEPTED') throw new Error(JSON.stringify(outcome));
  return (outcome.events.at(-1)?.data as { assessmentId: Id }).assessmentId;
};
const codeOf = (outcome: Outcome) => ('refusal' in outcome ? outcome.refusal.code : outcome.kind);

describe('the agenda of the daily meeting', () => {
  it('knows the level of the latest completed assessment, and hears the higher first', async () => {
    const live = await opened();
    const { personId: first } = await referred(live);
    const { personId: second } = await referred(live, 'Ash');
    const levels = async () =>
      (await agendaOf(live, MONDAY, DAILY)).items.map(({ personId, priority }) => [
        personId,
        priority.riskLevel,
      ]);
    await live.quiet();
    expect(await levels()).toEqual([
      [first, null],
      [second, null],
    ]);
    await assesses(live, whole(first, 1));
    const high = idOf(await assesses(live, whole(second, 2)));
    await live.quiet();
    expect(await levels()).toEqual([
      [second, 'HIGH'],
      [first, 'MEDIUM'],
    ]);
    const { personId: _same, ...replacement } = whole(second, 0);
    await live.as('SECOND_SOCIAL_WORKER').does('CorrectRiskAssessment', {
      ...{ personId: second, assessmentId: high, because: 'WRONG_CONTENT', reason: PERSONAL, replacement },
    });
    await live.quiet();
    expect(await levels()).toEqual([
      [first, 'MEDIUM'],
      [second, 'LOW'],
    ]);
  });

  it('is not moved by a draft', async () => {
    const live = await opened();
    const { personId } = await referred(live);
    await live.as('SOCIAL_WORKER').does('DraftRiskAssessment', whole(personId, 3));
    await live.quiet();
    expect((await agendaOf(live, MONDAY, DAILY)).items[0]?.priority.riskLevel).toBeNull();
  });

  it('of somebody with two records counts what was assessed under either', async () => {
    const live = await opened();
    const { personId } = await referred(live);
    const { personId: into } = await referred(live, 'Ash');
    const assessmentId = idOf(await assesses(live, whole(personId, 2)));
    await live.as('RMM_ADMINISTRATOR').does('MergePeople', { personId, into, reason: PERSONAL });
    await live.quiet();
    const items = (await agendaOf(live, MONDAY, DAILY)).items;
    expect(items.find((item) => item.personId === into)?.priority.riskLevel).toBe('HIGH');
    const session = await reading(live, 'MANX_CARE_SAFEGUARDING');
    for (const record of [personId, into]) expect(await assessmentsOf(session, record)).toHaveLength(1);
    expect(await recordOfAssessment(session, into, assessmentId)).toBe(personId);
    const earlier = whole(into, 0, { assessedOn: '2026-03-29' });
    expect(codeOf(await live.as('SOCIAL_WORKER').execute('CompleteRiskAssessment', earlier))).toBe(
      'LATER_ONE_COMPLETED',
    );
  });
});

describe('an assessment in an item of the daily meeting', () => {
  it('carries the item and its meeting, where whoever made it took part', async () => {
    const live = await opened();
    const { personId } = await referred(live);
    await live.moveTo('2026-03-30T08:30:00.000Z');
    const sittingId = live.sitting(MONDAY, DAILY);
    const chair = live.as('INTAKE_ASSESSMENT_MANAGER');
    await chair.does('TakeChair', { sittingId });
    const officer = live.officer('CSC_GROUP_MANAGER');
    const attending = { sittingId, officer, role: 'CSC_GROUP_MANAGER', mode: 'IN_PERSON' as const };
    await live.as('RMM_ADMINISTRATOR').does('RecordAttendance', attending);
    await chair.does('OpenSitting', { sittingId });
    const { id: discussionId } = await chair.does('StartDiscussion', { sittingId, personId });
    const inItem = whole(personId, 2, { discussionId });
    const elsewhere = await live.as('SOCIAL_WORKER').execute('CompleteRiskAssessment', inItem);
    expect(codeOf(elsewhere)).toBe('NO_SUCH_DISCUSSION');
    const made = await live.as('CSC_GROUP_MANAGER').does('CompleteRiskAssessment', inItem);
    expect(made.events).toMatchObject([{ data: { discussionId, series: DAILY, sittingId, level: 'HIGH' } }]);
    // A colleague who was not there corrects it, and it stays one of that item.
    const { personId: _same, discussionId: _item, ...replacement } = whole(personId, 1);
    const wrong = { personId, assessmentId: idOf(made), because: 'WRONG_CONTENT' as const, reason: PERSONAL };
    const colleague = live.as('SOCIAL_WORKER');
    const { events } = await colleague.does('CorrectRiskAssessment', { ...wrong, replacement });
    expect(events[1]).toMatchObject({ data: { discussionId, series: DAILY, sittingId, level: 'MEDIUM' } });
    const { personId: another } = await referred(live, 'Ash');
    const ofAnother = whole(another, 2, { discussionId });
    expect(codeOf(await live.as('CSC_GROUP_MANAGER').execute('CompleteRiskAssessment', ofAnother))).toBe(
      'NO_SUCH_DISCUSSION',
    );
  });
});

describe('whoever assesses', () => {
  it('assesses somebody whom the board knows, and has no conflict about', async () => {
    const live = await opened();
    const nobody = whole(live.nextId(), 1);
    expect(codeOf(await live.as('SCHOOL').execute('CompleteRiskAssessment', nobody))).toBe('NO_SUCH_PERSON');
    const { personId } = await referred(live);
    expect(codeOf(await live.as('SCHOOL').execute('CompleteRiskAssessment', whole(personId, 1)))).toBe(
      'ACCEPTED',
    );
  });
  it('corrects for their own agency only', async () => {
    const live = await opened();
    const { personId } = await referred(live);
    const assessmentId = idOf(await assesses(live, whole(personId, 1)));
    const wrong = { personId, assessmentId, because: 'WRONG_PERSON' as const, reason: PERSONAL };
    expect(codeOf(await live.as('POLICE_DCI').execute('CorrectRiskAssessment', wrong))).toBe(
      'NOT_YOURS_TO_DO',
    );
    expect(codeOf(await live.as('CSC_GROUP_MANAGER').execute('CorrectRiskAssessment', wrong))).toBe(
      'ACCEPTED',
    );
  });
  it('tells the tool the age by the statement that makes the child youngest, on the day of the assessment', async () => {
    const live = await opened();
    const { personId } = await referred(live);
    const one = await assesses(live, whole(personId, 1));
    expect(one.events).toMatchObject([{ data: { ageInYears: 14, knownTo: [DAILY] } }]);
  });
});

describe('the version of the tool', () => {
  it('is that of the date of the assessment, and what was scored is never scored again', async () => {
    const live = await opened();
    const { personId } = await referred(live);
    const before = idOf(await assesses(live, whole(personId, 1, { assessedOn: '2026-03-29' })));
    const stricter = {
      ...{ ...ceam, version: 2, validFrom: MONDAY },
      levels: ceam.levels.map((level) =>
        level.code === 'HIGH'
          ? { ...level, fromScore: 12 }
          : level.code === 'MEDIUM'
            ? { ...level, fromScore: 6 }
            : level,
      ),
    };
    expect(
      await amend(live.board(), { calendars: [], codes: [], terms: [], tools: [stricter] }, 'x'),
    ).toBeUndefined();
    const late = whole(personId, 1, { assessedOn: '2026-03-29', whyEarlier: PERSONAL });
    const now = await assesses(live, whole(personId, 1, { level: 'HIGH' }));
    const again = await assesses(live, late);
    expect(now.events).toMatchObject([{ data: { toolVersion: 2, scoredLevel: 'HIGH' } }]);
    expect(again.events).toMatchObject([{ data: { toolVersion: 1, scoredLevel: 'MEDIUM' } }]);
    await live.quiet();
    const view = await live.board().views.get<AssessmentView>('assessments', before);
    expect(view).toMatchObject({ toolVersion: 1, completed: { scoredLevel: 'MEDIUM' } });
  });
  it('is adopted before terms that name the tool', async () => {
    const live = await openLiveBoard();
    const tracker = { ...rmm.tracker, tool: smallTool.id } as NonNullable<typeof rmm.tracker>;
    const terms = { ...rmm, calendar: 'england-and-wales', tracker };
    const data = { calendars: [], codes: [], terms: [terms] };
    expect(await amend(live.board(), data, 'first')).toMatchObject({
      refusal: { code: 'NO_SUCH_TOOL', path: ['tracker', 'tool'] },
    });
    expect(await amend(live.board(), { ...data, tools: [smallTool] }, 'second')).toBeUndefined();
  });
});

describe('what an assessment says in words', () => {
  it('is taken back like other words: its level counts until it is corrected', async () => {
    const live = await opened();
    const { personId } = await referred(live);
    const recordId = idOf(await assesses(live, whole(personId, 2)));
    await live.quiet();
    const back = { recordId, reason: PERSONAL };
    expect(codeOf(await live.as('EDUCATION_CHILD_PROTECTION').execute('RetractInformation', back))).toBe(
      'NOT_YOURS_TO_DO',
    );
    const { events } = await live.as('SOCIAL_WORKER').does('RetractInformation', back);
    expect(events[0]?.data).toMatchObject({ what: 'ASSESSMENT', series: DAILY });
    const asked = events.slice(1).map(({ data }) => (data as { officer: Id | null }).officer);
    expect(asked).toContain(live.officer('POLICE_DCI'));
    await live.quiet();
    const risk = await live.board().views.get<RiskView>('risk', personId);
    expect(risk?.assessments[0]).toMatchObject({ narrative: { erased: true }, completed: { level: 'HIGH' } });
    expect((await agendaOf(live, MONDAY, DAILY)).items[0]?.priority.riskLevel).toBe('HIGH');
  });
});
