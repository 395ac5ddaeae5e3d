/**
 * Asking somebody to present an item: the allocated worker of a child whose case is open, otherwise the agency that
 * raised the child (P13). Sent by the service whenever an item, its sitting or its worker is another one.
 */
import { isWorkingDay, workingDayBefore, type Calendar } from '../calendar.js';
import { accept, already, trace, type Clause, type Context, type Decision } from '../decision.js';
import type { OfItem } from '../discussion/item-state.js';
import type { Id } from '../event.js';
import type { KnownStanding } from '../person/person.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { addMinutes, instantAt, localDateOf, localTimeOf, sayDateTime, type Instant } from '../time.js';
import type { Asked, PresentingEvent } from './presenting-events.js';
import { isSameAsked, type Presenting } from './presenting.js';
import { clauseOf, ofItem, reportTerms, type PresentingGiven } from './presenting-state.js';

export interface InvitePresenter extends OfItem {
  /** The agency that brings the person; null where the item is not heard at this sitting, or under another record. */
  readonly raisedBy: Id | null;
  /** The other records of the person. */
  readonly alsoRecords: readonly Id[];
  /** The item of the sitting that sent it on, whose report stands for this one too; left out where there is none. */
  readonly carriedFrom?: Id;
}

export interface InviteGiven extends PresentingGiven {
  /** What is known of the person's case: of the record that the file is. */
  readonly standing: KnownStanding | undefined;
  /** The agency of the allocated officer, where they are in post. */
  readonly workersAgency: Id | undefined;
  /** Whether the item has been concluded at this sitting. */
  readonly concluded: boolean;
  /** Of the terms; undefined where none is adopted. */
  readonly calendar: Calendar | undefined;
}

export const invitePresenter = (
  presenting: Presenting,
  input: InvitePresenter,
  given: InviteGiven,
  context: Context,
): Decision<PresentingEvent> => {
  const { sitting } = given;
  const tracker = reportTerms(sitting);
  const clause = clauseOf(sitting);
  const because = (sentence: string) => trace(sentence, clause, context.now);
  if (tracker === undefined || sitting.convening === undefined) {
    return already(because('Nobody is asked to present at a meeting that keeps no tracker.'));
  }
  if (given.concluded || presenting.outcome !== null) return already(because('The item has been heard.'));
  const { raisedBy, carriedFrom = null } = input;
  if (raisedBy === null || !isToCome(sitting.phase)) return withdrawn(presenting, input, given, context);
  const { startsAt, terms } = sitting.convening;
  const usual = dueOnAWorkingDay(addMinutes(startsAt, -60 * tracker.report.dueHoursBefore), terms, given);
  // Whoever is asked late can still report until the sitting begins.
  const reportDueAt = usual > context.now ? usual : startsAt;
  const asked = presenterOf(raisedBy, given);
  const said = because(sentenceFor(asked, reportDueAt, terms.zone));
  const { invited } = presenting;
  const isSameDue = invited?.reportDueAt === usual || usual <= context.now;
  const sameTime = invited?.startsAt === startsAt && isSameDue;
  if (sameTime && isSameAsked(invited, asked)) return already(said);
  // What was carried here once is not lost by a later change of the time or of the worker.
  const carried = carriedFrom ?? presenting.carriedFrom;
  const item = ofItem(input, given);
  return accept(
    [
      {
        type: 'PresenterInvited',
        data: { ...item, ...asked, startsAt, reportDueAt, carriedFrom: carried, because: said },
        parts: [],
        subjects: [input.personId],
      },
    ],
    said,
  );
};

/**
 * Nobody is to report on a Sunday because the meeting sits on Mondays: what would fall due on a day that is no working
 * day is due at the same time on the last working day before it. Without a calendar every day counts.
 */
const dueOnAWorkingDay = (
  at: Instant,
  { zone }: Pick<TermsOfReference, 'zone'>,
  { calendar }: Pick<InviteGiven, 'calendar'>,
): Instant => {
  const date = localDateOf(at, zone);
  if (calendar === undefined || isWorkingDay(calendar, date)) return at;
  return instantAt(workingDayBefore(calendar, date), localTimeOf(at, zone), zone);
};

/** Who presents, by what is known of the case and by who raised it. */
export const presenterOf = (
  raisedBy: Id,
  { standing, workersAgency }: Pick<InviteGiven, 'standing' | 'workersAgency'>,
): Asked => {
  if (standing?.known !== 'KNOWN' || standing.openStatus !== 'OPEN') {
    return { presentsAs: 'RAISING_AGENCY', officer: null, agency: raisedBy };
  }
  const { allocatedOfficer } = standing;
  return workersAgency === undefined
    ? { presentsAs: 'ALLOCATED_WORKER', officer: null, agency: null }
    : { presentsAs: 'ALLOCATED_WORKER', officer: allocatedOfficer, agency: workersAgency };
};

const isToCome = (phase: InviteGiven['sitting']['phase']): boolean =>
  phase === 'CONVENED' || phase === 'OPEN' || phase === 'CLOSING';

const withdrawn = (
  presenting: Presenting,
  input: InvitePresenter,
  given: InviteGiven,
  context: Context,
): Decision<PresentingEvent> => {
  const gone: Clause = clauseOf(given.sitting);
  const because = trace(
    'The item is not heard at this sitting: nobody needs to come for it.',
    gone,
    context.now,
  );
  if (presenting.invited === null) return already(because);
  const data = { ...ofItem(input, given), because };
  return accept([{ type: 'InvitationWithdrawn', data, parts: [], subjects: [input.personId] }], because);
};

const sentenceFor = ({ presentsAs, officer }: Asked, dueAt: Instant, zone: string): string => {
  const due = `The report is due by ${sayDateTime(dueAt, zone)}.`;
  if (presentsAs === 'RAISING_AGENCY') {
    return `The child is not open to Children's Social Care: the agency that raised the child presents. ${due}`;
  }
  return officer === null
    ? `The allocated worker has no account: the co-ordinator asks them to attend. ${due}`
    : `The allocated worker is asked to attend. ${due}`;
};
