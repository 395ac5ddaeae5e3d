/** Assessing the risk to a child on the island, over the real port: the form, the draft, the level, what changed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { indicatorsOf } from '../../src/domain/risk/tool.js';
import { ceam } from '../../src/domain/risk/tools/ceam.js';
import { commandId, startIslandService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, child, referral, send, type Answered } from './meeting.js';
import { ASSESSING_MUTATIONS } from './mutation-steps.js';
import { mutationWalk } from './mutation-walk.js';

const found = (score: number, over: Readonly<Record<string, number>> = {}) =>
  indicatorsOf(ceam).map(({ code }) => ({ indicator: code, score: over[code] ?? score }));
const facts = ceam.facts.map(({ code }) => ({ fact: code, holds: false }));
const DATED = { tool: 'CEAM', assessedOn: '2026-03-30' };
const whole = (over: object = {}) => ({
  ...{ ...DATED, indicators: found(1), facts, protectiveFactors: ['TRUSTED_ADULT'], harmOccurred: false },
  ...{ level: 'MEDIUM', narrative: 'Older friends.', ownWords: 'I am fine.', ...over },
});

describe('the mutations on assessments', () => {
  let service: TestService;
  let person = '';
  const done = new Set<string>();
  const { goes } = mutationWalk(() => service, done);
  const of = (input: object) => ({ person, input });

  const assessed = async (fields: string, by = 'dci'): Promise<Answered> => {
    await service.quiet();
    const { data, errors } = await service.as(by)(
      `{ person(id: "${person}") { assessments { ${fields} } } }`,
    );
    expect(errors).toBeUndefined();
    return data.person.assessments;
  };

  beforeAll(async () => {
    service = await startIslandService('2026-03-30T07:00:00.000Z');
    const received = await send(service, 'school', 'refer-person', {
      series: 'DEM',
      input: referral(child('Asha Invented', { concernTypes: ['CCE'] })),
    });
    person = received.referral.people[0].person.id;
    await service.quiet();
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('riskTool shows the whole form to anybody, and says plainly that it is a placeholder', async () => {
    const tool = await send(service, 'school', 'see-the-risk-tool', { id: 'CEAM' });
    expect(tool).toMatchObject({
      ...{ id: 'CEAM', version: 1, title: 'Placeholder for CEAM', modelledOn: null },
      description: expect.stringMatching(/^This is a placeholder\. It is not CEAM/),
      placeholder: expect.stringContaining('not published'),
      levels: [
        { label: 'Low' },
        { label: 'Medium' },
        { label: 'High' },
        { label: 'Very High', as: 'VERY_HIGH' },
      ],
      judgement: { unit: 'LEVEL', min: -1, max: 3 },
    });
    expect(tool.domains.flatMap(({ indicators }: Answered) => indicators)).toHaveLength(12);
    expect(await send(service, 'school', 'see-the-risk-tool', { id: 'CEAM', version: 2 })).toBeNull();
    expect(await send(service, 'school', 'see-the-risk-tool', { id: 'OTHER' })).toBeNull();
  });

  it('draftRiskAssessment, by whoever assesses', async () => {
    const half = { ...DATED, indicators: found(2).slice(0, 5), narrative: 'Seen in cars.' };
    await goes({
      ...{
        name: 'draftRiskAssessment',
        success: 'RiskAssessmentDrafted',
        by: 'social-worker',
        about: 'person',
      },
      of: of(half),
      refused: { of: of({ ...half, assessedOn: '2026-03-31' }), code: 'ASSESSED_IN_THE_FUTURE' },
      reused: { by: 'social-worker', of: of({ ...half, narrative: 'Other words.' }) },
    });
    await service.quiet();
    const [draft, ...others] = await send(service, 'social-worker', 'what-do-i-assess');
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ person, answered: 5, asked: 15, narrative: 'Seen in cars.' });
    expect(draft.indicators).toHaveLength(5);
    expect(await send(service, 'dci', 'what-do-i-assess')).toEqual([]);
    expect(await assessed('id')).toEqual([]);
    const query = `{ riskAssessment(id: "${draft.id}") { narrative score { sum proposedLevel { code } } } }`;
    expect((await service.as('dci')(query)).data.riskAssessment).toBeNull();
    expect((await service.as('second-social-worker')(query)).data.riskAssessment).toBeNull();
    expect((await service.as('social-worker')(query)).data.riskAssessment).toEqual({
      ...{ narrative: 'Seen in cars.', score: { sum: 10, proposedLevel: { code: 'MEDIUM' } } },
    });
  });

  it('a form is tried by a dry run, which says what the tool makes of it', async () => {
    const tried = await send(service, 'social-worker', 'draft-risk-assessment', {
      ...{ ...of({ ...DATED, indicators: found(2), facts, harmOccurred: true }), dryRun: true },
    });
    expect(tried.trace.sentence).toMatch(
      /Scored 24 by Placeholder for CEAM, version 1: High\. The tool holds the place.*Everything is answered\.$/,
    );
  });

  it('completeRiskAssessment, on a level that the assessor settles on', async () => {
    const [draft] = await send(service, 'social-worker', 'what-do-i-assess');
    const input = whole({ assessment: draft.id });
    await goes({
      ...{ name: 'completeRiskAssessment', success: 'RiskAssessmentCompleted', by: 'social-worker' },
      ...{ about: 'person', of: of(input) },
      refused: { of: of({ ...input, level: 'HIGH' }), code: 'JUDGEMENT_WITHOUT_REASON' },
      reused: { by: 'social-worker', of: of(whole()) },
    });
    await service.quiet();
    expect(await send(service, 'social-worker', 'what-do-i-assess')).toEqual([]);
    expect(
      await assessed(`id status level assessedOn reviewDays narrative judgement ownWords harmOccurred adjustment
        settledLevel { label } protectiveFactors { code } assessor { name } agency { code } change { sentence }
        tool { version placeholder } facts { question holds } indicators { indicator title text score }
        score { sum scoredLevel { code } domains { domain title score } overrides { code } }`),
    ).toMatchObject([
      {
        ...{ id: draft.id, status: 'COMPLETED', level: 'MEDIUM', assessedOn: '2026-03-30', reviewDays: 28 },
        ...{ narrative: 'Older friends.', judgement: null, ownWords: 'I am fine.', harmOccurred: false },
        ...{
          adjustment: 0,
          settledLevel: { label: 'Medium' },
          protectiveFactors: [{ code: 'TRUSTED_ADULT' }],
        },
        ...{ agency: { code: 'CSC' }, change: null, tool: { version: 1, placeholder: expect.any(String) } },
        indicators: expect.arrayContaining([
          {
            ...{ indicator: 'ATTENDANCE', title: 'Attendance', score: 1 },
            text: 'Misses days now and then.',
          },
        ]),
        facts: [{ holds: false }, { holds: false }],
        score: { sum: 12, scoredLevel: { code: 'MEDIUM' }, overrides: [] },
      },
    ]);
  });

  it('names the argument at fault, and refuses what is no answer', async () => {
    const refused = async (input: object) =>
      send(service, 'social-worker', 'complete-risk-assessment', of(whole(input)));
    expect(await refused({ indicators: [{ indicator: 'MOON', score: 1 }] })).toMatchObject({
      ...{ code: 'UNKNOWN_INDICATOR', path: ['input', 'indicators', '0', 'indicator'] },
    });
    expect(await refused({ indicators: found(1).slice(2) })).toMatchObject({
      code: 'ANSWERS_MISSING',
      sentence: expect.stringMatching(/^Still to be answered: Times away .*; Attendance\./),
    });
    const mutation = `mutation ($p: ID!, $i: CompleteRiskAssessmentInput!, $c: UUID!) {
      completeRiskAssessment(person: $p, input: $i, commandId: $c) { __typename } }`;
    for (const input of [
      whole({ narrative: ' ' }),
      whole({ level: 'very high' }),
      whole({ assessedOn: '2026-02-30' }),
      whole({ indicators: [{ indicator: 'ATTENDANCE', score: -1 }] }),
      whole({ assessment: person }),
    ]) {
      const bad = await service.as('social-worker')(mutation, { p: person, i: input, c: commandId() });
      expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('tells what changed since the assessment before, domain by domain', async () => {
    const now = whole({
      ...{ indicators: found(1, { MISSING_EPISODES: 3, CONTACTS: 3, USE: 0, ONLINE: 3, BODILY: 2 }) },
      ...{ facts: [{ fact: 'DISCLOSURE', holds: true }, facts[1]], level: 'VERY_HIGH', harmOccurred: true },
      judgement: 'Her friend was found yesterday.',
    });
    expect(await send(service, 'second-social-worker', 'complete-risk-assessment', of(now))).toMatchObject({
      __typename: 'RiskAssessmentCompleted',
    });
    await service.quiet();
    const { assessments } = await send(service, 'dci', 'see-the-assessments', { person });
    expect(assessments[1]).toMatchObject({
      ...{ level: 'VERY_HIGH', adjustment: 1, judgement: 'Her friend was found yesterday.' },
      score: {
        ...{ sum: 18, proposedLevel: { label: 'High' } },
        overrides: [
          { sentence: 'The child has said that they are, or were, exploited.' },
          { sentence: 'Under fourteen, any one factor at its highest matters.' },
        ],
      },
      change: {
        ...{ direction: 'INCREASED', sameVersion: true },
        sentence:
          'Since Monday 30 March 2026 the risk has increased from Medium to Very High. The score went from 12 to 18.',
        domains: expect.arrayContaining([
          {
            ...{ title: 'Missing from home or care', before: 1, now: 3, direction: 'INCREASED' },
            sentence: 'Missing from home or care: increased from 1 to 3.',
          },
          {
            ...{ title: 'Alcohol and drugs', before: 1, now: 0, direction: 'DECREASED' },
            sentence: 'Alcohol and drugs: decreased from 1 to 0.',
          },
        ]),
      },
    });
  });

  it('correctRiskAssessment, by the agency that made it', async () => {
    const [first] = await assessed('id');
    const correction = (reason: string) => ({
      ...{ assessment: first.id, because: 'WRONG_CONTENT', reason },
      replacement: whole({ indicators: found(0), level: 'LOW' }),
    });
    await goes({
      ...{ name: 'correctRiskAssessment', success: 'RiskAssessmentCorrected', by: 'group-manager' },
      ...{ about: 'person', of: of(correction('Another month was meant.')) },
      refused: { by: 'dci', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'group-manager', of: of(correction('Other words.')) },
    });
    const fields = 'id status level standsFor corrected { because reason replacedBy by { name } }';
    const all = await assessed(`${fields} change { sentence since }`);
    expect(all).toMatchObject([
      { id: first.id, status: 'CORRECTED', corrected: { replacedBy: all[1].id, reason: expect.any(String) } },
      { status: 'COMPLETED', level: 'LOW', standsFor: first.id, corrected: null },
      { level: 'VERY_HIGH', change: { since: all[1].id } },
    ]);
    const inReplacement = { ...correction('Other.'), assessment: all[1].id };
    const refusal = await send(service, 'group-manager', 'correct-risk-assessment', {
      ...of({ ...inReplacement, replacement: whole({ level: 'VERY_HIGH' }) }),
    });
    expect(refusal).toMatchObject({ path: ['input', 'replacement', 'judgement'] });
  });

  it('is read by the meetings that know the child and the agency that assessed, and by nobody else', async () => {
    const [one] = await assessed('id');
    const query = `{ riskAssessment(id: "${one.id}") { id narrative } }`;
    const reads = async (by: string) => (await service.as(by)(query)).data.riskAssessment?.id ?? null;
    for (const by of ['dci', 'intake-manager', 'administrator', 'social-worker', 'second-social-worker'])
      expect([by, await reads(by)]).toEqual([by, one.id]);
    // Who referred the child is told what came of that, and reads no assessment.
    expect(await reads('school')).toBeNull();
    expect(await assessed('id', 'school')).toEqual([]);
    const unknown = `{ riskAssessment(id: "assessment-${commandId()}") { id } }`;
    expect((await service.as('dci')(unknown)).data.riskAssessment).toBeNull();
  });

  it('tries every mutation of its own', () =>
    expect([...done].toSorted()).toEqual([...ASSESSING_MUTATIONS].toSorted()));
});
