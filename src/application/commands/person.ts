/** The commands of a person's stream. */
import type { Authority } from '../../access/authority.js';
import { officerFacts, termsNow } from '../../access/facts.js';
import { personKind, type Person, type PersonEvent } from '../../domain/person/person.js';
import {
  recordKnownStatus,
  type KnownStatusGiven,
  type RecordKnownStatus,
} from '../../domain/person/record-known-status.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { PersonView } from '../../projections/people.js';
import { row } from '../command.js';
import { unknownCodes } from './lookups.js';

export const personCommands = {
  RecordKnownStatus: row<
    Person,
    PersonEvent,
    RecordKnownStatus,
    KnownStatusGiven & Entitled,
    PersonView | undefined
  >({
    kind: personKind,
    stream: ({ personId }) => personId,
    authority: ({ given }) => given.authorities,
    prepare: ({ personId }, services) => services.document<PersonView>('people', personId),
    gather: async (input, look, { facts, now }, person) => {
      const { legalStatus, allocatedOfficer } = input;
      const unknown = await unknownCodes(look, 'legal-status', legalStatus === null ? [] : [legalStatus]);
      return {
        referred: person !== undefined,
        unknownLegalStatus: unknown.length > 0,
        officerInPost: allocatedOfficer === null || officerFacts(facts, allocatedOfficer, now) !== undefined,
        authorities: membersOf(person, termsNow(facts, now)),
      };
    },
    decide: recordKnownStatus,
  }),
};

interface Entitled {
  readonly authorities: readonly Authority[];
}

/** Whoever is a member of a meeting that the person was referred to. */
const membersOf = (
  person: PersonView | undefined,
  terms: ReadonlyMap<string, TermsOfReference>,
): readonly Authority[] =>
  (person?.referrals ?? []).map(({ series }) => ({ of: 'MEMBER' as const, terms: terms.get(series) }));
