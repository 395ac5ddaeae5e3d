/** The benchmark is code like any other: this proves that all of it still runs, and nothing about speed. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const run = promisify(execFile);

describe('npm run bench -- --quick', () => {
  it('measures everything once and prints a table for each', async () => {
    const script = new URL('../bench/run.js', import.meta.url).pathname;
    const { stdout, stderr } = await run(process.execPath, [script, '--quick']);
    expect(stderr).toBe('');
    expect(stdout.match(/^### .*/gm)).toEqual([
      expect.stringContaining('Waiting times'),
      expect.stringContaining('Durable commands per second'),
      expect.stringContaining('Memory'),
      expect.stringContaining('Rebuild'),
      expect.stringContaining('Start-up'),
      expect.stringContaining('The log through its port'),
      expect.stringContaining('Documents through their port'),
    ]);
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
  }, 180_000);
});
