/**
 * Copies of documents for a reader. Whoever may read a version of minutes may have any copy of it; an agency that was
 * sent a copy may have that one; whoever keeps a case note may have the record of that person alone.
 */
import { peopleBeside } from '../../projections/around-a-person.js';
import type { CardHistory, Cards } from '../../projections/card-history.js';
import { recordsAt } from '../../projections/minuted-card.js';
import { COPY_FORM, FIRST_FORM, inForm } from '../../projections/copy-form.js';
import type { DistributionView } from '../../projections/distributions.js';
import { copyOf } from '../../projections/minutes-copy.js';
import type { CopyFor, MinutesCopy } from '../../projections/copied-minutes.js';
import type { MinutesRecord } from '../../projections/minutes-record.js';
import type { MinutesView } from '../../projections/minutes.js';
import { currentVersion, type MinutesVersion } from '../../projections/minutes-versions.js';
import type { ActionView } from '../../projections/actions.js';
import type { StepTexts } from '../../projections/copied-review.js';
import { cardsOfRecords } from '../cards-of-records.js';
import { textsOfSteps } from '../texts-of-steps.js';
import { contentHash } from '../documents/content-hash.js';
import { minutesHtml, type VersionStanding } from '../documents/minutes-html.js';
import { whyItDiffers, type DiffersBecause } from '../documents/why-it-differs.js';
import { labelsFor } from './labels-of.js';
import { notAbout } from './readable/recurring.js';
import type { Readable, ReadSession } from './session.js';

/** A document as a page, with the hash of what it says. */
export interface PrintedDocument {
  readonly html: string;
  readonly contentHash: string;
  readonly version: number;
  /** How the version stands; null for what has no versions. */
  readonly standing: VersionStanding | null;
  /** Why it has not the hash with which it was sent; none where it has, or was not sent. */
  readonly differsBecause: readonly DiffersBecause[];
}

/** How a copy was sent: what it is compared with. */
type SentAs = Pick<DistributionView, 'contentHash' | 'form'>;

/** Every version that the reader may see, in order. */
export const versionsOf = ({ issued = [], drafts = [] }: Readable<'minutes'>): readonly MinutesVersion[] =>
  [...issued, ...drafts].toSorted((a, b) => a.version - b.version);

/** The version that stands for this reader: for a member the one that was issued last. */
export const versionFor = (minutes: Readable<'minutes'>): MinutesVersion | undefined =>
  currentVersion({ issued: minutes.issued ?? [], drafts: minutes.drafts ?? [] }) ??
  versionsOf(minutes).at(-1);

/** What the version that stands for the reader says, in full; undefined where there is none for this reader. */
export const minutesRead = async (
  session: ReadSession,
  sittingId: string,
): Promise<
  | { readonly minutes: Readable<'minutes'>; readonly version: MinutesVersion; readonly copy: MinutesCopy }
  | undefined
> => {
  const minutes = await session.load('minutes', sittingId);
  const version = minutes && versionFor(minutes);
  if (minutes === undefined || version === undefined) return undefined;
  const { series = '' } = minutes;
  const cards = await cardsOf(
    session,
    version.record.items.map(({ personId }) => personId),
  );
  const view = { sittingId, series, record: version.record };
  const texts = await textsOf(session, version.record);
  const copy = copyOf(view, version, cards, { profile: 'FULL', texts });
  const whole = await session.board.views.get<MinutesView>('minutes', sittingId);
  const { record } = (whole && sameVersion(whole, version)) ?? version;
  return { minutes, version, copy: await forReader(session, record, copy) };
};

/** A copy of minutes that the reader may read; undefined where there is no such version for this reader. */
export const minutesCopy = async (
  session: ReadSession,
  sittingId: string,
  whom: CopyFor,
  wanted?: number,
): Promise<PrintedDocument | undefined> => {
  const minutes = await session.load('minutes', sittingId);
  if (minutes === undefined) return undefined;
  const version =
    wanted === undefined
      ? versionFor(minutes)
      : versionsOf(minutes).find((other) => other.version === wanted);
  return version && printed(session, sittingId, version, whom);
};

/** The copy that an agency was sent, as it was sent; where it cannot be made so any more, it says why. */
export const sentCopy = async (session: ReadSession, key: string): Promise<PrintedDocument | undefined> => {
  const sent = await session.load('distributions', key);
  if (sent?.sittingId === undefined || sent.agency === undefined) return undefined;
  const minutes = await session.board.views.get<MinutesView>('minutes', sent.sittingId);
  const version = minutes?.issued.find((issued) => issued.version === sent.version);
  const { agency, sittingId } = sent;
  const whom: CopyFor = sent.profile === 'FULL' ? { profile: 'FULL' } : { profile: 'OWN_ACTIONS', agency };
  const { contentHash: sentHash = '', form = FIRST_FORM } = sent;
  return version && printed(session, sittingId, version, whom, { contentHash: sentHash, form });
};

/**
 * What was said of one person at one sitting, for that person's file and the worker whose case it is: as it was
 * issued; until anything is, as it stands, which the page says. A correction that is being drafted changes no file.
 */
export const fileCopy = async (
  session: ReadSession,
  caseNoteId: string,
): Promise<PrintedDocument | undefined> => {
  const note = await session.load('case-notes', caseNoteId);
  if (note?.sittingId === undefined || note.personId === undefined) return undefined;
  const minutes = await session.board.views.get<MinutesView>('minutes', note.sittingId);
  if (minutes === undefined) return undefined;
  const whom = { profile: 'OWN_CHILD', personId: note.personId } as const;
  return printed(session, note.sittingId, minutes.issued.at(-1) ?? currentVersion(minutes), whom);
};

/** Made once the reader was found entitled, from the documents themselves: what a copy leaves out is not in it. */
const printed = async (
  session: ReadSession,
  sittingId: string,
  version: MinutesVersion | undefined,
  whom: CopyFor,
  sent?: SentAs,
): Promise<PrintedDocument | undefined> => {
  const minutes = await session.board.views.get<MinutesView>('minutes', sittingId);
  if (minutes === undefined) return undefined;
  const whole = version && sameVersion(minutes, version);
  const record = whole?.record ?? minutes.record;
  const cards = await cardsFor(session, record, whom);
  const texts = await textsOf(session, record);
  const inThe = (form: number): Promise<MinutesCopy> =>
    forReader(session, record, copyOf(minutes, whole, cards, { ...whom, form, texts }));
  const copy = await inThe(COPY_FORM);
  const form = sent?.form ?? COPY_FORM;
  const hash = contentHash(inForm(form === COPY_FORM ? copy : await inThe(form), form));
  const isAsSent = sent === undefined || sent.contentHash === hash;
  const differsBecause = isAsSent ? [] : whyItDiffers(copy);
  const standing = standingOf(minutes, version);
  const labels = await labelsFor(session, minutes.terms, copy);
  const html = minutesHtml(copy, {
    ...{ title: minutes.terms?.title ?? '', zone: minutes.terms?.zone ?? 'Europe/London', labels },
    ...{ contentHash: hash, standing },
    ...(minutes.terms?.template && { template: minutes.terms.template }),
    ...(!isAsSent && { differs: { sentHash: sent.contentHash, because: differsBecause } }),
  });
  return { html, contentHash: hash, version: copy.version, standing, differsBecause };
};

/** A version that was issued stands until a later one is issued: while that is a draft, it is being corrected. */
const standingOf = ({ issued }: MinutesView, version: MinutesVersion | undefined): VersionStanding => {
  if (version === undefined) return 'RECORD';
  if (!version.superseded || version.issuedAt === null)
    return version.superseded ? 'SUPERSEDED' : version.status;
  return issued.at(-1)?.version === version.version ? 'BEING_CORRECTED' : 'SUPERSEDED';
};

/** A version as it was drafted, also where the reader is not shown all of it. */
const sameVersion = (
  { issued, drafts }: MinutesView,
  { version }: MinutesVersion,
): MinutesVersion | undefined => [...issued, ...drafts].find((other) => other.version === version);

/** Whoever has a conflict about a person sees nothing of the record of that person, on paper neither. */
const forReader = async (
  session: ReadSession,
  { items }: MinutesRecord,
  copy: MinutesCopy,
): Promise<MinutesCopy> => {
  const closed = await session.closed();
  const business = copy.business?.filter(notAbout(closed));
  const leftOut =
    items.filter(({ personId }) => closed.has(personId)).length +
    ((copy.business?.length ?? 0) - (business?.length ?? 0));
  if (leftOut === 0) return copy;
  return {
    ...copy,
    items: copy.items.filter(({ personId }) => !closed.has(personId)),
    ...(business && { business }),
    corrections: copy.corrections.filter(({ personId }) => personId === null || !closed.has(personId)),
    leftOut,
  };
};

/** Of everybody in the record; for one person's file also of whoever stands around the person. */
const cardsFor = async (session: ReadSession, { items }: MinutesRecord, whom: CopyFor): Promise<Cards> => {
  const cards = await cardsOf(
    session,
    items.map(({ personId }) => personId),
  );
  if (whom.profile !== 'OWN_CHILD') return cards;
  const beside = recordsAt(cards, whom.personId).flatMap((record) => peopleBeside(cards.get(record)));
  return new Map([...cards, ...(await cardsOf(session, beside))]);
};

const textsOf = ({ board }: ReadSession, record: MinutesRecord): Promise<StepTexts> =>
  textsOfSteps(record, (wanted) => board.views.getMany<ActionView>('actions', wanted));

/** The cards of people as the board has them, whoever reads. */
export const cardsOf = ({ board }: ReadSession, people: readonly string[]): Promise<Cards> =>
  cardsOfRecords(people, (wanted) => board.views.getMany<CardHistory>('card-history', wanted));
