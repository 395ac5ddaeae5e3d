/**
 * Between the domain's events and the log's: the envelope is put on when writing, upcasters are applied when
 * reading, and what is not in the catalogue is never let through in either direction.
 */
import { eventCatalogue, type LogEvent } from '../domain/catalogue.js';
import { withSettings, type TermsBeforeSettings } from '../domain/terms/before-settings.js';
import type { AnyPart, DomainEvent, EventDescription, Reasons } from '../domain/event.js';
import type { NewEvent, StoredEvent } from '../store/event-log.js';

/** An event that this release does not know: whoever reads the log stops and says so; it is never skipped. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
}

/** Makes an older version of a stored event into the version after it. Pure. */
export type Upcaster = (event: StoredEvent) => StoredEvent;

/** Terms of reference that were stored before their rows had the settings of version 2. */
const termsWithSettings: Upcaster = (event) => {
  const data = event.data as { readonly terms: TermsBeforeSettings };
  return { ...event, version: 2, data: { ...data, terms: withSettings(data.terms) } };
};

/** By event type and the version that is read: `ReferralReceived.1`. */
export const upcasters: Readonly<Record<string, Upcaster>> = {
  'SittingConvened.1': termsWithSettings,
  'SittingConvenedAnew.1': termsWithSettings,
  'TermsAdopted.1': termsWithSettings,
};

/** What surrounds the events of one command in the log. */
export type Wrapping = Omit<
  NewEvent,
  'id' | 'type' | 'version' | 'occurredAt' | 'subjects' | 'gateways' | 'corrects' | 'data' | 'parts'
> & { readonly now: string; readonly id: (index: number) => string };

/**
 * Puts the envelope around what a decision answered.
 * @throws Error where an event is not in the catalogue or holds a clear field that its catalogue does not list: a bug.
 */
export const toStore = (events: readonly DomainEvent[], wrapping: Wrapping): readonly NewEvent[] =>
  events.map((event, index) => {
    const description = describe(event.type);
    assertListed(event.data, description.clear, event.type);
    assertParts(event.parts, description, event.type);
    const { now, id, ...envelope } = wrapping;
    return {
      ...envelope,
      id: id(index),
      type: event.type,
      version: description.version,
      occurredAt: event.occurredAt ?? now,
      subjects: event.subjects,
      ...(event.gateways && { gateways: event.gateways }),
      ...(event.corrects && { corrects: event.corrects }),
      data: event.data,
      parts: event.parts,
    };
  });

/** Reads a stored event at today's version. @throws UnknownEvent for a type or version that this release does not know. */
export const fromStore = (stored: StoredEvent): LogEvent => {
  const { version } = describe(stored.type);
  let event = stored;
  while (event.version < version) {
    const upcast = upcasters[`${event.type}.${event.version}`];
    if (upcast === undefined)
      throw new UnknownEvent(`${event.type} version ${event.version} cannot be read.`);
    event = upcast(event);
  }
  if (event.version > version)
    throw new UnknownEvent(`${event.type} version ${event.version} is newer than this release.`);
  return event as unknown as LogEvent;
};

const describe = (type: string): EventDescription<object, AnyPart> => {
  const description = Object.hasOwn(eventCatalogue, type) ? eventCatalogue[type] : undefined;
  if (description === undefined)
    throw new UnknownEvent(`Events of type ${type} are not known to this release.`);
  return description;
};

const assertListed = (data: object, reasons: Reasons<object>, path: string): void => {
  const listed = reasons as Readonly<Record<string, string | Reasons<object>>>;
  for (const [key, value] of Object.entries(data) as [string, unknown][]) {
    const reason = Object.hasOwn(listed, key) ? listed[key] : undefined;
    if (reason === undefined) throw new Error(`${path}.${key} is not listed as a clear field.`);
    if (typeof reason === 'string') continue;
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof item === 'object' && item !== null) assertListed(item, reason, `${path}.${key}`);
    }
  }
};

const assertParts = (
  parts: readonly AnyPart[],
  { parts: known }: EventDescription<object, AnyPart>,
  type: string,
): void => {
  for (const part of parts) {
    if (!Object.hasOwn(known, part.name)) throw new Error(`${type} has no part named ${part.name}.`);
    if (part.of.length === 0) throw new Error(`${type}: the part ${part.name} is nobody's.`);
  }
};
