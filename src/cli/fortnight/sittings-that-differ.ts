/** Sittings besides the recurrence: one half an hour later, one more that is cancelled again. */
import { text } from '../demo-step.js';
import { time, type Happening } from '../play/scene.js';

export const halfAnHourLater: Happening = async ({ stage, sitting, date, known }) => {
  known.keep('moved sitting', sitting);
  const input = { date, startsAt: '12:30', reason: 'CHAIRS_UNAVAILABLE', note: 'A funeral.' };
  const answer = await stage.as('mash-manager', 'move-sitting', { sitting, input });
  return `The sitting is moved to ${time(answer, 'moveSitting.sitting.startsAt')}, with the same items.`;
};

export const oneMoreOnSaturday: Happening = async ({ stage, known }) => {
  const input = {
    date: '2026-04-04',
    startsAt: '10:00',
    reason: 'AGENDA_TOO_LONG',
    note: 'Four days without one.',
  };
  const answer = await stage.as('coordinator', 'arrange-extra-sitting', { series: 'DRM', input });
  known.keep('extra sitting', text(answer, 'arrangeExtraSitting.sitting.id'));
  return `A sitting on the Saturday of Easter is arranged: ${text(answer, 'arrangeExtraSitting.sitting.phase')}.`;
};

export const andItIsCancelled: Happening = async ({ stage, known }) => {
  const answer = await stage.as('mash-manager', 'cancel-sitting', {
    sitting: known.kept('extra sitting'),
    input: { reason: 'MEMBERS_UNAVAILABLE', note: 'Nobody of Health can come.' },
  });
  return `It is ${text(answer, 'cancelSitting.sitting.phase')} again: whoever was to be heard there is heard on Tuesday.`;
};
