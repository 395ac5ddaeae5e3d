/** What is remembered of how the risk to a person was assessed: one stream a person, in the order of the dates. */
import type { Id } from '../event.js';
import type { Instant, LocalDate } from '../time.js';
import type { RiskLevel } from './level.js';

/** `DRAFT` until it is completed; `CORRECTED` where it was wrong and another stands in its place. */
export type AssessmentPhase = 'DRAFT' | 'COMPLETED' | 'CORRECTED';

/** An assessment as far as decisions need it. Score and judgement are kept apart; neither decides by itself. */
export interface Assessment {
  readonly assessmentId: Id;
  readonly phase: AssessmentPhase;
  /** The tool, and its version in force on the date; never another one afterwards. */
  readonly tool: string;
  readonly toolVersion: number;
  readonly assessedOn: LocalDate;
  readonly officer: Id;
  readonly agency: Id;
  /** The item of a sitting in which it was made, and that meeting's series; null where it was made elsewhere. */
  readonly discussionId: Id | null;
  readonly series: string | null;
  /** The sitting of that item; null where it was made elsewhere, left out of a draft. */
  readonly sittingId?: Id | null;
  /** When it was completed: of one day, the last completed stands. Left out of a draft. */
  readonly completedAt?: Instant;
  /** The level that the assessor settled on, as the engine reckons; null for a draft. */
  readonly level: RiskLevel | null;
  /** After how many days its level is looked at again, by that version of the tool; left out of a draft. */
  readonly reviewDays?: number;
}

export interface Assessed {
  readonly personId: Id;
  /** In the order in which they were made, corrected ones included. */
  readonly assessments: readonly Assessment[];
}

export const assessmentOf = ({ assessments }: Assessed, id: Id): Assessment | undefined =>
  assessments.find(({ assessmentId }) => assessmentId === id);

/** The completed assessment with the latest date, of those by one tool where that is asked; of one day, the last. */
export const latestAssessment = ({ assessments }: Assessed, tool?: string): Assessment | undefined =>
  assessments
    .filter(({ phase, tool: by }) => phase === 'COMPLETED' && (tool === undefined || by === tool))
    .reduce<Assessment | undefined>(
      (latest, one) => (latest === undefined || one.assessedOn >= latest.assessedOn ? one : latest),
      undefined,
    );

/** What is known of a person whose records were merged, in the order in which it counts. */
export const assessedTogether = (records: readonly Assessed[]): Assessed => ({
  personId: records[0]?.personId ?? '',
  assessments: inOrderOfDates(
    records.flatMap(({ personId, assessments }) => assessments.map((one) => ({ ...one, personId }))),
  ),
});

/** What the order of assessments rests on. */
interface Dated {
  readonly personId: Id;
  readonly assessedOn: LocalDate;
  /** Of what stands in place of another, when that was completed: it stands where the wrong one stood. */
  readonly completedAt?: Instant;
}

/**
 * By the date; of one day, by the time of completion; of one instant, by the record and in its order. However the
 * records of a person are listed, the same assessment is the latest.
 */
export const inOrderOfDates = <One extends Dated>(assessments: readonly One[]): readonly One[] =>
  assessments
    .toSorted((a, b) => compared(a.personId, b.personId))
    .toSorted(
      (a, b) => compared(a.assessedOn, b.assessedOn) || compared(a.completedAt ?? '', b.completedAt ?? ''),
    );

const compared = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
