/** The commands of what became of a person by another route. */
import type { Authority } from '../../access/authority.js';
import type { Id } from '../../domain/event.js';
import { outcomesKind, type OutcomeEvent, type Outcomes } from '../../domain/outcomes/outcomes.js';
import {
  recordAdultOutcome,
  type AdultOutcomeGiven,
  type RecordAdultOutcome,
} from '../../domain/outcomes/record-adult-outcome.js';
import {
  recordChannelOutcome,
  recordChannelReview,
  type OutcomeGiven,
  type RecordChannelOutcome,
  type RecordChannelReview,
} from '../../domain/outcomes/record-channel-outcome.js';
import { localDateOf } from '../../domain/time.js';
import type { PersonView } from '../../projections/people.js';
import { recordsOf } from '../leading.js';
import { row, type Look, type Services, type Surroundings } from '../command.js';
import { personNamed } from '../command-scope.js';
import { oldestStated } from './ages.js';
import { cardOf, membersOf, type Card } from './of-person.js';
import { itemOf, lastSeriesOf, underTermsOf } from './under-terms.js';

interface OfPerson {
  readonly personId: Id;
  readonly discussionId?: Id;
}
type Given = OutcomeGiven & { readonly authorities: readonly Authority[] };

type GivenOfAdult = Given & AdultOutcomeGiven;

interface AsRecorded {
  readonly person: Card;
  /** All records of the person. */
  readonly records: readonly PersonView[];
}

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
    about: personNamed,
    atSitting: 'NONE',
    decide: recordChannelOutcome,
  }),
  RecordChannelReview: row<Outcomes, OutcomeEvent, RecordChannelReview, Given, Card>({
    ...ofPerson,
    about: personNamed,
    atSitting: 'NONE',
    decide: recordChannelReview,
  }),
  RecordAdultOutcome: row<Outcomes, OutcomeEvent, RecordAdultOutcome, GivenOfAdult, AsRecorded>({
    ...ofPerson,
    about: personNamed,
    atSitting: 'NONE',
    prepare: async ({ personId }, services) => ({
      person: await cardOf(personId, services),
      records: await recordsOf(personId, (one) => services.document<PersonView>('people', one)),
    }),
    gather: async (input, look, around, { person, records }) => {
      const given = await ofPerson.gather(input, look, around, person);
      const { terms } = given.under ?? {};
      const today = terms && localDateOf(around.now, terms.zone);
      return {
        ...given,
        oldestInYears: today === undefined ? null : await oldestStated(records, today, look),
      };
    },
    decide: recordAdultOutcome,
  }),
};
