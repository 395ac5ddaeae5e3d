// The tests run as compiled (`npm run build`): what is tested is what is shipped, worker threads included.
export default { rootDir: 'dist', testMatch: ['<rootDir>/test/**/*.spec.js'], transform: {} };
