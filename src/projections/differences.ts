/**
 * The register of professional differences: each with every position, and each stage that it went through. Dissent from
 * a decision stands where the decision does; the register names it, so that what is taken back there is gone here too.
 */
import type { LogEvent } from '../domain/catalogue.js';
import type { ResolvedHow } from '../domain/difference/difference-events.js';
import type {
  DifferenceAbout,
  DifferenceOutcome,
  DifferencePhase,
  SocialCareAnswer,
} from '../domain/difference/difference-state.js';
import type { EscalationOutcome } from '../domain/escalation/escalation-events.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { projection } from './projection.js';
import { struck, struckOne, type TakenBack } from './without-retracted.js';

type Text = Personal<{ readonly text: string }>;

/** Words without an id of their own: that of their event stands for them, by which they are taken back. */
interface Said {
  readonly recordId: Id;
  readonly at: Instant;
  /** When they were taken back. Left out where they were not. */
  readonly retractedAt?: Instant;
}

/** Where it waits, and for whom: each begins where the one before it ends. */
export type DifferenceStage =
  'OPEN' | 'WITH_SOCIAL_CARE' | 'ESCALATED' | 'HANDED_BACK' | 'RESOLVED' | 'NOTED' | 'WITHDRAWN';

export interface StageView {
  readonly stage: DifferenceStage;
  readonly since: Instant;
  /** By when it is to be left; null where it is over, or somebody else's clock runs. */
  readonly dueAt: Instant | null;
}

export interface PositionView {
  readonly positionId: Id;
  readonly agency: Id;
  readonly officer: Id;
  readonly role: string | null;
  readonly at: Instant;
  /** Null for dissent, whose words stand beside the decision. */
  readonly position: Text | null;
  readonly evidence: Text | null;
  readonly requested: Text | null;
  /** What social care answered by it; null for every other. */
  readonly answer: SocialCareAnswer | null;
  /** The position of the same agency that it takes the place of. */
  readonly restates: Id | null;
  /** When its words were taken back. Left out where they were not. */
  readonly retractedAt?: Instant;
}

export interface DifferenceView {
  readonly differenceId: Id;
  readonly series: string;
  readonly personId: Id;
  readonly about: DifferenceAbout;
  readonly phase: Exclude<DifferencePhase, 'NONE'>;
  readonly discussionId: Id | null;
  readonly decisionId: Id | null;
  readonly thresholdId: Id | null;
  readonly raisedAt: Instant;
  readonly raisedOn: LocalDate;
  /** Null where the chair said that there is no agreement. */
  readonly raisedBy: Id | null;
  /** Every position that was taken, in order; those that were said anew later too. */
  readonly positions: readonly PositionView[];
  readonly putToSocialCareOn: LocalDate | null;
  readonly answer: SocialCareAnswer | null;
  readonly stages: readonly StageView[];
  readonly escalations: readonly {
    readonly escalationId: Id;
    /** Null while it goes on, and where it was withdrawn. */
    readonly outcome: EscalationOutcome | null;
    readonly over: boolean;
  }[];
  readonly resolved:
    | (Said & {
        readonly how: ResolvedHow;
        readonly outcome: DifferenceOutcome;
        readonly by: Id;
        readonly content: Personal<{ readonly resolution: string; readonly follows: string | null }>;
      })
    | null;
  readonly noted: (Said & { readonly by: Id; readonly reason: Text }) | null;
  readonly withdrawn: (Said & { readonly by: Id; readonly reason: Text }) | null;
  readonly reopened: readonly (Said & {
    readonly agency: Id;
    /** What is new; null where another agency has come to differ. */
    readonly evidence: Text | null;
  })[];
}

export const differences = projection<DifferenceView>({
  name: 'differences',
  version: 3,
  indexes: {
    bySeries: ['series', 'raisedAt'],
    byPhase: ['series', 'phase', 'raisedAt'],
    byPerson: ['personId', 'raisedAt'],
  },
  index: ({ series, phase, raisedAt, personId }) => ({ series, phase, raisedAt, personId }),
  keys: (event) => {
    switch (event.type) {
      case 'DifferenceRaised':
      case 'DisagreementTakenUp':
      case 'PositionTaken':
      case 'DifferencePutToSocialCare':
      case 'SocialCareAnswered':
      case 'DifferenceEscalated':
      case 'DifferenceHandedBack':
      case 'DifferenceResolved':
      case 'DifferenceNoted':
      case 'DifferenceReopened':
      case 'DifferenceWithdrawn':
        return [event.data.differenceId];
      case 'InformationRetracted':
        return event.data.differenceId === undefined ? [] : [event.data.differenceId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'DifferenceRaised': {
        const { agency: raisedBy } = event.data;
        return withPosition(opened(event, raisedBy), positionIn(event));
      }
      case 'DisagreementTakenUp': {
        const { dissent } = event.data;
        const open = document === null ? opened(event, dissent?.agency ?? null) : backInHand(document, event);
        return dissent === null ? open : withPosition(open, dissentIn(dissent, event.occurredAt));
      }
      default:
        return document && goneOn(document, event);
    }
  },
});

type Event<Type extends LogEvent['type']> = Extract<LogEvent, { type: Type }>;
type Opening = Event<'DifferenceRaised' | 'DisagreementTakenUp'>;

const opened = (event: Opening, raisedBy: Id | null): DifferenceView => {
  const { differenceId, series, personId, about, raisedOn, settleBy } = event.data;
  const { discussionId, decisionId, thresholdId } = event.data;
  const { occurredAt: at } = event;
  return {
    ...{ differenceId, series, personId, about, discussionId, decisionId, thresholdId, raisedBy },
    ...{ phase: 'RAISED', raisedAt: at, raisedOn, positions: [], putToSocialCareOn: null, answer: null },
    stages: [{ stage: 'OPEN', since: at, dueAt: settleBy }],
    ...{ escalations: [], resolved: null, noted: null, withdrawn: null, reopened: [] },
  };
};

/** Somebody else has come to differ from the same: what had been settled is not, and what is open goes on. */
const backInHand = (document: DifferenceView, event: Event<'DisagreementTakenUp'>): DifferenceView =>
  document.phase === 'RAISED' || document.phase === 'ESCALATED'
    ? document
    : again(document, event.occurredAt, event.data.settleBy);

const again = (document: DifferenceView, at: Instant, dueAt: Instant): DifferenceView => ({
  ...atStage(document, { stage: 'OPEN', since: at, dueAt }),
  ...{ phase: 'RAISED', resolved: null, noted: null, withdrawn: null },
});

const atStage = (document: DifferenceView, stage: StageView): DifferenceView => ({
  ...document,
  stages: [...document.stages, stage],
});

const withPosition = (document: DifferenceView, position: PositionView): DifferenceView => ({
  ...document,
  positions: [...document.positions, position],
});

const positionIn = (event: Event<'DifferenceRaised' | 'PositionTaken'>): PositionView => {
  const { positionId, agency, officer, role } = event.data;
  return {
    ...{ positionId, agency, officer, role, at: event.occurredAt, answer: null },
    position: partOf(event, 'position') ?? ERASED,
    evidence: partOf(event, 'evidence') ?? null,
    requested: partOf(event, 'requested') ?? null,
    restates: event.type === 'PositionTaken' ? event.data.restates : null,
  };
};

const dissentIn = (
  { dissentId, agency, officer }: NonNullable<Event<'DisagreementTakenUp'>['data']['dissent']>,
  at: Instant,
): PositionView => ({
  ...{ positionId: dissentId, agency, officer, role: null, at, answer: null },
  ...{ position: null, evidence: null, requested: null, restates: null },
});

const WORDS = ['position', 'evidence', 'requested'] as const;

const withoutTakenBack = (document: DifferenceView, back: TakenBack): DifferenceView => {
  const { positions, resolved, noted, withdrawn, reopened } = document;
  return {
    ...document,
    positions: struck(positions, back, 'positionId', WORDS),
    resolved: resolved && struckOne(resolved, back, 'recordId', ['content']),
    noted: noted && struckOne(noted, back, 'recordId', ['reason']),
    withdrawn: withdrawn && struckOne(withdrawn, back, 'recordId', ['reason']),
    reopened: struck(reopened, back, 'recordId', ['evidence']),
  };
};

/** What is said of one that there is. */
const goneOn = (document: DifferenceView, event: LogEvent): DifferenceView => {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'PositionTaken':
      return withPosition(document, positionIn(event));
    case 'InformationRetracted':
      return withoutTakenBack(document, { recordId: event.data.recordId, retractedAt: at });
    case 'DifferencePutToSocialCare': {
      const { putOn: putToSocialCareOn, answerBy: dueAt } = event.data;
      const put = { ...document, putToSocialCareOn, answer: null };
      return atStage(put, { stage: 'WITH_SOCIAL_CARE', since: at, dueAt });
    }
    case 'SocialCareAnswered': {
      const { positionId, agency, officer, role, answer, settleBy: dueAt } = event.data;
      const said: PositionView = {
        ...{ positionId, agency, officer, role, at, answer, evidence: null, requested: null },
        position: partOf(event, 'answer') ?? ERASED,
        restates: document.positions.findLast((one) => one.agency === agency)?.positionId ?? null,
      };
      const answered = withPosition({ ...document, answer }, said);
      if (document.phase !== 'ESCALATED') return atStage(answered, { stage: 'OPEN', since: at, dueAt });
      // Whoever has the escalation goes on with it, whatever is answered meanwhile: nobody waits for social care any more.
      return document.stages.at(-1)?.stage === 'ESCALATED'
        ? answered
        : atStage(answered, { stage: 'ESCALATED', since: at, dueAt: null });
    }
    case 'DifferenceEscalated': {
      const { escalationId } = event.data;
      const others = document.escalations.filter((one) => one.escalationId !== escalationId);
      const escalations = [...others, { escalationId, outcome: null, over: false }];
      const settled = { noted: null, resolved: null, withdrawn: null };
      const gone: DifferenceView = { ...document, ...settled, phase: 'ESCALATED', escalations };
      return atStage(gone, { stage: 'ESCALATED', since: at, dueAt: null });
    }
    case 'DifferenceHandedBack': {
      const { escalationId, outcome, settleBy: dueAt } = event.data;
      const escalations = document.escalations.map((one) =>
        one.escalationId === escalationId ? { ...one, outcome, over: true } : one,
      );
      const back: DifferenceView = { ...document, phase: 'RAISED', escalations };
      return atStage(back, { stage: 'HANDED_BACK', since: at, dueAt });
    }
    case 'DifferenceReopened': {
      const { agency, settleBy } = event.data;
      const evidence = partOf(event, 'evidence') ?? null;
      const reopened = [...document.reopened, { recordId: event.id, agency, at, evidence }];
      return again({ ...document, reopened }, at, settleBy);
    }
    default:
      return settled(document, event);
  }
};

const settled = (document: DifferenceView, event: LogEvent): DifferenceView => {
  const { occurredAt: at, id: recordId } = event;
  const over = (phase: 'RESOLVED' | 'NOTED' | 'WITHDRAWN'): DifferenceView => ({
    ...atStage(document, { stage: phase, since: at, dueAt: null }),
    phase,
  });
  switch (event.type) {
    case 'DifferenceResolved': {
      const { how, outcome, resolvedBy: by } = event.data;
      const content = partOf(event, 'resolution') ?? ERASED;
      return { ...over('RESOLVED'), resolved: { recordId, how, outcome, by, at, content } };
    }
    case 'DifferenceNoted': {
      const { notedBy: by } = event.data;
      return { ...over('NOTED'), noted: { recordId, by, at, reason: partOf(event, 'reason') ?? ERASED } };
    }
    case 'DifferenceWithdrawn': {
      const { officer: by } = event.data;
      const reason = partOf(event, 'reason') ?? ERASED;
      return { ...over('WITHDRAWN'), withdrawn: { recordId, by, at, reason } };
    }
    default:
      return document;
  }
};
