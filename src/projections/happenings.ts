/** What a screen in the meeting room must show: which events are about a sitting, and what they change on it. */
import type { LogEvent } from '../domain/catalogue.js';
import type { Id } from '../domain/event.js';

export type Happening =
  | { readonly kind: 'AGENDA'; readonly personIds: readonly Id[] }
  | { readonly kind: 'SITTING' }
  | { readonly kind: 'DISCUSSION'; readonly discussionId: Id }
  | { readonly kind: 'ACTION'; readonly actionId: Id }
  | { readonly kind: 'MINUTES' };

/** What an event changes on the screen of a sitting; undefined where it is none of its business. */
export const happeningAt = (sittingId: Id, event: LogEvent): Happening | undefined => {
  switch (event.type) {
    case 'ReferralReceived':
      if (event.data.placement?.sittingId !== sittingId) return undefined;
      return { kind: 'AGENDA', personIds: event.subjects };
    case 'ReferralPlaced': {
      const { from, placement } = event.data;
      if (from !== sittingId && placement?.sittingId !== sittingId) return undefined;
      return { kind: 'AGENDA', personIds: event.subjects };
    }
    case 'ReferralAmended':
      return items(sittingId, event.data.subjects);
    case 'ReferralWithdrawn':
      return items(sittingId, event.data.people);
    case 'CheckAnswered':
      return answered(sittingId, event.data);
    case 'ItemMovedByChair':
    case 'PriorityRecorded':
    case 'AgencyAsked':
      if (event.data.sittingId !== sittingId) return undefined;
      return { kind: 'AGENDA', personIds: [event.data.personId] };
    case 'PeopleMerged':
    case 'PeopleUnmerged':
      if (!event.data.sittingIds.includes(sittingId)) return undefined;
      return { kind: 'AGENDA', personIds: event.subjects };
    case 'RiskAssessmentCompleted':
    case 'InformationRetracted': {
      const { sittingId: at, discussionId } = event.data;
      return at === sittingId && discussionId !== null ? { kind: 'DISCUSSION', discussionId } : undefined;
    }
    case 'SafetyPlanRecorded':
    case 'SittingConvened':
    case 'SittingConvenedAnew':
    case 'ChairTaken':
    case 'ChairDelegateNamed':
    case 'ChairDelegateWithdrawn':
    case 'AttendanceRecorded':
    case 'VisitorAdmitted':
    case 'AttendeeLeft':
    case 'AttendanceWithdrawn':
    case 'ApologiesRecorded':
    case 'ApologiesWithdrawn':
    case 'ExtraSittingArranged':
    case 'SittingMoved':
    case 'SittingCancelled':
    case 'SittingReinstated':
    case 'SittingOpened':
    case 'OtherBusinessRecorded':
    case 'SittingClosing':
    case 'SittingClosed':
    case 'SittingMissed':
    case 'DeclarationReadOut':
    case 'DeclarationSigned':
    case 'ReadOutConfirmed':
    case 'DeclarationRefused':
    case 'SignatureWithdrawn':
      return event.data.sittingId === sittingId ? { kind: 'SITTING' } : undefined;
    case 'DiscussionStarted':
    case 'ArrivedForItem':
    case 'LeftItem':
    case 'PresenceWithdrawn':
    case 'ConflictDeclared':
    case 'ConflictWithdrawn':
    case 'ConflictCarried':
    case 'InformationShared':
    case 'SharingDeclined':
    case 'ThresholdRecorded':
    case 'NoteWritten':
    case 'NoteRevised':
    case 'NoteStruck':
    case 'DecisionRecorded':
    case 'DissentRecorded':
    case 'LateItemAccepted':
    case 'LateItemDeclined':
    case 'ItemRolledOver':
    case 'DiscussionClosed': {
      const { sittingId: at, discussionId } = event.data;
      return at === sittingId ? { kind: 'DISCUSSION', discussionId } : undefined;
    }
    case 'MinutesDrafted':
    case 'MinutesApproved':
    case 'MinutesIssued':
      return event.data.sittingId === sittingId ? { kind: 'MINUTES' } : undefined;
    default:
      return ofBusiness(sittingId, event);
  }
};

/**
 * Whose plan, barriers, support or differences are others now: they are the person's and name no sitting, and are shown
 * at each that is to hear the person. Undefined for every other event.
 */
export const personPlannedFor = (event: LogEvent): Id | undefined => {
  switch (event.type) {
    case 'PlanSetOut':
    case 'BarrierRecorded':
    case 'BarrierRemoved':
    case 'BarrierLeftStanding':
    case 'SupportAsked':
    case 'SupportOffered':
    case 'SupportAnswered':
    case 'DisagreementTakenUp':
      return event.data.personId;
    default:
      return undefined;
  }
};

/** What is agreed and what is told of places and people in an item, and the business of a sitting behind its people. */
const ofBusiness = (sittingId: Id, event: LogEvent): Happening | undefined => {
  switch (event.type) {
    case 'ActionAgreed':
    case 'ActionWithdrawn': {
      const { sittingId: at, actionId } = event.data;
      return at === sittingId ? { kind: 'ACTION', actionId } : undefined;
    }
    case 'VoltItemRecorded':
    case 'VoltItemCorrected':
    case 'VoltItemLinked':
    case 'VoltItemWithdrawn': {
      const { sittingId: at, discussionId } = event.data;
      return at === sittingId && discussionId != null ? { kind: 'DISCUSSION', discussionId } : undefined;
    }
    case 'ThemeIdentified':
    case 'ThemeDismissed':
    case 'ThemeExtended':
    case 'ThemeClosed':
    case 'StrategicReferralRaised':
    case 'StrategicDecisionAcknowledged':
      return event.data.sittingId === sittingId ? { kind: 'SITTING' } : undefined;
    default:
      return presentedAt(sittingId, event);
  }
};

/** Who presents an item, and what they report of it. */
const presentedAt = (at: Id, event: LogEvent): Happening | undefined => {
  switch (event.type) {
    case 'PresenterInvited':
    case 'InvitationWithdrawn':
    case 'InvitationAccepted':
    case 'DeputySent':
    case 'WorkerReportSubmitted':
    case 'WorkerReportMissed': {
      const { sittingId, personId } = event.data;
      return sittingId === at ? { kind: 'AGENDA', personIds: [personId] } : undefined;
    }
    case 'ItemPresented':
    case 'WorkerAbsenceRecorded':
    case 'PlanAssured': {
      const { sittingId, discussionId } = event.data;
      return sittingId === at ? { kind: 'DISCUSSION', discussionId } : undefined;
    }
    default:
      return reviewedAt(at, event);
  }
};

/** Who is reviewed, and what the tracker makes of it. */
const reviewedAt = (at: Id, event: LogEvent): Happening | undefined => {
  switch (event.type) {
    case 'NextStepsAgreed': {
      const { sittingId, discussionId } = event.data;
      return sittingId === at ? { kind: 'DISCUSSION', discussionId } : undefined;
    }
    case 'EpisodeEntered':
    case 'EpisodeResumed':
    case 'EpisodeReinstated': {
      const { placement, personId } = event.data;
      return placement?.sittingId === at ? { kind: 'AGENDA', personIds: [personId] } : undefined;
    }
    case 'ReviewPlaced':
    case 'ReviewDateMoved': {
      const { from, placement, personId } = event.data;
      const here = from === at || placement?.sittingId === at;
      return here ? { kind: 'AGENDA', personIds: [personId] } : undefined;
    }
    case 'EpisodePaused':
    case 'EpisodeEnded': {
      const { from, personId } = event.data;
      return from === at ? { kind: 'AGENDA', personIds: [personId] } : undefined;
    }
    case 'ReviewPriorityRecorded': {
      const { sittingId, personId } = event.data;
      return sittingId === at ? { kind: 'AGENDA', personIds: [personId] } : undefined;
    }
    default:
      return differedAt(at, event);
  }
};

/** What is said of a professional difference while an item of the person goes on stands in that item. */
const differedAt = (at: Id, event: LogEvent): Happening | undefined => {
  switch (event.type) {
    case 'DifferenceRaised':
    case 'PositionTaken':
    case 'DifferenceResolved':
    case 'DifferenceNoted': {
      const { sittingId, personId } = event.data;
      return sittingId === at ? { kind: 'AGENDA', personIds: [personId] } : undefined;
    }
    default:
      return undefined;
  }
};

/** The items of these people, as far as they are on the agenda of this sitting. */
const items = (
  at: Id,
  people: readonly { readonly personId: Id; readonly sittingId: Id | null }[],
): Happening | undefined => {
  const here = people.filter(({ sittingId }) => sittingId === at);
  return here.length === 0 ? undefined : { kind: 'AGENDA', personIds: here.map(({ personId }) => personId) };
};

/** An answer counts at the sitting that it was given for, and at the one to which its item has moved on. */
const answered = (
  at: Id,
  { sittingId, alsoFor, personId }: Extract<LogEvent, { type: 'CheckAnswered' }>['data'],
): Happening | undefined =>
  at === sittingId || at === alsoFor?.sittingId ? { kind: 'AGENDA', personIds: [personId] } : undefined;
