/** Where the demonstration's explorer is, below the address of the service. */
export const EXPLORER_PATH = '/explorer/';
