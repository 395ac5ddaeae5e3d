/**
 * A tool by which the risk to a person is assessed: the board's data, in versions, never code. What no published tool
 * needs is not in here; what it looks at, how it counts and when it is looked at again is said by the tool itself.
 */
import type { LocalDate } from '../time.js';
import type { RiskLevel } from './level.js';

/** Something that an indicator may be found to be, in the words of the tool. */
export interface Anchor {
  readonly score: number;
  readonly text: string;
}

export interface Indicator {
  readonly code: string;
  readonly title: string;
  /** How many months are looked back; null where it is not bound to a time. */
  readonly lookBackMonths: number | null;
  /** From the lowest score up. */
  readonly anchors: readonly Anchor[];
  /** How many times it counts. */
  readonly weight: number;
  /**
   * The time before that window, looked at beside it with anchors of its own: "5 within the last six months, 1 between
   * six and twelve, 6 where both". The two are added. Left out where a tool looks at one window only.
   */
  readonly earlier?: { readonly lookBackMonths: number; readonly anchors: readonly Anchor[] };
}

export interface ToolDomain {
  readonly code: string;
  readonly title: string;
  readonly weight: number;
  readonly indicators: readonly Indicator[];
}

/** A level in the tool's own words, and which of the engine's it stands for. */
export interface ToolLevel {
  readonly code: string;
  readonly label: string;
  readonly as: RiskLevel;
  /** The lowest score of the level; the one above it begins where it ends. */
  readonly fromScore: number;
  /** After how many days somebody at this level is looked at again. */
  readonly reviewDays: number;
}

/** Something about the person that is asked beside the indicators: yes or no, and it counts for no score. */
export interface ToolFact {
  readonly code: string;
  readonly question: string;
}

/** All conditions of an override have to hold. */
export type OverrideCondition =
  | { readonly kind: 'AGE_UNDER'; readonly years: number }
  | { readonly kind: 'FACT'; readonly fact: string }
  /** Any one indicator, of those that are named, is found to be at least so high; all of them where none is named. */
  | { readonly kind: 'ANY_INDICATOR'; readonly atLeast: number; readonly of: readonly string[] };

/** What puts somebody at a level at least, whatever the score says. It never lowers. */
export interface Override {
  readonly code: string;
  readonly when: readonly OverrideCondition[];
  /** Code of a level of the tool. */
  readonly raisesTo: string;
  /** For a practitioner; names nobody. */
  readonly sentence: string;
}

/** How far professional judgement may go beyond the score, in points of it or in levels. */
export interface JudgementBounds {
  readonly unit: 'SCORE' | 'LEVEL';
  readonly min: number;
  readonly max: number;
}

export interface ProtectiveFactor {
  readonly code: string;
  readonly title: string;
}

export interface RiskTool {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  /** Why it only holds the place of another instrument; left out of one that stands for itself. */
  readonly placeholder?: string;
  /** The published tool whose form it follows; left out of one that follows none. It is never that tool itself. */
  readonly modelledOn?: string;
  readonly validFrom: LocalDate;
  /** From the lowest up. */
  readonly levels: readonly ToolLevel[];
  readonly domains: readonly ToolDomain[];
  readonly facts: readonly ToolFact[];
  readonly overrides: readonly Override[];
  readonly judgement: JudgementBounds;
  readonly protectiveFactors: readonly ProtectiveFactor[];
  /** Whether it is asked that harm has occurred already: what looks like a risk may be a sign of it. */
  readonly asksHarm: boolean;
}

export const indicatorsOf = ({ domains }: Pick<RiskTool, 'domains'>): readonly Indicator[] =>
  domains.flatMap(({ indicators }) => indicators);

export const levelByCode = ({ levels }: Pick<RiskTool, 'levels'>, code: string): ToolLevel | undefined =>
  levels.find((level) => level.code === code);

/** What a level is called by the tool; the code where the tool has none of it. */
export const labelOf = (tool: Pick<RiskTool, 'levels'>, code: string): string =>
  levelByCode(tool, code)?.label ?? code;

/** The level of a score: the highest that begins at or below it. */
export const levelOf = ({ levels }: Pick<RiskTool, 'levels'>, score: number): ToolLevel => {
  const [lowest] = levels;
  if (lowest === undefined) throw new Error('A tool without levels was adopted.');
  return levels.findLast(({ fromScore }) => fromScore <= score) ?? lowest;
};

/** The lowest and the highest score that a tool can come to by its indicators. */
export const scoreBounds = ({
  domains,
}: Pick<RiskTool, 'domains'>): { readonly least: number; readonly most: number } => {
  const sum = (of: (anchors: readonly Anchor[]) => number): number =>
    domains
      .flatMap(({ weight, indicators }) => indicators.map((one) => ({ ...one, weight: weight * one.weight })))
      .reduce((all, one) => all + one.weight * (of(one.anchors) + of(one.earlier?.anchors ?? [])), 0);
  const scores = (anchors: readonly Anchor[]) => anchors.map(({ score }) => score);
  return {
    least: sum((anchors) => (anchors.length === 0 ? 0 : Math.min(...scores(anchors)))),
    most: sum((anchors) => (anchors.length === 0 ? 0 : Math.max(...scores(anchors)))),
  };
};
