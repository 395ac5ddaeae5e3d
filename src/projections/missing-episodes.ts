/** A person's missing episodes and the interviews after them, the latest last. */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type {
  EpisodeEnding,
  EpisodeType,
  LastSeen,
  InterviewFindings,
  YesNoOrNotApplicable,
} from '../domain/missing/missing.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

type Told = Personal<{ readonly text: string }>;

/** When and how somebody came back, as it was said. */
export interface SaidOfReturn {
  readonly ending: EpisodeEnding;
  readonly at: Instant;
  readonly content: Told;
}

export interface EpisodeView {
  readonly episodeId: Id;
  readonly type: EpisodeType;
  readonly startedAt: Instant;
  /** Within the days of the terms, this one counted. */
  readonly episodes: number;
  readonly reports: readonly { readonly agency: Id; readonly at: Instant; readonly content: Told }[];
  /** In the order in which it was recorded. Left out until there is one. */
  readonly lastSeen?: readonly {
    readonly agency: Id;
    readonly at: Instant;
    readonly seenAt: Instant | null;
    readonly content: Personal<LastSeen>;
  }[];
  readonly ended:
    | (SaidOfReturn & {
        readonly interviewDueAt: Instant;
        /** What was said before it was corrected, the first first. Left out where it never was. */
        readonly before?: readonly SaidOfReturn[];
      })
    | null;
  readonly offer: {
    readonly offered: YesNoOrNotApplicable;
    readonly at: Instant;
    readonly inTime: boolean;
    readonly reason: Told | null;
  } | null;
  readonly interview: {
    readonly accepted: YesNoOrNotApplicable;
    readonly heldAt: Instant | null;
    readonly inTime: boolean | null;
    readonly agency: Id;
    readonly findings: Personal<InterviewFindings>;
  } | null;
}

export interface MissingView {
  readonly personId: Id;
  readonly series: string;
  readonly episodes: readonly EpisodeView[];
}

export const missingEpisodes = projection<MissingView>({
  name: 'missing-episodes',
  version: 3,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'MissingReported':
      case 'MissingReportAdded':
      case 'LastSeenRecorded':
      case 'MissingEpisodeEnded':
      case 'ReturnCorrected':
      case 'ReturnInterviewOffered':
      case 'ReturnInterviewRecorded':
        return [event.data.personId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    if (event.type === 'MissingReported') {
      const { personId, series, episodeId, type, startedAt, agency, episodes } = event.data;
      const report = { agency, at: event.occurredAt, content: partOf(event, 'circumstances') ?? ERASED };
      const episode = {
        ...{ episodeId, type, startedAt, episodes, reports: [report] },
        ...{ ended: null, offer: null, interview: null },
      };
      return { personId, series, episodes: [...(document?.episodes ?? []), episode] };
    }
    return document && { ...document, episodes: document.episodes.map((episode) => after(episode, event)) };
  },
});

const after = (episode: EpisodeView, event: LogEvent): EpisodeView => {
  switch (event.type) {
    case 'MissingReportAdded': {
      const { episodeId, agency } = event.data;
      if (episodeId !== episode.episodeId) return episode;
      const report = { agency, at: event.occurredAt, content: partOf(event, 'circumstances') ?? ERASED };
      return { ...episode, reports: [...episode.reports, report] };
    }
    case 'LastSeenRecorded': {
      const { episodeId, agency, seenAt } = event.data;
      if (episodeId !== episode.episodeId) return episode;
      const seen = { agency, at: event.occurredAt, seenAt, content: partOf(event, 'lastSeen') ?? ERASED };
      return { ...episode, lastSeen: [...(episode.lastSeen ?? []), seen] };
    }
    case 'MissingEpisodeEnded': {
      const { episodeId, ending, endedAt: at, interviewDueAt } = event.data;
      if (episodeId !== episode.episodeId) return episode;
      const content = partOf(event, 'circumstances') ?? ERASED;
      return { ...episode, ended: { ending, at, content, interviewDueAt } };
    }
    case 'ReturnCorrected':
      return corrected(episode, event);
    case 'ReturnInterviewOffered': {
      const { episodeId, offered, offeredAt: at, inTime } = event.data;
      if (episodeId !== episode.episodeId) return episode;
      const reason = offered === 'YES' ? null : (partOf(event, 'reason') ?? ERASED);
      return { ...episode, offer: { offered, at, inTime, reason } };
    }
    case 'ReturnInterviewRecorded': {
      const { episodeId, accepted, heldAt, inTime, agency } = event.data;
      if (episodeId !== episode.episodeId) return episode;
      const findings = partOf(event, 'findings') ?? ERASED;
      return { ...episode, interview: { accepted, heldAt, inTime, agency, findings } };
    }
    default:
      return episode;
  }
};

/** Whether an interview was in time is asked again: its clock began at another time. */
const corrected = (
  episode: EpisodeView,
  event: Extract<LogEvent, { readonly type: 'ReturnCorrected' }>,
): EpisodeView => {
  const { episodeId, ending, endedAt, interviewDueAt } = event.data;
  const { ended, offer, interview } = episode;
  if (episodeId !== episode.episodeId || ended === null) return episode;
  const before = [...(ended.before ?? []), { ending: ended.ending, at: ended.at, content: ended.content }];
  const content = partOf(event, 'circumstances') ?? ERASED;
  const held = interview?.heldAt ?? null;
  return {
    ...episode,
    ended: { ending, at: endedAt, content, interviewDueAt, before },
    offer: offer && { ...offer, inTime: offer.at <= interviewDueAt },
    interview: interview && { ...interview, inTime: held === null ? null : held <= interviewDueAt },
  };
};
