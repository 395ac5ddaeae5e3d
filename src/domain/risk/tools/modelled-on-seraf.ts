/**
 * Modelled on the published form of SERAF, and not SERAF itself: vulnerabilities and moderate indicators count one
 * each, significant ones five within six months, one between six and twelve, six where both; 0 to 5, 6 to 10, 11 to 15
 * and 16 or more are the four categories, looked at again at least every three months. The indicators are in our words.
 */
import type { Indicator, RiskTool } from '../tool.js';

const NO = 'No.';

const vulnerability = (code: string, title: string): Indicator => ({
  ...{ code, title, lookBackMonths: null, weight: 1 },
  anchors: [
    { score: 0, text: NO },
    { score: 1, text: 'Yes, now or before.' },
  ],
});

const moderate = (code: string, title: string): Indicator => ({
  ...{ code, title, lookBackMonths: 6, weight: 1 },
  anchors: [
    { score: 0, text: NO },
    { score: 1, text: 'Yes, within the last six months.' },
  ],
});

const significant = (code: string, title: string): Indicator => ({
  ...{ code, title, lookBackMonths: 6, weight: 1 },
  anchors: [
    { score: 0, text: NO },
    { score: 5, text: 'Yes, within the last six months.' },
  ],
  earlier: {
    lookBackMonths: 12,
    anchors: [
      { score: 0, text: NO },
      { score: 1, text: 'Yes, between six and twelve months ago.' },
    ],
  },
});

const EVERY_THREE_MONTHS = 84;

export const modelledOnSeraf: RiskTool = {
  id: 'MODELLED_ON_SERAF',
  version: 1,
  title: 'A framework modelled on SERAF',
  description:
    'Follows the published form of the Sexual Exploitation Risk Assessment Framework: its three groups, its scores by time and its four categories. It is not that framework: the indicators are our own wording. It is for a board that wishes to try the form, and shows that a published tool is carried by the format.',
  modelledOn:
    'The Sexual Exploitation Risk Assessment Framework (SERAF) as published in Wales, Hampshire and South Gloucestershire.',
  validFrom: '2020-01-01',
  levels: [
    {
      code: 'CATEGORY_1',
      label: 'Category 1: not at risk',
      as: 'LOW',
      fromScore: 0,
      reviewDays: EVERY_THREE_MONTHS,
    },
    {
      code: 'CATEGORY_2',
      label: 'Category 2: mild',
      as: 'MEDIUM',
      fromScore: 6,
      reviewDays: EVERY_THREE_MONTHS,
    },
    {
      code: 'CATEGORY_3',
      label: 'Category 3: moderate',
      as: 'HIGH',
      fromScore: 11,
      reviewDays: EVERY_THREE_MONTHS,
    },
    {
      code: 'CATEGORY_4',
      label: 'Category 4: significant',
      as: 'VERY_HIGH',
      fromScore: 16,
      reviewDays: EVERY_THREE_MONTHS,
    },
  ],
  domains: [
    {
      ...{ code: 'VULNERABILITIES', title: 'Vulnerabilities', weight: 1 },
      indicators: [
        vulnerability('NEGLECT', 'Emotional neglect by a parent or carer'),
        vulnerability('ABUSE', 'Physical or sexual abuse'),
        vulnerability('FAMILY_BREAKDOWN', 'Family relationships that have broken down'),
        vulnerability('FAMILY_HISTORY', 'Domestic abuse, substances or mental ill health in the family'),
        vulnerability('SELF_ESTEEM', 'Low self-esteem'),
        vulnerability('HOUSING', 'Unsuitable or unsafe housing'),
        vulnerability('ISOLATION', 'Isolation from friends of the same age'),
        vulnerability('NO_TRUSTED_ADULT', 'No adult who protects'),
      ],
    },
    {
      ...{ code: 'MODERATE', title: 'Moderate indicators', weight: 1 },
      indicators: [
        moderate('OUT_LATE', 'Staying out late'),
        moderate('CALLERS', 'Callers whom nobody knows'),
        moderate('PHONE', 'Phone or internet use that worries'),
        moderate('DESPAIR', 'Despair: self-harm, aggression, running off'),
        moderate('WITHDRAWN', 'Something disclosed and then withdrawn'),
        moderate('SEXUAL_HEALTH', 'Sexual health that worries'),
        moderate('EXCLUDED', 'Out of school without explanation'),
        moderate('SUBSTANCES', 'Alcohol or drugs'),
      ],
    },
    {
      ...{ code: 'SIGNIFICANT', title: 'Significant indicators', weight: 1 },
      indicators: [
        significant('MISSING_OVERNIGHT', 'Missing overnight or longer'),
        significant('CONTROLLING_ADULT', 'A relationship with a controlling or older person'),
        significant('VIOLENCE', 'Violence or threats from that person'),
        significant('CARS', 'Seen in cars of people whom nobody knows'),
        significant('MONEY', 'Money, clothes or phones that nobody can explain'),
        significant('PLACES', 'Found in places known for exploitation'),
      ],
    },
  ],
  facts: [],
  overrides: [],
  judgement: { unit: 'LEVEL', min: -3, max: 3 },
  protectiveFactors: [],
  asksHarm: true,
};
