/** The commands of a discussion's stream. */
import type { Authority } from '../../access/authority.js';
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
import { row, type Services } from '../command.js';
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
import { heardItemOf } from './heard-here.js';
import { referralsLeftAsMissed, unknownCodes } from './lookups.js';
import { recordsDiscussed, wantedOf } from './next-steps.js';
import { reviewLeftAsMissed } from './reviews.js';

const policy = (): readonly Authority[] => [{ of: 'POLICY' }];

type Closing = CloseGiven & AtSitting['given'];

export const discussionCommands = {
  StartDiscussion: row({
    kind: discussionKind,
    stream: ({ sittingId, personId }: StartDiscussion, _newId, ids) => ids.discussion(sittingId, personId),
    authority: chairsOrCoordinator,
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
      return { ...item, leftAsMissed, episodesLeftAsMissed, adult, conflicts };
    },
    decide: startDiscussion,
  }),
  ShareInformation: row({
    kind: discussionKind,
    stream: (input: ShareInformation): Id => input.discussionId,
    authority: participants,
    gather: async (input, look, around): Promise<ShareGiven> => ({
      ...(await speaking(look, input.discussionId, around)),
      unknownGateways: await unknownCodes(look, 'gateway', input.gateways ?? []),
    }),
    decide: shareInformation,
  }),
  DeclineToShare: row({
    kind: discussionKind,
    stream: (input: DeclineToShare): Id => input.discussionId,
    authority: participants,
    gather: ({ discussionId }: DeclineToShare, look, around) => speaking(look, discussionId, around),
    decide: declineToShare,
  }),
  RecordThreshold: row({
    kind: discussionKind,
    stream: (input: RecordThreshold): Id => input.discussionId,
    authority: chairs,
    gather: async (input, look) => ({ sitting: await sittingOf(look, input.discussionId) }),
    decide: recordThreshold,
  }),
  RecordDecision: row({
    kind: discussionKind,
    stream: (input: RecordDecision): Id => input.discussionId,
    authority: chairsOrCoordinator,
    gather: async (input, look) => ({ sitting: await sittingOf(look, input.discussionId) }),
    decide: recordDecision,
  }),
  RecordDissent: row({
    kind: discussionKind,
    stream: (input: RecordDissent): Id => input.discussionId,
    authority: participants,
    gather: ({ discussionId }: RecordDissent, look, around) => speaking(look, discussionId, around),
    decide: recordDissent,
  }),
  CloseDiscussion: row<Discussion, DiscussionEvent, CloseDiscussion, Closing, readonly Id[]>({
    kind: discussionKind,
    stream: (input: CloseDiscussion): Id => input.discussionId,
    authority: chairsOrCoordinator,
    prepare: recordsDiscussed,
    gather: async ({ discussionId }, look, _around, records) => ({
      sitting: await sittingOf(look, discussionId),
      wanted: await wantedOf(discussionId, records, look),
    }),
    decide: closeDiscussion,
  }),
  CloseWithSitting: row({
    kind: discussionKind,
    stream: (input: CloseDiscussion): Id => input.discussionId,
    authority: policy,
    prepare: recordsDiscussed,
    gather: async ({ discussionId }: CloseDiscussion, look, _around, records) => ({
      wanted: await wantedOf(discussionId, records, look),
    }),
    decide: closeWithSitting,
  }),
};
