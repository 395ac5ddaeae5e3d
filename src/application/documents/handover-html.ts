/** The handover sheet of a sitting as a page to print, for whoever is on duty until the next one. Pure. */
import { sayDue } from '../../domain/due.js';
import type { Id, Personal } from '../../domain/event.js';
import type { UrgentContact } from '../../domain/terms/settings.js';
import { sayDate, sayDateTime, type Instant, type LocalDate } from '../../domain/time.js';
import { element, heading, list, page, pairs, paragraph, table, type Content, type Html } from './html.js';
import { SHARING_NOTICE, type Printing } from './printing.js';
import { standingText, textOf } from './words.js';

type Text = Personal<{ readonly text: string }>;

/** What a printed handover sheet says. */
export interface HandoverCopy {
  readonly sittingId: Id;
  readonly date: LocalDate;
  /** When the next sitting begins; null where none is convened. */
  readonly until: Instant | null;
  readonly people: readonly HandedOverCopy[];
  readonly urgentRoute: readonly UrgentContact[];
}

/** One answer to whom to look for, as it is printed. */
export interface LookFor {
  readonly what: string;
  readonly said: readonly string[];
}

export interface HandedOverCopy {
  readonly name: string;
  /** Tells two people of one name apart. */
  readonly dateOfBirth: string;
  readonly missingNow: boolean;
  /** Of who is missing now; left out where nobody has said anything. */
  readonly lookFor?: readonly LookFor[];
  readonly heard: 'HEARD' | 'ROLLED_OVER';
  /** Whether whoever acts must read the card first: a hidden address, a safe way of contact. */
  readonly heedContact: boolean;
  readonly safetyPlan: Text | null;
  readonly actions: readonly {
    readonly action: Text | null;
    readonly retractedAt?: Instant;
    readonly dueAt: Instant;
    readonly agency: Id;
    readonly owner: Id;
    readonly contact: string;
  }[];
}

export const handoverHtml = (
  { date, until, people, urgentRoute }: HandoverCopy,
  printing: Omit<Printing, 'superseded'>,
): string => {
  const { title, zone, contentHash } = printing;
  const name = `Handover sheet of ${title}, ${sayDate(date)}`;
  return page(name, [
    element('header', [
      heading(1, name),
      paragraph(
        until === null
          ? 'No next sitting is convened.'
          : `Until the next sitting on ${sayDateTime(until, zone)}.`,
      ),
      element('p', SHARING_NOTICE, { class: 'notice' }),
    ]),
    element('section', [
      heading(2, 'Whom to ring when it cannot wait'),
      list(
        urgentRoute.map(({ who, when, how }) => `${who}. ${when}: ${how}`),
        'The terms of this meeting name nobody.',
      ),
    ]),
    element('section', [
      heading(2, 'Who is missing now'),
      list(
        people
          .filter(({ missingNow }) => missingNow)
          .map(({ name: missing, dateOfBirth }) => `${missing}, date of birth: ${dateOfBirth}`),
        'Nobody whom the sitting heard or rolled over.',
      ),
    ]),
    element('section', [
      heading(2, 'Person by person'),
      people.length === 0 ? paragraph('The sitting heard nobody.') : [],
      ...people.map((person) => handedOver(person, printing)),
    ]),
    element('footer', element('p', `Content hash (SHA-256): ${contentHash}`, { class: 'hash' })),
  ]);
};

const handedOver = (person: HandedOverCopy, { labels, zone }: Omit<Printing, 'superseded'>): Html =>
  element('section', [
    heading(3, person.name),
    pairs(facts(person)),
    table(
      'Actions due before the next sitting',
      ['Action', 'Due', 'Agency', 'Whom to ring'],
      person.actions.map(({ action, retractedAt, dueAt, agency, owner, contact }) => [
        action === null ? 'Not for you' : standingText(action, ({ text }) => text, { retractedAt, zone }),
        `By ${sayDue(dueAt, zone)}`,
        labels.agency(agency),
        `${labels.officer(owner)}, ${contact}`,
      ]),
      'None is due.',
    ),
  ]);

const facts = ({
  dateOfBirth,
  missingNow,
  lookFor = [],
  heard,
  heedContact,
  safetyPlan,
}: HandedOverCopy): readonly (readonly [string, Content])[] => [
  ['Date of birth', dateOfBirth],
  ['Missing now', missingNow ? 'Yes' : 'No'],
  ...lookFor.map(({ what, said }) => [what, said.join('; ')] as const),
  ['At the sitting', heard === 'HEARD' ? 'Heard and concluded' : 'Rolled over to a later sitting'],
  ...(heedContact ? [['Safe contact', "Read the instructions on the person's card first."] as const] : []),
  ['Safety plan tonight', safetyPlan === null ? 'None was recorded' : textOf(safetyPlan, ({ text }) => text)],
];
