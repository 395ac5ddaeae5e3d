/** Actions that are not just done: accepted and reported on, returned and given to another, extended, not done. */
import { addDays } from '../../domain/time.js';
import { list, text } from '../demo-step.js';
import { time, type Happening } from '../play/scene.js';
import type { Stage } from '../play/stage.js';

const owedBy = async (stage: Stage, who: string): Promise<string> =>
  text(
    await stage.as(who, 'what-we-owe', { filter: { status: 'OPEN' }, first: 1 }),
    'actions.edges.0.node.id',
  );

export const anActionAcceptedAndExtended: Happening = async ({ stage, known, date }) => {
  const action = await owedBy(stage, 'health-lead');
  known.keep('extended', action);
  await stage.as('health-lead', 'accept-action', { action });
  const progress = { progress: 'Rang twice; nobody answers.' };
  await stage.as('health-lead', 'report-progress', { action, input: progress });
  const input = { dueOn: addDays(date, 3), reason: 'The family is away until then.' };
  const answer = await stage.as('mash-manager', 'extend-action', { action, input });
  return `Health takes an action on and reports; a chair gives it until ${time(answer, 'extendAction.action.dueAt')}.`;
};

export const anActionReturned: Happening = async ({ stage, known }) => {
  const action = await owedBy(stage, 'education-lead');
  known.keep('reassigned', action);
  const input = { reason: 'The child is at no school of ours.' };
  await stage.as('education-lead', 'return-action', { action, input });
  const owner = stage.officer('duty-team');
  const answer = await stage.as('coordinator', 'reassign-action', { action, input: { owner } });
  return `Education returns an action that is not its own; it is given to ${text(answer, 'reassignAction.action.owner.name')}.`;
};

export const anActionNotDone: Happening = async ({ stage, known, sitting }) => {
  const action = await owedBy(stage, 'early-help');
  known.keep('not done', action);
  const input = { because: 'CIRCUMSTANCES_CHANGED', explanation: 'The family has moved to another borough.' };
  await stage.as('early-help', 'record-action-not-done', { action, input });
  const error = await owedBy(stage, 'ppd-supervisor');
  known.keep('withdrawn action', error);
  const taken = { because: 'ALREADY_AGREED_ELSEWHERE', reason: 'The duty team has it since Monday.' };
  await stage.as('mash-manager', 'withdraw-action', { action: error, input: taken });
  const plan = await stage.as('coordinator', 'see-the-action-plan', { sitting });
  const counted = `${text(plan, 'sitting.actionPlan.toBeDone')} to be done, ${text(plan, 'sitting.actionPlan.circumstancesChanged')} not done as circumstances changed`;
  return `One action cannot be done, one was agreed elsewhere. The plan of the sitting: ${counted}, ${list(plan, 'sitting.actionPlan.actions').length} in all.`;
};
