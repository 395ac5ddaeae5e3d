/** Random months of meetings on a real board, compared with the model at every step and as a whole at the end. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { projections } from '../../src/projections/all.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import { everyDocument } from '../../src/application/views/compare.js';
import { servingBuild } from '../application/snapshots.js';
import { closeLiveBoards, MONDAY_MORNING, openLiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { newModel, type Model } from './meeting-model.js';
import { steps } from './meeting-commands.js';
import { agendasAgree, idOf, type Real } from './meeting-steps.js';
import { recordsAgree } from './records-agree.js';
import { remembering } from './remembered-log.js';
import { STAGES } from './model-of-escalations.js';

const RUNS = Number(process.env['RUNS'] ?? 60);
const STEPS_AT_MOST = 80;
/** On a slow machine there are fewer runs; a failure is shrunk for no longer than this. */
const TIME_LIMIT_MS = Number(process.env['RUN_SECONDS'] ?? 100) * 1_000;

/** To see a failure again: the seed and the path that it printed, as `SEED` and `AT`. */
const again = (): fc.Parameters<unknown> => {
  const { SEED: seed, AT: path } = process.env;
  return { ...(seed !== undefined && { seed: Number(seed) }), ...(path !== undefined && { path }) };
};

let like: string;
beforeAll(async () => {
  const founded = await openLiveBoard();
  for (const { role, officer } of STAGES) {
    const tenure = { role, as: 'HOLDER', from: '2026-01-01', until: null } as const;
    const officerId = founded.officer(officer);
    // The boards of the runs count their own commands from the beginning.
    const commandId = founded.board().ids.named('test', role);
    await founded.as('DRM_COORDINATOR').does('AssignRole', { officerId, ...tenure }, { commandId });
  }
  await founded.quiet();
  like = founded.place;
  await founded.close();
});
afterAll(async () => {
  await closeLiveBoards();
  await closeTestStores();
});

/** Where each person is still to be heard or has been heard to the end, as the agendas of the board have it. */
const places = async ({ live }: Real): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const { document } of everyDocument(
    live.documents(),
    await servingBuild(live.documents(), 'agenda'),
  )) {
    const { sittingId, items, phase } = document as Agenda;
    for (const { personId, movedOn, concluded } of items) {
      if (movedOn !== null) continue;
      if (!concluded && phase !== 'CONVENED' && phase !== 'OPEN')
        throw new Error(`${personId} is lost at ${sittingId}.`);
      found.push(`${personId} at ${sittingId}`);
    }
  }
  return found.sort();
};

const holds = async (model: Model, real: Real): Promise<void> => {
  const { live, sent } = real;
  await agendasAgree(model, real);
  const expected = model.people.flatMap(({ personId, at }) =>
    at === '' ? [] : [`${personId} at ${idOf(real, at)}`],
  );
  expect(await places(real)).toEqual(expected.sort());
  const alarms = { index: 'bySeries', equal: [], limit: 1 };
  expect(await live.board().views.find('referrals-without-place', alarms)).toEqual([]);
  await recordsAgree(model, real);

  const events = await live.events();
  for (const { outcome, commandId } of sent) {
    const recorded = outcome.kind === 'ACCEPTED' ? outcome.events.map(({ id }) => id) : [];
    expect(events.filter((event) => event.commandId === commandId).map(({ id }) => id)).toEqual(recorded);
  }
  for (const view of Object.keys(projections)) {
    expect(await live.board().views.proveComplete(view)).toMatchObject({
      view,
      complete: true,
      seen: events.length,
    });
    expect(await live.board().views.rebuild(view)).toMatchObject({ differing: [] });
  }
  expect(live.board().ailments()).toEqual([]);
};

describe('given any run of referrals, meetings, repeats, passing days and restarts', () => {
  it(
    'then the board answers as the rules say, everybody has one place, and the record is whole',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.commands(steps, { maxCommands: STEPS_AT_MOST, size: 'max' }), async (run) => {
          const live = await openLiveBoard({ like, between: { log: remembering } });
          const model = newModel(MONDAY_MORNING);
          const real: Real = { live, sent: [] };
          try {
            await fc.asyncModelRun(() => ({ model, real }), run);
            await holds(model, real);
          } finally {
            await live.close();
          }
        }),
        { numRuns: RUNS, interruptAfterTimeLimit: TIME_LIMIT_MS, ...again() },
      );
    },
    2 * TIME_LIMIT_MS,
  );
});
