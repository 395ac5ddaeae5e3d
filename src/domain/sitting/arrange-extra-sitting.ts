/** A sitting besides those of the recurrence: on a day without one, or a second one on a day. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { sayDateTime, type LocalDate, type LocalTime } from '../time.js';
import { noteOf, timesOf, type ArrangeReason } from './calendar-of-sittings.js';
import type { Sitting } from './sitting.js';
import type { Convening, SittingEvent } from './sitting-events.js';
import { clash, tooFarAhead, withoutNote } from './sitting-times.js';

export interface ArrangeExtraSitting {
  readonly series: string;
  readonly date: LocalDate;
  readonly startsAt: LocalTime;
  readonly reason: ArrangeReason;
  readonly note?: string;
}

export interface ArrangeGiven {
  /** The terms in force on the date; undefined where there are none. */
  readonly terms: TermsOfReference | undefined;
  readonly calendarVersion: number;
  /** A sitting of the series that is convened for the same time. */
  readonly another: { readonly sittingId: Id; readonly date: LocalDate } | undefined;
}

export const arrangeExtraSitting = (
  sitting: Sitting,
  input: ArrangeExtraSitting,
  { terms, calendarVersion, another }: ArrangeGiven,
  context: Context,
): Decision<SittingEvent> => {
  const { now, actor, newId } = context;
  if (terms === undefined)
    return refuse('NO_TERMS', 'This series has no terms of reference on that date.', { path: ['date'] });
  const { series, date, reason, note } = input;
  const times = timesOf(terms, date, input.startsAt);
  const said = sayDateTime(times.startsAt, terms.zone);
  const because = trace(
    `An extra sitting is convened for ${said}. It hears what comes in before ${sayDateTime(times.cutOffAt, terms.zone)}, ` +
      'as long before its start as the terms put the cut-off.',
    EXTRA,
    now,
  );
  if (sitting.phase !== 'NOT_CONVENED') return already(because);
  const refused =
    withoutNote(reason, note) ?? tooFarAhead(times.startsAt, terms, now) ?? clash(another, said);
  if (refused !== undefined) return refused;
  const sittingId = newId('sitting');
  const convening: Convening = { sittingId, series, date, ...times, terms, calendarVersion };
  return accept(
    [
      { type: 'SittingConvened', data: convening, parts: [], subjects: [] },
      {
        type: 'ExtraSittingArranged',
        data: { sittingId, series, reason },
        parts: noteOf(actor, note),
        subjects: [],
      },
    ],
    because,
  );
};

const EXTRA = boardsOwn('A chair or the co-ordinator arranges further sittings, with the reason.');
