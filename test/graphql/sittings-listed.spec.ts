/** The calendar of a series over the real port: day by day, page by page, for everybody, as much as each may see. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, only, send, type Answered } from './meeting.js';

/** Monday of the week before Easter: Good Friday and Easter Monday are among the fourteen days ahead. */
const MONDAY = '2026-03-30';

describe('the sittings of a series', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService(`${MONDAY}T07:00:00.000Z`);
    const input = { date: MONDAY, startsAt: '15:00', reason: 'AGENDA_TOO_LONG' };
    await send(service, 'coordinator', 'arrange-extra-sitting', { series: 'DRM', input });
    await service.quiet();
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  const asked = (variables: Record<string, unknown>, by = 'coordinator') =>
    service.as(by)(
      `query ($from: LocalDate, $to: LocalDate, $first: Int! = 50, $after: String) {
        sittings(series: "DRM", from: $from, to: $to, first: $first, after: $after) {
          edges { node { date startsAt phase calendarChanges { change } } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      variables,
    );
  const listed = async (variables: Record<string, unknown>, by?: string): Promise<Answered> =>
    only(await asked(variables, by));
  const daysOf = ({ edges }: Answered): readonly string[] => edges.map(({ node }: Answered) => node.date);

  it('come in the order in which they begin, bank holidays left out, both of one day kept', async () => {
    expect(daysOf(await listed({ to: '2026-04-07' }))).toEqual([
      ...[MONDAY, MONDAY, '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-07'],
    ]);
  });

  it('end with the last day that was asked for, and begin with the first', async () => {
    expect(daysOf(await listed({ from: '2026-03-31', to: '2026-03-31' }))).toEqual(['2026-03-31']);
    expect(daysOf(await listed({ from: '2026-04-03', to: '2026-04-06' }))).toEqual([]);
  });

  it('are told to everybody; how one of them came about, to the meeting', async () => {
    const byMember = await listed({ to: MONDAY }, 'health-lead');
    const bySchool = await listed({ to: MONDAY }, 'school');
    expect(byMember.edges[1].node.calendarChanges).toEqual([{ change: 'ARRANGED' }]);
    expect(bySchool.edges[1].node.calendarChanges).toBeNull();
    expect(daysOf(bySchool)).toEqual([MONDAY, MONDAY]);
  });

  it('repeat nothing and leave nothing out from page to page', async () => {
    const whole = daysOf(await listed({ to: '2026-04-07' }));
    const found: string[] = [];
    for (let after: string | null = null, pages = 0; pages < 10; pages += 1) {
      const page: Answered = await listed({ to: '2026-04-07', first: 2, after });
      found.push(...daysOf(page));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(found).toEqual(whole);
  });

  it.each([
    ['a day that there is not', { from: '2026-02-30' }, 'from'],
    ['a last day before the first', { from: '2026-04-02', to: '2026-04-01' }, 'to'],
    ['what is no cursor', { after: 'x' }, 'after'],
    ['a page of more than a hundred', { first: 101 }, 'first'],
  ])('%s is no input', async (_case, variables, path) => {
    const { errors } = await asked(variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', violations: [{ path }] });
  });
});
