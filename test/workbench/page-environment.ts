import { TestEnvironment } from "jest-environment-jsdom";

/** A window for tests of the page's hooks, with what the browsers have and jsdom lacks. */
export default class PageEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    // Bytes made with one realm's class are not taken by the other's decoder.
    Object.assign(this.global, { TextDecoder, TextEncoder, Uint8Array });
  }
}
