/** How far an action has got, in its owner's words. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Action } from './action.js';
import type { ActionEvent } from './action-events.js';
import { about, hindered, subjectsOf } from './action-state.js';

export interface ReportProgress {
  readonly actionId: Id;
  readonly progress: string;
}

export const reportProgress = (
  action: Action,
  { actionId, progress }: ReportProgress,
  _given: object,
  context: Context,
): Decision<ActionEvent> => {
  const hindrance = hindered('REPORT', action);
  if (hindrance !== undefined) return hindrance;
  const because = trace('Reported; the deadline stays.', PROGRESS, context.now);
  const progressId = context.newId('progress');
  if (action.progressIds.includes(progressId)) return already(because);
  const { actor } = context;
  const { personId } = action;
  const agency = 'agency' in actor ? actor.agency : action.ownerAgency;
  const data = { actionId, personId, progressId, agency, reportedBy: actor.id };
  return accept(
    [
      {
        type: 'ProgressReported',
        data,
        parts: [{ name: 'progress', of: about(action), content: { text: progress } }],
        subjects: subjectsOf(action),
      },
    ],
    because,
  );
};

const PROGRESS = boardsOwn('Owners report before the next meeting how far their actions have got.');
