/** An outage: what happened during it is entered afterwards, as having happened then. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Officer, officerOf } from './directory.js';
import { textOf } from './known.js';
import { Node } from './node.js';
import { OutageReason } from './sitting-enums.js';
import { resultOf, Success, LATE } from './success.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A time in which the service was down and the meeting went on with its printed agenda. A chair or the co-ordinator enters afterwards what happened in it: name it as `outage`, with `happenedAt`, in any mutation.',
})
export class Outage extends Node {
  @Field(() => ID, { description: 'Code of the series whose meeting went on.' })
  series!: string;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  from!: string;

  @Field(() => GraphQLDateTime, { description: 'Until when.' })
  until!: string;

  @Field(() => OutageReason, { description: 'Why, for counting.' })
  reason!: OutageReason;

  @Field(() => String, {
    nullable: true,
    description:
      'What happened, in the words of who declared it; null where nothing was written, or it was erased.',
  })
  note!: string | null;

  @Field(() => Officer, { nullable: true, description: 'Who declared it.' })
  declaredBy!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was declared.' })
  declaredAt!: string;
}

@ObjectType({ description: 'The outage is declared: what happened in it may be entered.' })
export class OutageDeclared extends Success {
  @Field(() => Outage, { nullable: true, description: `The outage. ${LATE}` })
  outage!: Edge<Outage | null>;
}

export const DeclareOutageResult = resultOf('DeclareOutageResult', OutageDeclared);

export const outageOf = async (ask: Asking, outageId: string): Promise<Outage | null> => {
  const outage = await ask.load('outages', outageId);
  return outage === undefined ? null : outageFrom(ask, outage);
};

export const outageFrom = (ask: Asking, outage: Readable<'outages'>): Outage =>
  ({
    __typename: 'Outage',
    id: idOf('outage', outage.outageId ?? ''),
    series: outage.series ?? '',
    from: outage.from ?? '',
    until: outage.until ?? '',
    reason: OutageReason[outage.reason ?? 'OTHER'],
    note: textOf(outage.note, 'text'),
    declaredBy: () => officerOf(ask, outage.declaredBy ?? ''),
    declaredAt: outage.declaredAt ?? '',
  }) as Outage;
