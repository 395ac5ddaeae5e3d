/** A board of the demonstration: an example's founding file, with officers of the local issuer. */
import { checkFoundingFile, type FoundingFile } from '../application/founding-file.js';
import { readBoardFile } from './board-file.js';
import { listedProblems, ToolFailed } from './tool.js';

/** The example's board, whose officers sign in with the demonstration's own issuer. @throws ToolFailed */
export const exampleBoard = (example: string, issuer: string): FoundingFile => {
  const { document, readFile } = readBoardFile(example);
  const checked = checkFoundingFile(document, readFile);
  if (!checked.ok) throw new ToolFailed(listedProblems(`${example} is wrong:`, checked.problems));
  const { officers, ...board } = checked.value;
  return { ...board, officers: officers.map((officer) => ({ ...officer, issuer })) };
};
