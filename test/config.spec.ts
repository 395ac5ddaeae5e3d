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
        role: 'BOTH',
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

const SERVERS = {
  EVENT_STORE_URL: 'esdb+discover://meetings:word@events.example:2113?tlsCAFile=/etc/meetings/ca.pem',
  READ_MODEL_URL: 'mongodb://meetings:word@a.example,b.example:27018/safeguarding?replicaSet=rs0&tls=true',
  KEYS_FOLDER: '/var/lib/keys',
};

describe('given every variable', () => {
  it('does what they say', () => {
    const env = {
      ...{ ...TOKENS, ...SERVERS, HOST: '::', PORT: '0' },
      ...{ INSTANCE_ROLE: 'api', TOKEN_MAX_AGE_SECONDS: '300', NODE_ENV: 'production' },
    };
    expect(readServiceConfig(env)).toMatchObject({
      ok: true,
      config: {
        eventStore: { engine: 'kurrent', url: SERVERS.EVENT_STORE_URL },
        readModel: { engine: 'mongo', url: SERVERS.READ_MODEL_URL },
        keysFolder: '/var/lib/keys',
        role: 'API',
        host: '::',
        port: 0,
        tokens: { maxAgeSeconds: 300 },
        production: true,
      },
    });
    expect(Object.keys(env).sort()).toEqual(Object.keys(VARIABLES).sort());
  });

  it('keeps events and documents in folders of their own', () => {
    const env = { EVENT_STORE_URL: 'sqlite:/var/lib/events', READ_MODEL_URL: 'sqlite:/var/lib/documents' };
    expect(readConfig(env)).toMatchObject({
      config: { eventStore: { folder: '/var/lib/events' }, readModel: { folder: '/var/lib/documents' } },
    });
  });

  it('keeps documents and keys beside the events where only those are placed', () => {
    expect(readConfig({ EVENT_STORE_URL: 'sqlite:/var/lib/events' })).toMatchObject({
      config: { readModel: { folder: '/var/lib/events' }, keysFolder: join('/var/lib/events', 'keys') },
    });
  });
});

describe('given values that break a rule', () => {
  it.each([
    ['EVENT_STORE_URL', 'sqlite:', /must be sqlite:<folder>/],
    [
      'EVENT_STORE_URL',
      'mongodb://db.example',
      /must be sqlite:<folder>.* or the address of an EventStoreDB/,
    ],
    ['EVENT_STORE_URL', 'sqlite::memory:', /must be sqlite:<folder>/],
    ['EVENT_STORE_URL', './data', /must be sqlite:<folder>/],
    ['READ_MODEL_URL', 'esdb://db.example', /must be sqlite:<folder>.* or the address of a MongoDB/],
    [
      'READ_MODEL_URL',
      'mongodb://db.example',
      /^READ_MODEL_URL names MongoDB while the events are in a folder/,
    ],
    ['INSTANCE_ROLE', 'API', /must be one of api, worker, both/],
    ['INSTANCE_ROLE', 'worker', /must be both, or left out, where events or documents are in a folder/],
    ['INSTANCE_ROLE', 'api', /must be both, or left out/],
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

  it.each([
    ...['://admin:hunter2@', '://admin:hun?ter2@db.example', '://admin:hunter2@@db.example'],
    ...['://admin:hunter2/@db.example', '://admin:hunter2@db.example:hunter2', ':hunter2'],
  ])('nor any part of an address like …%s', (rest) => {
    const problems = problemsOf({
      ...{ EVENT_STORE_URL: `esdb${rest}`, READ_MODEL_URL: `mongodb${rest}`, KEYS_FOLDER: './keys' },
    });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join()).not.toMatch(/hunter2|hun\?ter2|db\.example/);
  });
});

describe('given servers for events and documents', () => {
  it.each([
    ...[
      'esdb://127.0.0.1:2113?tls=false',
      'esdb+discover://events.example',
      'kurrentdb://a:b@events.example',
    ],
    ...['kurrentdb+discover://a:b%40c@events.example?tls=true&connectionName=meetings'],
    ...['esdb://a:b@one.example,two.example:2114,[::1]:2115/?keepAliveInterval=10000'],
  ])('takes %s for events', (url) =>
    expect(readConfig({ ...SERVERS, EVENT_STORE_URL: url })).toMatchObject({
      config: { eventStore: { engine: 'kurrent', url } },
    }),
  );

  it.each([
    ...['mongodb://127.0.0.1', 'mongodb+srv://a:b@cluster.example/safeguarding?authSource=admin'],
    ...['mongodb://a:b%40c@one.example:27017,two.example/?replicaSet=rs0&tls=true'],
  ])('takes %s for documents', (url) =>
    expect(readConfig({ ...SERVERS, READ_MODEL_URL: url })).toMatchObject({
      config: { readModel: { engine: 'mongo', url } },
    }),
  );

  it('lets documents stay in a folder of the one machine that serves', () => {
    expect(readConfig({ ...SERVERS, READ_MODEL_URL: 'sqlite:./documents' })).toMatchObject({
      config: { eventStore: { engine: 'kurrent' }, readModel: { engine: 'sqlite' }, role: 'BOTH' },
    });
  });

  it.each(['api', 'worker'])('has no %s where documents are in a folder', (role) =>
    expect(problemsOf({ ...SERVERS, READ_MODEL_URL: 'sqlite:./documents', INSTANCE_ROLE: role })).toEqual([
      expect.stringMatching(/^INSTANCE_ROLE must be both/),
    ]),
  );

  it('asks for what has no default then', () => {
    expect(problemsOf({ EVENT_STORE_URL: SERVERS.EVENT_STORE_URL })).toEqual([
      'READ_MODEL_URL must be set where the events are not in a folder.',
      'KEYS_FOLDER must be set where the events are not in a folder: keys are kept on each machine.',
    ]);
  });

  it.each([
    ['EVENT_STORE_URL', 'esdb://', /must name its hosts/],
    ['EVENT_STORE_URL', 'esdb:events.example', /must name its hosts/],
    ['EVENT_STORE_URL', 'esdb://a:b/c@events.example', /must name its hosts.* are percent-encoded/],
    ['EVENT_STORE_URL', 'ESDB://events.example', /must be sqlite:<folder>/],
    ['READ_MODEL_URL', 'mongodb://', /must name its hosts/],
    ['READ_MODEL_URL', 'mongodb://db.example/?w=1', /must leave out w, /],
    [
      'READ_MODEL_URL',
      'mongodb://db.example/?readPreference=nearest',
      /asks for majority and the primary itself/,
    ],
    ['READ_MODEL_URL', 'mongodb://db.example/?tlsInsecure=true', /certificates are always checked/],
  ])('says what is wrong with %s=%s, once', (name, value, rule) =>
    expect(problemsOf({ ...SERVERS, [name]: value })).toEqual([expect.stringMatching(rule)]),
  );

  it.each([
    ['EVENT_STORE_URL', 'esdb://events.example?tls=false', /must not turn TLS off in production/],
    ['EVENT_STORE_URL', 'esdb://127.0.0.1,events.example?TLS=False', /must not turn TLS off in production/],
    ['READ_MODEL_URL', 'mongodb://db.example', /must say tls=true in production/],
    ['READ_MODEL_URL', 'mongodb+srv://db.example/?tls=false', /must say tls=true in production/],
  ])('sends nothing in clear over a network in production: %s=%s', (name, value, rule) => {
    const env = { ...SERVERS, [name]: value };
    expect(problemsOf(env)).toEqual([]);
    expect(problemsOf({ ...env, NODE_ENV: 'production' })).toEqual([expect.stringMatching(rule)]);
  });

  it('may do so within one machine', () => {
    const here = { EVENT_STORE_URL: 'esdb://localhost?tls=false', READ_MODEL_URL: 'mongodb://127.0.0.1' };
    expect(problemsOf({ ...SERVERS, ...here, NODE_ENV: 'production' })).toEqual([]);
  });

  it('asks a worker for no issuer: nobody is let in', () => {
    expect(readServiceConfig({ ...SERVERS, INSTANCE_ROLE: 'worker' })).toMatchObject({
      config: { role: 'WORKER', tokens: undefined },
    });
    expect(readServiceConfig({ ...SERVERS, INSTANCE_ROLE: 'api' })).toMatchObject({ ok: false });
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
