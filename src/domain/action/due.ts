/** When an action is due: a day, and a time of that day where it matters. */
import { refuse, type Clause, type Refusal } from '../decision.js';
import { endOfDay, sayDue } from '../due.js';
import { instantAt, localDateOf, type Instant, type LocalDate, type LocalTime } from '../time.js';

export interface Due {
  readonly dueOn: LocalDate;
  /** Where the time of day matters ("visit before 15:00"); otherwise it is due by the end of the day. */
  readonly dueBy?: LocalTime;
}

export const dueInstant = ({ dueOn, dueBy }: Due, zone: string): Instant =>
  dueBy === undefined ? endOfDay(dueOn, zone) : instantAt(dueOn, dueBy, zone);

/** A deadline lies in the future, or nobody can keep it. */
export const dueInThePast = (
  due: Due,
  { zone, clause, now }: { readonly zone: string; readonly clause: Clause; readonly now: Instant },
): Refusal | undefined =>
  dueInstant(due, zone) > now
    ? undefined
    : refuse('DUE_IN_THE_PAST', `The deadline, ${sayDue(dueInstant(due, zone), zone)}, has passed.`, {
        clause,
        path: [due.dueOn < localDateOf(now, zone) ? 'dueOn' : 'dueBy'],
      });
