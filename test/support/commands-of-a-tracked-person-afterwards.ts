/** One ordinary case of each command on somebody who is on a tracker already. */
import { acceptTransfer } from '../../src/domain/tracked/accept-transfer.js';
import { askChair } from '../../src/domain/tracked/ask-chair.js';
import { chooseEpisode } from '../../src/domain/tracked/choose-episode.js';
import { declineTransfer } from '../../src/domain/tracked/decline-transfer.js';
import { endOnDeath } from '../../src/domain/tracked/end-on-death.js';
import { pauseEpisode } from '../../src/domain/tracked/pause-episode.js';
import { proposeTransfer } from '../../src/domain/tracked/propose-transfer.js';
import { reassignRecordEntry } from '../../src/domain/tracked/reassign-record-entry.js';
import { recordEntryWritten } from '../../src/domain/tracked/record-entry-written.js';
import { recordOpened } from '../../src/domain/tracked/record-opened.js';
import { reinstateEpisode } from '../../src/domain/tracked/reinstate-episode.js';
import { resumeEpisode } from '../../src/domain/tracked/resume-episode.js';
import { leaveAsItStands, withdrawQuestion } from '../../src/domain/tracked/settle-question.js';
import { trackedKind } from '../../src/domain/tracked/tracked.js';
import { agency, an, by, manager, policy, supervisor } from './a-board.js';
import { ash, rowan } from './a-case.js';
import {
  ended,
  entered,
  entryId,
  episodeId,
  paused,
  SECOND,
  second,
  stepsAgreed,
  transferId,
  transferProposed,
  WEEKLY,
} from './a-tracked-person.js';
import { chairAsked, weekly, weeklyChair } from './a-tracked-person-afterwards.js';
import { sent } from './sent.js';

/** After the first sitting: the meeting reviewed the child on 1 April, and it is the day after. */
export const DAY_AFTER = '2026-04-02';
export const at = { now: '2026-04-02T09:00:00.000Z' };

export const of = { series: WEEKLY, personId: rowan };
export const tracker = { terms: weekly, today: DAY_AFTER };
export const notDiscussed = { ...tracker, discussing: false };
export const nextWeek = { ...tracker, next: { sittingId: second, date: SECOND }, heardWith: undefined };
const zone = weekly.zone;

export const otherEpisode = an('tracked', 'of the other record');

export const afterwards = {
  PauseEpisode: sent({
    of: trackedKind,
    before: [entered()],
    decide: pauseEpisode,
    input: { ...of, pausedBecause: 'CUSTODY' as const, until: '2026-05-01', reason: 'Invented: remanded.' },
    also: () => notDiscussed,
    by: by(weeklyChair, at.now),
  }),
  ResumeEpisode: sent({
    of: trackedKind,
    before: [entered(), paused()],
    decide: resumeEpisode,
    input: { ...of, reason: 'Invented: discharged.' },
    also: () => nextWeek,
    by: by(weeklyChair, at.now),
  }),
  ProposeTransfer: sent({
    of: trackedKind,
    before: [entered()],
    decide: proposeTransfer,
    input: {
      ...{ ...of, transferBecause: 'MOVED' as const, receivingBody: 'An invented board' },
      ...{ contact: 'Invented: duty desk', handover: 'Invented: what is under way.' },
    },
    also: () => tracker,
    by: by(weeklyChair, at.now),
  }),
  DeclineTransfer: sent({
    of: trackedKind,
    before: [entered(), transferProposed()],
    decide: declineTransfer,
    input: { ...of, transferId, reason: 'Invented: not resident there yet.' },
    also: () => tracker,
    by: by(weeklyChair, at.now),
  }),
  AcceptTransfer: sent({
    of: trackedKind,
    before: [entered(), transferProposed()],
    decide: acceptTransfer,
    input: { ...of, transferId, acceptedOn: '2026-04-01', by: 'Invented: their duty manager' },
    also: () => notDiscussed,
    by: by(weeklyChair, at.now),
  }),
  EndOnDeath: sent({
    of: trackedKind,
    before: [entered()],
    decide: endOnDeath,
    input: { ...of, harmId: an('harm', 'a death') },
    also: () => ({ diedOn: '2026-04-01' }),
    by: by(policy, at.now),
  }),
  ReinstateEpisode: sent({
    of: trackedKind,
    before: [entered(), ended()],
    decide: reinstateEpisode,
    input: { ...of, episodeId, reason: 'Invented: the assessment was of a sibling.' },
    also: () => ({ ...nextWeek, level: 'HIGH' as const, openElsewhere: false, deaths: [] }),
    by: by(weeklyChair, at.now),
  }),
  ChooseEpisode: sent({
    of: trackedKind,
    before: [entered()],
    decide: chooseEpisode,
    input: { ...of, goesOn: ash, reason: 'Invented: the longer history.' },
    also: (look) => ({
      ...{ ...notDiscussed, onePerson: true },
      other: look(trackedKind, entered({ personId: ash, episodeId: otherEpisode })),
    }),
    by: by(weeklyChair, at.now),
  }),
  RecordEntryWritten: sent({
    of: trackedKind,
    before: [entered(), stepsAgreed()],
    decide: recordEntryWritten,
    input: { ...of, entryId, writtenOn: DAY_AFTER, reference: 'Invented: entry 12' },
    also: () => ({ ...tracker, zone }),
    by: by(manager, at.now),
  }),
  ReassignRecordEntry: sent({
    of: trackedKind,
    before: [entered(), stepsAgreed()],
    decide: reassignRecordEntry,
    input: { ...of, entryId, owner: supervisor.actor.id, reason: 'Invented: has left.' },
    also: () => ({ ...tracker, zone, ownerAgency: agency.police }),
    by: by(weeklyChair, at.now),
  }),
  RecordOpened: sent({
    of: trackedKind,
    before: [entered({ openToSocialCare: false, route: 'DIFFERENCE' })],
    decide: recordOpened,
    input: of,
    also: () => tracker,
    by: by(policy, at.now),
  }),
  AskChair: sent({
    of: trackedKind,
    before: [entered(), paused()],
    decide: askChair,
    input: { ...of, question: 'PAUSE_LASTS' as const, about: episodeId },
    also: () => ({ ...nextWeek, zone }),
    by: by(policy, at.now),
  }),
  LeaveAsItStands: sent({
    of: trackedKind,
    before: [entered(), ended(), chairAsked()],
    decide: leaveAsItStands,
    input: { ...of, question: 'ASSESSMENT_CORRECTED' as const, reason: 'Invented: low all the same.' },
    by: by(weeklyChair, at.now),
  }),
  WithdrawQuestion: sent({
    of: trackedKind,
    before: [entered(), chairAsked({ question: 'WHICH_EPISODE_GOES_ON', about: otherEpisode })],
    decide: withdrawQuestion,
    input: { ...of, question: 'WHICH_EPISODE_GOES_ON' as const },
    by: by(policy, at.now),
  }),
};
