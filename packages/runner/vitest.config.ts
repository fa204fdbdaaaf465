import { defineProject, mergeConfig } from "vitest/config";
import shared, { workersFromSource } from "../../vitest.shared.ts";

export default mergeConfig(shared, defineProject({ test: { name: "runner", execArgv: workersFromSource } }));
