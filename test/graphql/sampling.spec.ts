/** A consistency sample over the real port: drawn, read without its outcome, judged, compared, counted. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import {
  A_WHOLE_MEETING_MS,
  discussed,
  opened,
  officersOf,
  referred,
  send,
  type Answered,
} from './meeting.js';
import { SAMPLING_MUTATIONS } from './mutation-steps.js';
import { mutationWalk } from './mutation-walk.js';

const PERIOD = { from: '2026-03-30', to: '2026-03-30' };
const TO_REVIEW = `{ itemsToReview { id sample status heardOn person { name { value } ageInYears referrals { id } }
  concernTypes { code } referrals { whatHappened people { person { id } } } shared { information } notShared { reason }
  review { threshold } } }`;

describe('a consistency sample', () => {
  let service: TestService;
  let officers: Record<string, string> = {};
  let discussion = '';
  let sample = '';
  let item = '';
  const done = new Set<string>();
  const { goes } = mutationWalk(() => service, done);
  const ask = async (by: string, query: string): Promise<Answered> => {
    await service.quiet();
    return (await service.as(by)(query)).data;
  };
  const drawing = (who = 'Invented health-visitor', over: object = {}) => ({
    series: 'DRM',
    input: { ...PERIOD, size: 1, reviewer: officers[who], ...over },
  });
  const held = (reasons: string) => ({
    sample,
    input: { item, threshold: 'MET', decision: 'SAFETY_PLAN', reasons },
  });

  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
    const { sitting } = await referred(service, 'Asha Invented', 'Bela Invented', 'Cora Invented');
    await service.moveTo('2026-03-30T11:00:00.000Z');
    officers = await opened(service, sitting);
    const { agenda } = await send(service, 'coordinator', 'see-the-agenda', { sitting });
    for (const { id } of agenda.items as { id: string }[])
      ({ discussion } = await discussed(service, id, officers['Invented social-worker'] ?? ''));
    await send(service, 'ppd-supervisor', 'close-sitting', { sitting });
    await service.moveTo('2026-03-30T15:00:00.000Z');
    officers = await officersOf(service);
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('drawConsistencySample', async () => {
    await goes({
      ...{ name: 'drawConsistencySample', success: 'ConsistencySampleDrawn', by: 'coordinator' },
      of: drawing(),
      refused: { by: 'health-lead', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'coordinator', of: drawing('Invented health-visitor', { size: 2 }) },
    });
    const { consistencySamples } = await ask(
      'mash-manager',
      '{ consistencySamples(series: "DRM") { id size outOf seed reviewer { name } drawnBy { name } items { id status review { threshold } } closedAt } }',
    );
    expect(consistencySamples).toMatchObject([
      {
        ...{ size: 1, outOf: 3, reviewer: { name: 'Invented health-visitor' }, closedAt: null },
        items: [{ status: 'AWAITED', review: null }],
      },
    ]);
    sample = consistencySamples[0].id as string;
    item = consistencySamples[0].items[0].id as string;
  });

  it('is refused for whom there is nothing to judge, and for nonsense', async () => {
    const refused = await send(
      service,
      'coordinator',
      'draw-consistency-sample',
      drawing('MASH_TEAM_MANAGER'),
    );
    expect(refused).toMatchObject({ code: 'NOTHING_TO_REVIEW', path: ['input', 'reviewer'] });
    const bad = await service.as('coordinator')(
      'mutation ($i: DrawConsistencySampleInput!, $c: UUID!) { drawConsistencySample(series: "DRM", input: $i, commandId: $c) { __typename } }',
      { i: { ...drawing().input, size: 51 }, c: '00000000-0000-4000-8000-000000000001' },
    );
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('shows its reviewer what was known, and to nobody else what waits for them', async () => {
    const { itemsToReview } = await ask('health-visitor', TO_REVIEW);
    expect(itemsToReview).toEqual([
      {
        ...{ id: item, sample, status: 'AWAITED', heardOn: '2026-03-30', review: null, notShared: [] },
        person: {
          ...{
            name: { value: expect.stringContaining('Invented') as unknown },
            ageInYears: 13,
            referrals: [],
          },
        },
        concernTypes: [{ code: 'MISSING' }],
        referrals: [{ whatHappened: 'Away since Friday.', people: [] }],
        shared: [{ information: 'Two reports.' }],
      },
    ]);
    expect((await ask('social-worker', TO_REVIEW)).itemsToReview).toEqual([]);
    expect(
      (await ask('social-worker', '{ consistencySamples(series: "DRM") { id } }')).consistencySamples,
    ).toEqual([]);
  });

  it('hides the outcome also where the discussion stands', async () => {
    await send(
      service,
      'coordinator',
      'draw-consistency-sample',
      drawing('Invented social-worker', { size: 3 }),
    );
    const query = `{ node(id: "${discussion}") { ... on Discussion { outcomeHidden shared { information } decisions { decision } thresholds { outcome } actions { id } notes { text } } } }`;
    expect((await ask('social-worker', query)).node).toEqual({
      ...{ outcomeHidden: true, shared: [{ information: 'Two reports.' }] },
      ...{ decisions: [], thresholds: [], actions: [], notes: [] },
    });
    expect((await ask('coordinator', query)).node).toMatchObject({
      ...{ outcomeHidden: false, decisions: [{ decision: 'Visit today.' }] },
    });
  });

  it('reviewSampledItem, after which the two are seen side by side, and the record no more', async () => {
    await goes({
      ...{ name: 'reviewSampledItem', success: 'SampledItemReviewed', by: 'health-visitor', about: 'sample' },
      of: held('Two reports in a week.'),
      refused: { by: 'coordinator', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'health-visitor', of: held('Something else.') },
    });
    const items =
      'items { status person { id } shared { information } review { threshold decision reasons meetingThreshold meetingDecision } }';
    const { consistencySamples } = await ask(
      'health-visitor',
      `{ consistencySamples(series: "DRM") { ${items} } itemsToReview { id } }`,
    );
    expect(consistencySamples).toEqual([
      {
        items: [
          {
            ...{ status: 'REVIEWED', person: null, shared: [] },
            review: {
              ...{ threshold: 'MET', decision: 'SAFETY_PLAN', reasons: 'Two reports in a week.' },
              ...{ meetingThreshold: null, meetingDecision: null },
            },
          },
        ],
      },
    ]);
    const node = await ask('health-visitor', `{ node(id: "${discussion}") { id } }`);
    expect(node.node).toBeNull();
  });

  it('declineSampledItem', async () => {
    const { itemsToReview } = await ask('social-worker', TO_REVIEW);
    const back = (because: string) => ({
      sample: itemsToReview[0].sample,
      input: { item: itemsToReview[0].id, because },
    });
    await goes({
      ...{ name: 'declineSampledItem', success: 'SampledItemDeclined', by: 'social-worker', about: 'sample' },
      of: back('CONFLICT'),
      refused: { by: 'health-visitor', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'social-worker', of: back('NO_TIME') },
    });
    sample = itemsToReview[0].sample as string;
  });

  it('closeConsistencySample', async () => {
    const closing = (reason: string) => ({ sample, input: { reason } });
    await goes({
      ...{
        name: 'closeConsistencySample',
        success: 'ConsistencySampleClosed',
        by: 'coordinator',
        about: 'sample',
      },
      of: closing('Has left.'),
      refused: { by: 'social-worker', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'coordinator', of: closing('Is away.') },
    });
    expect((await ask('social-worker', TO_REVIEW)).itemsToReview).toEqual([]);
  });

  it('is counted, by what they differ, for whoever leads the meeting, and names nobody', async () => {
    const query = `{ consistency(series: "DRM", from: "2026-03-30", to: "2026-03-31") { drawn reviewed awaited
      notReviewed { because items } threshold { compared agreed percentage pairs { meeting review items } }
      decision { compared percentage } byConcern { concernType { label } reviewed differing } } }`;
    expect((await ask('ppd-supervisor', query)).consistency).toEqual({
      ...{ drawn: 4, reviewed: 1, awaited: 0 },
      notReviewed: [
        { because: null, items: 2 },
        { because: 'CONFLICT', items: 1 },
      ],
      threshold: {
        ...{ compared: 0, agreed: 0, percentage: null },
        pairs: [{ meeting: null, review: 'MET', items: 1 }],
      },
      decision: { compared: 0, percentage: null },
      byConcern: [{ concernType: { label: 'Missing' }, reviewed: 1, differing: 0 }],
    });
    expect((await ask('school', query)).consistency).toBeNull();
  });

  it('tries every mutation of its own', () =>
    expect([...done].toSorted()).toEqual([...SAMPLING_MUTATIONS].toSorted()));
});
