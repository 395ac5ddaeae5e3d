/** Guarded writes at random, against a map. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DocumentStore, DocumentWrite } from '../../src/store/documents.js';
import { aCollection, aWrite } from './a-document.js';

/** Writes to different keys, each with the right position read or one that is off, or a deletion. */
const page = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    read: fc.constantFrom('right', 'right', 'right', 'older', 'none'),
    deletes: fc.boolean(),
  }),
  { selector: ({ key }) => key, maxLength: 4 },
);

export const documentStoreModelContract = (store: () => DocumentStore): void => {
  it('given pages of guarded writes at random, then the store holds what a map would', () =>
    fc.assert(
      fc.asyncProperty(fc.array(page, { maxLength: 12 }), async (pages) => {
        const collection = aCollection();
        await store().declare(collection);
        const model = new Map<string, { position: bigint; document: unknown }>();
        let reached = 0n;
        let position = 0n;
        for (const writes of pages) {
          position += 1n;
          const sent = writes.map(({ key, read, deletes }): DocumentWrite => {
            const actual = model.get(key)?.position ?? null;
            const readPosition = { right: actual, older: (actual ?? 0n) - 1n, none: null }[read];
            return aWrite(key, {
              readPosition,
              position,
              document: deletes ? null : { at: String(position) },
            });
          });
          const stale = sent
            .filter(({ key, readPosition }) => (model.get(key)?.position ?? null) !== readPosition)
            .map(({ key }) => key);
          for (const { key, document } of sent)
            if (!stale.includes(key)) model.set(key, { position, document });
          if (stale.length === 0) reached = position;
          const checkpoint = { position, seen: Number(position), digest: 'c'.repeat(32) };
          const answer = await store().write(collection, sent, checkpoint);
          expect([...answer.stale].sort()).toEqual(stale.sort());
        }
        const held = await store().scan(collection, null, 10);
        expect(held).toEqual(
          [...model].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, is]) => ({ key, ...is })),
        );
        expect((await store().checkpoint(collection)).position).toBe(reached);
        await store().drop(collection);
      }),
      { numRuns: 60 },
    ));
};
