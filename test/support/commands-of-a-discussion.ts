/** One ordinary case of each command of an item besides sharing, deciding and closing. */
import { acceptLateItem, declineLateItem } from '../../src/domain/discussion/answer-late-item.js';
import { arriveForItem, leaveItem } from '../../src/domain/discussion/arrive-for-item.js';
import { declareConflict, withdrawConflict } from '../../src/domain/discussion/declare-conflict.js';
import { discussionKind } from '../../src/domain/discussion/discussion.js';
import { recordDissent } from '../../src/domain/discussion/record-dissent.js';
import { recordThreshold } from '../../src/domain/discussion/record-threshold.js';
import { rollOver } from '../../src/domain/discussion/roll-over.js';
import { declineToShare } from '../../src/domain/discussion/share-information.js';
import { withdrawPresence } from '../../src/domain/discussion/withdraw-presence.js';
import { reviseNote, strikeNote, writeNote } from '../../src/domain/discussion/write-note.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { agency, an, by, manager, nurse, policy } from './a-board.js';
import { decided, discussionId, referralId, rowan, started } from './a-case.js';
import * as aDiscussion from './a-discussion.js';
import { attended, chairTaken, convened, monday, opened } from './a-meeting.js';
import { sent, type Look } from './sent.js';

const open = [convened(), chairTaken(), attended(), opened()] as const;
const atOpenSitting = (look: Look) => ({ sitting: look(sittingKind, ...open) });
const speaking = (look: Look) => ({
  ...atOpenSitting(look),
  ...{ ownAgency: agency.health, takesMinutes: false },
});
const atItem = (look: Look) => ({ ...atOpenSitting(look), discussionId, referralIds: [referralId] });
const late = (look: Look) => ({ ...atItem(look), lateIds: [referralId] });
const item = { sittingId: monday, personId: rowan };
const officer = nurse.actor.id;

const taking = {
  ArriveForItem: sent({
    of: discussionKind,
    before: [started(), aDiscussion.left()],
    decide: arriveForItem,
    input: { discussionId, officer },
    also: atOpenSitting,
    by: by(nurse),
  }),
  LeaveItem: sent({
    of: discussionKind,
    before: [started()],
    decide: leaveItem,
    input: { discussionId, officer },
    also: atOpenSitting,
    by: by(nurse),
  }),
  WithdrawPresence: sent({
    of: discussionKind,
    before: [started(), aDiscussion.arrived()],
    decide: withdrawPresence,
    input: { discussionId, officer, role: 'HEALTH' },
    also: () => ({ sitting: sittingKind.initial }),
    by: by(policy),
  }),
  DeclareConflict: sent({
    of: discussionKind,
    decide: declareConflict,
    input: { ...item, officer, kind: 'RELATIVE' as const, conflict: 'Invented: her aunt.' },
    also: (look) => ({ ...atItem(look), agency: agency.health, records: false }),
    by: by(nurse),
  }),
  WithdrawConflict: sent({
    of: discussionKind,
    before: [aDiscussion.conflictDeclared()],
    decide: withdrawConflict,
    input: { ...item, officer, reason: 'Invented: another family.' },
    also: atItem,
    by: by(manager),
  }),
};

const saying = {
  DeclineToShare: sent({
    of: discussionKind,
    before: [started()],
    decide: declineToShare,
    input: {
      ...{ discussionId, agency: agency.health, because: 'NOT_NECESSARY' as const },
      reason: 'Invented: nothing to do with this.',
    },
    also: speaking,
    by: by(nurse),
  }),
  RecordThreshold: sent({
    of: discussionKind,
    before: [started()],
    decide: recordThreshold,
    input: { discussionId, outcome: 'NOT_MET' as const, reasons: 'Invented: no likely harm.' },
    also: atOpenSitting,
    by: by(manager),
  }),
  RecordDissent: sent({
    of: discussionKind,
    before: [started(), decided()],
    decide: recordDissent,
    input: {
      ...{ discussionId, decisionId: an('decision', 'first'), agency: agency.health },
      position: 'Invented: see her at school first.',
    },
    also: speaking,
    by: by(nurse),
  }),
};

const typing = {
  WriteNote: sent({
    of: discussionKind,
    before: [started()],
    decide: writeNote,
    input: { discussionId, note: 'Invented: was at the park.' },
    also: speaking,
    by: by(nurse),
  }),
  ReviseNote: sent({
    of: discussionKind,
    before: [started(), aDiscussion.noteWritten()],
    decide: reviseNote,
    input: { discussionId, noteId: aDiscussion.noteId, basedOn: 1, note: 'Invented: with a friend.' },
    also: speaking,
    by: by(nurse),
  }),
  StrikeNote: sent({
    of: discussionKind,
    before: [started(), aDiscussion.noteWritten()],
    decide: strikeNote,
    input: { discussionId, noteId: aDiscussion.noteId, basedOn: 1 },
    also: speaking,
    by: by(nurse),
  }),
};

const chairing = {
  AcceptLateItem: sent({
    of: discussionKind,
    decide: acceptLateItem,
    input: item,
    also: late,
    by: by(manager),
  }),
  DeclineLateItem: sent({
    of: discussionKind,
    decide: declineLateItem,
    input: { ...item, because: 'NO_TIME' as const, note: 'Invented: the duty team has seen her.' },
    also: late,
    by: by(manager),
  }),
  RollOver: sent({
    of: discussionKind,
    before: [started()],
    decide: rollOver,
    input: { ...item, because: 'OUT_OF_TIME' as const, note: 'Invented: a fire alarm.' },
    also: atItem,
    by: by(manager),
  }),
};

export const inTheRoom = { ...taking, ...saying, ...typing, ...chairing };
