/** The demonstration's fortnight through the public API, and what the board answers of each happening afterwards. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { BOROUGH, startDemoService, type DemoBoard, type DemoService } from '../../src/cli/demo-service.js';
import { list, text, type Answer } from '../../src/cli/demo-step.js';
import { FORTNIGHT_BEGINS, playFortnight, sittingOf } from '../../src/cli/fortnight/fortnight.js';
import type { Known } from '../../src/cli/play/scene.js';
import type { Variables } from '../../src/cli/play/played-board.js';
import { openStage, type Stage } from '../../src/cli/play/stage.js';
import { questionsOf } from '../../src/cli/fortnight/tell-fortnight.js';
import { projections } from '../../src/projections/all.js';
import { everyEvent } from '../support/live-board.js';
import { stepsOfLog } from '../support/states.js';
import { untold } from '../support/states-told.js';

jest.setTimeout(300_000);

const SITTINGS = [
  ...['2026-03-23', '2026-03-24', '2026-03-25', '2026-03-26', '2026-03-27'],
  ...['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-07'],
];

/** What stays on a work list: nothing is left over from ten sittings. */
const OFFICERS = [
  'coordinator',
  'mash-manager',
  'ppd-supervisor',
  'health-lead',
  'education-lead',
  'duty-team',
];

describe('a full fortnight of the board', () => {
  let service: DemoService;
  let demo: DemoBoard;
  let stage: Stage;
  let known: Known;
  const told: string[] = [];

  beforeAll(async () => {
    service = await startDemoService({
      config: { port: 0, production: false },
      start: FORTNIGHT_BEGINS,
      keep: false,
      examples: [BOROUGH],
      moreRoutes: () => Promise.resolve(),
    });
    demo = service.boards[0] as DemoBoard;
    stage = await openStage(demo);
    known = await playFortnight(stage, (line) => told.push(line));
    await demo.board.quiet();
  });
  afterAll(() => service.close());

  const asked = (operation: string, variables: Variables = {}, who = 'coordinator'): Promise<Answer> =>
    stage.as(who, operation, variables);
  const personOf = async (name: string): Promise<unknown> =>
    (await asked('see-the-person', { person: known.kept(name) }))['person'];
  const referralOf = async (name: string): Promise<unknown> =>
    (await asked('follow-a-referral', { referral: known.kept(name) }))['referral'];
  const roomOf = async (date: string): Promise<unknown> =>
    (await asked('see-the-room', { sitting: known.kept(sittingOf(date)) }))['sitting'];
  const itemOf = async (name: string, date: string): Promise<unknown> =>
    list(await roomOf(date), 'agenda.items').find((item) => text(item, 'id') === known.kept(name));
  const escalationOf = async (name: string, who: string, status: string): Promise<unknown> =>
    list(await asked('see-the-escalations', { status }, who), 'escalations').find(
      (one) => text(one, 'id') === known.kept(name),
    );

  it('is told in lines that fit into a terminal of a hundred columns', () => {
    expect(told.flatMap((line) => line.split('\n')).filter((line) => line.length > 100)).toEqual([]);
  });

  describe('its days', () => {
    it.each(SITTINGS)(
      'at least twelve people are referred to the sitting of %s, and it is held',
      async (date) => {
        const sitting = known.kept(sittingOf(date));
        const minutes = await asked('read-the-minutes', { sitting });
        expect(minutes).toMatchObject({ sitting: { date, phase: 'CLOSED', minutes: { status: 'ISSUED' } } });
        const items = list(await asked('see-the-agenda', { sitting }), 'sitting.agenda.items');
        const referrals = items.flatMap((item) => list(item, 'referrals'));
        expect(referrals.length).toBeGreaterThanOrEqual(12);
      },
    );

    it('nothing is left on a work list, and nothing ails the board', async () => {
      for (const who of OFFICERS) {
        const answer = await asked('who-am-i', {}, who);
        expect({ who, left: list(answer, 'viewer.workItems') }).toEqual({ who, left: [] });
      }
      expect(demo.board.ailments()).toEqual([]);
    });

    it('on a bank holiday nobody sits: what comes is heard after Easter', async () => {
      expect(await referralOf('bank holiday')).toMatchObject({
        people: [{ heardAt: { date: '2026-04-07' } }],
      });
    });

    it.each([
      ['2026-03-27', '2026-03-27T12:00:00.000Z'],
      ['2026-03-30', '2026-03-30T11:00:00.000Z'],
    ])('noon is noon before and after the clocks go forward: %s', async (date, startsAt) => {
      expect(await roomOf(date)).toMatchObject({ startsAt });
    });

    it('what comes in the hour of the change is heard on Monday', async () => {
      expect(await referralOf('clock change')).toMatchObject({
        people: [{ heardAt: { date: '2026-03-30' } }],
      });
    });

    it('a sitting is moved, another arranged and cancelled', async () => {
      const moved = await asked('see-the-room', { sitting: known.kept('moved sitting') });
      expect(moved).toMatchObject({ sitting: { phase: 'CLOSED', calendarChanges: [{ change: 'MOVED' }] } });
      const extra = await asked('see-the-room', { sitting: known.kept('extra sitting') });
      expect(extra).toMatchObject({
        sitting: { phase: 'CANCELLED', calendarChanges: [{ change: 'ARRANGED' }, { change: 'CANCELLED' }] },
      });
    });

    it('the noon of an outage is entered afterwards, as of then', async () => {
      expect(await roomOf('2026-04-01')).toMatchObject({
        enteredAfter: { from: '2026-04-01T10:50:00.000Z', until: '2026-04-01T12:20:00.000Z' },
      });
      const { outages } = await asked('list-outages', { series: 'DRM' });
      expect(outages).toMatchObject([{ id: known.kept('outage'), reason: 'SERVICE_DOWN' }]);
    });
  });

  describe('its referrals', () => {
    it('siblings are one referral and three people', async () => {
      const people = list(await referralOf('siblings'), 'people');
      expect(people.map((one) => text(one, 'person.name.value'))).toEqual([
        ...['Alder Sibling-Invented', 'Bryony Sibling-Invented', 'Cedar Sibling-Invented'],
      ]);
    });

    it('an incomplete one is heard on its day, and is complete', async () => {
      expect(await referralOf('incomplete')).toMatchObject({
        people: [{ missing: [], heardAt: { date: '2026-03-23' } }],
      });
    });

    it('a late and urgent one is heard at once', async () => {
      expect(await referralOf('urgent')).toMatchObject({ people: [{ heardAt: { date: '2026-03-24' } }] });
    });

    it('a critical incident of Saturday night is heard on Monday, before others', async () => {
      expect(known.kept('incident sitting')).toBe(known.kept(sittingOf('2026-03-30')));
      const [first] = list(await roomOf('2026-03-30'), 'agenda.items');
      expect(list(first, 'comesFirstFor')).toContain('CRITICAL_INCIDENT');
    });

    it('of two items that come late, one is taken and one is left', async () => {
      for (const [name, answer] of [
        ['late item taken', 'ACCEPTED'],
        ['late item left', 'DECLINED'],
      ] as const)
        expect(await itemOf(name, '2026-03-30')).toMatchObject({ discussion: { lateItem: { answer } } });
    });
  });

  describe('its people', () => {
    it('one child by two agencies is one person', async () => {
      expect(list(await personOf('merged'), 'alsoStatedAs')).toHaveLength(1);
    });

    it('two children of one name are two, and nobody is asked again', async () => {
      expect(await personOf('one of the name')).toMatchObject({ alsoStatedAs: [], proposedMatches: [] });
      expect(await personOf('other of the name')).toMatchObject({ alsoStatedAs: [], proposedMatches: [] });
    });

    it('what was merged by a mistyped number is two again', async () => {
      expect(await personOf('unmerged')).toMatchObject({ alsoStatedAs: [] });
    });

    it('what was said of the wrong child is taken back, and everybody has struck it', async () => {
      expect(known.kept('retraction')).not.toBe(known.kept('wrong fact'));
      expect(list(await asked('open-recalls', { series: 'DRM' }), 'recalls')).toEqual([]);
    });

    it('safe contact stands, and what was entered by mistake does not', async () => {
      expect(await personOf('hidden')).toMatchObject({
        safeContacts: [{ addressHidden: true, instructions: 'Ring the aunt, never the home.' }],
        household: { members: [{ relationship: 'aunt' }] },
        earlierIdentities: [{ reason: 'Day and month were exchanged.' }],
      });
    });

    it('the worker of a known child has said that they know', async () => {
      expect(await personOf('known child')).toMatchObject({
        standing: { allocatedWorker: 'Max Example' },
        caseNotes: [{ status: 'ACKNOWLEDGED', feedback: { status: 'ACKNOWLEDGED' } }],
      });
    });

    it('a missing child was found and interviewed', async () => {
      expect(await personOf('missing')).toMatchObject({
        missingEpisodes: [{ endedAt: expect.any(String), interview: { heldAt: expect.any(String) } }],
      });
    });

    it('after serious harm the records were held until the review was complete', async () => {
      expect(await personOf('harmed')).toMatchObject({ holds: [{ liftedAt: expect.any(String) }] });
    });
  });

  describe('its room', () => {
    it('keeps a conflict, a dissent and what two people typed at once', async () => {
      expect(await itemOf('conflict', '2026-03-24')).toMatchObject({
        discussion: { conflicts: [{ kind: 'RELATIVE' }] },
      });
      expect(await itemOf('dissent', '2026-03-24')).toMatchObject({
        discussion: {
          decisions: [{ dissent: [{ position: expect.stringContaining('at school as well') }] }],
        },
      });
      const notes = list(await itemOf('notes', '2026-03-24'), 'discussion.notes').map((note) =>
        text(note, 'text'),
      );
      expect(notes).toEqual([
        ...['At the park on Friday, with two others.', 'At the park on Friday, until midnight.'],
      ]);
    });

    it('keeps what was not shared, a threshold that is not met and the chair’s own order', async () => {
      expect(await itemOf('not shared', '2026-03-25')).toMatchObject({
        discussion: { notShared: [{ because: 'NOT_PROPORTIONATE' }] },
      });
      expect(await itemOf('threshold', '2026-03-25')).toMatchObject({
        discussion: { thresholds: [{ outcome: 'NOT_MET' }] },
      });
      expect(await itemOf('moved item', '2026-03-25')).toMatchObject({
        moved: { reason: 'The worker leaves at a quarter past.' },
      });
    });

    it('keeps apologies, the deputy, the visitor and who was rolled over', async () => {
      const room = await roomOf('2026-03-26');
      expect(list(room, 'apologies')).toMatchObject([
        { role: 'EDUCATION', informationSent: true },
        { role: 'HEALTH' },
      ]);
      const visitors = list(room, 'attendance').filter((one) => (one as Answer)['visitor'] !== null);
      expect(visitors).toMatchObject([{ visitor: { name: 'Linden Visitor-Invented' } }]);
      expect(await itemOf('rolled over', '2026-03-27')).toMatchObject({
        discussion: { rolledOver: { because: 'INFORMATION_AWAITED' } },
      });
    });

    it('a corrected minute is a second version, and both are kept', async () => {
      const answer = await asked('read-the-minutes', { sitting: known.kept('corrected') });
      expect(answer).toMatchObject({ sitting: { minutes: { version: 2, status: 'ISSUED' } } });
    });
  });

  describe('its escalations', () => {
    it('what was about the Head of MASH was resolved without the Head of MASH', async () => {
      expect(await escalationOf('about the head', 'school', 'RESOLVED')).toMatchObject({
        steps: [{ routes: [{ role: 'AGENCY_LINE_MANAGER' }] }],
      });
      expect(await escalationOf('about the head', 'head-of-mash', 'RESOLVED')).toBeUndefined();
    });

    it('what was not resolved went on to the next stage; what nobody could take was handed on', async () => {
      const further = await escalationOf('taken further', 'health-visitor', 'WITH_STAGE');
      expect(list(further, 'steps')).toHaveLength(2);
      expect(await escalationOf('linked', 'school', 'WITHDRAWN')).toBeDefined();
      expect(await escalationOf('handed', 'ppd-supervisor', 'RESOLVED')).toBeDefined();
    });
  });

  it('a strategy discussion was held at two at night, and its duties are met', async () => {
    expect(await personOf('strategy person')).toMatchObject({
      strategyDiscussions: [
        { status: 'CONVENED', concernAt: '2026-03-27T02:00:00.000Z', threshold: { threshold: 'MET' } },
      ],
    });
    const duties = list(await asked('what-is-due'), 'viewer.duties').map((duty) => text(duty, 'kind'));
    expect(duties.filter((kind) => kind.startsWith('STRATEGY'))).toEqual([]);
  });

  it('what the explorer asks of the last sitting is answered', async () => {
    for (const { who, operation, variables } of questionsOf(known))
      expect(Object.values(await asked(operation, variables, who))).not.toContain(null);
  });

  it('goes no way of which the page of the states does not tell', async () => {
    expect(untold(stepsOfLog(await everyEvent(demo.board.log)))).toEqual([]);
  });

  it.each(Object.keys(projections))(
    'the view %s is dropped and built anew to the same bytes',
    async (view) => {
      expect((await demo.board.views.rebuild(view)).differing).toEqual([]);
    },
  );
});
