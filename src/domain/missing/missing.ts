/**
 * A person's missing episodes and the interviews after them. One stream a person: somebody is missing once at a
 * time, and how often within how many days is asked of one record.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant } from '../time.js';

/** Missing, or away from where they should be without authorisation. */
export type EpisodeType = 'MISSING' | 'AWAY_WITHOUT_AUTHORISATION';
export type EpisodeEnding = 'FOUND' | 'RETURNED';
export type YesNoOrNotApplicable = 'YES' | 'NO' | 'NOT_APPLICABLE';

export interface OfEpisode {
  readonly episodeId: Id;
  readonly personId: Id;
  readonly series: string;
}

/** What an interview finds out: what drove the person away, what drew them, and what happened. */
export interface InterviewFindings {
  readonly push: string | null;
  readonly pull: string | null;
  readonly whileAway: string | null;
  /** Where the person declined: what the carer tells. */
  readonly carerInformation: string | null;
}

export type MissingReported = DomainEvent<
  'MissingReported',
  OfEpisode & {
    readonly type: EpisodeType;
    readonly startedAt: Instant;
    readonly agency: Id;
    /** Episodes within the days of the terms, this one counted. */
    readonly episodes: number;
    /** By when social care considers a strategy discussion; null where there were not that many. */
    readonly considerBy: Instant | null;
  },
  Part<'circumstances', { readonly text: string }>
>;
/** News of somebody who is missing already. */
export type MissingReportAdded = DomainEvent<
  'MissingReportAdded',
  OfEpisode & { readonly reportId: Id; readonly agency: Id },
  Part<'circumstances', { readonly text: string }>
>;
/** How the person was last seen: part two of the profile that is kept before. Each is left out where nobody can say. */
export interface LastSeen {
  readonly where?: string;
  readonly clothing?: string;
  readonly withWhom?: string;
  /** Phone, money, medicine: what the person has along. */
  readonly carrying?: string;
}

export type LastSeenRecorded = DomainEvent<
  'LastSeenRecorded',
  OfEpisode & { readonly lastSeenId: Id; readonly agency: Id; readonly seenAt: Instant | null },
  Part<'lastSeen', LastSeen>
>;
export type MissingEpisodeEnded = DomainEvent<
  'MissingEpisodeEnded',
  OfEpisode & {
    readonly ending: EpisodeEnding;
    readonly endedAt: Instant;
    readonly interviewDueAt: Instant;
  },
  Part<'circumstances', { readonly text: string }>
>;
/** That the time of a return was mistyped. What was said first is kept; the clock of the interview follows this. */
export type ReturnCorrected = DomainEvent<
  'ReturnCorrected',
  OfEpisode & {
    readonly correctionId: Id;
    readonly agency: Id;
    readonly ending: EpisodeEnding;
    readonly endedAt: Instant;
    readonly interviewDueAt: Instant;
  },
  Part<'circumstances', { readonly text: string }>
>;
export type ReturnInterviewOffered = DomainEvent<
  'ReturnInterviewOffered',
  OfEpisode & {
    readonly offered: YesNoOrNotApplicable;
    readonly offeredAt: Instant;
    readonly inTime: boolean;
  },
  Part<'reason', { readonly text: string }>
>;
export type ReturnInterviewRecorded = DomainEvent<
  'ReturnInterviewRecorded',
  OfEpisode & {
    readonly accepted: YesNoOrNotApplicable;
    readonly heldAt: Instant | null;
    /** Within the hours of the terms; null where none was held. */
    readonly inTime: boolean | null;
    readonly agency: Id;
  },
  Part<'findings', InterviewFindings>
>;
export type MissingEvent =
  | MissingReported
  | MissingReportAdded
  | LastSeenRecorded
  | MissingEpisodeEnded
  | ReturnCorrected
  | ReturnInterviewOffered
  | ReturnInterviewRecorded;

export interface Episode {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly interviewDueAt: Instant | null;
  readonly offered: YesNoOrNotApplicable | null;
  readonly accepted: YesNoOrNotApplicable | null;
  /** When the interview was offered or held, whichever was first: the return was before. Null until then. */
  readonly interviewedAt: Instant | null;
}

export interface MissingEpisodes {
  readonly series: string;
  /** By id, in the order in which they were reported. */
  readonly episodes: ReadonlyMap<Id, Episode>;
  /** Ids of what was reported of an episode: what is sent twice is recorded once. */
  readonly reports: ReadonlySet<Id>;
}

/** The episode that has not ended; undefined where the person is not missing now. */
export const goingOn = ({ episodes }: MissingEpisodes): Id | undefined =>
  [...episodes].find(([, { endedAt }]) => endedAt === null)?.[0];

const OF_EPISODE = {
  episodeId: 'which episode; a random id',
  personId: 'who is missing; a random pseudonym',
  series: 'whose terms apply and who reads; a code',
};

export const missingKind: StreamKind<MissingEpisodes, MissingEvent> = {
  category: 'missing',
  initial: { series: '', episodes: new Map(), reports: new Set() },
  evolve: (missing, event) => {
    const { episodeId, series } = event.data;
    const episode = missing.episodes.get(episodeId) ?? NEW;
    const after = (then: Partial<Episode>): MissingEpisodes => ({
      ...missing,
      series,
      episodes: new Map([...missing.episodes, [episodeId, { ...episode, ...then }]]),
    });
    switch (event.type) {
      case 'MissingReported':
        return after({ startedAt: event.data.startedAt });
      case 'MissingReportAdded':
        return { ...missing, reports: new Set([...missing.reports, event.data.reportId]) };
      case 'LastSeenRecorded':
        return { ...missing, reports: new Set([...missing.reports, event.data.lastSeenId]) };
      case 'MissingEpisodeEnded':
        return after({ endedAt: event.data.endedAt, interviewDueAt: event.data.interviewDueAt });
      case 'ReturnCorrected': {
        const { correctionId, endedAt, interviewDueAt } = event.data;
        return {
          ...after({ endedAt, interviewDueAt }),
          reports: new Set([...missing.reports, correctionId]),
        };
      }
      case 'ReturnInterviewOffered': {
        const { offered, offeredAt } = event.data;
        return after({ offered, ...(offered === 'YES' && { interviewedAt: first(episode, offeredAt) }) });
      }
      case 'ReturnInterviewRecorded': {
        const { accepted, heldAt } = event.data;
        return after({ accepted, ...(heldAt !== null && { interviewedAt: first(episode, heldAt) }) });
      }
    }
  },
  catalogue: {
    MissingReported: {
      version: 1,
      clear: {
        ...OF_EPISODE,
        type: 'missing or away; a code',
        startedAt: 'how long, and how often within days',
        agency: 'which agency reports; an id',
        episodes: 'counts of repeated episodes',
        considerBy: 'by when a discussion is considered',
      },
      parts: { circumstances: 'how the person went missing and what is feared' },
    },
    MissingReportAdded: {
      version: 1,
      clear: {
        ...OF_EPISODE,
        reportId: 'tells a repeat from another; a random id',
        agency: 'which agency reports; an id',
      },
      parts: { circumstances: 'what else is known while the person is missing' },
    },
    LastSeenRecorded: {
      version: 1,
      clear: {
        ...OF_EPISODE,
        lastSeenId: 'tells a repeat from another; a random id',
        agency: 'which agency says so; an id',
        seenAt: 'which sighting is the latest; an instant',
      },
      parts: { lastSeen: 'where and in what the person was last seen' },
    },
    MissingEpisodeEnded: {
      version: 1,
      clear: {
        ...OF_EPISODE,
        ending: 'found or returned; a code',
        endedAt: 'begins the clock of the interview',
        interviewDueAt: 'by when an interview is offered',
      },
      parts: { circumstances: 'how the person was found or came back' },
    },
    ReturnCorrected: {
      version: 1,
      clear: {
        ...OF_EPISODE,
        correctionId: 'tells a repeat from another; a random id',
        agency: 'which agency corrects it; an id',
        ending: 'found or returned; a code',
        endedAt: 'begins the clock of the interview',
        interviewDueAt: 'by when an interview is offered',
      },
      parts: { circumstances: 'how the person was found or came back' },
    },
    ReturnInterviewOffered: {
      version: 1,
      clear: {
        ...OF_EPISODE,
        offered: 'counts of interviews offered; a code',
        offeredAt: 'whether it was offered in time',
        inTime: 'counts of offers in time',
      },
      parts: { reason: 'why none was offered' },
    },
    ReturnInterviewRecorded: {
      version: 1,
      clear: {
        ...OF_EPISODE,
        accepted: 'counts of interviews accepted; a code',
        heldAt: 'whether it was held in time',
        inTime: 'counts of interviews in time',
        agency: 'who held the interview; an id',
      },
      parts: { findings: 'what drove the person away, what drew them, what happened' },
    },
  },
};

const first = ({ interviewedAt }: Episode, at: Instant): Instant =>
  interviewedAt !== null && interviewedAt < at ? interviewedAt : at;

const NEW: Episode = {
  ...{ startedAt: '', endedAt: null, interviewDueAt: null },
  ...{ offered: null, accepted: null, interviewedAt: null },
};
