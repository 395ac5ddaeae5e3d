/** The operations of the guides: one file each, named after what a practitioner does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside `package.json`, where npm starts every command. */
const FOLDER = join('docs', 'operations');

/** Text of an operation by the name of its file, without its ending. */
export const operationText = (name: string): string => readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
