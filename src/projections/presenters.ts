/** Who presents a person at a meeting, by name: whoever is asked, comes in their place, or said that they come. */
import type { LogEvent } from '../domain/catalogue.js';
import type { Id } from '../domain/event.js';

export interface PresentedBy {
  readonly discussionId: Id;
  readonly series: string;
  /** The officer or the agency that is asked: another one begins anew. */
  readonly asked: Id | null;
  readonly officers: readonly Id[];
  /** The item has been concluded: whoever presented it reads no more of the person by that. */
  readonly over: boolean;
}

type Event<Type extends LogEvent['type']> = Extract<LogEvent, { type: Type }>;
export type PresenterEvent = Event<
  'PresenterInvited' | 'InvitationWithdrawn' | 'InvitationAccepted' | 'DeputySent'
>;

/** Who presents one item after the event; null where nobody does. */
export const presenterAfter = (before: PresentedBy | null, event: PresenterEvent): PresentedBy | null => {
  switch (event.type) {
    case 'PresenterInvited': {
      const { discussionId, series, officer, agency } = event.data;
      const asked = officer ?? agency;
      if (before !== null && before.asked === asked) return before;
      return { discussionId, series, asked, officers: officer === null ? [] : [officer], over: false };
    }
    case 'InvitationWithdrawn':
      return null;
    case 'InvitationAccepted':
      return withOfficer(before, event.data.officer);
    case 'DeputySent':
      return withOfficer(before, event.data.deputy);
  }
};

/** Who presents a person, item by item, after the event. */
export const presentersAfter = (
  before: readonly PresentedBy[] = [],
  event: PresenterEvent | Event<'DiscussionClosed'>,
): readonly PresentedBy[] => {
  const { discussionId } = event.data;
  const own = before.find((one) => one.discussionId === discussionId) ?? null;
  const others = before.filter((one) => one !== own);
  if (event.type !== 'DiscussionClosed') {
    const now = presenterAfter(own, event);
    return now === null ? others : [...others, now];
  }
  if (own === null || !event.data.concluded) return before;
  // That the person has been looked at there is kept once, however often it was.
  const open = others.filter(({ over, series }) => !over || series !== own.series);
  return [...open, { ...own, officers: [], over: true }];
};

const withOfficer = (before: PresentedBy | null, officer: Id): PresentedBy | null =>
  before && { ...before, officers: [...new Set([...before.officers, officer])] };
