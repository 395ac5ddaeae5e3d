/** Steps of those who take part in an item: they come and go, speak, dissent and type. */
import fc from 'fast-check';
import { AGENCY_OF, type TestRole } from '../support/live-board.js';
import { everywhere, goingOn, ofItem, waiting } from './commands-of-items.js';
import type { NoteModel } from './meeting-model.js';
import { idIn, pick, send, some, type Step } from './meeting-steps.js';
import { conflictedAbout } from './model-of-conflicts.js';
import type { ItemAt } from './model-of-items.js';
import { newRecord } from './model-of-retractions.js';
import * as rules from './model-of-the-room.js';

const member = fc.constantFrom<TestRole>('HEALTH', 'HEALTH', 'HEALTH', 'EDUCATION', 'PPD_SUPERVISOR');

/** What may be taken back. */
const recorded = ({ model, person, item }: ItemAt, role: TestRole, recordId: string | undefined): void => {
  if (recordId === undefined) return;
  model.records.push(newRecord({ recordId, person, agency: AGENCY_OF[role], item }));
};

export const sharing = ofItem(
  'ShareInformation',
  goingOn,
  async ({ role, real, found, discussionId }) => {
    const input = { discussionId, agency: real.live.agency(role), information: 'Seen on Friday.' };
    const outcome = await send(real, role, 'ShareInformation', input, rules.sayInItem(found, role));
    recorded(found, role, idIn(outcome, 'shareId'));
  },
  member,
);

const declining = ofItem(
  'DeclineToShare',
  goingOn,
  async ({ role, real, found, discussionId }) => {
    const why = { because: 'NOT_NECESSARY', reason: 'Old.' } as const;
    const input = { discussionId, agency: real.live.agency(role), ...why };
    const outcome = await send(real, role, 'DeclineToShare', input, rules.sayInItem(found, role));
    recorded(found, role, idIn(outcome, 'declineId'));
  },
  member,
);

const dissenting = ofItem(
  'RecordDissent',
  goingOn,
  async ({ role, real, found, discussionId }) => {
    const decisionId = found.item.decisions.at(-1) ?? real.live.nextId();
    const input = { discussionId, decisionId, agency: real.live.agency(role), position: 'Not enough.' };
    const outcome = await send(real, role, 'RecordDissent', input, rules.recordDissent(found, role));
    recorded(found, role, idIn(outcome, 'dissentId'));
  },
  member,
);

const coming = fc.boolean().chain((leaves) =>
  ofItem(
    leaves ? 'LeaveItem' : 'ArriveForItem',
    goingOn,
    ({ role, real, found, discussionId }) => {
      const input = { discussionId, officer: real.live.officer(role) };
      return leaves
        ? send(real, 'DRM_COORDINATOR', 'LeaveItem', input, rules.leaveItem(found, role))
        : send(real, 'DRM_COORDINATOR', 'ArriveForItem', input, rules.arriveForItem(found, role));
    },
    member,
  ),
);

const conflicted = fc.constantFrom<TestRole>('HEALTH', 'EDUCATION', 'MASH_TEAM_MANAGER', 'PPD_SUPERVISOR');

const declaring = fc.boolean().chain((already) =>
  ofItem(
    'DeclareConflict',
    already ? goingOn : waiting,
    ({ role, real, found, of }) => {
      const input = { ...of, officer: real.live.officer(role), kind: 'RELATIVE', conflict: 'Aunt.' } as const;
      return send(real, role, 'DeclareConflict', input, rules.declareConflict(found, role));
    },
    conflicted,
  ),
);

/** On any item of the person, also where the conflict was declared on another. */
const endingConflict = ofItem(
  'WithdrawConflict',
  (model) => everywhere(model).filter(({ person }) => conflictedAbout(person).size > 0),
  ({ role, real, found, of }) => {
    const input = { ...of, officer: real.live.officer(role), reason: 'Somebody else of that name.' };
    const by = role === 'MASH_TEAM_MANAGER' ? 'PPD_SUPERVISOR' : 'DRM_COORDINATOR';
    return send(real, by, 'WithdrawConflict', input, rules.withdrawConflict(found, by, role));
  },
  conflicted,
);

const writer = fc.constantFrom<TestRole>('HEALTH', 'EDUCATION', 'DRM_COORDINATOR');
const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');

const written = (noteId: string, writtenBy: string, note: string): NoteModel => ({
  ...{ noteId, writtenBy, words: [note], standing: true },
});
const noteIdOf = (outcome: { readonly events: readonly { readonly data: unknown }[] }): string =>
  (outcome.events[0]?.data as { noteId: string }).noteId;

const writing = words.chain((note) =>
  ofItem(
    `WriteNote "${note}"`,
    goingOn,
    async ({ role, real, found, discussionId }) => {
      const answer = rules.writeNote(found, role);
      const outcome = await send(real, role, 'WriteNote', { discussionId, note }, answer);
      if (outcome.kind !== 'ACCEPTED') return;
      found.item.notes.push(written(noteIdOf(outcome), role, note));
      recorded(found, role, noteIdOf(outcome));
    },
    writer,
  ),
);

/** Mostly what was written last is what rests on it; sometimes an older wording, or one that there is not. */
const readBefore = fc.tuple(some, fc.constantFrom(0, 0, 0, -1, 1));

const revising = fc.tuple(words, readBefore).chain(([note, [index, off]]) =>
  ofItem(
    `ReviseNote ${index} ${off} "${note}"`,
    goingOn,
    async ({ role, real, found, discussionId }) => {
      const before = pick(found.item.notes, index);
      if (before === undefined) return;
      const basedOn = Math.max(1, before.words.length + off);
      const { answer, beside } = rules.reviseNote(found, role, before, basedOn);
      const input = { discussionId, noteId: before.noteId, basedOn, note };
      const outcome = await send(real, role, 'ReviseNote', input, answer);
      if (outcome.kind !== 'ACCEPTED') return;
      if (!beside) before.words.push(note);
      else {
        found.item.notes.push(written(noteIdOf(outcome), role, note));
        recorded(found, role, noteIdOf(outcome));
      }
    },
    writer,
  ),
);

const striking = readBefore.chain(([index, off]) =>
  ofItem(
    `StrikeNote ${index} ${off}`,
    goingOn,
    async ({ role, real, found, discussionId }) => {
      const before = pick(found.item.notes, index);
      if (before === undefined) return;
      const basedOn = Math.max(1, before.words.length + off);
      const answer = rules.strikeNote(found, role, before, basedOn);
      await send(real, role, 'StrikeNote', { discussionId, noteId: before.noteId, basedOn }, answer);
    },
    writer,
  ),
);

/** Who finds out in the middle of an item, and what that means for it, its actions and its minutes. */
export const conflicting: readonly fc.Arbitrary<Step>[] = [declaring, declaring, endingConflict];

export const stepsOfTheRoom: readonly fc.Arbitrary<Step>[] = [
  ...[sharing, declining, dissenting, coming, declaring, endingConflict],
  ...[writing, writing, revising, revising, striking],
];
