/** The handover sheet of a sitting. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { handoverPage } from '../../application/reads/handover-page.js';
import { handoverSheet, type HandedOver } from '../../application/reads/handover.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Action, actionFrom } from './action.js';
import { HeardOrNot } from './agenda-enums.js';
import { Officer, officerOf } from './directory.js';
import { textOf } from './known.js';
import { LastSeen, lastSeenFrom } from './missing-profile.js';
import { Person, personOf, present } from './person.js';
import { PrintedDocument, printedFrom } from './printed.js';
import { UrgentContact } from './urgent-contact.js';

@ObjectType({ description: 'What whoever is on duty must know about one person before the next sitting.' })
export class HandedOverPerson {
  @Field(() => Person, { nullable: true, description: 'Who it is.' })
  person!: Edge<Person | null>;

  @Field(() => HeardOrNot, { description: 'Whether the sitting heard the person.' })
  heard!: HeardOrNot;

  @Field({
    description: 'Whether the person is missing now: `person { missingProfile }` tells whom to look for.',
  })
  missingNow!: boolean;

  @Field(() => LastSeen, {
    nullable: true,
    description: 'How the person was last seen; null where they are not missing now, or nobody can say.',
  })
  lastSeen!: LastSeen | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What keeps the person safe tonight; null where nothing was recorded, or where it was erased.',
  })
  safetyPlan!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the record of that plan: by it it can be taken back. Null where there is no plan.',
  })
  safetyPlanRecord!: string | null;

  @Field(() => [Action], {
    description: 'Open actions that are due before the next sitting, overdue ones among them, by due date.',
  })
  actionsDue!: readonly Action[];

  @Field(() => [Officer], { description: 'Whom to ring about these actions: their owners.' })
  ring!: Edge<Officer[]>;
}

@ObjectType({
  description:
    'The handover sheet of a sitting that has been held, for whoever is on duty: how things stand now, person by person.',
})
export class Handover {
  @Field(() => [HandedOverPerson], {
    description: 'Everybody whom the sitting heard or rolled over; who is missing now comes first.',
  })
  people!: readonly HandedOverPerson[];

  @Field(() => [UrgentContact], { description: 'Whom to ring when it cannot wait.' })
  urgentRoute!: readonly UrgentContact[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When the next sitting begins: until then it is for whoever is on duty. Null where none is convened.',
  })
  until!: string | null;

  @Field(() => PrintedDocument, {
    nullable: true,
    description: 'The sheet as a page to print, as it stands now.',
  })
  printed!: Edge<PrintedDocument | null>;
}

/** Null until the sitting is closed, or where it is not for this reader. */
export const handoverOf = async (ask: Asking, sittingId: string): Promise<Handover | null> => {
  const sheet = await handoverSheet(ask.session, sittingId);
  if (sheet === undefined) return null;
  const { people, urgentRoute, next } = sheet;
  return {
    people: people
      .toSorted((a, b) => Number(b.missingNow) - Number(a.missingNow))
      .map((person) => handedOverFrom(ask, person)),
    urgentRoute,
    until: next?.startsAt ?? null,
    printed: async () => printedFrom(await handoverPage(ask.session, sittingId)),
  };
};

const handedOverFrom = (
  ask: Asking,
  { personId, heard, missingNow, lastSeen, safetyPlan, actions }: HandedOver,
): HandedOverPerson => ({
  person: () => personOf(ask, personId),
  heard: HeardOrNot[heard],
  missingNow,
  lastSeen: lastSeen === null ? null : lastSeenFrom(ask, lastSeen),
  safetyPlan: textOf(safetyPlan?.plan, 'text'),
  safetyPlanRecord: safetyPlan && idOf(safetyPlan.kind, safetyPlan.recordId),
  actionsDue: actions.map((action) => actionFrom(ask, action)),
  ring: () => present([...new Set(actions.map(({ owner }) => owner))].map((owner) => officerOf(ask, owner))),
});
