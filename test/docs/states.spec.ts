/** The page of the states is what the code does: of every stream, every event, every way from one state to the next. */
import { describe, expect, it } from '@jest/globals';
import { commandTable, type CommandName } from '../../src/application/commands/table.js';
import { policies } from '../../src/application/policies/all.js';
import { eventCatalogue } from '../../src/domain/catalogue.js';
import type { DomainEvent } from '../../src/domain/event.js';
import { everyCommand } from '../support/every-command.js';
import { everyEvent } from '../support/every-event.js';
import { explored, stepsAfter } from '../support/explored.js';
import { streamKinds } from '../support/in-log.js';
import type { Step } from '../support/states.js';
import { tellsOf, told, toldIn, untold } from '../support/states-told.js';

const { steps, histories } = explored();
const happened = everyEvent as Readonly<Record<string, DomainEvent>>;
const kinds = streamKinds.map(
  ([{ category, catalogue }]) => [category, Object.keys(catalogue).sort()] as const,
);
const lines = told.map((row) => [row.stream, row.event, row] as const);

/** Each way that a row tells of, by itself. */
const ways = told.flatMap(({ stream, from, event, to }) =>
  from.map((state) => ({ stream, from: state, event, to: to ?? state })),
);
const inWords = ({ stream, from, event, to }: Step): string => `${stream}: ${from} | ${event} | ${to}`;

describe('the page of the states', () => {
  it('has a table for every kind of stream, and for none besides', () =>
    expect([...new Set(told.map(({ stream }) => stream))].sort()).toEqual(
      kinds.map(([category]) => category).sort(),
    ));
  it('has every event that may stand in a log', () =>
    expect([...new Set(told.map(({ event }) => event))].sort()).toEqual(Object.keys(eventCatalogue).sort()));
  it.each(kinds)('has every event of the stream in its table: %s', (category, events) => {
    const rows = told.filter(({ stream }) => stream === category);
    expect([...new Set(rows.map(({ event }) => event))].sort()).toEqual(events);
  });
  it('has each way once', () => expect(new Set(ways.map(inWords)).size).toBe(ways.length));
});

describe('what the ordinary commands do, upon every history that they make', () => {
  it('is told', () => expect(untold(steps)).toEqual([]));
  it('is told with the command that does it', () =>
    expect(
      steps
        .filter((step) => !told.some((row) => tellsOf(step)(row) && row.commands.includes(step.command)))
        .map((step) => `${inWords(step)} by ${step.command}`),
    ).toEqual([]));
});

describe('what is told', () => {
  /** It stands in a history; or it is what the example of the event makes of one that has come to that state. */
  const made = new Set(
    [...steps, ...histories.flatMap(({ of, before }) => stepsAfter(of, [], before))].map(inWords),
  );
  const follows = (way: Step): boolean =>
    histories.some(({ of, before }) => {
      const event = happened[way.event];
      if (of.category !== way.stream || event === undefined) return false;
      return stepsAfter(of, before, [event]).some((step) => inWords(step) === inWords(way));
    });
  it.each(ways.map((way) => [inWords(way), way] as const))('can happen: %s', (words, way) =>
    expect(made.has(words) || follows(way)).toBe(true),
  );
  it.each(lines)('is brought about by commands of that stream: %s, %s', (stream, _event, { commands }) => {
    expect(commands).not.toHaveLength(0);
    for (const command of commands) expect(everyCommand[command as CommandName].of.category).toBe(stream);
  });
  it('names every command', () =>
    expect([...new Set(told.flatMap(({ commands }) => commands))].sort()).toEqual(
      Object.keys(commandTable).sort(),
    ));
  it('names no policy that there is not', () => {
    const names = policies.map(({ name }) => name);
    expect(told.flatMap((row) => row.policies).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('given a page that tells something else', () => {
  const page = [
    '### An invented thing (`action`)',
    '| State | Event | Next state | By |',
    '|---|---|---|---|',
    '| not there · OPEN | `ActionAgreed` | AGREED | `AgreeAction` |',
    '| OPEN | `ActionExtended` | the same | `ExtendAction` · `RemindOwner` by `reminding-owners` |',
  ].join('\n');
  const rows = toldIn(page);
  const step = { stream: 'action', from: 'OPEN', event: 'ActionExtended', to: 'OPEN' };

  it('it is read as it stands', () =>
    expect(rows).toEqual([
      {
        ...{ stream: 'action', from: ['not there', 'OPEN'], event: 'ActionAgreed', to: 'AGREED' },
        ...{ commands: ['AgreeAction'], policies: [] },
      },
      {
        ...{ stream: 'action', from: ['OPEN'], event: 'ActionExtended', to: undefined },
        ...{ commands: ['ExtendAction', 'RemindOwner'], policies: ['reminding-owners'] },
      },
    ]));
  it('a step that it tells of is found', () => expect(untold([step], rows)).toEqual([]));
  it.each([
    ['from another state', { ...step, from: 'DONE', to: 'DONE' }],
    ['to another state', { ...step, to: 'DONE' }],
    ['of another stream', { ...step, stream: 'theme' }],
    ['by another event', { ...step, event: 'ActionAccepted' }],
  ])('a step is missed: %s', (_which, other) => expect(untold([other], rows)).toHaveLength(1));
});
