/** Whether what the board shows at the end of a run is as the model has it, subject by subject. */
import { expect } from '@jest/globals';
import type { DiscussionView } from '../../src/projections/discussions.js';
import type { EscalationView } from '../../src/projections/escalations.js';
import type { MinutesView } from '../../src/projections/minutes.js';
import type { SampleView } from '../../src/projections/samples.js';
import type { TestRole } from '../support/live-board.js';
import type { Model } from './meeting-model.js';
import { idOf, type Real } from './meeting-steps.js';

type Agree = (model: Model, real: Real) => Promise<void>;

/** Every action has an owner, whatever became of it. */
const actions: Agree = async (model, { live }) => {
  for (const { actionId, status, owner } of model.actions) {
    const expected = { status, owner: live.officer(owner as TestRole) };
    expect(await live.board().views.get('actions', actionId)).toMatchObject(expected);
  }
};

const escalations: Agree = async (model, { live }) => {
  for (const { escalationId, status, lastTurnedTo } of model.escalations) {
    const view = await live.board().views.get<EscalationView>('escalations', escalationId);
    const routed = view?.routed.findLast(({ routes }) => routes.length > 0)?.routes ?? [];
    const turnedTo = routed.map(({ stage, officer }) => ({ stage, officer }));
    const expected = lastTurnedTo.map(({ stage, officer }) => ({
      stage,
      officer: live.officer(officer as TestRole),
    }));
    expect({ status: view?.status, turnedTo }).toEqual({ status, turnedTo: expected });
  }
};

const sittings: Agree = async (model, real) => {
  const { views } = real.live.board();
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
};

/** What was typed, and the notes on case files that nobody has written in time. */
const items: Agree = async (model, real) => {
  const { views, ids } = real.live.board();
  const overdue: string[] = [];
  for (const person of model.people) {
    for (const [key, item] of person.items) {
      const discussionId = ids.discussion(idOf(real, key), person.personId);
      const discussion = await views.get<DiscussionView>('discussions', discussionId);
      expect((discussion?.notes ?? []).map(({ noteId, note }) => ({ noteId, note }))).toEqual(
        item.notes.flatMap(({ noteId, words, standing }) =>
          standing ? [{ noteId, note: { text: words.at(-1) } }] : [],
        ),
      );
      if (item.caseNote === 'REQUESTED' && item.caseNoteDueAt <= model.now) overdue.push(discussionId);
    }
  }
  const everything = { index: 'bySince', equal: [], limit: 1_000 };
  const found = await views.find('work-items', everything);
  expect(found.map(({ key }) => key).sort()).toEqual(overdue.sort());
};

const strategies: Agree = async (model, { live }) => {
  for (const { strategyId, phase } of model.strategies) {
    const status = phase === 'HELD' ? 'CONVENED' : phase;
    expect(await live.board().views.get('strategy-discussions', strategyId)).toMatchObject({ status });
  }
};

/** After a death or serious harm every record of the person is held until an administrator lifts the hold. */
const holds: Agree = async (model, { live }) => {
  const { views, ids } = live.board();
  for (const { harmId, person, held, lifted } of model.harms) {
    for (const record of held) {
      const holdId = record === person ? harmId : ids.hold(harmId, record.personId);
      const liftedAt = lifted.has(record) ? expect.any(String) : null;
      expect(await views.get('holds', holdId)).toMatchObject({ personId: record.personId, liftedAt });
    }
  }
};

/** Which records are of one person is as somebody said last. */
const people: Agree = async (model, { live }) => {
  for (const { personId, mergedInto } of model.people) {
    const view = await live.board().views.get('people', personId);
    expect(view).toMatchObject({ mergedInto: mergedInto?.personId ?? null });
  }
};

/** Each item of a sample is judged, given back or waited for. */
const samples: Agree = async (model, { live }) => {
  for (const { sampleId, closed, items: sampled } of model.samples) {
    const view = await live.board().views.get<SampleView>('samples', sampleId);
    expect({ sampleId, closed: view?.closed !== null }).toEqual({ sampleId, closed });
    for (const { itemId, status } of sampled) {
      const shown = closed && status === 'AWAITED' ? 'NOT_REVIEWED' : status;
      expect(await live.board().views.get('sampled-items', itemId)).toMatchObject({ status: shown });
    }
  }
};

const EVERYTHING: readonly Agree[] = [
  ...[actions, escalations, sittings, items, strategies, holds, people, samples],
];

export const recordsAgree: Agree = async (model, real) => {
  for (const agree of EVERYTHING) await agree(model, real);
};
