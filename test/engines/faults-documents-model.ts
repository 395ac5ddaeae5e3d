/**
 * Plays a sequence on a store of documents and holds the read model to its promises: no effect is missing and none
 * is there twice, the checkpoint never leads and never goes back, the proof of completeness holds, and the
 * documents are those of a rebuild, byte by byte.
 */
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import { soleTenure } from '../../src/application/ownership/lease.js';
import { catchUp } from '../../src/application/views/catch-up.js';
import { compareBuilds, everyDocument } from '../../src/application/views/compare.js';
import { proveComplete } from '../../src/application/views/completeness.js';
import { openFeed } from '../../src/application/views/feed.js';
import { openParkingPlace } from '../../src/application/views/parked.js';
import type { Projection } from '../../src/projections/projection.js';
import {
  NO_STREAM,
  START,
  type EventLog,
  type NewEvent,
  type StoredEvent,
} from '../../src/store/event-log.js';
import { aStream } from '../contracts/an-event.js';
import { anEffect, counting, countedFrom, type Counted } from './faults-counting.js';
import type { DocumentsScene } from './faults-documents-scene.js';
import { KEYS, OWNERS, type DocumentsStep } from './faults-documents-steps.js';
import { SERVING, startOwner, type Owner } from './faults-owner.js';
import { PATIENCE_MS, patiently } from './faults-patience.js';

const PAGE = 200;
const AT_MOST_MS = 200;
const LAST = 'last';
const REBUILT = { ...SERVING, build: '1.2' };

/** @throws Error, or the failed expectation, where the engine or the feeds broke a promise. */
export const playOnDocuments = async (
  log: EventLog,
  scene: DocumentsScene,
  steps: readonly DocumentsStep[],
  patienceMs = PATIENCE_MS,
): Promise<void> => {
  const play = new Play(log, scene, patienceMs);
  try {
    await play.begins();
    for (const step of steps) await play.goesOn(step);
    await play.ends();
  } finally {
    play.leaves();
  }
};

class Play {
  readonly #log: EventLog;
  readonly #scene: DocumentsScene;
  readonly #patienceMs: number;
  readonly #owners: (Owner | undefined)[] = [];
  readonly #every: Owner[] = [];
  #seen = START;
  #fence = 0;

  constructor(log: EventLog, scene: DocumentsScene, patienceMs: number) {
    this.#log = log;
    this.#scene = scene;
    this.#patienceMs = patienceMs;
  }

  /** One owner at first: the other may come, instead of it or beside it. */
  async begins(): Promise<void> {
    await this.#starts(0);
  }

  async goesOn(step: DocumentsStep): Promise<void> {
    switch (step.kind) {
      case 'APPEND':
        return this.#appends(step.effects.map(({ effect, keys }) => anEffect(effect, keys)));
      case 'TROUBLE':
        return this.#scene.befalls(step.owner, step.fault, step.at);
      case 'REFUSE':
        return this.#scene.refuse(step.owner);
      case 'LIFT':
        return this.#scene.lift(step.owner);
      case 'PAUSE':
        return this.#owners[step.owner]?.pause();
      case 'PAUSE_AT_WRITE':
        return this.#owners[step.owner]?.pauseAtWrite();
      case 'UNTIL_IT_STANDS':
        return this.#untilItStands(step.owner);
      case 'WAKE':
        return this.#owners[step.owner]?.wake();
      case 'KILL':
        return this.#kills(step.owner);
      case 'START':
        this.#scene.lift(step.owner);
        return this.#starts(step.owner);
      case 'LOOK':
        return void (await this.#looks());
      case 'PASS':
        return new Promise((resolve) => setTimeout(resolve, step.ms));
    }
  }

  async ends(): Promise<void> {
    for (let owner = 0; owner < OWNERS; owner += 1) {
      this.#scene.lift(owner);
      this.#owners[owner]?.wake();
    }
    if (this.#owners.every((owner) => owner === undefined)) await this.#starts(0);
    // A document that nothing keeps from being written: the checkpoint is written with it.
    await this.#appends([anEffect('ADDS', [...KEYS, LAST])]);
    const head = await this.#log.head();
    const stored = await this.#stored(head);
    await patiently(
      `the checkpoint to reach ${head}`,
      async () => (await this.#looks()) === head || this.#failures().length > 0,
      this.#patienceMs,
    );
    expect(this.#failures()).toEqual([]);
    // What stands still is tried again when everything else is there.
    const areWhole = (): Promise<boolean> => this.#areWhole(stored);
    await patiently('the documents to be whole', areWhole, this.#patienceMs).catch(() => undefined);
    await this.#holds(stored);
  }

  leaves(): void {
    for (const owner of this.#every) owner.kill();
  }

  async #starts(owner: number): Promise<void> {
    this.#kills(owner);
    const started = startOwner(this.#log, await this.#scene.start(owner), () => (this.#fence += 1));
    this.#owners[owner] = started;
    this.#every.push(started);
  }

  /** Where nothing makes it write it never will: then the sequence goes on. */
  async #untilItStands(owner: number): Promise<void> {
    const stands = (): Promise<boolean> => Promise.resolve(this.#owners[owner]?.stands() ?? true);
    await patiently('an owner to stand still', stands, AT_MOST_MS).catch(() => undefined);
  }

  #kills(owner: number): void {
    this.#owners[owner]?.kill();
    this.#owners[owner] = undefined;
  }

  async #appends(events: readonly NewEvent[]): Promise<void> {
    const result = await this.#log.append({ stream: aStream(), expectedRevision: NO_STREAM, events });
    expect(result.appended).toBe(true);
  }

  #failures(): readonly unknown[] {
    return this.#every.flatMap(({ failures }) => failures);
  }

  /** What the checkpoint claims is in the documents, which are read after it. @returns the checkpoint's position. */
  async #looks(): Promise<bigint> {
    const { undisturbed } = this.#scene;
    if (!(await undisturbed.builds(SERVING.name)).includes(SERVING.build)) return START;
    const { position } = await undisturbed.checkpoint(SERVING);
    expect(position).toBeGreaterThanOrEqual(this.#seen);
    this.#seen = position;
    const documents = await this.#documents();
    const all = await this.#stored(await this.#log.head());
    const claimed = all.filter((event) => event.position <= position).length;
    const standing = await this.#standing();
    const states = Array.from({ length: all.length + 1 }, (_, count) => countedFrom(all.slice(0, count)));
    for (const key of KEYS) {
      // Each stands after as many events as are claimed or more: they are written one by one. One that is said to
      // stand still may lag, until it is tried again.
      const possible = states
        .slice(standing.has(key) ? 0 : claimed)
        .map((state) => JSON.stringify(state.get(key)));
      expect({ key, position, possible }).toMatchObject({
        possible: expect.arrayContaining([JSON.stringify(documents.get(key))]),
      });
    }
    return position;
  }

  async #documents(): Promise<ReadonlyMap<string, Counted>> {
    const found = new Map<string, Counted>();
    for await (const { key, document } of everyDocument(this.#scene.undisturbed, SERVING))
      found.set(key, document as Counted);
    return found;
  }

  async #standing(): Promise<ReadonlySet<string>> {
    const parking = await openParkingPlace(this.#scene.undisturbed);
    return new Set(KEYS.filter((key) => parking.find(SERVING, key) !== undefined));
  }

  async #stored(upTo: bigint): Promise<readonly StoredEvent[]> {
    const found: StoredEvent[] = [];
    for (let after = START; after < upTo;) {
      const { events, reached } = await this.#log.readAll({ after, limit: PAGE });
      found.push(...events.filter(({ position }) => position <= upTo));
      after = reached;
    }
    return found;
  }

  async #areWhole(stored: readonly StoredEvent[]): Promise<boolean> {
    return isDeepStrictEqual(await this.#documents(), countedFrom(stored));
  }

  async #holds(stored: readonly StoredEvent[]): Promise<void> {
    const { undisturbed } = this.#scene;
    expect(await this.#documents()).toEqual(countedFrom(stored));
    const checkpoint = await undisturbed.checkpoint(SERVING);
    const proof = await proveComplete(this.#log, SERVING.name, checkpoint, PAGE);
    expect(proof).toEqual({ view: SERVING.name, complete: true, seen: stored.length, inLog: stored.length });

    const parking = await openParkingPlace(undisturbed);
    const beside = await openFeed(undisturbed, counting as unknown as Projection, REBUILT.build, {
      parking,
      tenure: soleTenure(),
    });
    await catchUp(this.#log, [beside], checkpoint.position);
    const { documents, differing } = await compareBuilds(undisturbed, SERVING, REBUILT);
    expect({ documents, differing }).toEqual({ documents: countedFrom(stored).size, differing: [] });
  }
}
