/** The quarter of the island beside the borough's Monday, through the public API, and what became of each child. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  BOROUGH,
  ISLAND,
  startDemoService,
  type DemoBoard,
  type DemoService,
} from '../../src/cli/demo-service.js';
import { at, list, text, type Answer } from '../../src/cli/demo-step.js';
import { BEGINS, tellStory, type Told } from '../../src/cli/demo-story.js';
import type { Known } from '../../src/cli/play/scene.js';
import type { Variables } from '../../src/cli/play/played-board.js';
import { openStage, type Stage } from '../../src/cli/play/stage.js';
import { entryOf, personOf } from '../../src/cli/quarter/children.js';
import { tellFiveStories } from '../../src/cli/quarter/five-stories.js';
import { dailyOf, playQuarter, weeklyOf } from '../../src/cli/quarter/quarter.js';
import { questionsOf } from '../../src/cli/quarter/tell-quarter.js';
import { projections } from '../../src/projections/all.js';
import { everyEvent } from '../support/live-board.js';
import { stepsOfLog } from '../support/states.js';
import { untold } from '../support/states-told.js';

jest.setTimeout(600_000);

const CHAIR = 'intake-manager';
/** Mondays, and Tuesdays after Easter Monday, the early May and the spring bank holiday. */
const WEEKLY = [
  ...['2026-04-07', '2026-04-13', '2026-04-20', '2026-04-27', '2026-05-05', '2026-05-11', '2026-05-18'],
  ...['2026-05-26', '2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29'],
];
/** Nobody came to take the chair. */
const NOT_HELD = '2026-06-08';

/** The sitting of the story. */
const sittingOf = (monday: readonly Told[]): Variables => ({
  sitting: monday.find(({ operation }) => operation === 'see-the-agenda')?.variables['sitting'],
});

describe('a quarter of the island, beside a Monday of the borough', () => {
  let service: DemoService;
  let borough: Stage;
  let island: Stage;
  let boards: readonly DemoBoard[];
  let monday: readonly Told[];
  let known: Known;
  const told: string[] = [];
  const meanwhile: Promise<Answer>[] = [];

  beforeAll(async () => {
    service = await startDemoService({
      ...{ config: { port: 0, production: false }, start: BEGINS, keep: false },
      ...{ examples: [BOROUGH, ISLAND], moreRoutes: () => Promise.resolve() },
    });
    ({ boards } = service);
    const quietly = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    monday = await tellStory(boards[0] as DemoBoard);
    quietly.mockRestore();
    borough = await openStage(boards[0] as DemoBoard);
    island = await openStage(boards[1] as DemoBoard);
    known = await playQuarter(island, (line) => {
      told.push(line);
      // The other board is asked all the while, also in the middle of a sitting of this one.
      if (line.includes('weekly'))
        meanwhile.push(borough.as('coordinator', 'see-the-agenda', sittingOf(monday)));
    });
    for (const { board } of boards) await board.quiet();
  });
  afterAll(() => service.close());

  const asked = (operation: string, variables: Variables = {}, who = CHAIR): Promise<Answer> =>
    island.as(who, operation, variables);
  const wayOf = async (name: string): Promise<readonly unknown[]> =>
    list(await asked('see-the-way-of-a-person', { person: personOf(known, name) }), 'person.trajectory');
  const kindsOf = async (name: string): Promise<readonly string[]> =>
    (await wayOf(name)).map((step) => text(step, 'kind'));
  const endsOf = async (name: string): Promise<readonly unknown[]> =>
    (await wayOf(name))
      .filter((step) => text(step, 'kind') === 'ENDED')
      .map((step) => at(step, 'endedBecause'));
  const levelsOf = async (name: string): Promise<readonly string[]> =>
    list(await asked('see-the-assessments', { person: personOf(known, name) }), 'person.assessments').map(
      (one) => text(one, 'level'),
    );
  const onTracker = async (name: string, filter = 'ACTIVE'): Promise<unknown> =>
    list(await asked('see-the-tracker', { series: 'RMM', filter, first: 100 }), 'tracker.edges')
      .map((edge) => at(edge, 'node'))
      .find((node) => text(node, 'id') === entryOf(known, name));

  it('is told in lines that fit into a terminal of a hundred columns', () => {
    expect(told.flatMap((line) => line.split('\n')).filter((line) => line.length > 100)).toEqual([]);
  });

  it('ends with its five stories, which somebody understands who was at no sitting', async () => {
    const stories: string[] = [];
    await tellFiveStories(
      island,
      known,
      (date) => known.kept(weeklyOf(date)),
      (line) => stories.push(line),
    );
    const page = stories.join('\n').replaceAll(/\s+/g, ' ');
    for (const said of [
      'Rowan comes at high risk, which is reduced to low, and leaves.',
      'Reviewed, at medium risk, which has decreased.',
      'Reviewed, at very high risk, which has increased.',
      'A difference of professional opinion brings the person onto the tracker.',
      "Children's Social Care opens the case.",
      'It asks the strategic meeting: Who speaks to the network',
      'It hears the answer: The police write to the network.',
    ])
      expect(page).toContain(said);
    expect(stories.flatMap((line) => line.split('\n')).filter((line) => line.length > 100)).toEqual([]);
  });

  it('a worker presents each child whom one is asked for, and everybody who is there has signed', async () => {
    const { sitting } = await asked('see-the-agenda', { sitting: known.kept(weeklyOf('2026-06-01')) });
    expect(list(sitting, 'agenda.items').length).toBeGreaterThan(0);
    const { sitting: minuted } = await asked('read-the-minutes', {
      sitting: known.kept(weeklyOf('2026-06-01')),
    });
    const came = list(minuted, 'minutes.items').map((item) => at(item, 'presentedBy.came'));
    expect(came).toEqual(came.map(() => true));
  });

  describe('its sittings', () => {
    it.each(WEEKLY)('the weekly one of %s', async (date) => {
      const { sitting } = await asked('read-the-minutes', { sitting: known.kept(weeklyOf(date)) });
      expect(sitting).toMatchObject(
        date === NOT_HELD
          ? { date, phase: 'MISSED' }
          : { date, phase: 'CLOSED', minutes: { status: 'ISSUED' } },
      );
    });

    it('a daily one is held on every working day, and hears somebody', async () => {
      const { sitting } = await asked('see-the-agenda', { sitting: known.kept(dailyOf('2026-06-04')) });
      expect(list(sitting, 'agenda.items').length).toBeGreaterThan(0);
      for (const without of ['2026-04-03', '2026-06-05'])
        expect(() => known.kept(dailyOf(without))).toThrow();
    });

    it('nothing is left on a work list, and nothing ails either board', async () => {
      for (const { subject } of (boards[1] as DemoBoard).file.officers) {
        const { viewer } = await asked('who-am-i', {}, subject);
        const { viewer: due } = await asked('what-is-due', {}, subject);
        const late = list(due, 'duties').filter((duty) => at(duty, 'breached') === true);
        expect({ subject, left: list(viewer, 'workItems'), open: list(viewer, 'openActions'), late }).toEqual(
          {
            ...{ subject, left: [], open: [], late: [] },
          },
        );
      }
      for (const { board } of boards) expect(board.ailments()).toEqual([]);
    });
  });

  describe('its children', () => {
    it('Rowan enters at high risk, is reduced to medium, then to low, and leaves', async () => {
      expect(await levelsOf('Rowan')).toEqual(['HIGH', 'MEDIUM', 'LOW']);
      expect(await endsOf('Rowan')).toEqual(['LOW']);
      expect(await onTracker('Rowan', 'ENDED')).toBeDefined();
    });

    it('the risk to Wren increased again, and is explained domain by domain', async () => {
      const { person } = await asked('see-the-assessments', { person: personOf(known, 'Wren') });
      const change = list(person, 'assessments')
        .map((one) => (one as Answer)['change'])
        .find((one) => one !== null && text(one, 'direction') === 'INCREASED');
      expect(change).toMatchObject({ sentence: expect.stringContaining('from Medium to Very High') });
      expect(list(change, 'domains').length).toBeGreaterThan(3);
      expect(await onTracker('Wren')).toMatchObject({ slipped: 1 });
    });

    it('drift is told: what is carried, a level that is held, a plan that is not looked at anew', () => {
      const said = told.join(' ').replaceAll(/\s+/g, ' ');
      expect(said).toMatch(/Wren drifts: .*carried over twice\./);
      expect(said).toMatch(/Merle drifts: Risk was held at the same level at the last \d reviews\./);
      expect(said).toMatch(
        /Wren drifts: .*Risk increased on Monday 11 May 2026; the plan has not been looked at anew since Thursday 2 April 2026\./,
      );
    });

    it('Linnet, whose case was not open, comes by a difference of opinion', async () => {
      const { edges } = (await asked('see-the-differences', { series: 'RMM', state: 'RESOLVED' }))[
        'differences'
      ] as { readonly edges: readonly unknown[] };
      const found = edges.find((edge) => text(edge, 'node.id') === known.kept('difference of Linnet'));
      expect(found).toMatchObject({ node: { about: 'ENTRY', socialCareAnswer: 'DOES_NOT_OPEN' } });
      expect(await kindsOf('Linnet')).toEqual(expect.arrayContaining(['ENTERED', 'OPENED_TO_SOCIAL_CARE']));
      expect(await endsOf('Linnet')).toEqual(['RESOLVED']);
    });

    it('Merle, at very high risk, is reviewed at every sitting that is held, save in custody', async () => {
      // Two sittings fall into the custody, and one was not held.
      expect(await onTracker('Merle')).toMatchObject({ level: 'VERY_HIGH', reviews: WEEKLY.length - 3 });
      expect(await kindsOf('Merle')).toEqual(expect.arrayContaining(['PAUSED', 'RESUMED']));
    });

    it('Jay moves away once somebody has accepted; Sorrel is handed over before turning 18', async () => {
      expect((await kindsOf('Jay')).filter((kind) => kind.startsWith('TRANSFER'))).toEqual([
        ...['TRANSFER_PROPOSED', 'TRANSFER_DECLINED', 'TRANSFER_PROPOSED', 'TRANSFER_ACCEPTED'],
      ]);
      expect(await endsOf('Jay')).toEqual(['TRANSFERRED']);
      expect(await endsOf('Sorrel')).toEqual(['TRANSFERRED']);
    });

    it('Teal left at low risk and came back: a new, linked episode', async () => {
      const entered = (await wayOf('Teal')).filter((step) => text(step, 'kind') === 'ENTERED');
      expect(entered).toMatchObject([{ reEntry: false }, { reEntry: true }]);
    });

    it('Pipit is not accepted; of Starling the reviews ended by a death', async () => {
      expect(await kindsOf('Pipit')).not.toContain('ENTERED');
      expect(await endsOf('Starling')).toEqual(['DIED']);
    });

    it('two records of one child go on as one episode; who left by a wrong assessment is back', async () => {
      expect(await onTracker('Martin')).toBeDefined();
      expect(await onTracker('Marten')).toBeUndefined();
      expect(await kindsOf('Fern')).toContain('REINSTATED');
      expect(await onTracker('Fern')).toBeDefined();
    });
  });

  describe('its room', () => {
    it('somebody refused the declaration and is minuted', async () => {
      const { sitting } = await asked('see-the-declaration', { sitting: known.kept(weeklyOf('2026-04-27')) });
      expect(list(sitting, 'declaration.refused')).toHaveLength(1);
      expect(at(sitting, 'declaration.readOut.at')).toEqual(expect.any(String));
    });

    it('the police were not there once, and the ledger says what was decided without them', async () => {
      const on = { from: '2026-05-05', to: '2026-05-05', role: 'POLICE_DCI' };
      const { absenceLedger } = await asked('see-the-absences', { series: 'RMM', ...on });
      expect(list(absenceLedger, 'taken.edges').length).toBeGreaterThan(0);
    });

    it('what was raised has come back and was heard, and no theme is open', async () => {
      const { sitting } = await asked('see-the-business', { sitting: known.kept(weeklyOf('2026-06-29')) });
      expect(sitting).toMatchObject({
        business: { themesProposed: [], themesOpen: [], strategicToRaise: [], strategicReturned: [] },
      });
    });

    it('what the explorer asks of it is answered', async () => {
      for (const { who, operation, variables } of questionsOf(known))
        expect(Object.values(await asked(operation, variables, who))).not.toContain(null);
    });
  });

  describe('the other board', () => {
    it('has had its Monday as ever', async () => {
      const read = monday.find(({ operation }) => operation === 'read-the-minutes') as Told;
      expect(await borough.as('coordinator', 'read-the-minutes', read.variables)).toMatchObject({
        sitting: { date: '2026-03-30', minutes: { status: 'ISSUED' } },
      });
    });

    it('answers the same all the while', async () => {
      const answers = await Promise.all(meanwhile);
      expect(answers.length).toBeGreaterThan(WEEKLY.length);
      const items = answers.map(({ sitting }) => list(sitting, 'agenda.items').length);
      expect(new Set(items).size).toBe(1);
    });

    it('neither sees the other, by any id', async () => {
      const sitting = known.kept(weeklyOf('2026-06-29'));
      expect(await borough.as('coordinator', 'see-the-agenda', { sitting })).toEqual({ sitting: null });
      const person = personOf(known, 'Merle');
      expect(await borough.as('coordinator', 'see-the-person', { person })).toEqual({ person: null });
      const read = monday.find(({ operation }) => operation === 'read-the-minutes') as Told;
      expect(await asked('read-the-minutes', read.variables)).toEqual({ sitting: null });
      expect(await asked('see-the-agenda', read.variables)).toEqual({ sitting: null });
    });

    it('nor by a position of the other log', async () => {
      const here = {
        ...questionsOf(known)[2]?.variables,
        atLeast: monday.find(({ variables }) => 'atLeast' in variables)?.variables['atLeast'],
      };
      await expect(asked('see-the-agenda', here)).rejects.toThrow();
    });
  });

  it('goes no way of which the page of the states does not tell', async () => {
    const logs = await Promise.all(boards.map(({ board }) => everyEvent(board.log)));
    expect(logs.flatMap((log) => untold(stepsOfLog(log)))).toEqual([]);
  });

  it.each(Object.keys(projections))('the view %s is built anew to the same bytes', async (view) => {
    for (const { board } of boards) expect((await board.views.rebuild(view)).differing).toEqual([]);
  });
});
