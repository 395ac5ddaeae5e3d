/** Random quarters of the weekly meeting on its tracker, compared with the model at every step and as a whole at the end. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { projections } from '../../src/projections/all.js';
import type { DutyView } from '../../src/projections/duties.js';
import { refer, referInput } from '../application/a-story.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import type { Real } from './meeting-steps.js';
import { remembering } from './remembered-log.js';
import { weeklySteps } from './weekly-commands.js';
import { FIRST_MORNING, newModel, openEpisode, recordsOf, type WeeklyModel } from './weekly-model.js';
import { agendasAgree, papersAgree, trackerAgrees, type WeeklyStep } from './weekly-steps.js';

const RUNS = Number(process.env['RUNS'] ?? 30);
const STEPS_AT_MOST = 60;
/** On a slow machine there are fewer runs. */
const TIME_LIMIT_MS = Number(process.env['RUN_SECONDS'] ?? 60) * 1_000;

/** To see a failure again: the seed and the path that it printed, as `SEED` and `AT`. */
const again = (): fc.Parameters<unknown> => {
  const { SEED: seed, AT: path } = process.env;
  return { ...(seed !== undefined && { seed: Number(seed) }), ...(path !== undefined && { path }) };
};

let like: string;
const personIds: string[] = [];

/** Referred to the daily meeting, which then had no need to hear them: the quarter is that of the weekly one. */
const known = async (live: LiveBoard, name: string, open: boolean): Promise<string> => {
  const [subject] = referInput().subjects;
  if (subject === undefined) throw new Error('Somebody is referred.');
  const identity = { ...subject.identity, name: { value: `${name} Invented` } };
  const commandId = (what: string) => live.board().ids.named('test', `${what} ${name}`);
  const made = await refer(live, { series: 'DEM', subjects: [{ ...subject, identity }] }, 'SCHOOL');
  const { personId, referralId } = made;
  await live.quiet();
  await live
    .as('SCHOOL')
    .does('WithdrawReferral', { referralId, reason: 'Heard.' }, { commandId: commandId('withdrawn') });
  const status = { known: 'KNOWN', openStatus: open ? 'OPEN' : 'CLOSED' } as const;
  const input = { personId, ...status, legalStatus: null, allocatedOfficer: null };
  await live.as('CSC_GROUP_MANAGER').does('RecordKnownStatus', input, { commandId: commandId('known') });
  await live.quiet();
  return personId;
};

beforeAll(async () => {
  const founded = await openLiveBoard({ island: true, start: FIRST_MORNING });
  for (const name of ['Rowan', 'Ash', 'Elm', 'Hazel', 'Linden', 'Birch']) {
    personIds.push(await known(founded, name, name !== 'Birch'));
  }
  // The boards of the runs count their own commands after those.
  like = founded.place;
  await founded.close();
}, 60_000);
afterAll(async () => {
  await closeLiveBoards();
  await closeTestStores();
});

const ENDINGS = ['LOW', 'RESOLVED', 'TRANSFERRED', 'DIED', 'MERGED'];

/** Nobody leaves but by a chair's confirmation, an accepted transfer, a death or a merger. */
const endingsHold = async (model: WeeklyModel, { live }: Real): Promise<void> => {
  const events = await live.events();
  const chairs = [live.officer('INTAKE_ASSESSMENT_MANAGER'), live.officer('POLICE_DCI')];
  const before: string[] = [];
  for (const { type, data } of events) {
    if (type === 'EpisodeEnded') {
      const ended = data as { personId: string; endedBecause: string; confirmedBy: string | null };
      expect(ENDINGS).toContain(ended.endedBecause);
      if (['LOW', 'RESOLVED', 'MERGED'].includes(ended.endedBecause))
        expect(chairs).toContain(ended.confirmedBy);
      if (ended.endedBecause === 'TRANSFERRED')
        expect(before.at(-1)).toBe(`TransferAccepted ${ended.personId}`);
      if (ended.endedBecause === 'DIED') {
        const child = model.children.find(({ personId }) => personId === ended.personId);
        expect(child).toBeDefined();
        expect(before.some((event) => event.startsWith('SeriousHarmRecorded'))).toBe(true);
      }
    }
    before.push(`${type} ${(data as { personId?: string }).personId ?? ''}`);
  }
};

/** Two episodes of one person go on only until a chair says which, and a chair has been asked. */
const askedWhich = async (model: WeeklyModel, { live }: Real): Promise<void> => {
  for (const child of model.children) {
    const records = recordsOf(model, child);
    const open = records.filter((record) => openEpisode(record) !== undefined);
    const kinds: string[] = [];
    for (const { personId } of records) {
      const query = { index: 'byPerson', equal: [personId], limit: 100 };
      const duties = await live.board().views.find<DutyView>('duties', query);
      kinds.push(...duties.flatMap(({ document }) => (document === null ? [] : [document.kind])));
    }
    const asked = kinds.filter((kind) => kind === 'WHICH_EPISODE_GOES_ON').length;
    const isAsked = open.length > 1;
    expect({ personId: child.personId, isAsked: asked > 0 }).toEqual({ personId: child.personId, isAsked });
  }
};

const holds = async (model: WeeklyModel, real: Real): Promise<void> => {
  const { live, sent } = real;
  await agendasAgree(model, real);
  await trackerAgrees(model, real);
  await papersAgree(model, real);
  await endingsHold(model, real);
  await askedWhich(model, real);
  const events = await live.events();
  for (const { outcome, commandId } of sent) {
    const recorded = outcome.kind === 'ACCEPTED' ? outcome.events.map(({ id }) => id) : [];
    expect(events.filter((event) => event.commandId === commandId).map(({ id }) => id)).toEqual(recorded);
  }
  for (const view of Object.keys(projections)) {
    expect(await live.board().views.rebuild(view)).toMatchObject({ differing: [] });
  }
  expect(live.board().ailments()).toEqual([]);
};

const opened = async (): Promise<{ readonly model: WeeklyModel; readonly real: Real }> => {
  const live = await openLiveBoard({
    like,
    island: true,
    start: FIRST_MORNING,
    between: { log: remembering },
  });
  for (let used = 0; used < personIds.length; used += 1) live.nextId();
  return { model: newModel(personIds), real: { live, sent: [] } };
};

const play = async (run: Iterable<WeeklyStep>, then: typeof holds): Promise<void> => {
  const { model, real } = await opened();
  try {
    await fc.asyncModelRun(() => ({ model, real }), run);
    await then(model, real);
  } finally {
    await real.live.close();
  }
};

describe('given any quarter of assessments, entries, sittings, pauses, transfers and mergers', () => {
  it(
    'then the board answers as the rules say, and nobody falls between two sittings or leaves unseen',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.commands(weeklySteps, { maxCommands: STEPS_AT_MOST, size: 'max' }), (run) =>
          play(run, holds),
        ),
        { numRuns: RUNS, interruptAfterTimeLimit: TIME_LIMIT_MS, ...again() },
      );
    },
    3 * TIME_LIMIT_MS,
  );
});

describe('given the same quarter twice', () => {
  it(
    'then the same events are recorded',
    async () => {
      const quarter = fc.array(fc.oneof(...weeklySteps), { minLength: 25, maxLength: 25 });
      await fc.assert(
        fc.asyncProperty(quarter, async (run) => {
          const told: string[][] = [];
          for (const _ of [1, 2]) {
            await play(run, async (_model, { live }) => {
              const events = await live.events();
              told.push(events.map(({ id, type, data }) => JSON.stringify({ id, type, data })));
            });
          }
          expect(told[1]).toEqual(told[0]);
        }),
        { numRuns: Math.min(RUNS, 2), ...again() },
      );
    },
    // A bound for what hangs, not a measure: machines that share their cores are slow.
    3 * TIME_LIMIT_MS,
  );
});
