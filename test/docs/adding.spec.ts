/** The guide to adding things is followed to the letter, on a copy of the project and on a real board. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAmendment } from '../../src/application/founding-file.js';
import { amend } from '../../src/application/founding.js';
import type { InputOf } from '../../src/application/commands/table.js';
import { instantAt, type LocalDate } from '../../src/domain/time.js';
import { trackedId } from '../../src/domain/tracked/tracked-state.js';
import type { TrackerEntryView } from '../../src/projections/tracker.js';
import { onAgenda, refer } from '../application/a-story.js';
import { assess } from '../application/a-tracker-story.js';
import { aFolder, endAll, run } from '../cli/a-tool.js';
import { closeLiveBoards, fileBeside, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { copyProject, type CopiedProject } from './copied-project.js';
import { blocksOf, examplesOf, type Example } from './guide.js';

// The whole project is compiled and some of its tests are run, on whatever machine it is.
jest.setTimeout(600_000);

type Four = readonly [Example, Example, Example, Example];
const [command, view, version, series] = examplesOf('docs/guides/adding.md') as unknown as Four;
const [amendment = '', settings = ''] = blocksOf(series.text, 'json');
const [headOfRow = ''] = blocksOf(series.text, 'ts');

/** Guards that hold after every change. */
const GUARDS = [
  ...['test/stored-events.spec.ts', 'test/guards/event-names.spec.ts', 'test/projections/all.spec.ts'],
  ...['test/domain/erased.spec.ts', 'test/domain/idempotence.spec.ts', 'test/docs/states.spec.ts'],
];
const GUARDS_OF_THE_API = [
  ...['test/graphql/schema.spec.ts', 'test/graphql/inputs.spec.ts', 'test/graphql/access.spec.ts'],
];

const specsOf = (...examples: readonly Example[]): readonly string[] => [
  ...new Set(examples.flatMap(({ patched }) => patched.filter((path) => path.endsWith('.spec.ts')))),
];

describe('docs/guides/adding.md, followed', () => {
  let project: CopiedProject;
  beforeAll(() => {
    project = copyProject();
  });
  afterAll(() => project.remove());

  /** What the guide says to do after the patches. */
  const buildAndGenerate = (): void => {
    project.build();
    project.node('dist/test/support/write-stored-events.js');
    project.node('dist/src/cli/print-schema.js');
  };
  const allPass = (...specs: readonly string[]): void =>
    expect([...project.specs(...specs)].toSorted()).toEqual([...specs].toSorted());

  it('adds a command and an event: the rule, the view and the mutation over a real port', () => {
    project.apply(command.patch);
    buildAndGenerate();
    allPass(...specsOf(command), ...GUARDS);
    expect(command.files.filter((path) => !project.has(path))).toEqual([]);
  });

  it('adds a view, a second version of the event and a series that ships', () => {
    for (const { patch } of [view, version, series]) project.apply(patch);
    const [row] = (JSON.parse(amendment) as { terms: object[] }).terms;
    project.write('src/domain/terms/harbour.ts', `${headOfRow.trimEnd()} ${JSON.stringify(row)};\n`);
    buildAndGenerate();
    allPass(...specsOf(command, view, version, series), ...GUARDS, ...GUARDS_OF_THE_API);
    expect([...view.files, ...version.files].filter((path) => !project.has(path))).toEqual([]);
  });

  it('keeps to the dependency rules', () => {
    const cruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
    project.node(join(process.cwd(), cruise), 'src', '--config', '.dependency-cruiser.cjs');
  });

  it.each([command, view, version, series])('names in its table every file that it patches: $title', (row) =>
    expect(row.patched.filter((path) => !row.files.includes(path))).toEqual([]),
  );
});

describe('the series of the guide, on a board that stands', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  beforeAll(async () => {
    folder = await aFolder();
  });
  afterAll(async () => {
    endAll();
    await folder.remove();
    await closeLiveBoards();
    await closeTestStores();
  });

  it('is adopted by the one command that the guide names', async () => {
    const file = join(folder.path, 'harbour.json');
    writeFileSync(file, amendment);
    await run('cli/board-found.js', ['docs/board.example.json'], folder.env);
    expect(await run('cli/board-adopt.js', ['example-borough', file], folder.env)).toEqual({
      ...{ code: 0, err: '' },
      out: 'The board example-borough has adopted terms HARBOUR version 1.\n',
    });
  });

  /** The borough with both versions of the row, on the Monday on which the second comes into force. */
  const following = async (): Promise<LiveBoard> => {
    const live = await openLiveBoard();
    const [row] = (JSON.parse(amendment) as { terms: object[] }).terms;
    const second = { ...row, ...(JSON.parse(settings) as object) };
    for (const [hash, file] of Object.entries({
      first: { terms: [row] },
      second: { tools: ['CEAM'], terms: [second] },
    })) {
      const checked = checkAmendment(file, fileBeside);
      if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
      expect(await amend(live.board(), checked.value, hash)).toBeUndefined();
    }
    for (const role of ['PANEL_CHAIR', 'PANEL_CLERK'] as const)
      await live.as('DRM_COORDINATOR').does('AssignRole', {
        ...{ officerId: live.officer(role), role, as: 'HOLDER', from: '2026-01-01', until: null },
      });
    await live.moveTo('2026-06-01T08:00:00.000Z');
    return live;
  };

  it('keeps a tracker from its second version on, by the settings that the guide adds', async () => {
    const live = await following();
    const { personId } = await refer(live, { series: 'HARBOUR' });
    await live.quiet();
    const brought = { series: 'HARBOUR', personId, reason: 'Invented.' };
    // A rule of the tracker answers, in the words of the row.
    expect(await live.as('HEALTH').execute('EnterOnTracker', brought)).toMatchObject({
      refusal: {
        code: 'NOT_OPEN_TO_SOCIAL_CARE',
        clause: { text: 'Anybody else is brought where professionals differ.' },
      },
    });
  });

  it('follows somebody from one Wednesday to the next, and lets them go at a level of its own', async () => {
    const live = await following();
    const chair = live.as('PANEL_CHAIR');
    const { personId } = await refer(live, { series: 'HARBOUR' });
    await live.quiet();
    await chair.does('RecordKnownStatus', {
      ...{ personId, known: 'KNOWN', openStatus: 'OPEN', legalStatus: null, allocatedOfficer: null },
    });
    const high = await assess(live, personId, 'HIGH', 'PANEL_CHAIR');
    await chair.does('EnterOnTracker', { series: 'HARBOUR', personId, reason: 'Invented.' });
    await live.quiet();
    const entry = () => live.board().views.get<TrackerEntryView>('tracker', trackedId('HARBOUR', personId));
    const reviewed = async (date: LocalDate, over: Partial<InputOf<'AgreeNextSteps'>>): Promise<void> => {
      const sittingId = live.sitting(date, 'HARBOUR');
      await live.moveTo(instantAt(date, '14:00', 'Europe/London'));
      expect(await onAgenda(live, date, 'HARBOUR')).toEqual([personId]);
      await chair.does('TakeChair', { sittingId });
      for (const role of ['PANEL_CHAIR', 'HEALTH'] as const)
        await chair.does('RecordAttendance', {
          ...{ sittingId, officer: live.officer(role), role, mode: 'IN_PERSON' },
        });
      await chair.does('OpenSitting', { sittingId });
      const { id: discussionId } = await chair.does('StartDiscussion', { sittingId, personId });
      await chair.does('RecordDecision', { discussionId, decision: 'Invented.', rationale: 'Invented.' });
      await chair.does('AgreeNextSteps', {
        ...{ personId, discussionId, series: 'HARBOUR', next: { kind: 'REVIEW' }, steps: 'Invented.' },
        ...{ assessmentId: high, recordEntry: { owner: live.officer('PANEL_CHAIR') }, ...over },
      });
      await chair.does('CloseDiscussion', { discussionId });
      await chair.does('CloseSitting', { sittingId });
      await live.quiet();
    };
    await reviewed('2026-06-03', { next: { kind: 'REVIEW', reviewOn: '2026-06-10' } });
    expect(await entry()).toMatchObject({ phase: 'ACTIVE', level: 'HIGH' });
    const medium = await assess(live, personId, 'MEDIUM', 'PANEL_CHAIR');
    await reviewed('2026-06-10', { next: { kind: 'LEAVE', because: 'LOW' }, assessmentId: medium });
    expect(await entry()).toMatchObject({ phase: 'ENDED' });
  });

  it('convenes its sittings and hears a referral on its Wednesday, without a line of code', async () => {
    const live = await openLiveBoard();
    const checked = checkAmendment(JSON.parse(amendment), fileBeside);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    expect(await amend(live.board(), checked.value, 'hash of the guide')).toBeUndefined();
    await live.quiet();
    const { referralId } = await refer(live, { series: 'HARBOUR' });
    const events = await live.events();
    const wednesday = { sittingId: live.sitting('2026-04-01', 'HARBOUR'), date: '2026-04-01' };
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'SittingConvened', data: expect.objectContaining(wednesday) }),
    );
    expect(events.find(({ stream }) => stream === `referral-${referralId}`)?.data).toMatchObject({
      series: 'HARBOUR',
      placement: { ...wednesday, late: false },
    });
  });
});
