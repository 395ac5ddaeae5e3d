/** Whether whoever was to present an item came: said by the meeting, or as it follows from who heard the item. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Discussion } from '../discussion/discussion.js';
import type { Id } from '../event.js';
import { sittingNotOpen } from '../sitting/sitting-state.js';
import type { OfItem } from '../discussion/item-state.js';
import type { PresentingEvent } from './presenting-events.js';
import type { Invitation, Presenting } from './presenting.js';
import {
  agencyAsked,
  clauseOf,
  notInvited,
  ofItem,
  presentersOf,
  type PresentingGiven,
} from './presenting-state.js';

export interface RecordWorkerAbsent extends OfItem {
  readonly note?: string;
}

export interface HeardGiven extends PresentingGiven {
  readonly discussion: Discussion;
}

export const recordWorkerAbsent = (
  presenting: Presenting,
  input: RecordWorkerAbsent,
  given: HeardGiven,
  context: Context,
): Decision<PresentingEvent> => {
  const { sitting, discussion } = given;
  const clause = clauseOf(sitting);
  const because = trace(absence(presenting), clause, context.now);
  if (presenting.outcome === 'ABSENT') return already(because);
  if (presenting.invited === null) return notInvited();
  if (presenting.outcome === 'PRESENTED' || presenterAmong(presenting, discussion.heardBy) !== undefined) {
    return refuse('PRESENTER_WAS_THERE', 'Whoever presents it is recorded as present for this item.', {
      clause,
      path: ['agendaItem'],
    });
  }
  if (sitting.phase !== 'OPEN') return sittingNotOpen(sitting);
  return accept([absent(presenting, presenting.invited, { input, given, saidBy: 'MEETING' })], because);
};

/** An item has ended: with whom it was presented, as the attendance has it. */
export const noteWhoPresented = (
  presenting: Presenting,
  input: OfItem,
  given: HeardGiven,
  context: Context,
): Decision<PresentingEvent> => {
  const clause = clauseOf(given.sitting);
  const { invited, outcome } = presenting;
  if (invited === null) return already(trace('Nobody was asked to present it.', clause, context.now));
  const there = presenterAmong(presenting, given.discussion.heardBy);
  if (there === undefined) {
    const because = trace(absence(presenting), clause, context.now);
    if (outcome !== null) return already(because);
    return accept([absent(presenting, invited, { input, given, saidBy: 'ATTENDANCE' })], because);
  }
  // Somebody may have been said to be absent, and have come after all.
  const because = trace('The item was presented.', clause, context.now);
  if (outcome === 'PRESENTED') return already(because);
  const { officer, agency } = there;
  const deputising = presenting.deputy?.officer === officer;
  const data = { ...ofItem(input, given), officer, agency, deputising };
  return accept([{ type: 'ItemPresented', data, parts: [], subjects: [input.personId] }], because);
};

/** Of those who heard an item, who presented it: by name, or for the agency that was asked. */
const presenterAmong = (
  presenting: Presenting,
  heardBy: ReadonlyMap<Id, Id>,
): { readonly officer: Id; readonly agency: Id } | undefined => {
  const byName = presentersOf(presenting).find((officer) => heardBy.has(officer));
  const agency = agencyAsked(presenting);
  const officer = byName ?? [...heardBy].find(([, of]) => of === agency)?.[0];
  return officer === undefined ? undefined : { officer, agency: heardBy.get(officer) ?? '' };
};

const absence = ({ reports, carriedFrom }: Presenting): string =>
  reports.length > 0 || carriedFrom !== null
    ? 'Nobody came to present the item; the meeting had a written report.'
    : 'Nobody came to present the item, and there was no report.';

const absent = (
  { reports, carriedFrom }: Presenting,
  { presentsAs, officer, agency }: Invitation,
  {
    input,
    given,
    saidBy,
  }: {
    readonly input: RecordWorkerAbsent;
    readonly given: HeardGiven;
    readonly saidBy: 'MEETING' | 'ATTENDANCE';
  },
): PresentingEvent => ({
  type: 'WorkerAbsenceRecorded',
  data: {
    ...ofItem(input, given),
    ...{ presentsAs, officer, agency, saidBy },
    reported: reports.length > 0 || carriedFrom !== null,
  },
  parts:
    input.note === undefined
      ? []
      : [{ name: 'note', of: [officer ?? input.personId], content: { text: input.note } }],
  subjects: [input.personId],
});
