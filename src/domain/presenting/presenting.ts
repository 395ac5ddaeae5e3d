/**
 * Presenting an item: one stream for a person at a sitting, known by the id of the item's discussion before that
 * begins. An item that moves on to another sitting is presented there, in a stream of its own.
 */
import type { EventCatalogue, Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant } from '../time.js';
import type { Asked, PresentingEvent } from './presenting-events.js';

export interface Invitation extends Asked {
  readonly startsAt: Instant;
  readonly reportDueAt: Instant;
}

export interface Presenting {
  readonly discussionId: Id;
  readonly sittingId: Id;
  readonly personId: Id;
  readonly series: string;
  /** Null until somebody is asked, and once the item is heard elsewhere. */
  readonly invited: Invitation | null;
  /** Who has said that they come; null until somebody has. */
  readonly accepted: Id | null;
  readonly deputy: { readonly officer: Id; readonly agency: Id } | null;
  /** Ids of the versions of the report, the newest last. */
  readonly reports: readonly Id[];
  /** The item of an earlier sitting whose report stands for this one too. */
  readonly carriedFrom: Id | null;
  readonly missed: boolean;
  readonly outcome: 'PRESENTED' | 'ABSENT' | null;
}

const OF_ITEM = {
  discussionId: 'which item; an id made from sitting and person',
  sittingId: 'at which sitting; an id',
  personId: 'who is discussed; a random pseudonym',
  series: 'of which meeting; a code',
};
const ASKED = {
  presentsAs: 'as worker or for the agency; a code',
  officer: 'who is asked; a random pseudonym',
  agency: 'which agency is asked; an id',
};
const WHO = {
  officer: 'which officer it was; a random pseudonym',
  agency: 'of which agency; an id',
};
const TRACE = 'the rule that led to it; nobody by name';

const CATALOGUE: EventCatalogue<PresentingEvent> = {
  PresenterInvited: {
    version: 1,
    clear: {
      ...OF_ITEM,
      ...ASKED,
      startsAt: 'when the sitting begins; an instant',
      reportDueAt: 'by when the report is due',
      carriedFrom: 'whose report stands here too; an id',
      because: TRACE,
    },
    parts: {},
  },
  InvitationWithdrawn: { version: 1, clear: { ...OF_ITEM, because: TRACE }, parts: {} },
  InvitationAccepted: { version: 1, clear: { ...OF_ITEM, ...WHO }, parts: {} },
  DeputySent: {
    version: 1,
    clear: {
      ...OF_ITEM,
      deputy: 'who comes instead; a random pseudonym',
      agency: 'of which agency they are; an id',
      insteadOf: 'who was asked before; a random pseudonym',
    },
    parts: { reason: 'why somebody else comes' },
  },
  WorkerReportSubmitted: {
    version: 1,
    clear: {
      ...OF_ITEM,
      ...WHO,
      reportId: 'which version of the report; a random id',
      version: 'which version it is, from one on',
      onBehalf: 'whether the co-ordinator entered it for somebody',
      inAdvance: 'counts of reports written before the item',
      late: 'counts of reports after they were due',
    },
    parts: { report: 'risk, harm, plan, how it works and barriers, as the worker tells them' },
  },
  WorkerReportMissed: { version: 1, clear: { ...OF_ITEM, dueAt: 'when it had been due' }, parts: {} },
  ItemPresented: {
    version: 1,
    clear: { ...OF_ITEM, ...WHO, deputising: 'counts of items that a deputy presented' },
    parts: {},
  },
  WorkerAbsenceRecorded: {
    version: 1,
    clear: {
      ...OF_ITEM,
      ...ASKED,
      reported: 'whether the meeting had a report all the same',
      saidBy: 'said by somebody or followed; a code',
    },
    parts: { note: 'what was said of the absence' },
  },
};

export const presentingKind: StreamKind<Presenting, PresentingEvent> = {
  category: 'presenting',
  initial: {
    ...{ discussionId: '', sittingId: '', personId: '', series: '', invited: null, accepted: null },
    ...{ deputy: null, reports: [], carriedFrom: null, missed: false, outcome: null },
  },
  evolve: (before, event) => {
    const { discussionId, sittingId, personId, series } = event.data;
    const presenting = { ...before, discussionId, sittingId, personId, series };
    switch (event.type) {
      case 'PresenterInvited': {
        const { presentsAs, officer, agency, startsAt, reportDueAt, carriedFrom } = event.data;
        const invited = { presentsAs, officer, agency, startsAt, reportDueAt };
        const asked = { ...presenting, invited, carriedFrom, missed: false };
        // Whoever is asked anew has yet to say whether they come, or who comes instead.
        return isSameAsked(before.invited, invited) ? asked : { ...asked, accepted: null, deputy: null };
      }
      case 'InvitationWithdrawn':
        return { ...presenting, invited: null, accepted: null, deputy: null };
      case 'InvitationAccepted':
        return { ...presenting, accepted: event.data.officer };
      case 'DeputySent': {
        const { deputy: officer, agency } = event.data;
        return { ...presenting, deputy: { officer, agency }, accepted: null };
      }
      case 'WorkerReportSubmitted':
        return { ...presenting, reports: [...presenting.reports, event.data.reportId], missed: false };
      case 'WorkerReportMissed':
        return { ...presenting, missed: true };
      case 'ItemPresented':
        return { ...presenting, outcome: 'PRESENTED' };
      case 'WorkerAbsenceRecorded':
        return { ...presenting, outcome: 'ABSENT' };
    }
  },
  catalogue: CATALOGUE,
};

/** Whether the same are asked, whatever the time. */
export const isSameAsked = (before: Asked | null, now: Asked): boolean =>
  before !== null &&
  before.presentsAs === now.presentsAs &&
  before.officer === now.officer &&
  before.agency === now.agency;
