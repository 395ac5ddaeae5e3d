/** The action plan of a sitting, or for one person: what was agreed, and how far it has got. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { actionPlan, planCounts, type PlanOf } from '../../application/reads/action-plan.js';
import type { Asking } from '../asking.js';
import { Action, actionFrom } from './action.js';

@ObjectType({
  description:
    'What was agreed at a sitting, or for one person at every sitting, as it stands now. Counts are of the actions that you may see; each action is in one of them, and the overdue ones are also among those still to be done.',
})
export class ActionPlan {
  @Field(() => [Action], { description: 'The actions, the first due first.' })
  actions!: readonly Action[];

  @Field(() => Int, { description: 'Still to be done, returned ones included.' })
  toBeDone!: number;

  @Field(() => Int, { description: 'Of these, past their deadline.' })
  overdue!: number;

  @Field(() => Int, { description: 'Done in time.' })
  doneInTime!: number;

  @Field(() => Int, { description: 'Done, but not shown to have been done in time.' })
  doneLate!: number;

  @Field(() => Int, { description: 'Not done, because circumstances changed.' })
  circumstancesChanged!: number;

  @Field(() => Int, { description: 'Not done, because the agency did not act.' })
  agencyDidNotAct!: number;

  @Field(() => Int, { description: 'Taken back by the meeting.' })
  withdrawn!: number;
}

export const actionPlanOf = async (ask: Asking, of: PlanOf): Promise<ActionPlan> => {
  const found = await actionPlan(ask.session, of);
  return {
    actions: found.map((action) => actionFrom(ask, action)),
    ...planCounts(found, ask.session.board.clock.now()),
  };
};
