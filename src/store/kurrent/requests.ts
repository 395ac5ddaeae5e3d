/** The requests that are put to an event store. */
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { NO_STREAM, START } from '../event-log.js';

const { Options: ReadOptions } = streams.ReadReq;
const { StreamOptions, AllOptions, FilterOptions, Position, SubscriptionOptions, UUIDOption } = ReadOptions;

/** Which streams, by their names: those that begin so, or those that a .NET regular expression matches. */
export type NameFilter = { readonly prefix: string } | { readonly regex: string };

const FORWARDS = ReadOptions.ReadDirection.FORWARDS;
const BACKWARDS = ReadOptions.ReadDirection.BACKWARDS;

/** An event on its way: bytes of JSON. */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export const appendRequest = (
  stream: string,
  expectedRevision: number,
  events: readonly EncodedEvent[],
): readonly AppendReq[] => {
  const options = new streams.AppendReq.Options().setStreamIdentifier(identifier(stream));
  if (expectedRevision === NO_STREAM) options.setNoStream(new shared.Empty());
  else options.setRevision(String(expectedRevision));
  return [new streams.AppendReq().setOptions(options), ...events.map(proposed)];
};

const proposed = ({ id, type, data, metadata }: EncodedEvent): AppendReq => {
  const message = new streams.AppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(id))
    .setData(data)
    .setCustomMetadata(metadata);
  message.getMetadataMap().set('type', type).set('content-type', 'application/json');
  return new streams.AppendReq().setProposedMessage(message);
};

/** Events of a stream from a revision (inclusive) on. */
export const readStreamRequest = (stream: string, fromRevision: number, count: number): ReadReq =>
  request(
    options(FORWARDS, count).setStream(
      new StreamOptions().setStreamIdentifier(identifier(stream)).setRevision(String(fromRevision)),
    ),
  );

/** Events of all streams from a position (inclusive) on. */
export const readAllRequest = (from: bigint, count: number, filter: NameFilter): ReadReq =>
  request(filtered(options(FORWARDS, count), filter).setAll(all(from)));

/** The newest events of all streams, newest first. */
export const readBackRequest = (count: number, filter?: NameFilter): ReadReq =>
  request(filtered(options(BACKWARDS, count), filter).setAll(new AllOptions().setEnd(new shared.Empty())));

/** Whatever comes behind a position (exclusive), for as long as the subscription lives. */
export const subscribeRequest = (after: bigint, filter: NameFilter): ReadReq =>
  request(filtered(new ReadOptions(), filter).setAll(all(after)).setSubscription(new SubscriptionOptions()));

const request = (of: ReadReq.Options): ReadReq =>
  new streams.ReadReq().setOptions(of.setUuidOption(new UUIDOption().setString(new shared.Empty())));

const options = (direction: typeof FORWARDS | typeof BACKWARDS, count: number): ReadReq.Options =>
  new ReadOptions().setReadDirection(direction).setCount(String(count));

const all = (position: bigint): ReadReq.Options.AllOptions => {
  if (position === START) return new AllOptions().setStart(new shared.Empty());
  const text = String(position);
  return new AllOptions().setPosition(new Position().setCommitPosition(text).setPreparePosition(text));
};

/** Events that the server looks through at a time: it answers none before the window ends or the log does. */
const SEARCH_WINDOW = 500;

const filtered = (of: ReadReq.Options, filter?: NameFilter): ReadReq.Options => {
  if (filter === undefined) return of.setNoFilter(new shared.Empty());
  const expression = new FilterOptions.Expression();
  if ('prefix' in filter) expression.setPrefixList([filter.prefix]);
  else expression.setRegex(filter.regex);
  return of.setFilter(
    new FilterOptions()
      .setStreamIdentifier(expression)
      .setMax(SEARCH_WINDOW)
      .setCheckpointintervalmultiplier(1),
  );
};

const identifier = (stream: string): InstanceType<typeof shared.StreamIdentifier> =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8'));
