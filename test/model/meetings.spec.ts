/** Random months of meetings on a real board, compared with the model at every step and as a whole at the end. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { projections } from '../../src/projections/all.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import type { EscalationView } from '../../src/projections/escalations.js';
import type { MinutesView } from '../../src/projections/minutes.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import { everyDocument } from '../../src/application/views/compare.js';
import { servingBuild } from '../application/snapshots.js';
import {
  closeLiveBoards,
  MONDAY_MORNING,
  openLiveBoard,
  stopWriter,
  type TestRole,
} from '../support/live-board.js';
import { newModel, type Model } from './meeting-model.js';
import { steps } from './meeting-commands.js';
import { agendasAgree, idOf, type Real } from './meeting-steps.js';
import { remembering } from './remembered-log.js';
import { STAGES } from './model-of-escalations.js';

const RUNS = Number(process.env['RUNS'] ?? 12);
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
  like = founded.folder;
  await founded.close();
});
afterAll(async () => {
  await closeLiveBoards();
  await stopWriter();
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

/** Sittings, items, notes, actions, escalations and what somebody has to see to are as the model has them. */
const recordsAgree = async (model: Model, real: Real): Promise<void> => {
  const { views, ids } = real.live.board();
  for (const { actionId, status } of model.actions) {
    expect(await views.get('actions', actionId)).toMatchObject({ status });
  }
  for (const { escalationId, status, with: officers } of model.escalations) {
    const view = await views.get<EscalationView>('escalations', escalationId);
    const turnedTo = view?.routed.at(-1)?.routes.map(({ officer }) => officer);
    const expected = officers.map((role) => real.live.officer(role as TestRole));
    expect({ status: view?.status, turnedTo }).toEqual({ status, turnedTo: expected });
  }
  for (const { key, date, phase, minutes } of model.sittings.values()) {
    const view = await views.get<{ date: string; phase: string }>('sittings', idOf(real, key));
    // Sittings beyond the horizon, and before the board was founded, are known to the model alone.
    if (view !== undefined) expect(view).toMatchObject({ date, phase });
    if (minutes.status === 'NONE') continue;
    const { status, version } = minutes;
    const kept = await views.get<MinutesView>('minutes', idOf(real, key));
    expect([...(kept?.drafts ?? []), ...(kept?.issued ?? [])]).toContainEqual(
      expect.objectContaining({ status, version }),
    );
  }
  const overdue: string[] = [];
  for (const { personId, items } of model.people) {
    for (const [key, item] of items) {
      const discussionId = ids.discussion(idOf(real, key), personId);
      const discussion = await views.get<DiscussionView>('discussions', discussionId);
      expect((discussion?.notes ?? []).map(({ noteId, note }) => ({ noteId, note }))).toEqual(
        item.notes.flatMap(({ noteId, words, standing }) =>
          standing ? [{ noteId, note: { text: words.at(-1) } }] : [],
        ),
      );
      if (item.caseNote === 'REQUESTED' && item.caseNoteDueAt <= model.now) overdue.push(discussionId);
    }
  }
  const found = await views.find('work-items', {
    ...{ index: 'bySince', equal: [], limit: 1_000 },
  });
  expect(found.map(({ key }) => key).sort()).toEqual(overdue.sort());
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
