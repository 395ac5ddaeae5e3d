/** What is to be written into a person's own record, which is kept elsewhere. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { entriesToWrite } from '../../application/reads/record-entries.js';
import type { Readable } from '../../application/reads/session.js';
import { isErased } from '../../domain/event.js';
import type { Asking, Edge } from '../asking.js';
import { idOf, trackedIdOf } from '../ids.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { Person, personOf } from './person.js';

@ObjectType({
  description:
    "What a meeting agreed about somebody on its tracker, to be written into the person's own record by a named owner.",
})
export class RecordEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the entry of the tracker that it belongs to.' })
  trackerEntry!: string;

  @Field(() => Person, { nullable: true, description: 'Whose record; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => Officer, { nullable: true, description: 'Who writes it.' })
  owner!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'The agency of who writes it.' })
  ownerAgency!: Edge<Agency | null>;

  @Field(() => GraphQLDateTime, { description: 'By when it is written.' })
  dueAt!: string;

  @Field({ description: 'Its time has passed, and it has not been written.' })
  overdue!: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When it was written; null until it is.' })
  writtenOn!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that was in time; null until it is written.',
  })
  inTime!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it stands, as that record refers to it; null until it is written, or where it was erased.',
  })
  reference!: string | null;
}

export const recordEntryOf = async (ask: Asking, entryId: string): Promise<RecordEntry | null> => {
  const entry = await ask.load('record-entries', entryId);
  return entry === undefined ? null : recordEntryFrom(ask, entry);
};

/** Those that wait for the reader, or a colleague of theirs. */
export const recordEntriesToWriteBy = async (ask: Asking): Promise<RecordEntry[]> =>
  (await entriesToWrite(ask.session)).map(({ document }) => recordEntryFrom(ask, document));

const recordEntryFrom = (ask: Asking, entry: Readable<'record-entries'>): RecordEntry => {
  const { entryId = '', series = '', personId = '', dueAt = '', overdue = false, written = null } = entry;
  const reference = written?.reference ?? null;
  return {
    ...{ id: idOf('record-entry', entryId), trackerEntry: trackedIdOf(series, personId), dueAt, overdue },
    person: () => personOf(ask, personId),
    owner: () => officerOf(ask, entry.owner),
    ownerAgency: () => agencyOf(ask, entry.ownerAgency),
    writtenOn: written?.on ?? null,
    inTime: written?.inTime ?? null,
    reference: isErased(reference) ? null : reference,
  };
};
