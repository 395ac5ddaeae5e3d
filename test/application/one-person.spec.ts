/** A child who was referred again has two records; once somebody says that they are one, everything follows both. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { handoverSheet } from '../../src/application/reads/handover.js';
import { readRecord } from '../../src/application/reads/person.js';
import { earlierActions, sinceLastTime } from '../../src/application/reads/since-last-time.js';
import type { Id } from '../../src/domain/event.js';
import { asHeard } from '../../src/projections/agenda-items.js';
import type { RepeatsView } from '../../src/projections/repeats.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { agendaOf, closeSitting, discuss, openSitting, PERSONAL, refer } from './a-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const merge = async (live: LiveBoard, personId: Id, into: Id): Promise<void> => {
  await live.quiet();
  await live.as('DRM_COORDINATOR').does('MergePeople', { personId, into, reason: `${PERSONAL} same aunt.` });
  await live.quiet();
};

describe('one record of a person', () => {
  it('read by itself shows what is to be heeded by every record', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    const { personId } = await refer(live);
    const heed = { addressHidden: true, doNotContact: true, instructions: `${PERSONAL} ring the school.` };
    await live.quiet();
    await live.as('HEALTH').does('RecordSafeContact', { personId: first.personId, ...heed });
    await merge(live, personId, first.personId);
    expect((await readRecord(await reading(live, 'DRM_COORDINATOR'), personId))?.safeContacts).toMatchObject([
      { recordedOf: first.personId, addressHidden: true, doNotContact: true },
    ]);
  });
});

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';

/** The one item of a sitting, as it is heard. */
const heardOn = async (live: LiveBoard, date: string) => {
  await live.quiet();
  const agenda = await agendaOf(live, date);
  const [item] = asHeard(agenda.items.filter(({ movedOn }) => movedOn === null));
  if (item === undefined) throw new Error('Nobody is to be heard.');
  return { agenda, item };
};

describe('a child who is referred again after a sitting', () => {
  const again = async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    await live.moveTo(`${MONDAY}T11:00:00.000Z`);
    await openSitting(live, MONDAY);
    const { actionId } = await discuss(live, { date: MONDAY, personId: first.personId });
    await closeSitting(live, MONDAY);
    await live.moveTo(`${MONDAY}T23:30:00.000Z`);
    return { live, first, actionId, second: await refer(live) };
  };

  it('brings the actions of the earlier record, live and as they stood, and what happened since', async () => {
    const { live, first, second, actionId } = await again();
    await merge(live, second.personId, first.personId);
    const before = await heardOn(live, TUESDAY);
    expect(before.item.personId).toBe(second.personId);
    const session = await reading(live, 'DRM_COORDINATOR');
    expect(await earlierActions(session, before.agenda, before.item)).toMatchObject([{ actionId }]);
    expect(await sinceLastTime(session, before.agenda, before.item)).toMatchObject([
      { kind: 'ACTION_OVERDUE', actionId },
      { kind: 'REFERRED', referralId: second.referralId },
    ]);
    await live.moveTo(`${TUESDAY}T11:00:00.000Z`);
    await openSitting(live, TUESDAY);
    const { agenda, item } = await heardOn(live, TUESDAY);
    expect(item.carriedActions).toMatchObject([{ actionId, status: 'OPEN' }]);
    expect(await earlierActions(await reading(live, 'DRM_COORDINATOR'), agenda, item)).toHaveLength(1);
  });

  it('brings them also where the two are merged only once the sitting goes on', async () => {
    const { live, first, second, actionId } = await again();
    await live.moveTo(`${TUESDAY}T11:00:00.000Z`);
    await openSitting(live, TUESDAY);
    await merge(live, second.personId, first.personId);
    const { agenda, item } = await heardOn(live, TUESDAY);
    expect(await earlierActions(await reading(live, 'DRM_COORDINATOR'), agenda, item)).toMatchObject([
      { actionId, revision: null },
    ]);
  });
});

describe('the handover sheet of a child with two records', () => {
  it('has what is to be done by either of them', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    await live.moveTo(`${MONDAY}T11:00:00.000Z`);
    await openSitting(live, MONDAY);
    const { actionId } = await discuss(live, { date: MONDAY, personId: first.personId });
    await closeSitting(live, MONDAY);
    await live.moveTo(`${MONDAY}T23:30:00.000Z`);
    const second = await refer(live);
    await merge(live, second.personId, first.personId);
    await live.moveTo(`${TUESDAY}T11:00:00.000Z`);
    await openSitting(live, TUESDAY);
    await closeSitting(live, TUESDAY);
    const sheet = await handoverSheet(await reading(live, 'DRM_COORDINATOR'), live.sitting(TUESDAY));
    expect(sheet?.people).toMatchObject([{ personId: second.personId, actions: [{ actionId }] }]);
  });
});

describe('what is counted on a person', () => {
  it('is counted over every record: missing episodes, and domestic abuse by the same people', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    const { personId } = await refer(live);
    await merge(live, personId, first.personId);
    const police = live.as('PPD_SUPERVISOR');
    const missing = { type: 'MISSING' as const, circumstances: PERSONAL };
    const report = async (of: Id, startedAt: string) =>
      (await police.does('ReportMissing', { personId: of, startedAt, ...missing })).events[0]?.data;
    const episode = (await report(first.personId, '2026-03-20T20:00:00.000Z')) as { episodeId: Id };
    await police.does('RecordReturn', {
      ...{ personId: first.personId, episodeId: episode.episodeId, ending: 'FOUND' },
      ...{ endedAt: '2026-03-20T23:00:00.000Z', circumstances: PERSONAL },
    });
    expect(await report(personId, '2026-03-29T20:00:00.000Z')).toMatchObject({ episodes: 2 });
    const abuse = { occurredOn: MONDAY, account: PERSONAL };
    const { events } = await police.does('RecordDomesticAbuse', {
      ...{ personId: first.personId, ...abuse, peopleOfConcern: named(`${PERSONAL} Sorrel Invented`) },
    });
    const [concernedId = ''] = (events[0]?.data as { concerned: readonly Id[] }).concerned;
    const again = { personId, ...abuse, peopleOfConcern: named({ concernedId }) };
    expect((await police.does('RecordDomesticAbuse', again)).events).toMatchObject([
      { data: { repeatOf: MONDAY } },
    ]);
    await live.quiet();
    const counted = await live.board().views.get<RepeatsView>('repeats', personId);
    expect(counted?.incidents).toMatchObject([{ concerned: [{ concernedId, named: null }] }]);
  });
});

describe('a hold after a death or serious harm', () => {
  it('covers every record of the person, also one that is merged later, and is placed once', async () => {
    const live = await openLiveBoard();
    const people = [await refer(live), await refer(live), await refer(live)].map(({ personId }) => personId);
    const [first = '', second = '', third = ''] = people;
    await merge(live, second, first);
    const harm = { kind: 'SERIOUS_HARM' as const, happenedAt: live.clock.now(), circumstances: PERSONAL };
    await live.as('HEALTH').does('RecordSeriousHarm', { personId: second, ...harm });
    const held = async () => {
      await live.quiet();
      const placed = (await live.events()).filter(({ type }) => type === 'HoldPlaced');
      return placed.map(({ data }) => (data as { personId: Id }).personId).toSorted();
    };
    expect(await held()).toEqual([first, second].toSorted());
    const again = { personId: first, ...harm };
    expect(await live.as('PPD_SUPERVISOR').execute('RecordSeriousHarm', again)).toMatchObject({
      refusal: { code: 'HARM_RECORDED' },
    });
    await merge(live, third, first);
    expect(await held()).toEqual([first, second, third].toSorted());
  });
});

describe('what puts an item earlier', () => {
  it('is learnt by any record of the person, and unlearnt where they are taken apart', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    const { personId } = await refer(live);
    await live.quiet();
    await live.as('HEALTH').does('RequestStrategyDiscussion', { personId: first.personId, reason: PERSONAL });
    await live.as('HEALTH').does('ReportMissing', {
      ...{ personId: first.personId, type: 'MISSING', startedAt: live.clock.now(), circumstances: PERSONAL },
    });
    const priorityOf = async (id: Id) => {
      await live.quiet();
      return (await agendaOf(live, MONDAY)).items.find((item) => item.personId === id)?.priority;
    };
    const nothing = { currentlyMissing: false, strategyPending: false, repeat: false };
    expect(await priorityOf(personId)).toMatchObject(nothing);
    await merge(live, personId, first.personId);
    const all = { currentlyMissing: true, strategyPending: true, repeat: true };
    expect(await priorityOf(personId)).toMatchObject(all);
    expect(await priorityOf(first.personId)).toMatchObject(all);
    await live.as('DRM_COORDINATOR').does('UnmergePeople', { personId, reason: PERSONAL });
    expect(await priorityOf(personId)).toMatchObject(nothing);
    expect(await priorityOf(first.personId)).toMatchObject({ ...all, repeat: false });
  });

  it('is a repeat of domestic abuse only within its months', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.quiet();
    const report = (occurredOn: string, peopleOfConcern: Parameters<typeof named>[0]) =>
      live.as('HEALTH').does('RecordDomesticAbuse', {
        ...{ personId, occurredOn, referredOn: occurredOn, account: PERSONAL },
        peopleOfConcern: named(peopleOfConcern),
      });
    const { events } = await report('2024-01-10', `${PERSONAL} Sorrel Invented`);
    const [concernedId = ''] = (events[0]?.data as { concerned: readonly Id[] }).concerned;
    const repeated = async () => {
      await live.quiet();
      return (await agendaOf(live, MONDAY)).items[0]?.priority.repeat;
    };
    await report('2024-06-10', { concernedId });
    expect(await repeated()).toBe(false);
    await report('2025-05-10', { concernedId });
    expect(await repeated()).toBe(true);
  });
});

const named = (one: string | { readonly concernedId: Id }) => [
  typeof one === 'string' ? { name: one, relationship: null } : one,
];
