/** An event as an event store holds it: the body with its parts as its data, the envelope as its metadata. */
import type { AnyPart } from '../../domain/event.js';
import type { Instant } from '../../domain/time.js';
import type { NewEvent, StoredEvent } from '../event-log.js';
import type { EventTexts } from '../event-texts.js';
import type { Recorded } from './client.js';
import { ForeignEvent } from './failure.js';
import type { EncodedEvent } from './requests.js';

/** Put together from texts that have been made already: making JSON is most of what an append costs. */
export const encode = ({ id, type, envelope, data, parts }: EventTexts, at: Instant): EncodedEvent => {
  const inOne = parts.map(
    ({ name, of, content }) => `{"name":${JSON.stringify(name)},"of":${of},"content":${content}}`,
  );
  return {
    id,
    type,
    data: Buffer.from(`{"data":${data},"parts":[${inOne.join(',')}]}`),
    metadata: Buffer.from(`${envelope.slice(0, -1)},"recordedAt":${JSON.stringify(at)}}`),
  };
};

type Metadata = Omit<NewEvent, 'id' | 'type' | 'data' | 'parts'> & { readonly recordedAt: Instant };
interface Body {
  readonly data: object;
  readonly parts: readonly AnyPart[];
}

/**
 * @param prefix of the board's streams, which is no part of their names.
 * @throws ForeignEvent where it is not an event that this service wrote.
 */
export const decode = (recorded: Recorded, prefix: string): StoredEvent => {
  const id = idOf(recorded);
  try {
    const { data, parts } = parsed(recorded.getData_asU8()) as Body;
    const envelope = parsed(recorded.getCustomMetadata_asU8()) as Metadata;
    // JSON of somebody else's is no event of ours either.
    if (
      typeof data !== 'object' ||
      data === null ||
      !Array.isArray(parts) ||
      typeof envelope.recordedAt !== 'string'
    )
      throw new TypeError('It lacks what every event of ours has.');
    // Put onto what was parsed rather than into a copy of it: reading a log is mostly this.
    return Object.assign(envelope, {
      id,
      type: recorded.getMetadataMap().get('type') ?? '',
      stream: streamOf(recorded).slice(prefix.length),
      revision: Number(recorded.getStreamRevision()),
      position: positionOf(recorded),
      data,
      parts,
    });
  } catch (error) {
    throw new ForeignEvent(`Event ${id} in the log was not written by this service.`, { cause: error });
  }
};

export const idOf = (recorded: Recorded): string => recorded.getId()?.getString() ?? '';

export const streamOf = (recorded: Recorded): string =>
  text(recorded.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array());

export const positionOf = (recorded: Recorded): bigint => BigInt(recorded.getCommitPosition());

const parsed = (bytes: Uint8Array): unknown => JSON.parse(text(bytes));

const text = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
