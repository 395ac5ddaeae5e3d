/** The errors of an event store as it puts them onto the wire: a status, and the exception in the trailers. */
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

const error = (
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

export const notLeader = ({ host, port }: { host: string; port: number }): ServiceError =>
  error(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });

/** While a cluster elects. */
export const noLeader = (): ServiceError => error(status.UNKNOWN, 'No leader info available in response');

export const notReady = (): ServiceError => error(status.UNAVAILABLE, 'Server Is Not Ready');

export const accessDenied = (): ServiceError =>
  error(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const unauthenticated = (): ServiceError => error(status.UNAUTHENTICATED, 'Bad HTTP status 401');

export const tooLarge = (most: number): ServiceError =>
  error(status.INVALID_ARGUMENT, `Maximum Append Size of ${most} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(most),
  });

export const timedOut = (): ServiceError =>
  error(status.ABORTED, 'Operation timed out: Commit phase timeout');

/** No record begins at the position that was asked for. */
export const noPlace = (): ServiceError => error(status.UNKNOWN, 'Unexpected FilteredReadAllResult: Error');

export const tooSlow = (): ServiceError =>
  error(
    status.ABORTED,
    'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
  );

/** Any other error of the server. */
export const failing = (code: status, details: string): ServiceError => error(code, details);
