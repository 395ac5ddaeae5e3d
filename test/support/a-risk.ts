/** Events of assessments of one invented child, by the shipped placeholder and by a small tool of the tests. */
import type { ToolAdopted } from '../../src/domain/risk/adopt-tool.js';
import type {
  RiskAssessmentCompleted,
  RiskAssessmentCorrected,
  RiskAssessmentDrafted,
  Typed,
} from '../../src/domain/risk/assessment-events.js';
import type { AssessingGiven, Completing } from '../../src/domain/risk/made.js';
import type { Answers } from '../../src/domain/risk/score.js';
import type { RiskTool } from '../../src/domain/risk/tool.js';
import { agency, an, officer, type Somebody } from './a-board.js';
import { rowan } from './a-case.js';
import { MONDAY } from './a-meeting.js';

export const socialWorker: Somebody = officer('social worker', agency.socialCare);
export const assessmentId = an('assessment', 'first');

const found = (...texts: readonly string[]) => texts.map((text, score) => ({ score, text }));

/** Two domains, an earlier window, a fact, and levels at 0, 4, 8 and 12 of 16. */
export const smallTool: RiskTool = {
  ...{
    id: 'SMALL',
    version: 1,
    title: 'An invented tool',
    description: 'Invented.',
    validFrom: '2026-01-01',
  },
  levels: [
    { code: 'GREEN', label: 'Green', as: 'LOW', fromScore: 0, reviewDays: 84 },
    { code: 'YELLOW', label: 'Yellow', as: 'MEDIUM', fromScore: 4, reviewDays: 28 },
    { code: 'ORANGE', label: 'Orange', as: 'HIGH', fromScore: 8, reviewDays: 14 },
    { code: 'RED', label: 'Red', as: 'VERY_HIGH', fromScore: 12, reviewDays: 7 },
  ],
  domains: [
    {
      ...{ code: 'AWAY', title: 'Away from home', weight: 2 },
      indicators: [
        {
          ...{ code: 'MISSING', title: 'Missing', lookBackMonths: 6, weight: 1 },
          anchors: found('No.', 'Once.', 'Often.'),
          earlier: { lookBackMonths: 12, anchors: found('No.', 'Yes.') },
        },
      ],
    },
    {
      ...{ code: 'OTHERS', title: 'Other people', weight: 1 },
      indicators: [
        {
          ...{ code: 'CONTACTS', title: 'Contacts', lookBackMonths: 3, weight: 1 },
          anchors: found('None.', 'One.', 'Several.', 'Many.', 'Controlled by them.'),
        },
        {
          ...{ code: 'GIFTS', title: 'Gifts', lookBackMonths: 3, weight: 2 },
          anchors: found('None.', 'Some.', 'Debts.', 'Carries for others.'),
        },
      ],
    },
  ],
  facts: [{ code: 'DISCLOSED', question: 'Has the child told of it?' }],
  overrides: [
    {
      ...{ code: 'TOLD', raisesTo: 'ORANGE', sentence: 'The child has told of it.' },
      when: [{ kind: 'FACT', fact: 'DISCLOSED' }],
    },
    {
      ...{ code: 'YOUNG', raisesTo: 'YELLOW', sentence: 'Under thirteen is never green by score alone.' },
      when: [{ kind: 'AGE_UNDER', years: 13 }],
    },
  ],
  judgement: { unit: 'LEVEL', min: -1, max: 3 },
  protectiveFactors: [{ code: 'AUNT', title: 'An aunt' }],
  asksHarm: true,
};

/** The same, of which judgement moves the score by up to three points and not the level. */
export const smallToolWithPoints: RiskTool = {
  ...{ ...smallTool, id: 'SMALL_WITH_POINTS' },
  judgement: { unit: 'SCORE', min: -2, max: 3 },
};

/** Everything answered: AWAY 2 × (1 + 0), OTHERS 1 + 2 × 1, so that it is Yellow at 5. */
export const answers: Answers = {
  indicators: [
    { indicator: 'MISSING', score: 1, earlier: 0 },
    { indicator: 'CONTACTS', score: 1 },
    { indicator: 'GIFTS', score: 1 },
  ],
  facts: [{ fact: 'DISCLOSED', holds: false }],
};

export const typed = (over: Partial<Typed> = {}): Typed => ({
  ...{ ...answers, protectiveFactors: ['AUNT'], harmOccurred: false, level: 'YELLOW', points: null },
  ...{ narrative: 'Invented: seen with older friends.', judgement: null, ownWords: 'Invented: “I am fine.”' },
  ...over,
});

export const completing = (over: Partial<Completing> = {}): Completing => ({
  ...typed(),
  ...{ tool: smallTool.id, assessedOn: MONDAY, level: 'YELLOW', narrative: 'Invented: older friends.' },
  ...over,
});

export const assessingGiven = (over: Partial<AssessingGiven> = {}): AssessingGiven => ({
  ...{ referred: true, tool: smallTool, today: MONDAY, agency: agency.socialCare, ownItem: true },
  ...{ sittingId: null, series: null, ageInYears: 14, knownTo: ['DRM'], others: [] },
  ...over,
});

const MADE_BY = {
  ...{ personId: rowan, tool: smallTool.id, toolVersion: 1, assessedOn: MONDAY },
  ...{ officer: socialWorker.actor.id, agency: agency.socialCare, discussionId: null, series: null },
  ageInYears: 14,
};

export const toolAdopted = (tool: RiskTool = smallTool): ToolAdopted => ({
  ...{ type: 'ToolAdopted', data: { toolId: tool.id, tool }, parts: [], subjects: [] },
});

export const assessmentDrafted = (
  over: Partial<RiskAssessmentDrafted['data']> = {},
  content: Partial<Typed> = {},
): RiskAssessmentDrafted => ({
  type: 'RiskAssessmentDrafted',
  data: { assessmentId, ...MADE_BY, answered: 5, asked: 5, ...over },
  parts: [{ name: 'draft', of: [rowan], content: typed(content) }],
  subjects: [rowan],
});

export const assessmentCompleted = (
  over: Partial<RiskAssessmentCompleted['data']> = {},
): RiskAssessmentCompleted => ({
  type: 'RiskAssessmentCompleted',
  data: {
    ...{ assessmentId, ...MADE_BY, total: 5, adjustment: 0, level: 'MEDIUM', reviewDays: 28 },
    scores: [
      { domain: 'AWAY', score: 2 },
      { domain: 'OTHERS', score: 3 },
    ],
    ...{ scoredLevel: 'YELLOW', proposedLevel: 'YELLOW', settledLevel: 'YELLOW' },
    ...{ harmOccurred: false, protectiveFactors: ['AUNT'], knownTo: ['DRM'] },
    ...{ sittingId: null, standsFor: null, ...over },
  },
  parts: [
    { name: 'answers', of: [rowan], content: { ...answers, overrides: [] } },
    { name: 'narrative', of: [rowan], content: { text: 'Invented: seen with older friends.' } },
    { name: 'judgement', of: [rowan], content: { text: 'Invented: as the tool says.' } },
    { name: 'ownWords', of: [rowan], content: { text: 'Invented: “I am fine.”' } },
    { name: 'whyEarlier', of: [rowan], content: { text: 'Invented: it came by post.' } },
  ],
  subjects: [rowan],
});

export const assessmentCorrected = (
  over: Partial<RiskAssessmentCorrected['data']> = {},
): RiskAssessmentCorrected => ({
  type: 'RiskAssessmentCorrected',
  data: {
    ...{ assessmentId, personId: rowan, correctedBecause: 'WRONG_CONTENT', by: socialWorker.actor.id },
    ...{ agency: agency.socialCare, replacedBy: an('assessment', 'second'), ...over },
  },
  parts: [{ name: 'reason', of: [rowan], content: { text: 'Invented: another month was meant.' } }],
  subjects: [rowan],
});

/** One of each, for the walks over all events. */
export const riskEvents = {
  ToolAdopted: toolAdopted(),
  RiskAssessmentDrafted: assessmentDrafted(),
  RiskAssessmentCompleted: assessmentCompleted(),
  RiskAssessmentCorrected: assessmentCorrected(),
};
