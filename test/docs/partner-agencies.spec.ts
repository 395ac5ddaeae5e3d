/** The guide for partners, followed to the letter: its programs, in its order, against a service on a real port. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { indicatorsOf } from '../../src/domain/risk/tool.js';
import { ceam } from '../../src/domain/risk/tools/ceam.js';
import {
  startIslandService,
  startTestService,
  commandId,
  BOARD,
  ISLAND,
  type TestService,
} from '../support/service.js';
import { blocksOf } from './guide.js';

jest.setTimeout(120_000);

const GUIDE = readFileSync('docs/guides/partner-agencies.md', 'utf8');
const programs = new Map(
  blocksOf(GUIDE, 'js').map((text) => [/^\/\/ (\S+)\n/.exec(text)?.[1] ?? '', text] as const),
);

let service: TestService;
let board = BOARD;
let folder: string;
let line: Line;
let sitting: string;
let referral: string;

beforeAll(async () => {
  service = await startTestService('2026-03-30T08:30:00.000Z');
  line = await lineTo(service.url);
  // Below the project, so that the packages of the guide are found as a partner's own would be.
  mkdirSync('.build', { recursive: true });
  folder = mkdtempSync(join('.build', 'partner-'));
  for (const [name, text] of programs) writeFileSync(join(folder, name), text);
});
afterAll(async () => {
  line.close();
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the guide for a partner agency's developer", () => {
  it('has a name for each of its programs', () => {
    expect([...programs.keys()]).toEqual([
      ...['send.mjs', 'who-am-i.mjs', 'refer.mjs', 'follow.mjs', 'mistakes.mjs'],
      ...['agenda.mjs', 'actions.mjs', 'watch.mjs'],
      ...['bring.mjs', 'sign.mjs', 'report.mjs', 'entries.mjs', 'returned.mjs'],
    ]);
  });

  it('2: the first question is answered', async () => {
    expect(await run('who-am-i.mjs', 'school')).toEqual([
      'Invented school, Example Borough Education',
      '0 open actions',
    ]);
  });

  it('3: a referral is tried, sent, sent again, and followed', async () => {
    const said = await run('refer.mjs', 'school');
    expect(said.slice(0, 3)).toEqual([
      expect.stringMatching(
        /^If sent now: Received on Monday 30 March 2026 at 9:30am, before the 10:00am cut-off/,
      ),
      expect.stringMatching(/^Received on Monday 30 March 2026 at 9:30am, before the 10:00am cut-off/),
      'Still to be answered: ethnicity',
    ]);
    expect(said.filter((one) => one.startsWith('Cannot wait?')).length).toBeGreaterThan(1);
    expect(said).toContain('Sent twice, received once: true');
    referral = told(said, 'referral');
    sitting = told(said, 'sitting');
    expect(await run('follow.mjs', 'school', referral)).toEqual([
      expect.stringMatching(/^Rowan Invented: Received on Monday 30 March 2026 at 9:30am/),
    ]);
  });

  it('4: a mistake in the request and a rule that says no are told apart', async () => {
    const [fault, refusal] = await run('mistakes.mjs', 'school');
    expect(fault).toMatch(/^At fault: .*people/);
    expect(refusal).toMatch(/^NOT_YOURS_TO_DO: /);
  });

  it('5: a member sees the agenda, and who is none does not', async () => {
    expect(await run('agenda.mjs', 'health-lead', sitting)).toEqual([
      expect.stringMatching(/^1\. Rowan Invented\. Received on Monday 30 March 2026/),
    ]);
    await expect(run('agenda.mjs', 'school', sitting)).rejects.toThrow(/agenda|null/);
  });

  it('7: a screen that loses its connection misses nothing and repeats nothing', async () => {
    const { position } = await act('take-the-chair', 'mash-manager', { sitting });
    const screen = watching('health-lead', [sitting, position], line.url);
    await act('open-the-sitting', 'mash-manager', { sitting });
    await screen.printed((lines) => happenings(lines).length >= 1);
    line.cut();
    await screen.printed((lines) => lines.includes('Connection lost'));
    // What happens while the screen is away.
    const discussion = await discussed();
    line.mend();
    await act('close-discussion', 'mash-manager', { discussion });
    const expected = 5;
    await screen.printed((lines) => happenings(lines).length >= expected);
    const shown = happenings(screen.lines);
    expect(shown.map((one) => one.split(' ')[0])).toEqual([
      'SittingHappening',
      ...['DiscussionHappening', 'DiscussionHappening', 'ActionHappening', 'DiscussionHappening'],
    ]);
    expect(new Set(shown).size).toBe(shown.length);
    await screen.stop();
  });

  it('7: a request at fault and a token that is not taken end the screen, which would come back for ever', async () => {
    await expect(run('watch.mjs', 'health-lead', 'misspelt')).rejects.toThrow(/sitting must be the id/);
    // Somebody whom the board has not appointed.
    await expect(run('watch.mjs', 'nobody', sitting)).rejects.toThrow(/UNAUTHENTICATED/);
  });

  it('6: an action is found and done', async () => {
    expect(await run('actions.mjs', 'health-visitor')).toEqual([
      expect.stringMatching(/^Visit the home\. For Rowan Invented, by 2026-03-30T/),
      'DONE, in time: true',
    ]);
    expect(await run('actions.mjs', 'health-visitor')).toEqual([]);
  });
});

describe('8: a meeting that follows children', () => {
  const NOW = '2026-04-08';
  const MONDAY = '2026-04-13';
  let borough: TestService;
  let weekly = '';
  let person = '';
  let officers: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    borough = service;
    service = await startIslandService(`${NOW}T07:00:00.000Z`);
    board = ISLAND;
    const input = {
      people: [
        {
          ...{ name: { value: 'Rowan Invented' }, dateOfBirth: { value: '2011-09-30' } },
          ...{ gender: { value: 'FEMALE' }, ethnicity: { absent: 'NOT_ASKED' }, concernTypes: ['CSE'] },
          immediateRisk: false,
        },
      ],
      whatHappened: 'Seen twice with an adult whom nobody knows.',
    };
    const received = await act('refer-person', 'school', { series: 'RMM', input });
    person = received.referral.people[0].person.id as string;
    for (const subject of ['social-worker', 'camhs-lead', 'group-manager']) {
      const { data } = await service.as(subject)('{ viewer { officer { id } } }');
      officers = { ...officers, [subject]: data.viewer.officer.id as string };
    }
    await act('record-known-status', 'group-manager', {
      person,
      input: { known: 'KNOWN', openStatus: 'OPEN', allocatedOfficer: officers['social-worker'] },
    });
  });
  afterAll(async () => {
    await service.close();
    service = borough;
    board = BOARD;
  });

  it('a child is assessed and brought, and the answer says what is lacking and when they are heard', async () => {
    const said = await run('bring.mjs', 'group-manager', person, 'RMM', ceam.id);
    expect(said).toEqual([
      expect.stringMatching(/^NOT_ASSESSED: .*Daily Exploitation Meeting/),
      expect.stringMatching(/^Placeholder for CEAM, version 1\. CEAM is not published/),
      'Proposed: High. Settled on: High',
      expect.stringMatching(/Monday 13 April 2026/),
      'The entry itself: once you have signed',
    ]);
    expect(indicatorsOf(ceam).every(({ anchors }) => anchors[2]?.score === 2)).toBe(true);
    await service.quiet();
  });

  it('everybody signs before they see the item', async () => {
    weekly = told(await run('sign.mjs', 'group-manager'), 'sitting');
    await expect(run('agenda.mjs', 'camhs-lead', weekly)).rejects.toThrow(/agenda|null/);
    expect(await run('sign.mjs', 'camhs-lead')).toEqual([
      `${MONDAY}: RMM Confidentiality Declaration, version 1`,
      'SIGNED',
      `sitting=${weekly}`,
    ]);
    await service.quiet();
    expect(await run('agenda.mjs', 'camhs-lead', weekly)).toEqual([
      expect.stringMatching(/^1\. Rowan Invented\./),
    ]);
    expect(await run('sign.mjs', 'intake-manager')).toHaveLength(3);
    await service.quiet();
  });

  it('the worker whose case it is reports by the five questions', async () => {
    expect(await run('report.mjs', 'social-worker')).toEqual([
      expect.stringMatching(/^Rowan Invented\. Slot: 2026-04-13T/),
      expect.stringMatching(/^Report by 2026-04-10T.*: AWAITED$/),
      'SUBMITTED',
    ]);
  });

  it('the agency does its action, and writes into the own record', async () => {
    await heard();
    expect(await run('actions.mjs', 'camhs-lead')).toEqual([
      expect.stringMatching(/^See her at school\. For Rowan Invented/),
      'DONE, in time: true',
    ]);
    expect(await run('entries.mjs', 'social-worker')).toEqual([
      expect.stringMatching(/^Into the record of Rowan Invented, by 2026-04-15T/),
      'Written, in time: true',
    ]);
    expect(await run('entries.mjs', 'social-worker')).toEqual([]);
  });

  it('what was raised comes back with a decision', async () => {
    const asked = { text: 'Children are met at the quay.', question: 'Can it be lit?' };
    const { referral: raised } = await act('raise-to-strategic', 'intake-manager', {
      ...{ series: 'RMM', input: { ...asked, sitting: weekly } },
    });
    expect(await run('returned.mjs', 'camhs-lead', weekly)).toEqual([]);
    await act('answer-strategic-referral', 'intake-manager', {
      ...{ referral: raised.id, input: { outcome: 'TAKEN_ON', decision: 'It is lit from May.' } },
    });
    expect(await run('returned.mjs', 'camhs-lead', weekly)).toEqual([
      'Can it be lit? TAKEN_ON: It is lit from May.',
    ]);
  });

  /** The item, with an action and an entry into the child's own record. */
  const heard = async (): Promise<void> => {
    const chair = 'intake-manager';
    await service.moveTo(`${MONDAY}T13:00:00.000Z`);
    await act('take-the-chair', chair, { sitting: weekly });
    await act('open-the-sitting', chair, { sitting: weekly });
    await act('record-declaration-read-out', chair, { sitting: weekly, input: { version: 1 } });
    const { agenda } = await act('see-the-agenda', chair, { sitting: weekly });
    const [item] = agenda.items;
    const started = await act('start-discussion', chair, { item: item.id });
    const discussion: unknown = started.discussion.id;
    const decision = { decision: 'Go on as planned.', rationale: 'It holds on weekdays.' };
    await act('record-decision', chair, { discussion, input: decision });
    const action = { owner: officers['camhs-lead'], action: 'See her at school.', dueOn: MONDAY };
    await act('agree-action', chair, { discussion, input: action });
    const [{ node: entry }] = (await act('see-the-tracker', chair, { series: 'RMM' })).edges;
    await act('agree-next-steps', chair, {
      ...{ trackerEntry: entry.id, discussion },
      input: {
        ...{ assessment: entry.assessment.id, steps: 'As agreed.' },
        recordEntry: { owner: officers['social-worker'] },
      },
    });
    await act('close-discussion', chair, { discussion });
  };
});

const told = (lines: readonly string[], name: string): string =>
  lines.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';

const happenings = (lines: readonly string[]): readonly string[] =>
  lines.filter((one) => /Happening /.test(one));

/** Sends an operation of the guides as somebody else in the meeting. */
const act = async (
  operation: string,
  who: string,
  variables: Record<string, unknown>,
): Promise<ReturnType<typeof JSON.parse>> => {
  const query = readFileSync(join('docs', 'operations', `${operation}.graphql`), 'utf8');
  const { data, errors, text } = await service.as(who)(query, { ...variables, commandId: commandId() });
  if (errors !== undefined) throw new Error(text);
  await service.quiet();
  return Object.values(data as object)[0];
};

const discussed = async (): Promise<string> => {
  const agenda = await service.as('coordinator')(
    'query ($sitting: ID!) { sitting(id: $sitting) { agenda { items { id } } } agencies { officers { id name } } }',
    { sitting },
  );
  const item: unknown = agenda.data.sitting.agenda.items[0].id;
  const officers = agenda.data.agencies.flatMap((agency: { officers: object[] }) => agency.officers);
  const owner: unknown = officers.find((one: { name: string }) => one.name === 'Invented health-visitor').id;
  const { discussion } = await act('start-discussion', 'coordinator', { item });
  await act('record-decision', 'coordinator', {
    discussion: discussion.id,
    input: { decision: 'A visit today.', rationale: 'Second night away.' },
  });
  const input = { owner, action: 'Visit the home.', dueOn: '2026-03-30' };
  await act('agree-action', 'coordinator', { discussion: discussion.id, input });
  return discussion.id as string;
};

const environment = async (who: string, url: string): Promise<NodeJS.ProcessEnv> => ({
  ...process.env,
  NODE_OPTIONS: '',
  MEETINGS_URL: url,
  MEETINGS_TOKEN: await service.issuer.issue({ subject: who, board }),
  TODAY: service.clock.now().slice(0, 10),
  MEETINGS_OPERATIONS: resolve('docs', 'operations'),
});

/** What a program prints, line by line. @throws where it does not end well */
const run = async (program: string, who: string, ...args: readonly string[]): Promise<readonly string[]> => {
  const process_ = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: await environment(who, service.url),
  });
  let out = '';
  let err = '';
  process_.stdout.on('data', (chunk) => (out += String(chunk)));
  process_.stderr.on('data', (chunk) => (err += String(chunk)));
  const [code] = (await once(process_, 'close')) as [number];
  if (code !== 0) throw new Error(err);
  return out.split('\n').filter((one) => one !== '');
};

const watching = (who: string, args: readonly string[], url: string) => {
  const lines: string[] = [];
  const started = environment(who, url).then((env) => {
    const process_ = spawn(process.execPath, ['watch.mjs', ...args], { cwd: folder, env });
    process_.stdout.on('data', (chunk) => lines.push(...String(chunk).split('\n').filter(Boolean)));
    return process_;
  });
  return {
    lines,
    printed: async (enough: (lines: readonly string[]) => boolean): Promise<void> => {
      const until = Date.now() + 20_000;
      while (!enough(lines)) {
        if (Date.now() > until) throw new Error(`The screen showed only: ${lines.join('; ')}`);
        await new Promise((resume) => setTimeout(resume, 20));
      }
    },
    stop: async (): Promise<void> => {
      const process_ = await started;
      process_.kill();
      await once(process_, 'close');
    },
  };
};

interface Line {
  readonly url: string;
  /** Breaks every connection, and lets none through until it is mended. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => void;
}

/** A line to the service that can be cut. */
const lineTo = async (url: string): Promise<Line> => {
  const { port } = new URL(url);
  const open = new Set<Socket>();
  let whole = true;
  const server: Server = createServer((socket) => {
    if (!whole) return void socket.destroy();
    const onward = connect(Number(port), '127.0.0.1');
    for (const [one, other] of [[socket, onward] as const, [onward, socket] as const]) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    return undefined;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => void (whole = true),
    close: () => {
      cut();
      server.close();
    },
  };
};
