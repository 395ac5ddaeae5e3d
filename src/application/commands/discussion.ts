/** The commands of a discussion's stream. */
import {
  closeDiscussion,
  closeWithSitting,
  type CloseDiscussion,
  type CloseGiven,
} from '../../domain/discussion/close-discussion.js';
import { discussionKind, type Discussion } from '../../domain/discussion/discussion.js';
import type { DiscussionEvent } from '../../domain/discussion/discussion-events.js';
import { recordDecision, type RecordDecision } from '../../domain/discussion/record-decision.js';
import { recordDissent, type RecordDissent } from '../../domain/discussion/record-dissent.js';
import { recordThreshold, type RecordThreshold } from '../../domain/discussion/record-threshold.js';
import {
  declineToShare,
  shareInformation,
  type DeclineToShare,
  type ShareGiven,
  type ShareInformation,
} from '../../domain/discussion/share-information.js';
import {
  startDiscussion,
  type StartDiscussion,
  type StartGiven,
} from '../../domain/discussion/start-discussion.js';
import type { Id } from '../../domain/event.js';
import { policyRow, row, type Look, type Services, type Surroundings } from '../command.js';
import { itsPerson, itsSitting, personNamed, sittingNamed } from '../command-scope.js';
import { conflictsAbout, standing } from '../conflicts.js';
import {
  adultBy,
  agendaWith,
  chairs,
  chairsOrCoordinator,
  participants,
  sittingOf,
  speaking,
  type AtSitting,
} from './discussion-lookups.js';
import { declarationReadOut } from './declaration-lookups.js';
import { heardItemOf } from './heard-here.js';
import { lapsedCodes, referralsLeftAsMissed, unknownCodes } from './lookups.js';
import { recordsDiscussed, wantedOf } from './next-steps.js';
import { reviewLeftAsMissed } from './reviews.js';

type Closing = CloseGiven & AtSitting['given'];

export const discussionCommands = {
  StartDiscussion: row({
    kind: discussionKind,
    stream: ({ sittingId, personId }: StartDiscussion, _newId, ids) => ids.discussion(sittingId, personId),
    authority: chairsOrCoordinator,
    about: personNamed,
    atSitting: sittingNamed,
    prepare: async (input: StartDiscussion, services: Services) => ({
      agenda: await agendaWith(input, services),
      about: await conflictsAbout(input.personId, services),
    }),
    gather: async (input, look, around, { agenda, about }): Promise<StartGiven> => {
      const item = await heardItemOf(input, look, around, agenda);
      const leftAsMissed = await referralsLeftAsMissed(look, input.personId, agenda);
      const missedReview = await reviewLeftAsMissed(look, input.personId, agenda);
      const episodesLeftAsMissed = missedReview === undefined ? [] : [missedReview.episodeId];
      const stated = item.referralIds.length > 0 ? item.referralIds : leftAsMissed;
      const records = [input.personId, ...(item.alsoStatedAs ?? [])];
      const adult = await adultBy(look, records, stated);
      const conflicts = await standing(about.proposed, look);
      const readOut = await declarationReadOut(look, item.sitting, input.sittingId);
      return { ...item, leftAsMissed, episodesLeftAsMissed, adult, conflicts, ...readOut };
    },
    decide: startDiscussion,
  }),
  ShareInformation: row({
    kind: discussionKind,
    stream: (input: ShareInformation): Id => input.discussionId,
    authority: participants,
    about: itsPerson,
    atSitting: itsSitting,
    gather: async (input, look, around): Promise<ShareGiven> => ({
      ...(await speaking(look, input.discussionId, around)),
      unknownGateways: await unknownCodes(look, 'gateway', input.gateways ?? []),
      lapsedGateways: await lapsedGateways(look, input, around),
    }),
    decide: shareInformation,
  }),
  DeclineToShare: row({
    kind: discussionKind,
    stream: (input: DeclineToShare): Id => input.discussionId,
    authority: participants,
    about: itsPerson,
    atSitting: itsSitting,
    gather: ({ discussionId }: DeclineToShare, look, around) => speaking(look, discussionId, around),
    decide: declineToShare,
  }),
  RecordThreshold: row({
    kind: discussionKind,
    stream: (input: RecordThreshold): Id => input.discussionId,
    authority: chairs,
    about: itsPerson,
    atSitting: itsSitting,
    gather: async (input, look) => ({ sitting: await sittingOf(look, input.discussionId) }),
    decide: recordThreshold,
  }),
  RecordDecision: row({
    kind: discussionKind,
    stream: (input: RecordDecision): Id => input.discussionId,
    authority: chairsOrCoordinator,
    about: itsPerson,
    atSitting: itsSitting,
    gather: async (input, look) => ({ sitting: await sittingOf(look, input.discussionId) }),
    decide: recordDecision,
  }),
  RecordDissent: row({
    kind: discussionKind,
    stream: (input: RecordDissent): Id => input.discussionId,
    authority: participants,
    about: itsPerson,
    atSitting: itsSitting,
    gather: ({ discussionId }: RecordDissent, look, around) => speaking(look, discussionId, around),
    decide: recordDissent,
  }),
  CloseDiscussion: row<Discussion, DiscussionEvent, CloseDiscussion, Closing, readonly Id[]>({
    kind: discussionKind,
    stream: (input: CloseDiscussion): Id => input.discussionId,
    authority: chairsOrCoordinator,
    about: itsPerson,
    atSitting: itsSitting,
    prepare: recordsDiscussed,
    gather: async ({ discussionId }, look, _around, records) => ({
      sitting: await sittingOf(look, discussionId),
      wanted: await wantedOf(discussionId, records, look),
    }),
    decide: closeDiscussion,
  }),
  CloseWithSitting: policyRow({
    kind: discussionKind,
    stream: (input: CloseDiscussion): Id => input.discussionId,
    prepare: recordsDiscussed,
    gather: async ({ discussionId }: CloseDiscussion, look, _around, records) => ({
      wanted: await wantedOf(discussionId, records, look),
    }),
    decide: closeWithSitting,
  }),
};

/** Of the gateways that are asked for and of those that the terms name: which are not in force today. */
const lapsedGateways = async (
  look: Look,
  { discussionId, gateways = [] }: ShareInformation,
  around: Surroundings,
): Promise<readonly string[]> => {
  const terms = (await sittingOf(look, discussionId)).convening?.terms;
  const own = terms && [...terms.defaultGateways, ...terms.mainGateways, ...terms.adultGateways];
  return lapsedCodes(look, 'gateway', [...new Set([...gateways, ...(own ?? [])])], around);
};
