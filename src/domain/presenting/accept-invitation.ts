/** Whoever is asked to present an item says that they come. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { OfItem } from '../discussion/item-state.js';
import type { PresentingEvent } from './presenting-events.js';
import type { Presenting } from './presenting.js';
import { clauseOf, itemOver, notInvited, ofItem, type PresentingGiven } from './presenting-state.js';

export type AcceptInvitation = OfItem;

export interface AcceptGiven extends PresentingGiven {
  readonly ownAgency: string;
}

export const acceptInvitation = (
  presenting: Presenting,
  input: AcceptInvitation,
  given: AcceptGiven,
  context: Context,
): Decision<PresentingEvent> => {
  const because = trace('Noted: they come and present.', clauseOf(given.sitting), context.now);
  const { id: officer } = context.actor;
  if (presenting.accepted === officer) return already(because);
  if (presenting.outcome !== null) return itemOver();
  if (presenting.invited === null) return notInvited();
  const data = { ...ofItem(input, given), officer, agency: given.ownAgency };
  return accept([{ type: 'InvitationAccepted', data, parts: [], subjects: [input.personId] }], because);
};
