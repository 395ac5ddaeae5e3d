/** What a copy of the minutes says of an item besides, where its meeting follows people from sitting to sitting. */
import { sayStatus } from './say-status.js';
import { sayDue } from '../../domain/due.js';
import type { Effectiveness } from '../../domain/plan/plan-events.js';
import type { WorkerReport } from '../../domain/presenting/presenting-events.js';
import { sayLevel } from '../../domain/risk/level.js';
import { sayDate, sayDateTime } from '../../domain/time.js';
import type { VoltKind } from '../../domain/volt/volt-events.js';
import type { AgreedSteps } from '../../projections/agreed-steps.js';
import type { MinutedAssessment } from '../../projections/minuted-review.js';
import type { CopiedReview } from '../../projections/copied-review.js';
import { paragraph, pairs, table, type Content } from './html.js';
import type { Printing } from './printing.js';
import { standingText } from './words.js';

type PrintedHow = Pick<Printing, 'labels' | 'zone'>;
type CopiedItem = CopiedReview;

export const report = (item: CopiedItem, printing: PrintedHow): Content => [
  presenter(item, printing),
  written(item, printing),
];

const presenter = ({ presentedBy }: CopiedItem, { labels }: PrintedHow): Content => {
  if (presentedBy === undefined) return [];
  const { came, officer, agency, deputising } = presentedBy;
  const who = [
    ...(officer === null ? [] : [labels.officer(officer)]),
    ...(agency === null ? [] : [labels.agency(agency)]),
  ].join(', ');
  if (!came) return paragraph(`Nobody came to present the item${who === '' ? '' : `; asked: ${who}`}.`);
  return paragraph(`Presented by ${who}${deputising ? ', in the place of whoever was asked' : ''}.`);
};

const written = ({ report: told }: CopiedItem, { labels, zone }: PrintedHow): Content => {
  if (told === undefined) return paragraph('No report was submitted for this sitting.');
  const { content, officer, at, late, retractedAt } = told;
  const said = (question: keyof WorkerReport) =>
    standingText(content, (words) => words[question], { retractedAt, zone });
  return [
    paragraph(`${labels.officer(officer)}, ${sayDateTime(at, zone)}${late ? ', after it was due' : ''}.`),
    pairs([
      ['What is the assessed risk?', said('assessedRisk')],
      ['Who or what is the risk?', said('whoOrWhat')],
      ['What is the plan?', said('plan')],
      ['How effectively is this working?', said('effectiveness')],
      ['What if any barriers are there?', said('barriers')],
    ]),
  ];
};

export const assurances = ({ assurances: looked = [] }: CopiedItem, { labels, zone }: PrintedHow): Content =>
  looked.length === 0
    ? []
    : table(
        'Quality assurance of the plan',
        ['Disrupts', 'Works on whoever is thought to harm', 'How it works', 'Found', 'Asked', 'Without'],
        looked.map(
          ({ disruption, personOfConcernFocused, effectiveness, content, absentRoles, retractedAt }) => [
            disruption ? 'Yes' : 'No',
            personOfConcernFocused ? 'Yes' : 'No',
            EFFECTIVENESS[effectiveness],
            standingText(content, ({ found }) => found, { retractedAt, zone }),
            standingText(content, ({ asked }) => asked ?? 'Nothing', { retractedAt, zone }),
            absentRoles.map(labels.role).join(', ') || 'Nobody was missing',
          ],
        ),
        '',
      );

const EFFECTIVENESS: Readonly<Record<Effectiveness, string>> = {
  WORKING: 'It works',
  PARTLY_WORKING: 'Some of it works',
  NOT_WORKING: 'It does not work',
  TOO_EARLY_TO_SAY: 'Too early to say',
};

/** Score, judgement and the level that was settled on stand apart (ADR 37). */
export const assessments = ({ assessments: made = [] }: CopiedItem, printing: PrintedHow): Content =>
  made.map((one) => pairs(assessment(one, printing)));

const assessment = (one: MinutedAssessment, { labels, zone }: PrintedHow): readonly [string, Content][] => {
  const { level, assessedOn, officer, agency, total, adjustment, harmOccurred, retractedAt } = one;
  if (one.ofAnotherPerson === true && retractedAt !== undefined) {
    return [['Assessed', `About another person, and taken back on ${sayDateTime(retractedAt, zone)}`]];
  }
  const beyond = adjustment === 0 ? 'As the score' : `${adjustment > 0 ? '+' : ''}${String(adjustment)}`;
  return [
    ['Assessed at', `${sayLevel(level)} risk, ${sayDate(assessedOn)}`],
    ['By', `${labels.officer(officer)}, ${labels.agency(agency)}`],
    ['Score', String(total)],
    ['Professional judgement', beyond],
    ...(one.judgement === null
      ? []
      : [
          [
            'Why judgement differs',
            standingText(one.judgement, ({ text }) => text, { retractedAt, zone }),
          ] as [string, Content],
        ]),
    ['Harm has occurred', harmOccurred === null ? 'Not said' : harmOccurred ? 'Yes' : 'No'],
    ['What the risk is', standingText(one.narrative, ({ text }) => text, { retractedAt, zone })],
  ];
};

/** "Could not be done" and "was not done by the agency" are never one count (P19). */
export const earlierSteps = ({ earlierSteps: steps }: CopiedItem, { labels, zone }: PrintedHow): Content =>
  steps === undefined
    ? paragraph('Nothing that was agreed before was open, or closed since the review before.')
    : table(
        'What was agreed before, as it stood when the sitting opened',
        ['Step', 'Status', 'Due', 'Agency', 'Who'],
        steps.map(({ action, status, notDone, dueAt, ownerAgency, owner, retractedAt }) => [
          action === null ? 'Not found' : standingText(action, ({ text }) => text, { retractedAt, zone }),
          sayStatus(status, notDone),
          `By ${sayDue(dueAt, zone)}`,
          labels.agency(ownerAgency),
          labels.officer(owner),
        ]),
        '',
      );

/** That it was told: its words stay in the register, for those who may read them there. */
export const volt = ({ volt: told = [] }: CopiedItem, { labels, zone }: PrintedHow): Content =>
  told.length === 0
    ? []
    : table(
        'Told of victims, people of concern, places and trends: kept in the register',
        ['Of', 'Agency', 'When'],
        told.map(({ kind, agency, at }) => [VOLT[kind], labels.agency(agency), sayDateTime(at, zone)]),
        '',
      );

const VOLT: Readonly<Record<VoltKind, string>> = {
  VICTIM: 'A victim',
  PERSON_OF_CONCERN: 'A person of concern',
  CHILD_ALLEGED_TO_HAVE_HARMED: 'A child alleged to have harmed',
  LOCATION: 'A place',
  TREND: 'A trend',
};

export const nextSteps = ({ nextSteps: agreed }: CopiedItem, printing: PrintedHow): Content =>
  agreed === undefined
    ? paragraph('No next steps were agreed.')
    : agreed.map((one) => pairs(stepsSaid(one, printing)));

/** The next steps of an item, for every document. */
export const stepsSaid = (
  one: Omit<AgreedSteps, 'personId' | 'episodeId' | 'sittingId' | 'discussionId'>,
  { labels, zone }: PrintedHow,
): readonly [string, Content][] => {
  const { level, reviewOn, leaves, recordEntry, officer, at, absentRoles, steps, retractedAt } = one;
  const { owner, ownerAgency, dueAt } = recordEntry;
  return [
    ['Agreed', standingText(steps, ({ text }) => text, { retractedAt, zone })],
    ['Level of risk', level === null ? 'Nobody has assessed it yet' : `Assessed at ${sayLevel(level)} risk`],
    ['Next review', reviewOn === null ? LEAVES[leaves ?? 'RESOLVED'] : sayDate(reviewOn)],
    [
      "Entry in the person's own record",
      `${labels.officer(owner)}, ${labels.agency(ownerAgency)}, by ${sayDue(dueAt, zone)}`,
    ],
    ['Said by', `${labels.officer(officer)}, ${sayDateTime(at, zone)}`],
    ['Agreed without', absentRoles.map(labels.role).join(', ') || 'Nobody was missing'],
  ];
};

const LEAVES: Readonly<Record<'LOW' | 'RESOLVED', string>> = {
  LOW: 'Leaves the tracker: the risk is low, as the chair confirmed',
  RESOLVED: 'Leaves the tracker: the risk is resolved, as the chair confirmed',
};
