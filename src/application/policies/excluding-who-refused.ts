/** Whoever refuses the declaration of a sitting is not in its room: their leaving is recorded at once. */
import { declarationKind } from '../../domain/declaration/declaration.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import { nothing, sends, type Policy } from './policy.js';

export const excludingWhoRefused: Policy = {
  name: 'excluding-who-refused',
  on: ['DeclarationRefused'],
  react: async (event, { state }) => {
    if (event.type !== 'DeclarationRefused') return nothing;
    const { sittingId, signer } = event.data;
    // The last word counts: met again after its documents were lost, an old refusal sends nobody out who has signed.
    const { participants } = await state(declarationKind, sittingId);
    if (participants.get(signer)?.stands !== 'REFUSED') return nothing;
    const { phase, present, chairs } = await state(sittingKind, sittingId);
    const isThere = [...present, ...chairs].some(({ officer }) => officer === signer);
    if (!isThere || (phase !== 'CONVENED' && phase !== 'OPEN')) return nothing;
    return sends([{ command: 'RecordLeaving', input: { sittingId, officer: signer } }]);
  },
};
