/** What every command says in its row: whom it is about, and on an item of which sitting it works. */
import { describe, expect, it } from '@jest/globals';
import { nothing, row, type AnyRow } from '../../src/application/command.js';
import { commandTable } from '../../src/application/commands/table.js';
import type { DomainEvent } from '../../src/domain/event.js';
import { holdKind, liftHold, type LiftHold } from '../../src/domain/serious-harm/hold.js';

const rows = Object.entries(commandTable) as unknown as readonly (readonly [
  string,
  AnyRow<unknown, DomainEvent, unknown, unknown, unknown>,
])[];

const lifting = {
  kind: holdKind,
  stream: ({ holdId }: LiftHold) => holdId,
  authority: () => [{ of: 'ADMINISTRATOR' as const }],
  gather: nothing,
  decide: liftHold,
};

describe('the row of a command', () => {
  it('does not compile without saying about whom it decides and at which sitting it works', () => {
    // @ts-expect-error -- a conflict of interest would not be asked about
    row({ ...lifting, atSitting: 'NONE' });
    // @ts-expect-error -- the declaration of a sitting would not be asked about
    row({ ...lifting, about: 'NOBODY' });
    // @ts-expect-error -- that only the service sends it is not for a row to say that others may send
    row({ ...lifting, about: 'POLICY', atSitting: 'POLICY' });
    expect(row({ ...lifting, about: 'NOBODY', atSitting: 'NONE' })).toMatchObject({ about: 'NOBODY' });
  });

  it('names nobody but the service where it says that only the service sends it', () => {
    const ofService = rows.filter(([, { about }]) => about === 'POLICY');
    expect(ofService.length).toBeGreaterThan(10);
    for (const [name, { about, atSitting, authority }] of ofService) {
      const authorities = authority({ state: {}, given: {}, input: {} });
      expect({ name, about, atSitting, authorities }).toEqual({
        ...{ name, about: 'POLICY', atSitting: 'POLICY', authorities: [{ of: 'POLICY' }] },
      });
    }
  });
});
