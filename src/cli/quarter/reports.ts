/** Who presents a child is asked, comes, and reports beforehand by the five questions of the meeting. */
import { at, list, text } from '../demo-step.js';
import type { Scene } from '../play/scene.js';
import { FAMILY } from './children.js';
import { sign } from './a-weekly-sitting.js';

export const WORKERS = ['social-worker', 'second-social-worker'];

export const ANSWERS = {
  assessedRisk: 'As assessed last.',
  whoOrWhat: 'Adults whom the child meets in the evenings.',
  plan: 'The child is fetched from school; the police watch the place.',
  effectiveness: 'It holds on weekdays.',
  barriers: 'Nobody is there at weekends.',
};

/** The reports that are due by the next working day's sitting, save those that are withheld by the plan. */
export const reportsAhead = async ({ stage }: Scene, withheld: readonly string[]): Promise<number> => {
  let reported = 0;
  for (const who of WORKERS) {
    const invitations = list(await stage.as(who, 'see-my-invitations'), 'invitations');
    for (const invitation of invitations.filter((one) => text(one, 'reportStanding') === 'AWAITED')) {
      const sitting = text(invitation, 'sitting.id');
      await sign(stage, who, sitting);
      const mine = list(await stage.as(who, 'see-my-invitations'), 'invitations').find(
        (one) => text(one, 'sitting.id') === sitting && at(one, 'person.id') === at(invitation, 'person.id'),
      );
      if (withheld.includes(text(mine, 'person.name.value').replace(` ${FAMILY}`, ''))) continue;
      const item = text(mine, 'item.id');
      await stage.as(who, 'accept-invitation', { item });
      await stage.as(who, 'submit-worker-report', { item, input: ANSWERS });
      reported += 1;
    }
  }
  return reported;
};
