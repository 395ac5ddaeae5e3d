/** The professional differences of an item, as a copy of the minutes prints them: each position beside the other. */
import type { DifferenceOutcome } from '../../domain/difference/difference-state.js';
import { sayDateTime } from '../../domain/time.js';
import type { MinutedDifference, MinutedEnding } from '../../projections/minuted-differences.js';
import type { CopiedItem } from '../../projections/copied-minutes.js';
import { heading, paragraph, table, type Content } from './html.js';
import type { Printing } from './printing.js';
import { standingText } from './words.js';

type PrintedHow = Pick<Printing, 'labels' | 'zone'>;

/** With a heading of its own; nothing where none was spoken of. */
export const differencesOf = (item: CopiedItem, printing: PrintedHow): Content =>
  item.differences === null || item.differences.length === 0
    ? []
    : [heading(4, 'Professional differences'), differencesUnder(item, printing)];

/** Under a heading of the template. */
export const differencesUnder = ({ differences }: CopiedItem, printing: PrintedHow): Content =>
  (differences ?? []).flatMap((difference) => [
    positions(difference, printing),
    paragraph(sayEnding(difference.ending, printing)),
  ]);

const positions = ({ positions: taken }: MinutedDifference, { labels, zone }: PrintedHow) =>
  table(
    'What each agency holds',
    ['Agency', 'Position', 'Evidence', 'Said by'],
    taken.map(({ agency, position, evidence, officer, at, retractedAt }) => [
      labels.agency(agency),
      standingText(position, ({ text }) => text, { retractedAt, zone }),
      evidence === null ? 'None given' : standingText(evidence, ({ text }) => text, { retractedAt, zone }),
      `${labels.officer(officer)}, ${sayDateTime(at, zone)}`,
    ]),
    'No position was taken in this item.',
  );

const sayEnding = (ending: MinutedEnding | null, { zone }: PrintedHow): string => {
  if (ending === null) return 'It was not settled in this item.';
  const said = ending.outcome === null ? 'The chair noted that it stands' : OUTCOMES[ending.outcome];
  const { at, how, retractedAt } = ending;
  return `${said}, ${sayDateTime(at, zone)}: ${standingText(how, ({ text }) => text, { retractedAt, zone })}`;
};

const OUTCOMES: Readonly<Record<DifferenceOutcome, string>> = {
  TAKEN_UP: 'Resolved: what was asked for is taken up',
  STANDS: 'Resolved: what stood before stands',
  ANOTHER_WAY: 'Resolved in another way',
};
