/** Between the messages of the protocol and what the simulated event store works with. */
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Appended, Expected, LoggedEvent, ProposedEvent } from './log.js';

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

export interface ProposedAppend {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly ProposedEvent[];
}

export const proposedAppend = ([header, ...rest]: readonly AppendReq[]): ProposedAppend => {
  const options = header?.getOptions();
  if (options === undefined) throw new Error('An append begins with its options.');
  return {
    stream: text(options.getStreamIdentifier()?.getStreamName_asU8()),
    expected: options.hasNoStream()
      ? 'no stream'
      : options.hasAny()
        ? 'any'
        : options.hasStreamExists()
          ? 'stream exists'
          : Number(options.getRevision()),
    events: rest.map((message) => {
      const proposed = message.getProposedMessage();
      if (proposed === undefined) throw new Error('Behind its options an append has events.');
      return {
        id: proposed.getId()?.getString() ?? '',
        type: proposed.getMetadataMap().get('type') ?? '',
        contentType: proposed.getMetadataMap().get('content-type') ?? '',
        data: proposed.getData_asU8(),
        metadata: proposed.getCustomMetadata_asU8(),
      };
    }),
  };
};

export const appendAnswer = (appended: Appended, expected: Expected): AppendResp => {
  if (appended.kind === 'stored') {
    const success = new streams.AppendResp.Success().setCurrentRevision(String(appended.revision));
    if (appended.position === undefined) success.setNoPosition(new shared.Empty());
    else
      success.setPosition(
        new streams.AppendResp.Position()
          .setCommitPosition(String(appended.position))
          .setPreparePosition(String(appended.position)),
      );
    return new streams.AppendResp().setSuccess(success);
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (appended.actual === undefined) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(appended.actual));
  if (expected === 'no stream') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'stream exists') wrong.setExpectedStreamExists(new shared.Empty());
  else if (typeof expected === 'number') wrong.setExpectedRevision(String(expected));
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
};

/** A read or a subscription, as it was asked for. */
export interface Question {
  readonly stream?: string;
  readonly from: bigint | 'start' | 'end';
  readonly isBackwards: boolean;
  /** Undefined for a subscription. */
  readonly count?: number;
  /** Undefined where nothing is filtered. */
  readonly filter?: (event: LoggedEvent) => boolean;
  /** Events that are looked at before a subscription is told how far they go. */
  readonly checkpointEvery?: number;
}

export const questionOf = (request: ReadReq): Question => {
  const options = request.getOptions();
  if (options === undefined) throw new Error('A read has options.');
  const of = options.getStream();
  const all = options.getAll();
  const asked = of ?? all;
  if (asked === undefined) throw new Error('A read is of a stream or of all.');
  const at = of === undefined ? all?.getPosition()?.getCommitPosition() : of.getRevision();
  const filter = options.getFilter();
  return {
    ...(of !== undefined && { stream: text(of.getStreamIdentifier()?.getStreamName_asU8()) }),
    from: asked.hasStart() ? 'start' : asked.hasEnd() ? 'end' : BigInt(at ?? '0'),
    isBackwards: options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS,
    ...(!options.hasSubscription() && { count: Number(options.getCount()) }),
    ...(filter !== undefined && {
      filter: filterOf(filter),
      checkpointEvery: (filter.hasMax() ? filter.getMax() : 32) * filter.getCheckpointintervalmultiplier(),
    }),
  };
};

const filterOf = (filter: ReadReq.Options.FilterOptions): ((event: LoggedEvent) => boolean) => {
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  const named = filter.hasStreamIdentifier()
    ? ({ stream }: LoggedEvent) => stream
    : ({ type }: LoggedEvent) => type;
  const regex = expression?.getRegex() ?? '';
  if (regex !== '') {
    const matcher = new RegExp(regex, 'u');
    return (event) => matcher.test(named(event));
  }
  const prefixes = expression?.getPrefixList() ?? [];
  return (event) => prefixes.some((prefix) => named(event).startsWith(prefix));
};

const TICKS_PER_MS = 10_000n;

export const eventAnswer = (event: LoggedEvent): ReadResp => {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(event.stream)))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(String(event.position))
    .setPreparePosition(String(event.position))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', String(BigInt(event.created.getTime()) * TICKS_PER_MS));
  const read = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(event.position));
  return new streams.ReadResp().setEvent(read);
};

export const streamNotFoundAnswer = (stream: string): ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(
      new shared.StreamIdentifier().setStreamName(Buffer.from(stream)),
    ),
  );

export const confirmationAnswer = (id: string): ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id),
  );

export const caughtUpAnswer = (): ReadResp =>
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const checkpointAnswer = (position: bigint): ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint()
      .setCommitPosition(String(position))
      .setPreparePosition(String(position)),
  );

export const featuresAnswer = (version: string): InstanceType<typeof features.SupportedMethods> => {
  const method = (service: string, name: string, having: string[] = []) =>
    new features.SupportedMethod().setServiceName(service).setMethodName(name).setFeaturesList(having);
  const of = 'event_store.client.streams.streams';
  return new features.SupportedMethods()
    .setEventStoreServerVersion(version)
    .setMethodsList([
      method(of, 'read', ['position', 'events']),
      method(of, 'append'),
      method(of, 'batchappend', ['deadline_duration']),
      method('event_store.client.gossip.gossip', 'read'),
    ]);
};

export interface Member {
  readonly host: string;
  readonly port: number;
  readonly isLeader: boolean;
  readonly isAlive: boolean;
}

export const clusterAnswer = (members: readonly Member[]): InstanceType<typeof gossip.ClusterInfo> => {
  const { FOLLOWER, LEADER } = gossip.MemberInfo.VNodeState;
  return new gossip.ClusterInfo().setMembersList(
    members.map(({ host, port, isLeader, isAlive }) =>
      new gossip.MemberInfo()
        .setInstanceId(new shared.UUID().setString('00000000-0000-0000-0000-000000000000'))
        .setTimeStamp('0')
        .setState(isLeader ? LEADER : FOLLOWER)
        .setIsAlive(isAlive)
        .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port)),
    ),
  );
};
