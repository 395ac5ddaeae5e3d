/** The tracker over the real port: brought, reviewed, moved, read by pages, and by nobody else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { indicatorsOf } from '../../src/domain/risk/tool.js';
import { ceam } from '../../src/domain/risk/tools/ceam.js';
import { commandId, startIslandService, type TestService } from '../support/service.js';
import { A_WEEK_BEFORE, openedWeekly, readsOut, referredToWeekly, signs } from './declared-meeting.js';
import { A_WHOLE_MEETING_MS, send, type Answered } from './meeting.js';
import { TRACKER_MUTATIONS } from './mutation-steps.js';
import { mutationWalk } from './mutation-walk.js';

const ASSESSED = `mutation ($person: ID!, $input: CompleteRiskAssessmentInput!, $commandId: UUID!) {
  completeRiskAssessment(person: $person, input: $input, commandId: $commandId) { __typename
    ... on RiskAssessmentCompleted { assessment { id } } ... on NotAccepted { code sentence } } }`;

describe('the tracker of the weekly meeting', () => {
  let service: TestService;
  let sitting = '';
  let person = '';
  let entry = '';
  const done = new Set<string>();
  const { goes } = mutationWalk(() => service, done);
  const ask = async (by: string, query: string): Promise<Answered> => {
    await service.quiet();
    return (await service.as(by)(query)).data;
  };
  const pages = async (by: string, variables: object = {}): Promise<Answered> => {
    await service.quiet();
    return send(service, by, 'see-the-tracker', { series: 'RMM', ...variables });
  };

  beforeAll(async () => {
    service = await startIslandService(A_WEEK_BEFORE);
    ({ sitting, person } = await referredToWeekly(service));
    await signs(service, 'administrator', sitting);
    await send(service, 'administrator', 'record-known-status', {
      ...{ person, input: { known: 'KNOWN', openStatus: 'OPEN' } },
    });
    await service.quiet();
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  const assess = async (score: number, level: string): Promise<string> => {
    const input = {
      ...{ tool: ceam.id, assessedOn: service.clock.now().slice(0, 10), level, points: null },
      indicators: indicatorsOf(ceam).map(({ code }) => ({ indicator: code, score })),
      facts: ceam.facts.map(({ code }) => ({ fact: code, holds: false })),
      ...{ protectiveFactors: [], harmOccurred: false, narrative: 'Invented: cars.', ownWords: 'Invented.' },
    };
    const answer = await service.as('group-manager')(ASSESSED, { person, input, commandId: commandId() });
    await service.quiet();
    const { assessment } = (answer.data as Answered).completeRiskAssessment;
    return assessment.id as string;
  };

  it('enterOnTracker', async () => {
    const of = { series: 'RMM', person, input: { reason: 'Invented: taken to a house.' } };
    const refused = await send(service, 'group-manager', 'enter-on-tracker', of);
    expect(refused).toMatchObject({ __typename: 'NotAccepted', code: 'NOT_ASSESSED', path: ['person'] });
    expect(refused.sentence).toContain('Daily Exploitation Meeting');
    await assess(2, 'HIGH');
    await goes({
      ...{ name: 'enterOnTracker', success: 'EnteredOnTracker', by: 'group-manager', of, about: 'person' },
      refused: { of: { series: 'DEM' }, by: 'administrator', code: 'NO_TRACKER' },
      reused: { by: 'group-manager', of: { ...of, input: { reason: 'Invented: another.' } } },
    });
    // The next sitting is that of today: this child is due at the one after it.
    expect((await pages('administrator', { filter: 'DUE' })).edges).toEqual([]);
    const { edges, pageInfo } = await pages('administrator');
    expect(edges).toMatchObject([
      { node: { phase: 'ACTIVE', level: 'HIGH', heardAt: { id: sitting }, person: { id: person } } },
    ]);
    expect(pageInfo.hasNextPage).toBe(false);
    entry = edges[0].node.id as string;
  });

  it('is read by nobody who does not meet, and before the declaration is signed', async () => {
    expect((await pages('school')).edges).toEqual([]);
    expect((await pages('camhs-lead')).edges).toEqual([]);
    expect((await ask('school', `{ node(id: "${entry}") { id } }`)).node).toBeNull();
    expect((await ask('administrator', `{ node(id: "${entry}") { id } }`)).node).toEqual({ id: entry });
  });

  it('has pages by level, overdue and without a place', async () => {
    const found = async (variables: object) =>
      (await pages('administrator', variables)).edges.length as number;
    expect(await found({ level: 'HIGH' })).toBe(1);
    expect(await found({ level: 'LOW' })).toBe(0);
    expect(await found({ filter: 'OVERDUE' })).toBe(0);
    expect(await found({ filter: 'WITHOUT_PLACE' })).toBe(0);
    const { person: shown } = await ask(
      'administrator',
      `{ person(id: "${person}") { trackerEntries { id } } }`,
    );
    expect(shown.trackerEntries).toEqual([{ id: entry }]);
  });

  it('moveReviewDate', async () => {
    const of = { trackerEntry: entry, input: { reviewOn: '2026-03-24', reason: 'Invented: away.' } };
    await goes({
      ...{
        name: 'moveReviewDate',
        success: 'ReviewDateMoved',
        by: 'administrator',
        of,
        about: 'trackerEntry',
      },
      refused: { of: { input: { ...of.input, reviewOn: '2026-03-01' } }, code: 'REVIEW_IN_THE_PAST' },
      reused: { by: 'administrator', of: { ...of, input: { ...of.input, reason: 'Invented: another.' } } },
    });
    const back = { trackerEntry: entry, input: { reviewOn: '2026-03-23', reason: 'Invented: back.' } };
    const moved = await send(service, 'administrator', 'move-review-date', back);
    expect(moved.trackerEntry).toMatchObject({ slipped: 1, heardAt: { id: sitting } });
  });

  it(
    'agreeNextSteps',
    async () => {
      const officers = await openedWeekly(service, sitting);
      await signs(service, 'intake-manager', sitting);
      await readsOut(service, sitting);
      await service.quiet();
      const agenda = `{ sitting(id: "${sitting}") { agenda { items { id trackerEntry { id level overdueDays } } } } }`;
      const { items } = (await ask('administrator', agenda)).sitting.agenda;
      expect(items).toMatchObject([{ trackerEntry: { id: entry, level: 'HIGH', overdueDays: 0 } }]);
      const assessment = await assess(3, 'VERY_HIGH');
      const started = await send(service, 'administrator', 'start-discussion', { item: items[0].id });
      const discussion = started.discussion.id as string;
      await send(service, 'administrator', 'record-decision', {
        ...{ discussion, input: { decision: 'Invented: safe.', rationale: 'Invented.' } },
      });
      const closed = await send(service, 'administrator', 'close-discussion', { discussion });
      expect(closed).toMatchObject({ code: 'NEXT_STEPS_NOT_AGREED' });
      const input = {
        ...{ assessment, recordEntry: { owner: officers['group-manager'] }, steps: 'Invented: as agreed.' },
      };
      const of = { trackerEntry: entry, discussion, input };
      await goes({
        ...{
          name: 'agreeNextSteps',
          success: 'NextStepsAgreed',
          by: 'administrator',
          of,
          about: 'trackerEntry',
        },
        refused: { of: { input: { ...input, leaves: 'RESOLVED' } }, code: 'CHAIR_CONFIRMS' },
        reused: { by: 'administrator', of: { ...of, input: { ...input, steps: 'Invented: other.' } } },
      });
      const both = { ...of, input: { ...input, leaves: 'LOW', reviewOn: '2026-04-13' } };
      const nonsense = await service.as('administrator')(
        `mutation ($trackerEntry: ID!, $discussion: ID!, $input: AgreeNextStepsInput!, $commandId: UUID!) {
          agreeNextSteps(trackerEntry: $trackerEntry, discussion: $discussion, input: $input, commandId: $commandId) { __typename } }`,
        { ...both, commandId: '4f1d8a52-0c3b-4b7e-9a64-2d5e8f7c1b30' },
      );
      expect(nonsense.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(await send(service, 'administrator', 'close-discussion', { discussion })).toMatchObject({
        __typename: 'DiscussionClosed',
      });
      await service.quiet();
      const { edges } = await pages('administrator');
      expect(edges[0].node).toMatchObject({
        ...{ level: 'VERY_HIGH', direction: 'INCREASED', reviewOn: '2026-03-30', reviews: 1 },
        agreed: { steps: 'Invented: as agreed.' },
      });
      const { sections } = await send(service, 'administrator', 'see-the-sections', { discussion });
      const under = (code: string): Answered =>
        sections.find((section: { code: string }) => section.code === code);
      expect(under('NEXT_STEPS').nextSteps).toMatchObject([
        {
          ...{ steps: 'Invented: as agreed.', level: 'VERY_HIGH', reviewOn: '2026-03-30', leaves: false },
          recordEntry: { writtenOn: null },
        },
      ]);
      const change = { direction: 'INCREASED' };
      expect(under('ASSESSMENT').assessments).toMatchObject([{ level: 'VERY_HIGH', change }]);
    },
    A_WHOLE_MEETING_MS,
  );

  it('tries every one of its mutations', () =>
    expect([...done].toSorted()).toEqual(TRACKER_MUTATIONS.toSorted()));
});
