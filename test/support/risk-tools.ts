/** A tool in the published form of the Merseyside measurement: eight domains, and points of judgement on the sum. */
import type { RiskTool } from '../../src/domain/risk/tool.js';

const DOMAINS = [
  ['MISSING', 'Missing'],
  ['SCHOOL', 'School attendance'],
  ['NEEDS', 'Individual needs'],
  ['HOME', 'Accommodation and home relationships'],
  ['PEERS', 'Peers'],
  ['SUBSTANCES', 'Drugs and alcohol'],
  ['RECOGNITION', 'Ability to recognise exploitation'],
  ['HEALTH', 'Mental and physical health'],
] as const;

/** Low 0 to 18, Medium 19 to 34, High 35 to 54. How the 54 are shared out is ours. */
export const inFormOfMerseyside: RiskTool = {
  ...{ id: 'IN_FORM_OF_MERSEYSIDE', version: 1, title: 'In the form of a published measurement' },
  ...{ description: 'Invented questions.', validFrom: '2024-01-01' },
  levels: [
    { code: 'LOW', label: 'Low', as: 'LOW', fromScore: 0, reviewDays: 84 },
    { code: 'MEDIUM', label: 'Medium', as: 'MEDIUM', fromScore: 19, reviewDays: 28 },
    { code: 'HIGH', label: 'High', as: 'HIGH', fromScore: 35, reviewDays: 14 },
  ],
  domains: DOMAINS.map(([code, title]) => ({
    ...{ code, title, weight: 1 },
    indicators: [
      {
        ...{ code: `${code}_FOUND`, title, lookBackMonths: null, weight: 1 },
        anchors: [0, 1, 2, 3, 4, 5, 6].map((score) => ({ score, text: `Invented: ${score} of 6.` })),
      },
    ],
  })),
  facts: [],
  overrides: [],
  judgement: { unit: 'SCORE', min: 0, max: 6 },
  protectiveFactors: [],
  asksHarm: false,
};
