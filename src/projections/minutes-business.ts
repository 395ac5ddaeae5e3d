/** What a sitting decided behind its people, for its minutes: themes, and what goes to another meeting and comes back. */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant } from '../domain/time.js';

/** What was proposed and is no theme is not minuted: a suspicion that the meeting did not share goes to nobody. */
export type MinutedBusinessKind =
  'THEME_IDENTIFIED' | 'THEME_CLOSED' | 'RAISED' | 'WITHDRAWN' | 'DECISION_HEARD' | 'OTHER_BUSINESS';

export interface MinutedBusiness {
  readonly kind: MinutedBusinessKind;
  /** Of the theme, of what was raised, or of a point of other business. */
  readonly id: Id;
  /** Whom it concerns: what is closed about one of them is closed to whoever has a conflict. */
  readonly people: readonly Id[];
  readonly at: Instant;
  /** In the words of the meeting: a heading and a text. Null where the event has none. */
  readonly content: Personal<{ readonly heading: string | null; readonly text: string }> | null;
}

/** The sitting whose minutes record an event; undefined where none does. */
export const businessAt = (event: LogEvent): Id | undefined => {
  switch (event.type) {
    case 'ThemeIdentified':
    case 'ThemeClosed':
    case 'StrategicDecisionAcknowledged':
    case 'StrategicReferralRaised':
    case 'StrategicReferralWithdrawn':
    case 'OtherBusinessRecorded':
      return event.data.sittingId ?? undefined;
    default:
      return undefined;
  }
};

/** With what was decided; what is written anew takes the place of what it was. */
export const withBusiness = (
  before: readonly MinutedBusiness[] = [],
  business: MinutedBusiness,
): readonly MinutedBusiness[] => {
  const isAnew = ({ kind, id }: MinutedBusiness): boolean => kind === 'OTHER_BUSINESS' && id === business.id;
  return before.some(isAnew) ? before.map((one) => (isAnew(one) ? business : one)) : [...before, business];
};

export const minutedBusiness = (event: LogEvent): MinutedBusiness | undefined => {
  const at = event.occurredAt;
  switch (event.type) {
    case 'ThemeIdentified': {
      const theme = partOf(event, 'theme') ?? ERASED;
      const content = 'erased' in theme ? theme : { heading: theme.name, text: theme.description };
      return { kind: 'THEME_IDENTIFIED', id: event.data.themeId, people: event.data.people, at, content };
    }
    case 'ThemeClosed': {
      const reason = partOf(event, 'reason') ?? ERASED;
      const content = 'erased' in reason ? reason : { heading: null, text: reason.text };
      return { kind: 'THEME_CLOSED', id: event.data.themeId, people: event.data.people, at, content };
    }
    case 'StrategicReferralRaised': {
      const referral = partOf(event, 'referral') ?? ERASED;
      const content = 'erased' in referral ? referral : { heading: referral.question, text: referral.text };
      return { kind: 'RAISED', id: event.data.strategicId, people: event.data.people, at, content };
    }
    case 'StrategicReferralWithdrawn': {
      const reason = partOf(event, 'reason') ?? ERASED;
      const content = 'erased' in reason ? reason : { heading: null, text: reason.text };
      return { kind: 'WITHDRAWN', id: event.data.strategicId, people: event.data.people, at, content };
    }
    case 'OtherBusinessRecorded': {
      const content = partOf(event, 'business') ?? ERASED;
      return { kind: 'OTHER_BUSINESS', id: event.data.businessId, people: [], at, content };
    }
    case 'StrategicDecisionAcknowledged': {
      const { strategicId: id, people } = event.data;
      return { kind: 'DECISION_HEARD', id, people, at, content: null };
    }
    default:
      return undefined;
  }
};
