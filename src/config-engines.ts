/** Where events and documents are kept, as the two URLs say it: which engine, which pair, and what a URL must not ask for. */
import type { VariableName } from './config-variables.js';

/** Files of this machine: one process writes them. */
export interface SqliteLocation {
  readonly engine: 'sqlite';
  /** As given; relative to the folder that the service was started in. */
  readonly folder: string;
}

/** EventStoreDB or KurrentDB, for any number of processes. */
export interface KurrentLocation {
  readonly engine: 'kurrent';
  /** Holds a password, mostly: never said, logged or put into an error. */
  readonly url: string;
}

/** MongoDB, for any number of processes. */
export interface MongoLocation {
  readonly engine: 'mongo';
  /** Holds a password, mostly: never said, logged or put into an error. */
  readonly url: string;
}

export type EventStoreLocation = SqliteLocation | KurrentLocation;
export type ReadModelLocation = SqliteLocation | MongoLocation;

/** Whether several processes may use it at once. */
export const isShared = ({ engine }: EventStoreLocation | ReadModelLocation): boolean => engine !== 'sqlite';

/** One reading of the environment, and where its problems go. What is returned beside a problem is never used. */
export interface Reading {
  readonly value: (name: VariableName) => string | undefined;
  readonly problem: (name: VariableName, rule: string) => void;
}

/** The two places. Which pairs there are: docs/guides/operators.md. */
export const locations = (
  reading: Reading,
  production: boolean,
): { readonly eventStore: EventStoreLocation; readonly readModel: ReadModelLocation } => {
  const eventStore = eventStoreLocation(reading, production);
  const readModel = readModelLocation(reading, production);
  // Which pair is meant cannot be told.
  if (eventStore === undefined) return { eventStore: DEFAULT_FOLDER, readModel: DEFAULT_FOLDER };
  if (eventStore.engine === 'sqlite') {
    if (readModel?.engine === 'mongo')
      reading.problem(
        'READ_MODEL_URL',
        'names MongoDB while the events are in a folder of this machine, which gains nothing and adds a server that can fail: name EventStoreDB/KurrentDB in EVENT_STORE_URL as well, or use sqlite:<folder> for both',
      );
    return { eventStore, readModel: readModel ?? eventStore };
  }
  if (readModel === undefined)
    reading.problem('READ_MODEL_URL', 'must be set where the events are not in a folder');
  return { eventStore, readModel: readModel ?? DEFAULT_FOLDER };
};

const DEFAULT_FOLDER: SqliteLocation = { engine: 'sqlite', folder: './data' };

/** Undefined where it is neither of the two kinds. */
const eventStoreLocation = (
  { value, problem }: Reading,
  production: boolean,
): EventStoreLocation | undefined => {
  const url = value('EVENT_STORE_URL');
  if (url === undefined) return DEFAULT_FOLDER;
  const wrong = (rule: string): void => problem('EVENT_STORE_URL', rule);
  if (/^(esdb|kurrentdb)(\+discover)?:/.test(url)) {
    const rule = eventStoreRule(url, production);
    if (rule !== undefined) wrong(rule);
    return { engine: 'kurrent', url };
  }
  if (isFolderUrl(url)) return { engine: 'sqlite', folder: folderOf(url) };
  wrong(
    'must be sqlite:<folder>, for example sqlite:./data or sqlite:/var/lib/meetings, or the address of an EventStoreDB/KurrentDB (esdb://, esdb+discover://, kurrentdb://, kurrentdb+discover://)',
  );
  return undefined;
};

/** Undefined where the variable is not set. */
const readModelLocation = (
  { value, problem }: Reading,
  production: boolean,
): ReadModelLocation | undefined => {
  const url = value('READ_MODEL_URL');
  if (url === undefined) return undefined;
  const wrong = (rule: string): void => problem('READ_MODEL_URL', rule);
  if (/^mongodb(\+srv)?:/.test(url)) {
    const rule = readModelRule(url, production);
    if (rule !== undefined) wrong(rule);
    return { engine: 'mongo', url };
  }
  if (!isFolderUrl(url))
    wrong(
      'must be sqlite:<folder>, for example sqlite:./data or sqlite:/var/lib/meetings, or the address of a MongoDB (mongodb://, mongodb+srv://)',
    );
  return { engine: 'sqlite', folder: folderOf(url) };
};

const folderOf = (url: string): string => url.replace(/^sqlite:/, '');

// Two slashes would be a host to one reader and a path to the next; `:memory:` would keep nothing.
const isFolderUrl = (url: string): boolean =>
  url.startsWith('sqlite:') && folderOf(url).trim() !== '' && !/^(\/\/|:)/.test(folderOf(url));

/** What of an address is judged here. All else of it is read, and judged, by the engine when it is opened. */
interface Address {
  readonly discovered: boolean;
  readonly hosts: readonly string[];
  /** With their values, both in lower case; names without `-` and `_`, as the engines read them. */
  readonly options: ReadonlyMap<string, string>;
}

const ADDRESS =
  /^[a-z]+(?<discover>\+(?:discover|srv))?:\/\/(?:[^@/?]*@)?(?<hosts>[^@/?]+)(?:\/[^?]*)?(?:\?(?<options>[^?]*))?$/;
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9._-]*[a-z0-9])?)(:\d{1,5})?$/i;

const addressIn = (url: string): Address | undefined => {
  const { discover, hosts: listed, options = '' } = ADDRESS.exec(url)?.groups ?? {};
  const hosts = listed?.split(',') ?? [];
  if (hosts.length === 0 || hosts.some((host) => !HOST.test(host))) return undefined;
  const pairs = options.toLowerCase().split('&');
  const given = pairs.map(
    (pair) => [pair.replace(/=.*$/, '').replace(/[_-]/g, ''), pair.replace(/^[^=]*=?/, '')] as const,
  );
  return { discovered: discover !== undefined, hosts, options: new Map(given) };
};

const MALFORMED =
  'must name its hosts after the two slashes, with commas between them; signs like : / ? # % @ in a password are percent-encoded';

const eventStoreRule = (url: string, production: boolean): string | undefined => {
  const address = addressIn(url);
  if (address === undefined) return MALFORMED;
  const isClear = address.options.get('tls') === 'false';
  if (production && isClear && !isHere(address.hosts))
    return 'must not turn TLS off in production, except on this machine';
  return undefined;
};

/** Options that would promise less than the service does. It sets them itself; an address that says otherwise is a mistake. */
const PROMISES = ['w', 'wtimeoutms', 'journal', 'readconcernlevel', 'readpreference', 'retrywrites'];
const UNCHECKED = ['tlsinsecure', 'tlsallowinvalidcertificates', 'tlsallowinvalidhostnames'];

const readModelRule = (url: string, production: boolean): string | undefined => {
  const address = addressIn(url);
  if (address === undefined) return MALFORMED;
  const { discovered, hosts, options } = address;
  if (PROMISES.some((name) => options.has(name)))
    return 'must leave out w, wTimeoutMS, journal, readConcernLevel, readPreference and retryWrites: the service asks for majority and the primary itself';
  if (UNCHECKED.some((name) => options.has(name)))
    return 'must leave out tlsInsecure, tlsAllowInvalidCertificates and tlsAllowInvalidHostnames: certificates are always checked';
  const tls = options.get('tls') ?? options.get('ssl') ?? String(discovered);
  if (production && tls !== 'true' && !isHere(hosts))
    return 'must say tls=true in production, except on this machine';
  return undefined;
};

const isHere = (hosts: readonly string[]): boolean =>
  hosts.every((host) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host));
