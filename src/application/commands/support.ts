/** The commands of support that is asked for or offered. */
import type { Authority } from '../../access/authority.js';
import { agencyInPost, agencyOf, termsNow } from '../../access/facts.js';
import type { Id } from '../../domain/event.js';
import { answerSupport, type AnswerSupport } from '../../domain/support/answer-support.js';
import { askForSupport, type AskForSupport } from '../../domain/support/ask-for-support.js';
import { offerSupport, type OfferSupport } from '../../domain/support/offer-support.js';
import type { SupportGiven, Whom } from '../../domain/support/support-state.js';
import { supportKind, type Support, type SupportEvent } from '../../domain/support/support.js';
import type { PersonView } from '../../projections/people.js';
import { row, type Look, type Surroundings } from '../command.js';
import { itsPerson } from '../command-scope.js';
import { isItsItem, recordsReviewed, reviewedAt, type AtMeeting, type Reviewed } from './reviewed-people.js';

type Records = readonly PersonView[];
type Given = SupportGiven & Reviewed;

const gathered = async (
  input: AtMeeting & Whom & { readonly askedOf?: Id },
  look: Look,
  around: Surroundings,
  records: Records,
): Promise<Given> => ({
  ...(await reviewedAt(input, look, around, records)),
  isWorkerInPost: input.worker === undefined || agencyInPost(input.worker, around) !== undefined,
  isAgencyKnown: input.askedOf === undefined || around.facts.agencies.has(input.askedOf),
  isItsItem: await isItsItem(input.discussionId, look, records),
});

const ofSupport = {
  kind: supportKind,
  stream: (_input: unknown, newId: (kind: string) => Id): Id => newId('support'),
  authority: ({ given }: { readonly given: Given }): readonly Authority[] => given.authorities,
  prepare: recordsReviewed,
  gather: gathered,
};

export const supportCommands = {
  AskForSupport: row<Support, SupportEvent, AskForSupport, Given, Records>({
    ...ofSupport,
    // Asking decides nothing.
    about: 'NEWS',
    atSitting: 'NEWS',
    decide: askForSupport,
  }),
  OfferSupport: row<Support, SupportEvent, OfferSupport, Given, Records>({
    ...ofSupport,
    // Offering decides nothing.
    about: 'NEWS',
    atSitting: 'NEWS',
    decide: offerSupport,
  }),
  AnswerSupport: row({
    kind: supportKind,
    stream: (input: AnswerSupport): Id => input.supportId,
    authority: ({ state, given }): readonly Authority[] => [
      { of: 'CHAIR', terms: given.terms },
      { of: 'COORDINATOR', terms: given.terms },
      ...state.agencies.map((agency) => ({ of: 'AGENCY' as const, agency })),
      ...(state.worker === null ? [] : [{ of: 'OFFICER' as const, officer: state.worker }]),
    ],
    about: itsPerson,
    atSitting: 'NONE',
    gather: async ({ supportId }: AnswerSupport, look, { facts, now, actor }) => {
      const { series } = await look.state(supportKind, supportId);
      return { terms: termsNow(facts, now).get(series), ownAgency: agencyOf(actor) };
    },
    decide: answerSupport,
  }),
};
