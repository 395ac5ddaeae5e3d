/** Failures that pass, as a client is told of them: it may send the same again. */
import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { outgoing } from '../../src/graphql/errors.js';
import { DocumentsUnavailable } from '../../src/store/documents.js';
import { LogUnavailable } from '../../src/store/event-log.js';

describe('given an engine that does not answer', () => {
  it.each([new DocumentsUnavailable('No documents.'), new LogUnavailable('No log.')])(
    'then a client is told to try again, and nobody has a report (%#)',
    (originalError) => {
      const reports: unknown[] = [];
      const error = new GraphQLError(originalError.message, { originalError });
      const told = outgoing((_, reported) => void reports.push(reported))(error.toJSON(), error);
      expect(told).toMatchObject({
        message: originalError.message,
        extensions: { code: 'TRY_AGAIN', retryAfterMs: 1_000 },
      });
      expect(reports).toEqual([]);
    },
  );
});
