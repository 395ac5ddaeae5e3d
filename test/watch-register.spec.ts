import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { watchRegister } from '../src/watch-register.js';

const WITHIN_SECONDS = 5_000;

describe('given boards are founded elsewhere while this process serves', () => {
  let register: string[];
  let opened: string[];
  let told: string[];
  /** Why a board cannot be opened. */
  let troubles: Map<string, string>;
  const passes = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    jest.useFakeTimers();
    [register, opened, told, troubles] = [[], [], [], new Map()];
  });
  afterEach(() => void jest.useRealTimers());

  const watch = (boards = () => Promise.resolve<readonly string[]>([...register])) =>
    watchRegister(boards, {
      open: (code) => {
        const trouble = troubles.get(code);
        if (trouble !== undefined) return Promise.reject(new Error(trouble));
        if (!opened.includes(code)) opened.push(code);
        return Promise.resolve();
      },
      onTrouble: (sentence) => void told.push(sentence),
    });

  it('opens each within seconds, for as long as it watches', async () => {
    const watching = watch();
    watching.start();
    register.push('first');
    await passes(WITHIN_SECONDS);
    expect(opened).toEqual(['first']);
    register.push('second');
    await passes(WITHIN_SECONDS);
    expect(opened).toEqual(['first', 'second']);
    await watching.stop();
    register.push('third');
    await passes(WITHIN_SECONDS);
    expect(opened).toEqual(['first', 'second']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('says once why one cannot be opened, opens the others, and opens it when that has been mended', async () => {
    const watching = watch();
    watching.start();
    register.push('locked', 'open');
    troubles.set('locked', 'Its key is not there.');
    await passes(3 * WITHIN_SECONDS);
    expect(opened).toEqual(['open']);
    expect(told).toEqual(['Its key is not there.']);
    troubles.set('locked', 'Its key is damaged.');
    await passes(WITHIN_SECONDS);
    expect(told).toEqual(['Its key is not there.', 'Its key is damaged.']);
    troubles.delete('locked');
    await passes(WITHIN_SECONDS);
    expect(opened).toEqual(['open', 'locked']);
    expect(told).toHaveLength(2);
    await watching.stop();
  });

  it('looks again where the register could not be read', async () => {
    let isThere = false;
    const watching = watch(() =>
      isThere ? Promise.resolve(['first']) : Promise.reject(new Error('The event store cannot be reached.')),
    );
    watching.start();
    await passes(WITHIN_SECONDS);
    expect(opened).toEqual([]);
    isThere = true;
    await passes(WITHIN_SECONDS);
    expect(opened).toEqual(['first']);
    expect(told).toEqual([]);
    await watching.stop();
  });

  it('stops when what it was opening is open, and opens nothing after it', async () => {
    register.push('slow', 'next');
    let finish: () => void = () => undefined;
    const begun: string[] = [];
    const watching = watchRegister(() => Promise.resolve(register), {
      open: (code) => {
        begun.push(code);
        return new Promise<void>((resolve) => void (finish = resolve));
      },
      onTrouble: () => undefined,
    });
    watching.start();
    await passes(WITHIN_SECONDS);
    let stopped = false;
    const stopping = watching.stop().then(() => void (stopped = true));
    await passes(WITHIN_SECONDS);
    expect({ stopped, begun }).toEqual({ stopped: false, begun: ['slow'] });
    finish();
    await stopping;
    expect(begun).toEqual(['slow']);
  });
});
