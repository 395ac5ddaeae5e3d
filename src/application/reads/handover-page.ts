/** The handover sheet as a page, for whoever may read it. */
import { isErased } from '../../domain/event.js';
import { isKnown } from '../../domain/known.js';
import type { ProfileField } from '../../domain/person/missing-profile.js';
import { sayDate, sayDateTime } from '../../domain/time.js';
import { contentHash } from '../documents/content-hash.js';
import {
  handoverHtml,
  type HandedOverCopy,
  type HandoverCopy,
  type LookFor,
} from '../documents/handover-html.js';
import { ERASED_TEXT } from '../documents/labels.js';
import { born } from '../documents/words.js';
import type { PrintedDocument } from './copies.js';
import { handoverSheet, type HandedOver } from './handover.js';
import { labelsFor } from './labels-of.js';
import { missingProfileOf, type ProfileRead, type SightingRead } from './missing-profile.js';
import { readPerson } from './person.js';
import type { Readable, ReadSession } from './session.js';

export const handoverPage = async (
  session: ReadSession,
  sittingId: string,
): Promise<PrintedDocument | undefined> => {
  const sheet = await handoverSheet(session, sittingId);
  if (sheet === undefined) return undefined;
  const { date, terms, next, urgentRoute } = sheet;
  const people = await Promise.all(sheet.people.map((person) => copied(session, person)));
  const copy: HandoverCopy = { sittingId, date, until: next?.startsAt ?? null, people, urgentRoute };
  const hash = contentHash(copy);
  const labels = await labelsFor(session, terms, copy);
  const printing = { title: terms?.title ?? '', zone: session.facts.board.zone, labels, contentHash: hash };
  const html = handoverHtml(copy, printing);
  return { html, contentHash: hash, version: 0, standing: null, differsBecause: [] };
};

const copied = async (
  session: ReadSession,
  { personId, missingNow, lastSeen, heard, safetyPlan, actions }: HandedOver,
): Promise<HandedOverCopy> => {
  const person = await readPerson(session, personId);
  const profile = missingNow ? await missingProfileOf(session, personId) : undefined;
  const lookFor = [...seen(lastSeen, session.facts.board.zone), ...profiled(profile)];
  return {
    ...{ name: nameOf(person?.card), dateOfBirth: bornOn(person?.card), missingNow, heard },
    heedContact: (person?.safeContacts ?? []).length > 0,
    // Left out where there is nothing, so that what was printed before has the same hash.
    ...(lookFor.length > 0 && { lookFor }),
    safetyPlan: safetyPlan?.plan ?? null,
    actions: await Promise.all(
      actions.map(async ({ action, retractedAt, dueAt = '', ownerAgency = '', owner = '' }) => ({
        ...{ action: action ?? null, dueAt, agency: ownerAgency, owner },
        ...(retractedAt !== undefined && { retractedAt }),
        contact: contactOf(await session.load('officers', owner)),
      })),
    ),
  };
};

const seen = (sighting: SightingRead | null, zone: string): readonly LookFor[] => {
  if (sighting === null) return [];
  const { seenAt, content } = sighting;
  if (isErased(content)) return [{ what: 'Last seen', said: [ERASED_TEXT] }];
  const { where, clothing, withWhom, carrying } = content;
  const when = seenAt === null ? [] : [sayDateTime(seenAt, zone)];
  return [
    { what: 'Last seen', said: [...when, ...(where === undefined ? [] : [where])] },
    { what: 'Clothing', said: clothing === undefined ? [] : [clothing] },
    { what: 'With', said: withWhom === undefined ? [] : [withWhom] },
    { what: 'Has along', said: carrying === undefined ? [] : [carrying] },
  ].filter(({ said }) => said.length > 0);
};

/** What is needed to find somebody tonight. Money and accounts are asked for by whoever investigates. */
const ON_THE_SHEET: readonly (readonly [ProfileField, string])[] = [
  ['description', 'Description'],
  ['photoTakenOn', 'Photo taken'],
  ['photoHeldBy', 'Photo held by'],
  ['medicalNeeds', 'Medical needs'],
  ['associates', 'Friends and associates'],
  ['places', 'Where they go'],
  ['addresses', 'Where they have lived or stayed'],
  ['phone', 'Phone'],
  ['transport', 'Transport'],
];

const profiled = (profile: ProfileRead | undefined): readonly LookFor[] =>
  ON_THE_SHEET.flatMap(([field, what]) => {
    const answer = profile?.newest.get(field);
    if (answer === undefined) return [];
    if (answer.said.length === 0) return [{ what, said: [ERASED_TEXT] }];
    return [{ what, said: field === 'photoTakenOn' ? answer.said.map(sayDate) : answer.said }];
  });

const nameOf = (card: Readable<'people'> | undefined): string => {
  if (card?.name === undefined) return 'Not for you';
  if (isErased(card.name)) return ERASED_TEXT;
  return isKnown(card.name) ? card.name.value : 'Name not known';
};

const bornOn = (card: Readable<'people'> | undefined): string =>
  card?.dateOfBirth === undefined ? 'Not for you' : born(card.dateOfBirth, card.dateOfBirthAccuracy ?? null);

const contactOf = (officer: Readable<'officers'> | undefined): string =>
  officer?.card === undefined || isErased(officer.card) ? ERASED_TEXT : officer.card.contact;
