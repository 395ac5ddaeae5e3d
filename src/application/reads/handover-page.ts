/** The handover sheet as a page, for whoever may read it. */
import { isErased } from '../../domain/event.js';
import { isKnown } from '../../domain/known.js';
import { contentHash } from '../documents/content-hash.js';
import { handoverHtml, type HandedOverCopy, type HandoverCopy } from '../documents/handover-html.js';
import { ERASED_TEXT } from '../documents/labels.js';
import { known } from '../documents/words.js';
import { sayDate } from '../../domain/time.js';
import type { PrintedDocument } from './copies.js';
import { handoverSheet, type HandedOver } from './handover.js';
import { labelsFor } from './labels-of.js';
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
  { personId, missingNow, heard, safetyPlan, actions }: HandedOver,
): Promise<HandedOverCopy> => {
  const person = await readPerson(session, personId);
  return {
    ...{ name: nameOf(person?.card), dateOfBirth: bornOn(person?.card), missingNow, heard },
    heedContact: (person?.safeContacts ?? []).length > 0,
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

const nameOf = (card: Readable<'people'> | undefined): string => {
  if (card?.name === undefined) return 'Not for you';
  if (isErased(card.name)) return ERASED_TEXT;
  return isKnown(card.name) ? card.name.value : 'Name not known';
};

const bornOn = (card: Readable<'people'> | undefined): string =>
  card?.dateOfBirth === undefined ? 'Not for you' : known(card.dateOfBirth, sayDate);

const contactOf = (officer: Readable<'officers'> | undefined): string =>
  officer?.card === undefined || isErased(officer.card) ? ERASED_TEXT : officer.card.contact;
