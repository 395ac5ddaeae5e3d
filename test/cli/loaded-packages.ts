/** Which packages a program of ours loads: for proving that no engine is loaded unless its URL asks for it. */
import { start } from './a-tool.js';
import { LOADED } from './tell-loaded.js';

/** The packages of the engines; any of them tells. */
export const ENGINES = {
  sqlite: ['better-sqlite3', 'bindings'],
  kurrent: ['@eventstore/db-client', '@grpc/grpc-js', 'google-protobuf'],
  mongo: ['mongodb', 'bson'],
} as const;

/** Starts the service, ends it as soon as it listens, and answers the names of all packages that it loaded by then. */
export const loadedByService = async (env: Record<string, string>): Promise<readonly string[]> => {
  const telling = new URL('./tell-loaded.js', import.meta.url).href;
  const service = start('main.js', [], { ...env, NODE_OPTIONS: `--import=${telling}` });
  await service.printed('Listening at');
  service.process.kill('SIGTERM');
  const { code, out, err } = await service.ended;
  if (code !== 0) throw new Error(`The service ended with ${code}: ${err}`);
  const line = out.split('\n').find((one) => one.startsWith(LOADED));
  if (line === undefined) throw new Error(`It did not tell what it had loaded: ${out}${err}`);
  return line.slice(LOADED.length).split(' ');
};
