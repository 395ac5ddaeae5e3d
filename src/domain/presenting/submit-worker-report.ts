/** The report of whoever presents, by the source's five questions. It may be said anew until the item begins. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { OfItem } from '../discussion/item-state.js';
import type { PresentingEvent, WorkerReport } from './presenting-events.js';
import type { Presenting } from './presenting.js';
import {
  clauseOf,
  itemOver,
  notInvited,
  ofItem,
  presentersOf,
  type PresentingGiven,
} from './presenting-state.js';

export interface SubmitWorkerReport extends OfItem, WorkerReport {}

export interface ReportGiven extends PresentingGiven {
  readonly ownAgency: Id;
  /** How far the item has got. */
  readonly item: 'NOT_STARTED' | 'GOING_ON' | 'CLOSED';
}

export const submitWorkerReport = (
  presenting: Presenting,
  input: SubmitWorkerReport,
  given: ReportGiven,
  context: Context,
): Decision<PresentingEvent> => {
  const reportId = context.newId('worker-report');
  const clause = clauseOf(given.sitting);
  const { invited, reports } = presenting;
  const late = invited !== null && context.now >= invited.reportDueAt;
  const inAdvance = given.item === 'NOT_STARTED';
  const because = trace(inAdvance ? (late ? LATE : IN_TIME) : AT_THE_MEETING, clause, context.now);
  if (reports.includes(reportId)) return already(because);
  if (given.item === 'CLOSED' || presenting.outcome !== null) return itemOver();
  if (invited === null) return notInvited();
  if (!inAdvance && reports.length > 0) {
    return refuse('ITEM_BEGUN', 'The item has begun with this report: what is new is said in the item.', {
      clause,
      path: ['agendaItem'],
    });
  }
  const { assessedRisk, whoOrWhat, plan, effectiveness, barriers, personId } = input;
  const { id: officer } = context.actor;
  const isAsked = presentersOf(presenting).includes(officer) || invited.agency === given.ownAgency;
  return accept(
    [
      {
        type: 'WorkerReportSubmitted',
        data: {
          ...ofItem(input, given),
          ...{ reportId, version: reports.length + 1, officer, agency: given.ownAgency },
          ...{ onBehalf: !isAsked, inAdvance, late },
        },
        parts: [
          {
            name: 'report',
            of: [personId],
            content: { assessedRisk, whoOrWhat, plan, effectiveness, barriers },
          },
        ],
        subjects: [personId],
      },
    ],
    because,
  );
};

const IN_TIME = 'The report stands on the agenda. Until the item begins it can be said anew.';
const LATE = 'The report came after it was due: it stands on the agenda all the same.';
const AT_THE_MEETING = 'The report was taken at the meeting.';
