/** What a run of the engines' specs covers on this machine: which of them need a MongoDB that is not there, and how that is said. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The MongoDBs of this machine. */
export interface MongoDbs {
  /** `MONGODB_URL` names a server. */
  readonly isGiven: boolean;
  /** Why FerretDB cannot be built; undefined where it is there. */
  readonly whyNoFerretDb: string | undefined;
}

/** Asks for any MongoDB. */
const ANY = 'a-mongodb.js';
/** Asks for one that can be killed, frozen and listened to, which a server that was given is not. */
const OF_OUR_OWN = 'ferretdb.js';

/** A type alone is imported by no compiled file. */
const IMPORTS = /(?:\bfrom|\bimport\(?)\s*'(\.[^']+)'/g;

/** Every compiled file that comes to `file` by imports, however many lie between, but for those that come by `except`. */
const comesTo = (spec: string, file: string, except?: string): boolean => {
  const seen = new Set<string>();
  const left = [spec];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (seen.has(path) || path === except || !existsSync(path)) continue;
    if (path === file) return true;
    seen.add(path);
    for (const [, imported = ''] of readFileSync(path, 'utf8').matchAll(IMPORTS))
      left.push(join(dirname(path), imported));
  }
  return false;
};

/**
 * Specs that ask for a server that is not there, by their paths in the folder.
 * @param folder of the compiled specs of the engines
 */
export const specsWithoutServer = (
  folder: string,
  { isGiven, whyNoFerretDb }: MongoDbs,
): readonly string[] => {
  if (whyNoFerretDb === undefined) return [];
  const [any, own] = [join(folder, ANY), join(folder, OF_OUR_OWN)];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.js'))
    .filter((file) => {
      const spec = join(folder, file);
      return comesTo(spec, own, any) || (!isGiven && comesTo(spec, any));
    })
    .sort();
};

/** As the last line of a run says it. */
export const saidOfMongoDb = ({ isGiven, whyNoFerretDb }: MongoDbs): string => {
  if (isGiven && whyNoFerretDb === undefined) return 'MongoDB at MONGODB_URL';
  if (isGiven)
    return `MongoDB at MONGODB_URL; NOT what a server that fails shows, for want of FerretDB: ${whyNoFerretDb}`;
  if (whyNoFerretDb === undefined) return 'MongoDB simulated by FerretDB 1.24.2 (no MONGODB_URL was given)';
  return `MongoDB NOT COVERED: no MONGODB_URL was given, and FerretDB cannot stand in: ${whyNoFerretDb}`;
};
