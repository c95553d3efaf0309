import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one plain line, for whoever reads the log by machine: `120 passed, 0 failed`. */
class PlainCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()].map((test) => test.result().state);
      passed += tests.filter((state) => state === "passed").length;
      failed += tests.filter((state) => state === "failed").length;
      // A file that fails to load, or a hook of it, fails without a test.
      if (module.state() === "failed" && !tests.includes("failed")) failed += 1;
    }
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }
}

// biome-ignore lint/style/noDefaultExport: Vitest loads reporters by their default export
export default PlainCount;
