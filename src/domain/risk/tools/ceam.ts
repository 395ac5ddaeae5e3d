/**
 * Holds the place of CEAM, the instrument of the island's Board, which is not published: the sources give its levels
 * and nothing else. Everything below the levels is ours, so that a board can work until it brings its own.
 */
import type { Anchor, Indicator, RiskTool, ToolDomain } from '../tool.js';

const anchors = (...texts: readonly string[]): readonly Anchor[] =>
  texts.map((text, score) => ({ score, text }));

const indicator = (
  code: string,
  title: string,
  lookBackMonths: number | null,
  ...texts: readonly string[]
) => ({
  ...{ code, title, lookBackMonths, anchors: anchors(...texts), weight: 1 },
});

const domain = (code: string, title: string, ...indicators: readonly Indicator[]): ToolDomain => ({
  ...{ code, title, weight: 1, indicators },
});

export const ceam: RiskTool = {
  id: 'CEAM',
  version: 1,
  title: 'Placeholder for CEAM',
  description:
    "This is a placeholder. It is not CEAM, the instrument of the Isle of Man's Safeguarding Board, which is not published: only its four levels are. Its questions, scores and thresholds are examples, shaped like published tools and validated by nobody. Adopt the Board's own instrument before anything rests on a score.",
  placeholder:
    "CEAM is not published. The terms of the Risk Management Meeting name its levels, Low, Medium, High and Very High, and nothing else; the rest is to be replaced by the Board's own instrument.",
  validFrom: '2020-01-01',
  levels: [
    { code: 'LOW', label: 'Low', as: 'LOW', fromScore: 0, reviewDays: 84 },
    { code: 'MEDIUM', label: 'Medium', as: 'MEDIUM', fromScore: 9, reviewDays: 28 },
    { code: 'HIGH', label: 'High', as: 'HIGH', fromScore: 18, reviewDays: 14 },
    { code: 'VERY_HIGH', label: 'Very High', as: 'VERY_HIGH', fromScore: 27, reviewDays: 7 },
  ],
  domains: [
    domain(
      'MISSING',
      'Missing from home or care',
      indicator(
        'MISSING_EPISODES',
        'Times away without it being known where',
        3,
        'None.',
        'Once or twice, back the same day.',
        'Repeatedly, or overnight.',
        'Often or for long, and cannot be reached.',
      ),
    ),
    domain(
      'EDUCATION',
      'School, college or work',
      indicator(
        'ATTENDANCE',
        'Attendance',
        3,
        'Attends.',
        'Misses days now and then.',
        'Misses much of it, or was suspended.',
        'Does not attend, or has no place.',
      ),
    ),
    domain(
      'HOME',
      'Home, care and family',
      indicator(
        'HOME_SAFETY',
        'Safety and stability where the child lives',
        3,
        'Safe and stable.',
        'Strained, with support.',
        'Breaking down, or several moves.',
        'Unsafe, or nowhere to stay.',
      ),
      indicator(
        'CARER_PROTECTION',
        'What carers notice and do',
        3,
        'They notice and act.',
        'They notice and are unsure what to do.',
        'They notice little.',
        'They cannot protect, or are part of it.',
      ),
    ),
    domain(
      'PEERS',
      'Friends, peers and adults outside the family',
      indicator(
        'CONTACTS',
        'Contacts that worry those who know the child',
        3,
        'None known.',
        'New contacts that nobody knows.',
        'Contact with people who are thought to exploit, or are exploited.',
        'Controlled by others, or recruiting for them.',
      ),
      indicator(
        'ONLINE',
        'Contact online and by phone',
        3,
        'Nothing worrying.',
        'Secretive, or with people never met.',
        'Asked for pictures, money or meetings.',
        'Threatened or controlled by it.',
      ),
    ),
    domain(
      'SUBSTANCES',
      'Alcohol and drugs',
      indicator(
        'USE',
        'Use',
        3,
        'None known.',
        'Now and then.',
        'Often, or given by others.',
        'Dependent, or in debt for it.',
      ),
    ),
    domain(
      'GAIN',
      'Money, gifts and debts',
      indicator(
        'UNEXPLAINED',
        'Money or things that nobody can explain',
        3,
        'None known.',
        'Once, and small.',
        'Repeatedly: phones, clothes, travel.',
        'Owes for it, or carries for others.',
      ),
    ),
    domain(
      'HEALTH',
      'Health and wellbeing',
      indicator(
        'WELLBEING',
        'Mood, self-harm and sleep',
        3,
        'Well.',
        'Low or anxious.',
        'Harms themself, or has changed much.',
        'In danger from themself.',
      ),
      indicator(
        'BODILY',
        'Injuries and sexual health',
        6,
        'Nothing worrying.',
        'A worry that was explained.',
        'Not explained, or care is avoided.',
        'Injured, or signs of sexual harm.',
      ),
    ),
    domain(
      'INSIGHT',
      'What the child sees and says',
      indicator(
        'RECOGNITION',
        'Seeing that it may be exploitation',
        null,
        'Sees it and asks for help.',
        'Sees some of it.',
        'Does not see it.',
        'Protects those who harm.',
      ),
      indicator(
        'ENGAGEMENT',
        'Somebody whom the child talks to',
        null,
        'Talks to several.',
        'Talks to one.',
        'Talks to nobody steadily.',
        'Has turned away from everybody.',
      ),
    ),
  ],
  facts: [
    { code: 'DISCLOSURE', question: 'Has the child said that they are, or were, exploited?' },
    { code: 'DISABILITY', question: 'Does the child have a disability or a learning need?' },
  ],
  overrides: [
    {
      code: 'DISCLOSED',
      when: [{ kind: 'FACT', fact: 'DISCLOSURE' }],
      raisesTo: 'HIGH',
      sentence: 'The child has said that they are, or were, exploited.',
    },
    {
      code: 'YOUNG_AND_ONE_HIGH',
      when: [
        { kind: 'AGE_UNDER', years: 14 },
        { kind: 'ANY_INDICATOR', atLeast: 3, of: [] },
      ],
      raisesTo: 'HIGH',
      sentence: 'Under fourteen, any one factor at its highest matters.',
    },
    {
      code: 'UNDER_13',
      when: [{ kind: 'AGE_UNDER', years: 13 }],
      raisesTo: 'MEDIUM',
      sentence: 'A child under thirteen is never at low risk by the score alone.',
    },
    {
      code: 'DISABLED',
      when: [{ kind: 'FACT', fact: 'DISABILITY' }],
      raisesTo: 'MEDIUM',
      sentence: 'A child with a disability or a learning need is never at low risk by the score alone.',
    },
  ],
  judgement: { unit: 'LEVEL', min: -1, max: 3 },
  protectiveFactors: [
    { code: 'TRUSTED_ADULT', title: 'An adult whom the child trusts' },
    { code: 'SAFE_HOME', title: 'A safe home' },
    { code: 'IN_EDUCATION', title: 'In school, college or work' },
    { code: 'SAFE_FRIENDS', title: 'Friends who keep each other safe' },
    { code: 'TAKES_HELP', title: 'Takes the help that is offered' },
  ],
  asksHarm: true,
};
