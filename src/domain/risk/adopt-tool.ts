/** Adopting a risk tool: another instrument, or another version of one, is the board's data and needs no release. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { DomainEvent } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { LocalDate } from '../time.js';
import type { RiskTool } from './tool.js';

export type ToolAdopted = DomainEvent<
  'ToolAdopted',
  { readonly toolId: string; readonly tool: RiskTool },
  never
>;

export interface AdoptedTool {
  /** Every version that was adopted, the newest last; none until one is. */
  readonly versions: readonly RiskTool[];
}

export interface AdoptTool {
  /** Checked before (`checkTool`): problems name the field. */
  readonly tool: RiskTool;
}

export const toolKind: StreamKind<AdoptedTool, ToolAdopted> = {
  category: 'tool',
  initial: { versions: [] },
  evolve: ({ versions }, event) => ({ versions: [...versions, event.data.tool] }),
  catalogue: {
    ToolAdopted: {
      version: 1,
      clear: {
        toolId: 'which risk tool; a public code',
        tool: 'the public instrument: questions, anchors and thresholds; nobody by name',
      },
      parts: {},
    },
  },
};

export const adoptTool = (
  { versions }: AdoptedTool,
  { tool }: AdoptTool,
  _given: object,
  context: Context,
): Decision<ToolAdopted> => {
  const because = trace(
    `Assessments dated ${tool.validFrom} or later are scored by this version; earlier ones stay as they were scored.`,
    ADOPTION,
    context.now,
  );
  const newest = versions.at(-1);
  if (newest !== undefined && JSON.stringify(newest) === JSON.stringify(tool)) return already(because);
  const next = (newest?.version ?? 0) + 1;
  if (tool.version !== next) {
    return refuse('WRONG_TOOL_VERSION', `Risk tools change one version at a time: the next is ${next}.`, {
      path: ['version'],
    });
  }
  if (newest !== undefined && tool.validFrom <= newest.validFrom) {
    return refuse(
      'NOT_AFTER_THE_LAST',
      `The version before is in force from ${newest.validFrom}: the next one begins on a later day.`,
      { clause: ADOPTION, path: ['validFrom'] },
    );
  }
  return accept([{ type: 'ToolAdopted', data: { toolId: tool.id, tool }, parts: [], subjects: [] }], because);
};

/** The version in force on a date. Before the first of all, the first; undefined until one is adopted. */
export const toolOn = ({ versions }: AdoptedTool, date: LocalDate): RiskTool | undefined =>
  versions.findLast(({ validFrom }) => validFrom <= date) ?? versions[0];

/** The version by which something was scored. */
export const toolVersion = ({ versions }: AdoptedTool, version: number): RiskTool | undefined =>
  versions.find((tool) => tool.version === version);

const ADOPTION = boardsOwn(
  'A risk tool is the data of the board. An assessment is scored by the version in force on its date, and never again by another.',
);
