/** How children come onto the tracker: by the daily meeting or by a social worker, at medium risk or above. */
import type { Happening } from '../play/scene.js';
import type { InTheRoom } from './a-daily-sitting.js';
import { assess, enter, type Level } from './assessing.js';
import { isOpen, refer } from './children.js';

/** Referred in the morning; the daily meeting assesses the child itself. */
export const referred =
  (name: string, what: string, worker?: string): Happening =>
  async (scene) => {
    await refer(scene, name, what);
    await isOpen(scene, name, worker);
    return '';
  };

/** Assessed in the item, and brought to the weekly meeting. */
const inTheItem =
  (name: string, level: Level, narrative: string): InTheRoom =>
  async (scene, { discussion }) => {
    await assess(scene, 'group-manager', name, { level, narrative, discussion });
    return `${name}: ${await enter(scene, 'group-manager', name, { reason: narrative })}`;
  };

/** Assessed by the social worker, who brings the child. */
export const byTheWorker =
  (name: string, level: Level, narrative: string, worker = 'social-worker'): Happening =>
  async (scene) => {
    await refer(scene, name, narrative);
    await isOpen(scene, name, worker);
    await assess(scene, worker, name, { level, narrative });
    return `${name}: ${await enter(scene, worker, name, { reason: narrative })}`;
  };

export const rowanComes = referred('Rowan', 'Was seen in the car of a man nobody knows.');
export const rowanIsAssessed = inTheItem('Rowan', 'HIGH', 'Meets older men by the harbour.');
export const merleComes = referred('Merle', 'Carries parcels for others, and is afraid.');
export const merleIsAssessed = inTheItem('Merle', 'VERY_HIGH', 'Owes money, and is driven about at night.');
export const tealComes = byTheWorker('Teal', 'MEDIUM', 'Is out until midnight with new friends.');
export const wrenComes = byTheWorker('Wren', 'MEDIUM', 'Has a second telephone.', 'second-social-worker');
