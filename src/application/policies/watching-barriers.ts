/** Sees to it that a barrier that stands when it was to be gone is shown so. */
import { nothing, sends, type Policy } from './policy.js';

const BARRIER = 'barrier/';

export const watchingBarriers: Policy = {
  name: 'watching-barriers',
  on: ['BarrierRecorded', 'DeadlineFired'],
  react: (event) => {
    switch (event.type) {
      case 'BarrierRecorded': {
        const { personId, barrierId, dueAt } = event.data;
        const key = `${BARRIER}${personId}/${barrierId}`;
        return Promise.resolve({ commands: [], deadlines: [{ key, dueAt }] });
      }
      case 'DeadlineFired': {
        const { policy, key, dueAt } = event.data;
        if (policy !== watchingBarriers.name) return Promise.resolve(nothing);
        const [personId = '', barrierId = ''] = key.slice(BARRIER.length).split('/');
        return Promise.resolve(
          sends([{ command: 'RecordBarrierLeftStanding', input: { personId, barrierId, dueAt } }]),
        );
      }
      default:
        return Promise.resolve(nothing);
    }
  },
};
