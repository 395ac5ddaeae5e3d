/** The board as a partnership: whose law, clocks and calendar it goes by. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Asking, Edge } from '../asking.js';
import { CodeSet, codeSetOf } from './coded.js';

@ObjectType({ description: 'The partnership that is the board: whose law, clocks and calendar it goes by.' })
export class Partnership {
  @Field({ description: 'Code of the board: the one in its tokens.' })
  code!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field({ description: 'Whose law it goes by, as the board names it, for example `isle-of-man`.' })
  jurisdiction!: string;

  @Field({ description: 'Zone of its local days and times, for example `Europe/London`.' })
  zone!: string;

  @Field(() => [String], { description: 'Ids of the calendars of bank holidays that its series go by.' })
  calendars!: readonly string[];

  @Field(() => CodeSet, {
    nullable: true,
    description: 'The legal gateways under which it shares information; null where it has adopted none.',
  })
  gateways!: Edge<CodeSet | null>;
}

export const partnershipFrom = (ask: Asking): Partnership => {
  const { board, facts, terms } = ask.session;
  const { name, jurisdiction, zone } = facts.board;
  return {
    ...{ code: board.code, name, jurisdiction, zone },
    calendars: [...new Set([...terms.values()].map(({ calendar }) => calendar))],
    gateways: () => codeSetOf(ask, 'gateway'),
  };
};
