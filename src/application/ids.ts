/**
 * The ids of a board: UUIDv5, made from what they name, so that a command sent
 * again makes the same events and finds the same things.
 */
import { v5 } from 'uuid';
import type { Actor, Id } from '../domain/event.js';
import type { LocalDate } from '../domain/time.js';

export interface BoardIds {
  readonly boardId: Id;
  readonly event: (actor: Actor, stream: string, commandId: Id, index: number) => Id;
  /** The nth thing of a kind that a command creates. */
  readonly created: (actor: Actor, commandId: Id, kind: string, index?: number) => Id;
  /** A sitting is known by its series and date before anybody convenes it. */
  readonly sitting: (series: string, date: LocalDate) => Id;
  readonly discussion: (sittingId: Id, personId: Id) => Id;
  /** The checks on a person before a sitting. */
  readonly checks: (sittingId: Id, personId: Id) => Id;
  /** The hold that a death or serious harm places on another record of the same person. */
  readonly hold: (harmId: Id, personId: Id) => Id;
  /** What is taken back is taken back once. */
  readonly retraction: (recordId: Id) => Id;
  /** The nth escalation of a professional difference, from 0, whoever raises it. */
  readonly escalation: (differenceId: Id, place: number) => Id;
  /** What joins people is proposed as one theme, whoever sees it first. */
  readonly theme: (series: string, link: string, linkedBy: string) => Id;
  /** A command that a policy sends for an event. */
  readonly policyCommand: (policy: string, eventId: Id, target: string, ordinal: number) => Id;
  /** An id that the founding file names by a word. */
  readonly named: (kind: string, name: string) => Id;
}

export const idsOf = (boardId: Id): BoardIds => {
  const made = (...parts: readonly (string | number)[]): Id => v5(JSON.stringify(parts), boardId);
  return {
    boardId,
    event: (actor, stream, commandId, index) => made('event', actor.kind, actor.id, stream, commandId, index),
    created: (actor, commandId, kind, index = 0) =>
      made('thing', actor.kind, actor.id, commandId, kind, index),
    sitting: (series, date) => made('sitting', series, date),
    discussion: (sittingId, personId) => made('discussion', sittingId, personId),
    checks: (sittingId, personId) => made('checks', sittingId, personId),
    hold: (harmId, personId) => made('hold', harmId, personId),
    retraction: (recordId) => made('retraction', recordId),
    escalation: (differenceId, place) => made('escalation', differenceId, place),
    theme: (series, link, linkedBy) => made('theme', series, link, linkedBy),
    policyCommand: (policy, eventId, target, ordinal) => made('policy', policy, eventId, target, ordinal),
    named: (kind, name) => made('named', kind, name),
  };
};
