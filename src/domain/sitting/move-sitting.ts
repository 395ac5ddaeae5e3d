/** A sitting that has not opened is held at another date or time. It stays the same sitting, and so do its items. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { sayDateTime, type LocalDate, type LocalTime } from '../time.js';
import { noteOf, timesOf, type MoveReason } from './calendar-of-sittings.js';
import type { Sitting } from './sitting.js';
import type { SittingEvent } from './sitting-events.js';
import { isConvened, noSitting, sittingOver } from './sitting-state.js';
import { clash, tooFarAhead, withoutNote } from './sitting-times.js';

export interface MoveSitting {
  readonly sittingId: Id;
  readonly date: LocalDate;
  readonly startsAt: LocalTime;
  readonly reason: MoveReason;
  readonly note?: string;
}

export interface MoveSittingGiven {
  /** Another sitting of the series that is convened for the same time. */
  readonly another: { readonly sittingId: Id; readonly date: LocalDate } | undefined;
}

export const moveSitting = (
  sitting: Sitting,
  input: MoveSitting,
  { another }: MoveSittingGiven,
  { now, actor }: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { convening } = sitting;
  const { terms, series } = convening;
  const { sittingId, date, reason, note } = input;
  const times = timesOf(terms, date, input.startsAt);
  const said = sayDateTime(times.startsAt, terms.zone);
  const because = trace(
    `The sitting is held on ${said} instead, with the same items. It hears what comes in before ` +
      `${sayDateTime(times.cutOffAt, terms.zone)}, as long before its start as the terms put the cut-off.`,
    MOVED,
    now,
  );
  if (sitting.phase === 'OPEN' || sitting.phase === 'CLOSING')
    return refuse('SITTING_OPEN', 'This sitting has opened, so it cannot be moved any more.');
  if (sitting.phase !== 'CONVENED') return sittingOver(sitting);
  if (convening.startsAt === times.startsAt) return already(because);
  const refused =
    withoutNote(reason, note) ?? tooFarAhead(times.startsAt, terms, now) ?? clash(another, said);
  if (refused !== undefined) return refused;
  const from = { date: convening.date, startsAt: convening.startsAt };
  const to = { date, startsAt: times.startsAt };
  return accept(
    [
      {
        type: 'SittingMoved',
        data: { sittingId, series, from, to, reason },
        parts: noteOf(actor, note),
        subjects: [],
      },
      { type: 'SittingConvenedAnew', data: { ...convening, date, ...times }, parts: [], subjects: [] },
    ],
    because,
  );
};

const MOVED = boardsOwn('A chair or the co-ordinator moves a sitting that has not opened, with the reason.');
