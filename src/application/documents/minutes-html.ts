/**
 * A copy of minutes as a page to read and print: "The minutes will record: Name, DOB, Gender, Ethnicity, Concerns,
 * Known/Unknown, Friends and associates, Action" (DRM terms, Recording). Pure.
 */
import { ERASED } from '../../domain/event.js';
import type { CopyProfile } from '../../domain/minutes/distribution.js';
import type { Apology, AttendanceMode } from '../../domain/sitting/attendance.js';
import type { Chairing } from '../../domain/sitting/sitting-events.js';
import { sayDate, sayDateTime } from '../../domain/time.js';
import type { CopiedCorrection, MinutesCopy } from '../../projections/copied-minutes.js';
import type { MinutedBusinessKind } from '../../projections/minutes-business.js';
import { meetingSections, type MeetingPiece, type MeetingSection } from '../../projections/item-sections.js';
import type { Attendee } from '../../projections/minuted-attendance.js';
import { element, heading, list, page, paragraph, table, type Content, type Html } from './html.js';
import type { Labels } from './labels.js';
import { minutedDeclarationHtml } from './minuted-declaration-html.js';
import { minutedPerson } from './minuted-person-html.js';
import { SHARING_NOTICE, type Printing } from './printing.js';
import { takenBackSince, type DiffersBecause } from './why-it-differs.js';
import { known, textOf } from './words.js';

/** How a version stands that is printed. */
export type VersionStanding =
  /** What has been recorded; nothing has been drafted from it yet. */
  | 'RECORD'
  | 'DRAFT'
  | 'APPROVED'
  | 'ISSUED'
  /** Issued, and stands until a correction of it is issued. */
  | 'BEING_CORRECTED'
  | 'SUPERSEDED';

export interface MinutesPrinting extends Omit<Printing, 'superseded'> {
  readonly standing: VersionStanding;
  /** Where it was sent with another hash: that one, and why. Left out for every other page. */
  readonly differs?: { readonly sentHash: string; readonly because: readonly DiffersBecause[] };
}

export const minutesHtml = (copy: MinutesCopy, printing: MinutesPrinting): string => {
  const { title } = printing;
  const name = `Minutes of ${title}, ${sayDate(copy.date)}`;
  return page(name, [
    element('header', [
      heading(1, name),
      paragraph(`${versionOf(copy)} ${PROFILES[copy.for.profile]}`),
      notice(STANDINGS[printing.standing]),
      takenBack(copy, printing),
      element('p', SHARING_NOTICE, { class: 'notice' }),
    ]),
    corrections(copy, printing),
    sectionsOf(copy, printing).map(({ heading: title, pieces }) =>
      element('section', [
        heading(2, title),
        pieces.map((piece) => PIECES[piece](copy, printing)),
        pieces.length === 0 ? paragraph('Nothing is recorded here.') : [],
      ]),
    ),
    element('footer', [
      heading(2, 'This copy'),
      approvals(copy, printing),
      element('p', `Content hash (SHA-256): ${printing.contentHash}`, { class: 'hash' }),
      differs(printing),
    ]),
  ]);
};

/** In the order of the template; where the terms leave it free, who was there and then the people. */
const sectionsOf = (
  { business: decided = [] }: MinutesCopy,
  { template }: MinutesPrinting,
): readonly Pick<MeetingSection, 'heading' | 'pieces'>[] =>
  template === undefined
    ? [
        { heading: 'Who was there', pieces: ['ATTENDANCE'] },
        { heading: 'People discussed, with the action plan', pieces: ['PEOPLE'] },
        ...(decided.length === 0 ? [] : [BESIDE_THE_PEOPLE]),
      ]
    : meetingSections(template);

const BESIDE_THE_PEOPLE: Pick<MeetingSection, 'heading' | 'pieces'> = {
  heading: 'Themes, and what was raised to another meeting',
  pieces: ['THEMES', 'RAISED'],
};

/** Under a heading that says what it is. */
const otherBusiness = ({ business: decided = [] }: MinutesCopy): Content =>
  list(
    decided.flatMap(({ kind, content }) =>
      kind === 'OTHER_BUSINESS' ? [textOf(content ?? ERASED, inWords)] : [],
    ),
    'There was none.',
  );

const PIECES: Readonly<Record<MeetingPiece, (copy: MinutesCopy, printing: MinutesPrinting) => Content>> = {
  ATTENDANCE: (copy, printing) => [attendance(copy, printing), minutedDeclarationHtml(copy, printing)],
  PEOPLE: (copy, printing) => people(copy, printing),
  THEMES: (copy, printing) => business(copy, OF_THEMES, printing),
  RAISED: (copy, printing) => business(copy, OF_RAISING, printing),
  OTHER_BUSINESS: otherBusiness,
};

const people = (copy: MinutesCopy, printing: MinutesPrinting): Content => [
  copy.items.length === 0 ? paragraph('Nobody was discussed.') : [],
  copy.leftOut === undefined
    ? []
    : paragraph(
        'An item is left out, because you declared a conflict on it. This page differs from what was sent.',
      ),
  ...copy.items.map((item) => minutedPerson(item, printing)),
];

/** A page that is made again does not say what has been taken back since the version was issued and sent. */
const takenBack = (copy: MinutesCopy, { zone }: MinutesPrinting): Content => {
  const [first] = takenBackSince(copy);
  if (first === undefined) return [];
  const sentence =
    `This page differs from the copies that were sent before ${sayDateTime(first, zone)}: ` +
    'what was taken back since then is marked where it stood. Do not act upon it.';
  return notice(sentence);
};

const notice = (sentence: string | null): Content =>
  sentence === null ? [] : element('p', sentence, { class: 'notice' });

/** What a reader must know before anything else; null where there is nothing to know. */
const STANDINGS: Readonly<Record<VersionStanding, string | null>> = {
  RECORD: 'Not drafted and not approved: the record as it stands now. It may still change.',
  DRAFT: 'A draft, not approved by the chairs. It may still change.',
  APPROVED: 'Approved by the chairs, and not issued yet.',
  ISSUED: null,
  BEING_CORRECTED: 'A correction of this version is being drafted. Until it is issued this version stands.',
  SUPERSEDED: 'Superseded: a later version takes the place of this one.',
};

/** A hash that is not the one with which the copy was sent says why. */
const differs = ({ differs: found }: MinutesPrinting): Content =>
  found === undefined
    ? []
    : [
        element('p', `It was sent with the content hash ${found.sentHash}.`, { class: 'hash' }),
        list(
          found.because.map((why) => DIFFERS[why]),
          '',
        ),
      ];

const DIFFERS: Readonly<Record<DiffersBecause, string>> = {
  TAKEN_BACK: 'It differs because something in it was taken back since: this is marked where it stood.',
  ERASED: 'It differs because personal information in it was erased since.',
  LEFT_OUT_FOR_YOU: 'It differs because you declared a conflict, and an item is left out for you.',
  NOT_EXPLAINED: 'Why it differs is not known here: ask the co-ordinator to have it looked into.',
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

const corrections = (copy: MinutesCopy, { labels, zone }: MinutesPrinting): Content =>
  copy.corrections.length === 0
    ? []
    : element('section', [
        heading(2, 'Corrections to earlier versions'),
        list(
          copy.corrections.map(
            (made) =>
              `${ofWhom(made, copy)}: ${wordsOf(made)} (${labels.officer(made.officer)}, ${sayDateTime(made.at, zone)})`,
          ),
          '',
        ),
      ]);

const ofWhom = ({ personId }: CopiedCorrection, { items }: MinutesCopy): string => {
  if (personId === null) return 'The minutes as a whole';
  const item = items.find((one) => one.personId === personId);
  return item === undefined ? 'A person who is not in this copy' : known(item.name, (name) => name);
};

const wordsOf = ({ content }: CopiedCorrection): string =>
  content === null
    ? 'This version corrects an earlier one: ask the co-ordinator.'
    : textOf(content, ({ what, reason }) => `${what} Reason: ${reason}`);

const attendance = (copy: MinutesCopy, { labels, zone }: MinutesPrinting): Content => [
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
];

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

const chairOf = ({ role, officer, as, deputyRole, namedBy }: Chairing, labels: Labels): string => {
  const right = [
    ...(deputyRole === undefined ? [] : [`, as its deputy by office: ${labels.role(deputyRole)}`]),
    ...(namedBy === undefined ? [] : [`, named for this sitting by ${labels.officer(namedBy)}`]),
  ];
  return `${labels.officer(officer)} (${labels.role(role)}${right.join('') || standingIn(as)})`;
};

const standingIn = (as: 'HOLDER' | 'DEPUTY'): string => (as === 'DEPUTY' ? ', standing in' : '');

const MODES: Readonly<Record<AttendanceMode, string>> = {
  IN_PERSON: 'In person',
  VIDEO: 'By video',
  TELEPHONE: 'By telephone',
  WRITTEN_CONTRIBUTION: 'In writing',
};

/** Themes, or what goes to another meeting and comes back. */
const business = (
  { business: decided = [] }: MinutesCopy,
  kinds: readonly MinutedBusinessKind[],
  { zone }: MinutesPrinting,
): Content =>
  list(
    decided
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, at, content }) => {
        const said = content === null ? '' : `: ${textOf(content, inWords)}`;
        return `${BUSINESS[kind]}${said} (${sayDateTime(at, zone)})`;
      }),
    'Nothing was decided.',
  );

const OF_THEMES: readonly MinutedBusinessKind[] = ['THEME_IDENTIFIED', 'THEME_CLOSED'];
const OF_RAISING: readonly MinutedBusinessKind[] = ['RAISED', 'WITHDRAWN', 'DECISION_HEARD'];

const inWords = ({ heading: head, text }: { readonly heading: string | null; readonly text: string }) =>
  head === null ? text : `${head} – ${text}`;

const BUSINESS: Readonly<Record<MinutedBusinessKind, string>> = {
  THEME_IDENTIFIED: 'Theme identified',
  THEME_CLOSED: 'Theme closed',
  RAISED: 'Raised',
  WITHDRAWN: 'What was raised was withdrawn',
  DECISION_HEARD: 'The decision that came back was heard',
  OTHER_BUSINESS: 'Other business',
};

const approvals = (copy: MinutesCopy, { labels, zone }: MinutesPrinting): Html =>
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
