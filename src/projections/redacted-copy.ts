/**
 * A copy for one person's own file: siblings, associates and others of the sitting are left out of it, and out of every
 * sentence (P10). Pure.
 */
import { isErased, type Id } from '../domain/event.js';
import { isKnown } from '../domain/known.js';
import type { Correction } from '../domain/minutes/minutes.js';
import { NOBODY_AROUND, without, type Around } from './around-a-person.js';
import type { CopiedItem, MinutesCopy } from './copied-minutes.js';
import { cleaned, cleanedReview, withoutReview } from './copied-review.js';
import type { RecordedDecision, SharedInformation } from './discussion-record.js';
import { cleanedDifferences } from './minuted-differences.js';

/** The record of one person for that person's file: siblings, associates and others of the sitting are left out. */
export const redacted = (full: MinutesCopy, personId: Id, known: Around = NOBODY_AROUND): MinutesCopy => {
  const own = full.items.filter((item) => item.personId === personId);
  const others = full.items.filter((item) => item.personId !== personId);
  const named = [...others.flatMap(nameOf), ...full.items.flatMap(associatesOf)];
  const clean = without({
    ...known,
    own: { ...known.own, names: [...own.flatMap(nameOf), ...known.own.names] },
    others: { ...known.others, names: [...named, ...known.others.names] },
  });
  return {
    ...full,
    for: { profile: 'OWN_CHILD', personId },
    corrections: full.corrections
      .filter((made) => made.personId === personId || made.personId === null)
      .map((made) => ({
        ...made,
        content:
          made.personId === null || made.content === null ? null : cleaned<Correction>(made.content, clean),
      })),
    items: own.map((item) => ({
      ...withoutReview(item),
      associates: null,
      shared: item.shared?.map((share) => cleanShare(share, clean)) ?? null,
      notShared: item.notShared?.map((one) => ({ ...one, reason: cleaned(one.reason, clean) })) ?? null,
      thresholds: item.thresholds?.map((one) => ({ ...one, reasons: cleaned(one.reasons, clean) })) ?? null,
      notes: item.notes?.map((one) => ({ ...one, note: cleaned(one.note, clean) })) ?? null,
      decisions: item.decisions?.map((decision) => cleanDecision(decision, clean)) ?? null,
      differences: cleanedDifferences(item.differences, clean),
      actions: item.actions.map((action) => ({ ...action, action: cleaned(action.action, clean) })),
      ...cleanedReview(item, clean),
    })),
  };
};

const nameOf = ({ name, aliases }: CopiedItem): readonly string[] => [
  ...(!isErased(name) && isKnown(name) ? [name.value] : []),
  ...(aliases === null || isErased(aliases) ? [] : aliases.all),
];

const associatesOf = ({ associates }: CopiedItem): readonly string[] =>
  associates === null || isErased(associates) ? [] : associates.all.map(({ name }) => name);

const cleanShare = (share: SharedInformation, clean: (text: string) => string): SharedInformation => ({
  ...share,
  information: cleaned(share.information, clean),
  ...(share.reason && { reason: cleaned(share.reason, clean) }),
});

const cleanDecision = (decision: RecordedDecision, clean: (text: string) => string): RecordedDecision => ({
  ...decision,
  content: cleaned(decision.content, clean),
  dissent: (decision.dissent ?? []).map((one) => ({ ...one, position: cleaned(one.position, clean) })),
});
