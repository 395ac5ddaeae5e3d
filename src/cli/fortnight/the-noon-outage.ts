/** The service is down at noon: the meeting goes on by the printed agenda, and is entered afterwards as of then. */
import { instantAt } from '../../domain/time.js';
import { wrapped } from '../wrapped.js';
import { list, text, ZONE } from '../demo-step.js';
import { time, type Happening, type Scene } from '../play/scene.js';
import type { Stage } from '../play/stage.js';

/** Answers the stage on which everything is entered as having happened then. */
export const theNoonOutage = async (scene: Scene, tell: (line: string) => void): Promise<Stage> => {
  const { stage, date, known } = scene;
  await stage.when(date, '13:30');
  const declared = await stage.as('coordinator', 'declare-outage', {
    series: 'DRM',
    input: {
      from: instantAt(date, '11:50', ZONE),
      until: instantAt(date, '13:20', ZONE),
      reason: 'SERVICE_DOWN',
      note: 'No service from ten to twelve; the agenda had been printed.',
    },
  });
  known.keep('outage', text(declared, 'declareOutage.outage.id'));
  known.keep('outage sitting', scene.sitting);
  const refusal = await stage.refused('mash-manager', 'open-afterwards', {
    ...{ sitting: scene.sitting, outage: known.kept('outage') },
    happenedAt: instantAt(date, '14:00', ZONE),
  });
  tell(
    wrapped(`A slip of the pen, opened at two in the afternoon, is not accepted. ${refusal}`, '  13:30  '),
  );
  tell('  13:30  The service was down from ten to twelve until twenty past one. Noon is entered as of then:');
  return stage.afterwards(known.kept('outage'));
};

export const whatWasEnteredAfterwards: Happening = async ({ stage, sitting }) => {
  const outages = list(await stage.as('coordinator', 'list-outages', { series: 'DRM' }), 'outages');
  const room = await stage.as('coordinator', 'see-the-room', { sitting });
  return `${outages.length} outage is on record; the sitting says that it was entered after it (until ${time(room, 'sitting.enteredAfter.until')}).`;
};
