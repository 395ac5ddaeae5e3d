/** Makes the copies that issued minutes are sent as: for each recipient what it holds, and the hash of that. */
import { officerFacts, type AccessFacts } from '../../access/facts.js';
import type { Id } from '../../domain/event.js';
import type { Copy, SentProfile } from '../../domain/minutes/distribution.js';
import type { MadeCopy, SendMinutes } from '../../domain/minutes/send-minutes.js';
import type { Sitting } from '../../domain/sitting/sitting.js';
import type { Instant } from '../../domain/time.js';
import { rolesAtMeeting } from '../../domain/terms/terms-of-reference.js';
import type { CardHistory, Cards } from '../../projections/card-history.js';
import { COPY_FORM, inForm } from '../../projections/copy-form.js';
import { copyOf, recipientsOf } from '../../projections/minutes-copy.js';
import type { CopyFor } from '../../projections/copied-minutes.js';
import type { MinutesView } from '../../projections/minutes.js';
import type { MinutesVersion } from '../../projections/minutes-versions.js';
import type { ActionView } from '../../projections/actions.js';
import type { StepTexts } from '../../projections/copied-review.js';
import { cardsOfRecords } from '../cards-of-records.js';
import { textsOfSteps } from '../texts-of-steps.js';
import type { Services } from '../command.js';
import { contentHash } from '../documents/content-hash.js';

/** What copies are made from: the version that was issued, and the cards of everybody in it. */
export interface PreparedCopies {
  readonly minutes: MinutesView;
  readonly version: MinutesVersion;
  readonly cards: Cards;
  readonly texts: StepTexts;
}

/** Undefined where the view does not have the version as issued. */
export const preparedCopies = async (
  { sittingId, version: wanted }: SendMinutes,
  services: Services,
): Promise<PreparedCopies | undefined> => {
  const minutes = await services.document<MinutesView>('minutes', sittingId);
  const version = minutes?.issued.find((issued) => issued.version === wanted);
  if (minutes === undefined || version === undefined) return undefined;
  const people = version.record.items.map(({ personId }) => personId);
  const cards = await cardsOfRecords(people, (wanted) =>
    Promise.all(wanted.map((one) => services.document<CardHistory>('card-history', one))),
  );
  const texts = await textsOfSteps(version.record, (wanted) =>
    Promise.all(wanted.map((one) => services.document<ActionView>('actions', one))),
  );
  return { minutes, version, cards, texts };
};

export const copiesMade = (
  prepared: PreparedCopies | undefined,
  sitting: Sitting,
  before: readonly Copy[],
  today: { readonly facts: AccessFacts; readonly now: Instant },
): readonly MadeCopy[] | undefined => {
  if (prepared === undefined) return undefined;
  const { minutes, version, cards, texts } = prepared;
  const had = new Map<Id, SentProfile>(before.map(({ agency, profile }) => [agency, profile]));
  const recipients = recipientsOf(version, coreAgencies(sitting, today), had);
  return [...recipients].map(([agency, profile]) => {
    const whom: CopyFor = profile === 'FULL' ? { profile } : { profile, agency };
    const content = inForm(copyOf(minutes, version, cards, { ...whom, texts }), COPY_FORM);
    return { agency, profile, contentHash: contentHash(content), form: COPY_FORM };
  });
};

/** The agencies of everybody who holds a role at the sitting by its terms today, or stands in for one. */
const coreAgencies = (
  { convening }: Sitting,
  { facts, now }: { readonly facts: AccessFacts; readonly now: Instant },
): readonly Id[] => {
  const core = new Set(convening === undefined ? [] : rolesAtMeeting(convening.terms));
  const agencies = [...facts.officers].flatMap(([id, { agency }]) =>
    officerFacts(facts, id, now)?.roles.some(({ role }) => core.has(role)) ? [agency] : [],
  );
  return [...new Set(agencies)];
};
