/** The commands of a person's stream on who the person is, and on what travels with everything about the person. */
import { agencyOf, officerFacts } from '../../access/facts.js';
import { codesKind, takes } from '../../domain/adopted/codes.js';
import type { Id } from '../../domain/event.js';
import { correctIdentity, type CorrectIdentity } from '../../domain/person/correct-identity.js';
import { endAssociate, type EndAssociate } from '../../domain/person/end-associate.js';
import { endSafeContact, type EndSafeContact } from '../../domain/person/end-safe-contact.js';
import { checkIdentifier } from '../../domain/person/identifiers.js';
import { recordAssociate, type RecordAssociate } from '../../domain/person/record-associate.js';
import { recordHousehold, type RecordHousehold } from '../../domain/person/record-household.js';
import { recordIdentifier, type RecordIdentifier } from '../../domain/person/record-identifier.js';
import { recordKnownStatus, type RecordKnownStatus } from '../../domain/person/record-known-status.js';
import {
  recordMissingProfile,
  type RecordMissingProfile,
} from '../../domain/person/record-missing-profile.js';
import { recordSafeContact, type RecordSafeContact } from '../../domain/person/record-safe-contact.js';
import { tokensOf } from '../../domain/person/tokens.js';
import { localDateOf } from '../../domain/time.js';
import { lookalikesKey, type Lookalikes } from '../../projections/lookalikes.js';
import type { Look, Services, Surroundings } from '../command.js';
import { personNamed } from '../command-scope.js';
import { birthOf } from './birth.js';
import { unknownCodes } from './lookups.js';
import {
  broughtByAny,
  cardOf,
  isMemberFor,
  personRow,
  saidByMembers,
  withCard,
  type Card,
} from './of-person.js';

export const personCommands = {
  RecordKnownStatus: personRow({
    about: personNamed,
    // Of the person, wherever they are heard.
    atSitting: 'NONE',
    prepare: withCard,
    gather: async (input: RecordKnownStatus, look, around, card) => {
      const { legalStatus, allocatedOfficer } = input;
      const { facts, now } = around;
      const unknown = await unknownCodes(look, 'legal-status', legalStatus === null ? [] : [legalStatus]);
      return {
        ...saidByMembers(card, around),
        unknownLegalStatus: unknown.length > 0,
        officerInPost: allocatedOfficer === null || officerFacts(facts, allocatedOfficer, now) !== undefined,
      };
    },
    decide: recordKnownStatus,
  }),
  RecordIdentifier: personRow({
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: async (input: RecordIdentifier, services) => ({
      card: await withCard(input, services),
      ...(await numberOf(input, services)),
    }),
    gather: (_input, _look, around, { card, token, others }) =>
      Promise.resolve({ ...saidByMembers(card, around), token, alsoOfAnother: others.length > 0 }),
    decide: recordIdentifier,
  }),
  CorrectIdentity: personRow({
    about: personNamed,
    atSitting: 'NONE',
    prepare: withCard,
    gather: async (input: CorrectIdentity, look, around, card) => ({
      ...saidByMembers(card, around),
      unknownAnswers: await unknownIn(input, look),
      ...workedOut(input, card, around),
    }),
    decide: correctIdentity,
  }),
  RecordSafeContact: personRow({
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: withCard,
    gather: (_input: RecordSafeContact, _look, around, card) => Promise.resolve(broughtByAny(card, around)),
    decide: recordSafeContact,
  }),
  EndSafeContact: personRow({
    about: personNamed,
    atSitting: 'NONE',
    prepare: withCard,
    gather: (_input: EndSafeContact, _look, around, card) => Promise.resolve(saidByMembers(card, around)),
    decide: endSafeContact,
  }),
  RecordHousehold: personRow({
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: withCard,
    gather: (_input: RecordHousehold, _look, around, card) => Promise.resolve(broughtByAny(card, around)),
    decide: recordHousehold,
  }),
  RecordMissingProfile: personRow({
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: withCard,
    gather: (_input: RecordMissingProfile, _look, around, card) => {
      return Promise.resolve({
        referred: card !== undefined,
        // Whoever looks after the person knows it best, and is seldom a member.
        authorities: [{ of: 'ANY_PROFESSIONAL' as const }],
        agency: agencyOf(around.actor),
        today: localDateOf(around.now, around.facts.board.zone),
      });
    },
    decide: recordMissingProfile,
  }),
  RecordAssociate: personRow({
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: async (input: RecordAssociate, services) => ({
      card: await withCard(input, services),
      other: input.associatePersonId === null ? undefined : await cardOf(input.associatePersonId, services),
    }),
    gather: ({ associatePersonId }: RecordAssociate, _look, around, { card, other }) => {
      return Promise.resolve({
        ...broughtByAny(card, around),
        associateReferred: associatePersonId === null || isMemberFor(other, around.actor, around),
        source: agencyOf(around.actor),
      });
    },
    decide: recordAssociate,
  }),
  EndAssociate: personRow({
    about: personNamed,
    atSitting: 'NONE',
    prepare: withCard,
    gather: (_input: EndAssociate, _look, around, card) =>
      Promise.resolve({ ...saidByMembers(card, around), zone: around.facts.board.zone }),
    decide: endAssociate,
  }),
};

/** The token of a number, and who else has it: the view proposes, a person decides. */
const numberOf = async (
  { personId, kind, number }: RecordIdentifier,
  { tokenise, document }: Services,
): Promise<{ readonly token: string | null; readonly others: readonly Id[] }> => {
  const checked = 'value' in number ? checkIdentifier(kind, number.value) : undefined;
  if (checked?.valid !== true) return { token: null, others: [] };
  const token = tokenise(kind, checked.number);
  const alike = await document<Lookalikes>('lookalikes', lookalikesKey({ kind, token }));
  return { token, others: (alike?.people ?? []).filter((other) => other !== personId) };
};

const unknownIn = async ({ identity }: CorrectIdentity, look: Look): Promise<readonly string[]> => {
  const unknown: string[] = [];
  for (const field of ['sex', 'gender', 'ethnicity'] as const) {
    const answer = identity[field];
    if (answer && !takes(await look.state(codesKind, field), answer)) unknown.push(field);
  }
  return unknown;
};

/** What rules need of the corrected facts. A name or a date alone is completed by what the card has. */
const workedOut = (
  { identity, dateOfBirthAccuracy }: CorrectIdentity,
  card: Card,
  { facts, now, tokenise }: Pick<Surroundings, 'facts' | 'now' | 'tokenise'>,
) => {
  const { name = onCard(card?.name), dateOfBirth = onCard(card?.dateOfBirth) } = identity;
  const today = localDateOf(now, facts.board.zone);
  const names = identity.name !== undefined || identity.dateOfBirth !== undefined;
  return {
    birth:
      identity.dateOfBirth === undefined ? null : birthOf(identity.dateOfBirth, dateOfBirthAccuracy, today),
    tokens: names ? tokensOf({ name, dateOfBirth }, tokenise) : [],
  };
};

const onCard = (answer: { readonly value: string } | object | undefined) =>
  answer !== undefined && 'value' in answer ? { value: answer.value } : { absent: 'NOT_KNOWN' as const };
