/** What a card says of how to reach the person, with whom the person lives, and whom they know. */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Household, SafeContact, SourceGrading } from '../domain/person/surroundings.js';
import type { Instant, LocalDate } from '../domain/time.js';

export interface SafeContactView extends SafeContact {
  readonly safeContactId: Id;
  readonly since: Instant;
  readonly instructions: Personal<{ readonly text: string }>;
}

export interface RecordedHousehold {
  readonly recordedAt: Instant;
  readonly content: Personal<Household>;
}

export interface RecordedAssociate {
  readonly associateId: Id;
  readonly associatePersonId: Id | null;
  readonly source: Id;
  readonly grading: SourceGrading;
  readonly recordedAt: Instant;
  /** Null while it goes on. */
  readonly endedOn: LocalDate | null;
  readonly associate: Personal<{ readonly name: string; readonly relationship: string }>;
}

type Of<Type extends LogEvent['type']> = Extract<LogEvent, { type: Type }>;

export const withSafeContact = (
  event: Of<'SafeContactRecorded' | 'SafeContactEnded'>,
): { readonly safeContact: SafeContactView | null } => {
  if (event.type === 'SafeContactEnded') return { safeContact: null };
  const { safeContactId, addressHidden, doNotContact } = event.data;
  const instructions = partOf(event, 'instructions') ?? ERASED;
  return {
    safeContact: { safeContactId, addressHidden, doNotContact, since: event.occurredAt, instructions },
  };
};

export const withAssociate = (
  known: readonly RecordedAssociate[],
  event: Of<'AssociateRecorded' | 'AssociateEnded'>,
): readonly RecordedAssociate[] => {
  if (event.type === 'AssociateEnded') {
    const { associateId, endedOn } = event.data;
    return known.map((associate) =>
      associate.associateId === associateId ? { ...associate, endedOn } : associate,
    );
  }
  const { associateId, associatePersonId, source, grading } = event.data;
  const associate = partOf(event, 'associate') ?? ERASED;
  const recordedAt = event.occurredAt;
  return [
    ...known,
    { associateId, associatePersonId, source, grading, recordedAt, endedOn: null, associate },
  ];
};
