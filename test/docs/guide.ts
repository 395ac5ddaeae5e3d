/** A guide as a reader follows it: its examples, each with the files it says it touches and the changes it shows. */
import { readFileSync } from 'node:fs';

export interface Example {
  readonly title: string;
  /** Paths in the first column of its table. */
  readonly files: readonly string[];
  /** The patches in the order in which they stand, as one. */
  readonly patch: string;
  /** Paths that the patches touch. */
  readonly patched: readonly string[];
  readonly text: string;
}

/** The examples of a guide: the sections whose headings are numbered. */
export const examplesOf = (file: string): readonly Example[] =>
  readFileSync(file, 'utf8')
    .split(/^## (?=\d)/m)
    .slice(1)
    .map((text) => {
      const patch = blocksOf(text, 'diff').join('');
      return {
        title: text.slice(0, text.indexOf('\n')),
        files: [...text.matchAll(/^\| [`*]([^`*]+)[`*] \|/gm)].map(([, path]) => path ?? ''),
        patch,
        patched: [...patch.matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, path]) => path ?? ''),
        text,
      };
    });

/** What stands in the fenced blocks of a language. */
export const blocksOf = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, block]) => block ?? '');
