/** One step of a random quarter: whom and which sitting it is about, and what has to hold after each. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { CommandName, InputOf } from '../../src/application/commands/table.js';
import type { Outcome } from '../../src/application/command.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import { trackedId } from '../../src/domain/tracked/tracked-state.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import type { TrackerEntryView } from '../../src/projections/tracker.js';
import { reading } from '../application/reading.js';
import type { TestRole } from '../support/live-board.js';
import type { Answer } from './meeting-model.js';
import { send, type Real } from './meeting-steps.js';
import { dayOf } from './meeting-time.js';
import {
  inOrder,
  openEpisode,
  placedAt,
  type ChildModel,
  type SittingModel,
  type WeeklyModel,
} from './weekly-model.js';

export const SERIES = rmm.series;
export type WeeklyStep = fc.AsyncCommand<WeeklyModel, Real>;

export const step = (name: string, run: (model: WeeklyModel, real: Real) => Promise<void>): WeeklyStep => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real);
    await agendasAgree(model, real);
  },
  toString: () => name,
});

/** Sends a command of which the answer is known, and tells whether anything came of it. */
export const sends = async <Name extends CommandName>(
  real: Real,
  role: TestRole,
  command: Name,
  sent: { readonly input: InputOf<Name>; readonly answer: Answer },
): Promise<Outcome | undefined> => {
  const outcome = await send(real, role, command, sent.input, sent.answer);
  return sent.answer === 'RECORDED' ? outcome : undefined;
};

/** Every agenda of the weeks around has those whom the model has there, and no other has them. */
export const agendasAgree = async (model: WeeklyModel, { live }: Real): Promise<void> => {
  for (const sitting of inOrder(model)) {
    const own = await live.board().views.get<Agenda>('agenda', live.sitting(sitting.key));
    const here = (own?.items ?? []).filter(({ movedOn, concluded }) => movedOn === null && !concluded);
    const isAhead = sitting.phase === 'CONVENED' || sitting.phase === 'OPEN';
    const expected = isAhead ? placedAt(model, sitting).filter((child) => !isHeard(sitting, child)) : [];
    expect({ key: sitting.key, here: here.map(({ personId }) => personId).toSorted() }).toEqual({
      ...{ key: sitting.key, here: expected.map(({ personId }) => personId).toSorted() },
    });
  }
};

const isHeard = ({ items }: SittingModel, child: ChildModel): boolean => items.get(child)?.concluded === true;

/** The tracker shows each record as the model has it. */
export const trackerAgrees = async (model: WeeklyModel, { live }: Real): Promise<void> => {
  for (const child of model.children) {
    const shown = await live
      .board()
      .views.get<TrackerEntryView>('tracker', trackedId(SERIES, child.personId));
    const last = child.episodes.at(-1);
    expect({
      ...{ phase: shown?.phase, episodeId: shown?.episodeId, ended: shown?.ended?.because },
      ...{ reviewOn: shown?.reviewOn, at: shown?.placement?.sittingId, episodes: shown?.episodes },
    }).toEqual({
      ...{ phase: last?.phase, episodeId: last?.episodeId, ended: last?.ended ?? undefined },
      ...{ reviewOn: last?.reviewOn, at: last?.at == null ? undefined : live.sitting(last.at) },
      episodes: last === undefined ? undefined : child.episodes.length,
    });
  }
};

/** Who has signed reads the papers of a sitting, and nobody else does. */
export const papersAgree = async (model: WeeklyModel, real: Real): Promise<void> => {
  for (const role of ['CAMHS_SAFEGUARDING', 'POLICE_DCI', 'RMM_ADMINISTRATOR'] as const) {
    const session = await reading(real.live, role);
    for (const sitting of inOrder(model)) {
      const sittingId = real.live.sitting(sitting.key);
      const exists = await real.live.board().views.get('agenda', sittingId);
      if (exists === undefined) continue;
      const isOpen = (await session.load('agenda', sittingId)) !== undefined;
      expect({ role, key: sitting.key, isOpen }).toEqual({
        ...{ role, key: sitting.key, isOpen: sitting.signed.get(role) === 'SIGNED' },
      });
    }
  }
};

export const some = fc.nat({ max: 30 });

/** The sitting that is open; otherwise the next, or the one before it where that is wanted. */
export const sittingNow = (model: WeeklyModel, back = false): SittingModel => {
  const sittings = inOrder(model);
  const next = sittings.findIndex(({ phase }) => phase === 'OPEN');
  const found =
    next >= 0
      ? next
      : sittings.findIndex(({ date, phase }) => date >= dayOf(model.now) && phase === 'CONVENED');
  const sitting = sittings[Math.max(0, found - (back ? 1 : 0))];
  if (sitting === undefined) throw new Error('The quarter is too short.');
  return sitting;
};

/** Whom a step is about: mostly one whom it suits. */
export const childFor = (
  { children }: WeeklyModel,
  index: number,
  suits: (child: ChildModel) => boolean = () => true,
): ChildModel => {
  const fitting = index % 5 === 4 ? [] : children.filter(suits);
  const from = fitting.length === 0 ? children : fitting;
  const child = from[index % from.length];
  if (child === undefined) throw new Error('There is somebody.');
  return child;
};

export const isTracked = (child: ChildModel): boolean => openEpisode(child) !== undefined;
