/**
 * An agency shares what it knows about the person. "Sharing of Information within the DRMM is covered by the
 * Information Sharing protocols in place between all agencies" (DRM terms, Information Sharing): the gateway is
 * defaulted from the terms and recorded with each share.
 */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
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
  const shareId = context.newId('share');
  const repeated = discussion.recorded.has(shareId);
  if (discussion.phase !== 'GOING_ON' && !repeated) return notGoingOn(discussion);
  if (!isConvened(given.sitting)) return noSitting();
  const { terms } = given.sitting.convening;
  const clause = terms.clauses.informationSharing;
  const gateways = input.gateways?.length ? input.gateways : terms.defaultGateways;
  const because = trace(`Shared under ${gateways.join(', ')}.`, clause, context.now);
  if (repeated) return already(because);
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
  const officer = input.agency === given.ownAgency ? context.actor.id : sharing.officer;
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
    because,
  );
};
