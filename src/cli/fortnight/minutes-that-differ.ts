/** Minutes that do not just go out: a delegate approves, a slip is corrected, copies arrive and are acknowledged. */
import { list, text } from '../demo-step.js';
import { draftOf, minute } from './a-sitting-day.js';
import type { Happening } from '../play/scene.js';
import type { Stage } from '../play/stage.js';

/** One chair is away in the afternoon: a named officer approves in their place. */
export const approvedByADelegate = async (stage: Stage, sitting: string): Promise<void> => {
  const draft = await draftOf(stage, sitting);
  await stage.as('mash-manager', 'name-a-delegate', {
    minutes: draft.minutes,
    input: { officer: stage.officer('duty-team'), role: 'MASH_TEAM_MANAGER' },
  });
  await stage.as('duty-team', 'approve-minutes', draft);
  await stage.as('ppd-supervisor', 'approve-minutes', draft);
  await stage.as('coordinator', 'issue-minutes', draft);
};

export const aCorrectedMinute: Happening = async ({ stage, sitting, known }) => {
  const { minutes, input } = await draftOf(stage, sitting);
  known.keep('corrected', sitting);
  const answer = await stage.as('coordinator', 'correct-minutes', {
    minutes,
    input: { ...input, what: 'The visit was agreed for Friday.', reason: 'The day was misheard.' },
  });
  await minute(stage, sitting);
  return `A minute is corrected: nothing is edited, version ${text(answer, 'correctMinutes.minutes.version')} is approved and issued.`;
};

export const theCopiesArrive: Happening = async ({ stage, sitting }) => {
  const { minutes, input } = await draftOf(stage, sitting);
  const delivered = { ...input, agency: stage.agency('HEALTH'), channel: 'SECURE_EMAIL' };
  const deliveredAt = stage.now();
  await stage.as('coordinator', 'record-delivery', { minutes, input: { ...delivered, deliveredAt } });
  const waits = list(
    await stage.as('health-lead', 'what-waits-for-my-agency'),
    'viewer.minutesToAcknowledge',
  );
  await stage.as('health-lead', 'acknowledge-minutes', { minutes, input });
  await stage.as('health-lead', 'print-the-minutes', { minutes, profile: 'FULL' });
  return `Health, for which ${waits.length} minutes wait, acknowledges today's and prints them.`;
};

export const theHandoverSheet: Happening = async ({ stage, sitting, known }) => {
  const agenda = await stage.as('coordinator', 'see-since-last-time', { sitting });
  const item = text(agenda, 'sitting.agenda.items.0.id');
  known.keep('safety plan', sitting);
  await stage.as('coordinator', 'record-safety-plan', {
    item,
    input: { plan: 'Stays with an aunt tonight.' },
  });
  const sheet = await stage.as('coordinator', 'see-the-handover', { sitting });
  const people = list(sheet, 'sitting.handover.people');
  return `The handover sheet for the night names ${people.length} people, what is due before the next sitting, and whom to ring.`;
};
