/**
 * The channels of the client, each with connections of its own. gRPC otherwise shares the connections of all channels
 * to one address in the process: a new channel would be given the dead connection of the one that was left for it, and
 * a connection that is still being made has no time limit there.
 */
import { Channel, credentials, type ChannelOptions } from '@grpc/grpc-js';
import type { EventStoreAddress } from './address.js';

/** Events that others wrote may be larger than any that is written here; as the client has it. */
const MOST_BYTES = 17 * 1024 * 1024;

interface MakesChannels {
  createChannel: () => Promise<Channel>;
}

/**
 * @param client makes its channels itself, and gives no way to say how.
 * @param address of the node that the next channel leads to.
 */
export const ownChannels = (
  client: object,
  address: () => Promise<string>,
  tls: EventStoreAddress['tls'],
  { keepAliveInterval = -1, keepAliveTimeout = -1 }: Readonly<Record<string, number>>,
): void => {
  const secured =
    tls === undefined
      ? credentials.createInsecure()
      : credentials.createSsl(tls.authority, tls.key, tls.certificate);
  const options: ChannelOptions = {
    'grpc.keepalive_time_ms': orNever(keepAliveInterval),
    'grpc.keepalive_timeout_ms': orNever(keepAliveTimeout),
    'grpc.max_receive_message_length': MOST_BYTES,
    'grpc.use_local_subchannel_pool': 1,
  };
  (client as MakesChannels).createChannel = async () => new Channel(await address(), secured, options);
};

const orNever = (milliseconds: number): number => (milliseconds < 0 ? Number.MAX_VALUE : milliseconds);
