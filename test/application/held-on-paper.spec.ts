/** What was heard by the printed agenda is recorded at the sitting that heard it, whatever the later ones did since. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Afterwards } from '../../src/application/command.js';
import type { Id } from '../../src/domain/event.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import type { MinutesView } from '../../src/projections/minutes.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { agendaOf, onAgenda, openSitting, refer, type ReferralMade } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';
const WEDNESDAY = '2026-04-01';
const TUESDAYS_NOON = '2026-03-31T11:00:00.000Z';
const NOON = '2026-03-30T11:00:00.000Z';
const TEN_PAST = '2026-03-30T11:10:00.000Z';

interface Paper {
  readonly live: LiveBoard;
  readonly child: ReferralMade;
  /** As of then: at ten past twelve on Monday, unless told otherwise. */
  readonly asThen: (happenedAt?: string) => { readonly afterwards: Afterwards };
}

/** Held by the printed agenda on Monday, recorded as missed; the outage is declared at Tuesday's noon. */
const heardOnPaper = async (
  meanwhile: (live: LiveBoard, child: ReferralMade) => Promise<void>,
): Promise<Paper> => {
  const live = await openLiveBoard();
  const child = await refer(live);
  await live.moveTo('2026-03-30T15:00:00.000Z');
  await live.moveTo(TUESDAYS_NOON);
  await meanwhile(live, child);
  await live.quiet();
  const outage = { series: 'DRM', from: '2026-03-30T10:00:00.000Z', until: '2026-03-30T16:00:00.000Z' };
  const coordinator = live.as('DRM_COORDINATOR');
  const { id: outageId } = await coordinator.does('DeclareOutage', { ...outage, reason: 'SERVICE_DOWN' });
  return { live, child, asThen: (happenedAt = TEN_PAST) => ({ afterwards: { happenedAt, outageId } }) };
};

/** Enters Monday's sitting as far as its opening. */
const openedOnPaper = async ({ live, asThen }: Paper): Promise<Id> => {
  const sittingId = live.sitting(MONDAY);
  const chair = live.as('MASH_TEAM_MANAGER');
  await chair.does('TakeChair', { sittingId }, asThen(NOON));
  await chair.does('OpenSitting', { sittingId }, asThen(NOON));
  await live.quiet();
  return sittingId;
};

/** Enters what was said and decided on Monday. */
const discussedOnPaper = async ({ live, child, asThen }: Paper): Promise<Id> => {
  const sittingId = live.sitting(MONDAY);
  const coordinator = live.as('DRM_COORDINATOR');
  const { personId } = child;
  const { id: discussionId } = await coordinator.does('StartDiscussion', { sittingId, personId }, asThen());
  const decision = { discussionId, decision: 'Invented: visit.', rationale: 'Invented: not seen.' };
  await coordinator.does('RecordDecision', decision, asThen());
  await coordinator.does('CloseDiscussion', { discussionId }, asThen());
  await live.quiet();
  return discussionId;
};

const started = (live: LiveBoard, date: string, { personId }: ReferralMade) =>
  live.as('MASH_TEAM_MANAGER').does('StartDiscussion', { sittingId: live.sitting(date), personId });
const concluded = async (live: LiveBoard, discussionId: Id) => {
  const decision = { discussionId, decision: 'Invented: ring.', rationale: 'Invented: news.' };
  await live.as('DRM_COORDINATOR').does('RecordDecision', decision);
  await live.as('DRM_COORDINATOR').does('CloseDiscussion', { discussionId });
  await live.quiet();
};
const recorded = async ({ live }: Paper, discussionId: Id) =>
  expect(await live.board().views.get<DiscussionView>('discussions', discussionId)).toMatchObject({
    ...{ phase: 'CLOSED', startedAt: TEN_PAST },
    decisions: [{}],
  });
const heardAt = async ({ live, child }: Paper) =>
  (await live.events())
    .filter(
      ({ type, data }) => type === 'ReferralHeard' && (data as ReferralMade).referralId === child.referralId,
    )
    .map(({ data }) => (data as { sittingId: Id }).sittingId);

describe('given Monday was held on paper, and recorded as missed', () => {
  it('when Tuesday’s sitting has opened and not begun the item, then it is recorded on Monday, and comes off Tuesday', async () => {
    const paper = await heardOnPaper(async (live) => void (await openSitting(live, TUESDAY)));
    const { live, child } = paper;
    await openedOnPaper(paper);
    // Until it is known that it was heard, Tuesday keeps it: a child who was not reached is not made to wait.
    expect(await onAgenda(live, TUESDAY)).toEqual([child.personId]);
    await recorded(paper, await discussedOnPaper(paper));
    expect(await onAgenda(live, TUESDAY)).toEqual([]);
    expect(await onAgenda(live, MONDAY)).toEqual([child.personId]);
    expect(await heardAt(paper)).toEqual([live.sitting(MONDAY)]);
    await live
      .as('MASH_TEAM_MANAGER')
      .does('CloseSitting', { sittingId: live.sitting(MONDAY) }, paper.asThen('2026-03-30T12:00:00.000Z'));
    await live.quiet();
    expect(await live.board().views.get<MinutesView>('minutes', live.sitting(MONDAY))).toMatchObject({
      drafts: [{ record: { items: [{ personId: child.personId }] } }],
    });
    await live.as('MASH_TEAM_MANAGER').does('CloseSitting', { sittingId: live.sitting(TUESDAY) });
    await live.quiet();
    expect(await onAgenda(live, WEDNESDAY).catch(() => [])).toEqual([]);
    expect(live.board().ailments()).toEqual([]);
  });

  it('when Tuesday is discussing it, then both are kept, and Tuesday’s is not taken away', async () => {
    let tuesdays = '';
    const paper = await heardOnPaper(async (live, child) => {
      await openSitting(live, TUESDAY);
      tuesdays = (await started(live, TUESDAY, child)).id;
    });
    const { live, child } = paper;
    await openedOnPaper(paper);
    await recorded(paper, await discussedOnPaper(paper));
    expect(await onAgenda(live, TUESDAY)).toEqual([child.personId]);
    expect(await heardAt(paper)).toEqual([]);
    await concluded(live, tuesdays);
    expect(await heardAt(paper)).toEqual([live.sitting(TUESDAY)]);
    expect(live.board().ailments()).toEqual([]);
  });

  it('when Tuesday has concluded it, then Monday’s discussion is recorded beside it', async () => {
    const paper = await heardOnPaper(async (live, child) => {
      await openSitting(live, TUESDAY);
      await concluded(live, (await started(live, TUESDAY, child)).id);
      await live.as('MASH_TEAM_MANAGER').does('CloseSitting', { sittingId: live.sitting(TUESDAY) });
    });
    await openedOnPaper(paper);
    await recorded(paper, await discussedOnPaper(paper));
    expect(await heardAt(paper)).toEqual([paper.live.sitting(TUESDAY)]);
    expect(paper.live.board().ailments()).toEqual([]);
  });

  it('when Tuesday began it without concluding it, then it stays where it went on to', async () => {
    const paper = await heardOnPaper(async (live, child) => {
      await openSitting(live, TUESDAY);
      await started(live, TUESDAY, child);
      const rolled = { sittingId: live.sitting(TUESDAY), personId: child.personId };
      const because = { because: 'OUT_OF_TIME' as const, note: 'Invented: nobody who knows her is here.' };
      await live.as('MASH_TEAM_MANAGER').does('RollOver', { ...rolled, ...because });
    });
    const { live, child } = paper;
    expect(await onAgenda(live, WEDNESDAY)).toEqual([child.personId]);
    await openedOnPaper(paper);
    await recorded(paper, await discussedOnPaper(paper));
    expect(await onAgenda(live, WEDNESDAY)).toEqual([child.personId]);
    expect(await heardAt(paper)).toEqual([]);
  });

  it('when Tuesday’s sitting was cancelled, then what went on to Wednesday comes back', async () => {
    const paper = await heardOnPaper(async (live) => {
      const sittingId = live.sitting(TUESDAY);
      await live.as('MASH_TEAM_MANAGER').does('CancelSitting', { sittingId, reason: 'CHAIRS_UNAVAILABLE' });
    });
    const { live, child } = paper;
    expect(await onAgenda(live, WEDNESDAY)).toEqual([child.personId]);
    await openedOnPaper(paper);
    expect(await onAgenda(live, MONDAY)).toEqual([child.personId]);
    expect(await onAgenda(live, WEDNESDAY)).toEqual([]);
    await recorded(paper, await discussedOnPaper(paper));
    expect(await heardAt(paper)).toEqual([live.sitting(MONDAY)]);
  });

  it('then nobody starts it there as if it happened now, nor somebody who was never on its agenda', async () => {
    const paper = await heardOnPaper(async (live) => void (await openSitting(live, TUESDAY)));
    const { live, child, asThen } = paper;
    const sittingId = await openedOnPaper(paper);
    const coordinator = live.as('DRM_COORDINATOR');
    const now = { sittingId, personId: child.personId };
    expect(await coordinator.execute('StartDiscussion', now)).toMatchObject({
      refusal: { code: 'NOT_ON_THE_AGENDA' },
    });
    const stranger = await refer(live, {}, 'EDUCATION');
    const never = { sittingId, personId: stranger.personId };
    expect(await coordinator.execute('StartDiscussion', never, asThen())).toMatchObject({
      refusal: { code: 'NOT_ON_THE_AGENDA' },
    });
    expect((await agendaOf(live, MONDAY)).items).toMatchObject([{ movedOn: { moved: 'SITTING_MISSED' } }]);
  });
});
