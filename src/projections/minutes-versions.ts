/**
 * The versions of the minutes: each drafted from the record as it stood, approved by the chairs, issued, and followed by
 * the next where something is corrected.
 */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import { STILL_NEEDED, type Correction } from '../domain/minutes/minutes.js';
import type { Chairing } from '../domain/sitting/sitting-events.js';
import type { ChairPolicy } from '../domain/terms/terms-of-reference.js';
import type { Instant } from '../domain/time.js';
import type { MinutesRecord } from './minutes-record.js';

/** Who approved, and as what: a delegate with whoever named them. */
export type ApprovalGiven = Pick<Chairing, 'role' | 'officer' | 'as'> & {
  readonly at: Instant;
  readonly namedBy: Id | null;
};

/** Why there is this version and not only the one before it. */
export interface CorrectionMade {
  readonly personId: Id | null;
  readonly officer: Id;
  readonly at: Instant;
  readonly content: Personal<Correction>;
}

export interface MinutesVersion {
  readonly version: number;
  readonly status: 'DRAFT' | 'APPROVED' | 'ISSUED';
  /** A later version takes its place. It stays readable. */
  readonly superseded: boolean;
  readonly approvalsNeeded: readonly string[];
  readonly approvals: readonly ApprovalGiven[];
  readonly draftedAt: Instant;
  readonly issuedAt: Instant | null;
  /** Position in the log up to which it was drafted: cards are read as they stood there. */
  readonly asOf: string;
  /** Every correction up to this version, the latest last. */
  readonly corrections: readonly CorrectionMade[];
  readonly record: MinutesRecord;
}

/** What of the minutes the versions are made of, and in. */
export interface Versioned {
  readonly approvedBy: ChairPolicy;
  /** Versions that were never issued, in order: for the chairs. */
  readonly drafts: readonly MinutesVersion[];
  /** Versions that were issued, in order: for the members. */
  readonly issued: readonly MinutesVersion[];
  readonly corrections: readonly CorrectionMade[];
  /** What has been recorded so far; a draft is taken from it. */
  readonly record: MinutesRecord;
}

/** The version that stands: the latest, issued or not. Undefined until one is drafted. */
export const currentVersion = ({
  drafts,
  issued,
}: Pick<Versioned, 'drafts' | 'issued'>): MinutesVersion | undefined =>
  [...issued, ...drafts].find(({ superseded }) => !superseded);

type OfVersion = Extract<
  LogEvent,
  { type: 'MinutesDrafted' | 'MinutesApproved' | 'MinutesIssued' | 'MinutesCorrected' }
>;

export const versioned = <Document extends Versioned>(document: Document, event: OfVersion): Document => {
  const { version } = event.data;
  switch (event.type) {
    case 'MinutesCorrected': {
      const { personId, officer } = event.data;
      const content = partOf(event, 'correction') ?? ERASED;
      const made = { personId, officer, at: event.occurredAt, content };
      return { ...document, corrections: [...document.corrections, made] };
    }
    case 'MinutesDrafted': {
      const { approvalsNeeded, approvedBy } = event.data;
      const { record, corrections } = document;
      const draft: MinutesVersion = {
        ...{ version, status: 'DRAFT', superseded: false, approvalsNeeded, approvals: [], issuedAt: null },
        ...{ draftedAt: event.occurredAt, asOf: String(event.position), corrections, record },
      };
      return {
        ...document,
        approvedBy,
        drafts: [...document.drafts.map(supersede), draft],
        issued: document.issued.map(supersede),
      };
    }
    case 'MinutesApproved': {
      const { role, officer, as, namedBy = null } = event.data;
      const approval = { role, officer, as, at: event.occurredAt, namedBy };
      return withDraft(document, version, (draft) => {
        const approvalsNeeded = STILL_NEEDED[document.approvedBy](draft.approvalsNeeded, role);
        const status = approvalsNeeded.length === 0 ? 'APPROVED' : 'DRAFT';
        return { ...draft, status, approvalsNeeded, approvals: [...draft.approvals, approval] };
      });
    }
    case 'MinutesIssued': {
      const draft = document.drafts.find((candidate) => candidate.version === version);
      if (draft === undefined) return document;
      return {
        ...document,
        drafts: document.drafts.filter((candidate) => candidate !== draft),
        issued: [...document.issued, { ...draft, status: 'ISSUED', issuedAt: event.occurredAt }],
      };
    }
  }
};

const supersede = (version: MinutesVersion): MinutesVersion => ({ ...version, superseded: true });

const withDraft = <Document extends Versioned>(
  document: Document,
  version: number,
  change: (draft: MinutesVersion) => MinutesVersion,
): Document => ({
  ...document,
  drafts: document.drafts.map((draft) => (draft.version === version ? change(draft) : draft)),
});
