/** The documents were built from another event store, or another life of this one. Nothing was touched. */
export class BuiltForAnotherLog extends Error {
  override readonly name = 'BuiltForAnotherLog';

  /** @param name of the database, or path of the file, that holds them. */
  constructor(place: 'database' | 'file', name: string) {
    const own = place === 'file' ? 'folder' : 'database';
    super(
      `The ${place} ${name} holds documents that were built from another event store: give the read model ` +
        `a ${own} of its own, or drop this ${place} where nobody uses it any more; it is built again from the log.`,
    );
  }
}
