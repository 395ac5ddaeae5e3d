/** What a watcher may see is decided for each event: roles that come, end or are left while somebody watches. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commandId, startTestService, type TestService } from '../support/service.js';
import { officersOf, only, referred } from './meeting.js';
import { kindsOf, watch, type Watching } from './watching.js';

describe('what a watcher may see', () => {
  let service: TestService;
  let sitting: string;
  let officers: Record<string, string>;
  const watchers: Watching[] = [];

  beforeEach(async () => {
    service = await startTestService();
    officers = await officersOf(service);
    ({ sitting } = await referred(service, 'Asha Invented'));
  });
  afterEach(async () => {
    for (const one of watchers.splice(0)) await one.leave();
    await service.close();
  });

  const watching = async (subject: string, after: string): Promise<Watching> => {
    const one = await watch(service, subject, sitting, after);
    watchers.push(one);
    return one;
  };

  const position = async (): Promise<string> =>
    Buffer.from(`${service.board.log.life}:${await service.board.log.head()}`).toString('base64url');

  const change = async (verb: string, officer: string, input: object): Promise<void> => {
    const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
    const { __typename } = only(
      await service.as('coordinator')(
        `mutation ($o: ID!, $i: ${type}!, $c: UUID!) { ${verb}(officer: $o, input: $i, commandId: $c) { __typename } }`,
        { o: officer, i: input, c: commandId() },
      ),
    );
    expect(__typename).not.toBe('NotAccepted');
  };

  const assign = (name: string, until?: string): Promise<void> =>
    change('assignRole', officers[`Invented ${name}`] ?? '', {
      ...{ role: 'HEALTH', as: 'DEPUTY', from: '2026-01-01' },
      ...(until !== undefined && { until }),
    });

  it('is nothing without a role; with one that is given meanwhile, it is told to ask afresh', async () => {
    const visitor = await watching('health-visitor', await position());
    const witness = await watching('coordinator', await position());
    await referred(service, 'Bela Invented');
    await witness.until((heard) => heard.length > 0);
    await assign('health-visitor');
    expect(kindsOf(await visitor.until((heard) => heard.length > 0))).toEqual(['Resync']);
    await referred(service, 'Caro Invented');
    expect(kindsOf(await visitor.until((heard) => heard.length > 1))).toEqual(['Resync', 'AgendaHappening']);
  });

  it('is asked for afresh by whoever was given a role while away: what was withheld before is not missed', async () => {
    const before = await position();
    await assign('health-visitor');
    const visitor = await watching('health-visitor', before);
    expect(kindsOf(await visitor.until((heard) => heard.length > 0))).toEqual(['Resync']);
  });

  it('ends with a role: who watches on is told to ask afresh, and hears no more', async () => {
    await assign('health-visitor', '2026-03-30');
    const visitor = await watching('health-visitor', await position());
    const leftOff = await watching('health-visitor', await position());
    await referred(service, 'Bela Invented');
    expect(kindsOf(await visitor.until((heard) => heard.length > 0))).toEqual(['AgendaHappening']);
    const [{ position: last = '' } = {}] = await leftOff.until((heard) => heard.length > 0);
    await leftOff.leave();
    await service.moveTo('2026-03-31T07:00:00.000Z');
    // Nobody opened the sitting: what it was to hear has moved on, which is a happening at it.
    const heard = await visitor.until((all) => kindsOf(all).includes('Resync'));
    expect(kindsOf(heard).at(-1)).toBe('Resync');
    const again = await watching('health-visitor', last);
    expect(kindsOf(await again.until((all) => all.length > 0))).toEqual(['Resync']);
    const witness = await watching('coordinator', last);
    const seen = await witness.until((all) => all.length > 1);
    expect(kindsOf(seen)).not.toContain('Resync');
    expect(kindsOf(visitor.heard).lastIndexOf('AgendaHappening')).toBe(0);
    expect(kindsOf(again.heard)).toEqual(['Resync']);
  });

  it('is nothing from the day after an officer has left: the subscription ends', async () => {
    await assign('health-visitor');
    const visitor = await watching('health-visitor', await position());
    await referred(service, 'Bela Invented');
    await visitor.until((heard) => heard.length > 0);
    await change('recordLeaver', officers['Invented health-visitor'] ?? '', { lastDay: '2026-03-30' });
    await service.moveTo('2026-03-31T07:00:00.000Z');
    await visitor.ended;
    expect(kindsOf(visitor.heard)).toEqual(['AgendaHappening']);
  });
});
