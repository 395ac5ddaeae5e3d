/** Who presents a child is asked, comes, and reports beforehand by the five questions of the meeting. */
import { list, text } from '../demo-step.js';
import type { Scene } from '../play/scene.js';
import { FAMILY } from './children.js';
import { sign, WORKERS } from './a-weekly-sitting.js';

export const ANSWERS = {
  assessedRisk: 'As assessed last.',
  whoOrWhat: 'Adults whom the child meets in the evenings.',
  plan: 'The child is fetched from school; the police watch the place.',
  effectiveness: 'It holds on weekdays.',
  barriers: 'Nobody is there at weekends.',
};

/** First name of whoever is to be presented, once the item is open to who presents. */
const nameOf = (invitation: unknown): string =>
  text(invitation, 'person.name.value').replace(` ${FAMILY}`, '');

/** The reports that are due by the next working day's sitting, save those that are withheld by the plan. */
export const reportsAhead = async ({ stage }: Scene, withheld: readonly string[]): Promise<number> => {
  let reported = 0;
  for (const who of WORKERS) {
    const invitations = list(await stage.as(who, 'see-my-invitations'), 'invitations');
    for (const invitation of invitations.filter((one) => text(one, 'reportStanding') === 'AWAITED')) {
      const sitting = text(invitation, 'sitting.id');
      const item = text(invitation, 'itemId');
      await sign(stage, who, sitting);
      await stage.as(who, 'accept-invitation', { item });
      if (withheld.includes(nameOf(invitation))) continue;
      await stage.as(who, 'submit-worker-report', { item, input: ANSWERS });
      reported += 1;
    }
  }
  return reported;
};
