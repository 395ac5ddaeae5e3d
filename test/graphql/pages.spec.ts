/** Pages of a connection by cursor: no repeats and no gaps, also while things are added, and nothing of others. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, only, opened, referred, send, type Answered } from './meeting.js';

describe('pages of actions', () => {
  let service: TestService;
  let discussion: string;
  let officers: Record<string, string>;
  let status = 'AGREED';

  beforeAll(async () => {
    service = await startTestService();
    const { sitting } = await referred(service, 'Asha Invented');
    await service.moveTo('2026-03-30T11:00:00.000Z');
    officers = await opened(service, sitting);
    const { agenda } = await send(service, 'coordinator', 'see-the-agenda', { sitting });
    const started = await send(service, 'coordinator', 'start-discussion', { item: agenda.items[0].id });
    discussion = started.discussion.id;
    for (let nth = 0; nth < 12; nth += 1) await agreed(nth, nth % 3 === 0 ? 'PPD_SUPERVISOR' : 'HEALTH');
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  const agreed = async (nth: number, role: string): Promise<string> => {
    const dueOn = `2026-04-${String(10 + (nth % 5)).padStart(2, '0')}`;
    const input = { owner: officers[role], action: `Action ${nth}`, dueOn };
    return (await send(service, 'coordinator', 'agree-action', { discussion, input })).action.id as string;
  };

  const PAGE = `query ($f: ActionFilter, $n: Int!, $a: String) {
    actions(filter: $f, first: $n, after: $a) { edges { cursor node { id dueAt ownerAgency { code } } } pageInfo { hasNextPage endCursor } }
  }`;

  const page = async (subject: string, variables: Record<string, unknown>): Promise<Answered> =>
    only(await service.as(subject)(PAGE, { f: { status, series: 'DRM' }, ...variables }));

  /** Ids of all pages; before each next page, something may happen. */
  const walked = async (
    subject: string,
    first: number,
    between = async (): Promise<unknown> => undefined,
  ) => {
    const found: { id: string; dueAt: string; ownerAgency: { code: string } }[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await page(subject, { n: first, a: after });
      expect(edges.length).toBeLessThanOrEqual(first);
      if (pageInfo.hasNextPage) expect(edges).toHaveLength(first);
      found.push(...edges.map(({ node }: Answered) => node));
      if (!pageInfo.hasNextPage) return found;
      after = pageInfo.endCursor;
      await between();
    }
  };

  it('repeat nothing and leave nothing out, whatever their length', async () => {
    const whole = await walked('coordinator', 100);
    expect(whole).toHaveLength(12);
    expect(whole.map(({ dueAt }) => dueAt)).toEqual(whole.map(({ dueAt }) => dueAt).toSorted());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 13 }), async (first) => {
        expect(await walked('coordinator', first)).toEqual(whole);
      }),
      { numRuns: 6 },
    );
  });

  it('repeat nothing and leave nothing out while actions are added', async () => {
    const before = (await walked('coordinator', 100)).map(({ id }) => id);
    let nth = 100;
    const added: string[] = [];
    const between = async (): Promise<void> => {
      if (added.length < 5) added.push(await agreed((nth += 1), 'HEALTH'));
    };
    const seen = (await walked('coordinator', 4, between)).map(({ id }) => id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(before));
    for (const id of seen) expect([...before, ...added]).toContain(id);
  });

  it('show an owner what their own agency has to do, once the item has closed, and nothing of others', async () => {
    expect(await walked('health-visitor', 3)).toEqual([]);
    const input = { decision: 'Watch closely.', rationale: 'Invented.' };
    await send(service, 'coordinator', 'record-decision', { discussion, input });
    await send(service, 'coordinator', 'close-discussion', { discussion });
    await service.quiet();
    status = 'OPEN';
    const own = await walked('health-visitor', 3);
    const everything = await walked('coordinator', 100);
    expect(own.length).toBeGreaterThan(3);
    expect(own).toEqual(everything.filter(({ ownerAgency }) => ownerAgency.code === 'HEALTH'));
    expect(await walked('school', 3)).toEqual([]);
  });
});
