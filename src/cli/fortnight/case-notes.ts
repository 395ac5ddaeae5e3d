/** A case note from the request to the worker's own word, and one that stands on a wrong file. */
import { list, text } from '../demo-step.js';
import type { Happening } from '../play/scene.js';

export const theWorkerIsTold: Happening = async ({ stage, known }) => {
  const person = known.kept('known child');
  const seen = await stage.as('coordinator', 'see-the-person', { person });
  const caseNote = text(seen, 'person.caseNotes.0.id');
  const written = { system: 'Framework i', reference: 'INVENTED-77/3' };
  await stage.as('mash-manager', 'record-case-note-written', { caseNote, input: written });
  await stage.as('coordinator', 'acknowledge-case-note', { caseNote });
  await stage.as('mash-manager', 'record-worker-told', { caseNote, input: { toldBy: 'TELEPHONE' } });
  const waits = await stage.as('social-worker', 'what-waits-for-my-agency');
  const answer = await stage.as('social-worker', 'acknowledge-feedback', { caseNote });
  const status = text(answer, 'acknowledgeFeedback.caseNote.feedback.status');
  return `The note is on the child's file; the worker, for whom ${list(waits, 'viewer.feedback').length} waited, says so: ${status}.`;
};

export const aNoteOnTheWrongFile: Happening = async ({ stage, known }) => {
  const open = await stage.as('mash-manager', 'case-notes-to-write', { series: 'DRM' });
  const caseNote = text(open, 'caseNotes.0.id');
  known.keep('reversed note', caseNote);
  const written = { system: 'Framework i', reference: 'INVENTED-12/1' };
  await stage.as('mash-manager', 'record-case-note-written', { caseNote, input: written });
  const input = { because: 'WRONG_PERSON', explanation: 'The file of a brother.' };
  const answer = await stage.as('mash-manager', 'reverse-case-note', { caseNote, input });
  return `A note stood on the file of a brother: it is ${text(answer, 'reverseCaseNote.caseNote.status')}, never deleted.`;
};
