/** The risk tools that the board has adopted, each with every version. */
import { toolKind, type AdoptedTool } from '../domain/risk/adopt-tool.js';
import { byKeyOnly, projection } from './projection.js';

/** The newest version last. */
export interface ToolView extends AdoptedTool {
  readonly toolId: string;
}

export const tools = projection<ToolView>({
  name: 'tools',
  version: 1,
  ...byKeyOnly,
  keys: (event) => (event.type === 'ToolAdopted' ? [event.data.toolId] : []),
  apply: (document, event) =>
    event.type === 'ToolAdopted'
      ? { toolId: event.data.toolId, ...toolKind.evolve(document ?? toolKind.initial, event) }
      : document,
});
