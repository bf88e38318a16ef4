import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import { TestEnvironment } from "jest-environment-jsdom";
import { ResourceLoader, type AbortablePromise } from "jsdom";
import { officeJsFile, readOfficeJs } from "./office-js-files";

/** Gives office.js from the installed package and nothing from anywhere else. */
class OfficeJsLoader extends ResourceLoader {
  override fetch(url: string): AbortablePromise<Buffer> | null {
    if (officeJsFile(url) === undefined) return null;
    return Object.assign(readOfficeJs(url), { abort: () => undefined });
  }
}

/** jsdom as a task pane: script tags with Microsoft's address of office.js load the real library. */
export default class ExcelEnvironment extends TestEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    const testEnvironmentOptions = {
      ...config.projectConfig.testEnvironmentOptions,
      resources: new OfficeJsLoader(),
      url: "https://localhost:3000/taskpane.html",
    };
    super({ ...config, projectConfig: { ...config.projectConfig, testEnvironmentOptions } }, context);
  }
}
