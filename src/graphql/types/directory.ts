/** Partner agencies and their officers. */
import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { rolesToday } from '../../application/reads/roles-today.js';
import type { Readable } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { ActingAs } from './enums.js';
import { textOf } from './known.js';
import { Node } from './node.js';

@ObjectType({ implements: () => [Node], description: 'A partner agency of the board.' })
export class Agency extends Node {
  @Field({ description: 'Short code, for example `POLICE`.' })
  code!: string;

  @Field({ description: 'Name of the organisation.' })
  name!: string;

  @Field(() => [Officer], { description: 'Its officers, a hundred at most, in no particular order.' })
  officers!: Edge<Officer[]>;
}

@ObjectType({ description: 'A role that an officer holds or stands in for, with its tenure.' })
export class Tenure {
  @Field({ description: 'Role code of the terms of reference.' })
  role!: string;

  @Field(() => ActingAs, { description: 'Holder or deputy.' })
  as!: ActingAs;

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; null where it is open.' })
  until!: string | null;
}

@ObjectType({ implements: () => [Node], description: 'A professional with an account at this board.' })
export class Officer extends Node {
  @Field(() => String, { nullable: true, description: 'Name; null where it was erased.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'How to reach the officer; null where it was erased.' })
  contact!: string | null;

  @Field(() => Agency, { nullable: true, description: 'The agency that the officer acts for.' })
  agency!: Edge<Agency | null>;

  @Field(() => [Tenure], { description: 'The roles held or stood in for today.' })
  roles!: readonly Tenure[];
}

const OFFICERS_AT_MOST = 100;

export const agencyOf = async (ask: Asking, agencyId: string | undefined): Promise<Agency | null> => {
  const agency = agencyId === undefined ? undefined : await ask.load('agencies', agencyId);
  return agency?.agencyId === undefined ? null : agencyFrom(ask, agency);
};

export const agencyFrom = (ask: Asking, agency: Readable<'agencies'>): Agency =>
  ({
    __typename: 'Agency',
    id: idOf('agency', agency.agencyId ?? ''),
    code: agency.code ?? '',
    name: agency.name ?? '',
    officers: async () => {
      const query = { index: 'byAgency', equal: [agency.agencyId ?? ''], limit: OFFICERS_AT_MOST };
      return (await ask.find('officers', query)).map(({ document }) => officerFrom(ask, document));
    },
  }) as Agency;

export const officerOf = async (ask: Asking, officerId: string | undefined): Promise<Officer | null> => {
  const officer = officerId === undefined ? undefined : await ask.load('officers', officerId);
  return officer === undefined ? null : officerFrom(ask, officer);
};

const officerFrom = (ask: Asking, officer: Readable<'officers'>): Officer =>
  ({
    __typename: 'Officer',
    id: idOf('officer', officer.officerId ?? ''),
    name: textOf(officer.card, 'name'),
    contact: textOf(officer.card, 'contact'),
    agency: () => agencyOf(ask, officer.agency),
    roles: rolesToday(ask.session, officer) as readonly Tenure[],
  }) as Officer;
