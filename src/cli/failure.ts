/**
 * How a command ends: 0 done; 1 problems were found, or what was asked for is not there; 2 the command was used
 * wrongly, or something cannot be read or written.
 */
export type ExitCode = 0 | 1 | 2;

/** A command that cannot go on. The message is one plain line for a person, or a line for each file that is to blame. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode = 2,
  ) {
    super(message);
  }
}
