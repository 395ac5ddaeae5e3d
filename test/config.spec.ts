import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { VARIABLES } from '../src/config-variables.js';
import { readConfig, readServiceConfig, type Environment } from '../src/config.js';

const TOKENS = {
  TOKEN_ISSUER: 'https://login.example',
  TOKEN_AUDIENCE: 'safeguarding-meetings',
  TOKEN_JWKS_URL: 'https://login.example/jwks',
};

const problemsOf = (env: Environment): readonly string[] => {
  const result = readConfig(env);
  return result.ok ? [] : result.problems;
};

describe('given nothing but what has no default', () => {
  it('keeps everything in ./data, listens on this machine alone and takes tokens of ten minutes', () => {
    expect(readServiceConfig(TOKENS)).toEqual({
      ok: true,
      config: {
        eventStore: { engine: 'sqlite', folder: './data' },
        readModel: { engine: 'sqlite', folder: './data' },
        keysFolder: join('data', 'keys'),
        host: '127.0.0.1',
        port: 4000,
        tokens: {
          issuer: 'https://login.example',
          audience: 'safeguarding-meetings',
          jwksUrl: 'https://login.example/jwks',
          maxAgeSeconds: 600,
        },
        production: false,
      },
    });
  });

  it('takes an empty variable as one that is not set', () => {
    const empty = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });
});

describe('given every variable', () => {
  it('does what they say', () => {
    const env = {
      ...TOKENS,
      EVENT_STORE_URL: 'sqlite:/var/lib/events',
      READ_MODEL_URL: 'sqlite:/var/lib/documents',
      KEYS_FOLDER: '/var/lib/keys',
      HOST: '::',
      PORT: '0',
      TOKEN_MAX_AGE_SECONDS: '300',
      NODE_ENV: 'production',
    };
    expect(readServiceConfig(env)).toMatchObject({
      ok: true,
      config: {
        eventStore: { folder: '/var/lib/events' },
        readModel: { folder: '/var/lib/documents' },
        keysFolder: '/var/lib/keys',
        host: '::',
        port: 0,
        tokens: { maxAgeSeconds: 300 },
        production: true,
      },
    });
    expect(Object.keys(env).sort()).toEqual(Object.keys(VARIABLES).sort());
  });

  it('keeps documents and keys beside the events where only those are placed', () => {
    expect(readConfig({ EVENT_STORE_URL: 'sqlite:/var/lib/events' })).toMatchObject({
      config: { readModel: { folder: '/var/lib/events' }, keysFolder: join('/var/lib/events', 'keys') },
    });
  });
});

describe('given values that break a rule', () => {
  it.each([
    ['EVENT_STORE_URL', 'esdb://db.example:2113', /EventStoreDB\/KurrentDB, an engine that is not there yet/],
    ['EVENT_STORE_URL', 'kurrentdb+discover://db.example', /not there yet/],
    ['EVENT_STORE_URL', 'sqlite:', /must be sqlite:<folder>/],
    ['EVENT_STORE_URL', 'sqlite::memory:', /must be sqlite:<folder>/],
    ['EVENT_STORE_URL', './data', /must be sqlite:<folder>/],
    ['READ_MODEL_URL', 'mongodb://db.example', /MongoDB, an engine that is not there yet/],
    ['READ_MODEL_URL', 'sqlite://data', /must be sqlite:<folder>/],
    ['HOST', 'http://localhost', /without scheme or port/],
    ['HOST', 'a b', /IP address or a host name/],
    ['PORT', '65536', /whole number from 0 to 65535/],
    ['PORT', '-1', /whole number/],
    ['PORT', '4e3', /whole number/],
    ['PORT', '99999999999999999999', /whole number/],
    ['TOKEN_MAX_AGE_SECONDS', '59', /whole number from 60 to 3600/],
    ['TOKEN_MAX_AGE_SECONDS', '10m', /whole number/],
    ['TOKEN_JWKS_URL', 'http://login.example/jwks', /must be an https address/],
    ['TOKEN_JWKS_URL', 'https://user:word@login.example/jwks', /must not hold a user name/],
    ['TOKEN_ISSUER', ' https://login.example', /begin or end with a space/],
    ['NODE_ENV', 'Production', /must be written as production/],
    ['NODE_ENV', 'prod', /must be written as production/],
  ])('says what is wrong with %s=%s, once', (name, value, rule) => {
    const problems = problemsOf({ ...TOKENS, [name]: value });
    expect(problems).toEqual([expect.stringMatching(rule)]);
    expect(problems[0]).toMatch(new RegExp(`^${name} .*\\.$`));
  });

  it('says everything at once', () => {
    const env = {
      EVENT_STORE_URL: 'files',
      PORT: 'http',
      TOKEN_JWKS_URL: 'http://a.example',
      TOKEN_ISUER: 'x',
    };
    expect(problemsOf(env).map((problem) => problem.split(' ')[0])).toEqual([
      'EVENT_STORE_URL',
      'PORT',
      'TOKEN_ISSUER',
      'TOKEN_AUDIENCE',
      'TOKEN_JWKS_URL',
      'TOKEN_ISUER',
    ]);
  });

  it('never repeats a value, which may be secret', () => {
    const env = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, 'prod:hunter2@@']));
    const problems = problemsOf({ ...env, TOKEN_ISUER: 'hunter2' });
    expect(problems.length).toBeGreaterThan(5);
    expect(problems.join()).not.toContain('hunter2');
  });
});

describe('given names that are nearly ours', () => {
  it.each([
    ['TOKEN_ISUER', 'TOKEN_ISSUER'],
    ['TOKEN_JWKS_URI', 'TOKEN_JWKS_URL'],
    ['TOKEN_MAX_AGE', 'TOKEN_MAX_AGE_SECONDS'],
    ['TOKEN_JWKS_URL_FILE', 'TOKEN_JWKS_URL'],
    ['EVENTSTORE_URL', 'EVENT_STORE_URL'],
    ['READ_MODELS_URL', 'READ_MODEL_URL'],
    ['KEY_FOLDER', 'KEYS_FOLDER'],
    ['token_audience', 'TOKEN_AUDIENCE'],
  ])('points %s out as %s', (given, meant) => {
    expect(problemsOf({ [given]: 'x' })).toEqual([
      `${given} is not a variable of this service: is ${meant} meant?`,
    ]);
  });

  it.each([
    'TOKEN',
    'GITHUB_TOKEN',
    'HOSTNAME',
    'NODE_OPTIONS',
    'EVENT_STORE_PORT',
    'EVENT_STORE_SERVICE_HOST',
    'PATH',
  ])('leaves %s alone, which others set', (name) => expect(problemsOf({ [name]: 'x' })).toEqual([]));
});

describe('given no issuer', () => {
  it('is enough for tools that take no requests, also in production', () => {
    expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({ ok: true, config: { tokens: undefined } });
  });

  it('is not enough for the service: nobody could be let in', () => {
    expect(readServiceConfig({ PORT: 'x' })).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(/^PORT /),
        'TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_JWKS_URL must be set: without them nobody can be let in.',
      ],
    });
  });

  it('says which is missing where only some are set', () => {
    expect(problemsOf({ TOKEN_ISSUER: 'https://login.example', TOKEN_AUDIENCE: 'x' })).toEqual([
      'TOKEN_JWKS_URL must be set: TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_JWKS_URL go together.',
    ]);
  });
});

it('says of every variable what it means, in sentences', () => {
  for (const { meaning } of Object.values(VARIABLES)) expect(meaning).toMatch(/^.{30,}\.$/);
});
