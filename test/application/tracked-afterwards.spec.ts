/** What becomes of somebody on a tracker, where the service has to see to it by itself or ask a chair. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import { trackedId } from '../../src/domain/tracked/tracked-state.js';
import type { DutyView } from '../../src/projections/duties.js';
import type { RecordEntryView } from '../../src/projections/record-entries.js';
import type { TrajectoryView } from '../../src/projections/trajectories.js';
import { closeLiveBoards, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { PERSONAL, refer } from './a-story.js';
import {
  aChild,
  assess,
  enter,
  entryOf,
  MONDAY,
  NEXT_MONDAY,
  onIsland,
  openTheSitting,
  review,
  SERIES,
  toBeHeard,
  tracked,
  weeksAfter,
} from './a-tracker-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const chair = 'INTAKE_ASSESSMENT_MANAGER';
const of = (personId: Id) => ({ series: SERIES, personId });

const dutiesOf = async (live: LiveBoard, personId: Id) => {
  const query = { index: 'byPerson', equal: [personId], limit: 50 };
  const found = await live.board().views.find<DutyView>('duties', query);
  return found.flatMap(({ document }) => (document === null ? [] : [document]));
};
const asked = async (live: LiveBoard, personId: Id): Promise<readonly string[]> =>
  (await dutiesOf(live, personId)).map(({ kind }) => kind).filter((kind) => kind !== 'RECORD_ENTRY');

const wayOf = async (live: LiveBoard, personId: Id) =>
  live.board().views.get<TrajectoryView>('trajectories', trackedId(SERIES, personId));

const harm = (personId: Id) => ({
  ...{ personId, kind: 'DEATH' as const, happenedAt: '2026-04-08T08:00:00.000Z', circumstances: PERSONAL },
});

describe('an episode that rests', () => {
  const pause = (live: LiveBoard, personId: Id, until?: string) =>
    live.as(chair).does('PauseEpisode', {
      ...{
        ...of(personId),
        pausedBecause: 'HOSPITAL',
        ...(until !== undefined && { until }),
        reason: PERSONAL,
      },
    });

  it('is on no agenda, stays on the tracker, and goes on by itself on its day', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await pause(live, personId, '2026-04-16');
    await live.quiet();
    expect(await toBeHeard(live, MONDAY)).toEqual([]);
    expect(await entryOf(live, personId)).toMatchObject({ phase: 'PAUSED', pause: { until: '2026-04-16' } });
    await live.moveTo('2026-04-15T22:59:00.000Z');
    expect(await entryOf(live, personId)).toMatchObject({ phase: 'PAUSED' });
    await live.moveTo('2026-04-15T23:00:00.000Z');
    expect(await entryOf(live, personId)).toMatchObject({
      phase: 'ACTIVE',
      placement: { date: NEXT_MONDAY },
    });
    expect(await toBeHeard(live, NEXT_MONDAY)).toEqual([personId]);
  });
  it('does not keep news of the person from being heard', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await pause(live, personId);
    const { personId: stated } = await refer(live, { series: SERIES }, 'SCHOOL');
    await live
      .as('RMM_ADMINISTRATOR')
      .does('MergePeople', { personId: stated, into: personId, reason: PERSONAL });
    await live.quiet();
    expect(await toBeHeard(live, MONDAY)).toEqual([stated]);
  });
  it('is shown to a chair after as many days as a review may be away, and again after as many more', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await pause(live, personId);
    await live.moveTo('2026-07-01T22:00:00.000Z');
    expect(await asked(live, personId)).toEqual([]);
    await live.moveTo('2026-07-01T23:00:00.000Z');
    expect(await asked(live, personId)).toEqual(['PAUSE_LASTS']);
    await live.as(chair).does('LeaveAsItStands', {
      ...{ ...of(personId), question: 'PAUSE_LASTS', reason: PERSONAL },
    });
    await live.quiet();
    expect(await asked(live, personId)).toEqual([]);
    await live.moveTo('2026-09-24T23:00:00.000Z');
    expect(await asked(live, personId)).toEqual(['PAUSE_LASTS']);
  });
});

describe('a death', () => {
  it('ends the reviews in its own words, takes the place on the agenda, and is kept on the way', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await live.as('POLICE_DCI').does('RecordSeriousHarm', harm(personId));
    await live.quiet();
    expect(await toBeHeard(live, MONDAY)).toEqual([]);
    expect(await entryOf(live, personId)).toMatchObject({ ended: { because: 'DIED', on: '2026-04-08' } });
    expect((await wayOf(live, personId))?.steps.map(({ kind }) => kind)).toEqual(['ENTERED', 'ENDED']);
  });
  it('ends them also where it was recorded of another record that is merged later', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    const other = await aChild(live, 'Also Rowan');
    await live
      .as('POLICE_DCI')
      .does('RecordSeriousHarm', harm(other))
      .catch(() => undefined);
    await live.quiet();
    await live.as('RMM_ADMINISTRATOR').does('MergePeople', { personId, into: other, reason: PERSONAL });
    await live.quiet();
    expect(await entryOf(live, personId)).toMatchObject({ ended: { because: 'DIED' } });
  });
  it('that a chair has looked at ends nothing again, though the documents are lost and made anew', async () => {
    const live = await onIsland();
    const child = await aChild(live);
    await live.as('POLICE_DCI').does('RecordSeriousHarm', harm(child));
    await live.quiet();
    await assess(live, child, 'HIGH');
    await enter(live, child);
    const { episodeId = '' } = (await entryOf(live, child)) ?? {};
    expect(await entryOf(live, child)).toMatchObject({ ended: { because: 'DIED' } });
    await live.as(chair).does('ReinstateEpisode', { ...of(child), episodeId, reason: PERSONAL });
    await live.quiet();
    await live.reopen({ documentsLost: true });
    await live.quiet();
    expect(await entryOf(live, child)).toMatchObject({ phase: 'ACTIVE', ended: null });
  });
  it('is not serious harm: the person stays', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await live.as('POLICE_DCI').does('RecordSeriousHarm', { ...harm(personId), kind: 'SERIOUS_HARM' });
    await live.quiet();
    expect(await toBeHeard(live, MONDAY)).toEqual([personId]);
  });
});

describe('two records of one person on one tracker', () => {
  const twoOfOne = async (live: LiveBoard) => {
    const { personId } = await tracked(live, 'HIGH', 'Rowan');
    const { personId: other } = await tracked(live, 'HIGH', 'Ash');
    await live
      .as('RMM_ADMINISTRATOR')
      .does('MergePeople', { personId: other, into: personId, reason: PERSONAL });
    await live.quiet();
    return { personId, other };
  };
  it('are asked about no more once they are taken apart, also where a third had been merged into one of them', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live, 'HIGH', 'Elm');
    const between = await aChild(live, 'Ash');
    const { personId: other } = await tracked(live, 'HIGH', 'Rowan');
    const merges = async (one: Id, into: Id) => {
      const input = { personId: one, into, reason: PERSONAL };
      await live.as('RMM_ADMINISTRATOR').does('MergePeople', input);
      await live.quiet();
    };
    await merges(other, between);
    await merges(between, personId);
    expect(await asked(live, other)).toEqual(['WHICH_EPISODE_GOES_ON']);
    await live.as('RMM_ADMINISTRATOR').does('UnmergePeople', { personId: between, reason: PERSONAL });
    await live.quiet();
    expect(await asked(live, other)).toEqual([]);
    expect(await entryOf(live, other)).toMatchObject({ phase: 'ACTIVE' });
  });
  it('stay until a chair says which episode goes on', async () => {
    const live = await onIsland();
    const { personId, other } = await twoOfOne(live);
    expect(await asked(live, other)).toEqual(['WHICH_EPISODE_GOES_ON']);
    expect(await entryOf(live, personId)).toMatchObject({ phase: 'ACTIVE' });
    expect(await entryOf(live, other)).toMatchObject({ phase: 'ACTIVE' });
    const choice = { ...of(other), goesOn: personId, reason: PERSONAL };
    expect(await live.as('RMM_ADMINISTRATOR').execute('ChooseEpisode', choice)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    await live.as(chair).does('ChooseEpisode', choice);
    await live.quiet();
    expect(await asked(live, other)).toEqual([]);
    expect(await entryOf(live, other)).toMatchObject({ ended: { because: 'MERGED' } });
    expect(await toBeHeard(live, MONDAY)).toEqual([personId]);
  });
  it('are asked about again where they are taken apart, and the one that ended can go on', async () => {
    const live = await onIsland();
    const { personId, other } = await twoOfOne(live);
    await live.as(chair).does('ChooseEpisode', { ...of(other), goesOn: personId, reason: PERSONAL });
    await live.quiet();
    await live.as('RMM_ADMINISTRATOR').does('UnmergePeople', { personId: other, reason: PERSONAL });
    await live.quiet();
    expect(await asked(live, other)).toEqual(['RECORDS_TAKEN_APART']);
    const { episodeId = '' } = (await entryOf(live, other)) ?? {};
    await live.as(chair).does('ReinstateEpisode', { ...of(other), episodeId, reason: PERSONAL });
    await live.quiet();
    expect(await asked(live, other)).toEqual([]);
    expect((await toBeHeard(live, MONDAY)).toSorted()).toEqual([personId, other].toSorted());
  });
  it('are asked about no more where one of them has left otherwise: nothing is to be chosen', async () => {
    const live = await onIsland();
    const { personId, other } = await twoOfOne(live);
    await live.as(chair).does('ProposeTransfer', {
      ...{ ...of(personId), transferBecause: 'MOVED', receivingBody: PERSONAL },
      ...{ contact: PERSONAL, handover: PERSONAL },
    });
    await live.quiet();
    const transferId = (await wayOf(live, personId))?.transfer?.transferId ?? '';
    const accepted = { transferId, acceptedOn: '2026-04-08', by: PERSONAL };
    await live.as(chair).does('AcceptTransfer', { ...of(personId), ...accepted });
    await live.quiet();
    expect(await entryOf(live, other)).toMatchObject({ phase: 'ACTIVE' });
    expect(await asked(live, other)).toEqual([]);
  });
  it('are asked about no more where they are taken apart before anybody has chosen', async () => {
    const live = await onIsland();
    const { other } = await twoOfOne(live);
    await live.as('RMM_ADMINISTRATOR').does('UnmergePeople', { personId: other, reason: PERSONAL });
    await live.quiet();
    expect(await asked(live, other)).toEqual([]);
  });
  it('are never both ended by two chairs who choose at once', async () => {
    const live = await onIsland();
    const { personId, other } = await twoOfOne(live);
    await Promise.all([
      live.as(chair).execute('ChooseEpisode', { ...of(other), goesOn: personId, reason: PERSONAL }),
      live.as(chair).execute('ChooseEpisode', { ...of(personId), goesOn: other, reason: PERSONAL }),
    ]);
    await live.quiet();
    const phases = await Promise.all([personId, other].map(async (one) => (await entryOf(live, one))?.phase));
    expect(phases.filter((phase) => phase === 'ACTIVE')).toHaveLength(1);
  });
});

describe('an assessment that was wrong', () => {
  it('is shown to a chair, who lets the person go on who had left by it', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await openTheSitting(live, MONDAY);
    const assessmentId = await assess(live, personId, 'LOW');
    await review(live, MONDAY, { personId, assessmentId }, { next: { kind: 'LEAVE', because: 'LOW' } });
    expect(await entryOf(live, personId)).toMatchObject({ ended: { because: 'LOW' } });
    await live.as('SOCIAL_WORKER').does('CorrectRiskAssessment', {
      ...{ personId, assessmentId, because: 'WRONG_PERSON', reason: PERSONAL },
    });
    await live.quiet();
    expect(await asked(live, personId)).toEqual(['ASSESSMENT_CORRECTED']);
    expect(await entryOf(live, personId)).toMatchObject({ phase: 'ENDED' });
    const { episodeId = '' } = (await entryOf(live, personId)) ?? {};
    await live.as(chair).does('ReinstateEpisode', { ...of(personId), episodeId, reason: PERSONAL });
    await live.quiet();
    expect(await asked(live, personId)).toEqual([]);
    // By the assessment that stands now that the other is gone.
    expect(await entryOf(live, personId)).toMatchObject({ phase: 'ACTIVE', level: 'HIGH' });
    expect(await toBeHeard(live, NEXT_MONDAY)).toEqual([personId]);
  });
});

describe("what is owed to a person's own record", () => {
  const owed = async (live: LiveBoard) => {
    const child = await tracked(live);
    await openTheSitting(live, MONDAY);
    await review(live, MONDAY, child);
    const { recordEntries } = (await entryOf(live, child.personId)) ?? {};
    const entryId = recordEntries?.[0]?.entryId ?? '';
    return { ...child, entryId };
  };
  const view = (live: LiveBoard, entryId: Id) =>
    live.board().views.get<RecordEntryView>('record-entries', entryId);

  it('is due and then overdue until its owner, or a colleague, has written it', async () => {
    const live = await onIsland();
    const { personId, entryId } = await owed(live);
    expect(await dutiesOf(live, personId)).toMatchObject([{ kind: 'RECORD_ENTRY', breached: false }]);
    await live.moveTo('2026-04-15T23:00:00.000Z');
    expect(await dutiesOf(live, personId)).toMatchObject([{ kind: 'RECORD_ENTRY', breached: true }]);
    expect(await view(live, entryId)).toMatchObject({ status: 'AWAITED', overdue: true });
    const written = { ...of(personId), entryId, writtenOn: '2026-04-15', reference: PERSONAL };
    expect(await live.as('SCHOOL').execute('RecordEntryWritten', written)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    await live.as('SECOND_SOCIAL_WORKER').does('RecordEntryWritten', written);
    await live.quiet();
    expect(await dutiesOf(live, personId)).toEqual([]);
    expect(await view(live, entryId)).toMatchObject({
      status: 'WRITTEN',
      overdue: false,
      written: { inTime: true },
    });
  });
  it('has another owner where the first has left', async () => {
    const live = await onIsland();
    const { personId, entryId } = await owed(live);
    await live.as('RMM_ADMINISTRATOR').does('RecordLeaver', {
      ...{ officerId: live.officer('SOCIAL_WORKER'), lastDay: '2026-04-13' },
    });
    await live.quiet();
    await live.moveTo('2026-04-13T23:00:00.000Z');
    expect(await asked(live, personId)).toEqual(['RECORD_ENTRY_WITHOUT_OWNER']);
    const owner = live.officer('SECOND_SOCIAL_WORKER');
    await live.as(chair).does('ReassignRecordEntry', { ...of(personId), entryId, owner, reason: PERSONAL });
    await live.quiet();
    expect(await asked(live, personId)).toEqual([]);
    expect(await view(live, entryId)).toMatchObject({ owner });
  });
});

describe('turning 18', () => {
  it('is asked about in the months before, told to the month, and nobody leaves by it', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    const { policy } = { policy: 'turning-18' };
    const reactions = (await live.events()).filter(
      ({ type, data }) => type === 'PolicyReacted' && (data as { policy: string }).policy === policy,
    );
    const [deadline] = reactions.flatMap(
      ({ data }) => (data as { deadlines: { dueAt: string }[] }).deadlines,
    );
    const dueAt = deadline?.dueAt ?? '';
    expect(dueAt).toMatch(/-(01T00:00|\d\dT23:00):00\.000Z$/);
    await live.moveTo(dueAt);
    expect(await asked(live, personId)).toEqual(['TURNING_18']);
    expect(await entryOf(live, personId)).toMatchObject({ phase: 'ACTIVE' });
    await live.as(chair).does('ProposeTransfer', {
      ...{ ...of(personId), transferBecause: 'TURNED_18', receivingBody: PERSONAL },
      ...{ contact: PERSONAL, handover: PERSONAL },
    });
    await live.quiet();
    expect(await asked(live, personId)).toEqual([]);
    const transferId = (await wayOf(live, personId))?.transfer?.transferId ?? '';
    await live.as(chair).does('DeclineTransfer', { ...of(personId), transferId, reason: PERSONAL });
    await live.quiet();
    expect(await asked(live, personId)).toEqual(['TURNING_18']);
    expect(await entryOf(live, personId)).toMatchObject({ phase: 'ACTIVE' });
  }, 60_000);
});

describe('a plan that drifts', () => {
  it('is told by the reviews that were held', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'VERY_HIGH');
    for (const week of [0, 1, 2]) {
      const monday = weeksAfter(MONDAY, week);
      await openTheSitting(live, monday);
      const assessmentId = await assess(live, child.personId, 'VERY_HIGH');
      await review(live, monday, { ...child, assessmentId });
      await live.as(chair).does('CloseSitting', { sittingId: live.sitting(monday) });
      await live.quiet();
    }
    const way = await wayOf(live, child.personId);
    expect(way?.course.reviews.map(({ level }) => level)).toEqual(['VERY_HIGH', 'VERY_HIGH', 'VERY_HIGH']);
    expect(way?.steps.map(({ kind, direction }) => [kind, direction])).toEqual([
      ['ENTERED', null],
      ...Array<[string, string]>(3).fill(['REVIEWED', 'SAME']),
    ]);
  }, 60_000);
});
