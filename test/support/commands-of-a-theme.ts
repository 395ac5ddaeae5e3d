/** One ordinary case of each command of VOLT, of themes, and of what is raised to another meeting. */
import { acknowledgeStrategicDecision } from '../../src/domain/strategic/acknowledge-strategic-decision.js';
import { answerStrategicReferral } from '../../src/domain/strategic/answer-strategic-referral.js';
import { placeStrategicReferral } from '../../src/domain/strategic/place-strategic-referral.js';
import { raiseToStrategic } from '../../src/domain/strategic/raise-to-strategic.js';
import { strategicKind } from '../../src/domain/strategic/strategic.js';
import { withdrawStrategicReferral } from '../../src/domain/strategic/withdraw-strategic-referral.js';
import { drm } from '../../src/domain/terms/drm.js';
import { addToTheme } from '../../src/domain/theme/add-to-theme.js';
import { closeTheme } from '../../src/domain/theme/close-theme.js';
import { dismissTheme } from '../../src/domain/theme/dismiss-theme.js';
import { identifyTheme } from '../../src/domain/theme/identify-theme.js';
import { nameTheme } from '../../src/domain/theme/name-theme.js';
import { proposeTheme } from '../../src/domain/theme/propose-theme.js';
import { themeKind } from '../../src/domain/theme/theme.js';
import { correctVoltItem } from '../../src/domain/volt/correct-volt-item.js';
import { linkVoltItem } from '../../src/domain/volt/link-volt-item.js';
import { recordVoltItem } from '../../src/domain/volt/record-volt-item.js';
import { voltKind } from '../../src/domain/volt/volt.js';
import { withdrawVoltItem } from '../../src/domain/volt/withdraw-volt-item.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { agency, by, coordinator, manager, policy, supervisor } from './a-board.js';
import { ash, rowan } from './a-case.js';
import { convened, monday, opened } from './a-meeting.js';
import {
  ARCADE,
  strategicAnswered,
  strategicId,
  strategicRaised,
  themeId,
  themeIdentified,
  themeProposed,
  thursday,
  voltId,
  voltRecorded,
} from './a-theme.js';
import { sent, type Look } from './sent.js';

/** The terms of a meeting that raises to another. */
export const raising = { ...drm, raisesTo: 'STRATEGIC' };
const openSitting = (look: Look) => look(sittingKind, convened(), opened());
const known = { terms: drm, unknown: [], underEighteen: [], tokens: [] };
const decidedBy = { also: (look: Look) => ({ sitting: openSitting(look), unknown: [] }), by: by(manager) };

export const watchingOver = {
  RecordVoltItem: sent({
    of: voltKind,
    decide: recordVoltItem,
    input: {
      ...{ series: 'DRM', kind: 'LOCATION' as const, source: 'POLICE' as const, text: 'Invented.' },
      ...{ sensitivity: 'OPEN' as const, people: [{ personId: rowan, as: 'AFFECTED' as const }] },
      things: [{ kind: 'PLACE' as const, words: 'Invented Arcade' }],
    },
    also: () => ({
      ...{ ...known, tokens: [ARCADE], ownAgency: agency.police, agencyKnown: true, leads: false },
      item: undefined,
    }),
    by: by(supervisor),
  }),
  CorrectVoltItem: sent({
    of: voltKind,
    before: [voltRecorded()],
    decide: correctVoltItem,
    input: { voltId, text: 'Invented.', sensitivity: 'OPEN' as const, reason: 'Invented: seen again.' },
    also: () => ({ terms: drm, retracted: false }),
    by: by(supervisor),
  }),
  LinkVoltItem: sent({
    of: voltKind,
    before: [voltRecorded()],
    decide: linkVoltItem,
    input: { voltId, people: [{ personId: ash, as: 'AFFECTED' as const }], things: [] },
    also: () => ({ ...known, retracted: false }),
    by: by(supervisor),
  }),
  WithdrawVoltItem: sent({
    of: voltKind,
    before: [voltRecorded()],
    decide: withdrawVoltItem,
    input: { voltId, reason: 'Invented: another arcade.' },
    also: () => ({ terms: drm }),
    by: by(supervisor),
  }),
  ProposeTheme: sent({
    of: themeKind,
    decide: proposeTheme,
    input: { series: 'DRM', link: 'PLACE' as const, linkedBy: ARCADE, voltIds: [voltId] },
    also: () => ({ themeId, terms: drm, people: [rowan, ash], standing: [voltId], restricted: false }),
    by: by(policy),
  }),
  IdentifyTheme: sent({
    of: themeKind,
    before: [themeProposed()],
    decide: identifyTheme,
    input: { themeId, sittingId: monday, name: 'Invented', description: 'Invented.' },
    ...decidedBy,
  }),
  NameTheme: sent({
    of: themeKind,
    decide: nameTheme,
    input: { sittingId: monday, name: 'Invented', description: 'Invented.', personIds: [rowan], voltIds: [] },
    ...decidedBy,
  }),
  AddToTheme: sent({
    of: themeKind,
    before: [themeIdentified({ people: [rowan] })],
    decide: addToTheme,
    input: { themeId, sittingId: monday, personIds: [ash], voltIds: [] },
    ...decidedBy,
  }),
  DismissTheme: sent({
    of: themeKind,
    before: [themeProposed()],
    decide: dismissTheme,
    input: { themeId, sittingId: monday, reason: 'Invented.' },
    ...decidedBy,
  }),
  CloseTheme: sent({
    of: themeKind,
    before: [themeIdentified()],
    decide: closeTheme,
    input: { themeId, sittingId: monday, reason: 'Invented.' },
    ...decidedBy,
  }),
  RaiseToStrategic: sent({
    of: strategicKind,
    decide: raiseToStrategic,
    input: { series: 'DRM', sittingId: monday, themeId, text: 'Invented.', question: 'Invented?' },
    also: (look) => ({
      ...{ terms: raising, sitting: openSitting(look), theme: look(themeKind, themeIdentified()) },
      ...{ personKnown: false, next: thursday },
    }),
    by: by(manager),
  }),
  PlaceStrategicReferral: sent({
    of: strategicKind,
    before: [strategicRaised({ place: null })],
    decide: placeStrategicReferral,
    input: { strategicId, to: 'STRATEGIC', from: null, moved: 'NO_PLACE_BEFORE' as const },
    also: () => ({ next: thursday, zone: drm.zone }),
    by: by(policy),
  }),
  AnswerStrategicReferral: sent({
    of: strategicKind,
    before: [strategicRaised()],
    decide: answerStrategicReferral,
    input: { strategicId, outcome: 'TAKEN_ON' as const, decision: 'Invented.', asked: 'Invented?' },
    by: by(coordinator),
    twice: { refused: 'ANSWERED_ALREADY' },
  }),
  AcknowledgeStrategicDecision: sent({
    of: strategicKind,
    before: [strategicRaised(), strategicAnswered()],
    decide: acknowledgeStrategicDecision,
    input: { strategicId, sittingId: monday },
    ...decidedBy,
  }),
  WithdrawStrategicReferral: sent({
    of: strategicKind,
    before: [strategicRaised()],
    decide: withdrawStrategicReferral,
    input: { strategicId, reason: 'Invented.' },
    by: by(manager),
  }),
};
