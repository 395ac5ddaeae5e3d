/** The command of a person's domestic abuse, which repeats are counted on. */
import type { Authority } from '../../access/authority.js';
import {
  domesticAbuseKind,
  type DomesticAbuse,
  type DomesticAbuseRecorded,
} from '../../domain/repeats/domestic-abuse.js';
import {
  recordDomesticAbuse,
  type DomesticAbuseGiven,
  type RecordDomesticAbuse,
} from '../../domain/repeats/record-domestic-abuse.js';
import { row } from '../command.js';
import { cardOf, membersOf, type Card } from './of-person.js';
import { lastSeriesOf, underTermsOf } from './under-terms.js';

export const repeatCommands = {
  RecordDomesticAbuse: row<
    DomesticAbuse,
    DomesticAbuseRecorded,
    RecordDomesticAbuse,
    DomesticAbuseGiven & { readonly authorities: readonly Authority[] },
    Card
  >({
    kind: domesticAbuseKind,
    stream: ({ personId }) => personId,
    authority: ({ given }) => given.authorities,
    prepare: ({ personId }, services) => cardOf(personId, services),
    gather: async (_input, look, around, person) => ({
      referred: person !== undefined,
      under: await underTermsOf(lastSeriesOf(person), look, around),
      authorities: membersOf(person, around.facts, around.now),
    }),
    decide: recordDomesticAbuse,
  }),
};
