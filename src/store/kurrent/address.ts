/**
 * Where an event store is and how to get in, read from its URL. Read here and not by the client's own parser:
 * that one writes the whole URL, password included, to the console and into its errors.
 */
import { readFileSync } from 'node:fs';
import { EventStoreUnusable } from './unusable.js';

export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** An event store's address, as the client takes it. */
export interface EventStoreAddress {
  /** One node; several of a cluster to ask; or one name that stands for the cluster. */
  readonly nodes:
    | { readonly endpoint: Endpoint }
    | { readonly endpoints: readonly Endpoint[] }
    | { readonly discover: Endpoint };
  /** Set where the connection is encrypted. */
  readonly tls?: { readonly authority?: Buffer; readonly certificate?: Buffer; readonly key?: Buffer };
  readonly credentials?: { readonly username: string; readonly password: string };
  /** As the URL says; whole numbers in the client's units. */
  readonly settings: Readonly<Record<string, number>>;
  /** Milliseconds that one call may take, where the URL says so (`defaultDeadline`). */
  readonly deadlineMs?: number;
  readonly nodePreference?: NodePreference;
}

type NodePreference = 'leader' | 'follower' | 'random' | 'read_only_replica';

const FORM =
  /^(?:esdb|kurrentdb|kurrent|kdb)(?<discover>\+discover)?:\/\/(?:(?<user>[^:@/?]+):(?<password>[^@/?]+)@)?(?<hosts>[^@/?#]+)\/?(?:\?(?<options>[^#]*))?$/;
const HOST = /^(?<address>[^:\s]+|\[[0-9a-fA-F:]+\])(?::(?<port>\d{1,5}))?$/;
const OPTION = /^(?<name>[^=]*)=?(?<value>.*)$/;
const USUAL_PORT = 2113;

/** Options by their names in lower case: those of the client that matter to a log. */
const NUMBERS: Readonly<Record<string, string>> = {
  keepaliveinterval: 'keepAliveInterval',
  keepalivetimeout: 'keepAliveTimeout',
  discoveryinterval: 'discoveryInterval',
  gossiptimeout: 'gossipTimeout',
  maxdiscoverattempts: 'maxDiscoverAttempts',
};
const FLAGS = new Set(['tls', 'tlsverifycert', 'throwonappendfailure']);
const FILES = new Set(['tlscafile', 'usercertfile', 'userkeyfile']);
const PREFERENCES: ReadonlyMap<string, NodePreference> = new Map([
  ['leader', 'leader'],
  ['follower', 'follower'],
  ['random', 'random'],
  ['readonlyreplica', 'read_only_replica'],
]);

/** @throws EventStoreUnusable with a sentence that repeats nothing of the URL but the names of its options. */
export const readAddress = (url: string): EventStoreAddress => {
  const { discover, user, password, hosts, options } = FORM.exec(url.trim())?.groups ?? {};
  if (hosts === undefined)
    throw new EventStoreUnusable(
      'The URL of the event store is malformed. It reads esdb://user:password@host:2113, with several hosts ' +
        'after commas or esdb+discover:// for a cluster; signs like : @ / ? in a password are percent-encoded.',
    );
  const given = optionsOf(options);
  const endpoints = hosts.split(',').map(endpointOf);
  const [first] = endpoints as [Endpoint];
  const nodes = endpoints.length > 1 ? { endpoints } : { endpoint: first };
  const isSecure = given.get('tls') !== 'false';
  const deadline = given.get('defaultdeadline');
  const preference = preferenceOf(given.get('nodepreference'));
  return {
    nodes: discover === undefined ? nodes : { discover: first },
    ...(isSecure && { tls: tlsOf(given) }),
    ...(user !== undefined &&
      password !== undefined && { credentials: { username: decoded(user), password: decoded(password) } }),
    settings: Object.fromEntries(
      Object.entries(NUMBERS).flatMap(([name, setting]) => {
        const value = given.get(name);
        return value === undefined ? [] : [[setting, wholeNumber(setting, value)]];
      }),
    ),
    ...(deadline !== undefined && { deadlineMs: wholeNumber('defaultDeadline', deadline) }),
    ...(preference !== undefined && { nodePreference: preference }),
  };
};

const optionsOf = (options: string | undefined): ReadonlyMap<string, string> => {
  const given = new Map<string, string>();
  for (const option of (options ?? '').split('&').filter((text) => text !== '')) {
    const { name = '', value = '' } = OPTION.exec(option)?.groups ?? {};
    const known = name.toLowerCase().replace(/[_-]/g, '');
    const isKnown =
      Object.hasOwn(NUMBERS, known) ||
      FLAGS.has(known) ||
      FILES.has(known) ||
      OTHERS.has(known) ||
      known === DEADLINE;
    if (!isKnown || !/^\w+$/.test(name))
      throw new EventStoreUnusable(
        /^\w{1,40}$/.test(name)
          ? `The URL of the event store has an option that is not known: ${name}.`
          : 'The URL of the event store has an option that cannot be read.',
      );
    if (FLAGS.has(known) && value !== 'true' && value !== 'false')
      throw new EventStoreUnusable(`The option ${name} of the event store's URL is true or false.`);
    given.set(known, decoded(value));
  }
  if (given.get('tlsverifycert') === 'false')
    throw new EventStoreUnusable(
      'The event store’s certificate is always verified: give tlsCAFile for an authority of your own, or ' +
        'tls=false for a server without encryption, instead of tlsVerifyCert=false.',
    );
  return given;
};

const OTHERS = new Set(['connectionname', 'nodepreference']);
const DEADLINE = 'defaultdeadline';

const tlsOf = (given: ReadonlyMap<string, string>): NonNullable<EventStoreAddress['tls']> => {
  const authority = fileOf(given, 'tlscafile', 'tlsCAFile');
  const certificate = fileOf(given, 'usercertfile', 'userCertFile');
  const key = fileOf(given, 'userkeyfile', 'userKeyFile');
  if ((certificate === undefined) !== (key === undefined))
    throw new EventStoreUnusable('userCertFile and userKeyFile of the event store’s URL go together.');
  return { ...(authority && { authority }), ...(certificate && { certificate }), ...(key && { key }) };
};

const fileOf = (given: ReadonlyMap<string, string>, name: string, told: string): Buffer | undefined => {
  const path = given.get(name);
  if (path === undefined) return undefined;
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new EventStoreUnusable(`The file that ${told} of the event store’s URL names cannot be read.`, {
      cause,
    });
  }
};

const endpointOf = (host: string): Endpoint => {
  const { address, port } = HOST.exec(host.trim())?.groups ?? {};
  const number = port === undefined ? USUAL_PORT : Number(port);
  if (address === undefined || number > 65_535)
    throw new EventStoreUnusable('A host in the URL of the event store is malformed: host or host:port.');
  return { address, port: number };
};

/** Never 0 and never endless: who waits for ever is not told what is wrong, and a ping without a pause is a flood. */
const wholeNumber = (name: string, value: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new EventStoreUnusable(`The option ${name} of the event store's URL is a whole number, from 1 on.`);
  return Number(value);
};

const preferenceOf = (value: string | undefined): NodePreference | undefined => {
  if (value === undefined) return undefined;
  const preference = PREFERENCES.get(value.toLowerCase().replace(/[_-]/g, ''));
  if (preference === undefined)
    throw new EventStoreUnusable(
      `The option nodePreference of the event store's URL is one of: ${[...PREFERENCES.values()].join(', ')}.`,
    );
  return preference;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new EventStoreUnusable('The URL of the event store has a % that encodes nothing.');
  }
};
