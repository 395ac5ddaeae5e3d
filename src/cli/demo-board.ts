/** The demonstration's board: the example's founding file, with officers of the local issuer. */
import { checkFoundingFile, type FoundingFile } from '../application/founding-file.js';
import { readBoardFile } from './board-file.js';
import { listedProblems, ToolFailed } from './tool.js';

const EXAMPLE = 'docs/board.example.json';

/** The example's board, whose officers sign in with the demonstration's own issuer. @throws ToolFailed */
export const exampleBoard = (issuer: string): FoundingFile => {
  const { document, readFile } = readBoardFile(EXAMPLE);
  const checked = checkFoundingFile(document, readFile);
  if (!checked.ok) throw new ToolFailed(listedProblems(`${EXAMPLE} is wrong:`, checked.problems));
  const { officers, ...board } = checked.value;
  return { ...board, officers: officers.map((officer) => ({ ...officer, issuer })) };
};
