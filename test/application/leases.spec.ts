/** Leases, under any sequence of pauses, stops, lost answers and passing time: one owner at a time, and former ones harmless. */
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { contendedLease, type Settings } from '../../src/application/ownership/contended-lease.js';
import { claim, FenceBehind, valueOf, type FencedSetting } from '../../src/application/ownership/fenced.js';
import { TenureOver, type Tenure } from '../../src/application/ownership/lease.js';
import { DocumentsUnavailable } from '../../src/store/documents.js';
import { oneTurn, simulatedTime, turns } from '../support/simulated-time.js';

// Time is simulated, turn by turn: a second here, and many on a machine that does much else.
jest.setTimeout(180_000);

const TTL_MS = 1_000;
const SETTING = 'what is owned';

/** The settings of an engine, in memory. */
class Engine {
  readonly values = new Map<string, string>();
  /** When each of them was changed last. */
  readonly changedAt = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  get(name: string): string | undefined {
    return this.values.get(name);
  }

  set(name: string, expected: string | undefined, value: string): boolean {
    if (this.values.get(name) !== expected) return false;
    this.values.set(name, value);
    this.changedAt.set(name, this.now());
    return true;
  }
}

/** A tenure as the test has seen it begin, and what became of the setting that it claimed. */
interface Seen {
  readonly tenure: Tenure;
  readonly by: number;
  setting?: FencedSetting;
}

/** An instance that contends, and claims a setting in each tenure as soon as it has one. */
const anInstance = (
  { engine, time, seen }: { engine: Engine; time: ReturnType<typeof simulatedTime>; seen: Seen[] },
  number: number,
) => {
  const process = time.process();
  const stopping = new AbortController();
  let losing = 0;
  let slowMs = 0;
  const trouble = async <T>(work: () => T): Promise<T> => {
    await process.running();
    if (slowMs > 0) await process.pulse.wait(slowMs);
    const done = work();
    await oneTurn();
    if (slowMs > 0) await process.pulse.wait(slowMs);
    await process.running();
    // It was done, and nobody is told.
    if (losing > 0) {
      losing -= 1;
      throw new DocumentsUnavailable('The answer was lost.');
    }
    return done;
  };
  const documents: Settings = {
    getSetting: (name) => trouble(() => engine.get(name)),
    setSetting: (name, expected, value) => trouble(() => engine.set(name, expected, value)),
  };
  const holder = `instance ${number}`;
  const lease = contendedLease({ documents, name: 'lease', holder, ttlMs: TTL_MS, pulse: process.pulse });
  const own = async (tenure: Tenure): Promise<void> => {
    const one: Seen = { tenure, by: number };
    seen.push(one);
    let behind: number | undefined;
    try {
      one.setting = await claim(documents, SETTING, tenure);
    } catch (error) {
      behind = error instanceof FenceBehind ? error.fence : undefined;
    }
    if (one.setting !== undefined)
      await new Promise<void>((resolve) => {
        if (tenure.over.aborted || stopping.signal.aborted) return resolve();
        tenure.over.addEventListener('abort', () => resolve(), { once: true });
        stopping.signal.addEventListener('abort', () => resolve(), { once: true });
      });
    await tenure.end(behind);
  };
  const contend = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const tenure = await lease.take(stopping.signal);
      if (tenure === undefined) return;
      await own(tenure);
    }
  };
  void contend();
  return {
    ...process,
    stop: () => stopping.abort(),
    loseAnswers: (count: number) => void (losing = count),
    slowDown: (ms: number) => void (slowMs = ms),
  };
};

const INSTANCES = 3;
const LOOKED_AT_EVERY_MS = 50;
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 1_500 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pause' as const),
      which: fc.nat(INSTANCES - 1),
      clockToo: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wake' as const), which: fc.nat(INSTANCES - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), which: fc.nat(INSTANCES - 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('begin' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('lose' as const),
      which: fc.nat(INSTANCES - 1),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('slow' as const),
      which: fc.nat(INSTANCES - 1),
      ms: fc.nat(700),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), back: fc.nat(3) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Runs the steps; what must never be is thrown as it happens. */
const play = async (steps: readonly Step[], mayForget: boolean) => {
  const time = simulatedTime();
  const engine = new Engine(time.now);
  const seen: Seen[] = [];
  const world = { engine, time, seen };
  const instances = Array.from({ length: INSTANCES }, (_, number) => anInstance(world, number));
  /** Those too that another one has taken the place of. */
  const ever = [...instances];
  let clocksStoodStill = false;
  const writes: Promise<void>[] = [];

  const write = async (back: number): Promise<void> => {
    const one = seen.at(-1 - back);
    if (one?.setting === undefined) return;
    const text = `${one.tenure.fence} ${seen.length}`;
    await one.setting.write(text).then(
      () => expect(valueOf(engine.get(SETTING))).toBeDefined(),
      (error: unknown) =>
        expect(error instanceof TenureOver || error instanceof DocumentsUnavailable).toBe(true),
    );
  };
  const check = (): void => {
    const fences = seen.map(({ tenure }) => tenure.fence);
    // Unless the lease itself was lost, each tenure has a fence of its own, and a higher one than those before.
    if (!mayForget) expect(fences).toEqual([...new Set(fences)].toSorted((a, b) => a - b));
    const holding = seen.filter(({ tenure }) => tenure.holds());
    // Where no clock has stood still, no two instances count themselves as the owner at the same time.
    if (clocksStoodStill || mayForget) return;
    expect(holding.length).toBeLessThanOrEqual(1);
    // Nor once so much time has passed since its last sign of life that another one could be.
    if (holding.length > 0) expect(time.now() - (engine.changedAt.get('lease') ?? 0)).toBeLessThan(TTL_MS);
  };
  for (const next of steps) {
    if (next.do === 'pass') {
      for (let left = next.ms; left > 0; left -= LOOKED_AT_EVERY_MS) {
        await time.pass(Math.min(left, LOOKED_AT_EVERY_MS));
        check();
      }
    }
    if (next.do === 'pause') {
      clocksStoodStill ||= next.clockToo;
      instances[next.which]!.pause(next.clockToo);
    }
    if (next.do === 'wake') instances[next.which]!.wake();
    if (next.do === 'stop') instances[next.which]!.stop();
    if (next.do === 'begin') {
      const another = anInstance(world, ever.length);
      instances[ever.length % INSTANCES] = another;
      ever.push(another);
    }
    if (next.do === 'lose') instances[next.which]!.loseAnswers(next.count);
    if (next.do === 'slow') instances[next.which]!.slowDown(next.ms);
    if (next.do === 'forget' && mayForget) engine.values.delete('lease');
    if (next.do === 'write') writes.push(write(next.back));
    await turns();
    check();
  }
  return { engine, time, seen, instances: ever, written: () => Promise.all(writes) };
};

describe('given any sequence of signs of life, take-overs, pauses, lost answers and stops', () => {
  it('then no two tenures have one fence, and two owners at once there are only where a clock stood still', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        await play(steps, false);
      }),
      { numRuns: 200 },
    );
  });

  it('then a setting that a later tenure has claimed is never changed by a former one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { engine, seen, instances, time } = await play(steps, false);
        for (const instance of instances) {
          instance.loseAnswers(0);
          instance.slowDown(0);
          instance.wake();
        }
        await time.pass(1);
        const fenceNow = (): number =>
          (JSON.parse(engine.get(SETTING) ?? '{"fence":0}') as { readonly fence: number }).fence;
        const fence = fenceNow();
        for (const { tenure, setting } of seen) {
          if (setting === undefined || tenure.fence >= fence) continue;
          // Even one that believes in its tenure still.
          const believing = await claimedBy(setting, 'too late');
          expect(believing).toBe('TenureOver');
        }
        expect(fenceNow()).toBeGreaterThanOrEqual(fence);
        expect(valueOf(engine.get(SETTING))).not.toBe('too late');
      }),
      { numRuns: 200 },
    );
  });

  it('then, once all is well again, there is an owner within four times the time that a lease lasts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.boolean(), async (steps, mayForget) => {
        const { time, seen, instances, engine, written } = await play(steps, mayForget);
        for (const instance of instances) {
          instance.loseAnswers(0);
          instance.slowDown(0);
          instance.wake();
        }
        anInstance({ engine, time, seen }, instances.length);
        await time.pass(4 * TTL_MS);
        await written();
        const holding = seen.filter(({ tenure }) => tenure.holds());
        expect(holding).toHaveLength(1);
        expect(holding[0]?.setting).toBeDefined();
        await holding[0]?.setting?.write('mine');
        expect(valueOf(engine.get(SETTING))).toBe('mine');
      }),
      { numRuns: 200 },
    );
  });
});

const claimedBy = (setting: FencedSetting, value: string): Promise<string> =>
  setting.write(value).then(
    () => 'written',
    (error: Error) => error.name,
  );

/** A tenure whose holder believes in it whatever happens. */
const believing = (fence: number): Tenure => ({
  fence,
  over: new AbortController().signal,
  holds: () => true,
  end: () => Promise.resolve(),
});

describe('given tenures that all believe that they go on', () => {
  const act = fc.record({
    fence: fc.integer({ min: 1, max: 4 }),
    do: fc.constantFrom('claim' as const, 'write' as const, 'write' as const),
    lost: fc.nat(9),
  });

  it('then only the latest of those that have claimed a setting changes it, whatever answers are lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const engine = new Engine(() => 0);
        let lose = false;
        const answer = <T>(done: T): Promise<T> => {
          const lost = lose;
          lose = false;
          return lost ? Promise.reject(new DocumentsUnavailable('Lost.')) : Promise.resolve(done);
        };
        const documents: Settings = {
          getSetting: (name) => Promise.resolve(engine.get(name)),
          setSetting: (name, expected, value) => answer(engine.set(name, expected, value)),
        };
        const claims = new Map<number, FencedSetting>();
        let latest = 0;
        let value: string | undefined;
        for (const [index, { fence, do: what, lost }] of acts.entries()) {
          lose = lost === 0;
          const wasLost = lose;
          const setting = claims.get(fence);
          if (what === 'claim' || setting === undefined) {
            const claimed = await claim(documents, SETTING, believing(fence)).catch((error: Error) => error);
            if (fence < latest) expect(claimed).toBeInstanceOf(FenceBehind);
            else if (!(claimed instanceof Error)) claims.set(fence, claimed);
            else expect(wasLost && claimed instanceof DocumentsUnavailable).toBe(true);
            latest = Math.max(latest, fence);
            // The claim before it of the same tenure is of no use any more.
            if (claimed instanceof Error && fence === latest) claims.delete(fence);
          } else {
            const text = `${fence} writes ${index}`;
            const written = await claimedBy(setting, text);
            const untold = wasLost ? 'DocumentsUnavailable' : undefined;
            expect(written).toBe(untold ?? (fence < latest ? 'TenureOver' : 'written'));
            // What became of it is not known where the answer was lost; it was done or it was not.
            const now = valueOf(engine.get(SETTING));
            if (fence === latest && (untold === undefined || now === text)) value = text;
          }
          expect(valueOf(engine.get(SETTING))).toBe(value);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('given an owner that was paused with its clock, and a setting that the next one has claimed', () => {
  it('when it wakes up and writes before it knows, then nothing is written and its tenure is over', async () => {
    const time = simulatedTime();
    const engine = new Engine(time.now);
    const seen: Seen[] = [];
    const first = anInstance({ engine, time, seen }, 1);
    await time.pass(100);
    first.pause(true);
    anInstance({ engine, time, seen }, 2);
    await time.pass(2 * TTL_MS);
    expect(seen.map(({ by }) => by)).toEqual([1, 2]);
    await seen[1]?.setting?.write('of the second');
    expect(seen[0]?.tenure.holds()).toBe(true);
    const late = claimedBy(seen[0]!.setting!, 'of the first');
    first.wake();
    expect(await late).toBe('TenureOver');
    expect(valueOf(engine.get(SETTING))).toBe('of the second');
    await time.pass(TTL_MS);
    expect(seen[0]?.tenure.over.aborted).toBe(true);
    expect(seen[1]?.tenure.holds()).toBe(true);
  });
});

describe('given an engine that answers an instance slowly', () => {
  it('when it has the lease at last, then its time counts from when it asked, and no two hold it at once', async () => {
    const time = simulatedTime();
    const engine = new Engine(time.now);
    const seen: Seen[] = [];
    const slow = anInstance({ engine, time, seen }, 1);
    slow.slowDown(600);
    // It has been written by now, and the answer is on its way.
    await time.pass(1_850);
    anInstance({ engine, time, seen }, 2);
    const held = new Set<number>();
    for (let passed = 0; passed < 2 * TTL_MS; passed += LOOKED_AT_EVERY_MS) {
      await time.pass(LOOKED_AT_EVERY_MS);
      const holding = seen.filter(({ tenure }) => tenure.holds());
      expect(holding.length).toBeLessThanOrEqual(1);
      for (const { by } of holding) held.add(by);
    }
    expect(seen.map(({ by }) => by)).toContain(1);
    expect(held).toContain(2);
  });
});
