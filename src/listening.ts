/** Where a process listens, and why it cannot. */

export interface Address {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
}

/** A sentence for whoever chose the address. */
export const whyNotListening = (error: unknown, { host, port }: Address): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is taken by another process: stop that one, or set PORT to another port (0 takes any that is free).`;
    case 'EACCES':
      return `Port ${port} of ${host} may not be listened on by this user: set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine: set HOST to one that is.`;
    default:
      return message;
  }
};
