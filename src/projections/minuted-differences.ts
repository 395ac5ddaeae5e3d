/** What was said of professional differences while an item of the person went on: the register has the whole story. */
import type { LogEvent } from '../domain/catalogue.js';
import type { DifferenceAbout, DifferenceOutcome } from '../domain/difference/difference-state.js';
import { ERASED, isErased, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { struck, struckOne, type TakenBack } from './without-retracted.js';

type Text = Personal<{ readonly text: string }>;

export interface MinutedPosition {
  readonly positionId: Id;
  readonly agency: Id;
  readonly officer: Id;
  readonly at: Instant;
  readonly position: Text;
  /** Null where nothing was given. */
  readonly evidence: Text | null;
  /** When its words were taken back. Left out where they were not. */
  readonly retractedAt?: Instant;
}

/** How the meeting left it; null where it is open, or was left elsewhere. */
export interface MinutedEnding {
  readonly ended: 'RESOLVED' | 'NOTED';
  /** Null for one that was noted. */
  readonly outcome: DifferenceOutcome | null;
  readonly at: Instant;
  readonly how: Text;
  /** By which it is taken back: the id of its event. Left out of copies, whose hashes were made without it. */
  readonly recordId?: Id;
  /** When its words were taken back. Left out where they were not. */
  readonly retractedAt?: Instant;
}

export interface MinutedDifference {
  readonly differenceId: Id;
  /** Null for one that was raised elsewhere. */
  readonly about: DifferenceAbout | null;
  /** Each that was taken in the item, in order. */
  readonly positions: readonly MinutedPosition[];
  readonly ending: MinutedEnding | null;
}

type Event<Type extends LogEvent['type']> = Extract<LogEvent, { type: Type }>;
export type MinutedDifferenceEvent = Event<
  'DifferenceRaised' | 'PositionTaken' | 'DifferenceResolved' | 'DifferenceNoted'
>;

/** The differences of an item after something was said in it. */
export const differed = (
  differences: readonly MinutedDifference[],
  event: MinutedDifferenceEvent,
): readonly MinutedDifference[] => {
  const { differenceId } = event.data;
  const before = differences.find((one) => one.differenceId === differenceId);
  const known = before ?? { differenceId, about: null, positions: [], ending: null };
  const now = after(known, event);
  return before === undefined
    ? [...differences, now]
    : differences.map((one) => (one === before ? now : one));
};

const after = (difference: MinutedDifference, event: MinutedDifferenceEvent): MinutedDifference => {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'DifferenceRaised':
      return withPosition({ ...difference, about: event.data.about }, event);
    case 'PositionTaken':
      return withPosition(difference, event);
    case 'DifferenceResolved': {
      const content = partOf(event, 'resolution') ?? ERASED;
      const how = isErased(content) ? content : { text: content.resolution };
      const { outcome } = event.data;
      return { ...difference, ending: { ended: 'RESOLVED', outcome, at, how, recordId: event.id } };
    }
    case 'DifferenceNoted': {
      const how = partOf(event, 'reason') ?? ERASED;
      return { ...difference, ending: { ended: 'NOTED', outcome: null, at, how, recordId: event.id } };
    }
  }
};

const withPosition = (
  difference: MinutedDifference,
  event: Event<'DifferenceRaised' | 'PositionTaken'>,
): MinutedDifference => {
  const { positionId, agency, officer } = event.data;
  const position = partOf(event, 'position') ?? ERASED;
  const evidence = partOf(event, 'evidence') ?? null;
  const said = { positionId, agency, officer, at: event.occurredAt, position, evidence };
  return { ...difference, positions: [...difference.positions, said] };
};

/** Without the words of the position, or of the ending, that was taken back. */
export const differencesWithout = (
  differences: readonly MinutedDifference[],
  back: TakenBack,
): readonly MinutedDifference[] =>
  differences.map((difference) => ({
    ...difference,
    positions: struck(difference.positions, back, 'positionId', ['position', 'evidence']),
    ending: difference.ending && struckOne(difference.ending, back, 'recordId', ['how']),
  }));

/** As a copy says them: what they say, and not by which ids. */
export const copiedDifferences = (differences: readonly MinutedDifference[]): readonly MinutedDifference[] =>
  differences.map(({ ending, ...difference }) => {
    if (ending === null) return { ...difference, ending };
    const { recordId: _ours, ...said } = ending;
    return { ...difference, ending: said };
  });

/** Every text of them, changed in the same way: for the copy that goes onto one person's file. */
export const cleanedDifferences = (
  differences: readonly MinutedDifference[] | null,
  clean: (text: string) => string,
): readonly MinutedDifference[] | null => {
  const cleaned = (text: Text): Text => (isErased(text) ? text : { text: clean(text.text) });
  return (
    differences?.map(({ positions, ending, ...difference }) => ({
      ...difference,
      positions: positions.map((said) => ({
        ...said,
        position: cleaned(said.position),
        evidence: said.evidence && cleaned(said.evidence),
      })),
      ending: ending && { ...ending, how: cleaned(ending.how) },
    })) ?? null
  );
};
