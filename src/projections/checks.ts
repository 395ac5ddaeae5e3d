/** The board of checks before a sitting: who was asked about each person, and what each has answered. */
import type { Held, Respondent } from '../domain/checks/checks.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export interface CheckAnswerView extends Respondent {
  readonly answerId: Id;
  readonly held: Held;
  readonly officer: Id;
  readonly at: Instant;
  readonly onBehalf: boolean;
  readonly late: boolean;
  /** Null where nothing is held. */
  readonly information: Personal<{ readonly text: string }> | null;
}

export interface PersonsChecks {
  readonly personId: Id;
  /** Agencies that were asked besides the core roles of the terms. */
  readonly asked: readonly { readonly agency: Id; readonly at: Instant }[];
  /** In order; the newest of a respondent that is not late is what the meeting had before the item. */
  readonly answers: readonly CheckAnswerView[];
  /** Officers who declared a conflict on the item: they see nothing of what is held about the person. */
  readonly closedTo: readonly Id[];
}

export interface ChecksView {
  readonly sittingId: Id;
  readonly series: string;
  readonly people: readonly PersonsChecks[];
}

export const checks = projection<ChecksView>({
  name: 'checks',
  version: 2,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'AgencyAsked':
      case 'CheckAnswered':
      case 'ConflictDeclared':
      case 'ConflictWithdrawn':
        return [event.data.sittingId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'AgencyAsked': {
        const { agency } = event.data;
        return withPerson(document, event.data, (person) => ({
          ...person,
          asked: [...person.asked, { agency, at: event.occurredAt }],
        }));
      }
      case 'CheckAnswered': {
        const { answerId, role, agency, held, onBehalf, late } = event.data;
        const information = held === 'NOTHING_HELD' ? null : (partOf(event, 'information') ?? ERASED);
        const answer = {
          ...{ answerId, role, agency, held, onBehalf, late, information },
          ...{ officer: event.actor.id, at: event.occurredAt },
        };
        return withPerson(document, event.data, (person) => ({
          ...person,
          answers: [...person.answers, answer],
        }));
      }
      case 'ConflictDeclared':
      case 'ConflictWithdrawn': {
        const { officer } = event.data;
        return withPerson(document, event.data, ({ closedTo, ...person }) => {
          const others = closedTo.filter((one) => one !== officer);
          return { ...person, closedTo: event.type === 'ConflictDeclared' ? [...others, officer] : others };
        });
      }
      default:
        return document;
    }
  },
});

const withPerson = (
  document: ChecksView | null,
  { sittingId, series, personId }: { readonly sittingId: Id; readonly series: string; readonly personId: Id },
  change: (person: PersonsChecks) => PersonsChecks,
): ChecksView => {
  const before = document?.people ?? [];
  const person = before.find((one) => one.personId === personId);
  const people =
    person === undefined
      ? [...before, change({ personId, asked: [], answers: [], closedTo: [] })]
      : before.map((one) => (one === person ? change(one) : one));
  return { sittingId, series, people };
};
