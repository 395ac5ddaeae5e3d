/** Loaded before a program (`--import`): as the program ends, it prints which packages were loaded in its process. */
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';

export const LOADED = 'Packages loaded: ';

process.once('exit', () => {
  const files = Object.keys(createRequire(import.meta.url).cache);
  // The innermost folder of packages: a package may have some of its own.
  const names = files.flatMap(
    (file) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1] ?? [],
  );
  writeSync(1, `${LOADED}${[...new Set(names)].sort().join(' ')}\n`);
});
