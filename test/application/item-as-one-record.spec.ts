/** Everything of an item stands under its heading: before the meeting on paper, afterwards in its minutes. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { minutesCopy } from '../../src/application/reads/copies.js';
import { agendaPage } from '../../src/application/reads/agenda-page.js';
import type { Id } from '../../src/domain/event.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import { trackedId } from '../../src/domain/tracked/tracked-state.js';
import type { AbsencesView } from '../../src/projections/absences.js';
import type { DifferenceView } from '../../src/projections/differences.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import type { MinutesView } from '../../src/projections/minutes.js';
import type { RecallView } from '../../src/projections/retractions.js';
import type { TrajectoryView } from '../../src/projections/trajectories.js';
import { closeLiveBoards, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
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
  tracked,
} from './a-tracker-story.js';
import { PERSONAL } from './a-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const chair = 'INTAKE_ASSESSMENT_MANAGER';
const view = <View>(live: LiveBoard, name: string, key: string) => live.board().views.get<View>(name, key);

/** Who is asked to acknowledge that it was taken back, and how it came to them. */
const takenBack = async (live: LiveBoard, recordId: Id) => {
  await live.quiet();
  await live
    .as('RMM_ADMINISTRATOR')
    .does('RetractInformation', { recordId, reason: 'Invented: another child.' });
  await live.quiet();
  const query = { index: 'bySeries', equal: [SERIES, 'OPEN'], limit: 100 };
  const found = await live.board().views.find<RecallView>('recalls', query);
  return found.flatMap(({ document }) =>
    document === null ? [] : [[document.cameBy, document.officer ?? document.agency]],
  );
};

describe('an item of the weekly meeting', () => {
  it('has on paper what was agreed and became of it, and in its minutes what was agreed next', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'VERY_HIGH');
    await openTheSitting(live, MONDAY);
    const discussionId = await begin(live, MONDAY, child.personId);
    const owner = live.officer('SOCIAL_WORKER');
    const agree = () =>
      live
        .as(chair)
        .does('AgreeAction', { discussionId, owner, action: `${PERSONAL} visit.`, dueOn: '2026-04-17' });
    const changed = await agree();
    const neglected = await agree();
    await decide(live, discussionId);
    await live.as(chair).does('AgreeNextSteps', stepsOf(live, { ...child, discussionId }));
    await live.as(chair).does('CloseDiscussion', { discussionId });
    await live.quiet();
    const ledger = await view<AbsencesView>(live, 'absences', live.sitting(MONDAY));
    const without = ledger?.taken.filter(({ kind }) => kind === 'NEXT_STEPS') ?? [];
    expect(without.map(({ role }) => role).toSorted()).toEqual(
      rmm.coreMembers.map(({ role }) => role).toSorted(),
    );
    await closeTheSitting(live, MONDAY);
    const notDone = (actionId: Id, because: 'CIRCUMSTANCES_CHANGED' | 'AGENCY_DID_NOT_ACT') =>
      live.as('SOCIAL_WORKER').does('RecordActionNotDone', { actionId, because, explanation: PERSONAL });
    await notDone(changed.id, 'CIRCUMSTANCES_CHANGED');
    await notDone(neglected.id, 'AGENCY_DID_NOT_ACT');
    await openTheSitting(live, NEXT_MONDAY);
    const sittingId = live.sitting(NEXT_MONDAY);
    const session = await reading(live, chair);
    const { html: agenda = '' } = (await agendaPage(session, sittingId)) ?? {};
    for (const said of [
      ...['Could not be done: circumstances changed', 'Not done: the agency did not act'],
      ...['Assessed at very high risk', 'As the review before agreed', 'Not written yet'],
      'No professional difference is open.',
    ]) {
      expect(agenda).toContain(said);
    }
    await review(live, NEXT_MONDAY, child);
    await closeTheSitting(live, NEXT_MONDAY);
    const record = (await view<MinutesView>(live, 'minutes', sittingId))?.record;
    expect(record).toMatchObject({
      earlierSteps: [{ notDone: 'CIRCUMSTANCES_CHANGED' }, { notDone: 'AGENCY_DID_NOT_ACT' }],
      nextSteps: [{ level: 'VERY_HIGH', recordEntry: { owner } }],
    });
    const written = await minutesCopy(await reading(live, chair), sittingId, { profile: 'FULL' });
    expect(written?.html).toContain('Could not be done: circumstances changed');
    expect(written?.html).toContain(`${PERSONAL} visit.`);
    expect(written?.html).toContain(`${PERSONAL} as agreed.`);
  });

  it('has on the agenda that is printed again what was known on the day, and nothing that came later', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'VERY_HIGH');
    await openTheSitting(live, MONDAY);
    await review(live, MONDAY, child);
    await closeTheSitting(live, MONDAY);
    await openTheSitting(live, NEXT_MONDAY);
    await assess(live, child.personId, 'LOW');
    const page = async (date: string) =>
      (await agendaPage(await reading(live, chair), live.sitting(date)))?.html ?? '';
    const then = await page(MONDAY);
    expect(then).toContain('Assessed at very high risk');
    expect(then).not.toContain('Assessed at low risk');
    expect(then).toContain('What was agreed at this sitting, and before it, stands in the minutes.');
    expect(await page(NEXT_MONDAY)).toContain('Assessed at low risk');
  });
});

describe('what was written wrongly is taken back', () => {
  it('of the next steps, while the level and the review stand', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'VERY_HIGH');
    await openTheSitting(live, MONDAY);
    const discussionId = await review(live, MONDAY, child);
    const { agreed } = (await entryOf(live, child.personId)) ?? {};
    expect(await takenBack(live, agreed?.stepsId ?? '')).toContainEqual([
      ...['OPEN_TO_MEMBERS', live.officer('POLICE_DCI')],
    ]);
    const gone = { steps: { erased: true }, level: 'VERY_HIGH', reviewOn: NEXT_MONDAY };
    expect(await entryOf(live, child.personId)).toMatchObject({ agreed: gone });
    const item = await view<DiscussionView>(live, 'discussions', discussionId);
    expect(item?.nextSteps).toMatchObject([gone]);
  });
  it('of why somebody came onto the tracker', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await takenBack(live, (await entryOf(live, personId))?.reasonId ?? '');
    expect(await entryOf(live, personId)).toMatchObject({ phase: 'ACTIVE', reason: { erased: true } });
    const way = await view<TrajectoryView>(live, 'trajectories', trackedId(SERIES, personId));
    expect(way?.steps).toMatchObject([{ kind: 'ENTERED', words: { erased: true } }]);
    expect(typeof way?.steps[0]?.retractedAt).toBe('string');
  });
  it('of a position in a difference, and reaches the agencies that have one in it too', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    const { id: differenceId } = await live.as('SCHOOL').does('RaiseDifference', {
      ...{ series: SERIES, personId, about: 'LEVEL', position: PERSONAL, evidence: PERSONAL },
    });
    await live.as('RMM_ADMINISTRATOR').does('TakePosition', {
      ...{ differenceId, agency: live.agency('CSC_GROUP_MANAGER'), position: PERSONAL },
    });
    await live.quiet();
    const register = () => view<DifferenceView>(live, 'differences', differenceId);
    const recordId = (await register())?.positions[0]?.positionId ?? '';
    expect(await takenBack(live, recordId)).toContainEqual(['HAS_A_POSITION', live.agency('SCHOOL')]);
    expect(await register()).toMatchObject({
      phase: 'RAISED',
      positions: [
        { position: { erased: true }, evidence: { erased: true } },
        { position: { text: PERSONAL } },
      ],
    });
  });
  it('of how a difference was settled, which stays settled', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    const { id: differenceId } = await live.as('SCHOOL').does('RaiseDifference', {
      ...{ series: SERIES, personId, about: 'LEVEL', position: PERSONAL },
    });
    await live.as('SCHOOL').does('ResolveDifference', {
      ...{ differenceId, how: 'BETWEEN_PROFESSIONALS', outcome: 'STANDS', resolution: PERSONAL },
    });
    await live.quiet();
    const register = () => view<DifferenceView>(live, 'differences', differenceId);
    const recordId = (await register())?.resolved?.recordId ?? '';
    expect(await takenBack(live, recordId)).toContainEqual(['HAS_A_POSITION', live.agency('SCHOOL')]);
    expect(await register()).toMatchObject({
      ...{ phase: 'RESOLVED', resolved: { outcome: 'STANDS', content: { erased: true } } },
    });
  });
  it('of what another body was told, which the co-ordinator tells anew', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    const words = { receivingBody: PERSONAL, contact: PERSONAL, handover: PERSONAL };
    await live.as('INTAKE_ASSESSMENT_MANAGER').does('ProposeTransfer', {
      ...{ series: SERIES, personId, transferBecause: 'MOVED', ...words },
    });
    await live.quiet();
    const way = () => view<TrajectoryView>(live, 'trajectories', trackedId(SERIES, personId));
    const told = await takenBack(live, (await way())?.transfer?.transferId ?? '');
    expect(told).toContainEqual(['TO_TELL_RECEIVING_BODY', live.officer('RMM_ADMINISTRATOR')]);
    expect(told).toContainEqual(['OPEN_TO_MEMBERS', live.officer('POLICE_DCI')]);
    expect((await way())?.steps.at(-1)).toMatchObject({
      ...{ kind: 'TRANSFER_PROPOSED', words: { erased: true }, detail: { receivingBody: { erased: true } } },
    });
    expect((await way())?.transfer).not.toBeNull();
  });
});
