// The tests run as compiled (`npm run build`): what is tested is what is shipped, worker threads included.
export default {
  rootDir: 'dist',
  testMatch: ['<rootDir>/test/**/*.spec.js'],
  transform: {},
  maxWorkers: '100%',
  // A bound for what hangs, not a measure: machines that share their cores are slow.
  testTimeout: 30_000,
};
