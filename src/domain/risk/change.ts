/** How the risk to a person changed from one assessment to the next, domain by domain, in sentences. */
import { sayDate, type LocalDate } from '../time.js';
import { directionOf, type Direction, type RiskLevel } from './level.js';
import type { DomainScore } from './score.js';
import type { RiskTool } from './tool.js';

/** What is compared of an assessment: as it was stored, never computed again. */
export interface Comparable {
  readonly tool: string;
  readonly toolVersion: number;
  readonly assessedOn: LocalDate;
  readonly scores: readonly DomainScore[];
  readonly total: number;
  /** What the tool calls the level that was settled on. */
  readonly label: string;
  readonly level: RiskLevel;
}

export interface DomainChange {
  readonly domain: string;
  readonly title: string;
  readonly before: number;
  readonly now: number;
  readonly direction: Direction;
  readonly sentence: string;
}

export interface RiskChange {
  readonly direction: Direction;
  readonly sentence: string;
  /** Whether both were scored by one version; only then are scores compared. */
  readonly sameVersion: boolean;
  readonly domains: readonly DomainChange[];
}

/** @param tool the version by which the later one was scored, for the titles of its domains */
export const changeBetween = (
  before: Comparable,
  now: Comparable,
  tool: Pick<RiskTool, 'domains'> | undefined,
): RiskChange => {
  const direction = directionOf(before.level, now.level);
  const sameVersion = before.tool === now.tool && before.toolVersion === now.toolVersion;
  const sentence = `Since ${sayDate(before.assessedOn)} ${ROSE[direction](before.label, now.label)}.`;
  if (!sameVersion) {
    const changed =
      'The tool has another version since then, so that scores are not compared; the levels are.';
    return { direction, sameVersion, sentence: `${sentence} ${changed}`, domains: [] };
  }
  const earlier = new Map(before.scores.map((one) => [one.domain, one.score]));
  const domains = now.scores.map(({ domain, score }) =>
    domainChange(domain, titleOf(tool, domain), earlier.get(domain) ?? 0, score),
  );
  return { direction, sameVersion, sentence: `${sentence} ${scoreSaid(before.total, now.total)}`, domains };
};

const domainChange = (domain: string, title: string, before: number, now: number): DomainChange => {
  const direction = now > before ? 'INCREASED' : now < before ? 'DECREASED' : 'SAME';
  const sentence =
    direction === 'SAME'
      ? `${title}: as before, ${now}.`
      : `${title}: ${WENT[direction]} from ${before} to ${now}.`;
  return { domain, title, before, now, direction, sentence };
};

const titleOf = (tool: Pick<RiskTool, 'domains'> | undefined, domain: string): string =>
  tool?.domains.find(({ code }) => code === domain)?.title ?? domain;

const WENT: Readonly<Record<Exclude<Direction, 'SAME'>, string>> = {
  INCREASED: 'increased',
  DECREASED: 'decreased',
};

const ROSE: Readonly<Record<Direction, (before: string, now: string) => string>> = {
  INCREASED: (before, now) => `the risk has increased from ${before} to ${now}`,
  DECREASED: (before, now) => `the risk has decreased from ${before} to ${now}`,
  SAME: (before, now) =>
    before === now ? `the risk is the same, ${now}` : `the risk is the same: ${before} then, ${now} now`,
};

const scoreSaid = (before: number, now: number): string =>
  before === now ? `The score is the same, ${now}.` : `The score went from ${before} to ${now}.`;
