/** Writers as the instances of the service are: they look for their command, append, and remember what they were told. */
import { randomUUID } from 'node:crypto';
import {
  LogUnavailable,
  NO_STREAM,
  type Append,
  type AppendResult,
  type EventLog,
  type NewEvent,
  type StoredEvent,
} from '../../src/store/event-log.js';
import { anEvent } from '../contracts/an-event.js';

/** Where the last of the events stands, as it was told: the same to everybody who asks. */
export interface Told {
  readonly revision: number;
  readonly position: bigint;
}

export type Outcome =
  | { readonly kind: 'STORED'; readonly told: Told }
  /** It was said that nothing was stored. */
  | { readonly kind: 'REFUSED' }
  /** It was said that it is not known; or nothing was said, because the instance was killed. */
  | { readonly kind: 'UNKNOWN' };

/** Something that somebody wanted stored, with everything that was said about it. */
export interface Wish {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  /** For a plain append, the revision that it was first sent with. */
  readonly expectedRevision?: number;
  readonly outcomes: Outcome[];
}

export const aWish = (stream: string, count: number, expectedRevision?: number): Wish => {
  const commandId = randomUUID();
  const events = Array.from({ length: count }, () => anEvent({ commandId, parts: [] }));
  return {
    stream,
    events,
    outcomes: [],
    ...(expectedRevision !== undefined && { expectedRevision }),
  };
};

const PAGE = 100;
const ATTEMPTS = 12;

/** Sends it as what it is. @throws whatever is not the port's own error: nobody could cope with it. */
export const send = async (log: EventLog, wish: Wish): Promise<Outcome> => {
  try {
    return wish.expectedRevision === undefined
      ? await command(log, wish)
      : await append(log, { ...wish, expectedRevision: wish.expectedRevision });
  } catch (error) {
    if (error instanceof LogUnavailable) return { kind: 'UNKNOWN' };
    throw error;
  }
};

/** As the command loop does it: found, the answer is rebuilt; refused, it is read and decided again. */
const command = async (log: EventLog, { stream, events }: Wish): Promise<Outcome> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await wholeStream(log, stream);
    const mine = stored.filter(({ commandId }) => commandId === events[0]?.commandId);
    const last = mine.at(-1);
    if (last !== undefined) {
      if (String(mine.map(({ id }) => id)) !== String(events.map(({ id }) => id)))
        throw new Error(`A command is in ${stream} by halves, or twice.`);
      return { kind: 'STORED', told: toldOf(last) };
    }
    const outcome = await append(log, { stream, events, expectedRevision: stored.length - 1 });
    if (outcome.kind !== 'REFUSED') return outcome;
  }
  return { kind: 'REFUSED' };
};

const append = async (log: EventLog, wanted: Append): Promise<Outcome> => {
  const result: AppendResult = await log.append(wanted);
  if (result.appended) return { kind: 'STORED', told: toldOf(result) };
  if (result.actualRevision === wanted.expectedRevision)
    throw new Error(`Refused at ${wanted.expectedRevision}, which is said to be the revision.`);
  return { kind: 'REFUSED' };
};

export const toldOf = ({ revision, position }: Told): Told => ({ revision, position });

export const wholeStream = async (log: EventLog, stream: string): Promise<readonly StoredEvent[]> => {
  const found: StoredEvent[] = [];
  for (;;) {
    const page = await log.readStream(stream, found.length, PAGE);
    found.push(...page);
    if (page.length < PAGE) return found;
  }
};

/** The revision that a writer would expect who knows of all that was told. */
export const lastTold = (wishes: readonly Wish[], stream: string): number =>
  wishes
    .filter((wish) => wish.stream === stream)
    .flatMap(({ outcomes }) => outcomes.flatMap((is) => (is.kind === 'STORED' ? [is.told.revision] : [])))
    .reduce((most, one) => Math.max(most, one), NO_STREAM);
