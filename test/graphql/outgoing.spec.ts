/** What a failure of the log is to whoever sent the request. */
import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { UnknownEvent } from '../../src/application/codec.js';
import { outgoing } from '../../src/graphql/errors.js';
import { AppendTooLarge, LogUnavailable } from '../../src/store/event-log.js';

const told = (originalError: Error): unknown =>
  outgoing((_, error) => {
    throw error;
  })({ message: 'as it came', path: ['referPerson'] }, new GraphQLError('as it came', { originalError }));

describe('a failure of the log', () => {
  it('that passes is one to try again', () => {
    expect(told(new LogUnavailable('It is not known whether this was stored.'))).toEqual({
      message: 'It is not known whether this was stored.',
      path: ['referPerson'],
      extensions: { code: 'TRY_AGAIN', retryAfterMs: expect.any(Number) },
    });
  });

  it('of which the request is the cause is the client’s to mend', () => {
    const message = 'What is to be recorded takes 2,000,000 bytes; 1,048,576 can be recorded at once.';
    expect(told(new AppendTooLarge(message))).toEqual({
      message,
      path: ['referPerson'],
      extensions: { code: 'BAD_USER_INPUT', violations: [{ path: 'input', rule: 'SIZE', message }] },
    });
  });
});

describe('an event of a later release', () => {
  it('is one to try again: during an upgrade another instance answers next', () => {
    const message = 'Events of type FromALaterRelease are not known to this release.';
    expect(told(new UnknownEvent(message))).toEqual({
      message,
      path: ['referPerson'],
      extensions: { code: 'TRY_AGAIN', retryAfterMs: expect.any(Number) },
    });
  });
});
