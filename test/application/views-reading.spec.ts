/** Reading views on an instance that does not own the board: it answers from the build that serves, or not at all. */
import { describe, expect, it } from '@jest/globals';
import { openReading, type Standing } from '../../src/application/views/reading.js';
import { waitingRoom } from '../../src/application/ownership/waiting-room.js';
import { DocumentsUnavailable, type CollectionName, type DocumentStore } from '../../src/store/documents.js';

/** Documents of a board with one view, of which one build serves after the other. */
const someDocuments = () => {
  let now = 0;
  let away = false;
  let serving: string | null = '1.1';
  let asked = 0;
  let slow = { ms: 0, times: 0 };
  let dropped: (() => void) | undefined;
  const documents = {
    getSetting: (name: string) => {
      asked += 1;
      if (away) return Promise.reject(new DocumentsUnavailable('The engine is away.'));
      const agenda = { serving, numbers: {}, retired: [] };
      return Promise.resolve(name === 'builds' ? JSON.stringify({ agenda }) : undefined);
    },
    builds: () => Promise.resolve([]),
    get: ({ build }: CollectionName, key: string) => {
      if (slow.times > 0) now += slow.ms;
      slow.times -= 1;
      if (build !== serving && dropped !== undefined) {
        dropped();
        return Promise.reject(new Error(`The collection agenda ${build} has not been declared.`));
      }
      // What a dropped build answers: nothing.
      return Promise.resolve(build === serving ? { key, position: 1n, document: { build } } : undefined);
    },
  } as unknown as DocumentStore;
  let owned: Standing | undefined;
  const reading = openReading({
    ...{ documents, views: ['agenda'], owned: () => owned },
    pulse: { now: () => now, wait: () => Promise.resolve() },
  });
  return {
    reading,
    own: (standing: Standing | undefined) => void (owned = standing),
    pass: (ms: number) => void (now += ms),
    goAway: (is: boolean) => void (away = is),
    serve: (build: string | null) => void (serving = build),
    slowDown: (ms: number, times: number) => void (slow = { ms, times }),
    /** A build that does not serve is not there at all from now on. */
    dropWithAnError: (then = (): void => undefined) => void (dropped = then),
    asked: () => asked,
  };
};

describe('given an instance that looks up which build serves', () => {
  it('when many read, then it looks once a second', async () => {
    const { reading, pass, asked } = someDocuments();
    await Promise.all(Array.from({ length: 100 }, () => reading.get('agenda', 'a')));
    expect(asked()).toBe(1);
    pass(999);
    await reading.get('agenda', 'a');
    expect(asked()).toBe(1);
    pass(1);
    await reading.get('agenda', 'a');
    expect(asked()).toBe(2);
  });

  it('when another build takes over, then it answers from that one within a second', async () => {
    const { reading, pass, serve } = someDocuments();
    expect(await reading.get('agenda', 'a')).toEqual({ build: '1.1' });
    serve('1.2');
    pass(1_000);
    expect(await reading.get('agenda', 'a')).toEqual({ build: '1.2' });
  });

  it('when it cannot look for a moment, then it goes on; for several seconds, then it refuses', async () => {
    const { reading, pass, goAway } = someDocuments();
    await reading.get('agenda', 'a');
    goAway(true);
    pass(4_999);
    expect(await reading.get('agenda', 'a')).toEqual({ build: '1.1' });
    pass(1);
    await expect(reading.get('agenda', 'a')).rejects.toThrow(DocumentsUnavailable);
    goAway(false);
    expect(await reading.get('agenda', 'a')).toEqual({ build: '1.1' });
  });

  it('when it stands still between the look and the answer, then it asks anew instead of telling that there is none', async () => {
    const { reading, serve, slowDown } = someDocuments();
    await reading.get('agenda', 'a');
    // Replaced and dropped, while this instance was paused in the middle of a read.
    serve('1.2');
    slowDown(60_000, 1);
    expect(await reading.get('agenda', 'a')).toEqual({ build: '1.2' });
  });

  it('when the build is gone by the time that it is asked, then it asks the one that serves, and is no error', async () => {
    const { reading, serve, slowDown, dropWithAnError } = someDocuments();
    await reading.get('agenda', 'a');
    dropWithAnError();
    serve('1.2');
    slowDown(60_000, 1);
    expect(await reading.get('agenda', 'a')).toEqual({ build: '1.2' });
  });

  it('when the owner replaces a build in the middle of a read, then it asks the one that serves', async () => {
    const { reading, own, serve, dropWithAnError } = someDocuments();
    const standing = (serving: string): Standing => ({
      served: { agenda: { serving, numbers: {}, retired: [] } },
      parked: () => [],
    });
    own(standing('1.1'));
    dropWithAnError(() => own(standing('1.2')));
    serve('1.2');
    expect(await reading.get('agenda', 'a')).toEqual({ build: '1.2' });
    // One that serves and fails is a fault, and told as what it is.
    serve('1.3');
    await expect(reading.get('agenda', 'a')).rejects.toThrow('has not been declared');
  });

  it('when answers take too long every time, then it refuses', async () => {
    const { reading, slowDown } = someDocuments();
    slowDown(60_000, 1_000);
    await expect(reading.get('agenda', 'a')).rejects.toThrow('take too long');
  });

  it('when nobody has built the views yet, then it refuses, and of a view that there is not it says so', async () => {
    const { reading, serve } = someDocuments();
    serve(null);
    await expect(reading.get('agenda', 'a')).rejects.toThrow('have not been built yet');
    await expect(reading.get('calender', 'a')).rejects.toThrow('There is no view named calender.');
  });

  it('when it becomes the owner, and is it no more, then it goes by what it knows, and looks again', async () => {
    const { reading, own, asked } = someDocuments();
    own({ served: { agenda: { serving: '1.1', numbers: {}, retired: [] } }, parked: () => [] });
    expect(await reading.get('agenda', 'a')).toEqual({ build: '1.1' });
    expect(asked()).toBe(0);
    own(undefined);
    expect(await reading.get('agenda', 'a')).toEqual({ build: '1.1' });
    expect(asked()).toBe(1);
  });
});

describe('given a waiting room that is full', () => {
  it('when one more comes, then it is told at once, and those who wait are let go as before', async () => {
    const room = waitingRoom({ capacity: 2 });
    const waiting = [room.reaches(5n, 60_000), room.reaches(7n, 60_000)];
    expect(await room.reaches(5n, 60_000)).toBe(false);
    expect(room.waiting()).toBe(2);
    room.reached(6n);
    expect(await waiting[0]).toBe(true);
    expect(room.waiting()).toBe(1);
    // Another owner begins a little behind; what was reached stays reached.
    room.reached(4n);
    expect(await room.reaches(6n, 0)).toBe(true);
    room.close();
    expect(await waiting[1]).toBe(false);
  });
});
