/**
 * An agency shares what it knows about the person, or decides not to. "Sharing of Information within the DRMM is
 * covered by the Information Sharing protocols in place between all agencies" (DRM terms, Information Sharing):
 * gateway and necessity follow from the item and are recorded with each share; nobody fills in a form.
 */
import { accept, already, refuse, trace, type Context, type Decision, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Presence } from '../sitting/attendance.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Discussion } from './discussion.js';
import type { DiscussionEvent, Necessity, NotSharedBecause } from './discussion-events.js';
import { conflictBars, notGoingOn, ofDiscussion, takingPart } from './discussion-state.js';
import { gatewaysFor } from './gateways.js';

export interface ShareInformation {
  readonly discussionId: Id;
  /** The agency whose information it is; one that is present. */
  readonly agency: Id;
  readonly information: string;
  /** Gateways, where they differ from those of the item; codes of the board's set. */
  readonly gateways?: readonly string[];
  /** Why it is needed, where that is not to safeguard the person. */
  readonly necessity?: Necessity;
  /** Why the share differs. Asked for, never waited for. */
  readonly reason?: string;
}

/** Whose information it is, and who says so. */
export interface SpeakingGiven {
  readonly sitting: Sitting;
  /** The agency that the actor speaks for, and whether the actor takes the minutes for everybody. */
  readonly ownAgency: Id;
  readonly takesMinutes: boolean;
}

export interface ShareGiven extends SpeakingGiven {
  readonly unknownGateways: readonly string[];
  /** Of those that are asked for, and of the item's own by the terms: not in force today. Left out where there are none. */
  readonly lapsedGateways?: readonly string[];
}

const USUAL: Necessity = 'NECESSARY_TO_SAFEGUARD';

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
  const usual = usualGateways(discussion, terms, given.lapsedGateways);
  const gateways = input.gateways?.length ? input.gateways : usual;
  const { necessity = USUAL, reason } = input;
  const differs = !sameCodes(gateways, usual) || necessity !== USUAL;
  const under = gateways.length > 0 ? `Shared under ${gateways.join(', ')}.` : NONE_IN_FORCE;
  const said = `${under}${differs && !reason ? UNEXPLAINED : ''}`;
  const because = trace(said, terms.clauses.informationSharing, context.now);
  if (repeated) return already(because);
  const speaker = speakerFor(discussion, input.agency, given, context);
  if ('accepted' in speaker) return speaker;
  const [unknown] = given.unknownGateways;
  if (unknown !== undefined) {
    return refuse('UNKNOWN_CODE', `${unknown} is not a gateway of this board.`, { path: ['gateways'] });
  }
  const lapsed = gateways.find((code) => given.lapsedGateways?.includes(code));
  if (lapsed !== undefined) {
    return refuse('GATEWAY_NOT_IN_FORCE', `${lapsed} is not in force today: name one that is.`, {
      clause: terms.clauses.informationSharing,
      path: ['gateways'],
    });
  }
  const { agency } = input;
  const item = ofDiscussion(input.discussionId, discussion);
  const of = [discussion.personId];
  return accept(
    [
      {
        type: 'InformationShared',
        data: { ...item, shareId, agency, officer: speaker.officer, necessity, differs },
        parts: [
          { name: 'information', of, content: { text: input.information } },
          ...(reason ? [{ name: 'reason' as const, of, content: { text: reason } }] : []),
        ],
        subjects: of,
        gateways,
      },
    ],
    because,
  );
};

export interface DeclineToShare {
  readonly discussionId: Id;
  readonly agency: Id;
  readonly because: NotSharedBecause;
  readonly reason: string;
}

/** A decision not to share is a record too: silence would look like nothing held. */
export const declineToShare = (
  discussion: Discussion,
  input: DeclineToShare,
  given: SpeakingGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  const declineId = context.newId('decline');
  const repeated = discussion.recorded.has(declineId);
  if (discussion.phase !== 'GOING_ON' && !repeated) return notGoingOn(discussion);
  if (!isConvened(given.sitting)) return noSitting();
  const because = trace(
    'Recorded as not shared, with the reason. It can still be shared.',
    given.sitting.convening.terms.clauses.informationSharing,
    context.now,
  );
  if (repeated) return already(because);
  const { agency, because: why, reason } = input;
  const speaker = speakerFor(discussion, agency, given, context);
  if ('accepted' in speaker) return speaker;
  const item = ofDiscussion(input.discussionId, discussion);
  return accept(
    [
      {
        type: 'SharingDeclined',
        data: { ...item, declineId, agency, officer: speaker.officer, because: why },
        parts: [{ name: 'reason', of: [discussion.personId], content: { text: reason } }],
        subjects: [discussion.personId],
      },
    ],
    because,
  );
};

/** Who speaks for an agency: one of its own, or whoever is present for it where the minutes are taken for everybody. */
export const speakerFor = (
  discussion: Discussion,
  agency: Id,
  { sitting, ownAgency, takesMinutes }: SpeakingGiven,
  context: Context,
): Pick<Presence, 'officer'> | Refusal => {
  const terms = sitting.convening?.terms;
  const barred = conflictBars(discussion, context, terms);
  if (barred !== undefined) return barred;
  if (agency !== ownAgency && !takesMinutes) {
    return refuse('ANOTHER_AGENCYS_INFORMATION', 'Each agency speaks for itself.', {
      ...(terms && {
        clause: terms.clauses.informationSharing,
        instead: { kind: 'ASK_ROLE', roles: [terms.administeredBy] },
      }),
      path: ['agency'],
    });
  }
  const present = takingPart(discussion, sitting).find((presence) => presence.agency === agency);
  if (present === undefined) {
    return refuse('AGENCY_NOT_PRESENT', 'Nobody of this agency is marked present for this item.', {
      ...(terms && { clause: terms.clauses.membership }),
      path: ['agency'],
    });
  }
  return { officer: agency === ownAgency ? context.actor.id : present.officer };
};

/** The item's own gateways that are in force: one that has lapsed is not recorded for whoever names none. */
const usualGateways = (
  { adult, threshold }: Discussion,
  terms: TermsOfReference,
  lapsed: readonly string[] = [],
): readonly string[] =>
  gatewaysFor(terms, { adult, thresholdMet: threshold === 'MET' }).filter((code) => !lapsed.includes(code));

const sameCodes = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((code) => others.includes(code));

const NONE_IN_FORCE =
  'Shared. None of the gateways that the terms name for it is in force: the board has to name others.';
const UNEXPLAINED = ' That differs from the usual, and the reason is not on the record yet.';
