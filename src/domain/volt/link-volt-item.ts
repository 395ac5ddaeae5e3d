/** Linking an item to further people, places, vehicles, phones or accounts, as it becomes known. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { toldAt, type Volt } from './volt.js';
import type { LinkedPerson, VoltEvent } from './volt-events.js';
import {
  linkingBars,
  notStanding,
  themesClause,
  toldThings,
  withPeople,
  type LinkGiven,
  type ToldThing,
  type VoltUnderTerms,
} from './volt-rules.js';

export interface LinkVoltItem {
  readonly voltId: Id;
  readonly people: readonly LinkedPerson[];
  readonly things: readonly ToldThing[];
}

export const linkVoltItem = (
  volt: Volt,
  { voltId, people: told, things: toldOf }: LinkVoltItem,
  given: LinkGiven & VoltUnderTerms,
  context: Context,
): Decision<VoltEvent> => {
  const barred = notStanding(volt, given) ?? linkingBars(volt.kind, told, given);
  if (barred !== undefined) return barred;
  const people = withPeople(volt.people, told);
  const { things, words } = toldThings(toldOf, given.tokens, volt.things, (nth) =>
    context.newId('volt-thing', nth),
  );
  const because = trace(
    'Linked. Where that joins several people, the meeting is shown it; it decides what it means.',
    themesClause(given.terms),
    context.now,
  );
  if (people.length === volt.people.length && things.length === 0) return already(because);
  const subjects = [...new Set(people.map(({ personId }) => personId))];
  const of = subjects.length === 0 ? [context.actor.id] : subjects;
  return accept(
    [
      {
        type: 'VoltItemLinked',
        data: { voltId, series: volt.series, ...toldAt(volt), people, things: [...volt.things, ...things] },
        parts: things.length === 0 ? [] : [{ name: 'things', of, content: { words } }],
        subjects,
      },
    ],
    because,
  );
};
