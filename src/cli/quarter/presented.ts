/** Presenting out of the ordinary: a report too late, none at all, a colleague who comes instead. */
import { list, text, type Answer } from '../demo-step.js';
import type { Happening, Scene } from '../play/scene.js';
import type { InTheRoom } from './a-daily-sitting.js';
import { ANSWERS } from './reports.js';
import { FAMILY } from './children.js';
import { sign } from './a-weekly-sitting.js';

/** What somebody is asked to present next of a child. */
const invitedTo = async ({ stage }: Scene, who: string, name: string): Promise<unknown> => {
  const invitations = list(await stage.as(who, 'see-my-invitations'), 'invitations');
  const found = invitations.find(
    (one) =>
      ((one as Answer)['person'] ?? null) !== null && text(one, 'person.name.value') === `${name} ${FAMILY}`,
  );
  if (found === undefined) throw new Error(`${who} is not asked to present ${name}.`);
  return found;
};

/** On the morning of the sitting. */
export const aReportTooLate =
  (who: string, name: string): Happening =>
  async (scene) => {
    const { stage } = scene;
    const item = text(await invitedTo(scene, who, name), 'itemId');
    const answer = await stage.as(who, 'submit-worker-report', { item, input: ANSWERS });
    const late = text(answer, 'submitWorkerReport.presentation.report.late') === 'true';
    return `The report on ${name} comes on the day${late ? ': it is late, and is read all the same' : ''}.`;
  };

export const aColleagueComes =
  (who: string, deputy: string, name: string): Happening =>
  async (scene) => {
    const { stage } = scene;
    const invitation = await invitedTo(scene, who, name);
    const item = text(invitation, 'itemId');
    const input = { deputy: stage.officer(deputy), reason: 'In court that afternoon.' };
    await stage.as(who, 'send-deputy', { item, input });
    await sign(stage, deputy, text(invitation, 'sitting.id'));
    return `${name}'s worker is in court, and sends a colleague.`;
  };

export const nobodyCame: InTheRoom = async ({ stage }, { item }) => {
  const input = { note: 'Was not reached.' };
  const answer = await stage.as('administrator', 'record-worker-absent', { item: item.id, input });
  const came = text(answer, 'recordWorkerAbsent.presentation.outcome.came') === 'true';
  return `${came ? 'Somebody' : 'Nobody'} came to present ${item.name}, and there is no report: both are minuted.`;
};
