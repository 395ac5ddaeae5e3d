/**
 * An agency shares what it knows about the person. "Sharing of Information within the DRMM is covered by the
 * Information Sharing protocols in place between all agencies" (DRM terms, Information Sharing): the gateway is
 * defaulted from the terms and recorded with each share.
 */
import { accept, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { Discussion, DiscussionEvent } from './discussion.js';
import { notGoingOn, ofDiscussion } from './discussion-state.js';

export interface ShareInformation {
  readonly discussionId: Id;
  /** The agency whose information it is; one that is present. */
  readonly agency: Id;
  readonly information: string;
  /** Gateways, where they differ from the ones that the terms name; codes of the board's set. */
  readonly gateways?: readonly string[];
}

export interface ShareGiven {
  readonly sitting: Sitting;
  readonly unknownGateways: readonly string[];
  /** The agency that the actor speaks for, and whether the actor takes the minutes for everybody. */
  readonly ownAgency: Id;
  readonly takesMinutes: boolean;
}

export const shareInformation = (
  discussion: Discussion,
  input: ShareInformation,
  given: ShareGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  if (discussion.phase !== 'GOING_ON') return notGoingOn(discussion);
  if (!isConvened(given.sitting)) return noSitting();
  const { terms } = given.sitting.convening;
  const clause = terms.clauses.informationSharing;
  if (input.agency !== given.ownAgency && !given.takesMinutes) {
    return refuse('ANOTHER_AGENCYS_INFORMATION', 'Each agency shares its own information.', {
      clause,
      path: ['agency'],
      instead: { kind: 'ASK_ROLE', roles: [terms.administeredBy] },
    });
  }
  const sharing = given.sitting.present.find(({ agency }) => agency === input.agency);
  if (sharing === undefined) {
    return refuse('AGENCY_NOT_PRESENT', 'This agency has not been marked present at the sitting.', {
      clause: terms.clauses.membership,
      path: ['agency'],
    });
  }
  const [unknown] = given.unknownGateways;
  if (unknown !== undefined) {
    return refuse('UNKNOWN_CODE', `${unknown} is not a gateway of this board.`, { path: ['gateways'] });
  }
  const gateways = input.gateways ?? terms.defaultGateways;
  const officer = input.agency === given.ownAgency ? context.actor.id : sharing.officer;
  const shareId = context.newId('share');
  return accept(
    [
      {
        type: 'InformationShared',
        data: { ...ofDiscussion(input.discussionId, discussion), shareId, agency: input.agency, officer },
        parts: [{ name: 'information', of: [discussion.personId], content: { text: input.information } }],
        subjects: [discussion.personId],
        gateways,
      },
    ],
    trace(`Shared under ${gateways.join(', ')}.`, clause, context.now),
  );
};
