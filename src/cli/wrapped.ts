/** Text for a terminal of a hundred columns. */
const COLUMNS = 100;

/** Breaks a text between words, so that no line is wider than the terminal; what begins it indents the rest. */
export const wrapped = (text: string, begin = ''): string => {
  const lines: string[] = [];
  let line = begin;
  let empty = true;
  for (const word of text.split(/\s+/)) {
    if (!empty && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = ' '.repeat(begin.length);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
};
