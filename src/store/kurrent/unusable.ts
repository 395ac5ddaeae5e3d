/** The event store cannot be used as it is told: where it is, how to get in, or what answers there is wrong. */
export class EventStoreUnusable extends Error {
  override readonly name = 'EventStoreUnusable';
}
