/** What the weekly meeting's terms of reference say of the meeting itself, from its introductions on: a live board. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { minutesCopy } from '../../src/application/reads/copies.js';
import { agendaPage } from '../../src/application/reads/agenda-page.js';
import { readDrift, readTrajectory } from '../../src/application/reads/trajectory.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import type { ActionView } from '../../src/projections/actions.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import type { HandoverView } from '../../src/projections/handover.js';
import type { SittingView } from '../../src/projections/sittings.js';
import { reading } from '../application/reading.js';
import { PERSONAL } from '../application/a-story.js';
import {
  assess,
  begin,
  closeTheSitting,
  decide,
  entryOf,
  MONDAY,
  NEXT_MONDAY,
  onIsland,
  openTheSitting,
  review,
  SERIES,
  stepsOf,
  toBeHeard,
  tracked,
  weeksAfter,
} from '../application/a-tracker-story.js';
import { sign } from '../support/declared.js';
import { closeLiveBoards, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const CHAIR = 'INTAKE_ASSESSMENT_MANAGER';
const MEMBER = 'CAMHS_SAFEGUARDING';

/** A child at very high risk, whose item goes on at the sitting of the Monday, with a member in the room. */
const inTheItem = async () => {
  const live = await onIsland();
  const child = await tracked(live, 'VERY_HIGH');
  const sittingId = await openTheSitting(live, MONDAY);
  await sign(live, MEMBER, sittingId);
  const there = { sittingId, officer: live.officer(MEMBER), role: MEMBER, mode: 'VIDEO' as const };
  await live.as('RMM_ADMINISTRATOR').does('RecordAttendance', there);
  const discussionId = await begin(live, MONDAY, child.personId);
  return { live, sittingId, discussionId, ...child };
};
type InTheItem = Awaited<ReturnType<typeof inTheItem>>;

const anAction = ({ live, discussionId }: InTheItem) => ({
  ...{ discussionId, owner: live.officer(MEMBER), action: `${PERSONAL} sees her.`, dueOn: '2026-05-29' },
});
const agrees = async (item: InTheItem) => item.live.as(CHAIR).does('AgreeAction', anAction(item));

const concludes = async (item: InTheItem): Promise<void> => {
  const { live, discussionId } = item;
  await decide(live, discussionId);
  await live.as(CHAIR).does('AgreeNextSteps', stepsOf(live, item));
  await live.as(CHAIR).does('CloseDiscussion', { discussionId });
  await live.quiet();
};

const actionOf = (live: LiveBoard, id: string) => live.board().views.get<ActionView>('actions', id);

describe('Aims', () => {
  it('offer oversight and review to the risk assessment and effectiveness of planning for children and young people that are known to be at risk of or experiencing exploitation', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'VERY_HIGH');
    for (const week of [0, 1, 2]) {
      await openTheSitting(live, weeksAfter(MONDAY, week));
      await review(live, weeksAfter(MONDAY, week), child);
      await closeTheSitting(live, weeksAfter(MONDAY, week));
    }
    const session = await reading(live, CHAIR);
    // Risk that stays where it was is told to the meeting; what it does about that is for the meeting.
    const signs = await readDrift(session, SERIES, child.personId);
    expect(signs).toContainEqual(expect.objectContaining({ kind: 'SAME_LEVEL' }));
    const way = await readTrajectory(session, child.personId);
    expect(way.filter(({ kind }) => kind === 'ASSESSED')).toMatchObject([{ level: 'VERY_HIGH' }]);
    expect(way.filter(({ kind }) => kind === 'REVIEWED')).toHaveLength(3);
  });

  it('Regular review of risks associated with individual children & young people until there is reduced risk.', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'VERY_HIGH');
    await openTheSitting(live, MONDAY);
    await review(live, MONDAY, child);
    await closeTheSitting(live, MONDAY);
    expect(await toBeHeard(live, NEXT_MONDAY)).toEqual([child.personId]);
    await openTheSitting(live, NEXT_MONDAY);
    const assessmentId = await assess(live, child.personId, 'LOW');
    await review(live, NEXT_MONDAY, { ...child, assessmentId }, { next: { kind: 'LEAVE', because: 'LOW' } });
    await closeTheSitting(live, NEXT_MONDAY);
    expect(await entryOf(live, child.personId)).toMatchObject({ phase: 'ENDED', ended: { because: 'LOW' } });
    expect(await toBeHeard(live, weeksAfter(MONDAY, 2))).toEqual([]);
  });

  it('Improve inter-agency accountability by agreeing actions required to safeguard the individual child or young person.', async () => {
    const item = await inTheItem();
    const { live, discussionId, personId } = item;
    expect(await live.as(CHAIR).execute('AgreeAction', anAction(item), { dryRun: true })).toMatchObject({
      trace: { clause: rmm.clauses.actionPlan },
    });
    const { id } = await agrees(item);
    await concludes(item);
    expect(await actionOf(live, id)).toMatchObject({
      ...{ status: 'OPEN', discussionId, personId, owner: live.officer(MEMBER) },
      ...{ ownerAgency: live.agency(MEMBER), dueAt: '2026-05-29T23:00:00.000Z' },
    });
    // Each agency answers for its own: a colleague of another cannot say that it is done.
    const done = { actionId: id, doneOn: MONDAY, outcome: PERSONAL };
    expect(await live.as('SCHOOL').execute('CompleteAction', done)).toMatchObject({ kind: 'NOT_ACCEPTED' });
  });
});

describe('Agenda', () => {
  it('Introductions', async () => {
    const item = await inTheItem();
    const { live, sittingId } = item;
    await live.as(CHAIR).does('AdmitVisitor', {
      ...{ sittingId, agency: live.agency('SCHOOL'), mode: 'TELEPHONE', observer: true },
      visitor: { name: 'Sorrel Invented', position: 'Invented mentor' },
    });
    await live.quiet();
    const sitting = await live.board().views.get<SittingView>('sittings', sittingId);
    expect(sitting).toMatchObject({
      chairs: [{ officer: live.officer(CHAIR) }],
      present: expect.arrayContaining([
        expect.objectContaining({ role: MEMBER, officer: live.officer(MEMBER), mode: 'VIDEO' }),
      ]) as unknown,
    });
    await concludes(item);
    await closeTheSitting(live, MONDAY);
    const minutes = await minutesCopy(await reading(live, CHAIR), sittingId, { profile: 'FULL' });
    expect(minutes?.html).toMatch(/<h2>Introductions<\/h2>[^]*Sorrel Invented[^]*<h2>Individual case/);
  });

  it('Review of previously agreed steps', async () => {
    const item = await inTheItem();
    const { live, personId } = item;
    const { id: open } = await agrees(item);
    const { id: done } = await agrees(item);
    await concludes(item);
    await live.as(MEMBER).does('CompleteAction', { actionId: done, doneOn: MONDAY, outcome: PERSONAL });
    await closeTheSitting(live, MONDAY);
    await openTheSitting(live, NEXT_MONDAY);
    const agenda = await live.board().views.get<Agenda>('agenda', live.sitting(NEXT_MONDAY));
    expect(agenda?.items).toMatchObject([{ personId }]);
    const carried = agenda?.items[0]?.carriedActions ?? [];
    expect(new Map(carried.map(({ actionId, status }) => [actionId, status]))).toEqual(
      new Map([
        [open, 'OPEN'],
        [done, 'DONE'],
      ]),
    );
  });

  it('Forward safety planning and agreed actions', async () => {
    const item = await inTheItem();
    const { live, sittingId, personId } = item;
    const plan = `${PERSONAL} stays at her aunt's until Friday.`;
    await live.as(CHAIR).does('RecordSafetyPlan', { sittingId, personId, plan });
    const { id } = await agrees(item);
    await live.quiet();
    expect(await live.board().views.get<HandoverView>('handover', sittingId)).toMatchObject({
      plans: expect.arrayContaining([expect.objectContaining({ personId })]) as unknown,
    });
    expect(await actionOf(live, id)).toMatchObject({ status: 'AGREED', sittingId, personId });
  });

  it('Any other business', async () => {
    const item = await inTheItem();
    const { live, sittingId } = item;
    await concludes(item);
    const said = { heading: 'The room', text: `${PERSONAL} it is the larger one from June on.` };
    await live.as(CHAIR).does('RecordOtherBusiness', { sittingId, ...said });
    await closeTheSitting(live, MONDAY);
    const session = await reading(live, CHAIR);
    // The last heading of both papers, so that the meeting comes to it; what it is about is nowhere prescribed.
    const agenda = await agendaPage(session, sittingId);
    const minutes = await minutesCopy(session, sittingId, { profile: 'FULL' });
    for (const { html = '' } of [agenda ?? {}, minutes ?? {}]) {
      const headings = [...html.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, title]) => title);
      const last = headings.filter((title) => title !== 'This copy').at(-1);
      expect(last).toBe('Any other business');
    }
    expect(minutes?.html).toContain(`The room – ${said.text}`);
  });
});

describe('Information sharing', () => {
  it('Information will be shared at the RMM in line with the agreed IOM Safeguarding Board Information Sharing Guidance and Protocol.', async () => {
    const { live, discussionId } = await inTheItem();
    const share = { discussionId, agency: live.agency(MEMBER), information: `${PERSONAL} sleeps badly.` };
    const tried = await live.as(MEMBER).execute('ShareInformation', share, { dryRun: true });
    expect(tried).toMatchObject({ trace: { clause: rmm.clauses.informationSharing } });
    const { events } = await live.as(MEMBER).does('ShareInformation', share);
    // Whoever shares need not choose: the island's own gateway is recorded.
    expect(events).toMatchObject([
      { type: 'InformationShared', gateways: ['IOM_SA2018'], data: { agency: live.agency(MEMBER) } },
    ]);
    const declined = { discussionId, agency: live.agency(MEMBER), because: 'NOT_NECESSARY' as const };
    const kept = await live.as(MEMBER).does('DeclineToShare', { ...declined, reason: PERSONAL });
    expect(kept.events).toHaveLength(1);
  });
});
