/** The interview after a return: offered or not, accepted or declined, and what it found. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { hasEnded, noEpisode, stillMissing, type Ended } from './episode-state.js';
import type { InterviewFindings, MissingEpisodes, MissingEvent, YesNoOrNotApplicable } from './missing.js';
import type { Instant } from '../time.js';

export interface OfferReturnInterview {
  readonly personId: Id;
  readonly episodeId: Id;
  readonly offered: YesNoOrNotApplicable;
  readonly offeredAt: Instant;
  /** Why none was offered. */
  readonly reason?: string;
}

export const offerReturnInterview = (
  missing: MissingEpisodes,
  { personId, episodeId, offered, offeredAt, reason }: OfferReturnInterview,
  _given: object,
  context: Context,
): Decision<MissingEvent> => {
  const episode = missing.episodes.get(episodeId);
  if (episode === undefined) return noEpisode();
  if (!hasEnded(episode)) return stillMissing();
  if (offeredAt < episode.endedAt || offeredAt > context.now) return outOfTime('offeredAt');
  if (offered !== 'YES' && reason === undefined) {
    return refuse('WHY_NOT_OFFERED', 'Say why no interview was offered.', {
      clause: INTERVIEWED,
      path: ['reason'],
    });
  }
  const inTime = offeredAt <= episode.interviewDueAt;
  const because = trace(offered === 'YES' ? IN_TIME[`${inTime}`] : NOT_OFFERED, INTERVIEWED, context.now);
  if (episode.offered === offered) return already(because);
  if (episode.offered === 'YES' || episode.accepted !== null) {
    return refuse('INTERVIEW_OFFERED', 'An interview was offered already.', { clause: INTERVIEWED });
  }
  return accept(
    [
      {
        type: 'ReturnInterviewOffered',
        data: { episodeId, personId, series: missing.series, offered, offeredAt, inTime },
        parts: reason === undefined ? [] : [{ name: 'reason', of: [personId], content: { text: reason } }],
        subjects: [personId],
        occurredAt: offeredAt,
      },
    ],
    because,
  );
};

export interface RecordReturnInterview {
  readonly personId: Id;
  readonly episodeId: Id;
  readonly accepted: YesNoOrNotApplicable;
  /** When it was held; null where it was not. */
  readonly heldAt: Instant | null;
  readonly findings: InterviewFindings;
}

export interface RecordInterviewGiven {
  readonly agency: Id;
}

export const recordReturnInterview = (
  missing: MissingEpisodes,
  { personId, episodeId, accepted, heldAt, findings }: RecordReturnInterview,
  { agency }: RecordInterviewGiven,
  context: Context,
): Decision<MissingEvent> => {
  const episode = missing.episodes.get(episodeId);
  if (episode === undefined) return noEpisode();
  if (!hasEnded(episode)) return stillMissing();
  const because = trace(SAID[accepted], INTERVIEWED, context.now);
  if (episode.accepted === accepted) return already(because);
  if (episode.accepted !== null && episode.accepted !== 'NO') {
    return refuse('INTERVIEW_RECORDED', 'The interview has been recorded.', { clause: INTERVIEWED });
  }
  const unfit = unfitInterview(episode, { accepted, heldAt, findings }, context);
  if (unfit !== undefined) return unfit;
  const inTime = heldAt === null ? null : heldAt <= episode.interviewDueAt;
  return accept(
    [
      {
        type: 'ReturnInterviewRecorded',
        data: { episodeId, personId, series: missing.series, accepted, heldAt, inTime, agency },
        parts: [{ name: 'findings', of: [personId], content: findings }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const unfitInterview = (
  episode: Ended,
  { accepted, heldAt, findings }: Pick<RecordReturnInterview, 'accepted' | 'heldAt' | 'findings'>,
  { now }: Context,
) => {
  if (accepted === 'YES' && heldAt === null) {
    return refuse('WHEN_HELD', 'Say when the interview was held.', { clause: INTERVIEWED, path: ['heldAt'] });
  }
  if (accepted !== 'YES' && heldAt !== null) {
    return refuse('NOT_HELD', 'An interview that was not accepted was not held.', {
      clause: INTERVIEWED,
      path: ['heldAt'],
    });
  }
  if (accepted === 'NO' && findings.carerInformation === null) {
    return refuse(
      'ASK_THE_CARER',
      'Where the person declines, say what the carer tells, or that nobody could be asked.',
      {
        clause: INTERVIEWED,
        path: ['findings', 'carerInformation'],
      },
    );
  }
  return heldAt !== null && (heldAt < episode.endedAt || heldAt > now) ? outOfTime('heldAt') : undefined;
};

const outOfTime = (field: string) =>
  refuse('AFTER_THE_RETURN', 'An interview follows the return, and is recorded afterwards.', {
    clause: INTERVIEWED,
    path: [field],
  });

const INTERVIEWED = boardsOwn(
  'Whoever was missing is offered an interview by somebody independent after the return.',
);
const NOT_OFFERED = 'Recorded that none was offered, and why. While one is due, it may still be offered.';
const IN_TIME = {
  true: 'Offered in time.',
  false: 'Offered late: the hours of the terms had passed.',
} as const;
const SAID: Readonly<Record<YesNoOrNotApplicable, string>> = {
  YES: 'Recorded: the interview was held.',
  NO: 'Recorded: the person declined. What the carer tells is kept, and the person may still accept.',
  NOT_APPLICABLE: 'Recorded: no interview applies.',
};
