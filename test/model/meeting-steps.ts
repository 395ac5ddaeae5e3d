/** One step of a random run: asks the model, sends the command to the real board, and compares. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { CommandName, InputOf } from '../../src/application/commands/table.js';
import type { Outcome } from '../../src/application/command.js';
import { projections } from '../../src/projections/all.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import type { LiveBoard, TestRole } from '../support/live-board.js';
import { nextSitting, type Answer, type Model } from './meeting-model.js';
import { later } from './meeting-time.js';
import { agendaAt } from './model-of-agendas.js';
import { goneThroughAgain } from './model-of-strategy.js';
import { remembering } from './remembered-log.js';
import { passTime } from './passing-time.js';

/** The board, and what it was sent and recorded. */
export interface Real {
  readonly live: LiveBoard;
  readonly sent: {
    readonly send: () => Promise<Outcome>;
    readonly outcome: Outcome;
    readonly commandId: string;
  }[];
}
export type Step = fc.AsyncCommand<Model, Real>;

export const step = (name: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  run,
  toString: () => name,
});

export const send = async <Name extends CommandName>(
  { live, sent }: Real,
  role: TestRole,
  command: Name,
  input: InputOf<Name>,
  answer: Answer,
): Promise<Outcome> => {
  const commandId = live.nextId();
  const sending = () => live.as(role).execute(command, input, { commandId });
  const trial = await live.as(role).execute(command, input, { commandId, dryRun: true });
  const outcome = await sending();
  expect({ command, input, answer: answered(outcome) }).toEqual({ command, input, answer });
  expect(trial.kind).toBe(outcome.kind === 'ACCEPTED' ? 'WOULD_BE_ACCEPTED' : outcome.kind);
  if (answer === 'RECORDED') sent.push({ send: sending, outcome, commandId });
  await live.quiet();
  return outcome;
};

const answered = (outcome: Outcome): Answer => {
  if (outcome.kind === 'NOT_ACCEPTED') return outcome.refusal.code;
  return outcome.kind === 'ACCEPTED' && outcome.events.length > 0 ? 'RECORDED' : 'NOTHING';
};

/** The id that the first event of what was recorded gives; none where nothing was recorded. */
export const idIn = (outcome: Outcome, field: string): string | undefined =>
  outcome.kind === 'ACCEPTED'
    ? (outcome.events[0]?.data as Readonly<Record<string, string>> | undefined)?.[field]
    : undefined;

/** The id of a sitting that recurs on a day, or of one that has an id of its own. */
export const idOf = ({ live }: Real, key: string): string => (key.length === 10 ? live.sitting(key) : key);

/** Every agenda has the people whom the model has there, in the model's order; records of one person are one item. */
export const agendasAgree = async (model: Model, real: Real): Promise<void> => {
  for (const key of new Set(model.people.flatMap(({ at }) => (at === '' ? [] : [at])))) {
    const agenda = await real.live.board().views.get<Agenda>('agenda', idOf(real, key));
    const heard: Record<number, string[]> = {};
    for (const { place, personId, movedOn } of agenda?.items ?? []) {
      if (movedOn === null) (heard[place] ??= []).push(personId);
    }
    const here = Object.values(heard).map(([first = '', ...others]) => [first, ...others.toSorted()]);
    expect({ key, here }).toEqual({ key, here: agendaAt(model, key) });
  }
};

/** Until shortly before the next sitting begins, where none goes on. */
export const toTheNextSitting: fc.Arbitrary<Step> = fc.constantFrom(60, 30, 0, -10).map((minutesBefore) =>
  step(`to ${minutesBefore} minutes before the next sitting`, async (model, real) => {
    const { phase, startsAt } = nextSitting(model, ['CONVENED', 'OPEN']);
    const minutes = Math.floor(
      (Date.parse(later(startsAt, -minutesBefore)) - Date.parse(model.now)) / 60_000,
    );
    if (phase === 'OPEN' || minutes <= 0) return;
    passTime(model, minutes);
    await real.live.moveTo(model.now);
    await agendasAgree(model, real);
  }),
);

export const some = fc.nat({ max: 30 });
export const pick = <T>(all: readonly T[], index: number): T | undefined =>
  all[index % Math.max(1, all.length)];

/** What is told of a command: the log gives the position of the last of its events, and that of the others when it is read. */
const asTold = (outcome: Outcome) =>
  outcome.kind === 'ACCEPTED'
    ? { ...outcome, events: outcome.events.map(({ position: _position, ...event }) => event) }
    : outcome;

/** Repeats, passing time, restarts and rebuilds: none of them may change what holds. */
export const besides: readonly fc.Arbitrary<Step>[] = [
  some.map((index) =>
    step(`again(${index})`, async (_model, { live, sent }) => {
      const before = sent[index % Math.max(1, sent.length)];
      if (before === undefined) return;
      const head = await live.board().log.head();
      expect(asTold(await before.send())).toEqual({ ...asTold(before.outcome), repeated: true });
      expect(await live.board().log.head()).toBe(head);
    }),
  ),
  fc.constantFrom(1, 1, 45, 45, 120, 180, 1_440, 2_880, 4_320).map((minutes) =>
    step(`pass(${minutes} minutes)`, async (model, real) => {
      passTime(model, minutes);
      await real.live.moveTo(model.now);
      await agendasAgree(model, real);
    }),
  ),
  fc.tuple(fc.constantFrom(0, 0, 0, 300, 4_320), fc.boolean()).map(([minutes, documentsLost]) =>
    step(`sleep(${minutes} minutes, documents ${documentsLost ? 'lost' : 'kept'})`, async (model, real) => {
      await real.live.close();
      passTime(model, minutes);
      if (documentsLost) goneThroughAgain(model);
      real.live.clock.moveTo(model.now);
      await real.live.reopen({ documentsLost, between: { log: remembering } });
      await real.live.quiet();
      await agendasAgree(model, real);
    }),
  ),
  fc.constantFrom(...Object.keys(projections)).map((view) =>
    step(`rebuild(${view})`, async (_model, { live }) => {
      expect(await live.board().views.rebuild(view)).toMatchObject({ differing: [] });
    }),
  ),
];
