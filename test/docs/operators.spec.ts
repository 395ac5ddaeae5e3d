/** The operators' guide, followed: its commands as they stand, its settings, and the sentences that it explains. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readServiceConfig } from '../../src/config.js';
import { aFolder, endAll, type Running } from '../cli/a-tool.js';
import { SimulatedEventStore } from '../engines/simulated-event-store/simulated-event-store.js';
import { aPlaceToFollow, commandsOf } from './followed.js';
import { blocksOf, examplesOf } from './guide.js';

// Each test starts processes, on whatever machine it is.
jest.setTimeout(120_000);

const GUIDE = 'docs/guides/operators.md';
const sections = examplesOf(GUIDE);
const section = (title: string): string => sections.find((one) => one.title.includes(title))?.text ?? '';

const ISSUER = {
  ...{ TOKEN_ISSUER: 'https://issuer.example.org', TOKEN_AUDIENCE: 'meetings', PORT: '0' },
  TOKEN_JWKS_URL: 'https://issuer.example.org/jwks',
};

describe('docs/guides/operators.md', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  beforeEach(async () => {
    folder = await aFolder();
  });
  afterEach(async () => {
    endAll();
    await folder.remove();
  });

  const stopped = async (running: readonly Running[]): Promise<void> => {
    for (const { process, ended } of running) {
      process.kill('SIGTERM');
      expect((await ended).code).toBe(0);
    }
  };

  it('has its commands in the sections that are followed, here or in test/engines/operators.spec.ts', () => {
    const withCommands = sections.filter(({ text }) => commandsOf(text).length > 0).map(({ title }) => title);
    expect(withCommands).toEqual([
      '2. One machine',
      '4. From one machine to servers',
      '5. Several instances',
      '7. Back-up and restore',
    ]);
  });

  it('2, 5 and 7: founds, serves, builds its views anew, is backed up and put back', async () => {
    const { follow } = aPlaceToFollow(folder.path, ISSUER);
    await stopped((await follow(commandsOf(section('One machine')))).listening);
    const [rebuild = ''] = commandsOf(section('Several instances')).slice(-1);
    expect(rebuild).toBe('npm run views:rebuild -- example-borough');
    const { ended } = await follow([rebuild]);
    expect(ended[0]?.out).toMatch(/All \d+ views were what the events say\./);
    const [saveEvents, saveKeys, ...putBack] = commandsOf(section('Back-up'));
    await follow([saveEvents ?? '', saveKeys ?? '']);
    rmSync(join(folder.path, 'data'), { recursive: true });
    await follow(putBack);
    const files = readdirSync(join(folder.path, 'data'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.includes('documents.db'))).toEqual([]);
    const { listening } = await follow(['npm start']);
    expect(await listening[0]?.printed('for 1 board(s).')).toContain('for 1 board(s).');
    await stopped(listening);
  });

  it('4: the board moves to an event store', async () => {
    const onFiles = aPlaceToFollow(folder.path, ISSUER);
    const [found] = commandsOf(section('One machine'));
    await onFiles.follow([found ?? '']);
    const store = await SimulatedEventStore.start();
    const elsewhere = join(folder.path, 'elsewhere');
    mkdirSync(elsewhere);
    cpSync(join(folder.path, 'data'), join(elsewhere, 'data'), { recursive: true });
    const onServers = aPlaceToFollow(elsewhere, {
      ...{ ...ISSUER, EVENT_STORE_URL: store.url(), READ_MODEL_URL: 'sqlite:./documents' },
      KEYS_FOLDER: './data/keys',
    });
    const { ended } = await onServers.follow(commandsOf(section('From one machine')));
    expect(ended.map(({ out }) => out)).toEqual([expect.stringContaining('has moved')]);
    await stopped((await onServers.follow(['npm start'])).listening);
    store.stop();
  });

  it('3: its settings are good, for every role', () => {
    const [settings = ''] = blocksOf(section('Servers'), 'ini');
    const lines = settings.trim().split('\n');
    const env = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2))) as Record<
      string,
      string
    >;
    expect(Object.keys(env).length).toBeGreaterThan(5);
    for (const INSTANCE_ROLE of ['api', 'worker', 'both'])
      expect(readServiceConfig({ ...env, INSTANCE_ROLE })).toMatchObject({
        ok: true,
        config: { eventStore: { engine: 'kurrent' }, readModel: { engine: 'mongo' }, production: true },
      });
    const named = /`(esdb:\/\/[^`]+)`/.exec(section('Servers'))?.[1];
    expect(readServiceConfig({ ...env, EVENT_STORE_URL: named })).toMatchObject({ ok: true });
  });

  it('6: explains sentences that are said', () => {
    // A sentence may go over several lines, and quote what it is about.
    const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join('src', file), 'utf8'))
      .join('\n')
      .replace(/['`]\s*\+\s*['`]/g, '')
      .replace(/\$\{[^}]*\}/g, '…');
    const explained = [...section('When it does not start').matchAll(/^\| [^|`]*`([^`]+)`/gm)].map(
      ([, sentence]) => sentence ?? '',
    );
    expect(explained.length).toBeGreaterThan(8);
    const fragments = explained.flatMap((sentence) => sentence.split(/…|: /)).map((text) => text.trim());
    expect(fragments.filter((text) => text.length > 5 && !source.includes(text))).toEqual([]);
  });
});
