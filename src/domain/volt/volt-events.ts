/**
 * What professionals know beyond one child: "victim, offender, location, trends or VOLT" (RMM terms, Agenda), as it is
 * stored. An item says who and what it links; things are compared by keyed tokens, and never by their words (ADR 42).
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { LinkedThing } from './things.js';

/**
 * The O of VOLT has two kinds, so that a child who is said to have harmed is never a person of concern: that word is
 * for adults.
 */
export type VoltKind = 'VICTIM' | 'PERSON_OF_CONCERN' | 'CHILD_ALLEGED_TO_HAVE_HARMED' | 'LOCATION' | 'TREND';

/** Where it comes from, no finer than readers need to weigh it. */
export type VoltSource =
  'PROFESSIONAL' | 'CHILD' | 'FAMILY' | 'COMMUNITY' | 'POLICE' | 'ONLINE' | 'ANONYMOUS';

/** How reliable the source is (the 3 of 3x5x2). */
export type SourceEvaluation = 'RELIABLE' | 'UNTESTED' | 'NOT_RELIABLE';
/** How it is known (the 5 of 3x5x2). */
export type IntelligenceAssessment =
  'KNOWN_DIRECTLY' | 'KNOWN_INDIRECTLY_CORROBORATED' | 'KNOWN_INDIRECTLY' | 'NOT_KNOWN' | 'SUSPECTED_FALSE';
/** Whether it may be handed on (the 2 of 3x5x2). */
export type HandlingCode = 'SHARING_PERMITTED' | 'SHARING_WITH_CONDITIONS';

export interface VoltGrading {
  readonly source: SourceEvaluation;
  readonly intelligence: IntelligenceAssessment;
  readonly handling: HandlingCode;
}

/** `RESTRICTED`: the text is for the source's agency and the chairs; others read what was sanitised of it. */
export type VoltSensitivity = 'OPEN' | 'RESTRICTED';

export type VoltRole = 'AFFECTED' | 'PERSON_OF_CONCERN' | 'CHILD_ALLEGED_TO_HAVE_HARMED' | 'ASSOCIATE';
export interface LinkedPerson {
  readonly personId: Id;
  readonly as: VoltRole;
}

type OfVolt = { readonly voltId: Id; readonly series: string };
type Standing = {
  readonly agency: Id;
  readonly sensitivity: VoltSensitivity;
  /** Null where nobody has graded it. */
  readonly grading: VoltGrading | null;
  /** The item in which it was told; null where it was told outside one. */
  readonly discussionId: Id | null;
  readonly sittingId: Id | null;
  readonly people: readonly LinkedPerson[];
};
/** Where the item was told; left out where that was outside one, and before this was written down. */
type ToldAt = { readonly discussionId?: Id; readonly sittingId?: Id };
type Text<Name extends string> = Part<Name, { readonly text: string }>;
/** Words of things by their ids. */
type Things = Part<'things', { readonly words: Readonly<Record<Id, string>> }>;

export type VoltItemRecorded = DomainEvent<
  'VoltItemRecorded',
  OfVolt &
    Standing & {
      readonly kind: VoltKind;
      readonly source: VoltSource;
      readonly things: readonly LinkedThing[];
    },
  Text<'text'> | Text<'sanitised'> | Things
>;
/** In other words, or graded otherwise; what was said before stays in the log. */
export type VoltItemCorrected = DomainEvent<
  'VoltItemCorrected',
  OfVolt & Standing & { readonly correctionId: Id },
  Text<'text'> | Text<'sanitised'> | Text<'reason'>
>;
/** It links more people or things than was known. */
export type VoltItemLinked = DomainEvent<
  'VoltItemLinked',
  OfVolt &
    ToldAt & {
      /** All of them now. */
      readonly people: readonly LinkedPerson[];
      readonly things: readonly LinkedThing[];
    },
  Things
>;
/** Its source no longer stands by it: it links nobody any more. */
export type VoltItemWithdrawn = DomainEvent<
  'VoltItemWithdrawn',
  OfVolt & ToldAt & { readonly people: readonly LinkedPerson[] },
  Text<'reason'>
>;
export type VoltEvent = VoltItemRecorded | VoltItemCorrected | VoltItemLinked | VoltItemWithdrawn;
