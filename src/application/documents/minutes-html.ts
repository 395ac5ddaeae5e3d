/**
 * A copy of minutes as a page to read and print: "The minutes will record: Name, DOB, Gender, Ethnicity, Concerns,
 * Known/Unknown, Friends and associates, Action" (DRM terms, Recording). Pure.
 */
import { isErased, type Personal } from '../../domain/event.js';
import { isKnown, type Absence, type Known } from '../../domain/known.js';
import type { CopyProfile } from '../../domain/minutes/distribution.js';
import type { Apology, AttendanceMode } from '../../domain/sitting/attendance.js';
import type { Chairing } from '../../domain/sitting/sitting.js';
import { sayDate, sayDateTime } from '../../domain/time.js';
import type { CopiedItem, MinutesCopy } from '../../projections/minutes-copy.js';
import type { Attendee } from '../../projections/minutes-record.js';
import { element, heading, list, page, pairs, paragraph, table, type Content, type Html } from './html.js';
import { ERASED_TEXT, type Labels } from './labels.js';

export interface Printing {
  /** Title of the meeting, as its terms have it. */
  readonly title: string;
  readonly zone: string;
  readonly labels: Labels;
  readonly contentHash: string;
  /** Whether a later version has taken its place. */
  readonly superseded: boolean;
}

export const SHARING_NOTICE =
  'Confidential. Not to be copied or shared without the agreement of the agencies concerned. Keep it in a restricted manner.';

export const minutesHtml = (copy: MinutesCopy, printing: Printing): string => {
  const { title } = printing;
  const name = `Minutes of ${title}, ${sayDate(copy.date)}`;
  return page(name, [
    element('header', [
      heading(1, name),
      paragraph(`${versionOf(copy)} ${PROFILES[copy.for.profile]}`),
      printing.superseded
        ? element('p', 'Superseded: a later version takes the place of this one.', { class: 'notice' })
        : [],
      element('p', SHARING_NOTICE, { class: 'notice' }),
    ]),
    corrections(copy, printing),
    attendance(copy, printing),
    element('section', [
      heading(2, 'People discussed, with the action plan'),
      copy.items.length === 0 ? paragraph('Nobody was discussed.') : [],
      ...copy.items.map((item) => person(item, printing)),
    ]),
    element('footer', [
      heading(2, 'This copy'),
      approvals(copy, printing),
      element('p', `Content hash (SHA-256): ${printing.contentHash}`, { class: 'hash' }),
    ]),
  ]);
};

const versionOf = ({ version, issuedAt }: MinutesCopy): string => {
  if (version === 0) return 'Not drafted yet: the record as it stands.';
  return issuedAt === null ? `Version ${version}, a draft.` : `Version ${version}, issued.`;
};

const PROFILES: Readonly<Record<CopyProfile, string>> = {
  FULL: 'The full record, for the agencies of the core members.',
  OWN_ACTIONS: 'What your agency has to do, and for whom. The rest of the record is left out.',
  OWN_CHILD: "The record of one person, for that person's own file. Other people are left out.",
};

const corrections = (copy: MinutesCopy, { labels, zone }: Printing): Content =>
  copy.corrections.length === 0
    ? []
    : element('section', [
        heading(2, 'Corrections to earlier versions'),
        list(
          copy.corrections.map(
            ({ at, officer, content }) =>
              `${textOf(content, ({ what, reason }) => `${what} Reason: ${reason}`)} (${labels.officer(officer)}, ${sayDateTime(at, zone)})`,
          ),
          '',
        ),
      ]);

const attendance = (copy: MinutesCopy, { labels, zone }: Printing): Html =>
  element('section', [
    heading(2, 'Who was there'),
    paragraph(
      `In the chair: ${copy.chairs.map((chair) => chairOf(chair, labels)).join('; ') || 'nobody recorded'}.`,
    ),
    copy.present === null
      ? []
      : table(
          'Attendance',
          ['Name', 'Agency', 'Role', 'How'],
          copy.present.map((attendee) => [
            nameOfAttendee(attendee, labels),
            labels.agency(attendee.agency),
            partOfAttendee(attendee, labels),
            `${MODES[attendee.mode]}${attendee.leftAt === null ? '' : `, left ${sayDateTime(attendee.leftAt, zone)}`}`,
          ]),
          'Nobody was marked present.',
        ),
    copy.apologies === null
      ? []
      : [
          heading(3, 'Apologies'),
          list(
            copy.apologies.map((apology) => apologyOf(apology, labels)),
            'None were sent.',
          ),
        ],
    copy.absentRoles === null
      ? []
      : [
          heading(3, 'Core roles that nobody present held'),
          list(copy.absentRoles.map(labels.role), 'None: every core role was held.'),
        ],
  ]);

const nameOfAttendee = ({ officer, visitor }: Attendee, labels: Labels): string => {
  if (visitor === null) return labels.officer(officer);
  return textOf(visitor, ({ name, position }) => `${name} (${position})`);
};

const partOfAttendee = ({ role, as, observer }: Attendee, labels: Labels): string => {
  if (observer === true) return 'Observer';
  return role === null ? 'Practitioner with an interest' : `${labels.role(role)}${standingIn(as)}`;
};

const apologyOf = ({ role, officer, informationSent }: Apology, labels: Labels): string => {
  const whom = [officer === null ? '' : labels.officer(officer), role === null ? '' : labels.role(role)];
  const sent = informationSent ? 'information was sent' : 'no information was sent';
  return `${whom.filter((name) => name !== '').join(', ')}: ${sent}`;
};

const chairOf = ({ role, officer, as }: Chairing, labels: Labels): string =>
  `${labels.officer(officer)} (${labels.role(role)}${standingIn(as)})`;

const standingIn = (as: 'HOLDER' | 'DEPUTY'): string => (as === 'DEPUTY' ? ', standing in' : '');

const MODES: Readonly<Record<AttendanceMode, string>> = {
  IN_PERSON: 'In person',
  VIDEO: 'By video',
  TELEPHONE: 'By telephone',
  WRITTEN_CONTRIBUTION: 'In writing',
};

const person = (item: CopiedItem, printing: Printing): Html =>
  element('section', [
    heading(
      3,
      known(item.name, (name) => name),
    ),
    pairs(facts(item, printing.labels)),
    outcome(item),
    shares(item, printing),
    decisions(item, printing),
    heading(4, 'Action'),
    table(
      'Action plan',
      ['Action', 'Agency', 'Who', 'Due'],
      item.actions.map(({ action, ownerAgency, owner, dueOn }) => [
        textOf(action, ({ text }) => text),
        printing.labels.agency(ownerAgency),
        printing.labels.officer(owner),
        sayDate(dueOn),
      ]),
      'No action was agreed.',
    ),
  ]);

/** The fields of the source, in its order and words. Those that this copy leaves out are not named. */
const facts = (item: CopiedItem, labels: Labels): readonly (readonly [string, Content])[] => [
  ['Name', known(item.name, (name) => name)],
  ...(item.aliases === null ? [] : [['Also known as', aliasesOf(item.aliases)] as const]),
  ['DOB', known(item.dateOfBirth, sayDate)],
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

const aliasesOf = (aliases: NonNullable<CopiedItem['aliases']>): string =>
  isErased(aliases) ? ERASED_TEXT : aliases.all.join('; ') || 'None stated';

/** What whoever acts must heed; the instructions themselves stand on the person's card. */
const heed = ({ addressHidden, doNotContact }: NonNullable<CopiedItem['safeContact']>): string =>
  [
    ...(doNotContact ? ['Do not contact.'] : []),
    ...(addressHidden ? ['The address is hidden.'] : []),
    "Read the instructions on the person's card first.",
  ].join(' ');

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

const outcome = ({ discussed, concluded }: CopiedItem): Html => {
  if (!discussed) return paragraph('Not reached at this sitting.');
  return paragraph(concluded ? 'Discussed and concluded.' : 'Discussed, not concluded: to be heard again.');
};

const shares = ({ shared }: CopiedItem, { labels, zone }: Printing): Content =>
  shared === null
    ? []
    : [
        heading(4, 'Information by agency'),
        table(
          'What was shared, and under which legal gateway',
          ['Agency', 'Information', 'Gateway', 'Shared by'],
          shared.map(({ agency, information, gateways, officer, at }) => [
            labels.agency(agency),
            textOf(information, ({ text }) => text),
            gateways.map((code) => labels.code('gateway', code)).join(', '),
            `${labels.officer(officer)}, ${sayDateTime(at, zone)}`,
          ]),
          'No information was shared.',
        ),
      ];

const decisions = ({ decisions: decided }: CopiedItem, { labels }: Printing): Content =>
  decided === null
    ? []
    : [
        heading(4, 'Decisions'),
        table(
          'What was decided, and why',
          ['Decision', 'Rationale', 'Decided without'],
          decided.map(({ content, absentRoles }) => [
            textOf(content, ({ decision }) => decision),
            textOf(content, ({ rationale }) => rationale),
            absentRoles.map(labels.role).join(', ') || 'Nobody was missing',
          ]),
          'No decision was recorded.',
        ),
      ];

const approvals = (copy: MinutesCopy, { labels, zone }: Printing): Html =>
  list(
    copy.approvals.map(({ role, officer, as, namedBy, at }) => {
      const right =
        namedBy === null
          ? standingIn(as)
          : `, named by ${labels.officer(namedBy)} to approve in the chair's place`;
      return `Approved by ${labels.officer(officer)} (${labels.role(role)}${right}) on ${sayDateTime(at, zone)}`;
    }),
    'Not approved yet.',
  );

const known = <T>(answer: Personal<Known<T>>, say: (value: T) => string): string => {
  if (isErased(answer)) return ERASED_TEXT;
  return isKnown(answer) ? say(answer.value) : ABSENT[answer.absent];
};

const coded = (answer: Personal<Known<string>>, set: string, labels: Labels): string =>
  known(answer, (code) => labels.code(set, code));

/** Never a blank: why there is no value. */
const ABSENT: Readonly<Record<Absence, string>> = {
  NOT_ASKED: 'Not asked yet',
  NOT_KNOWN: 'Not known',
  PREFERRED_NOT_TO_SAY: 'Preferred not to say',
  WITHHELD: 'Withheld',
};

const textOf = <C extends object>(content: Personal<C>, say: (content: C) => string): string =>
  isErased(content) ? ERASED_TEXT : say(content);
