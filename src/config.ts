/** The service's configuration, and the only reader of `process.env`. What each variable means: `VARIABLES`. */
import { isIP } from 'node:net';
import { join } from 'node:path';
import { jwksUrlProblem } from './access/token-keys.js';
import { DEFAULT_MAX_AGE_SECONDS, type TokenSettings } from './access/token.js';
import { probablyMeant, type VariableName } from './config-variables.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** An engine and where it keeps its things. */
export interface SqliteLocation {
  readonly engine: 'sqlite';
  /** As given; relative to the folder that the service was started in. */
  readonly folder: string;
}

export interface Config {
  readonly eventStore: SqliteLocation;
  readonly readModel: SqliteLocation;
  readonly keysFolder: string;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** The issuer that is trusted; undefined where none was named, which is enough for tools that take no requests. */
  readonly tokens: TokenSettings | undefined;
  /** Whether this is said to be the real thing; the local issuer keeps away from it. */
  readonly production: boolean;
}

/** What the service needs to take requests: nobody gets in without an issuer that vouches for them. */
export interface ServiceConfig extends Config {
  readonly tokens: TokenSettings;
}

export type ConfigResult<C extends Config = Config> =
  | { readonly ok: true; readonly config: C }
  /** All that is wrong, a sentence each. They name variables and rules and never repeat a value: it may be secret. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Configuration for tools, the demonstration and the tests. An empty variable counts as one that is not set. */
export const readConfig = (env: Environment = process.env): ConfigResult => {
  const problems: string[] = [];
  const reading: Reading = {
    value: (name) => env[name] || undefined,
    problem: (name, rule) => void problems.push(`${name} ${rule}.`),
  };
  const eventStore = sqliteLocation(reading, 'EVENT_STORE_URL') ?? { engine: 'sqlite', folder: './data' };
  const config: Config = {
    eventStore,
    readModel: sqliteLocation(reading, 'READ_MODEL_URL') ?? eventStore,
    keysFolder: reading.value('KEYS_FOLDER') ?? join(eventStore.folder, 'keys'),
    host: hostName(reading),
    port: wholeNumber(reading, 'PORT', { least: 0, most: 65_535, otherwise: 4_000 }),
    tokens: tokenSettings(reading),
    production: isProduction(reading),
  };
  for (const name of Object.keys(env)) {
    const meant = probablyMeant(name);
    if (meant !== undefined) problems.push(`${name} is not a variable of this service: is ${meant} meant?`);
  }
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
};

/** Configuration for the service itself: as `readConfig`, and the token settings must be there. */
export const readServiceConfig = (env: Environment = process.env): ConfigResult<ServiceConfig> => {
  const result = readConfig(env);
  const missing = TRUST.every((name) => !env[name])
    ? [`${TRUST.join(', ')} must be set: without them nobody can be let in.`]
    : [];
  if (!result.ok) return { ok: false, problems: [...result.problems, ...missing] };
  const { tokens } = result.config;
  if (tokens === undefined) return { ok: false, problems: missing };
  return { ok: true, config: { ...result.config, tokens } };
};

const TRUST = ['TOKEN_ISSUER', 'TOKEN_AUDIENCE', 'TOKEN_JWKS_URL'] as const;

/** The environment under one reading, and where its problems go. What is returned beside a problem is never used. */
interface Reading {
  readonly value: (name: VariableName) => string | undefined;
  readonly problem: (name: VariableName, rule: string) => void;
}

const CLUSTER_ENGINES = {
  EVENT_STORE_URL: { scheme: /^(esdb|kurrentdb)(\+discover)?:/, name: 'EventStoreDB/KurrentDB' },
  READ_MODEL_URL: { scheme: /^mongodb(\+srv)?:/, name: 'MongoDB' },
};

/** Undefined where the variable is not set. */
const sqliteLocation = (
  { value, problem }: Reading,
  name: keyof typeof CLUSTER_ENGINES,
): SqliteLocation | undefined => {
  const url = value(name);
  if (url === undefined) return undefined;
  const folder = url.replace(/^sqlite:/, '');
  const cluster = CLUSTER_ENGINES[name];
  if (cluster.scheme.test(url))
    problem(name, `names ${cluster.name}, an engine that is not there yet: use sqlite:<folder>`);
  // Two slashes would be a host to one reader and a path to the next; `:memory:` would keep nothing.
  else if (!url.startsWith('sqlite:') || folder.trim() === '' || /^(\/\/|:)/.test(folder))
    problem(name, 'must be sqlite:<folder>, for example sqlite:./data or sqlite:/var/lib/meetings');
  return { engine: 'sqlite', folder };
};

const HOST_NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i;

const hostName = ({ value, problem }: Reading): string => {
  const host = value('HOST') ?? '127.0.0.1';
  if (isIP(host) === 0 && !HOST_NAME.test(host))
    problem('HOST', 'must be an IP address or a host name, without scheme or port');
  return host;
};

const wholeNumber = (
  { value, problem }: Reading,
  name: VariableName,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number => {
  const text = value(name);
  if (text === undefined) return otherwise;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) problem(name, `must be a whole number from ${least} to ${most}`);
  return number;
};

const tokenSettings = (reading: Reading): TokenSettings | undefined => {
  const { value, problem } = reading;
  const maxAgeSeconds = wholeNumber(reading, 'TOKEN_MAX_AGE_SECONDS', {
    least: 60,
    most: 3_600,
    otherwise: DEFAULT_MAX_AGE_SECONDS,
  });
  if (TRUST.every((name) => value(name) === undefined)) return undefined;
  for (const name of TRUST)
    if (value(name) === undefined) problem(name, `must be set: ${TRUST.join(', ')} go together`);
  const [issuer = '', audience = '', jwksUrl = ''] = TRUST.map(value);
  if (issuer.trim() !== issuer) problem('TOKEN_ISSUER', 'must not begin or end with a space');
  if (audience.trim() !== audience) problem('TOKEN_AUDIENCE', 'must not begin or end with a space');
  const rule = jwksUrl === '' ? undefined : jwksUrlProblem(jwksUrl);
  if (rule !== undefined) problem('TOKEN_JWKS_URL', rule);
  return { issuer, audience, jwksUrl, maxAgeSeconds };
};

const isProduction = ({ value, problem }: Reading): boolean => {
  const named = value('NODE_ENV') ?? '';
  const production = named === 'production';
  // Meant so but written otherwise, it would quietly leave the protections of production off.
  if (!production && named.trim().toLowerCase().startsWith('prod'))
    problem('NODE_ENV', 'must be written as production, in full and in lower case');
  return production;
};
