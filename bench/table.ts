/** Figures as Markdown. */
export type Row = readonly (string | number)[];

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

export const markdown = ({ title, head, rows }: Table): string =>
  [
    `### ${title}`,
    '',
    `| ${head.join(' | ')} |`,
    `|${head.map((_, column) => (column === 0 ? '---' : '---:')).join('|')}|`,
    ...rows.map((row) => `| ${row.map(shown).join(' | ')} |`),
    '',
  ].join('\n');

/** Ratios and times need two decimals, counts none. */
const shown = (cell: string | number): string => {
  if (typeof cell === 'string') return cell;
  return cell >= 100 ? Math.round(cell).toLocaleString('en-GB') : cell.toFixed(2);
};

/** The value that a share of the measured ones (0 to 1) does not exceed. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};
