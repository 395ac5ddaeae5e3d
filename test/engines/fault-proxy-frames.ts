/** When a message begins or is whole on a wire, as far as faults need to know: not each byte is part of one. */

/** Looks at the bytes of one direction, in order, from the first one on. @returns whether a message ended in these. */
export type MessageWatch = (chunk: Buffer) => boolean;

/** How requests and answers are told from whatever else a protocol sends. */
export interface Wire {
  readonly requests: () => MessageWatch;
  readonly answers: () => MessageWatch;
}

/** Every byte counts: for protocols that speak only when they have something to say, as MongoDB's does. */
export const plainWire: Wire = {
  requests: () => (chunk) => chunk.length > 0,
  answers: () => (chunk) => chunk.length > 0,
};

const PREFACE = 24;
const FRAME_HEADER = 9;
const DATA = 0x0;
const HEADERS = 0x1;
const END_STREAM = 0x1;

/**
 * HTTP/2, which gRPC speaks: settings, pings and window updates pass at any time and are neither. A request has
 * ended with the frame that ends its stream; an answer has begun with its headers, and what the server did for it
 * is done by then.
 */
export const http2Wire: Wire = {
  requests: () =>
    frames(PREFACE, (type, flags) => (type === DATA || type === HEADERS) && (flags & END_STREAM) !== 0),
  answers: () => frames(0, (type) => type === HEADERS),
};

/** Finds the frames of one direction, however they were cut into chunks. */
const frames = (preface: number, wanted: (type: number, flags: number) => boolean): MessageWatch => {
  let toSkip = preface;
  let header = Buffer.alloc(0);
  return (chunk) => {
    let found = false;
    for (let at = 0; at < chunk.length;) {
      if (toSkip > 0) {
        const skipped = Math.min(toSkip, chunk.length - at);
        toSkip -= skipped;
        at += skipped;
        continue;
      }
      const taken = chunk.subarray(at, at + FRAME_HEADER - header.length);
      header = Buffer.concat([header, taken]);
      at += taken.length;
      if (header.length < FRAME_HEADER) break;
      toSkip = header.readUIntBE(0, 3);
      found = wanted(header[3]!, header[4]!) || found;
      header = Buffer.alloc(0);
    }
    return found;
  };
};
