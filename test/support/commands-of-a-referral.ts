/** One ordinary case of each command on a referral after its receipt. */
import { boardsOwn } from '../../src/domain/decision.js';
import { acknowledgeReferral } from '../../src/domain/referral/acknowledge-referral.js';
import { amendReferral } from '../../src/domain/referral/amend-referral.js';
import { askReferrer } from '../../src/domain/referral/ask-referrer.js';
import { decideWithdrawal } from '../../src/domain/referral/decide-withdrawal.js';
import { hearUrgently } from '../../src/domain/referral/hear-urgently.js';
import { keepBegun } from '../../src/domain/referral/keep-begun.js';
import { moveIncomplete } from '../../src/domain/referral/move-incomplete.js';
import { noteHeard } from '../../src/domain/referral/note-heard.js';
import { recordImmediateAction } from '../../src/domain/referral/record-immediate-action.js';
import { referralKind } from '../../src/domain/referral/referral.js';
import { reportCriticalIncident } from '../../src/domain/referral/report-critical-incident.js';
import { tellReferrerOutcome } from '../../src/domain/referral/tell-referrer-outcome.js';
import { withdrawReferral } from '../../src/domain/referral/withdraw-referral.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { agency, by, coordinator, manager, nurse, policy, supervisor } from './a-board.js';
import { discussionId, placedAt, received, referralId, rowan } from './a-case.js';
import { convened, monday, TUESDAY, tuesday } from './a-meeting.js';
import { receivedInFull, referralHeard, referralWithdrawn, withdrawalRequested } from './a-referral.js';
import { hearable, referInput } from './commands-before-a-sitting.js';
import { sent } from './sent.js';

const clause = boardsOwn('An invented rule.');

export const following = {
  ReportCriticalIncident: sent({
    of: referralKind,
    decide: reportCriticalIncident,
    input: { ...referInput, incidentAt: '2026-03-30T02:00:00.000Z' },
    also: () => ({
      ...hearable(),
      ...{ mayReport: true, clause },
      next: { sittingId: monday, date: '2026-03-30', phase: 'CONVENED' as const },
    }),
    by: by(supervisor),
  }),
  AmendReferral: sent({
    of: referralKind,
    before: [received()],
    decide: amendReferral,
    input: { referralId, people: [{ personId: rowan, concernTypes: ['MISSING', 'CSE'] }] },
    also: () => ({
      edge: [{ answered: [], lacking: [] }],
      ...{ unknownConcernTypes: [], unknownAnswers: [] },
    }),
    by: by(nurse),
  }),
  WithdrawReferral: sent({
    of: referralKind,
    before: [received()],
    decide: withdrawReferral,
    input: { referralId, reason: 'Invented: another girl was meant.' },
    also: () => ({ begun: [], actorIsChair: false }),
    by: by(nurse),
  }),
  DecideWithdrawal: sent({
    of: referralKind,
    before: [received(), withdrawalRequested()],
    decide: decideWithdrawal,
    input: { referralId, personId: rowan, agreed: true, reason: 'Invented: she is safe.' },
    also: () => ({ begun: false }),
    by: by(manager),
  }),
  HearUrgently: sent({
    of: referralKind,
    before: [received({ placement: placedAt(tuesday) })],
    decide: hearUrgently,
    input: { referralId, personIds: [rowan], sittingId: monday, reason: 'Invented: not safe tonight.' },
    also: (look) => ({ sitting: look(sittingKind, convened()), begun: [], clause }),
    by: by(manager),
  }),
  RecordImmediateAction: sent({
    of: referralKind,
    before: [received()],
    decide: recordImmediateAction,
    input: { referralId, personId: rowan, action: 'Invented: rang her mother.' },
    also: () => ({ agency: agency.health, clause }),
    by: by(nurse),
  }),
  AcknowledgeReferral: sent({
    of: referralKind,
    before: [receivedInFull()],
    decide: acknowledgeReferral,
    input: { referralId, channel: 'EMAIL' as const },
    by: by(coordinator),
  }),
  TellReferrerOutcome: sent({
    of: referralKind,
    before: [received(), referralHeard()],
    decide: tellReferrerOutcome,
    input: { referralId, personId: rowan, outcome: 'Invented: a worker visits today.' },
    by: by(coordinator),
  }),
  AskReferrer: sent({
    of: referralKind,
    before: [received()],
    decide: askReferrer,
    input: { referralId, time: 1 },
    by: by(policy),
  }),
  NoteHeard: sent({
    of: referralKind,
    before: [received()],
    decide: noteHeard,
    input: { referralId, personId: rowan, sittingId: monday, discussionId },
    by: by(policy),
  }),
  KeepBegun: sent({
    of: referralKind,
    before: [received(), referralWithdrawn()],
    decide: keepBegun,
    input: { referralId, discussionId },
    also: () => ({ sittingId: monday, begun: [rowan] }),
    by: by(policy),
  }),
  MoveIncomplete: sent({
    of: referralKind,
    before: [received()],
    decide: moveIncomplete,
    input: { referralId, sittingId: monday },
    also: (look) => ({
      ...{ sitting: look(sittingKind, convened()), begun: [], clause },
      next: { sittingId: tuesday, date: TUESDAY },
    }),
    by: by(policy),
  }),
};
