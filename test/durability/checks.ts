/** What must be true of a board however often its process was killed. Each answers sentences on what is not. */
import type { Board } from '../../src/application/board.js';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import { projections } from '../../src/projections/all.js';
import type { EventLog, StoredEvent } from '../../src/store/event-log.js';

type DataOf<Type> = Extract<BoardsEvent, { readonly type: Type }>['data'];

/** Everything in the log behind a position. */
export const eventsBehind = async (log: EventLog, position: bigint): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for (let after = position; ;) {
    const page = await log.readAll({ after, limit: 1_000 });
    events.push(...page.events);
    if (page.events.length === 0) return events;
    after = page.reached;
  }
};

/** A command that somebody sent, and where it stands in the log once they were told. */
export interface Sent {
  readonly commandId: string;
  readonly what?: string;
  readonly answer?: { readonly position: string };
}

/** Nothing acknowledged is lost, nothing is doubled, and nothing is there that nobody sent. */
export const ledgerFaults = (
  ledger: readonly Sent[],
  events: readonly StoredEvent[],
  life: string,
): readonly string[] => {
  const byCommand = new Map<string, Placed[]>();
  for (const [place, event] of events.entries())
    byCommand.set(event.commandId, [...(byCommand.get(event.commandId) ?? []), { ...event, place }]);
  const lost = ledger.flatMap(({ commandId, what, answer }) => {
    const last = byCommand.get(commandId)?.at(-1);
    const position = Buffer.from(`${life}:${last?.position}`).toString('base64url');
    return answer === undefined || position === answer.position
      ? []
      : [`${commandId} (${what}) was acknowledged and is not where it was.`];
  });
  const doubled = [...byCommand].flatMap(([commandId, recorded]) =>
    isOneAppend(recorded) ? [] : [`${commandId} was recorded more than once.`],
  );
  const sent = new Set(ledger.map(({ commandId }) => commandId));
  const unknown = events.filter(({ actor, commandId }) => actor.kind === 'OFFICER' && !sent.has(commandId));
  const referrals = events.filter(({ type }) => type === 'ReferralReceived');
  const streams = new Set(referrals.map(({ stream }) => stream));
  return [
    ...lost,
    ...doubled,
    ...unknown.map(({ commandId }) => `${commandId} was sent by nobody.`),
    ...(streams.size === referrals.length ? [] : ['A referral was received twice.']),
  ];
};

/** An event and its place in the log, which unlike its position has no gaps on any engine. */
interface Placed extends StoredEvent {
  readonly place: number;
}

/** One command, one stream, one append: neighbours in their stream and in the log. */
const isOneAppend = (recorded: readonly Placed[]): boolean =>
  recorded.every(({ stream, revision, place }, index) => {
    const first = recorded[0]!;
    return stream === first.stream && revision === first.revision + index && place === first.place + index;
  });

/** Every view has seen every event, and is the same to the byte as one that is built from the log now. */
export const viewFaults = async ({ views }: Board): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const view of Object.keys(projections)) {
    const { complete, seen, inLog } = await views.proveComplete(view);
    if (!complete) faults.push(`${view} has seen ${seen} of ${inLog} events, or others.`);
    const { differing } = await views.rebuild(view);
    if (differing.length > 0) faults.push(`${view} differs from its rebuild: ${differing.join(', ')}.`);
  }
  return faults;
};

const dataIn =
  (all: readonly StoredEvent[]) =>
  <Type extends BoardsEvent['type']>(type: Type) =>
    all.filter((event) => event.type === type).map(({ data }) => data as DataOf<Type>);

/** The policies did nothing twice: no reaction, no release, no deadline. */
export const twiceFaults = (all: readonly StoredEvent[]): readonly string[] => {
  const faults: string[] = [];
  const dataOf = dataIn(all);
  const once = (what: string, names: readonly unknown[]): void => {
    const twice = names.length - new Set(names).size;
    if (twice > 0) faults.push(`${what} more than once: ${twice} times.`);
  };
  once(
    'Reacted to',
    dataOf('PolicyReacted').map(({ policy, to }) => `${policy} ${to}`),
  );
  once(
    'Released',
    dataOf('ActionReleased').map(({ actionId }) => actionId),
  );
  once(
    'Fired',
    dataOf('DeadlineFired').map(({ policy, key, dueAt }) => `${policy} ${key} ${dueAt}`),
  );
  once(
    'Missed',
    dataOf('SittingMissed').map(({ sittingId }) => sittingId),
  );
  return faults;
};

/** The policies answered to everything once: each action of an item that is closed is released, each person in one place. */
export const policyFaults = async (board: Board, all: readonly StoredEvent[]): Promise<readonly string[]> => {
  const faults: string[] = [...board.ailments(), ...twiceFaults(all)];
  const dataOf = dataIn(all);
  const closed = new Set(dataOf('DiscussionClosed').map(({ discussionId }) => discussionId));
  const released = new Set(dataOf('ActionReleased').map(({ actionId }) => actionId));
  for (const { actionId, discussionId } of dataOf('ActionAgreed')) {
    if (closed.has(discussionId) !== released.has(actionId))
      faults.push(`${actionId} should have been released.`);
  }
  faults.push(
    ...(await placeFaults(
      board,
      dataOf('SittingConvened').map(({ sittingId }) => sittingId),
      dataOf('ReferralReceived'),
    )),
  );
  return faults;
};

/** Each person who was referred is on one agenda, of a sitting that will hear them or has heard them. */
const placeFaults = async (
  { views }: Board,
  sittings: readonly string[],
  referrals: readonly DataOf<'ReferralReceived'>[],
): Promise<readonly string[]> => {
  const agendas = (await views.getMany<Agenda>('agenda', sittings)).filter((agenda) => agenda !== undefined);
  const places = new Map<string, number>();
  const faults: string[] = [];
  for (const { sittingId, phase, items } of agendas) {
    for (const { personId, movedOn } of items) {
      if (movedOn !== null) continue;
      places.set(personId, (places.get(personId) ?? 0) + 1);
      if (phase === 'MISSED') faults.push(`${personId} was left on the missed sitting ${sittingId}.`);
    }
  }
  for (const { personId } of referrals.flatMap(
    ({ subjects }) => subjects as readonly { personId: string }[],
  )) {
    if (places.get(personId) !== 1) faults.push(`${personId} is on ${places.get(personId) ?? 0} agendas.`);
  }
  return faults;
};
