/** What a copy of the minutes says of one person: the fields of the source, what was said and decided, the action plan. */
import { sayDue } from '../../domain/due.js';
import { isErased } from '../../domain/event.js';
import type { ThresholdOutcome } from '../../domain/discussion/discussion-events.js';
import { sayDateTime } from '../../domain/time.js';
import type { ItemNote } from '../../projections/discussion-record.js';
import { itemSections, type ItemPiece } from '../../projections/item-sections.js';
import type { CopiedItem } from '../../projections/copied-minutes.js';
import { differencesOf, differencesUnder } from './minuted-differences-html.js';
import { assessments, assurances, earlierSteps, nextSteps, report, volt } from './minuted-review-html.js';
import { element, heading, list, pairs, paragraph, table, type Content, type Html, isEmpty } from './html.js';
import { ERASED_TEXT, type Labels } from './labels.js';
import type { Printing } from './printing.js';
import { born, coded, heed, known, standingText, textOf } from './words.js';

type PrintedHow = Pick<Printing, 'labels' | 'zone' | 'template'>;

/** One person of the minutes. */
export const minutedPerson = (item: CopiedItem, printing: PrintedHow): Html =>
  element('section', [
    heading(
      3,
      known(item.name, (name) => name),
    ),
    pairs(facts(item, printing.labels)),
    outcome(item),
    printing.template === undefined || item.notes === null
      ? inFreeOrder(item, printing)
      : inSections(item, item.notes, printing),
  ]);

/** Where the terms leave the order of an item free. */
const inFreeOrder = (item: CopiedItem, printing: PrintedHow): Content => [
  item.shared === null ? [] : [heading(4, 'Information by agency'), shares(item, printing)],
  notShared(item, printing),
  thresholds(item, printing),
  item.notes === null || item.notes.length === 0
    ? []
    : [heading(4, 'Notes of the item'), notes(item.notes, printing)],
  item.decisions === null ? [] : [heading(4, 'Decisions'), decisions(item, printing)],
  dissent(item, printing),
  differencesOf(item, printing),
  conflicts(item, printing),
  [heading(4, 'Action'), actions(item, printing)],
];

/**
 * In the order of the template. A section without anything stands there too, and says so: a blank would look like
 * something lost, or like everybody agreeing.
 */
const inSections = (item: CopiedItem, written: readonly ItemNote[], printing: PrintedHow): Content => [
  itemSections(printing.template, written).map(({ heading: title, pieces, notes: own }) => {
    const said = [
      ...pieces.map((piece) => PIECES[piece](item, printing)),
      own.length === 0 ? [] : notes(own, printing),
    ];
    return [heading(4, title), isEmpty(said) ? paragraph('Nothing was recorded under this heading.') : said];
  }),
  conflicts(item, printing),
];

/** How each piece of an item is printed. */
const PIECES: Readonly<Record<ItemPiece, (item: CopiedItem, printing: PrintedHow) => Content>> = {
  REPORT: (item, printing) => report(item, printing),
  ASSESSMENTS: (item, printing) => assessments(item, printing),
  THRESHOLDS: (item, printing) => thresholds(item, printing),
  EARLIER_ACTIONS: (item, printing) => earlierSteps(item, printing),
  SHARED: (item, printing) => shares(item, printing),
  NOT_SHARED: (item, printing) => notShared(item, printing),
  VOLT: (item, printing) => volt(item, printing),
  PLANNING: (item, printing) => assurances(item, printing),
  DECISIONS: (item, printing) => decisions(item, printing),
  ACTIONS: (item, printing) => actions(item, printing),
  DISSENT: (item, printing) => dissent(item, printing),
  DIFFERENCES: (item, printing) => differencesUnder(item, printing),
  NEXT_STEPS: (item, printing) => nextSteps(item, printing),
};

const actions = (item: CopiedItem, { labels, zone }: PrintedHow): Html =>
  table(
    'Action plan',
    ['Action', 'Agency', 'Who', 'Due'],
    item.actions.map(({ action, ownerAgency, owner, dueAt, retractedAt }) => [
      standingText(action, ({ text }) => text, { retractedAt, zone }),
      labels.agency(ownerAgency),
      labels.officer(owner),
      `By ${sayDue(dueAt, zone)}`,
    ]),
    'No action was agreed.',
  );

/** The fields of the source, in its order and words. Those that this copy leaves out are not named. */
const facts = (item: CopiedItem, labels: Labels): readonly (readonly [string, Content])[] => [
  ['Name', known(item.name, (name) => name)],
  ...(item.aliases === null ? [] : [['Also known as', aliasesOf(item.aliases)] as const]),
  ['DOB', born(item.dateOfBirth, item.dateOfBirthAccuracy)],
  ...(item.identifiers === null || item.identifiers.length === 0
    ? []
    : [['Identifiers', item.identifiers.map(sayNumber).join('; ')] as const]),
  ...(item.safeContact === null ? [] : [['Safe contact', heed(item.safeContact)] as const]),
  ...(item.sex === null ? [] : [['Sex', coded(item.sex, 'sex', labels)] as const]),
  ...(item.gender === null ? [] : [['Gender', coded(item.gender, 'gender', labels)] as const]),
  ...(item.ethnicity === null ? [] : [['Ethnicity', coded(item.ethnicity, 'ethnicity', labels)] as const]),
  ...(item.concernTypes === null
    ? []
    : [
        [
          'Concerns',
          item.concernTypes.map((code) => labels.code('concern-type', code)).join(', ') || 'None recorded',
        ] as const,
      ]),
  ...(item.known === null ? [] : [['Known/Unknown', knownStatus(item.known, labels)] as const]),
  ...(item.associates === null
    ? []
    : [
        [
          'Friends and associates',
          isErased(item.associates)
            ? ERASED_TEXT
            : item.associates.all.map(({ name, relationship }) => `${name} (${relationship})`).join('; ') ||
              'None stated',
        ] as const,
      ]),
];

const sayNumber = ({ kind, number, absent }: NonNullable<CopiedItem['identifiers']>[number]): string => {
  const value =
    number === null ? `no number (${absent ?? 'no reason given'})` : textOf(number, (one) => one.value);
  return `${NUMBERS[kind]} ${value}`;
};

const NUMBERS: Readonly<Record<NonNullable<CopiedItem['identifiers']>[number]['kind'], string>> = {
  NHS_NUMBER: 'NHS number',
  UPN: 'Unique pupil number',
  ULN: 'Unique learner number',
};

const aliasesOf = (aliases: NonNullable<CopiedItem['aliases']>): string =>
  isErased(aliases) ? ERASED_TEXT : aliases.all.join('; ') || 'None stated';

const knownStatus = (
  { status, openStatus, legalStatus }: NonNullable<CopiedItem['known']>,
  labels: Labels,
): string =>
  [
    KNOWN[status],
    ...(openStatus === null ? [] : [openStatus === 'OPEN' ? 'case open' : 'case closed']),
    ...(legalStatus === null ? [] : [labels.code('legal-status', legalStatus)]),
  ].join(', ');

const KNOWN: Readonly<Record<NonNullable<CopiedItem['known']>['status'], string>> = {
  KNOWN: 'Known',
  UNKNOWN: 'Unknown',
  NOT_CHECKED: 'Not checked',
};

const outcome = ({ discussed, concluded, rolledOver }: CopiedItem): Html => {
  if (rolledOver) return paragraph('Rolled over by the chair: to be heard at a later sitting.');
  if (!discussed) return paragraph('Not reached at this sitting.');
  return paragraph(concluded ? 'Discussed and concluded.' : 'Discussed, not concluded: to be heard again.');
};

const shares = ({ shared }: CopiedItem, { labels, zone }: PrintedHow): Content =>
  shared === null
    ? []
    : [
        table(
          'What was shared, and under which legal gateway',
          ['Agency', 'Information', 'Gateway', 'Shared by'],
          shared.map(({ agency, information, gateways, officer, at, retractedAt }) => [
            labels.agency(agency),
            standingText(information, ({ text }) => text, { retractedAt, zone }),
            gateways.map((code) => labels.code('gateway', code)).join(', ') || 'None named',
            `${labels.officer(officer)}, ${sayDateTime(at, zone)}`,
          ]),
          'No information was shared.',
        ),
      ];

const decisions = ({ decisions: decided }: CopiedItem, { labels, zone }: PrintedHow): Content =>
  decided === null
    ? []
    : [
        table(
          'What was decided, and why',
          ['Decision', 'Rationale', 'Decided without'],
          decided.map(({ content, absentRoles, retractedAt }) => [
            standingText(content, ({ decision }) => decision, { retractedAt, zone }),
            standingText(content, ({ rationale }) => rationale, { retractedAt, zone }),
            absentRoles.map(labels.role).join(', ') || 'Nobody was missing',
          ]),
          'No decision was recorded.',
        ),
      ];

const notShared = ({ notShared: held }: CopiedItem, { labels, zone }: PrintedHow): Content =>
  held === null || held.length === 0
    ? []
    : table(
        'What was decided not to share',
        ['Agency', 'Why'],
        held.map(({ agency, reason, retractedAt }) => [
          labels.agency(agency),
          standingText(reason, ({ text }) => text, { retractedAt, zone }),
        ]),
        '',
      );

const thresholds = ({ thresholds: considered }: CopiedItem, { labels, zone }: PrintedHow): Content =>
  considered === null || considered.length === 0
    ? []
    : table(
        'Threshold for a joint investigation',
        ['Outcome', 'Reasons', 'Considered without', 'When'],
        considered.map(({ outcome: found, reasons, absentRoles, at, retractedAt }) => [
          THRESHOLDS[found],
          standingText(reasons, ({ text }) => text, { retractedAt, zone }),
          absentRoles.map(labels.role).join(', ') || 'Nobody was missing',
          sayDateTime(at, zone),
        ]),
        '',
      );

const THRESHOLDS: Readonly<Record<ThresholdOutcome, string>> = {
  MET: 'Met',
  NOT_MET: 'Not met',
  DISAGREED: 'Not agreed',
};

const notes = (written: readonly ItemNote[], { labels, zone }: PrintedHow): Content =>
  list(
    written.map(
      ({ note, officer, retractedAt }) =>
        `${standingText(note, ({ text }) => text, { retractedAt, zone })} (${labels.officer(officer)})`,
    ),
    '',
  );

const dissent = ({ decisions: decided }: CopiedItem, { labels, zone }: PrintedHow): Content => {
  const positions = (decided ?? []).flatMap(({ content, retractedAt: gone, dissent: differing = [] }) => {
    const decision = standingText(content, (made) => made.decision, { retractedAt: gone, zone });
    return differing.map((one) => ({ ...one, decision }));
  });
  return positions.length === 0
    ? []
    : table(
        'Who differed from a decision',
        ['Agency', 'Differs from', 'Position'],
        positions.map(({ agency, position, retractedAt, decision }) => [
          labels.agency(agency),
          decision,
          standingText(position, ({ text }) => text, { retractedAt, zone }),
        ]),
        '',
      );
};

const conflicts = ({ conflicts: declared }: CopiedItem, { labels }: PrintedHow): Content =>
  declared === null || declared.length === 0
    ? []
    : paragraph(`Declared a conflict and took no part: ${declared.map(labels.officer).join(', ')}.`);
