/**
 * Plays a sequence on an engine and holds it to what the port promises, whatever the wires did: what was told as
 * stored is there once and where it was told; what was refused is not there; what is not known is there as a whole
 * or not at all; no stream has a gap; and a follower has seen everything once and in order.
 */
import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { START, categoryOf, type EventLog, type StoredEvent } from '../../src/store/event-log.js';
import { aFollower, type Follower } from './faults-followers.js';
import type { OpenScene, Scene } from './faults-scene.js';
import { INSTANCES, STREAMS, type Step } from './faults-steps.js';
import { patiently } from './faults-patience.js';
import { aWish, lastTold, send, toldOf, wholeStream, type Outcome, type Wish } from './faults-writers.js';

/** @throws Error, or the failed expectation, where the engine broke a promise. */
export const playOnLog = async (openScene: OpenScene, steps: readonly Step[]): Promise<void> => {
  const scene = await openScene();
  const play = new Play(scene);
  try {
    await play.begins();
    for (const step of steps) await play.goesOn(step);
    await play.ends();
  } finally {
    await play.leaves();
    await scene.leave();
  }
};

class Play {
  readonly #scene: Scene;
  readonly #streams = STREAMS.map((category) => `${category}-${randomUUID()}`);
  readonly #logs: EventLog[] = [];
  readonly #lives: number[] = [];
  readonly #wishes: Wish[] = [];
  readonly #underWay = new Set<Promise<void>>();
  readonly #failures: unknown[] = [];
  /** Two for each instance: one of everything, one of a single kind of stream. */
  readonly #followers: readonly (readonly Follower[])[] = Array.from({ length: INSTANCES }, () => [
    aFollower(),
    aFollower({ categories: ['action'] }),
  ]);

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  async begins(): Promise<void> {
    for (let instance = 0; instance < INSTANCES; instance += 1) await this.#starts(instance);
  }

  async goesOn(step: Step): Promise<void> {
    switch (step.kind) {
      case 'COMMAND':
        return this.#sends(step.instance, this.#wants(aWish(this.#streams[step.stream]!, step.count)));
      case 'COMMAND_AGAIN':
        return this.#sends(step.instance, this.#earlier(step.which, 'COMMAND'));
      case 'APPEND': {
        const stream = this.#streams[step.stream]!;
        const expected = Math.max(-1, lastTold(this.#wishes, stream) - step.behind);
        return this.#sends(step.instance, this.#wants(aWish(stream, step.count, expected)));
      }
      case 'APPEND_AGAIN':
        return this.#sends(step.instance, this.#earlier(step.which, 'APPEND'));
      case 'TROUBLE':
        return this.#scene.befalls(step.instance, step.fault, step.at);
      case 'REFUSE':
        return this.#scene.refuse(step.instance);
      case 'IGNORE':
        return this.#scene.ignore(step.instance);
      case 'LIFT':
        return this.#scene.lift(step.instance);
      case 'RESTART':
        this.#scene.lift(step.instance);
        return this.#starts(step.instance);
      case 'PASS':
        return new Promise((resolve) => setTimeout(resolve, step.ms));
      case 'SETTLE':
        return this.#settles();
    }
  }

  async ends(): Promise<void> {
    await this.#settles();
    await this.#resendsSome();
    const { undisturbed } = this.#scene;
    const head = await undisturbed.head();
    const stored = (await everything(undisturbed)).filter(({ position }) => position <= head);
    await this.#holdsTheLog(stored);
    for (const [instance, followers] of this.#followers.entries())
      for (const follower of followers) await this.#holdsTheFollower(instance, follower, stored);
    expect(this.#failures).toEqual([]);
  }

  async leaves(): Promise<void> {
    for (const follower of this.#followers.flat()) await follower.leaves();
  }

  async #starts(instance: number): Promise<void> {
    this.#lives[instance] = (this.#lives[instance] ?? 0) + 1;
    const log = await this.#scene.start(instance);
    this.#logs[instance] = log;
    for (const follower of this.#followers[instance]!) follower.follows(log);
  }

  #wants(wish: Wish): Wish {
    this.#wishes.push(wish);
    return wish;
  }

  #earlier(which: number, kind: 'COMMAND' | 'APPEND'): Wish | undefined {
    const known = this.#wishes.filter(
      ({ expectedRevision }) => (expectedRevision === undefined) === (kind === 'COMMAND'),
    );
    return known[which % Math.max(1, known.length)];
  }

  /** Begins to send it; what comes of it is noted whenever it comes. */
  #sends(instance: number, wish: Wish | undefined): void {
    if (wish === undefined) return;
    const life = this.#lives[instance];
    const note = (outcome: Outcome): void => void wish.outcomes.push(outcome);
    const sent = send(this.#logs[instance]!, wish).then(note, (error: unknown) => {
      note({ kind: 'UNKNOWN' });
      // How a killed instance takes its end is nobody's concern.
      if (this.#lives[instance] === life) this.#failures.push(error);
    });
    const done = sent.finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
  }

  async #settles(): Promise<void> {
    for (let instance = 0; instance < INSTANCES; instance += 1) this.#scene.lift(instance);
    await patiently('what was sent to be answered', () => this.#underWay.size === 0);
  }

  /** Every other command of which nothing is known is sent again until it is: nobody may have to wait for ever. */
  async #resendsSome(): Promise<void> {
    const open = this.#wishes.filter(
      ({ expectedRevision, outcomes }) =>
        expectedRevision === undefined && !outcomes.some(({ kind }) => kind === 'STORED'),
    );
    for (const [index, wish] of open.entries()) {
      if (index % 2 === 1) continue;
      const isStored = (): boolean => wish.outcomes.some(({ kind }) => kind === 'STORED');
      await patiently('a command to be stored after the trouble was over', async () => {
        this.#sends(index % INSTANCES, wish);
        await this.#settles();
        return isStored();
      });
    }
  }

  async #holdsTheLog(stored: readonly StoredEvent[]): Promise<void> {
    const positions = stored.map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => (a < b ? -1 : 1)));
    const ids = stored.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const wished = new Set(this.#wishes.flatMap(({ events }) => events.map(({ id }) => id)));
    expect(ids.filter((id) => !wished.has(id))).toEqual([]);
    for (const stream of this.#streams) {
      const of = stored.filter((event) => event.stream === stream);
      expect(of.map(({ revision }) => revision)).toEqual(of.map((_, index) => index));
      expect((await wholeStream(this.#scene.undisturbed, stream)).slice(0, of.length)).toEqual(of);
      const stamps = of.map(({ recordedAt }) => recordedAt);
      expect(stamps).toEqual([...stamps].sort());
    }
    for (const wish of this.#wishes) holdsTheWish(wish, stored);
  }

  async #holdsTheFollower(
    instance: number,
    follower: Follower,
    stored: readonly StoredEvent[],
  ): Promise<void> {
    const { categories } = follower.filter;
    const wanted = stored.filter(({ stream }) => categories?.includes(categoryOf(stream)) ?? true);
    const last = wanted.at(-1)?.position ?? START;
    await patiently(
      `a follower of instance ${instance} to reach ${last}`,
      () => follower.reached() >= last || follower.failures.length > 0,
    );
    expect(follower.failures).toEqual([]);
    // What was still under way when the sequence ended may have been stored since.
    const taken = follower.taken.filter(({ position }) => position <= (stored.at(-1)?.position ?? START));
    expect(taken.map(placeOf)).toEqual(wanted.map(placeOf));
    expect(taken).toEqual(wanted);
  }
}

const placeOf = ({ stream, revision, position }: StoredEvent): string => `${position} ${stream} ${revision}`;

const holdsTheWish = ({ stream, events, outcomes }: Wish, stored: readonly StoredEvent[]): void => {
  const ids: readonly string[] = events.map(({ id }) => id);
  const found = stored.filter(({ id }) => ids.includes(id));
  const told = outcomes.flatMap((is) => (is.kind === 'STORED' ? [is.told] : []));
  const last = found.at(-1);
  if (told.length === 0 && !outcomes.some(({ kind }) => kind === 'UNKNOWN')) expect(found).toEqual([]);
  if (told.length === 0 && last === undefined) return;
  expect(found.map(({ id }) => id)).toEqual(ids);
  const first = found[0]!.revision;
  expect(found.map((event) => [event.stream, event.revision])).toEqual(
    ids.map((_, index) => [stream, first + index]),
  );
  const is = toldOf(last!);
  expect(told).toEqual(told.map(() => is));
};

const everything = async (log: EventLog): Promise<readonly StoredEvent[]> => {
  const found: StoredEvent[] = [];
  for (let after = START; ;) {
    const { events, reached } = await log.readAll({ after, limit: 200 });
    if (events.length === 0) return found;
    found.push(...events);
    after = reached;
  }
};
