/** The demonstration as a newcomer has it: the story, the explorer whose tabs work at once, a clean end. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import { happeningsUntil, send } from '../../src/cli/demo-sending.js';
import { endAll, run, start, type Running } from './a-tool.js';

const TOOL = 'cli/demo.js';
const PORT = { PORT: '0', HOST: '127.0.0.1' };

interface Tab {
  readonly initialName: string;
  readonly initialQuery: string;
  readonly initialVariables: string;
  readonly initialHeaders: { readonly Authorization: string };
  readonly endpointURL: string;
  readonly subscriptionsEndpoint: string;
  readonly initialSubscriptionsPayload: { readonly authorization: string };
}

/** What the explorer's page hands to Altair when it is opened. */
const optionsIn = (
  page: string,
): { readonly initialWindows: readonly Tab[]; readonly preserveState: boolean } => {
  const [, script] = /<script type="module" nonce="">([\s\S]*?)<\/script>/.exec(page) ?? [];
  let given: unknown;
  runInNewContext(script ?? '', { AltairGraphQL: { init: (options: unknown) => void (given = options) } });
  return given as ReturnType<typeof optionsIn>;
};

// Each test starts processes, on whatever machine it is.
jest.setTimeout(60_000);

describe('npm run demo', () => {
  let demo: Running;
  let out: string;
  let explorer: string;
  let url: string;
  let tabs: readonly Tab[];

  beforeAll(async () => {
    demo = start(TOOL, [], PORT);
    out = await demo.printed('Stop it with Ctrl-C.');
    explorer = /^Explorer +(\S+)$/m.exec(out)?.[1] ?? '';
    url = new URL(explorer).origin;
    tabs = optionsIn(await (await fetch(explorer)).text()).initialWindows;
  });
  afterAll(endAll);

  it('plays the story from the referral to the action that is done', () => {
    for (const sentence of [
      /^09:58 {2}school refers two siblings \[refer-person\]$/m,
      /after the 10:00am cut-off/,
      /^12:00 {2}mash-manager opens the sitting/m,
      /Shared under the Children Act 2004, section 10/,
      /Invented: The sitting did not reach it/,
      /MINUTES_NOT_APPROVED/,
      /^ +> They are ISSUED\.$/m,
      /DONE, in time/,
    ])
      expect(out).toMatch(sentence);
  });

  it('fits into a terminal of a hundred columns, but for the tokens', () => {
    expect(out.split('\n').filter((line) => line.length > 100 && !line.startsWith('eyJ'))).toEqual([]);
  });

  it('says which time it thinks it is, and where its files are', () => {
    expect(out).toMatch(/^Its clock {2}Monday 30 March 2026 at 3:35pm, and running$/m);
    expect(existsSync(/^Files +(\S+)$/m.exec(out)?.[1] ?? '')).toBe(true);
  });

  it('prints a token for each role that gets in', async () => {
    const tokens = [...out.matchAll(/^(\S+):\n(eyJ\S+)$/gm)];
    expect(tokens.map(([, subject]) => subject)).toContain('health-visitor');
    for (const [, , token = ''] of tokens)
      expect(
        await send({ url, token, query: '{ viewer { officer { name } } }', variables: {} }),
      ).toMatchObject({ viewer: { officer: { name: expect.stringContaining('Example') } } });
  });

  it('has a tab in the explorer for every operation of the story', () => {
    const played = [...out.matchAll(/\[([a-z-]+)\]$/gm)].map(([, operation]) => operation);
    const named = tabs.map(({ initialName }) => initialName.split(' ')[0]);
    expect(named.sort()).toEqual([...new Set(played)].sort());
    expect(tabs.at(-1)?.initialName).toContain('who-am-i');
  });

  it('every tab works at once: it is answered, without an error and without a refusal', async () => {
    for (const tab of tabs) {
      const token = tab.initialHeaders.Authorization.replace('Bearer ', '');
      expect(tab.endpointURL).toBe(`${url}/graphql`);
      expect(out).toContain(token);
      const sending = {
        ...{ url, token, query: tab.initialQuery },
        variables: JSON.parse(tab.initialVariables) as Record<string, unknown>,
      };
      const answer = tab.initialQuery.includes('\nsubscription ')
        ? (await happeningsUntil(sending, () => true))[0]
        : await send(sending);
      expect({ tab: tab.initialName, answer: JSON.stringify(answer) }).toEqual({
        tab: tab.initialName,
        answer: expect.not.stringContaining('NotAccepted'),
      });
      for (const field of Object.values(answer ?? {})) expect(field).not.toBeNull();
    }
  });

  it('a command of a tab sent again answers the same and changes nothing', async () => {
    const tab = tabs.find(({ initialName }) => initialName.startsWith('complete-action'))!;
    const sending = {
      ...{ url, token: tab.initialHeaders.Authorization.replace('Bearer ', ''), query: tab.initialQuery },
      variables: JSON.parse(tab.initialVariables) as Record<string, unknown>,
    };
    expect(await send(sending)).toEqual(await send(sending));
  });

  it('serves all of the explorer itself, and forbids it to ask anybody else', async () => {
    const answer = await fetch(url);
    expect(answer.url).toBe(explorer);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy.replace(`ws://${new URL(url).host}`, '')).not.toMatch(/:\/\/|\*/);
    const page = await answer.text();
    const named = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css|ico|svg))"/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(5);
    for (const path of named) {
      expect(path).not.toContain('://');
      const asset = await fetch(new URL(path, explorer));
      expect(asset.status).toBe(200);
      await asset.arrayBuffer();
    }
  });

  it('ends cleanly when it is stopped, and leaves nothing behind', async () => {
    demo.process.kill('SIGTERM');
    const { code, err, out: all } = await demo.ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(all).toMatch(/The demonstration is over\.\n$/);
    expect(existsSync(/^Files +(\S+)$/m.exec(out)?.[1] ?? '')).toBe(false);
  });
});

describe('npm run demo does not start', () => {
  it('where NODE_ENV is production: its issuer vouches for anybody', async () => {
    const { code, out, err } = await run(TOOL, [], { ...PORT, NODE_ENV: 'production' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /^The local issuer vouches for anybody and does not run where NODE_ENV is production/,
    );
  });

  it('where its port is taken, and says so in a sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, err } = await run(TOOL, [], { ...PORT, PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(err).toBe(
      `Port ${port} of 127.0.0.1 is taken by another process: stop that one, or set PORT to another port (0 takes any that is free).\n`,
    );
  });
});
