/** What a printed agenda says of somebody whom its meeting follows, under the headings of its template. */
import type { DifferenceAbout } from '../../domain/difference/difference-state.js';
import type { Id, Personal } from '../../domain/event.js';
import { sayLevel, type RiskLevel } from '../../domain/risk/level.js';
import { sayDate, type Instant, type LocalDate } from '../../domain/time.js';
import type { AgreedSteps } from '../../projections/agreed-steps.js';
import type { ItemPiece } from '../../projections/item-sections.js';
import { list, pairs, paragraph, table, type Content } from './html.js';
import { stepsSaid } from './minuted-review-html.js';
import type { Printing } from './printing.js';
import { standingText } from './words.js';

/** What is laid before the meeting of a person, as far as it was there on the day of the sitting. */
export interface ReviewCopy {
  /** The completed assessment that stands; null where there is none. */
  readonly assessment: {
    readonly level: RiskLevel;
    readonly assessedOn: LocalDate;
    readonly officer: Id;
    readonly agency: Id;
    readonly total: number;
    /** How the risk changed since the one before: in a sentence, and then domain by domain. */
    readonly change: readonly string[];
  } | null;
  /** Professional differences that are not settled. */
  readonly differences: readonly {
    readonly about: DifferenceAbout;
    readonly positions: readonly {
      readonly agency: Id;
      /** Null where it stands beside a decision. */
      readonly position: Personal<{ readonly text: string }> | null;
      readonly retractedAt?: Instant;
    }[];
  }[];
  /**
   * What was agreed before; null where nothing was. `IN_ITS_MINUTES`: this sitting or a later one has agreed anew, and
   * what stood before that is told by the minutes.
   */
  readonly agreed: AgreedBefore | 'IN_ITS_MINUTES' | null;
}

interface AgreedBefore {
  readonly steps: AgreedSteps;
  /** When the entry was written into the person's own record; null where it was not yet. */
  readonly writtenOn: LocalDate | null;
}

type PrintedHow = Pick<Printing, 'labels' | 'zone'>;

/** What stands under a heading by the piece that is at home there; nothing for those that the meeting itself brings. */
export const byPiece = (piece: ItemPiece, review: ReviewCopy | undefined, printing: PrintedHow): Content => {
  if (review === undefined) return [];
  switch (piece) {
    case 'ASSESSMENTS':
      return assessed(review, printing);
    case 'DIFFERENCES':
      return differences(review, printing);
    case 'NEXT_STEPS':
      return agreed(review, printing);
    default:
      return [];
  }
};

const assessed = ({ assessment }: ReviewCopy, { labels }: PrintedHow): Content => {
  if (assessment === null) return paragraph('Nobody has completed an assessment yet.');
  const { level, assessedOn, officer, agency, total, change } = assessment;
  const by = `${labels.officer(officer)}, ${labels.agency(agency)}`;
  return [
    paragraph(
      `Assessed at ${sayLevel(level)} risk on ${sayDate(assessedOn)} by ${by}. Score ${String(total)}.`,
    ),
    change.length === 0 ? [] : list(change, ''),
  ];
};

const differences = ({ differences: open }: ReviewCopy, { labels, zone }: PrintedHow): Content =>
  open.length === 0
    ? paragraph('No professional difference is open.')
    : open.map(({ about, positions }) =>
        table(
          ABOUT[about],
          ['Agency', 'Position'],
          positions.map(({ agency, position, retractedAt }) => [
            labels.agency(agency),
            position === null
              ? 'Dissent: it stands beside the decision'
              : standingText(position, ({ text }) => text, { retractedAt, zone }),
          ]),
          'No position was taken yet.',
        ),
      );

const ABOUT: Readonly<Record<DifferenceAbout, string>> = {
  ENTRY: 'Whether the person belongs on the tracker',
  LEVEL: 'How high the risk is',
  DECISION: 'What was decided',
  THRESHOLD: 'Whether the threshold is met',
  OTHER: 'Another matter',
};

const agreed = ({ agreed: last }: ReviewCopy, printing: PrintedHow): Content => {
  if (last === null) return paragraph('Nothing was agreed before.');
  if (last === 'IN_ITS_MINUTES')
    return paragraph('What was agreed at this sitting, and before it, stands in the minutes.');
  const { steps, writtenOn } = last;
  const written = writtenOn === null ? 'Not written yet' : `Written on ${sayDate(writtenOn)}`;
  return [
    paragraph('As the review before agreed:'),
    pairs([...stepsSaid(steps, printing), ['Whether the entry was written', written]]),
  ];
};
