/**
 * What every stored event is made of: a clear body that decisions and counts may read, and personal
 * parts kept apart from it, so that each can later be sealed under the key of the person it is about.
 */
import type { Instant } from './time.js';

/** A UUID. Says nothing about whom or what it names. */
export type Id = string;

/** Stands where personal content was before it was erased. */
export interface Erased {
  readonly erased: true;
}

/** Personal content may be gone one day: whoever reads it copes with `Erased` from the first day. */
export type Personal<T> = T | Erased;

export const ERASED: Erased = { erased: true };

export const isErased = (content: unknown): content is Erased =>
  typeof content === 'object' && content !== null && (content as Partial<Erased>).erased === true;

/** One piece of personal content and whose it is: one data subject, or several whom a sentence truly joins. */
export interface Part<Name extends string, Content> {
  readonly name: Name;
  /** Pseudonymous ids of the people (subjects or professionals) whom the content is about. */
  readonly of: readonly Id[];
  readonly content: Personal<Content>;
}

export type AnyPart = Part<string, unknown>;

/**
 * A fact that happened, as the domain states it: type and clear data, parts, and whom it concerns.
 * The log adds the envelope (`Recorded`).
 */
export interface DomainEvent<
  Type extends string = string,
  Data extends object = object,
  P extends AnyPart = AnyPart,
> {
  readonly type: Type;
  readonly data: Data;
  readonly parts: readonly P[];
  /** The subjects (children, young people, adults) whom this fact concerns. */
  readonly subjects: readonly Id[];
  /** When it happened, as claimed; the command's own instant where the domain says nothing. */
  readonly occurredAt?: Instant;
  /** The event that this one corrects or retracts. */
  readonly corrects?: Id;
  /** The legal gateways under which information was shared, as codes of the board's set. */
  readonly gateways?: readonly string[];
}

/** Who acts. Authority is never in here: it is looked up in the board's own events. */
export type Actor =
  | { readonly kind: 'OFFICER' | 'AGENCY_SYSTEM'; readonly id: Id; readonly agency: Id }
  | { readonly kind: 'POLICY' | 'OPERATOR'; readonly id: string };

/** A stream and how far it had been read when something was decided upon it. */
export interface StreamRevision {
  readonly stream: string;
  readonly revision: number;
}

/** What surrounds an event in the log; all of it in clear, none of it personal. */
export interface Envelope {
  /** UUIDv5 of board, actor, stream, command id and index: a command sent again makes the same events. */
  readonly id: Id;
  readonly stream: string;
  /** Place in its stream, from 0. */
  readonly revision: number;
  /** Place in the board's log: ordered, not gapless. Nothing that is decided or sealed depends on it. */
  readonly position: bigint;
  readonly version: number;
  /** Stamped by the log; never decreases. */
  readonly recordedAt: Instant;
  readonly occurredAt: Instant;
  readonly actor: Actor;
  readonly commandId: Id;
  /** HMAC of the command's input under the board's key: tells a repeat from another command of the same id. */
  readonly inputHash: string;
  readonly correlationId: Id;
  /** The event that set this off; for a command of a person, the command itself. */
  readonly causationId: Id;
  readonly purpose: string;
  /** Other streams that the decision was given, as far as they had been read. Not guarded by the append. */
  readonly decidedUpon: readonly StreamRevision[];
}

/** An event as it stands in the log. */
export type Recorded<E extends DomainEvent = DomainEvent> = E & Envelope;

/** The personal content of a part by its name; undefined where the event has no such part. */
export const partOf = <P extends AnyPart, Name extends P['name']>(
  event: { readonly parts: readonly P[] },
  name: Name,
  of?: Id,
): Extract<P, { name: Name }>['content'] | undefined =>
  event.parts.find((part) => part.name === name && (of === undefined || part.of.includes(of)))?.content as
    Extract<P, { name: Name }>['content'] | undefined;

/** Why each clear field may stand in clear, field by field, as deep as the data goes. */
export type Reasons<Data> = {
  readonly [Key in keyof Data]-?: NonNullable<Data[Key]> extends readonly (infer Item)[]
    ? Item extends object
      ? string | Reasons<Item>
      : string
    : NonNullable<Data[Key]> extends object
      ? string | Reasons<NonNullable<Data[Key]>>
      : string;
};

/** The contract of one stored event type: its version, its clear fields with reasons, its parts. */
export interface EventDescription<Data extends object, P extends AnyPart> {
  /** Schema version of what is written today. Older ones are read through an upcaster. */
  readonly version: number;
  readonly clear: Reasons<Data>;
  readonly parts: { readonly [Name in P['name']]: string };
}

/** One description for each event type of a stream kind; TypeScript asks for every type, field and part. */
export type EventCatalogue<E extends DomainEvent> = {
  readonly [Type in E['type']]: EventDescription<
    Extract<E, { type: Type }>['data'],
    Extract<E, { type: Type }>['parts'][number]
  >;
};
