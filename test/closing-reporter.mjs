import { existsSync } from "node:fs";

/** Ends a run with a plain count, and says what was left out for want of a program and how to get it. */
export default class ClosingReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites, testResults } = results;
    const skippedIn = (folder) =>
      testResults
        .filter(({ testFilePath }) => testFilePath.replaceAll("\\", "/").includes(`/test/${folder}/`))
        .reduce((total, { numPendingTests: pending }) => total + pending, 0);
    const lines = [];
    const browser = skippedIn("browser");
    const office = skippedIn("libreoffice");
    const openpyxl = skippedIn("openpyxl");
    if (browser > 0) {
      lines.push(`跳过 ${browser} 个浏览器测试：没有找到 Chromium。${hint("chromium", "CHROMIUM_PATH")}`);
    }
    if (office > 0) {
      lines.push(
        `跳过 ${office} 个 LibreOffice 测试：没有找到 LibreOffice 或其中的 Writer。${hint("libreoffice-calc libreoffice-writer", "SOFFICE_PATH")}`,
      );
    }
    if (openpyxl > 0) {
      lines.push(`跳过 ${openpyxl} 个 openpyxl 测试：没有找到 openpyxl。${hint("python3-openpyxl", "PYTHON_PATH")}`);
    }
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    lines.push(`${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`);
    process.stdout.write(`\n${lines.join("\n")}\n`);
  }
}

function hint(debianPackage, variable) {
  const install = existsSync("/etc/debian_version") ? `apt-get install ${debianPackage}，` : "";
  return `${install}或用环境变量 ${variable} 指定它的路径。`;
}
