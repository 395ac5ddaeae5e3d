/** Drafting, completing and correcting an assessment: score, judgement, narrative and level are kept apart. */
import { describe, expect, it } from '@jest/globals';
import {
  assessedTogether,
  assessmentOf,
  latestAssessment,
  type Assessed,
} from '../../../src/domain/risk/assessed.js';
import type { RiskAssessmentCompleted } from '../../../src/domain/risk/assessment-events.js';
import { completeRiskAssessment } from '../../../src/domain/risk/complete-risk-assessment.js';
import { correctRiskAssessment } from '../../../src/domain/risk/correct-risk-assessment.js';
import { draftRiskAssessment } from '../../../src/domain/risk/draft-risk-assessment.js';
import type { AssessingGiven } from '../../../src/domain/risk/made.js';
import { riskKind } from '../../../src/domain/risk/risk.js';
import { an, by, nurse } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import { MONDAY } from '../../support/a-meeting.js';
import {
  answers,
  assessingGiven,
  assessmentCompleted,
  assessmentCorrected,
  assessmentDrafted,
  assessmentId,
  completing,
  smallTool,
  smallToolWithPoints,
  socialWorker,
  typed,
} from '../../support/a-risk.js';
import { folded, given } from '../../support/given.js';

const personId = rowan;
const none = given(riskKind);
const drafting = (
  over: object = {},
  also: Partial<AssessingGiven> = {},
  story = none,
  context = by(socialWorker),
) =>
  story.when(
    draftRiskAssessment,
    { personId, tool: 'SMALL', assessedOn: MONDAY, ...typed(), ...over },
    assessingGiven(also),
    context,
  );
const completes = (
  over: object = {},
  also: Partial<AssessingGiven> = {},
  story = none,
  context = by(socialWorker),
) =>
  story.when(completeRiskAssessment, { personId, ...completing(), ...over }, assessingGiven(also), context);

describe.each([
  ['a draft', drafting],
  ['an assessment', completes],
])('%s', (_what, assessing) => {
  it('is of a person of the board, by a tool of the board, of a day that has come', () => {
    assessing({}, { referred: false }).thenRefused('NO_SUCH_PERSON', { path: ['personId'] });
    assessing({}, { tool: undefined }).thenRefused('NO_SUCH_TOOL', { path: ['tool'] });
    assessing({ assessedOn: '2026-03-31' }).thenRefused('ASSESSED_IN_THE_FUTURE', { path: ['assessedOn'] });
  });
  it('that is made in an item is made by somebody who took part in it', () =>
    assessing({ discussionId: an('discussion', 'x') }, { ownItem: false }).thenRefused('NO_SUCH_DISCUSSION', {
      path: ['discussion'],
    }));
  it('is written on by its author, until it is completed', () => {
    const begun = given(riskKind, assessmentDrafted());
    assessing({ assessmentId }, {}, begun, by(nurse)).thenRefused('NOT_YOUR_DRAFT', { path: ['assessment'] });
    assessing({ assessmentId }, {}, none).thenRefused('NO_SUCH_ASSESSMENT');
    const done = given(riskKind, assessmentDrafted(), assessmentCompleted());
    assessing({ assessmentId }, {}, done).thenRefused('COMPLETED_ALREADY');
    assessing(
      { assessmentId },
      {},
      given(riskKind, assessmentCompleted(), assessmentCorrected()),
    ).thenRefused('COMPLETED_ALREADY');
  });
});

describe('drafting an assessment', () => {
  it('keeps what is typed as it is typed, and says what the tool makes of it so far', () => {
    const half = { indicators: answers.indicators.slice(0, 1), level: null, harmOccurred: null };
    drafting(half).thenEvents({
      type: 'RiskAssessmentDrafted',
      data: { tool: 'SMALL', toolVersion: 1, answered: 2, asked: 5, officer: socialWorker.actor.id },
      parts: [{ name: 'draft', of: [rowan], content: typed(half) }],
    });
    drafting(half).thenSays(
      'Kept as a draft; nothing rests on it yet. Scored 2 by An invented tool, version 1: Green. Still to be answered: Contacts; Gifts; Whether harm has already occurred.',
    );
  });
  it('is begun once by one command, and goes on as often as its author types', () => {
    const begun = assessmentDrafted({ assessmentId: by(socialWorker).newId('assessment') });
    drafting({}, {}, given(riskKind, begun)).thenNothing();
    drafting({ assessmentId }, {}, given(riskKind, assessmentDrafted())).thenEvents({
      type: 'RiskAssessmentDrafted',
    });
  });
  it('goes on under the id that it has', () =>
    drafting({ assessmentId }, {}, given(riskKind, assessmentDrafted())).thenEvents({
      type: 'RiskAssessmentDrafted',
      data: { assessmentId },
    }));
  it('loses nothing that another version of the tool asked: it is kept, and counts for nothing', () => {
    const strange = [
      { indicator: 'HOROSCOPE', score: 9 },
      { indicator: 'CONTACTS', score: 99 },
      { indicator: 'GIFTS', score: 1, earlier: 1 },
    ];
    drafting({ indicators: strange, level: 'BLACK', protectiveFactors: ['MOON'] }).thenEvents({
      type: 'RiskAssessmentDrafted',
      data: { answered: 2 },
      parts: [{ content: { indicators: strange, level: 'BLACK' } }],
    });
  });
  it('leaves no word in clear', () => {
    const decision = draftRiskAssessment(
      riskKind.initial,
      { personId, tool: 'SMALL', assessedOn: MONDAY, ...typed({ narrative: 'zq' }) },
      assessingGiven(),
      by(socialWorker),
    );
    expect(decision.accepted && JSON.stringify(decision.events.map(({ data }) => data))).not.toContain('zq');
  });
});

describe('completing an assessment', () => {
  it('stores what was computed, each by itself', () => {
    completes().thenEvents({
      type: 'RiskAssessmentCompleted',
      data: {
        ...{ tool: 'SMALL', toolVersion: 1, assessedOn: MONDAY, total: 5, adjustment: 0, ageInYears: 14 },
        scores: [
          { domain: 'AWAY', score: 2 },
          { domain: 'OTHERS', score: 3 },
        ],
        ...{ scoredLevel: 'YELLOW', proposedLevel: 'YELLOW', settledLevel: 'YELLOW' },
        ...{ level: 'MEDIUM', reviewDays: 28, harmOccurred: false, protectiveFactors: ['AUNT'] },
        ...{ knownTo: ['DRM'], standsFor: null },
      },
      parts: [
        { name: 'answers', content: { ...answers, overrides: [] } },
        { name: 'narrative' },
        { name: 'ownWords' },
      ],
    });
    completes().thenSays('Scored 5 by An invented tool, version 1: Yellow. The assessor settles on Yellow.');
  });
  it('completes the draft under its id, which is a draft no more', () => {
    const begun = given(riskKind, assessmentDrafted());
    completes({ assessmentId }, {}, begun).thenEvents({
      type: 'RiskAssessmentCompleted',
      data: { assessmentId },
    });
    const state = folded(riskKind, assessmentDrafted(), assessmentCompleted());
    expect(state.assessments).toMatchObject([{ assessmentId, phase: 'COMPLETED', level: 'MEDIUM' }]);
  });
  it('in an item of a sitting says in which meeting', () => {
    const inItem = { sittingId: an('sitting', 'x'), series: 'DRM', knownTo: ['DRM'] };
    completes({ discussionId: an('discussion', 'x') }, inItem).thenEvents({
      type: 'RiskAssessmentCompleted',
      data: { discussionId: an('discussion', 'x'), series: 'DRM', sittingId: an('sitting', 'x') },
    });
  });
  it('says where the age is not known, which the tool asks about', () => {
    const unknown = { ageInYears: null };
    completes({}, unknown).thenSays(
      /The age is not known, so that what the tool says of the young was left out\./,
    );
    completes({}, { ...unknown, tool: { ...smallTool, overrides: [] } }).thenSays(/: Yellow\. The assessor/);
  });
  it('says that a placeholder is one', () =>
    completes({}, { tool: { ...smallTool, placeholder: 'Invented.' } }).thenSays(
      /holds the place of the board's own/,
    ));

  it('names what is still to be answered', () => {
    completes({ indicators: answers.indicators.slice(1) }).thenRefused('ANSWERS_MISSING', {
      path: ['indicators'],
    });
    completes({ indicators: [], facts: [], harmOccurred: null }).thenSays(
      'Still to be answered: Missing; Contacts; Gifts; Has the child told of it?; Whether harm has already occurred. Keep it as a draft until then: nothing of it is lost.',
    );
    const [first, ...others] = answers.indicators;
    const without = [{ indicator: first?.indicator ?? '', score: 1 }, ...others];
    completes({ indicators: without }).thenSays(/^Still to be answered: Missing \(the 12 months before\)\./);
    completes({ harmOccurred: null }, { tool: { ...smallTool, asksHarm: false } }).thenEvents({
      type: 'RiskAssessmentCompleted',
    });
  });
  it('answers what the version of its day asks, each once', () => {
    const one = (answer: object) => completes({ indicators: [...answers.indicators.slice(1), answer] });
    one({ indicator: 'HOROSCOPE', score: 1 }).thenRefused('UNKNOWN_INDICATOR', {
      path: ['indicators', '2', 'indicator'],
    });
    one({ indicator: 'MISSING', score: 9, earlier: 0 }).thenRefused('UNKNOWN_ANCHOR', {
      path: ['indicators', '2', 'score'],
    });
    one({ indicator: 'MISSING', score: 1, earlier: 9 }).thenRefused('UNKNOWN_ANCHOR', {
      path: ['indicators', '2', 'earlier'],
    });
    one({ indicator: 'GIFTS', score: 1 }).thenRefused('ANSWERED_TWICE', { path: ['indicators', '2'] });
    completes({ indicators: answers.indicators.map((each) => ({ ...each, earlier: 0 })) }).thenRefused(
      'NO_EARLIER_WINDOW',
      { path: ['indicators', '1', 'earlier'] },
    );
    completes({ facts: [{ fact: 'RAIN', holds: true }] }).thenRefused('UNKNOWN_FACT', {
      path: ['facts', '0'],
    });
    completes({ facts: [...answers.facts, ...answers.facts] }).thenRefused('ANSWERED_TWICE', {
      path: ['facts', '1'],
    });
    completes({ protectiveFactors: ['MOON'] }).thenRefused('UNKNOWN_PROTECTIVE_FACTOR', {
      path: ['protectiveFactors', '0'],
    });
    completes({ level: 'BLACK' }).thenRefused('UNKNOWN_LEVEL', { path: ['level'] });
  });

  it('is the assessor’s: another level than the tool proposes needs the reason, and the score stays', () => {
    completes({ level: 'RED' }).thenRefused('JUDGEMENT_WITHOUT_REASON', { path: ['judgement'] });
    const judged = { level: 'RED', judgement: 'Invented: her friend was found yesterday.' };
    completes(judged).thenEvents({
      type: 'RiskAssessmentCompleted',
      data: { total: 5, scoredLevel: 'YELLOW', settledLevel: 'RED', adjustment: 2, level: 'VERY_HIGH' },
      parts: [{ name: 'answers' }, { name: 'narrative' }, { name: 'judgement' }, { name: 'ownWords' }],
    });
    completes(judged).thenSays(/The assessor settles on Red, by professional judgement and for a reason/);
    completes({ judgement: 'Invented: as the tool says.' }).thenEvents({
      type: 'RiskAssessmentCompleted',
      data: { adjustment: 0 },
    });
  });
  it('keeps within the bounds that the tool sets to judgement', () => {
    const told = { facts: [{ fact: 'DISCLOSED', holds: true }], judgement: 'Invented.' };
    completes({ ...told, level: 'GREEN' }).thenRefused('ADJUSTMENT_OUT_OF_BOUNDS', { path: ['level'] });
    completes({ ...told, level: 'GREEN' }).thenSays(/at most 1 level down and 3 levels up .*, Orange\.$/);
    completes({ ...told, level: 'YELLOW' }).thenEvents({
      type: 'RiskAssessmentCompleted',
      data: { proposedLevel: 'ORANGE', settledLevel: 'YELLOW', adjustment: -1 },
    });
    completes({ points: 2 }).thenRefused('POINTS_NOT_TAKEN', { path: ['points'] });
  });
  it('by a tool that takes points, adds them to the score with the reason', () => {
    const byPoints = { tool: smallToolWithPoints };
    const judgement = 'Invented.';
    completes({ points: 3 }, byPoints).thenRefused('JUDGEMENT_WITHOUT_REASON');
    completes({ points: 4, judgement }, byPoints).thenRefused('ADJUSTMENT_OUT_OF_BOUNDS', {
      path: ['points'],
    });
    completes({ points: 3, judgement, level: 'ORANGE' }, byPoints).thenEvents({
      type: 'RiskAssessmentCompleted',
      data: {
        total: 5,
        scoredLevel: 'YELLOW',
        proposedLevel: 'ORANGE',
        settledLevel: 'ORANGE',
        adjustment: 3,
      },
    });
    completes({ level: 'RED' }, byPoints).thenRefused('JUDGEMENT_WITHOUT_REASON');
    completes({ level: 'RED', judgement }, byPoints).thenEvents({
      type: 'RiskAssessmentCompleted',
      data: { proposedLevel: 'YELLOW', settledLevel: 'RED', adjustment: 0, level: 'VERY_HIGH' },
    });
  });
  it('says what raised it, and keeps which override that was with the answers', () => {
    const told = { facts: [{ fact: 'DISCLOSED', holds: true }], level: 'ORANGE' };
    completes(told, { ageInYears: 12 }).thenEvents({
      type: 'RiskAssessmentCompleted',
      data: { scoredLevel: 'YELLOW', proposedLevel: 'ORANGE' },
      parts: [{ content: { overrides: ['TOLD', 'YOUNG'] } }, {}, {}],
    });
    completes(told).thenSays(
      'Scored 5 by An invented tool, version 1: Yellow. The child has told of it. At least Orange. The tool proposes Orange. The assessor settles on Orange.',
    );
  });

  it('after a later one says why it is only told now, also where that stands under another record', () => {
    const later = assessmentCompleted({ assessedOn: '2026-03-29' });
    const done = given(riskKind, later);
    const earlier = { assessedOn: '2026-03-28' };
    completes(earlier, {}, done).thenRefused('LATER_ONE_COMPLETED', { path: ['whyEarlier'] });
    completes(earlier, { others: [folded(riskKind, later)] }).thenRefused('LATER_ONE_COMPLETED');
    completes({ ...earlier, whyEarlier: 'Invented: by post.' }, {}, done).thenEvents({
      type: 'RiskAssessmentCompleted',
      parts: [{}, {}, {}, { name: 'whyEarlier' }],
    });
    completes({ assessedOn: '2026-03-29' }, {}, done).thenEvents({ type: 'RiskAssessmentCompleted' });
    const byAnother = given(riskKind, assessmentCompleted({ assessedOn: '2026-03-29', tool: 'OTHER' }));
    completes(earlier, {}, byAnother).thenEvents({ type: 'RiskAssessmentCompleted' });
    const onlyDrafted = given(riskKind, assessmentDrafted({ assessedOn: '2026-03-29' }));
    completes(earlier, {}, onlyDrafted).thenEvents({ type: 'RiskAssessmentCompleted' });
  });
});

describe('correcting an assessment', () => {
  const done = given(riskKind, assessmentCompleted());
  const corrects = (over: object = {}, story = done) =>
    story.when(
      correctRiskAssessment,
      {
        ...{ personId, assessmentId, because: 'WRONG_CONTENT', reason: 'Invented.' },
        ...{ replacement: completing(), ...over },
      },
      assessingGiven(),
      by(socialWorker),
    );
  const about = { because: 'WRONG_PERSON', replacement: undefined };

  it('keeps the wrong one, marked, and puts another in its place', () => {
    const second = by(socialWorker).newId('assessment');
    corrects().thenEvents(
      { type: 'RiskAssessmentCorrected', data: { assessmentId, replacedBy: second } },
      { type: 'RiskAssessmentCompleted', data: { assessmentId: second, standsFor: assessmentId } },
    );
    corrects().thenSays(/^The earlier one is marked as wrong\. Scored 5 by An invented tool/);
  });
  it('stands in the item where the wrong one was made, unless it says otherwise', () => {
    const inItem = given(
      riskKind,
      assessmentCompleted({ discussionId: an('discussion', 'x'), series: 'DRM' }),
    );
    corrects({}, inItem).thenEvents(
      { type: 'RiskAssessmentCorrected' },
      { type: 'RiskAssessmentCompleted', data: { discussionId: an('discussion', 'x') } },
    );
  });
  it('of one that was about another person leaves nothing in its place', () => {
    corrects(about).thenEvents({ type: 'RiskAssessmentCorrected', data: { replacedBy: null } });
    corrects({ because: 'WRONG_PERSON' }).thenRefused('NOTHING_OF_THIS_PERSON', { path: ['replacement'] });
    corrects({ replacement: undefined }).thenRefused('NOTHING_IN_ITS_PLACE', { path: ['replacement'] });
  });
  it('names the sitting whose minutes have it, where it was made in an item of one', () => {
    const sittingId = an('sitting', 'x');
    const inItem = given(riskKind, assessmentCompleted({ discussionId: an('discussion', 'x'), sittingId }));
    corrects(about, inItem).thenEvents({ type: 'RiskAssessmentCorrected', data: { sittingId } });
    corrects(about).thenEvents({
      type: 'RiskAssessmentCorrected',
      data: expect.not.objectContaining({ sittingId: expect.anything() as unknown }) as object,
    });
  });
  it('is of one that is completed, once', () => {
    corrects({}, given(riskKind, assessmentDrafted())).thenRefused('NO_SUCH_ASSESSMENT');
    corrects({}, none).thenRefused('NO_SUCH_ASSESSMENT');
    const already = given(riskKind, assessmentCompleted(), assessmentCorrected());
    corrects({}, already).thenRefused('CORRECTED_ALREADY');
    corrects(about, already).thenNothing();
  });
  it('names what is wrong with the replacement', () => {
    corrects({ replacement: completing({ level: 'RED' }) }).thenRefused('JUDGEMENT_WITHOUT_REASON', {
      path: ['replacement', 'judgement'],
    });
    corrects({ replacement: completing({ indicators: [] }) }).thenRefused('ANSWERS_MISSING', {
      path: ['replacement', 'indicators'],
    });
  });
  it('asks for no reason why it is told after a later one: the correction is the reason', () => {
    const earlier = assessmentCompleted({ assessedOn: '2026-03-20' });
    const later = assessmentCompleted({ assessmentId: an('assessment', 'later') });
    corrects(
      { replacement: completing({ assessedOn: '2026-03-20' }) },
      given(riskKind, earlier, later),
    ).thenEvents({ type: 'RiskAssessmentCorrected' }, { type: 'RiskAssessmentCompleted' });
  });
});

describe('what is remembered of assessments', () => {
  const second = an('assessment', 'second');
  const low = assessmentCompleted({ assessmentId: second, standsFor: assessmentId, level: 'LOW' });
  const later = assessmentCompleted({ assessmentId: an('assessment', 'third'), level: 'HIGH' });

  it('puts what stands for another right after it, so that of one day the last made stays the latest', () => {
    const state = folded(riskKind, assessmentCompleted(), later, assessmentCorrected(), low);
    expect(state.assessments.map(({ phase, level }) => [phase, level])).toEqual([
      ['CORRECTED', 'MEDIUM'],
      ['COMPLETED', 'LOW'],
      ['COMPLETED', 'HIGH'],
    ]);
    expect(latestAssessment(state)?.level).toBe('HIGH');
    expect(latestAssessment(state, 'OTHER')).toBeUndefined();
  });
  it('counts neither a draft nor what was corrected', () => {
    const state = folded(riskKind, assessmentCompleted(), assessmentDrafted({ assessmentId: second }));
    expect(latestAssessment(state)?.assessmentId).toBe(assessmentId);
    expect(latestAssessment(folded(riskKind, assessmentCompleted(), assessmentCorrected()))).toBeUndefined();
    expect(assessmentOf(state, second)).toMatchObject({ phase: 'DRAFT', level: null });
  });
  it('keeps after how many days the level is looked at again', () =>
    expect(latestAssessment(folded(riskKind, assessmentCompleted()))?.reviewDays).toBe(28));
  describe('of one day, under several records', () => {
    const of = (personId: string, id: string, at: string, over: object = {}): RiskAssessmentCompleted => ({
      ...assessmentCompleted({ personId, assessmentId: an('assessment', id), ...over }),
      occurredAt: `2026-03-30T${at}:00.000Z`,
    });
    const one = folded(riskKind, of(rowan, 'nine', '09:00'), of(rowan, 'eleven', '11:00'));
    const other = folded(riskKind, of(ash, 'ten', '10:00'));
    const third = folded(riskKind, of(an('person', 'third'), 'also ten', '10:00'));
    const ids = (...records: readonly Assessed[]) =>
      assessedTogether(records).assessments.map(({ assessmentId: id }) => id);

    it('the last completed stands, however the records are listed', () => {
      const inOrder = ['nine', 'ten', 'eleven'].map((id) => an('assessment', id));
      expect(ids(one, other)).toEqual(inOrder);
      expect(ids(other, one)).toEqual(inOrder);
      expect(ids(one, other, third)).toEqual(ids(third, other, one));
    });
    it('what stands for another stands where that stood, though it was completed later', () => {
      const corrected = assessmentCorrected({ personId: ash, assessmentId: an('assessment', 'ten') });
      const standsFor = an('assessment', 'ten');
      const right = of(ash, 'right', '12:00', { standsFor });
      const mended = folded(riskKind, of(ash, 'ten', '10:00'), corrected, right);
      expect(latestAssessment(assessedTogether([mended, one]))?.assessmentId).toBe(
        an('assessment', 'eleven'),
      );
    });
  });
  it('of several records is read together, in the order of the dates', () => {
    const other = folded(riskKind, assessmentCompleted({ assessmentId: second, assessedOn: '2026-01-05' }));
    const both = assessedTogether([folded(riskKind, assessmentCompleted()), other]);
    expect(both.assessments.map((one) => one.assessmentId)).toEqual([second, assessmentId]);
    expect(assessedTogether([])).toEqual({ personId: '', assessments: [] });
  });
});
