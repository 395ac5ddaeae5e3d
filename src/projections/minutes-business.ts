/** What a sitting decided behind its people, for its minutes: themes, and what goes to another meeting and comes back. */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant } from '../domain/time.js';

/** What was proposed and is no theme is not minuted: a suspicion that the meeting did not share goes to nobody. */
export type MinutedBusinessKind = 'THEME_IDENTIFIED' | 'THEME_CLOSED' | 'RAISED' | 'DECISION_HEARD';

export interface MinutedBusiness {
  readonly kind: MinutedBusinessKind;
  /** Of the theme, or of what was raised. */
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
      return event.data.sittingId ?? undefined;
    default:
      return undefined;
  }
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
    case 'StrategicDecisionAcknowledged': {
      const { strategicId: id, people } = event.data;
      return { kind: 'DECISION_HEARD', id, people, at, content: null };
    }
    default:
      return undefined;
  }
};
