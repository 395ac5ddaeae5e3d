/** What is said and done in the room besides sharing, deciding and acting. */
import { list, text } from '../demo-step.js';
import type { Happening } from '../play/scene.js';
import type { InTheRoom } from './a-sitting-day.js';

/** When the sitting has been opened. */
export const aVisitorAndASlip: Happening = async ({ stage, sitting }) => {
  await stage.as('coordinator', 'admit-visitor', {
    sitting,
    input: {
      agency: stage.agency('EARLY_HELP'),
      name: 'Linden Visitor-Invented',
      position: 'Youth worker',
      mode: 'TELEPHONE',
    },
  });
  const officer = stage.officer('assistant-director');
  await stage.as('coordinator', 'mark-present', {
    sitting,
    input: { officer, mode: 'VIDEO', observer: true },
  });
  await stage.as('coordinator', 'withdraw-attendance', { sitting, input: { officer } });
  const leaver = { officer: stage.officer('missing-coordinator') };
  const answer = await stage.as('coordinator', 'record-leaving', { sitting, input: leaver });
  const absent = list(answer, 'recordLeaving.sitting.absentRoles').join(', ');
  return `A youth worker joins by telephone, somebody marked present by mistake is taken out, one leaves. Absent now: ${absent}.`;
};

export const aConflictDeclared: InTheRoom = async ({ stage, known }, { item }) => {
  const conflict = { kind: 'RELATIVE', conflict: 'My niece.' };
  await stage.as('early-help', 'declare-conflict', { item: item.id, input: conflict });
  await stage.as('health-lead', 'declare-conflict', {
    item: item.id,
    input: { kind: 'OTHER', conflict: 'A slip.' },
  });
  const input = { officer: stage.officer('health-lead'), reason: 'Meant for the next item.' };
  await stage.as('mash-manager', 'withdraw-conflict', { item: item.id, input });
  known.keep('conflict', item.id);
  return 'Early Help declares a relative in the item: somebody else speaks for it. A second declaration was a slip.';
};

export const anotherView: InTheRoom = async ({ stage, known }, { item, discussion, decision }) => {
  known.keep('dissent', item.id);
  const input = { decision, position: 'A visit alone is not enough: see the child at school as well.' };
  const answer = await stage.as('education-lead', 'record-dissent', { discussion, input });
  const [first] = list(answer, 'recordDissent.discussion.decisions');
  return `Education differs from a decision, and that stands beside it: ${text(first, 'dissent.0.position')}`;
};

/** Two people type in one note: neither loses a word. */
export const twoTypeAtOnce: InTheRoom = async ({ stage, known }, { item, discussion }) => {
  known.keep('notes', item.id);
  const input = { text: 'At the park on Friday.' };
  const written = await stage.as('coordinator', 'write-note', { discussion, input });
  const note = text(written, 'writeNote.note');
  const revise = (who: string, said: string) =>
    stage.as(who, 'revise-note', { discussion, input: { note, basedOn: 1, text: said } });
  await revise('coordinator', 'At the park on Friday, with two others.');
  const late = await revise('mash-manager', 'At the park on Friday, until midnight.');
  const struck = await stage.as('ppd-supervisor', 'write-note', { discussion, input: { text: 'Test.' } });
  await stage.as('ppd-supervisor', 'strike-note', {
    discussion,
    input: { note: text(struck, 'writeNote.note'), basedOn: 1 },
  });
  const kept = text(late, 'reviseNote.keptBeside') === 'true' ? 'kept beside' : 'taken';
  return `Two type in one note at once; the slower one's words are ${kept}, nothing is lost.`;
};

export const notEverythingIsShared: InTheRoom = async ({ stage, known, sitting }, { item, discussion }) => {
  known.keep('not shared', item.id);
  const input = { because: 'NOT_PROPORTIONATE', reason: 'It is of the mother’s own treatment.' };
  await stage.as('health-lead', 'decline-to-share', { discussion, input });
  const officer = stage.officer('school');
  await stage.as('coordinator', 'mark-present', { sitting, input: { officer, mode: 'TELEPHONE' } });
  await stage.as('coordinator', 'arrive-for-item', { discussion, input: { officer } });
  await stage.as('coordinator', 'leave-item', { discussion, input: { officer } });
  return `Health holds something and says why it does not share it: ${input.reason} A teacher joins for the item alone.`;
};

export const theThresholdIsNotMet: InTheRoom = async ({ stage, known }, { item, discussion }) => {
  known.keep('threshold', item.id);
  const input = { outcome: 'NOT_MET', reasons: 'Nothing beyond worry for now.' };
  const answer = await stage.as('mash-manager', 'record-threshold', { discussion, input });
  return `The threshold for a joint investigation is not met, and why is kept: ${text(answer, 'recordThreshold.discussion.thresholds.0.reasons')}`;
};

/** The share that is later found to be of the wrong child, or wrong. */
export const somethingToBeTakenBack =
  (name: string): InTheRoom =>
  async ({ stage, known }, { discussion }) => {
    const input = { information: 'A report of theft, which will turn out otherwise.' };
    const answer = await stage.as('ppd-supervisor', 'share-information', { discussion, input });
    const shares = list(answer, 'shareInformation.discussion.shared');
    const share = shares.find((one) => text(one, 'information') === input.information);
    known.keep(name, text(share, 'id'));
    return 'The police share a report of theft.';
  };

/** At the end of the hour. */
export const anItemRolledOver: InTheRoom = async ({ stage, known }, { item }) => {
  known.keep('rolled over', item.id);
  const input = { because: 'INFORMATION_AWAITED', note: 'The hospital rings back at three.' };
  const answer = await stage.as('ppd-supervisor', 'roll-over', { item: item.id, input });
  return `An item is rolled over: ${text(answer, 'rollOver.discussion.rolledOver.note')} Its actions go out today all the same.`;
};
