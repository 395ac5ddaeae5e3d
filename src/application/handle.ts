/**
 * The command loop: seen before? fold, decide, append at the exact revision. One command, one stream, one
 * append. All input and output of a decision is in here; the decision itself is pure.
 */
import { notEntitled } from '../access/authority.js';
import type { AccessFacts } from '../access/facts.js';
import { refuse, type Context, type Refusal } from '../domain/decision.js';
import type { Actor, DomainEvent, Id, Recorded, StreamRevision } from '../domain/event.js';
import type { AppendResult, EventLog, NewEvent } from '../store/event-log.js';
import { asOfThen } from './afterwards.js';
import { fromStore, toStore } from './codec.js';
import type { AnyRow, CommandMeta, Look, Outcome, RevisionLook, Services } from './command.js';
import { concern, conflictDeclared, conflictsOf, wouldBeTaken } from './conflicts.js';
import { closedUntilSigned } from './declaration-gate.js';
import { streamName, type Folded, type Folds } from './folds.js';
import type { Courtesy } from './courtesy.js';
import type { BoardIds } from './ids.js';
import type { InTurn } from './queue.js';
import { streamOf, type StreamNow } from './stream-of.js';

/** Somebody else kept writing to the stream: nothing was recorded, and the client may send it again. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';
}

export interface Loop {
  readonly log: EventLog;
  readonly folds: Folds;
  readonly ids: BoardIds;
  readonly inTurn: InTurn;
  readonly courtesy: Courtesy;
  readonly services: Omit<Services, 'now'>;
  /** Facts that have seen all that was in the log when they were asked for. */
  readonly facts: () => Promise<AccessFacts>;
  /** HMAC over the input in canonical form, under the board's key. */
  readonly inputHash: (input: unknown) => string;
}

/**
 * How often a command is decided again because somebody else wrote to its stream first. The commands of one instance wait
 * for each other, so a command only ever meets one of each other instance, and these leave it gaps.
 */
const DECISIONS_AT_MOST = 40;

/** @throws TryAgain, QueueFull, LogUnavailable: nothing was recorded, or the outcome is unknown; send it again. */
export const handle = async <State, E extends DomainEvent, Input extends object, Given, Prepared>(
  loop: Loop,
  command: string,
  row: AnyRow<State, E, Input, Given, Prepared>,
  input: Input,
  meta: CommandMeta,
): Promise<Outcome> => {
  const newId: Context['newId'] = (kind, index) =>
    loop.ids.created(meta.actor.actor, meta.commandId, kind, index);
  const own = row.stream(input, newId, loop.ids);
  const { afterwards } = meta;
  const hashed = { command, actor: meta.actor.actor, input, ...(afterwards && { afterwards }) };
  const inputHash = loop.inputHash(hashed);
  const services = { ...loop.services, now: afterwards?.happenedAt ?? meta.now };
  const decideAndAppend = async (prepared: Prepared, turn: string): Promise<Outcome> => {
    for (let attempt = 0; attempt < DECISIONS_AT_MOST; attempt += 1) {
      const { id, folded } = await streamOf(loop, row, input, { own, commandId: meta.commandId });
      const stream = streamName(row.kind.category, id);
      const seen = folded.commands.get(meta.commandId);
      if (seen !== undefined) {
        if (seen.inputHash !== inputHash) return notAccepted(REUSED);
        return accepted(id, await loop.folds.eventsOf(stream, seen), true);
      }
      const decided = await decide(loop, row, input, meta, { id, folded }, newId, prepared);
      if ('kind' in decided) return decided;
      if (decided.events.length === 0) return nothingToDo(loop, id, stream, folded);
      const events = toStore(decided.events, {
        now: afterwards?.happenedAt ?? meta.now,
        id: (index) => loop.ids.event(meta.actor.actor, stream, meta.commandId, index),
        actor: meta.actor.actor,
        commandId: meta.commandId,
        inputHash,
        correlationId: meta.correlationId,
        causationId: meta.causationId ?? meta.commandId,
        purpose: meta.purpose,
        decidedUpon: decided.decidedUpon,
      });
      const result = await loop.log.append({ stream, expectedRevision: folded.revision, events });
      if (result.appended) {
        return accepted(id, await recordedBy(loop, stream, events, result), false);
      }
      loop.courtesy.met(turn);
    }
    throw new TryAgain('Others kept writing to the same record.');
  };
  const prepared = (await row.prepare?.(input, services, loop.ids)) as Prepared;
  const first = row.succession?.nth(input, loop.ids, 0) ?? own;
  const turn = streamName(row.kind.category, first);
  return loop.inTurn(turn, async () => {
    await loop.courtesy.leaveGap(turn);
    return decideAndAppend(prepared, turn);
  });
};

const decide = async <State, E extends DomainEvent, Input extends object, Given, Prepared>(
  loop: Loop,
  row: AnyRow<State, E, Input, Given, Prepared>,
  input: Input,
  meta: CommandMeta,
  { id: streamId, folded: { state } }: StreamNow<State>,
  newId: Context['newId'],
  prepared: Prepared,
): Promise<Outcome | { readonly events: readonly E[]; readonly decidedUpon: readonly StreamRevision[] }> => {
  const decidedUpon = new Map<string, number>();
  // Authority was judged upon these roles; by now the officer's stream may have gone on.
  const { restsOn } = meta.actor;
  if (restsOn !== undefined) decidedUpon.set(restsOn.stream, restsOn.revision);
  const revised: RevisionLook['revised'] = async (kind, id) => {
    const other = await loop.folds.upToDate(kind, id);
    decidedUpon.set(streamName(kind.category, id), other.revision);
    return other;
  };
  const look: RevisionLook = { revised, state: async (kind, id) => (await revised(kind, id)).state };
  const facts = await loop.facts();
  const then = await asOfThen(meta, row.kind.category, facts, look);
  if ('accepted' in then) return notAccepted(then);
  const { actor, now, enteredAfterwards } = then;
  const { tokenise } = loop.services;
  const around = { ids: loop.ids, facts, actor, now, newId, tokenise, streamId };
  const given = await row.gather(input, look, around, prepared);
  const barred = notEntitled(actor, row.authority({ state, given, input }));
  if (barred !== undefined) return notAccepted(barred);
  if (await hasConflict(loop, row, actor.actor, { state, given, input }, look)) {
    return notAccepted(conflictDeclared());
  }
  const sent = { state, given, input, actor: actor.actor };
  const closed = await closedUntilSigned(row, sent, { facts, folds: loop.folds, look });
  if (closed !== undefined) return notAccepted(closed);
  const context = { now, actor: actor.actor, roles: actor.roles, newId };
  const decision = row.decide(state, input, given, {
    ...context,
    ...(enteredAfterwards && { enteredAfterwards }),
  });
  if (!decision.accepted) return notAccepted(decision);
  if (meta.dryRun === true) {
    const people = peopleOf(decision.events, input);
    // Whoever has a conflict tells what they know; what would come of it tells how things stand with the person.
    const asNews = row.about === 'NEWS' && (await hasConflictAbout(loop, actor.actor, people, look));
    return { kind: 'WOULD_BE_ACCEPTED', trace: asNews ? wouldBeTaken(now) : decision.trace };
  }
  const revisions = [...decidedUpon].map(([stream, revision]) => ({ stream, revision }));
  return { events: decision.events, decidedUpon: revisions };
};

/** As a repeat will find them. The log tells the position of the last; of several, each has one of its own. */
const recordedBy = async (
  { folds }: Loop,
  stream: string,
  events: readonly NewEvent[],
  { revision, position, recordedAt }: Appended,
): Promise<readonly Recorded[]> => {
  const [only, ...others] = events;
  if (only !== undefined && others.length === 0) {
    return [fromStore({ ...only, stream, revision, position, recordedAt }) as Recorded];
  }
  return folds.eventsOf(stream, { firstRevision: revision - events.length + 1, count: events.length });
};

type Appended = Extract<AppendResult, { readonly appended: true }>;

/** Whether the actor has a conflict about somebody whom the command decides about. */
const hasConflict = async <State, E extends DomainEvent, Input, Given, Prepared>(
  loop: Loop,
  { about }: Pick<AnyRow<State, E, Input, Given, Prepared>, 'about'>,
  actor: Actor,
  sent: { readonly state: State; readonly given: Given; readonly input: Input },
  look: Look,
): Promise<boolean> => {
  if (typeof about !== 'function') return false;
  const people = about(sent).filter((personId) => typeof personId === 'string');
  return hasConflictAbout(loop, actor, people, look);
};

const hasConflictAbout = async (
  { services }: Loop,
  actor: Actor,
  people: readonly Id[],
  look: Look,
): Promise<boolean> =>
  actor.kind === 'OFFICER' && concern(await conflictsOf(actor.id, services.find), people, look);

/** About whom news is told: whomever it would be recorded of, and whomever it names. */
const peopleOf = (events: readonly DomainEvent[], input: object): readonly Id[] => {
  const named = 'personId' in input && typeof input.personId === 'string' ? [input.personId] : [];
  return [...new Set([...events.flatMap(({ subjects }) => subjects), ...named])];
};

const nothingToDo = async (
  loop: Loop,
  id: string,
  stream: string,
  { revision }: Folded<unknown>,
): Promise<Outcome> => {
  const [last] = revision < 0 ? [] : await loop.log.readStream(stream, revision, 1);
  return { kind: 'ACCEPTED', id, events: [], position: last?.position ?? 0n, repeated: false };
};

const accepted = (id: string, events: readonly Recorded[], repeated: boolean): Outcome => ({
  kind: 'ACCEPTED',
  id,
  events,
  position: events.at(-1)?.position ?? 0n,
  repeated,
});

const notAccepted = (refusal: Refusal): Outcome => ({ kind: 'NOT_ACCEPTED', refusal });

const REUSED = refuse(
  'COMMAND_ID_REUSED',
  'This command id has been used for something else. Choose a new one.',
  {
    path: ['commandId'],
  },
);
