/** Reporting a person missing. News of a risk is never refused: of somebody who is missing already, it is added. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { noTerms, type StrategyGiven } from '../strategy/strategy-state.js';
import { addMinutes, type Instant } from '../time.js';
import { goingOn, type EpisodeType, type MissingEpisodes, type MissingEvent } from './missing.js';
import { episodesWithin } from './repeated-episodes.js';

export interface ReportMissing {
  readonly personId: Id;
  readonly type: EpisodeType;
  readonly startedAt: Instant;
  readonly circumstances: string;
}

export interface ReportMissingGiven extends StrategyGiven {
  readonly referred: boolean;
  readonly agency: Id;
  /** When episodes under other records of the same person began. */
  readonly startsOfOtherRecords: readonly Instant[];
}

export const reportMissing = (
  missing: MissingEpisodes,
  input: ReportMissing,
  { referred, agency, under, startsOfOtherRecords }: ReportMissingGiven,
  context: Context,
): Decision<MissingEvent> => {
  const { personId, type, startedAt } = input;
  if (!referred) return refuse('NO_SUCH_PERSON', 'There is no such person.', { path: ['personId'] });
  if (under === undefined) return noTerms();
  if (startedAt > context.now) {
    return refuse('STARTED_IN_THE_FUTURE', 'Nobody can have gone missing later than now.', {
      path: ['startedAt'],
    });
  }
  const { terms } = under;
  const episodeId = context.newId('episode');
  const parts = [{ name: 'circumstances' as const, of: [personId], content: { text: input.circumstances } }];
  const of = { personId, series: terms.series };
  const subjects = [personId];
  const current = goingOn(missing);
  if (missing.episodes.has(episodeId))
    return already(trace('This has been reported.', HEARD_FIRST, context.now));
  if (current !== undefined) {
    const because = trace('Missing already: the report is added to the episode.', NEVER_REFUSED, context.now);
    const reportId = context.newId('missing-report');
    if (missing.reports.has(reportId)) return already(because);
    const data = { episodeId: current, ...of, reportId, agency };
    return accept([{ type: 'MissingReportAdded', data, parts, subjects }], because);
  }
  const { repeated } = terms.missing;
  const starts = [...missing.episodes.values()].map(({ startedAt: start }) => start);
  const episodes = episodesWithin(
    [...starts, ...startsOfOtherRecords, startedAt],
    startedAt,
    repeated.withinDays,
    terms.zone,
  );
  const often = episodes >= repeated.episodes;
  const considerBy = often ? addMinutes(context.now, terms.strategy.holdWithinHours * MINUTES) : null;
  return accept(
    [
      {
        type: 'MissingReported',
        data: { episodeId, ...of, type, startedAt, agency, episodes, considerBy },
        parts,
        subjects,
      },
    ],
    often
      ? trace(
          `Reported missing: ${episodes} episodes within ${repeated.withinDays} days, so social care considers a strategy discussion.`,
          OFTEN,
          context.now,
        )
      : trace(
          'Reported missing. The item is heard before those who are not missing.',
          HEARD_FIRST,
          context.now,
        ),
  );
};

const MINUTES = 60;
const NEVER_REFUSED = boardsOwn('News of a risk is never refused.');
const HEARD_FIRST = boardsOwn('Who is missing now is heard before who is not.');
const OFTEN = boardsOwn(
  'Repeated missing episodes call for a strategy discussion to be considered; somebody decides.',
);
