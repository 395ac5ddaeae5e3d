/** The risk tools that ship with the service, by id: a board adopts one as it is, or brings its own. */
import type { RiskTool } from '../tool.js';
import { ceam } from './ceam.js';
import { modelledOnSeraf } from './modelled-on-seraf.js';

export const shippedTools: Readonly<Record<string, RiskTool>> = {
  [ceam.id]: ceam,
  [modelledOnSeraf.id]: modelledOnSeraf,
};
