import { describe } from "@jest/globals";

/**
 * A block of tests that need a program. A machine without it leaves them out, and the run says so at its end; on CI a
 * missing program is a failure.
 */
export function describeWith(program: string | undefined): typeof describe.skip {
  return program === undefined && process.env["CI"] === undefined ? describe.skip : describe;
}
