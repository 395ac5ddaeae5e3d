/** The service's configuration, and the only reader of `process.env`. What each variable means: `VARIABLES`. */
import { isIP } from 'node:net';
import { join } from 'node:path';
import type { InstanceRole } from './application/ownership/role.js';
import { jwksUrlProblem } from './access/token-keys.js';
import { DEFAULT_MAX_AGE_SECONDS, type TokenSettings } from './access/token.js';
import {
  isShared,
  locations,
  type EventStoreLocation,
  type ReadModelLocation,
  type Reading,
} from './config-engines.js';
import { probablyMeant, type VariableName } from './config-variables.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  readonly eventStore: EventStoreLocation;
  readonly readModel: ReadModelLocation;
  readonly keysFolder: string;
  readonly role: InstanceRole;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** The issuer that is trusted; undefined where none was named, which is enough for tools that take no requests. */
  readonly tokens: TokenSettings | undefined;
  /** Whether this is said to be the real thing; the local issuer keeps away from it. */
  readonly production: boolean;
}

/** A process that takes requests: nobody gets in without an issuer that vouches for them. */
export interface ApiConfig extends Config {
  readonly role: 'API' | 'BOTH';
  readonly tokens: TokenSettings;
}

/** A process that takes none. */
export interface WorkerConfig extends Config {
  readonly role: 'WORKER';
}

export type ServiceConfig = ApiConfig | WorkerConfig;

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
  const production = isProduction(reading);
  const { eventStore, readModel } = locations(reading, production);
  const config: Config = {
    ...{ eventStore, readModel, production },
    keysFolder: keysFolder(reading, eventStore),
    role: instanceRole(reading, isShared(eventStore) && isShared(readModel)),
    host: hostName(reading),
    port: wholeNumber(reading, 'PORT', { least: 0, most: 65_535, otherwise: 4_000 }),
    tokens: tokenSettings(reading),
  };
  for (const name of Object.keys(env)) {
    const meant = probablyMeant(name);
    if (meant !== undefined) problems.push(`${name} is not a variable of this service: is ${meant} meant?`);
  }
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
};

/** Configuration for the service itself: as `readConfig`, and whoever takes requests must have the token settings. */
export const readServiceConfig = (env: Environment = process.env): ConfigResult<ServiceConfig> => {
  const result = readConfig(env);
  const missing =
    TRUST.every((name) => !env[name]) && env['INSTANCE_ROLE'] !== ROLES.WORKER
      ? [`${TRUST.join(', ')} must be set: without them nobody can be let in.`]
      : [];
  if (!result.ok) return { ok: false, problems: [...result.problems, ...missing] };
  const { tokens, role } = result.config;
  if (role === 'WORKER') return { ok: true, config: { ...result.config, role } };
  if (tokens === undefined) return { ok: false, problems: missing };
  return { ok: true, config: { ...result.config, role, tokens } };
};

const TRUST = ['TOKEN_ISSUER', 'TOKEN_AUDIENCE', 'TOKEN_JWKS_URL'] as const;

const keysFolder = ({ value, problem }: Reading, eventStore: EventStoreLocation): string => {
  const folder = value('KEYS_FOLDER');
  if (folder !== undefined) return folder;
  if (eventStore.engine === 'sqlite') return join(eventStore.folder, 'keys');
  problem('KEYS_FOLDER', 'must be set where the events are not in a folder: keys are kept on each machine');
  return '';
};

/** How the roles are written. */
const ROLES: Readonly<Record<InstanceRole, string>> = { API: 'api', WORKER: 'worker', BOTH: 'both' };

/** @param shared whether other processes can reach what this one writes */
const instanceRole = ({ value, problem }: Reading, shared: boolean): InstanceRole => {
  const named = value('INSTANCE_ROLE') ?? ROLES.BOTH;
  const [role] = (Object.keys(ROLES) as InstanceRole[]).filter((one) => ROLES[one] === named);
  if (role === undefined) problem('INSTANCE_ROLE', `must be one of ${Object.values(ROLES).join(', ')}`);
  else if (role !== 'BOTH' && !shared)
    problem(
      'INSTANCE_ROLE',
      'must be both, or left out, where events or documents are in a folder: one process has its files and does everything; several processes need EventStoreDB/KurrentDB and MongoDB',
    );
  return role ?? 'BOTH';
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
