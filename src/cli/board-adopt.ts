/**
 * `npm run board:adopt -- <board> <file>`: a board that stands adopts new versions of calendars, code sets and
 * terms of reference. The same file again changes nothing.
 */
import { checkAmendment, type AdoptedData } from '../application/founding-file.js';
import { amend } from '../application/founding.js';
import { readBoardFile } from './board-file.js';
import { listedProblems, runTool, say, ToolFailed, withBoard } from './tool.js';

const USAGE =
  'Usage: npm run board:adopt -- <board> <file>, for example example-borough docs/amendment.example.json.';

const main = async (): Promise<void> => {
  const [code, path, ...more] = process.argv.slice(2);
  if (code === undefined || path === undefined || more.length > 0) throw new ToolFailed(USAGE);
  const source = readBoardFile(path);
  const checked = checkAmendment(source.document, source.readFile);
  if (!checked.ok)
    throw new ToolFailed(listedProblems(`Nothing can be adopted from ${path}:`, checked.problems));
  const names = namesOf(checked.value);
  if (names.length === 0) throw new ToolFailed(`There is nothing to adopt in ${path}.`);
  await withBoard({ code }, async (board) => {
    const failed = await amend(board, checked.value, source.hash());
    if (failed !== undefined)
      throw new ToolFailed(
        `The board ${code} did not adopt its “${failed.step}”: ${failed.refusal.sentence} (${failed.refusal.code}) What stands before it in the file was adopted and stays.`,
      );
    say(`The board ${code} has adopted ${names.join(', ')}.`);
  });
};

const namesOf = ({ calendars, codes, terms, tools = [] }: AdoptedData): readonly string[] => [
  ...calendars.map(({ id, version }) => `calendar ${id} version ${version}`),
  ...codes.map(({ name, version }) => `codes ${name} version ${version}`),
  ...tools.map(({ id, version }) => `risk tool ${id} version ${version}`),
  ...terms.map(({ series, version }) => `terms ${series} version ${version}`),
];

await runTool(main);
