/** Appends at random, against a model of a log that is plain enough to be right. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  NO_STREAM,
  type Append,
  type AppendResult,
  type EventLog,
  type NewEvent,
} from '../../src/store/event-log.js';
import { aStream, events } from './an-event.js';

/** One attempt: in one of a few streams, expecting the right revision give or take, or an earlier append again. */
type Attempt =
  | { readonly kind: 'new'; readonly stream: number; readonly off: number; readonly count: number }
  | { readonly kind: 'again'; readonly which: number };

const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  fc.record({
    kind: fc.constant('new' as const),
    stream: fc.nat(2),
    off: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }) },
    ),
    count: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant('again' as const), which: fc.nat(30) }),
);

/** What a log does, over lists of event ids. */
class ModelLog {
  readonly streams = new Map<string, readonly string[]>();

  append({ stream, expectedRevision, events: sent }: Append): { appended: boolean; revision: number } {
    const stored = this.streams.get(stream) ?? [];
    const ids = sent.map(({ id }) => id);
    if (stored.length - 1 === expectedRevision) {
      this.streams.set(stream, [...stored, ...ids]);
      return { appended: true, revision: expectedRevision + ids.length };
    }
    const from = expectedRevision + 1;
    const isRepeat = from >= 0 && String(stored.slice(from, from + ids.length)) === String(ids);
    return isRepeat
      ? { appended: true, revision: expectedRevision + ids.length }
      : { appended: false, revision: stored.length - 1 };
  }
}

const comparable = (result: AppendResult): { appended: boolean; revision: number } => ({
  appended: result.appended,
  revision: result.appended ? result.revision : result.actualRevision,
});

export const eventLogModelContract = (log: () => EventLog): void => {
  describe('given appends at random, with right and wrong revisions and repeats', () => {
    const play = async (attempts: readonly Attempt[], submit: 'one by one' | 'at once'): Promise<void> => {
      const streams = [aStream(), aStream('action'), aStream('sitting')];
      const model = new ModelLog();
      const sent: Append[] = [];
      const expected: { appended: boolean; revision: number }[] = [];
      const answers: Promise<AppendResult>[] = [];
      for (const next of attempts) {
        const append =
          next.kind === 'new' ? anAppend(streams[next.stream] as string, model, next) : sent[next.which];
        if (append === undefined) continue;
        sent.push(append);
        expected.push(model.append(append));
        const answer = log().append(append);
        answers.push(answer);
        if (submit === 'one by one') await answer;
      }
      const results = (await Promise.all(answers)).map(comparable);
      if (submit === 'one by one') expect(results).toEqual(expected);
      else expectOneOutcome(results, await storedIds(log(), streams), sent);
      if (submit === 'one by one')
        for (const stream of streams)
          expect((await log().readStream(stream, 0, 1_000)).map(({ id }) => id)).toEqual(
            model.streams.get(stream) ?? [],
          );
    };

    it('then one by one it answers and stores what the model does', () =>
      fc.assert(
        fc.asyncProperty(fc.array(attempt, { maxLength: 25 }), (attempts) => play(attempts, 'one by one')),
        { numRuns: 60 },
      ));

    it('then at once exactly what was answered as stored is stored, each event once', () =>
      fc.assert(
        fc.asyncProperty(fc.array(attempt, { maxLength: 25 }), (attempts) => play(attempts, 'at once')),
        { numRuns: 60 },
      ));
  });
};

const anAppend = (
  stream: string,
  model: ModelLog,
  { off, count }: { off: number; count: number },
): Append => ({
  stream,
  expectedRevision: Math.max(NO_STREAM, (model.streams.get(stream) ?? []).length - 1 + off),
  events: events(count),
});

const storedIds = async (log: EventLog, streams: readonly string[]): Promise<ReadonlySet<string>> => {
  const stored = await Promise.all(streams.map((stream) => log.readStream(stream, 0, 1_000)));
  const ids = stored.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  return new Set(ids);
};

/** Whatever order the engine took them in, an append is stored as a whole exactly if that was answered. */
const expectOneOutcome = (
  results: readonly { readonly appended: boolean }[],
  stored: ReadonlySet<string>,
  sent: readonly Append[],
): void => {
  const acknowledged = new Set<string>();
  sent.forEach(({ events: written }, index) => {
    if (results[index]?.appended) written.forEach(({ id }: NewEvent) => acknowledged.add(id));
  });
  expect(stored).toEqual(acknowledged);
};
