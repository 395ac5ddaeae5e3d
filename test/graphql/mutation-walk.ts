/** One mutation as every one is tried: refused, tried dry, accepted, repeated, reused, asked of a thing of another kind. */
import { expect } from '@jest/globals';
import { commandId, type TestService } from '../support/service.js';
import { documentOf, type Attempt, type Step } from './mutation-steps.js';

/** @param done takes the names of the mutations that have been tried */
export const mutationWalk = (running: () => TestService, done: Set<string>) => {
  const attempt = async (name: string, { by, of }: Attempt, command = commandId(), dryRun = false) => {
    const answer = await running().as(by)(documentOf(name), { ...of, commandId: command, dryRun });
    return { answer, result: answer.errors ?? answer.data[name] };
  };

  const recordedFor = async (command: string): Promise<number> => {
    const { events } = await running().board.log.readAll({ after: 0n, limit: 10_000 });
    return events.filter((event) => event.commandId === command).length;
  };

  const goes = async (step: Step): Promise<void> => {
    const { name, success, about } = step;
    done.add(name);
    const refusal = await attempt(name, {
      by: step.refused.by ?? step.by,
      of: { ...step.of, ...step.refused.of },
    });
    expect(refusal.result).toMatchObject({ __typename: 'NotAccepted', code: step.refused.code });
    expect(refusal.result.sentence).toMatch(/\.$/);
    if (step.refused.roles) expect(refusal.result.instead).toEqual({ roles: step.refused.roles });

    if (about !== undefined) {
      const of = { ...step.of, [about]: `agency-${commandId()}` };
      const { answer } = await attempt(name, { by: step.by, of });
      expect(answer.errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        violations: [{ path: about, rule: 'ID' }],
      });
    }

    const command = commandId();
    const before = await running().board.log.head();
    const tried = await attempt(name, step, command, true);
    expect(tried.result).toMatchObject({ __typename: 'WouldBeAccepted', trace: { clause: {} } });
    expect(tried.result.trace.sentence).toMatch(/\.$/);
    expect(await running().board.log.head()).toBe(before);

    const accepted = await attempt(name, step, command.toUpperCase());
    expect(accepted.result).toEqual({ __typename: success, position: expect.any(String) });
    const recorded = await recordedFor(command);
    expect(recorded).toBeGreaterThan(0);

    const repeated = await attempt(name, step, command);
    expect(repeated.result).toEqual(accepted.result);
    const again = await attempt(name, step, command, true);
    expect(again.result).toEqual(accepted.result);

    const reused = await attempt(step.reused.name ?? name, step.reused, command);
    expect(reused.result).toMatchObject({ code: 'COMMAND_ID_REUSED', path: ['commandId'], instead: null });
    expect(await recordedFor(command)).toBe(recorded);
  };

  return { attempt, goes };
};
