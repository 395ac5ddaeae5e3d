/**
 * Accessible HTML as plain strings: every text is escaped where it is put in, headings and tables are real ones, and
 * nothing is told by colour alone. No scripts and nothing from elsewhere, so that a copy can be kept and printed.
 */

/** Markup that has been escaped already; made in this file only. */
export interface Html {
  readonly html: string;
}

export const escaped = (text: string): Html => ({
  html: text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character),
});

/** Texts are escaped, markup is taken as it is. */
export type Content = string | Html | readonly Content[];

const rendered = (content: Content): string => {
  if (typeof content === 'string') return escaped(content).html;
  return 'html' in content ? content.html : content.map(rendered).join('');
};

/** Whether nothing would be seen of it. */
export const isEmpty = (content: Content): boolean => rendered(content).trim() === '';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const element = (
  name: string,
  content: Content,
  attributes: Readonly<Record<string, string>> = {},
): Html => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value).html}"`);
  return { html: `<${name}${written.join('')}>${rendered(content)}</${name}>\n` };
};

export const paragraph = (content: Content): Html => element('p', content);

export const heading = (level: 1 | 2 | 3 | 4, content: Content): Html => element(`h${level}`, content);

/** A list, or a sentence where it would be empty: a blank would look like something lost. */
export const list = (items: readonly Content[], none: string): Html =>
  items.length === 0
    ? paragraph(none)
    : element(
        'ul',
        items.map((item) => element('li', item)),
      );

/** Names and what they stand for: of a person, of a copy. */
export const pairs = (all: readonly (readonly [name: string, value: Content])[]): Html =>
  element(
    'dl',
    all.map(([name, value]) => [element('dt', name), element('dd', value)]),
  );

/** A table with a caption; the first cell of each row is its heading. */
export const table = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Content[])[],
  none: string,
): Html => {
  if (rows.length === 0) return paragraph(none);
  const head = element(
    'tr',
    columns.map((column) => element('th', column, { scope: 'col' })),
  );
  const body = rows.map((cells) =>
    element(
      'tr',
      cells.map((cell, index) => (index === 0 ? element('th', cell, { scope: 'row' }) : element('td', cell))),
    ),
  );
  return element('table', [element('caption', caption), element('thead', head), element('tbody', body)]);
};

/** A whole document. */
export const page = (title: string, content: Content): string =>
  [
    '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n',
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    element('title', title).html,
    `<style>${STYLE}</style>\n</head>\n<body>\n`,
    element('main', content).html,
    '</body>\n</html>\n',
  ].join('');

const STYLE = `
body { font: 1rem/1.5 Arial, Helvetica, sans-serif; color: #000; background: #fff; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: bold; padding: 0.25rem 0; }
th, td { border: 1px solid #000; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5rem; }
.notice { border: 3px solid #000; padding: 0.5rem 1rem; font-weight: bold; }
.hash { overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } section { break-inside: avoid-page; } h2, h3, caption { break-after: avoid; } thead { display: table-header-group; } }
`;
