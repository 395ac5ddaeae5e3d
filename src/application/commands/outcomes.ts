/** The commands of what became of a person by another route. */
import type { Authority } from '../../access/authority.js';
import type { Id } from '../../domain/event.js';
import { outcomesKind, type OutcomeEvent, type Outcomes } from '../../domain/outcomes/outcomes.js';
import { recordAdultOutcome, type RecordAdultOutcome } from '../../domain/outcomes/record-adult-outcome.js';
import {
  recordChannelOutcome,
  recordChannelReview,
  type OutcomeGiven,
  type RecordChannelOutcome,
  type RecordChannelReview,
} from '../../domain/outcomes/record-channel-outcome.js';
import { row, type Look, type Services, type Surroundings } from '../command.js';
import { cardOf, membersOf, type Card } from './of-person.js';
import { itemOf, lastSeriesOf, underTermsOf } from './under-terms.js';

interface OfPerson {
  readonly personId: Id;
  readonly discussionId?: Id;
}
type Given = OutcomeGiven & { readonly authorities: readonly Authority[] };

const ofPerson = {
  kind: outcomesKind,
  stream: ({ personId }: OfPerson): Id => personId,
  authority: ({ given }: { readonly given: Given }) => given.authorities,
  prepare: ({ personId }: OfPerson, services: Services): Promise<Card> => cardOf(personId, services),
  gather: async (
    { personId, discussionId }: OfPerson,
    look: Look,
    around: Surroundings,
    person: Card,
  ): Promise<Given> => ({
    referred: person !== undefined,
    ownItem: discussionId === undefined || (await itemOf(discussionId, look))?.personId === personId,
    under: await underTermsOf(lastSeriesOf(person), look, around),
    authorities: membersOf(person, around.facts, around.now),
  }),
};

export const outcomeCommands = {
  RecordChannelOutcome: row<Outcomes, OutcomeEvent, RecordChannelOutcome, Given, Card>({
    ...ofPerson,
    decide: recordChannelOutcome,
  }),
  RecordChannelReview: row<Outcomes, OutcomeEvent, RecordChannelReview, Given, Card>({
    ...ofPerson,
    decide: recordChannelReview,
  }),
  RecordAdultOutcome: row<Outcomes, OutcomeEvent, RecordAdultOutcome, Given, Card>({
    ...ofPerson,
    decide: recordAdultOutcome,
  }),
};
