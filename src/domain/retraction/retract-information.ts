/** Taking back what was recorded wrongly: the record is marked, and everybody who has it is asked to acknowledge. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { CameBy, Retractable, Retraction, RetractionEvent } from './retraction.js';

export interface RetractInformation {
  /** Of anything that can be taken back: see `RetractableKind`. */
  readonly recordId: Id;
  readonly reason: string;
}

/** Somebody who has read, heard or received it. */
export interface Recipient {
  readonly officer: Id | null;
  readonly agency: Id;
  readonly cameBy: CameBy;
  /** Of which note a worker without an account was told; left out otherwise. */
  readonly caseNoteId?: Id;
}

export interface RetractGiven {
  readonly retractionId: Id;
  readonly series: string;
  /** Undefined where there is no such record. */
  readonly record: Retractable | undefined;
  readonly recipients: readonly Recipient[];
  /** Officers who declared a conflict on the item. */
  readonly conflicted?: readonly Id[];
}

export const retractInformation = (
  retraction: Retraction,
  { reason }: RetractInformation,
  given: RetractGiven,
  context: Context,
): Decision<RetractionEvent> => {
  const because = trace(recalled(given.recipients.length), REACHES, context.now);
  if (retraction.retracted) return already(because);
  const { record } = given;
  if (record === undefined) return noRecord();
  const taken = { because: 'WRONG_FACT' as const, rightPersonId: null, reason };
  return accept(takenBack(record, taken, given, context), because);
};

export const noRecord = () =>
  refuse('NO_SUCH_RECORD', 'There is no record of this id that can be taken back.', { path: ['record'] });

export const recalled = (recipients: number): string =>
  `Taken back: kept, marked, and shown no more. ${recipients} who read, heard or received it are asked to acknowledge.`;

export const REACHES = boardsOwn(
  'A retraction reaches everybody who read, heard or received what was wrong, each with an acknowledgement.',
);

/** The retraction itself, and one recall for each recipient. */
export const takenBack = (
  { eventId, ...record }: Retractable,
  taken: {
    readonly because: 'WRONG_FACT' | 'WRONG_PERSON';
    readonly rightPersonId: Id | null;
    readonly reason: string;
  },
  { retractionId, series, recipients, conflicted: closedTo = [] }: RetractGiven,
  context: Context,
): readonly RetractionEvent[] => {
  const { because, rightPersonId, reason } = taken;
  const subjects = record.personIds;
  return [
    {
      type: 'InformationRetracted',
      data: {
        ...{ retractionId, series, ...record, because, rightPersonId },
        ...(closedTo.length > 0 && { closedTo }),
      },
      parts: [{ name: 'reason', of: subjects, content: { text: reason } }],
      subjects,
      corrects: eventId,
    },
    ...recipients.map((recipient, index) => ({
      type: 'RecallRequested' as const,
      data: { retractionId, series, recallId: context.newId('recall', index), ...recipient },
      parts: [],
      subjects,
    })),
  ];
};
