/** What is due outside a meeting, and whether it is late. */
import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { Found } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { Person, personOf } from './person.js';
import { DutyKind } from './safeguarding-enums.js';

@ObjectType({ description: 'Something that is due outside a meeting and has not been done yet.' })
export class Duty {
  @Field(() => DutyKind, { description: 'What is due.' })
  kind!: DutyKind;

  @Field(() => Person, { nullable: true, description: 'For whom; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => GraphQLDateTime, { description: 'By when it is due.' })
  dueAt!: string;

  @Field({ description: 'Its time has passed.' })
  breached!: boolean;
}

const AT_MOST = 100;

export const dutiesBy = async (ask: Asking, index: string, of: string): Promise<Duty[]> =>
  (await ask.find('duties', { index, equal: [of], limit: AT_MOST })).map((found) => dutyFrom(ask, found));

/** The duties of every series that the reader may see, the most urgent first. */
export const dutiesOfReader = async (ask: Asking): Promise<Duty[]> => {
  const series = [...ask.session.terms.keys()];
  const found = await Promise.all(series.map((code) => dutiesBy(ask, 'bySeries', code)));
  return found
    .flat()
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
    .slice(0, AT_MOST);
};

const dutyFrom = (ask: Asking, { document }: Found<'duties'>): Duty => ({
  kind: DutyKind[document.kind ?? 'STRATEGY_DISCUSSION'],
  person: () => personOf(ask, document.personId ?? ''),
  dueAt: document.dueAt ?? '',
  breached: document.breached ?? false,
});
