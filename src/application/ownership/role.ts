/** What an instance of the service is there for. */

/**
 * `API`: answers requests and owns nothing. `WORKER`: contends for what must have one owner (views, policies, deadlines)
 * and answers nobody. `BOTH`: one after the other, or all at once.
 */
export type InstanceRole = 'API' | 'WORKER' | 'BOTH';
