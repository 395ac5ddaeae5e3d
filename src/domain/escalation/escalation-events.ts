/** What happens to an escalation, and why the clear fields of each event may stand in clear. */
import type { RuleTrace } from '../decision.js';
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { Instant } from '../time.js';

/**
 * `DECISION`: a decision, or the want of one, is challenged; whoever took it may still act tonight. `CONDUCT`: an
 * allegation about somebody's conduct, of which they learn nothing here.
 */
export type EscalationType = 'DECISION' | 'CONDUCT';

/** To whom an issue went at a stage; the role is null for an officer who was named by hand. */
export interface Route {
  readonly stage: number;
  readonly role: string | null;
  readonly of: 'BOARD' | 'RAISING_AGENCY';
  readonly officer: Id;
}

/** Why nobody of a role was turned to. */
export interface PassedOver {
  readonly stage: number;
  readonly role: string;
  /** `NOT_FREE`: its holder has a conflict about the person, which is not told to those who read this. */
  readonly because: 'CONCERNED' | 'RAISED_IT' | 'VACANT' | 'NOT_FREE';
}

/** What it came to, for the agency that raised it. */
export type EscalationOutcome = 'UPHELD' | 'PARTLY_UPHELD' | 'NOT_UPHELD';

export type EscalationRaised = DomainEvent<
  'EscalationRaised',
  {
    readonly escalationId: Id;
    readonly series: string;
    readonly type: EscalationType;
    /** Null where it is about a theme, not about one person. */
    readonly personId: Id | null;
    readonly raisedBy: Id;
    readonly raisingAgency: Id;
    readonly concernedRoles: readonly string[];
    /** Officers whom it is about: those named, and who held the roles named on the day. */
    readonly concerned: readonly Id[];
    readonly riskToday: boolean;
    /** The professional difference that it came of; left out where it came of none. */
    readonly differenceId?: Id;
  },
  Part<'issue', { readonly issue: string; readonly desiredOutcome: string; readonly evidence: string | null }>
>;
export type EscalationRouted = DomainEvent<
  'EscalationRouted',
  {
    readonly escalationId: Id;
    readonly personId: Id | null;
    /** None: nobody is left to turn to, and somebody has to find one. */
    readonly routes: readonly Route[];
    readonly passedOver: readonly PassedOver[];
    /** Null where there is nobody to answer. */
    readonly answerDueAt: Instant | null;
    readonly because: RuleTrace;
  },
  never
>;
export type EscalationAnswered = DomainEvent<
  'EscalationAnswered',
  {
    readonly escalationId: Id;
    readonly personId: Id | null;
    readonly answerId: Id;
    readonly stage: number;
    readonly answeredBy: Id;
    readonly inTime: boolean;
  },
  Part<'answer', { readonly response: string; readonly plan: string }>
>;
export type EscalationTakenFurther = DomainEvent<
  'EscalationTakenFurther',
  {
    readonly escalationId: Id;
    readonly personId: Id | null;
    readonly stage: number;
    readonly why: 'UNRESOLVED' | 'ANSWER_OVERDUE';
  },
  Part<'reason', { readonly text: string }>
>;
export type EscalationResolved = DomainEvent<
  'EscalationResolved',
  {
    readonly escalationId: Id;
    readonly personId: Id | null;
    readonly outcome: EscalationOutcome;
    readonly resolvedBy: Id;
    readonly actionIds: readonly Id[];
    /** At which stage; left out where the agency that raised it recorded it. */
    readonly stage?: number;
  },
  Part<'resolution', { readonly resolution: string; readonly learning: string | null }>
>;
export type EscalationWithdrawn = DomainEvent<
  'EscalationWithdrawn',
  { readonly escalationId: Id; readonly personId: Id | null; readonly withdrawnBy: Id },
  Part<'reason', { readonly text: string }>
>;
export type EscalationsLinked = DomainEvent<
  'EscalationsLinked',
  { readonly escalationId: Id; readonly personId: Id | null; readonly other: Id; readonly linkedBy: Id },
  never
>;
export type EscalationEvent =
  | EscalationRaised
  | EscalationRouted
  | EscalationAnswered
  | EscalationTakenFurther
  | EscalationResolved
  | EscalationWithdrawn
  | EscalationsLinked;

const OF = { escalationId: 'which escalation; an id', personId: 'whom it is about; a random pseudonym' };

export const escalationCatalogue: EventCatalogue<EscalationEvent> = {
  EscalationRaised: {
    version: 1,
    clear: {
      ...OF,
      series: 'code of the meeting series',
      type: 'decision or conduct; decides who may see it',
      raisedBy: 'which officer raised it; a random pseudonym',
      raisingAgency: 'which agency raised it; an id',
      concernedRoles: 'codes of roles that it is about; nobody is turned to in their own cause',
      concerned: 'officers whom it is about; random pseudonyms, never shown it where it is conduct',
      riskToday: 'whether somebody is at risk today; decides how far it goes at once',
      differenceId: 'which professional difference it came of; an id',
    },
    parts: { issue: 'what the concern is, what is wanted, what shows it' },
  },
  EscalationRouted: {
    version: 1,
    clear: {
      ...OF,
      routes: {
        stage: 'which stage of the terms; a number',
        role: 'code of the role that was turned to',
        of: 'whether of the board or of the raising agency',
        officer: 'who was turned to; a random pseudonym',
      },
      passedOver: {
        stage: 'which stage of the terms; a number',
        role: 'code of the role that was passed over',
        because: 'why it was passed over; a code',
      },
      answerDueAt: 'the instant by which an answer is due',
      because: 'the rule that was applied; nobody in it',
    },
    parts: {},
  },
  EscalationAnswered: {
    version: 1,
    clear: {
      ...OF,
      answerId: 'which answer; an id',
      stage: 'at which stage; a number',
      answeredBy: 'which officer answered; a random pseudonym',
      inTime: 'counts of answers in time',
    },
    parts: { answer: 'the response and what is planned' },
  },
  EscalationTakenFurther: {
    version: 1,
    clear: {
      ...OF,
      stage: 'the stage that it goes to; a number',
      why: 'unresolved or not answered; counts',
    },
    parts: { reason: 'why the agency is not content' },
  },
  EscalationResolved: {
    version: 1,
    clear: {
      ...OF,
      outcome: 'counts of escalations by outcome',
      resolvedBy: 'which officer resolved it; a random pseudonym',
      actionIds: 'which actions came of it; ids',
      stage: 'at which stage it was resolved; a number',
    },
    parts: { resolution: 'how it was resolved and what was learnt' },
  },
  EscalationWithdrawn: {
    version: 1,
    clear: { ...OF, withdrawnBy: 'which officer withdrew it; a random pseudonym' },
    parts: { reason: 'why it was withdrawn' },
  },
  EscalationsLinked: {
    version: 1,
    clear: {
      ...OF,
      other: 'which other escalation is on the same issue; an id',
      linkedBy: 'which officer said so; a random pseudonym',
    },
    parts: {},
  },
};
